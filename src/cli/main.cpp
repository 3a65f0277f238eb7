// soat: the command line. The one place that reads the clock.
#include <chrono>
#include <optional>

#include "cli/arguments.h"
#include "cli/assess_commands.h"
#include "cli/commands.h"
#include "cli/registry_commands.h"
#include "cli/rule_commands.h"

int main(int argc, char** argv) {
  std::optional<int> exit;
  soat::Arguments arguments = soat::read_arguments(argc, argv, exit);
  if (exit) return *exit;
  if (!arguments.as_of) {
    arguments.as_of = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  }
  switch (arguments.command) {
    case soat::Command::version:
      return soat::print_version(SOAT_VERSION);
    case soat::Command::explain:
    case soat::Command::rule_test:
    case soat::Command::rule_new:
      return soat::run_rule_command(arguments);
    case soat::Command::registry_lookup:
    case soat::Command::registry_add:
    case soat::Command::registry_build:
    case soat::Command::registry_export:
      return soat::run_registry_command(arguments);
    case soat::Command::assess:
    case soat::Command::report:
      return soat::run_assess_command(arguments, SOAT_VERSION);
    default:
      return soat::run(arguments, SOAT_VERSION);
  }
}
