// Assembles procedures from scored articles. Inside the room only.
#pragma once

#include <vector>

#include "recognise/assess.h"

namespace soat {

[[nodiscard]] std::vector<Procedure> assemble_procedures(const Act& act,
                                                         const RecognitionLexicon& words,
                                                         const std::vector<AssessedUnit>& items);

}  // namespace soat
