// How the words of the tables are compared and read. Inside the room only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "registry/registry.h"

namespace soat {

/// What a number is found by; a number of no known form stands for itself.
[[nodiscard]] std::string number_key(std::string_view number);

/// "verified", "altered_copy", "secondary", "memory".
[[nodiscard]] std::optional<Certainty> certainty_from(std::string_view word);

}  // namespace soat
