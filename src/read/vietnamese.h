// What Vietnamese letters and syllables are made of, so that one can tell whether a run of letters
// is Vietnamese at all. Inside the room only.
#pragma once

#include <optional>
#include <string_view>

namespace soat {

/// Whether the character is a letter of Vietnamese, with or without marks, in either case. F, J, W
/// and Z are not.
[[nodiscard]] bool is_vietnamese_letter(char32_t character);

/// The letter with a combining mark put on it: ô and acute is ố. nullopt where Vietnamese has no
/// such letter.
[[nodiscard]] std::optional<char32_t> with_mark(char32_t letter, char32_t mark);

[[nodiscard]] char32_t upper_case(char32_t character);

/// Whether letters (composed, no capital behind a small letter) are a well-formed syllable: a
/// beginning, a rhyme and an ending that Vietnamese has, one tone at most, on the right vowel, and
/// no other than acute or dot before c, ch, p, t.
[[nodiscard]] bool is_syllable(std::u32string_view letters);

}  // namespace soat
