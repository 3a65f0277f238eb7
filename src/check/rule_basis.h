// Holds the provisions that rules rest on against the registry.
#pragma once

#include <vector>

#include "check/check.h"

namespace soat {

/// What is wrong with the basis of a rule, each with the line in its file: words that name no act,
/// an act that the registry does not hold, an act not in force on a day for which it is cited, an
/// amendment that did not amend the provision named, days of the rule for which no basis is cited.
/// Empty for a sound rule. A rule of all days ("mọi ngày") is about slips, not about what is law:
/// for old drafts it may have no basis.
[[nodiscard]] std::vector<Problem> faults_of_basis(const Knowledge& knowledge, const Rule& rule);

}  // namespace soat
