// Notes and text boxes, and where in the text they hang. Inside the room only.
#pragma once

#include <cstdint>
#include <vector>

#include "structure/act.h"

namespace soat {

struct Aside {
  std::uint32_t at = 0;     ///< offset of the body's text behind which it stands
  std::uint32_t first = 0;  ///< paragraphs [first, last)
  std::uint32_t last = 0;
  StreamKind kind = StreamKind::footnote;
};

/// In the order in which they stand in the text, which is that of their places. None hangs on white
/// space between words, none behind the last word of the body.
[[nodiscard]] std::vector<Aside> asides_of(const Act& act);

/// One past the last byte of the body that is no white space; 0 if there is none.
[[nodiscard]] std::uint32_t body_end(const Text& text);

}  // namespace soat
