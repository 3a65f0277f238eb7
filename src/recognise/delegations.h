// Finds the clauses that hand rule-making to another body. Inside the room only.
#pragma once

#include <vector>

#include "recognise/assess.h"

namespace soat {

[[nodiscard]] std::vector<Delegation> find_delegations(const CitedText& cited,
                                                       const RecognitionLexicon& words,
                                                       const std::vector<AssessedUnit>& items);

}  // namespace soat
