// Tables as comma separated values (RFC 4180), the form of the registry's source tables.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"

namespace soat {

/// A table with a head row. Every row has a field for each column; `line` is where it begins,
/// from 1.
class CsvTable {
 public:
  struct Row {
    std::size_t line = 0;
    std::vector<std::string> fields;
  };

  /// Problem: no head row, an open quotation mark, or a row of another length, with the line.
  [[nodiscard]] static Result<CsvTable> parse(std::string_view text, const std::string& name,
                                              char separator = ',');

  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
  /// The field of a column; empty if the table has no such column.
  [[nodiscard]] std::string_view at(const Row& row, std::string_view column) const;
  [[nodiscard]] bool has(std::string_view column) const { return columns_.count(column) != 0; }
  /// The names of the columns, in alphabetical order.
  [[nodiscard]] std::vector<std::string> columns() const;

 private:
  std::map<std::string, std::size_t, std::less<>> columns_;
  std::vector<Row> rows_;
};

}  // namespace soat
