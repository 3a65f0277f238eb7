#include "check/lookup.h"

#include <algorithm>

#include "read/source.h"

namespace soat {
namespace {

/// The words read as a citation in a draft; nullopt if they are none.
std::optional<Citation> as_citation(const Knowledge& knowledge, const std::string& words) {
  auto source = read_source("Điều 1. Tra cứu\n1. Theo " + words + ".\n", "tra cứu");
  if (!source) return std::nullopt;
  Act act =
      parse_structure(Text(std::move(source).value(), knowledge.vocabulary), knowledge.structure);
  const CitedText cited = cite(std::move(act), knowledge.citation);
  for (const Citation& citation : cited.citations) {
    if (citation.kind == CitationKind::external && citation.act.named()) return citation;
  }
  return std::nullopt;
}

std::vector<ActRecord> by_name(const Registry& registry, const CitedAct& act) {
  auto found = registry.find_by_name(act.name, act.year, act.date);
  if (found.empty() && (act.year || act.date)) {
    found =
        registry.find_by_name("sửa đổi, bổ sung một số điều của " + act.name, act.year, act.date);
  }
  return found;
}

std::vector<ActRecord> by_citation(const Registry& registry, const CitedAct& act) {
  if (!act.number) return by_name(registry, act);
  return registry.find(*act.number, act.type);
}

/// "43/2014": the symbol is left out.
std::vector<ActRecord> by_beginning(const Registry& registry, const std::string& words) {
  const std::size_t slash = words.find('/');
  const bool digits = slash != std::string::npos && slash > 0 && slash + 5 == words.size() &&
                      words.find_first_not_of("0123456789/") == std::string::npos;
  return digits ? registry.find_beginning(words) : std::vector<ActRecord>{};
}

}  // namespace

Lookup look_up(const Knowledge& knowledge, const std::string& words, Date on) {
  const Registry& registry = knowledge.registry;
  Lookup lookup;
  if (const auto number = parse_act_number(words)) lookup.acts = registry.find(*number);
  if (lookup.acts.empty()) lookup.acts = by_beginning(registry, words);
  if (lookup.acts.empty()) {
    if (const auto citation = as_citation(knowledge, words)) {
      lookup.acts = by_citation(registry, citation->act);
      if (!citation->targets.empty()) lookup.provision = citation->targets.front().provision;
    }
  }
  if (lookup.acts.empty()) lookup.acts = registry.find_by_name(words, std::nullopt, std::nullopt);
  std::stable_sort(
      lookup.acts.begin(), lookup.acts.end(),
      [&](const ActRecord& a, const ActRecord& b) { return in_force(a, on) > in_force(b, on); });
  return lookup;
}

}  // namespace soat
