// The commands for people who keep a registry of acts: lookup, add, build, export.
#pragma once

#include "cli/arguments.h"

namespace soat {

/// Exit code: 0, 1 when the act asked for is not held, 2 when the command or an input could not be
/// used.
[[nodiscard]] int run_registry_command(const Arguments& arguments);

}  // namespace soat
