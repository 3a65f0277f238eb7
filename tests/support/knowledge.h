// The shipped knowledge, and the whole line over lines of text.
#pragma once

#include <string>

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

}  // namespace soat
