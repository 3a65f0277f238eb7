// A page layout written down in text, as `pdftotext -layout` does: what stands where. Inside the
// room only.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "read/lines.h"

namespace soat {

/// Words without a wide gap, at their columns on the page (in characters, `to` exclusive).
struct Segment {
  FileLine line;
  std::uint32_t from = 0;
  std::uint32_t to = 0;
};

struct PageLine {
  FileLine line;
  std::vector<Segment> segments;  ///< one, or the cells of columns side by side
  std::uint32_t page = 0;
  bool after_blank = false;  ///< an empty line stands above it on the page
  bool furniture = false;    ///< page number, running head or foot, a signature's stamp; a note
  bool note = false;

  [[nodiscard]] std::uint32_t from() const { return segments.front().from; }
  [[nodiscard]] std::uint32_t to() const { return segments.back().to; }
};

/// The lines that are not empty, page by page (a form feed ends a page), furniture marked.
[[nodiscard]] std::vector<PageLine> page_lines(std::string_view text);

/// Whether a text file looks like one: form feeds, and lines of a page's width.
[[nodiscard]] bool looks_paged(std::string_view text);

/// A row of a table, or of the head with the names of two bodies side by side: the lines of each
/// cell, from left to right.
using TableRow = std::vector<std::vector<Segment>>;

/// The columns that begin at `lines[first]`; `next` is the line behind them. Empty if none do.
[[nodiscard]] std::vector<TableRow> table_rows(const std::vector<PageLine>& lines,
                                               std::size_t first, std::size_t& next);

/// Whether a line of text goes on in the next one, by marks, widths and indents of the document.
class LineJoiner {
 public:
  explicit LineJoiner(const std::vector<PageLine>& lines);
  [[nodiscard]] bool goes_on(const PageLine& above, const PageLine& line) const;

 private:
  struct Page {
    std::uint32_t right = 0;  ///< where its longest line ends
    std::uint32_t left = 0;   ///< where lines begin
  };
  [[nodiscard]] bool had_room(const PageLine& above, const PageLine& line) const;

  std::vector<Page> pages_;
  bool indented_ = false;  ///< first lines of paragraphs are
  bool spaced_ = false;    ///< empty lines between paragraphs
};

/// Marks page numbers, running heads and stamps. `lines` are in order.
void mark_furniture(std::vector<PageLine>& lines);

/// What the gazette prints on its pages, whatever stands around it.
[[nodiscard]] bool is_gazette_head(std::string_view words);

/// How many lines from `first` are the stamp of a digital signature: who signed, when. A form may
/// ask for a signer or an address, too: without the time of signing it is no stamp, unless it says
/// who signed in the words that only a stamp has.
template <class Lines>
[[nodiscard]] std::size_t stamp_lines(const Lines& lines, std::size_t first) {
  constexpr std::size_t kMost = 5;
  const auto starts = [&](std::size_t at, std::string_view sign) {
    return lines[at].words.starts_with(sign);
  };
  const bool surely = starts(first, "Ký bởi:");
  if (!surely && !starts(first, "Người ký:")) return 0;
  for (std::size_t at = first + 1; at < lines.size() && at < first + kMost; ++at) {
    if (starts(at, "Ngày ký:") || starts(at, "Thời gian ký:")) return at + 1 - first;
    if (!starts(at, "Cơ quan:") && !starts(at, "Email:") && !starts(at, "Chức vụ:")) break;
  }
  return surely ? 1 : 0;
}

}  // namespace soat
