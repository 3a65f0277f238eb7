// Decides about provisions cited without their act, once all around them is read. Inside the room
// only.
#pragma once

#include <vector>

#include "cite/citation.h"
#include "cite/lexicon.h"

namespace soat {

/// "khoản 3 Điều 19 và khoản 2 Điều 26 Thông tư số …": a provision that this act lacks and that is
/// surely coordinated with one of another act is of that act. Where another act is named in its
/// sentence, or in the words above it in its article, it is not known which is meant.
void settle_bare(const Act& act, const CitationLexicon& words, std::vector<Citation>& citations);

}  // namespace soat
