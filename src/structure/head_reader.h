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

/// Where the head names no body: the council or committee whose signature stands at the end, at the
/// level at which the text calls it by its level alone ("UBND tỉnh") more often than any other.
void read_signature(const Text& text, const StructureLexicon& words, std::span<const Line> lines,
                    Head& head);

/// A council or committee of a province, at the level given.
[[nodiscard]] Issuer at_level(Issuer issuer, GovernmentLevel level);

}  // namespace soat
