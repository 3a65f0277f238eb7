// Applies the rules.
#pragma once

#include <vector>

#include "judge/analysis.h"
#include "judge/words.h"
#include "registry/registry.h"
#include "rule/rule.h"

namespace soat {

/// What rules may ask, and what their messages may hold.
[[nodiscard]] const Dialect& rule_dialect();

/// The findings of the rules that are law on the day of issue. Where the day is not known, or lies
/// in a range over which the law changed, what a rule finds comes out as a question.
[[nodiscard]] Analysis judge(Recognition recognition, const std::vector<Rule>& rules,
                             const Registry& registry, const JudgeWords& words,
                             const ReviewDates& dates, std::vector<std::string> not_checked);

}  // namespace soat
