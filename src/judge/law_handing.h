// Whether a law hands this act's body what a procedure of it lays down: for papers that say so of
// every procedure, whether or not a rule asks.
#pragma once

#include <string>
#include <vector>

#include "judge/analysis.h"
#include "judge/words.h"
#include "registry/registry.h"

namespace soat {

struct LawHanding {
  Answer answer = Answer::unknown;
  std::vector<std::string> places;  ///< that hand it over: "khoản 4 Điều 220 Luật Đất đai số …"
  std::string words;                ///< what the cited laws hand over, in whole sentences
  std::vector<std::string> check;  ///< what to look up, where it is not known
};

/// One for each procedure of the analysis, in order.
[[nodiscard]] std::vector<LawHanding> laws_handing(const Analysis& analysis,
                                                   const Registry& registry,
                                                   const JudgeWords& words);

}  // namespace soat
