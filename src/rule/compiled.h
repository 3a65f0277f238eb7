// Rules as the build has read them: the form in which they travel in the image. Inside the room
// only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rule/rule.h"

namespace soat {

[[nodiscard]] std::string compiled_rules(const std::vector<Rule>& rules, const Dialect& dialect);

/// nullopt where the bytes are no such rules, are cut short, or were made for another dialect.
[[nodiscard]] std::optional<std::vector<Rule>> rules_of(std::string_view bytes,
                                                        const Dialect& dialect);

}  // namespace soat
