// Tries a rule on its own examples, through the whole line.
#pragma once

#include <string>
#include <vector>

#include "check/check.h"

namespace soat {

struct Trial {
  std::string example;   ///< "sai: hồ sơ và thời hạn"
  std::size_t line = 0;  ///< of the example in the rule's file
  std::string fault;     ///< Vietnamese; empty if the rule did what the example says
};

/// One trial an example: flagged at the marked words and the rule's level, clean, or a question.
[[nodiscard]] std::vector<Trial> try_rule(const Knowledge& knowledge, const Rule& rule);

}  // namespace soat
