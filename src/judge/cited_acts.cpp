#include "judge/cited_acts.h"

namespace soat {
namespace {

bool is_statute_type(ActType type) {
  return type == ActType::constitution || type == ActType::code || type == ActType::law ||
         type == ActType::ordinance;
}

/// "NQ-HĐND" and "QĐ-UBND" carry no level: the body named with them says it, else it is the draft's
/// own.
std::optional<Issuer> local_issuer(const Citation& citation, const Head& head) {
  const std::string& symbol = citation.act.number->symbol;
  const bool council = symbol.ends_with("HĐND");
  if (!council && !symbol.ends_with("UBND")) return std::nullopt;
  const std::string body = fold_phrase(citation.act.issuer_name);
  const auto names = [&](std::string_view level) {
    return body.find(fold_phrase(level)) != std::string::npos;
  };
  std::optional<GovernmentLevel> level = head.level;
  if (names(" tỉnh")) level = GovernmentLevel::province;
  if (names(" huyện") || names(" quận") || names(" thị xã")) level = GovernmentLevel::district;
  if (names(" xã") || names(" phường") || names(" thị trấn"))
    level = names(" thị xã") ? GovernmentLevel::district : GovernmentLevel::commune;
  if (!level) return std::nullopt;
  switch (*level) {
    case GovernmentLevel::province:
      return council ? Issuer::provincial_council : Issuer::provincial_committee;
    case GovernmentLevel::district:
      return council ? Issuer::district_council : Issuer::district_committee;
    case GovernmentLevel::commune:
      return council ? Issuer::commune_council : Issuer::commune_committee;
    default:
      return std::nullopt;
  }
}

std::optional<int> rank_of_cited(const Citation& citation, const Head& head) {
  if (!citation.act.type) return std::nullopt;
  const ActType type = *citation.act.type;
  if (is_statute_type(type)) {
    return rank_of(
        type, type == ActType::ordinance ? Issuer::standing_committee : Issuer::national_assembly);
  }
  if (!citation.act.number) return std::nullopt;
  std::optional<Issuer> issuer = meaning_of(*citation.act.number).issuer;
  if (!issuer) issuer = local_issuer(citation, head);
  return issuer ? rank_of(type, *issuer) : std::nullopt;
}

}  // namespace

std::optional<RankRelation> rank_against(const Citation& citation, const Head& head) {
  const std::optional<int> own = rank_of(head.type, head.issuer);
  const std::optional<int> theirs = rank_of_cited(citation, head);
  if (!own || !theirs) return std::nullopt;
  return *theirs < *own    ? RankRelation::higher
         : *theirs == *own ? RankRelation::equal
                           : RankRelation::lower;
}

Answer is_normative(const Citation& citation) {
  if (!citation.act.type) return Answer::unknown;
  if (is_statute_type(*citation.act.type)) return Answer::yes;
  return citation.act.number ? meaning_of(*citation.act.number).normative : Answer::unknown;
}

}  // namespace soat
