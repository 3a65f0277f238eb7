// A Source of plain lines, for tests that need no file.
#pragma once

#include <string>
#include <string_view>

#include "read/source.h"

namespace soat {

inline Source plain_source(std::string_view lines) {
  Source source;
  source.name = "test.txt";
  source.streams.push_back({});
  source.text = lines;
  if (source.text.empty() || source.text.back() != '\n') source.text.push_back('\n');
  source.parts.push_back({"", source.text});
  for (std::uint32_t begin = 0; begin < source.text.size();) {
    const auto end = static_cast<std::uint32_t>(source.text.find('\n', begin));
    source.paragraphs.push_back({begin, end, 0, false, false});
    if (end > begin) source.pieces.push_back({begin, end, PieceKind::verbatim, {0, begin, end}});
    begin = end + 1;
  }
  return source;
}

}  // namespace soat
