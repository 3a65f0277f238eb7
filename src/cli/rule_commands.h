// The commands for people who keep rules: explain, rule test, rule new.
#pragma once

#include "cli/arguments.h"

namespace soat {

/// Exit code as for `run`: 2 for what could not be used, 1 when an example of a rule failed.
[[nodiscard]] int run_rule_command(const Arguments& arguments);

}  // namespace soat
