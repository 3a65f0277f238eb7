// Parses conditions with the ANTLR grammar. Inside the room only.
#pragma once

#include <string>
#include <variant>

#include "rule/rule.h"

namespace soat {

struct ConditionFault {
  std::size_t column = 0;  ///< in code points of the condition's text, from 0
  std::string what;
};

[[nodiscard]] std::variant<Condition, ConditionFault> parse_condition(const std::string& text);

}  // namespace soat
