// "Thay cụm từ “…” bằng cụm từ “…”": single words that an amending clause quotes. Inside the room
// only.
#pragma once

#include <vector>

#include "akn/marks.h"

namespace soat {

/// For each such paragraph a `mod` over its words and a `quotedText` over each that is quoted,
/// without the marks.
[[nodiscard]] std::vector<Mark> quoted_words(const Act& act);

}  // namespace soat
