#include "registry/tables.h"

#include <algorithm>
#include <filesystem>

#include "base/csv.h"
#include "base/file.h"

namespace soat {
namespace {

const std::array<TableShape, kTableCount>& shapes() {
  static const std::array<TableShape, kTableCount> kShapes = {
      TableShape{"acts",
                 {"type", "number", "title", "issuer", "issued", "effective", "expired",
                  "replaced_by", "status_until", "certainty", "effective_certainty",
                  "expiry_certainty", "holds", "source", "expiry_source"}},
      TableShape{"amendments",
                 {"number", "provision", "by_number", "by_provision", "effective", "how",
                  "certainty", "source"}},
      TableShape{"delegations",
                 {"type", "number", "provision", "to", "subject", "kinds", "first", "last",
                  "certainty", "source"}},
      TableShape{"procedures", {"code", "name", "level", "field", "agency", "acts", "source"}},
      TableShape{"units", {"type", "number", "text_of", "complete", "doubtful", "ids", "source"}}};
  return kShapes;
}

std::string quoted_field(const std::string& field) {
  if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
  std::string out = "\"";
  for (const char c : field) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

Result<std::vector<TableRow>> read_table(TableKind kind, const std::string& path) {
  auto text = read_whole_file(path);
  if (!text) return text.problem();
  const auto csv = CsvTable::parse(text.value(), path);
  if (!csv) return csv.problem();
  const TableShape& shape = shape_of(kind);
  for (const std::string& column : csv.value().columns()) {
    if (column_of(kind, column) == shape.columns.size()) {
      std::string known;
      for (const std::string_view name : shape.columns)
        known += (known.empty() ? "" : ", ") + std::string(name);
      return Problem{path + ":1", "Bảng không có cột «" + column + "».", "Các cột: " + known + "."};
    }
  }
  std::vector<TableRow> rows;
  rows.reserve(csv.value().rows().size());
  for (const CsvTable::Row& row : csv.value().rows()) {
    TableRow out{{}, path + ":" + std::to_string(row.line)};
    for (const std::string_view column : shape.columns)
      out.fields.emplace_back(csv.value().at(row, column));
    rows.push_back(std::move(out));
  }
  return rows;
}

}  // namespace

const TableShape& shape_of(TableKind kind) { return shapes()[static_cast<std::size_t>(kind)]; }

std::size_t column_of(TableKind kind, std::string_view name) {
  const auto& columns = shape_of(kind).columns;
  return static_cast<std::size_t>(std::find(columns.begin(), columns.end(), name) -
                                  columns.begin());
}

const std::string& field_of(const TableRow& row, TableKind kind, std::string_view column) {
  return row.fields.at(column_of(kind, column));
}

Result<RegistryTables> read_tables(const std::string& folder) {
  namespace fs = std::filesystem;
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    return Problem{folder, "Không tìm thấy thư mục của các bảng.",
                   "Nêu thư mục có acts.csv (xem «soat registry export»)."};
  }
  RegistryTables tables;
  for (std::size_t i = 0; i < kTableCount; ++i) {
    const auto kind = static_cast<TableKind>(i);
    const std::string path = folder + "/" + std::string(shape_of(kind).name) + ".csv";
    if (kind != TableKind::acts && !fs::exists(path, error)) continue;
    auto rows = read_table(kind, path);
    if (!rows) return rows.problem();
    tables.of(kind) = std::move(rows).value();
  }
  return tables;
}

std::string csv_of(const RegistryTables& tables, TableKind kind) {
  std::string out;
  const auto line = [&](const auto& fields) {
    bool first = true;
    for (const auto& field : fields) {
      if (!first) out += ',';
      out += quoted_field(std::string(field));
      first = false;
    }
    out += "\n";
  };
  line(shape_of(kind).columns);
  for (const TableRow& row : tables.of(kind)) line(row.fields);
  return out;
}

std::vector<std::string> law_names(const std::vector<TableRow>& acts) {
  std::vector<std::string> names;
  for (const TableRow& row : acts) {
    const std::string& type = field_of(row, TableKind::acts, "type");
    const std::string word = type == "law"         ? "Luật"
                             : type == "code"      ? "Bộ luật"
                             : type == "ordinance" ? "Pháp lệnh"
                                                   : "";
    const std::string& title = field_of(row, TableKind::acts, "title");
    if (word.empty() || title.empty() || title.find("ửa đổi") != std::string::npos) continue;
    if (title.find('(') != std::string::npos || title.size() > 160) continue;
    const bool typed = title.starts_with(word + " ") && title != "Luật sư";
    names.push_back(typed ? title : std::string(word).append(" ").append(title));
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace soat
