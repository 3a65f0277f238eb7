// Notes at the foot of pages, where only their place and number tell them from the text. Inside the
// room only.
#pragma once

#include <cstdint>
#include <vector>

#include "read/lines.h"

namespace soat {

/// A line and the page it stands on; furniture left out.
struct NumberedLine {
  FileLine line;
  std::uint32_t page = 0;
  bool after_blank = false;  ///< an empty line stands above it on the page
  bool note = false;         ///< set by `take_notes`
};

struct PageNote {
  std::uint32_t mark = 0;       ///< offset in the file of the number in the text
  std::uint32_t mark_size = 0;  ///< bytes; none where notes share the place of the one before
  std::vector<FileLine> lines;  ///< without the number
};

/// Notes run from the first that is numbered in turn, below an empty line, with its number behind a
/// word on the same page or the one before, to the end of the page. In order of their marks. What
/// goes on overleaf is not told from text.
[[nodiscard]] std::vector<PageNote> take_notes(std::vector<NumberedLine>& lines);

}  // namespace soat
