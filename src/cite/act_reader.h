// Reads the designation of an act: type, number, name, date, body. Inside the room only.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "cite/citation.h"
#include "cite/lexicon.h"

namespace soat {

struct ReadAct {
  CitedAct act;
  std::uint32_t last = 0;                            ///< one past its last token
  std::vector<std::pair<TextSpan, CitedAct>> inner;  ///< the laws named in an amending law's name
};

/// An act cited at tokens[at], by number or by name; nullopt for "Luật này", "luật sư", "quyết
/// định".
[[nodiscard]] std::optional<ReadAct> read_act_at(const Text& text, const CitationLexicon& words,
                                                 std::uint32_t at, std::uint32_t last,
                                                 bool names_go_on);

}  // namespace soat
