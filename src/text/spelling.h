// What a spelling says, found out once for each. Inside the room only.
#pragma once

#include <string>
#include <string_view>

#include "text/text.h"

namespace soat {

struct Spelling {
  std::string folded;  ///< as fold_syllable gives it
  Casing casing = Casing::none;
  bool foreign = false;  ///< has a letter or digit that Vietnamese is not written with
};

[[nodiscard]] Spelling look_at_spelling(std::string_view text);

}  // namespace soat
