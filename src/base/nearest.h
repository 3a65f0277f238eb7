// The known word that a mistyped one was probably meant to be.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace soat {

/// Steps (a character put in, left out or changed) from one word to the other.
[[nodiscard]] std::size_t steps_between(std::string_view a, std::string_view b);

/// The name that takes the fewest steps to become from `word`; the first of several. Empty if none
/// is within half of the word's length.
[[nodiscard]] std::string nearest(std::string_view word, const std::vector<std::string>& names);

}  // namespace soat
