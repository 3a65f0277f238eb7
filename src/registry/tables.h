// The registry as tables, the form in which people keep it: a CSV file each, one fact a row. What
// the columns mean: corpus/registry/README.md.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"

namespace soat {

enum class TableKind : std::uint8_t { acts, amendments, delegations, procedures, units };
inline constexpr std::size_t kTableCount = 5;

struct TableShape {
  std::string_view name;  ///< "acts": of the file acts.csv
  std::vector<std::string_view> columns;
};
[[nodiscard]] const TableShape& shape_of(TableKind kind);

/// The place of a column, by its name; the number of columns if there is none.
[[nodiscard]] std::size_t column_of(TableKind kind, std::string_view name);

struct TableRow {
  std::vector<std::string> fields;  ///< one a column, in the order of the shape
  std::string where;                ///< file and line, for messages; empty for a row that was made
};

struct RegistryTables {
  std::array<std::vector<TableRow>, kTableCount> tables;

  [[nodiscard]] std::vector<TableRow>& of(TableKind kind) {
    return tables[static_cast<std::size_t>(kind)];
  }
  [[nodiscard]] const std::vector<TableRow>& of(TableKind kind) const {
    return tables[static_cast<std::size_t>(kind)];
  }
};

/// A field of a row by the name of its column.
[[nodiscard]] const std::string& field_of(const TableRow& row, TableKind kind,
                                          std::string_view column);

/// Reads the tables of a folder; one that is not there is empty, but acts.csv must be. Columns may
/// stand in any order, and be left out. Problem: a file that cannot be read, a column that no table
/// has, a broken row, with its line.
[[nodiscard]] Result<RegistryTables> read_tables(const std::string& folder);

/// The table as CSV, with its head row.
[[nodiscard]] std::string csv_of(const RegistryTables& tables, TableKind kind);

/// The section of an image. Problem: a day that is none, an unknown type, body, certainty or
/// provision, with the line.
[[nodiscard]] Result<std::string> pack_tables(const RegistryTables& tables);

/// Names of laws as people cite them: the type word, then the title without it. An amending law has
/// no name of its own. Sorted, each once.
[[nodiscard]] std::vector<std::string> law_names(const std::vector<TableRow>& acts);

}  // namespace soat
