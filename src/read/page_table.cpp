// Columns side by side on a page: tables, and the head with two bodies' names.
#include <algorithm>

#include "read/page_layout.h"

namespace soat {
namespace {

constexpr std::uint32_t kNarrow = 6;     ///< a column of numbers
constexpr std::size_t kMostLines = 400;  ///< of one block

struct Extent {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
};

/// Where words stand in a block of lines, as ranges of columns with a gutter between.
class Gutters {
 public:
  /// Takes a line in, if at least two ranges remain, and as many as there were where an empty line
  /// parts it from the block: what follows a table may be other columns.
  bool take(const PageLine& line) {
    std::vector<Extent> all = ranges_;
    for (const Segment& segment : line.segments) all.push_back({segment.from, segment.to});
    std::sort(all.begin(), all.end(), [](Extent a, Extent b) { return a.from < b.from; });
    std::vector<Extent> merged;
    for (const Extent next : all) {
      if (!merged.empty() && next.from < merged.back().to + 2) {
        merged.back().to = std::max(merged.back().to, next.to);
      } else {
        merged.push_back(next);
      }
    }
    if (merged.size() < 2 || (line.after_blank && merged.size() < ranges_.size())) return false;
    ranges_ = std::move(merged);
    return true;
  }
  /// Whether the line stands in one of the ranges, and takes little more than it has.
  [[nodiscard]] bool holds(const PageLine& line) const {
    return std::any_of(ranges_.begin(), ranges_.end(), [&](Extent range) {
      return line.from() + 2 >= range.from && line.to() <= range.to + 4;
    });
  }
  [[nodiscard]] const std::vector<Extent>& ranges() const { return ranges_; }

 private:
  std::vector<Extent> ranges_;
};

bool is_columns(const PageLine& line) { return line.segments.size() > 1; }

/// A line of one cell alone: the rest of it, below.
bool goes_with(const PageLine& line, const Gutters& gutters) {
  if (line.after_blank || !gutters.holds(line)) return false;
  const bool dash = line.line.words.starts_with("-") || line.line.words.starts_with("+");
  return line.from() >= gutters.ranges()[1].from || dash || !starts_unit(line.line.words);
}

std::vector<TableRow> rows_of(const std::vector<const PageLine*>& block, const Gutters& gutters) {
  const std::vector<Extent>& ranges = gutters.ranges();
  const bool table = ranges.size() > 2 || ranges[0].to - ranges[0].from <= kNarrow;
  std::vector<TableRow> rows;
  for (const PageLine* line : block) {
    const bool in_first = line->from() < ranges[0].to;
    if (rows.empty() || line->after_blank || (table && in_first && is_columns(*line)))
      rows.emplace_back(ranges.size());
    for (const Segment& segment : line->segments) {
      const auto after = std::upper_bound(ranges.begin(), ranges.end(), segment.from,
                                          [](std::uint32_t at, Extent e) { return at < e.from; });
      const auto cell = after == ranges.begin() ? 0 : after - ranges.begin() - 1;
      rows.back()[static_cast<std::size_t>(cell)].push_back(segment);
    }
  }
  return rows;
}

}  // namespace

std::vector<TableRow> table_rows(const std::vector<PageLine>& lines, std::size_t first,
                                 std::size_t& next) {
  Gutters gutters;
  std::vector<const PageLine*> block;
  for (next = first; next < lines.size() && block.size() < kMostLines; ++next) {
    const PageLine& line = lines[next];
    if (line.furniture) continue;
    if (line.page != lines[first].page) break;
    const bool fits = is_columns(line) || (!block.empty() && goes_with(line, gutters));
    if (!fits || !gutters.take(line)) break;
    block.push_back(&line);
  }
  if (block.empty()) return {};
  return rows_of(block, gutters);
}

}  // namespace soat
