// The words that are signs of procedures, from the lists and from the language itself. Inside the
// room only.
#pragma once

#include "recognise/lexicon.h"

namespace soat {

/// Value: bits of SignBit, those of one phrase added up.
[[nodiscard]] Phrases collect_signs(Vocabulary& vocabulary, const WordLists& lists);

/// What is counted behind a number: "ngày làm việc", "bộ hồ sơ". Value: bits of SignBit.
[[nodiscard]] Phrases counted_things(Vocabulary& vocabulary);

}  // namespace soat
