// Signs of procedures, found in one pass over the tokens. Inside the room only.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "recognise/lexicon.h"
#include "recognise/recognition.h"

namespace soat {

struct ProcedureSign {
  std::uint32_t bits = 0;   ///< of SignBit
  std::uint32_t first = 0;  ///< tokens [first, last)
  std::uint32_t last = 0;
};

/// All signs of the body, in order.
[[nodiscard]] std::vector<ProcedureSign> find_signs(const Text& text,
                                                    const RecognitionLexicon& words);

}  // namespace soat
