// What the user asked for on the command line.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "assess/assessment.h"
#include "base/date.h"
#include "judge/analysis.h"
#include "read/source.h"
#include "shelf/quarter.h"

namespace soat {

enum class Command {
  check,
  text,
  outline,
  citations,
  procedures,
  delegations,
  graph,
  assess,
  report,
  explain,
  rule_test,
  rule_new,
  registry_lookup,
  registry_add,
  registry_build,
  registry_export,
  version
};
enum class Format { text, json, jsonl, docx, akn, dot };

struct Arguments {
  Command command = Command::check;
  Format format = Format::text;
  std::vector<std::string> paths;  ///< of explain and rule: ids or rule files; of lookup: words
  std::string output;    ///< empty or "-": standard output; of docx, assess: a file or a folder
  bool suggest = false;  ///< with docx: safe fixes as tracked changes
  std::string registry;  ///< an office's own registry, beside the shipped one
  std::string rules;     ///< a folder of the office's own rules
  ReadOptions reading;   ///< limits, encoding, revisions; the helpers are found later
  std::uint32_t convert_seconds = 60;  ///< that a helper may take for a file
  AssessmentStage stage = AssessmentStage::drafting;
  bool list = false;       ///< of assess: the list of procedures, no assessment
  std::string costs;       ///< of assess: the office's table of inputs
  std::string templates;   ///< a folder of the office's own templates
  bool overwrite = false;  ///< also what others have saved since
  std::optional<Quarter> quarter;
  std::optional<Date> issued;
  std::optional<Date> as_of;
  std::optional<Date> on;  ///< of lookup: the day whose status is asked for
  FindingLevel min_level = FindingLevel::hint;
  FindingLevel fail_on = FindingLevel::error;
};

/// Reads the command line; prints help or what is wrong itself, in Vietnamese. `exit` is set when
/// there is nothing more to do: 0 after help, 2 after a mistake.
[[nodiscard]] Arguments read_arguments(int argc, const char* const* argv, std::optional<int>& exit);

}  // namespace soat
