// Cuts a unit into sentences and says which stand in a list of papers or of conditions. Inside the
// room only.
#pragma once

#include <span>
#include <vector>

#include "recognise/signs.h"

namespace soat {

enum class ListOf : std::uint8_t { nothing, papers, conditions };

struct Sentence {
  std::uint32_t first = 0;  ///< tokens [first, last)
  std::uint32_t last = 0;
  std::uint32_t said = 0;  ///< the first token behind the case assumed: "Trường hợp …, thì"
  std::size_t begin = 0;   ///< signs [begin, end)
  std::size_t end = 0;
  UnitIndex unit = kNoUnit;
  ListOf item = ListOf::nothing;  ///< the sentence is an item of such a list
  bool heading = false;
  bool lead = false;  ///< a list follows
};

/// The sentences of a unit in reading order.
[[nodiscard]] std::vector<Sentence> sentences_of(const Act& act, const RecognitionLexicon& words,
                                                 std::span<const ProcedureSign> signs,
                                                 UnitIndex unit);

}  // namespace soat
