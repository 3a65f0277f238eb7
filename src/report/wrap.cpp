#include <algorithm>

#include "report/text_report.h"

namespace soat {
namespace {

std::size_t columns(std::string_view words) {
  return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
  }));
}

}  // namespace

std::string wrapped(std::string_view words, std::size_t width, std::string_view indent) {
  std::string out;
  std::size_t used = 0;
  while (!words.empty()) {
    const std::size_t first = words.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) break;
    words.remove_prefix(first);
    const std::size_t end = std::min(words.find_first_of(" \t\r\n"), words.size());
    const std::string_view word = words.substr(0, end);
    words.remove_prefix(end);
    const std::size_t size = columns(word);
    if (used != 0 && used + 1 + size <= width) {
      out += ' ';
      used += 1 + size;
    } else {
      if (!out.empty()) out += '\n';
      out += indent;
      used = columns(indent) + size;
    }
    out += word;
  }
  return out;
}

}  // namespace soat
