#include "read/page_layout.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace soat {
namespace {

constexpr std::uint32_t kGap = 3;   ///< spaces that part columns
constexpr std::uint32_t kTab = 8;   ///< columns of a tab
constexpr std::size_t kEdge = 3;    ///< lines at the top and foot where furniture stands
constexpr std::size_t kEmpty = 50;  ///< pages in a row without a line that are counted
constexpr std::size_t kTimes = 3;   ///< a head that runs is seen this often

bool is_space(char c) { return c == ' ' || c == '\t'; }

/// Columns that the words take: marks that sit on the letter before take none.
std::uint32_t columns(std::string_view words) {
  std::uint32_t all = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto c = static_cast<unsigned char>(words[i]);
    if ((c & 0xC0U) == 0x80 || c == 0xCC) continue;
    if (c == 0xCD && i + 1 < words.size() && static_cast<unsigned char>(words[i + 1]) < 0xB0)
      continue;
    all += c == '\t' ? kTab : 1;
  }
  return all;
}

/// "1.", "a)", "Điều 5.", "Chương II", "-": the words after it belong to it, however far.
bool is_label(std::string_view words) {
  if (words == "-" || words == "+" || words == "–" || words == "*") return true;
  constexpr std::size_t kBytes = 24;
  return words.size() <= kBytes && columns(words) <= 12 && starts_unit(words) &&
         (words.back() == '.' || words.back() == ')' || words.starts_with("Ch") ||
          words.starts_with("CH") || words.starts_with("Mục") || words.starts_with("MỤC") ||
          words.starts_with("Phần"));
}

/// Gaps that are left to be filled in: "Số:      /2024/QĐ-UBND", "ngày     tháng     năm".
bool is_blank_to_fill(std::string_view before, std::string_view after) {
  if (after.starts_with("/")) return true;
  const bool date = after.starts_with("tháng") || after.starts_with("năm");
  return date && (before.ends_with("ngày") || before.ends_with("tháng") ||
                  (!before.empty() && is_digit(before.back())));
}

/// A line that was stretched to the margin: single words far apart, not columns.
bool is_stretched(const std::vector<Segment>& segments) {
  if (segments.size() < 4) return false;
  return std::all_of(segments.begin(), segments.end(), [](const Segment& s) {
    return s.line.words.find(' ') == std::string_view::npos && !is_digit(s.line.words.front());
  });
}

std::vector<Segment> segments_of(const FileLine& line, std::uint32_t from) {
  std::vector<Segment> all;
  const std::string_view words = line.words;
  std::uint32_t column = from;
  for (std::size_t at = 0; at < words.size();) {
    std::size_t end = at;
    std::size_t next = words.size();
    while (end < words.size()) {
      end = std::min(words.find_first_of(" \t", end), words.size());
      next = end;
      while (next < words.size() && is_space(words[next])) ++next;
      if (columns(words.substr(end, next - end)) >= kGap) break;
      end = next;
    }
    const FileLine part{line.begin + static_cast<std::uint32_t>(at), words.substr(at, end - at)};
    const std::uint32_t to = column + columns(part.words);
    const bool joins = !all.empty() && ((all.size() == 1 && is_label(all[0].line.words)) ||
                                        is_blank_to_fill(all.back().line.words, part.words));
    if (joins) {
      Segment& last = all.back();
      last.line.words = words.substr(last.line.begin - line.begin,
                                     part.begin - last.line.begin + part.words.size());
      last.to = to;
    } else {
      all.push_back({part, column, to});
    }
    column = to + columns(words.substr(end, next - end));
    at = next;
  }
  if (is_stretched(all)) return {{line, from, column}};
  return all;
}

/// The number that a line is, if it is one: "12", "- 12 -", "12/40", "Trang 12".
std::optional<std::uint32_t> page_number(std::string_view words) {
  for (const std::string_view before : {"Trang ", "trang "}) {
    if (words.starts_with(before)) words.remove_prefix(before.size());
  }
  const std::size_t first = words.find_first_not_of("- ");
  if (first == std::string_view::npos) return std::nullopt;
  words.remove_prefix(first);
  std::uint32_t number = 0;
  std::size_t digits = 0;
  while (digits < words.size() && digits < 5 && is_digit(words[digits]))
    number = number * 10 + static_cast<std::uint32_t>(words[digits++] - '0');
  if (digits == 0 || digits > 4) return std::nullopt;
  if (words.find_first_not_of("-/ 0123456789", digits) != std::string_view::npos)
    return std::nullopt;
  return number;
}

/// The line as it looks on every page: without the page's number at either end.
std::string shape(std::string_view words) {
  constexpr std::string_view kNumber = " \t-0123456789";
  const std::size_t first = words.find_first_not_of(kNumber);
  if (first == std::string_view::npos) return {};
  return std::string(words.substr(first, words.find_last_not_of(kNumber) + 1 - first));
}

bool has_letters(std::string_view words) {
  return std::any_of(words.begin(), words.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (static_cast<unsigned char>(c) >= 0xC3);
  });
}

/// The edges of the pages: the first lines and the last that are not furniture yet.
class Edges {
 public:
  explicit Edges(std::vector<PageLine>& lines) : lines_(lines) {
    for (std::size_t first = 0; first < lines.size();) {
      std::size_t last = first;
      while (last < lines.size() && lines[last].page == lines[first].page) ++last;
      pages_.emplace_back(first, last);
      first = last;
    }
  }
  void mark_numbers() {
    std::map<std::int64_t, std::size_t> votes;  // number less page: the same on all pages
    each_edge([&](PageLine& line, bool) {
      if (const auto n = page_number(line.line.words)) ++votes[std::int64_t{*n} - line.page];
    });
    const auto most =
        std::max_element(votes.begin(), votes.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == votes.end() || (most->second < 2 && pages_.size() > 2)) return;
    each_edge([&](PageLine& line, bool) {
      const auto n = page_number(line.line.words);
      if (n && std::int64_t{*n} - line.page == most->first) line.furniture = true;
    });
  }
  void mark_running() {
    std::map<std::pair<bool, std::string>, std::size_t> seen;
    each_edge([&](PageLine& line, bool top) {
      if (runs(line, top)) ++seen[{top, shape(line.line.words)}];
    });
    each_edge([&](PageLine& line, bool top) {
      const auto found = seen.find({top, shape(line.line.words)});
      if (runs(line, top) && found != seen.end() && found->second >= kTimes &&
          found->second * 10 >= pages_.size() * 3)
        line.furniture = true;
    });
  }

 private:
  /// What runs at the foot stands apart; the last lines of notes may be alike, too.
  static bool runs(const PageLine& line, bool top) {
    return has_letters(line.line.words) && (top || line.after_blank);
  }

  template <class Do>
  void each_edge(const Do& act) {
    for (const auto& [first, last] : pages_) {
      std::size_t top = first;
      for (std::size_t n = 0; n < kEdge && top < last; ++top) {
        if (lines_[top].furniture) continue;
        act(lines_[top], true);
        ++n;
      }
      std::size_t foot = last;
      for (std::size_t n = 0; n < kEdge && foot > top; --foot) {
        if (lines_[foot - 1].furniture) continue;
        act(lines_[foot - 1], false);
        ++n;
      }
    }
  }

  std::vector<PageLine>& lines_;
  std::vector<std::pair<std::size_t, std::size_t>> pages_;
};

}  // namespace

bool is_gazette_head(std::string_view words) {
  return words.find("CÔNG BÁO/Số") != std::string_view::npos;
}

void mark_furniture(std::vector<PageLine>& lines) {
  std::vector<FileLine> words;
  words.reserve(lines.size());
  for (PageLine& line : lines) {
    line.furniture = is_gazette_head(line.line.words);
    words.push_back(line.line);
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (std::size_t n = stamp_lines(words, i); n > 0; --n) lines[i + n - 1].furniture = true;
  }
  Edges edges(lines);
  edges.mark_numbers();
  edges.mark_running();
  edges.mark_numbers();  // those that a running head hid
}

std::vector<PageLine> page_lines(std::string_view text) {
  std::vector<PageLine> lines;
  std::uint32_t page = 0;
  std::size_t empty = 0;  // pages since the last line
  bool blank = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view whole = text.substr(at, end - at);
    for (std::size_t feed = whole.find('\f'); feed != std::string_view::npos;
         feed = whole.find('\f')) {
      if (empty++ < kEmpty) ++page;
      blank = true;
      whole.remove_prefix(feed + 1);
    }
    const std::size_t first = whole.find_first_not_of(kSpaces);
    if (first == std::string_view::npos) {
      blank = true;
    } else {
      PageLine line;
      line.line.begin = static_cast<std::uint32_t>(end - whole.size() + first);
      line.line.words = whole.substr(first, whole.find_last_not_of(kSpaces) + 1 - first);
      line.segments = segments_of(line.line, columns(whole.substr(0, first)));
      line.page = page;
      empty = 0;
      line.after_blank = std::exchange(blank, false);
      lines.push_back(std::move(line));
    }
    at = end + 1;
  }
  mark_furniture(lines);
  return lines;
}

bool looks_paged(std::string_view text) {
  if (text.find('\f') == std::string_view::npos) return false;
  std::size_t all = 0;
  std::size_t wide = 0;
  std::size_t indented = 0;
  for (const FileLine& line : file_lines(text)) {
    if (line.words.empty()) continue;
    ++all;
    if (columns(line.words) > 200) ++wide;
    if (line.begin > 0 && is_space(text[line.begin - 1])) ++indented;
  }
  return all >= 20 && wide * 50 <= all && indented * 20 >= all;
}

LineJoiner::LineJoiner(const std::vector<PageLine>& lines) {
  std::size_t text = 0;
  std::size_t spaced = 0;
  std::vector<std::vector<std::uint32_t>> begins;
  for (const PageLine& line : lines) {
    if (line.furniture) continue;
    if (line.page >= pages_.size()) {
      pages_.resize(line.page + 1);
      begins.resize(line.page + 1);
    }
    if (line.segments.size() != 1 || !has_letters(line.line.words)) continue;  // cells, rulers
    pages_[line.page].right = std::max(pages_[line.page].right, line.to());
    begins[line.page].push_back(line.from());
  }
  for (std::size_t page = 0; page < pages_.size(); ++page) {
    std::vector<std::uint32_t>& all = begins[page];
    if (all.empty()) continue;
    const auto tenth = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 10);
    std::nth_element(all.begin(), tenth, all.end());
    pages_[page].left = *tenth;
  }
  std::size_t indented = 0;
  for (const PageLine& line : lines) {
    if (line.furniture || line.segments.size() != 1) continue;
    const Page& page = pages_[line.page];
    ++text;
    if (line.after_blank) ++spaced;
    const bool wide = line.to() * 5 >= page.right * 4;
    if (wide && line.from() >= page.left + 3) ++indented;
  }
  indented_ = indented * 8 >= text;
  spaced_ = spaced * 6 >= text;
}

/// The first word of the line would have stood beside the line above: somebody began a new line.
bool LineJoiner::had_room(const PageLine& above, const PageLine& line) const {
  const std::string_view words = line.line.words;
  const std::uint32_t word = columns(words.substr(0, words.find(' ')));
  const Page& page = pages_[above.page];
  const std::uint32_t most = page.right - std::min(page.left, page.right);
  return (above.to() - std::min(page.left, above.to()) + 1 + word) * 100 < most * 88;
}

bool LineJoiner::goes_on(const PageLine& above, const PageLine& line) const {
  const std::string_view a = above.line.words;
  const std::string_view b = line.line.words;
  const bool turns = above.page != line.page;
  const bool apart = line.after_blank && !turns;
  const bool room = had_room(above, line);
  const bool capitals = in_capitals(b);
  const bool open = !ends_sentence(a) && !apart;
  if (!apart && breaks_at_hyphen(a, b)) return true;
  if (asks_for_more(a) && !room && !apart) return true;
  if (starts_unit(b)) {
    // A quotation or the name of a chapter inside a sentence; marks of clauses never stand there.
    const bool word =
        b.starts_with("“") || b.starts_with("Ch") || b.starts_with("M") || b.starts_with("Ph");
    const bool indent = indented_ && line.from() >= pages_[line.page].left + 3;
    return word && open && !room && !indent && !capitals;
  }
  if (apart) return starts_lower(b) && !ends_sentence(a) && !room;
  if (starts_lower(b)) return open || !room;
  if (capitals || in_capitals(a)) {
    const std::uint32_t most = pages_[above.page].right;
    return capitals && in_capitals(a) && open && columns(a) * 2 >= most;
  }
  if (room) return false;
  if (indented_) return line.from() < pages_[line.page].left + 3;
  return open || (spaced_ && !turns);
}

}  // namespace soat
