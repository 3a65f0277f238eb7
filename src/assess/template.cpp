#include "assess/template.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/nearest.h"

namespace soat {

/// Words as they stand, a value by name, or a place to be filled in.
struct TemplatePiece {
  enum class Kind : std::uint8_t { words, value, blank } kind = Kind::words;
  std::string text;
};

struct TemplateLine {
  enum class Kind : std::uint8_t { block, each, none, close, widths, landscape } kind = Kind::block;
  std::size_t number = 0;
  BlockKind block = BlockKind::paragraph;
  bool head = false;
  std::vector<std::vector<TemplatePiece>> cells;  ///< one, but of rows
  std::string name;                               ///< of a section
  std::size_t partner = 0;                        ///< of a section: the line that closes it
  std::vector<unsigned> widths;
};

namespace {

std::string_view trimmed(std::string_view words) {
  const std::size_t first = words.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return words.substr(first, words.find_last_not_of(" \t\r") - first + 1);
}

/// Takes the mark off, if the line begins with it and a space (or is it).
bool take(std::string_view& line, std::string_view mark) {
  if (line != mark && !(line.starts_with(mark) && line.substr(mark.size()).starts_with(' ')))
    return false;
  line = trimmed(line.substr(mark.size()));
  return true;
}

class TemplateReader {
 public:
  explicit TemplateReader(const std::string& name) : name_(name) {}

  std::optional<Problem> read(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      ++number_;
      if (auto fault = line(trimmed(text.substr(0, end)))) return fault;
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (open_.empty()) return std::nullopt;
    const TemplateLine& left = lines_[open_.back()];
    number_ = left.number;
    return fault("Đoạn {{#" + left.name + "}} mở ở đây không có {{/" + left.name + "}}.");
  }
  std::vector<TemplateLine> take_lines() { return std::move(lines_); }

 private:
  [[nodiscard]] Problem fault(std::string what) const {
    return {name_ + ":" + std::to_string(number_), std::move(what),
            "Sửa tệp mẫu, hoặc bỏ --templates để dùng mẫu kèm chương trình."};
  }

  std::optional<Problem> line(std::string_view words) {
    if (words.empty() || words == "#" || words.starts_with("# ")) return std::nullopt;
    if (words.starts_with("{{") && words.ends_with("}}") && words.size() > 5 &&
        std::string_view("#^/").find(words[2]) != std::string_view::npos)
      return section(words[2], std::string(trimmed(words.substr(3, words.size() - 5))));
    TemplateLine made;
    made.number = number_;
    if (words == "@ ngang") {
      made.kind = TemplateLine::Kind::landscape;
      lines_.push_back(std::move(made));
      return std::nullopt;
    }
    if (take(words, "%")) return widths(words, std::move(made));
    if (take(words, "!")) {
      made.head = true;
      return row(words, std::move(made));
    }
    if (take(words, "|")) return row(words, std::move(made));
    made.block = kind_of(words);
    return cell(words, std::move(made));
  }

  static BlockKind kind_of(std::string_view& words) {
    if (take(words, "===")) return BlockKind::subheading;
    if (take(words, "==")) return BlockKind::heading;
    if (take(words, "=")) return BlockKind::title;
    if (take(words, "~")) return BlockKind::note;
    if (take(words, "---")) return BlockKind::page;
    if (take(words, "-")) return BlockKind::item;
    return BlockKind::paragraph;
  }

  std::optional<Problem> section(char mark, const std::string& name) {
    TemplateLine made;
    made.number = number_;
    made.name = name;
    if (mark == '/') {
      if (open_.empty()) return fault("Không có đoạn nào đang mở để đóng bằng {{/" + name + "}}.");
      TemplateLine& opened = lines_[open_.back()];
      if (opened.name != name)
        return fault("Đoạn đang mở là {{#" + opened.name + "}}, không phải {{#" + name + "}}.");
      opened.partner = lines_.size();
      open_.pop_back();
      made.kind = TemplateLine::Kind::close;
    } else {
      made.kind = mark == '#' ? TemplateLine::Kind::each : TemplateLine::Kind::none;
      open_.push_back(lines_.size());
    }
    lines_.push_back(std::move(made));
    return std::nullopt;
  }

  std::optional<Problem> widths(std::string_view words, TemplateLine made) {
    made.kind = TemplateLine::Kind::widths;
    while (!(words = trimmed(words)).empty()) {
      unsigned width = 0;
      const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), width);
      if (error != std::errc{} || width == 0 || width > 1000)
        return fault("Độ rộng cột phải là số từ 1 đến 1000.");
      made.widths.push_back(width);
      words.remove_prefix(static_cast<std::size_t>(end - words.data()));
    }
    lines_.push_back(std::move(made));
    return std::nullopt;
  }

  std::optional<Problem> row(std::string_view words, TemplateLine made) {
    made.block = BlockKind::row;
    if (words.ends_with('|')) words.remove_suffix(1);
    for (;;) {
      const std::size_t end = std::min(words.find('|'), words.size());
      if (auto wrong = cell(trimmed(words.substr(0, end)), made.cells)) return wrong;
      if (end == words.size()) break;
      words.remove_prefix(end + 1);
    }
    lines_.push_back(std::move(made));
    return std::nullopt;
  }

  std::optional<Problem> cell(std::string_view words, TemplateLine made) {
    if (auto wrong = cell(words, made.cells)) return wrong;
    lines_.push_back(std::move(made));
    return std::nullopt;
  }

  std::optional<Problem> cell(std::string_view words,
                              std::vector<std::vector<TemplatePiece>>& cells) const {
    using Kind = TemplatePiece::Kind;
    std::vector<TemplatePiece> pieces;
    while (!words.empty()) {
      const std::size_t value = words.find("{{");
      const std::size_t blank = words.find("[[");
      const std::size_t begin = std::min({value, blank, words.size()});
      if (begin > 0) pieces.push_back({Kind::words, std::string(words.substr(0, begin))});
      if (begin == words.size()) break;
      const bool is_value = begin == value;
      const std::size_t end = words.find(is_value ? "}}" : "]]", begin);
      if (end == std::string_view::npos)
        return fault(std::string("Dấu ") + (is_value ? "{{" : "[[") + " không được đóng.");
      pieces.push_back({is_value ? Kind::value : Kind::blank,
                        std::string(trimmed(words.substr(begin + 2, end - begin - 2)))});
      words.remove_prefix(end + 2);
    }
    cells.push_back(std::move(pieces));
    return std::nullopt;
  }

  const std::string& name_;
  std::size_t number_ = 0;
  std::vector<TemplateLine> lines_;
  std::vector<std::size_t> open_;
};

class Filler {
 public:
  Filler(const std::vector<TemplateLine>& lines, const std::string& name, const Fields& fields)
      : lines_(lines), name_(name), scopes_{&fields} {}

  std::optional<Problem> fill(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const TemplateLine& line = lines_[i];
      std::optional<Problem> fault;
      if (line.kind == TemplateLine::Kind::block) {
        fault = block(line);
      } else if (line.kind == TemplateLine::Kind::widths) {
        widths_ = line.widths;
      } else if (line.kind == TemplateLine::Kind::landscape) {
        paper_.landscape = true;
      } else if (line.kind != TemplateLine::Kind::close) {
        fault = section(i);
        i = line.partner;
      }
      if (fault) return fault;
    }
    return std::nullopt;
  }
  Paper take() { return std::move(paper_); }

 private:
  std::optional<Problem> section(std::size_t i) {
    const TemplateLine& line = lines_[i];
    const std::vector<Fields>* list = nullptr;
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend() && list == nullptr; ++scope)
      list = (*scope)->list(line.name);
    if (list == nullptr) return unknown(line, line.name);
    if (line.kind == TemplateLine::Kind::none)
      return list->empty() ? fill(i + 1, line.partner) : std::nullopt;
    for (const Fields& each : *list) {
      scopes_.push_back(&each);
      auto fault = fill(i + 1, line.partner);
      scopes_.pop_back();
      if (fault) return fault;
    }
    return std::nullopt;
  }

  [[nodiscard]] const Lines* value(const std::string& name) const {
    for (std::size_t i = scopes_.size(); i > 0; --i) {
      if (const Lines* found = scopes_[i - 1]->value(name)) return found;
    }
    return nullptr;
  }

  std::optional<Problem> block(const TemplateLine& line) {
    std::vector<Lines> cells;
    for (const std::vector<TemplatePiece>& pieces : line.cells) {
      Lines cell(1);
      for (const TemplatePiece& piece : pieces) {
        if (auto fault = add(piece, line, cell)) return fault;
      }
      cells.push_back(std::move(cell));
    }
    if (line.block == BlockKind::row) {
      paper_.blocks.push_back({BlockKind::row, {}, std::move(cells), line.head, widths_});
      return std::nullopt;
    }
    widths_.clear();
    for (Line& words : cells.front()) paper_.blocks.push_back({line.block, std::move(words), {}});
    return std::nullopt;
  }

  /// The first line of a value goes on the line it stands in, the last is gone on from.
  std::optional<Problem> add(const TemplatePiece& piece, const TemplateLine& line,
                             Lines& cell) const {
    if (piece.kind != TemplatePiece::Kind::value) {
      cell.back().push_back({piece.text, false, piece.kind == TemplatePiece::Kind::blank});
      return std::nullopt;
    }
    const Lines* found = value(piece.text);
    if (found == nullptr) return unknown(line, piece.text);
    for (std::size_t i = 0; i < found->size(); ++i) {
      if (i > 0) cell.emplace_back();
      cell.back().insert(cell.back().end(), (*found)[i].begin(), (*found)[i].end());
    }
    return std::nullopt;
  }

  [[nodiscard]] Problem unknown(const TemplateLine& line, const std::string& name) const {
    std::vector<std::string> names;
    for (const Fields* scope : scopes_) {
      for (const std::string& known : scope->names()) names.push_back(known);
    }
    const std::string near = nearest(name, names);
    return {name_ + ":" + std::to_string(line.number),
            "Không có trường «" + name + "»." + (near.empty() ? "" : " Có phải «" + near + "»?"),
            "Các trường: docs/danh-gia-tac-dong.md."};
  }

  const std::vector<TemplateLine>& lines_;
  const std::string& name_;
  std::vector<const Fields*> scopes_;
  std::vector<unsigned> widths_;
  Paper paper_;
};

}  // namespace

Fields& Fields::set(const std::string& name, Lines value) {
  values_[name] = std::move(value);
  return *this;
}

Fields& Fields::set_words(const std::string& name, std::string words, const std::string& blank) {
  if (words.empty()) return set(name, {{Run{blank, false, true}}});
  return set(name, {{Run{std::move(words)}}});
}

Fields& Fields::set_list(const std::string& name, std::vector<Fields> list) {
  lists_[name] = std::move(list);
  return *this;
}

Fields& Fields::set_if(const std::string& name, bool holds) {
  return set_list(name, std::vector<Fields>(holds ? 1 : 0));
}

const Lines* Fields::value(std::string_view name) const {
  const auto found = values_.find(name);
  return found == values_.end() ? nullptr : &found->second;
}

const std::vector<Fields>* Fields::list(std::string_view name) const {
  const auto found = lists_.find(name);
  return found == lists_.end() ? nullptr : &found->second;
}

std::vector<std::string> Fields::names() const {
  std::vector<std::string> all;
  for (const auto& [name, value] : values_) all.push_back(name);
  for (const auto& [name, list] : lists_) all.push_back(name);
  return all;
}

Template::Template(std::vector<TemplateLine> lines, std::string name)
    : lines_(std::move(lines)), name_(std::move(name)) {}
Template::Template(Template&&) noexcept = default;
Template& Template::operator=(Template&&) noexcept = default;
Template::~Template() = default;

Result<Template> Template::parse(std::string_view text, const std::string& name) {
  TemplateReader reader(name);
  if (auto fault = reader.read(text)) return *fault;
  return Template(reader.take_lines(), name);
}

Result<Paper> Template::fill(const Fields& fields) const {
  Filler filler(lines_, name_, fields);
  if (auto fault = filler.fill(0, lines_.size())) return *fault;
  return filler.take();
}

}  // namespace soat
