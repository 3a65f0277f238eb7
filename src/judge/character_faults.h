// Characters of the draft that look right and are not. What other rooms fold away so that the draft
// can be understood is still a fault of the draft. Inside the room only.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "structure/act.h"
#include "text/word_lists.h"

namespace soat {

enum class CharacterFaultKind : std::uint8_t {
  wrong_d,      ///< another letter for đ (Ð, U+00D0)
  look_alike,   ///< a letter of another script in a word of Latin letters
  full_width,   ///< letters and digits as wide as Chinese ones
  loose_marks,  ///< letters with their marks apart (NFD), paragraph by paragraph
  old_code,     ///< letters that had to be converted, paragraph by paragraph
};

struct CharacterFault {
  CharacterFaultKind kind = CharacterFaultKind::wrong_d;
  UnitIndex unit = kNoUnit;
  TextSpan span;      ///< the word, or the words from the first that is concerned to the last
  std::string right;  ///< what should stand there; empty where it takes more than other characters
  std::string named;  ///< the characters at fault, "Ð (U+00D0)"; the code of old letters
};

/// Letters by the letter they look like, from the word list `look-alike-letters`.
using LookAlikes = std::map<char32_t, char32_t>;
[[nodiscard]] LookAlikes look_alikes(const WordLists& words);

/// In order of place. What the printer added (the gazette's furniture) is left out.
[[nodiscard]] std::vector<CharacterFault> find_character_faults(const Act& act,
                                                                const LookAlikes& look_alikes);

/// Whether the file also writes letters with a tone as one character: then loose marks are a
/// mixture.
[[nodiscard]] bool has_whole_letters(const Act& act);

}  // namespace soat
