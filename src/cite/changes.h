// What the act does to others, read off its citations and the verbs before them. Inside the room
// only.
#pragma once

#include <vector>

#include "cite/citation.h"
#include "cite/lexicon.h"

namespace soat {

/// `citations` as they are handed on.
[[nodiscard]] std::vector<Change> find_changes(const Act& act, const CitationLexicon& words,
                                               const std::vector<Citation>& citations);

}  // namespace soat
