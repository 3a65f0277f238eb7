// Reads the head of an act. Inside the room only.
#pragma once

#include <span>

#include "structure/act.h"
#include "structure/lexicon.h"
#include "structure/lines.h"

namespace soat {

struct ReadHead {
  Head head;
  std::size_t lines = 0;  ///< how many lines belong to it
};

/// The head ends where the first ground, opening sentence, division or article begins.
[[nodiscard]] ReadHead read_head(const Text& text, const StructureLexicon& words,
                                 std::span<const Line> lines);

}  // namespace soat
