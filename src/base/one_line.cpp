#include "base/one_line.h"

namespace soat {

std::string one_line(std::string_view words) {
  std::string out;
  out.reserve(words.size());
  for (const char c : words) {
    const bool white = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!white) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace soat
