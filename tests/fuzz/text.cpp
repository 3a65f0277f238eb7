// Any bytes as a text file, through the whole line.
#include "support/knowledge.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace soat;
  auto source = read_source(std::string(reinterpret_cast<const char*>(data), size), "fuzz.txt");
  if (source) (void)check(shipped_knowledge(), std::move(source).value(), {});
  return 0;
}
