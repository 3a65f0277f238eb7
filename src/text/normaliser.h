// Composes what is decomposed, keeping the way back. Inside the room only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace soat {

/// From `text` on, the composed text follows the source from `source` on, byte for byte.
struct Anchor {
  std::uint32_t text;
  std::uint32_t source;
};

/// Appends the NFC of source[begin, end) to `out`, and an anchor before and after each change.
/// Returns whether anything changed. `source` is well-formed UTF-8.
bool append_composed(std::string_view source, std::uint32_t begin, std::uint32_t end,
                     std::string& out, std::vector<Anchor>& anchors);

}  // namespace soat
