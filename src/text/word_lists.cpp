#include "text/word_lists.h"

namespace soat {
namespace {

std::string_view trimmed(std::string_view s) {
  const auto first = s.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return s.substr(first, s.find_last_not_of(" \t\r") - first + 1);
}

}  // namespace

std::vector<WordEntry> parse_word_list(std::string_view text) {
  std::vector<WordEntry> entries;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    line = trimmed(line.substr(0, line.find('#')));
    if (line.empty()) continue;
    const std::size_t equals = line.find(" = ");
    if (equals == std::string_view::npos) {
      entries.push_back({std::string(line), {}});
    } else {
      entries.push_back({std::string(trimmed(line.substr(0, equals))),
                         std::string(trimmed(line.substr(equals + 3)))});
    }
  }
  return entries;
}

}  // namespace soat
