#include "base/size_words.h"

namespace soat {

std::string size_words(std::uint64_t bytes) {
  unsigned shift = 0;
  const char* unit = " byte";
  for (const char* larger : {" KiB", " MiB", " GiB"}) {
    if (bytes >> shift < 1024) break;
    shift += 10;
    unit = larger;
  }
  const std::uint64_t one = 1ULL << shift;
  std::uint64_t whole = bytes / one;
  std::uint64_t tenths = ((bytes % one) * 10 + one - 1) / one;
  if (tenths == 10) {
    ++whole;
    tenths = 0;
  }
  return std::to_string(whole) + (tenths == 0 ? "" : "," + std::to_string(tenths)) + unit;
}

}  // namespace soat
