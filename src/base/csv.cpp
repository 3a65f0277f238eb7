#include "base/csv.h"

#include <array>
#include <optional>

namespace soat {
namespace {

class CsvReader {
 public:
  CsvReader(std::string_view text, char separator) : text_(text), separator_(separator) {}

  [[nodiscard]] bool done() const { return at_ >= text_.size(); }
  [[nodiscard]] std::size_t line() const { return line_; }

  /// One row; nullopt if a quotation mark is never closed.
  std::optional<std::vector<std::string>> row() {
    std::vector<std::string> fields;
    for (;;) {
      std::string field;
      if (!read_field(field)) return std::nullopt;
      fields.push_back(std::move(field));
      if (done()) return fields;
      const char mark = text_[at_++];
      if (mark == '\r' && !done() && text_[at_] == '\n') ++at_;
      if (mark == separator_) continue;
      ++line_;
      return fields;
    }
  }

 private:
  bool read_field(std::string& field) {
    if (done() || text_[at_] != '"') {
      const std::string_view ends{ends_.data(), ends_.size()};
      const std::size_t end = std::min(text_.find_first_of(ends, at_), text_.size());
      field = text_.substr(at_, end - at_);
      at_ = end;
      return true;
    }
    for (++at_; !done(); ++at_) {
      if (text_[at_] == '\n') ++line_;
      if (text_[at_] != '"') {
        field += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        field += '"';
        ++at_;
      } else {
        ++at_;
        return true;
      }
    }
    return false;
  }

  std::string_view text_;
  char separator_;
  std::array<char, 3> ends_{separator_, '\r', '\n'};
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

}  // namespace

Result<CsvTable> CsvTable::parse(std::string_view text, const std::string& name, char separator) {
  CsvReader reader(text, separator);
  CsvTable table;
  if (reader.done()) return Problem{name, "Bảng trống.", "Bảng phải có dòng tên cột."};
  while (!reader.done()) {
    const std::size_t line = reader.line();
    auto fields = reader.row();
    const std::string where = name + ":" + std::to_string(line);
    if (!fields)
      return Problem{where, "Dấu nháy mở mà không đóng.", "Kiểm tra dấu \" từ dòng này."};
    if (table.columns_.empty()) {
      for (std::size_t i = 0; i < fields->size(); ++i) table.columns_.emplace((*fields)[i], i);
      continue;
    }
    if (fields->size() == 1 && fields->front().empty()) continue;
    if (fields->size() != table.columns_.size()) {
      return Problem{where,
                     "Dòng có " + std::to_string(fields->size()) + " cột, bảng có " +
                         std::to_string(table.columns_.size()) + " cột.",
                     "Kiểm tra dấu phẩy và dấu nháy của dòng."};
    }
    table.rows_.push_back({line, std::move(*fields)});
  }
  return table;
}

std::vector<std::string> CsvTable::columns() const {
  std::vector<std::string> names;
  for (const auto& [name, place] : columns_) names.push_back(name);
  return names;
}

std::string_view CsvTable::at(const Row& row, std::string_view column) const {
  const auto found = columns_.find(column);
  return found == columns_.end() ? std::string_view{} : row.fields[found->second];
}

}  // namespace soat
