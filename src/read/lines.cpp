#include "read/lines.h"

#include <algorithm>
#include <array>

namespace soat {

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

bool breaks_at_hyphen(std::string_view above, std::string_view words) {
  const auto in_word = [](char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  // Quotation marks and dashes are no letters, though their bytes are as high.
  constexpr std::string_view kSigns = "\xE2\x80";
  return above.size() > 1 && above.back() == '-' && in_word(above[above.size() - 2]) &&
         !above.substr(0, above.size() - 2).ends_with(kSigns) && !words.empty() &&
         in_word(words.front()) && !words.starts_with(kSigns);
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

}  // namespace soat
