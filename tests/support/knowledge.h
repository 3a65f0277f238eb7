// The shipped knowledge, and the whole line over lines of text.
#pragma once

#include <string>
#include <vector>

#include "check/check.h"

namespace soat {

inline const Knowledge& shipped_knowledge() {
  static const Knowledge kKnowledge =
      load_knowledge(SOAT_BINARY_DIR "/share/soat/soat.img").value();
  return kKnowledge;
}

inline Analysis check_lines(const std::string& lines, const CheckOptions& options = {}) {
  return check(shipped_knowledge(), read_source(lines, "thử.txt").value(), options);
}

/// The rules that a draft meets, one entry a finding.
inline std::vector<std::string> rules_of(const Analysis& analysis) {
  std::vector<std::string> rules;
  for (const Finding& finding : analysis.findings) rules.push_back(finding.rule);
  return rules;
}

}  // namespace soat
