#include "read/page_notes.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace soat {
namespace {

constexpr int kNotesOfPage = 100;     ///< whose marks are looked for
constexpr std::uint32_t kMissed = 4;  ///< notes in a row that may be missed

struct Mark {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// The length of "12 " where a note begins so: the number, white space, a capital or a quotation.
std::size_t opening(std::string_view words, std::uint32_t number) {
  const std::string digits = std::to_string(number);
  if (!words.starts_with(digits)) return 0;
  const std::size_t first = words.find_first_not_of(" \t", digits.size());
  if (first == std::string_view::npos || first == digits.size()) return 0;
  const std::string_view rest = words.substr(first);
  if (starts_lower(rest) || !(is_letter(rest[0]) || rest[0] == '"')) return 0;
  return first;
}

/// "1.", "a)", "Điều 5." alone: a mark may follow at once, "1.3 Bộ Tài chính".
bool is_label(std::string_view before) {
  return before.size() <= 14 && !before.empty() && starts_unit(before) &&
         (before.back() == '.' || before.back() == ')');
}

/// Whether a number behind these words hangs on the last of them, as a mark does: not the 14 of
/// "QH14", nor the 2 of "m2" or of "điểm d2".
bool hangs_on(std::string_view before, bool at_end) {
  if (is_label(before)) return true;
  const bool stop = before.ends_with('.') || before.ends_with(';');
  while (!before.empty() && std::string_view(".,;:)").find(before.back()) != std::string_view::npos)
    before.remove_suffix(1);
  if (before.ends_with("”")) return true;
  if (before.empty()) return false;
  if (stop && at_end) return true;  // "… số 68/2020/QH14.5"
  if (!is_letter(before.back())) return false;
  const std::size_t space = before.find_last_of(" \t");
  const std::string_view word = before.substr(space == std::string_view::npos ? 0 : space + 1);
  if (before.back() >= 'A' && before.back() <= 'Z') {  // "THI HÀNH5" in a heading
    return word.size() > 2 && word.find_first_of("/-0123456789") == std::string_view::npos;
  }
  return word.size() > 1 && word != "đ" && word != "km" && word != "cm" && word != "mm" &&
         word != "dm";
}

/// The mark in a line. One mark may follow another, "làm.1 2": `last` is the end of that before.
std::optional<Mark> mark_in(const FileLine& line, std::uint32_t number, std::uint32_t last) {
  const std::string digits = std::to_string(number);
  const std::string_view words = line.words;
  for (std::size_t at = words.find(digits); at != std::string_view::npos;
       at = words.find(digits, at + 1)) {
    const std::size_t end = at + digits.size();
    const char next = end < words.size() ? words[end] : ' ';
    const bool ends = !is_digit(next) && next != '/' && next != '-' &&
                      (!is_letter(next) || words.substr(end).starts_with("”"));
    const std::string_view before = words.substr(0, at);
    const std::size_t space = before.find_last_not_of(" ,") + 1;
    const bool follows = space < at && last == line.begin + space;
    if (ends && (follows || hangs_on(before, end == words.size())))
      return Mark{line.begin + static_cast<std::uint32_t>(at),
                  static_cast<std::uint32_t>(digits.size())};
  }
  return std::nullopt;
}

class NoteTaker {
 public:
  explicit NoteTaker(std::vector<NumberedLine>& lines) : lines_(lines) {}

  std::vector<PageNote> take() {
    for (std::size_t first = 0; first < lines_.size();) {
      std::size_t last = first;
      while (last < lines_.size() && lines_[last].page == lines_[first].page) ++last;
      take_page(first, last);
      first = last;
    }
    return std::move(notes_);
  }

 private:
  /// Numbers go on from page to page, or begin again; a few may have been missed. A note may be
  /// printed on the page behind its mark.
  void take_page(std::size_t first, std::size_t last) {
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t missed = 0; missed <= kMissed; ++missed) numbers.push_back(next_ + missed);
    numbers.push_back(1);
    const std::size_t before = std::exchange(page_before_, first);
    for (const std::uint32_t number : numbers) {
      const auto found = find_mark(before, last, number);
      for (std::size_t i = std::max(first, found.line) + 1; i < last; ++i) {
        if (!lines_[i].after_blank || opening(lines_[i].line.words, number) == 0) continue;
        next_ = number;
        return take_notes_from(before, i, last, found.mark);
      }
    }
  }

  struct Found {
    std::size_t line = 0;  ///< the last of all lines if there is no mark
    Mark mark;
  };

  [[nodiscard]] Found find_mark(std::size_t first, std::size_t last, std::uint32_t number) const {
    for (std::size_t i = first; i < last; ++i) {
      if (lines_[i].note) continue;
      const auto mark = mark_in(lines_[i].line, number, last_mark_);
      if (mark && mark->begin >= last_mark_) return {i, *mark};
    }
    return {lines_.size(), {}};
  }

  void take_notes_from(std::size_t body, std::size_t first, std::size_t last, Mark mark) {
    int searches = kNotesOfPage;
    for (std::size_t i = first; i < last; ++i) {
      lines_[i].note = true;
      last_mark_ = mark.begin + mark.size;
      FileLine line = lines_[i].line;
      if (const std::size_t skip = opening(line.words, next_); skip > 0) {
        const Found found =
            --searches > 0 ? find_mark(body, first, next_) : Found{lines_.size(), {}};
        const bool ahead = found.line < lines_.size() && found.mark.begin > mark.begin;
        if (ahead) mark = found.mark;
        notes_.push_back({mark.begin, ahead || i == first ? mark.size : 0, {}});
        line.begin += static_cast<std::uint32_t>(skip);
        line.words.remove_prefix(skip);
        ++next_;
      }
      notes_.back().lines.push_back(line);
    }
  }

  std::vector<NumberedLine>& lines_;
  std::vector<PageNote> notes_;
  std::uint32_t next_ = 1;
  std::uint32_t last_mark_ = 0;  ///< offset in the file behind the last mark
  std::size_t page_before_ = 0;  ///< its first line
};

}  // namespace

std::vector<PageNote> take_notes(std::vector<NumberedLine>& lines) {
  return NoteTaker(lines).take();
}

}  // namespace soat
