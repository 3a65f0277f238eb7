// Makes the draft of an example from its context and lines. Inside the room only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rule/rule.h"

namespace soat {

/// `context`: "quyết định của Ủy ban nhân dân tỉnh, ngày 12/5/2022, căn cứ Luật A; Luật B",
/// optionally "đã ban hành". Returns the lines of the head and the grounds.
[[nodiscard]] std::string example_head(std::string_view context);

/// The kinds of draft that a context may begin with.
[[nodiscard]] std::vector<std::string> example_kinds();

/// Takes ⟦ and ⟧ out of the lines, noting the words between them; \u0301 is that character. The
/// head comes first.
void finish_example(const std::string& head, std::string_view marked, RuleExample& example);

}  // namespace soat
