// The analysis as JSON, `soat.analysis/1` (docs/output.md).
#pragma once

#include <optional>
#include <ostream>
#include <string>

#include "base/problem.h"
#include "judge/analysis.h"

namespace soat {

/// What the report says of the program and its data.
struct ToolInfo {
  std::string version;
  std::string rules;     ///< day of the newest rule
  std::string registry;  ///< day up to which the registry knows
};

/// One document of the output, without a line end.
[[nodiscard]] std::string document_json(const Analysis& analysis);
/// The row of an input that could not be read.
[[nodiscard]] std::string problem_json(const std::string& file, const Problem& problem);
/// What stands before the first document of the one-object form; "]}" closes it.
[[nodiscard]] std::string json_opening(const ToolInfo& tool);

/// Bytes of a file name that are not UTF-8 become "%XX".
[[nodiscard]] std::string printable_name(const std::string& name);

}  // namespace soat
