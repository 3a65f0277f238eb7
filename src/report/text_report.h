// The reports that people read in a terminal, in Vietnamese.
#pragma once

#include <cstddef>
#include <string>

#include "judge/analysis.h"
#include "report/json_report.h"

namespace soat {

struct TextStyle {
  bool colour = false;
  std::size_t width = 100;  ///< columns
};

/// The whole report of one document, findings from `min_level` up.
[[nodiscard]] std::string check_report(const Analysis& analysis, const ToolInfo& tool,
                                       FindingLevel min_level, const TextStyle& style);

/// One part of the analysis.
[[nodiscard]] std::string outline_report(const Analysis& analysis);
[[nodiscard]] std::string citations_report(const Analysis& analysis);
[[nodiscard]] std::string procedures_report(const Analysis& analysis);
[[nodiscard]] std::string delegations_report(const Analysis& analysis);

/// Breaks words into lines of at most `width` code points, each after `indent`; words are never
/// cut.
[[nodiscard]] std::string wrapped(std::string_view words, std::size_t width,
                                  std::string_view indent);

}  // namespace soat
