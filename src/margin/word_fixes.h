// A fix as changes of single words. Inside the room only.
#pragma once

#include <vector>

#include "judge/analysis.h"

namespace soat {

/// The words that the fix really changes, as the file has them: what stands between keeps its
/// formatting, and a word in a field does not keep the others from being changed. The fix itself
/// where it has more or fewer words than the text.
[[nodiscard]] std::vector<Fix> fixes_of_words(const Text& text, const Fix& fix);

}  // namespace soat
