// Runs what the user asked for.
#pragma once

#include "cli/arguments.h"

namespace soat {

/// Exit code: 2 when the command or an input could not be used, else 1 when a finding stands at or
/// above `fail_on`, else 0. Results go to standard output or the file asked for, problems to
/// standard error.
[[nodiscard]] int run(const Arguments& arguments, const std::string& version);

/// The program's version and the days of its rules and registry. Exit code: 2 when they cannot be
/// read.
[[nodiscard]] int print_version(const std::string& version);

}  // namespace soat
