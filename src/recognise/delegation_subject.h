// Tells what kind of matter a delegation hands over. Inside the room only.
#pragma once

#include <vector>

#include "recognise/assess.h"

namespace soat {

/// Fills `kind`, `kinds` and `procedure` from the words of the subject; "Điều này" is what the
/// article holds, "các điều 4, 10 của Luật này" what those articles hold.
void classify_subject(Delegation& delegation, const CitedText& cited,
                      const RecognitionLexicon& words, const std::vector<AssessedUnit>& items);

}  // namespace soat
