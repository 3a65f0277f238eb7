// Any bytes as a file: zip, parts, encodings. No crash, no hang, bounded memory.
#include <cstddef>
#include <cstdint>
#include <string>

#include "read/source.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  soat::ReadOptions small;
  small.package.max_unpacked = 4U << 20U;
  const auto source =
      soat::read_source(std::string(reinterpret_cast<const char*>(data), size), "fuzz", small);
  return source && source.value().text.size() > (64U << 20U) ? 1 : 0;
}
