// The names of procedures as the act words them. Inside the room only.
#pragma once

#include "recognise/lexicon.h"
#include "recognise/recognition.h"

namespace soat {

/// The heading that names a procedure: of the unit itself, of an article that it quotes, or the
/// words that open a clause or point below it ("2. Trình tự, thủ tục giao tài sản"). Empty if none
/// does.
[[nodiscard]] TextSpan name_in(const Act& act, const RecognitionLexicon& words, UnitIndex unit);

}  // namespace soat
