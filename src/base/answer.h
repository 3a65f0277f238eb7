// The three answers. A careful officer says "not known" rather than guess.
#pragma once

#include <cstdint>

namespace soat {

enum class Answer : std::uint8_t { no, unknown, yes };

[[nodiscard]] constexpr Answer answer(bool value) { return value ? Answer::yes : Answer::no; }

/// Kleene's logic: unknown unless the known side decides.
[[nodiscard]] constexpr Answer both(Answer a, Answer b) { return a < b ? a : b; }
[[nodiscard]] constexpr Answer either(Answer a, Answer b) { return a < b ? b : a; }
[[nodiscard]] constexpr Answer negate(Answer a) {
  return a == Answer::yes ? Answer::no : a == Answer::no ? Answer::yes : Answer::unknown;
}

}  // namespace soat
