#include "read/text_layout.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "read/source_builder.h"

namespace soat {
namespace {

/// A line of the file, white space at its ends left out.
struct FileLine {
  std::uint32_t begin = 0;
  std::string_view words;
};

constexpr std::string_view kSpaces = " \t\r\f\v";

std::vector<FileLine> file_lines(std::string_view text) {
  std::vector<FileLine> lines;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos) end = text.size();
    const std::string_view line = text.substr(at, end - at);
    const std::size_t first = std::min(line.find_first_not_of(kSpaces), line.size());
    const std::size_t last = first == line.size() ? first : line.find_last_not_of(kSpaces) + 1;
    lines.push_back({static_cast<std::uint32_t>(at + first), line.substr(first, last - first)});
    at = end + 1;
  }
  return lines;
}

std::size_t code_points(std::string_view words) {
  return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
  }));
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Lower-case Vietnamese at the front: ASCII, or a letter whose lower case lies at an odd place of
/// its block (đ, ơ, ế …). Good enough to see that a sentence goes on.
bool starts_lower(std::string_view words) {
  if (words.empty()) return false;
  const auto a = static_cast<unsigned char>(words[0]);
  if (a < 0x80) return a >= 'a' && a <= 'z';
  if (words.size() < 2) return false;
  const auto b = static_cast<unsigned char>(words[1]);
  if (a == 0xC3) return b >= 0xA0;
  if (a == 0xC4 || a == 0xC5) return (b & 1U) != 0;
  if (a == 0xC6) return b == 0xA1 || b == 0xB0;
  if (a == 0xE1 && words.size() > 2) return (static_cast<unsigned char>(words[2]) & 1U) != 0;
  return false;
}

/// "a)", "đ)", "1.", "12a.", "- ", "+ ", "Điều 5", "Chương", "Mục", "Phần", a quotation mark, a
/// ground.
bool starts_unit(std::string_view words) {
  if (words.empty()) return true;
  std::size_t i = 0;
  while (i < words.size() && i < 4 && is_digit(words[i])) ++i;
  if (i > 0) {
    if (i < words.size() && words[i] >= 'a' && words[i] <= 'e') ++i;
    return i < words.size() && (words[i] == '.' || words[i] == ')') &&
           (i + 1 == words.size() || !is_digit(words[i + 1]));
  }
  const std::string_view after = words.substr(words.starts_with("đ") ? 2 : 1);
  const bool letter = (words[0] >= 'a' && words[0] <= 'z') || words.starts_with("đ");
  if (letter &&
      (after.starts_with(")") || (after.size() > 1 && is_digit(after[0]) && after[1] == ')'))) {
    return true;
  }
  constexpr std::array<std::string_view, 20> kOpeners = {
      "- ",      "+ ",     "– ",     "“",        "\"",      "Chương ",      "CHƯƠNG ",
      "Mục ",    "MỤC ",   "Phần ",  "PHẦN ",    "Căn cứ ", "Theo đề nghị", "Phụ lục",
      "PHỤ LỤC", "Mẫu số", "MẪU SỐ", "Nơi nhận", "TM.",     "KT."};
  for (const std::string_view opener : kOpeners) {
    if (words.starts_with(opener)) return true;
  }
  if (words.starts_with("Điều ") && words.size() > 6) {
    std::size_t k = 6;  // "Điều " is six letters but seven bytes; skip to the digits
    while (k < words.size() && !is_digit(words[k])) ++k;
    while (k < words.size() && is_digit(words[k])) ++k;
    if (k < words.size() && words[k] >= 'a' && words[k] <= 'e') ++k;
    return k < words.size() && k < 14 && words[k] == '.';
  }
  return false;
}

bool ends_sentence(std::string_view words) {
  for (const std::string_view mark : {".", ";", ":", "”", "!", "?", "_", "---"}) {
    if (words.ends_with(mark)) return true;
  }
  return false;
}

/// A line that breaks before its number: "… tại khoản" / "2. …" is one sentence.
bool asks_for_more(std::string_view words) {
  for (const std::string_view word : {" Điều", " khoản", " điểm", " số", " ngày", " tháng", " năm",
                                      " và", " hoặc", " của", " các", " tại", ","}) {
    if (words.ends_with(word)) return true;
  }
  return false;
}

bool in_capitals(std::string_view words) {
  bool any = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto c = static_cast<unsigned char>(words[i]);
    if ((c & 0xC0U) == 0x80) continue;
    if (starts_lower(words.substr(i))) return false;
    any = any || c >= 0x80 || (c >= 'A' && c <= 'Z');
  }
  return any;
}

class TextLayout {
 public:
  TextLayout(std::string utf8, std::string name) : builder_(std::move(name), SourceFormat::text) {
    builder_.add_part({}, std::move(utf8));
    lines_ = file_lines(builder_.part(0));
    markdown_ = is_markdown();
    wrapped_ = is_wrapped();
  }

  Source lay_out() {
    if (wrapped_) {
      join_lines();
    } else {
      for (const FileLine& line : lines_) {
        if (markdown_) {
          append_markdown(line);
        } else {
          append_line(line);
        }
      }
    }
    append_aside(StreamKind::furniture, furniture_);
    for (const FileLine& note : notes_) {
      builder_.enter_stream(StreamKind::footnote);
      builder_.begin_paragraph(false, false);
      append_inline(note);
      builder_.leave_stream();
    }
    return builder_.take();
  }

 private:
  [[nodiscard]] bool is_markdown() const {
    return std::any_of(lines_.begin(), lines_.end(), [](const FileLine& line) {
      const std::size_t hashes = line.words.find_first_not_of('#');
      const bool heading = hashes != std::string_view::npos && hashes >= 1 && hashes <= 6 &&
                           line.words[hashes] == ' ';
      return heading || line.words.starts_with("|--") || line.words.starts_with("| --") ||
             line.words.starts_with("|:-");
    });
  }

  /// Printers break sentences: many lines then begin in lower case. Lines of one paragraph do not.
  [[nodiscard]] bool is_wrapped() const {
    if (markdown_) return false;
    std::size_t all = 0;
    std::size_t lower = 0;
    for (const FileLine& line : lines_) {
      if (line.words.empty()) continue;
      ++all;
      if (starts_lower(line.words) && !starts_unit(line.words)) ++lower;
      width_ = std::max(width_, std::min<std::size_t>(code_points(line.words), 120));
    }
    return all >= 20 && lower * 100 > all * 20;
  }

  void append_line(const FileLine& line) {
    builder_.begin_paragraph(false, false);
    builder_.append_verbatim(line.words, 0, line.begin);
    builder_.end_paragraph();
  }

  // --- hard-wrapped text
  [[nodiscard]] static bool is_furniture(std::string_view words) {
    if (words.find("CÔNG BÁO/Số") != std::string_view::npos) return true;
    for (const std::string_view sign :
         {"Ký bởi:", "Cơ quan:", "Ngày ký:", "Thời gian ký:", "Email:"}) {
      if (words.starts_with(sign)) return true;
    }
    return !words.empty() && words.size() <= 4 && std::all_of(words.begin(), words.end(), is_digit);
  }

  void join_lines() {
    const FileLine* above = nullptr;  // the last line of the open paragraph
    bool blank_between = false;
    bool furniture_between = false;
    for (const FileLine& line : lines_) {
      if (line.words.empty()) {
        blank_between = true;
        continue;
      }
      if (is_furniture(line.words)) {
        furniture_.push_back(line);
        furniture_between = true;
        continue;
      }
      const bool adjoins = !blank_between || furniture_between;
      if (above != nullptr && adjoins && goes_on(*above, line)) {
        builder_.append_generated("\n");
      } else {
        if (builder_.in_paragraph()) builder_.end_paragraph();
        builder_.begin_paragraph(false, false);
      }
      builder_.append_verbatim(line.words, 0, line.begin);
      above = &line;
      blank_between = furniture_between = false;
    }
    if (builder_.in_paragraph()) builder_.end_paragraph();
  }

  [[nodiscard]] bool goes_on(const FileLine& above, const FileLine& line) const {
    if (asks_for_more(above.words) && !line.words.starts_with("“")) return true;
    if (starts_unit(line.words)) return false;
    if (starts_lower(line.words)) return true;
    if (in_capitals(line.words) != in_capitals(above.words)) return false;
    if (ends_sentence(above.words)) return false;
    if (line.words.starts_with("Điều ")) return true;  // a citation: an article has its full stop
    return code_points(above.words) * 4 >= width_ * 3;
  }

  void append_aside(StreamKind kind, const std::vector<FileLine>& lines) {
    if (lines.empty()) return;
    builder_.enter_stream(kind);
    for (const FileLine& line : lines) append_line(line);
    builder_.leave_stream();
  }

  // --- Markdown
  void append_markdown(FileLine line) {
    const std::size_t hashes = std::min(line.words.find_first_not_of('#'), line.words.size());
    const bool heading = hashes >= 1 && hashes <= 6;
    if (heading) {
      const std::size_t first =
          std::min(line.words.find_first_not_of(kSpaces, hashes), line.words.size());
      drop(line, first);
    }
    if (line.words.starts_with("|")) return append_row(line);
    if (line.words.starts_with("<sup>") && line.words.find("</sup>") != std::string_view::npos) {
      notes_.push_back(line);
      return;
    }
    builder_.begin_paragraph(false, heading);
    append_inline(line);
    builder_.end_paragraph();
  }

  static void drop(FileLine& line, std::size_t bytes) {
    line.begin += static_cast<std::uint32_t>(bytes);
    line.words.remove_prefix(bytes);
  }

  void append_row(FileLine row) {
    if (row.words.find_first_not_of("|-: ") == std::string_view::npos) return;
    while (!row.words.empty()) {
      drop(row, 1);  // the bar
      const std::size_t end = std::min(row.words.find('|'), row.words.size());
      FileLine cell{row.begin, row.words.substr(0, end)};
      const std::size_t first = std::min(cell.words.find_first_not_of(kSpaces), cell.words.size());
      drop(cell, first);
      cell.words = cell.words.substr(0, cell.words.find_last_not_of(kSpaces) + 1);
      if (!cell.words.empty()) {
        builder_.begin_paragraph(true, false);
        append_inline(cell);
        builder_.end_paragraph();
      }
      drop(row, end);
      if (row.words.size() <= 1) break;
    }
  }

  /// Words without emphasis marks and superscript note marks.
  void append_inline(const FileLine& line) {
    std::string_view rest = line.words;
    std::uint32_t at = line.begin;
    while (!rest.empty()) {
      const std::size_t mark = rest.find_first_of("*<");
      const std::size_t plain = std::min(mark, rest.size());
      builder_.append_verbatim(rest.substr(0, plain), 0, at);
      rest.remove_prefix(plain);
      at += static_cast<std::uint32_t>(plain);
      std::size_t skip = 0;
      if (rest.starts_with("<sup>")) {
        const std::size_t end = rest.find("</sup>");
        if (end <= 12) skip = end + 6;
      } else if (rest.starts_with("*")) {
        skip = std::min(rest.find_first_not_of('*'), rest.size());
      }
      if (skip == 0 && !rest.empty()) {
        builder_.append_verbatim(rest.substr(0, 1), 0, at);
        skip = 1;
      }
      rest.remove_prefix(skip);
      at += static_cast<std::uint32_t>(skip);
    }
  }

  SourceBuilder builder_;
  std::vector<FileLine> lines_;
  std::vector<FileLine> furniture_;
  std::vector<FileLine> notes_;
  bool markdown_ = false;
  bool wrapped_ = false;
  mutable std::size_t width_ = 0;
};

}  // namespace

Source lay_out_text(std::string utf8, std::string name, bool /*pages*/) {
  return TextLayout(std::move(utf8), std::move(name)).lay_out();
}

}  // namespace soat
