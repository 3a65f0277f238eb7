// What a Word file may cost us at most.
#pragma once

#include <cstdint>

namespace soat {

/// Limits for files from strangers.
struct PackageLimits {
  /// Bytes, all entries together. Parsed XML takes up to eleven times as much memory.
  std::uint64_t max_unpacked = 256ULL << 20U;
  std::uint32_t max_entries = 20'000;
  std::uint32_t max_xml_depth = 256;
};

}  // namespace soat
