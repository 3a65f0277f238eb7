// In which code a text is Vietnamese. Inside the room only.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "read/letters.h"

namespace soat {

inline constexpr std::array<LetterCode, 4> kLetterCodes = {
    LetterCode::unicode, LetterCode::tcvn3, LetterCode::vni, LetterCode::windows_1258};

/// What the words that have a character beyond ASCII are in each code: Vietnamese syllables or not.
/// Other words are the same in all codes and say nothing.
struct LetterEvidence {
  struct Count {
    std::uint32_t good = 0;
    std::uint32_t bad = 0;
  };
  std::array<Count, 4> counts{};  ///< by LetterCode
  std::uint32_t words = 0;

  [[nodiscard]] const Count& of(LetterCode code) const {
    return counts[static_cast<std::size_t>(code)];
  }
  void add(const LetterEvidence& other);
};

/// Weighs the words that lie whole within [begin, end) of the letters; a word that goes on across
/// an edge is left out. At most `kMaxWeighed` words are weighed.
[[nodiscard]] LetterEvidence weigh(std::span<const Letter> letters, std::size_t begin,
                                   std::size_t end);
[[nodiscard]] LetterEvidence weigh(std::span<const Letter> letters);

enum class Verdict : std::uint8_t { yes, no, unsure };

/// Whether the words are plainly in this old code: nearly all are syllables in it, and far fewer
/// are as they stand. `no`: plainly not. With `declared`, a font that says so, less is asked.
[[nodiscard]] Verdict is_in_code(const LetterEvidence& evidence, LetterCode code, bool declared);

/// The old code that the words are plainly in; unicode if there is none.
[[nodiscard]] LetterCode plain_code(const LetterEvidence& evidence);

}  // namespace soat
