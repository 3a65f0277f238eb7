// What a Word file may cost us at most.
#pragma once

#include <cstdint>

namespace soat {

/// Limits for files from strangers.
struct PackageLimits {
  std::uint64_t max_unpacked = 1024ULL << 20U;  ///< bytes, all entries together
  std::uint32_t max_entries = 20'000;
  std::uint32_t max_xml_depth = 256;
};

}  // namespace soat
