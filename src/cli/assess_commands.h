// soat assess, soat report: papers made from drafts.
#pragma once

#include <string>

#include "cli/arguments.h"

namespace soat {

/// The exit code: 0, 1 where no draft has a procedure (of assess), 2 where something could not be
/// used.
[[nodiscard]] int run_assess_command(const Arguments& arguments, const std::string& version);

}  // namespace soat
