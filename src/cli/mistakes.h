// What is wrong with a command line, in words for the person who typed it.
#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace soat {

/// Vietnamese, whole lines: what was typed, the nearest that would do, where to read more. `app` is
/// in the state in which the parse left it.
[[nodiscard]] std::string explain_mistake(const CLI::App& app, const CLI::ParseError& error);

/// A word that stands where a command is asked for and names none. The library forgives it when
/// help is asked for too.
[[nodiscard]] bool names_no_command(const CLI::App& app);

}  // namespace soat
