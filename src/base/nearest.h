// The known word that a mistyped one was probably meant to be.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace soat {

/// The name that takes the fewest steps (a character put in, left out or changed) to become from
/// `word`; the first of several. Empty if none is within half of the word's length.
[[nodiscard]] std::string nearest(std::string_view word, const std::vector<std::string>& names);

}  // namespace soat
