// Help in Vietnamese, its columns counted in letters and not in bytes.
#pragma once

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace soat {

[[nodiscard]] std::shared_ptr<CLI::FormatterBase> help_format();

}  // namespace soat
