// The attributes of the rule language: their names, their values, and what they are of a document.
// Inside the room only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "judge/facts.h"
#include "rule/rule.h"

namespace soat {

/// The thing a rule looks at: the act, or one of its articles, procedures, delegations, citations …
struct Subject {
  RuleSubject kind = RuleSubject::act;
  std::size_t index = 0;
};

/// What an attribute is: an answer for yes-or-no ones, else the values that hold, or the days.
struct AttributeValue {
  Answer answer = Answer::unknown;
  std::vector<std::string_view> values;
  std::vector<std::string_view> possible;  ///< values of which it is not known whether they hold
  std::vector<DateRange> days;
  std::optional<Basis>
      basis;  ///< of those that rest on other acts: for messages, and what to look up
  /// The least and the most that a number may be; none where there is no number.
  std::optional<std::pair<int, int>> numbers = std::nullopt;
};

[[nodiscard]] AttributeValue value_of(const Facts& facts, const Subject& subject,
                                      const std::string& attribute);

/// What stands for a placeholder.
[[nodiscard]] std::string placeholder(const Facts& facts, const Subject& subject,
                                      const std::string& name, const Basis& basis);

}  // namespace soat
