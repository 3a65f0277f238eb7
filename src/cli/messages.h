// What the program says to the person who runs it.
#pragma once

#include <string>

#include "base/problem.h"

namespace soat {

/// On standard error: "soat: WHERE: WHAT HINT". Bytes of a name that cannot be shown are escaped.
void say(const Problem& problem);

/// A word as it was typed, in «…», with bytes that cannot be shown escaped.
[[nodiscard]] std::string quoted(const std::string& word);

}  // namespace soat
