#include "akn/references.h"

namespace soat {

bool References::itself(std::size_t citation) const {
  return analysis_.recognition.cited.citations[citation].targets.empty() && acts_.own(citation);
}

std::optional<std::string> References::act(std::size_t citation) const {
  const auto act = acts_.act(citation);
  return act ? cited_iri(*act) : std::nullopt;
}

std::optional<std::string> References::target(std::size_t citation, std::size_t target) const {
  const Target& one = analysis_.recognition.cited.citations[citation].targets[target];
  if (one.unit != kNoUnit) return "#" + unit_id(analysis_.act(), one.unit);
  const auto other = act(citation);
  return other ? std::optional(*other + provision_part(one.provision)) : std::nullopt;
}

}  // namespace soat
