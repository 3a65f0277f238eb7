// A part of the package as text that can be spliced. Inside the room only.
#pragma once

#include <string>

#include "base/problem.h"

namespace soat {

/// UTF-8 without a mark, and how to give it back.
struct PartText {
  std::string words;
  bool mark = false;     ///< the part began with a UTF-8 byte order mark
  bool recoded = false;  ///< the part was UTF-16: it goes back as UTF-8, and says so
};

[[nodiscard]] Result<PartText> decode_part(std::string bytes, const std::string& where);
[[nodiscard]] std::string encode_part(PartText part);

}  // namespace soat
