// Any bytes as a rule file: a rule, or a fault with its place.
#include <cstdlib>

#include "judge/judge.h"
#include "rule/rule.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace soat;
  const auto rule = parse_rule(std::string_view(reinterpret_cast<const char*>(data), size), "fuzz",
                               rule_dialect());
  if (!rule && rule.problem().where.empty()) std::abort();
  return 0;
}
