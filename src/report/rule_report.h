// A rule as people read it.
#pragma once

#include <string>

#include "rule/rule.h"

namespace soat {

/// The provision, the days on which it is law, what it asks, why, and its examples.
[[nodiscard]] std::string explain_rule(const Rule& rule);

/// A file to begin a rule with: every field, and two examples to fill in.
[[nodiscard]] std::string new_rule_text();

}  // namespace soat
