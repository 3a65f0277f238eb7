#include "cite/aim.h"

#include <algorithm>

namespace soat {
namespace {

bool names_nothing_above_clause(const Provision& p) {
  return p.article.empty() && p.annex.empty() && p.chapter.empty() && p.section.empty() &&
         p.part.empty();
}

/// Missing where one target is, else not known where one is not.
TargetStatus of_all(const std::vector<Target>& targets) {
  TargetStatus all = TargetStatus::resolved;
  for (const Target& target : targets) {
    if (target.status == TargetStatus::missing) return TargetStatus::missing;
    if (target.status == TargetStatus::unknown) all = TargetStatus::unknown;
  }
  return all;
}

UnitKind kind_of(SignKind level) {
  switch (level) {
    case SignKind::point:
      return UnitKind::point;
    case SignKind::clause:
      return UnitKind::clause;
    case SignKind::article:
      return UnitKind::article;
    case SignKind::subsection:
      return UnitKind::subsection;
    case SignKind::section:
      return UnitKind::section;
    case SignKind::chapter:
      return UnitKind::chapter;
    case SignKind::part:
      return UnitKind::part;
    default:
      return UnitKind::annex;
  }
}

/// Whether "X này" may mean an act of the type: a joint circular calls itself a circular; what an
/// order or a consolidated text prints is another act.
bool may_call_itself(ActType own, ActType named) {
  if (own == named) return true;
  switch (own) {
    case ActType::code:
      return named == ActType::law;
    case ActType::joint_circular:
      return named == ActType::circular;
    case ActType::joint_resolution:
      return named == ActType::resolution;
    case ActType::law:
    case ActType::circular:
    case ActType::resolution:
    case ActType::decree:
    case ActType::decision:
    case ActType::ordinance:
      return false;
    default:
      return true;
  }
}

}  // namespace

Aimer::Aimer(const Act& act, const CitationLexicon& words)
    : act_(act), words_(words), finder_(act) {
  has_attachments_ = std::any_of(act.units.begin(), act.units.end(),
                                 [](const Unit& u) { return u.kind == UnitKind::attachment; });
}

/// Not in an annex, a form, the end or a note: there "Mục 3" is of a table.
bool Aimer::stands_in_article(const Citation& citation) const {
  return act_.enclosing(citation.unit, UnitKind::article) != kNoUnit &&
         !act_.aside(citation.span.begin);
}

Citation Aimer::aim(const Mention& mention, std::span<const Sign> run, const Signs& signs) {
  const auto tokens = act_.text.tokens();
  Citation citation;
  std::uint32_t first = mention.first;  // "các", "từ" are not of the citation
  while (run[first].kind == SignKind::all || run[first].kind == SignKind::from) ++first;
  citation.span = {tokens[run[first].first].begin, tokens[run[mention.last - 1].last - 1].end};
  citation.unit = act_.unit_holding(citation.span.begin);
  citation.large_to_small = goes_down(mention, run);
  const bool aside = act_.aside(citation.span.begin);
  const std::vector<NamedProvision> named = expand(mention, run);
  const Sign* origin =
      mention.origin < 0 ? nullptr : &run[static_cast<std::size_t>(mention.origin)];
  if (mention.kind == MentionKind::act) origin = &run[mention.first];
  if (origin != nullptr && is_another_act(*origin, citation, signs)) {
    citation.kind = CitationKind::external;
    citation.act = origin->kind == SignKind::act ? signs.acts[origin->act] : named_before(*origin);
    if (citation.act.date && citation.act.date_span == act_.head.date_span) drop_own_date(citation);
    recall(citation.act);
    remember(citation.act);
    for (const NamedProvision& n : named) citation.targets.push_back({n.provision});
    if (!aside && in_amending_clause(citation.unit) && !act_.units[citation.unit].quoted) {
      amended_acts_.try_emplace(citation.unit, citation.act);
      if (!named.empty() && !named.front().provision.article.empty()) {
        amended_.try_emplace(citation.unit, named.front().provision);
      }
    }
    return citation;
  }
  const bool here =
      std::any_of(named.begin(), named.end(), [](const NamedProvision& n) { return n.here; });
  if (here) {
    aim_here(citation, named);
  } else if (origin == nullptr && !aside && !act_.units[citation.unit].quoted &&
             in_amending_clause(citation.unit) && mention.kind != MentionKind::annexed) {
    aim_at_amended(citation, named);
  } else {
    const bool by_number = origin != nullptr && origin->kind == SignKind::act &&
                           signs.acts[origin->act].number.has_value();
    citation.of_this_act = by_number || (origin != nullptr && origin->kind == SignKind::this_act);
    aim_at_own(citation, named);
  }
  return citation;
}

/// The codification heads an act in one line: what follows the title's last act is the day and the
/// body of the act itself.
void Aimer::drop_own_date(Citation& citation) const {
  const std::uint32_t date = act_.text.token_at(citation.act.date_span.begin);
  if (citation.span.end > citation.act.date_span.begin && date > 0)
    citation.span.end = std::max(citation.span.begin, act_.text.tokens()[date - 1].end);
  citation.act.date.reset();
  citation.act.issuer_name.clear();
}

/// An act by number or name; "Nghị định này" in a decision. "Điều 9 của Nghị định" in a decree may
/// be the decree itself, "Điều 9 Quy chế" the regulation attached to it.
bool Aimer::is_another_act(const Sign& origin, const Citation& citation, const Signs& signs) const {
  if (origin.kind == SignKind::act) {
    const CitedAct& act = signs.acts[origin.act];
    if (act.number) return !names_this_act(act);
    if (!act.type) return !has_attachments_;
    if (!act.name.empty()) return true;
    return act_.units[citation.unit].quoted || !may_call_itself(act_.head.type, *act.type);
  }
  if (act_.units[citation.unit].quoted) return false;
  const auto type = words_.act_types.longest(act_.text.tokens(), origin.first);
  if (!type || origin.last - origin.first != type->tokens + 1) return false;
  const auto named = static_cast<ActType>(type->value);
  return !may_call_itself(act_.head.type, named) && last_of_type_.count(named) != 0;
}

/// By its number, as annexes and inserted articles do. What is quoted speaks as another act.
bool Aimer::names_this_act(const CitedAct& act) const {
  const auto& own = act_.head.number;
  return own && !own->serial.empty() && own->text == act.number->text &&
         (!act.type || *act.type == act_.head.type);
}

/// The act that "Nghị định này" means where the draft is none: the last of that type.
CitedAct Aimer::named_before(const Sign& origin) const {
  const auto type = words_.act_types.longest(act_.text.tokens(), origin.first);
  CitedAct act = last_of_type_.at(static_cast<ActType>(type->value));
  act.number_printed = false;
  act.date.reset();
  return act;
}

/// "khoản 1 Điều này": from the unit it stands in. Inside a quotation the unit is the amended
/// act's.
void Aimer::aim_here(Citation& citation, const std::vector<NamedProvision>& named) {
  citation.kind = CitationKind::relative;
  citation.of_this_act = true;
  citation.context_act = amended_act(citation.unit);
  for (const NamedProvision& n : named) {
    const Target target =
        n.here ? from_here(citation.unit, n) : beside_here(citation.unit, n.provision);
    if (target.provision == Provision{} && target.unit == kNoUnit) {
      citation.status = TargetStatus::unknown;  // "Phụ lục này" outside any annex
      return;
    }
    citation.targets.push_back(target);
  }
  const bool quoted = act_.units[citation.unit].quoted;
  for (Target& target : citation.targets) {
    if (target.status == TargetStatus::missing && (quoted || !stands_in_article(citation)))
      target.status = TargetStatus::unknown;
  }
  citation.status = of_all(citation.targets);
}

/// The unit that "này" means holds the rest: it is looked up below that very unit, since another
/// may have its number by mistake.
Target Aimer::from_here(UnitIndex unit, const NamedProvision& n) const {
  const bool quoted = act_.units[unit].quoted;
  const UnitIndex above = act_.enclosing(unit, kind_of(n.here_level));
  const bool in_reach = above != kNoUnit && act_.units[above].quoted == quoted;
  Target target;
  target.provision = quoted ? base_of(unit) : Provision{};
  if (in_reach) name_path(above, n.here_level, target.provision);
  Provision& p = target.provision;
  if (n.here_level == SignKind::article) {
    p.clause = p.point = {};
  } else if (n.here_level == SignKind::clause) {
    p.point = {};
  }
  if (!n.provision.clause.empty()) p.clause = n.provision.clause;
  if (!n.provision.point.empty()) p.point = n.provision.point;
  if (!in_reach) return target;
  const FoundUnit found = finder_.find(above, n.provision);
  target.unit = found.unit;
  target.status = found.status;
  return target;
}

/// "khoản 1 và điểm a khoản này": the clause named is of the article it stands in.
Target Aimer::beside_here(UnitIndex unit, const Provision& provision) const {
  const UnitIndex article = act_.enclosing(unit, UnitKind::article);
  const UnitIndex container = finder_.container_of(unit);
  if (provision.clause.empty() || !names_nothing_above_clause(provision) || article == kNoUnit ||
      act_.units[unit].quoted)
    return own_target(container, provision);
  const FoundUnit found = finder_.find(article, provision);
  Target target{provision, found.unit, found.status};
  target.provision.article = act_.units[article].number;
  return target;
}

/// The numbers by which the unit that "này" means is cited.
void Aimer::name_path(UnitIndex unit, SignKind level, Provision& path) const {
  const bool quoted = act_.units[unit].quoted;
  for (UnitIndex u = unit; u != kNoUnit && act_.units[u].quoted == quoted;
       u = act_.units[u].parent) {
    const Unit& one = act_.units[u];
    if (one.kind == UnitKind::article) path.article = one.number;
    if (one.kind == UnitKind::clause) path.clause = one.number;
    if (one.kind == UnitKind::point) path.point = one.number;
    if (one.kind == UnitKind::annex) path.annex = one.number;
    if (one.kind == UnitKind::chapter && level >= SignKind::subsection) path.chapter = one.number;
    if (one.kind == UnitKind::section && level >= SignKind::subsection &&
        level <= SignKind::section)
      path.section = one.number;
  }
}

Target Aimer::own_target(UnitIndex container, const Provision& provision) const {
  FoundUnit found = finder_.find(container, provision);
  if (found.unit == kNoUnit && container != 0 && !act_.units[container].quoted) {
    const FoundUnit in_act = finder_.find(0, provision);
    // What an attached regulation cites is its own or the act's: missing where both lack it.
    const bool both = in_act.status == found.status || !provision.annex.empty();
    found = in_act.unit != kNoUnit || both ? in_act : FoundUnit{};
  }
  return {provision, found.unit, found.status};
}

/// A provision of this act; inside a quotation, of the act that is amended.
void Aimer::aim_at_own(Citation& citation, const std::vector<NamedProvision>& named) {
  citation.kind = CitationKind::internal;
  citation.context_act = amended_act(citation.unit);
  const bool quoted = act_.units[citation.unit].quoted;
  for (const NamedProvision& n : named) {
    Provision provision = n.provision;
    if (provision.annex.empty() && names_nothing_above_clause(provision) &&
        provision.clause.empty() && provision.point.empty()) {
      provision.annex = UnitNumber(1U);  // "Phụ lục ban hành kèm theo": the only one
    }
    // "khoản 2" or "điểm a" alone: of the article, the clause it stands in.
    if (!quoted && names_nothing_above_clause(provision)) {
      const UnitIndex article = act_.enclosing(citation.unit, UnitKind::article);
      if (article != kNoUnit) provision.article = act_.units[article].number;
      const UnitIndex clause = act_.enclosing(citation.unit, UnitKind::clause);
      if (provision.clause.empty() && clause != kNoUnit)
        provision.clause = act_.units[clause].number;
    }
    Target target = own_target(finder_.container_of(citation.unit), provision);
    // A miss is said only of what surely speaks of this act: an article named in full, in an
    // article that amends nothing; an annex.
    const bool firm = !quoted && stands_in_article(citation) &&
                      !in_amending_clause(citation.unit) &&
                      (!n.provision.article.empty() || !n.provision.annex.empty());
    if (target.status == TargetStatus::missing && !firm) target.status = TargetStatus::unknown;
    citation.targets.push_back(target);
  }
  citation.status = of_all(citation.targets);
}

/// "khoản 17 Điều 3" in an amending clause; "khoản 4" under a clause that named Điều 8.
void Aimer::aim_at_amended(Citation& citation, const std::vector<NamedProvision>& named) {
  citation.kind = CitationKind::external;
  citation.context_act = amended_act(citation.unit);
  const Provision base = base_of(citation.unit);
  for (const NamedProvision& n : named) {
    Target target{n.provision};
    if (names_nothing_above_clause(target.provision)) {
      target.provision.article = base.article;
      if (target.provision.clause.empty() && !target.provision.point.empty())
        target.provision.clause = base.clause;
    }
    citation.targets.push_back(target);
  }
  if (!citation.targets.empty()) amended_[citation.unit] = citation.targets.front().provision;
}

/// "Bổ sung khoản 18 vào sau khoản 17 Điều 3": what comes first lacks the article that follows it.
void complete_amended(std::vector<Citation>& citations) {
  for (std::size_t i = citations.size(); i-- > 1;) {
    Citation& before = citations[i - 1];
    const Citation& after = citations[i];
    if (before.unit != after.unit || before.kind != CitationKind::external || before.act.named())
      continue;
    if (after.kind != CitationKind::external || after.targets.empty()) continue;
    const Provision& named = after.targets.front().provision;
    for (Target& target : before.targets) {
      if (!names_nothing_above_clause(target.provision)) continue;
      target.provision.article = named.article;
      if (target.provision.clause.empty()) target.provision.clause = named.clause;
    }
  }
}

void Aimer::remember(const CitedAct& act) {
  if (act.type && act.named()) last_of_type_.insert_or_assign(*act.type, act);
  if (act.name.empty() || !act.number) return;
  named_.insert_or_assign(fold_phrase(act.name), act);
}

void Aimer::recall(CitedAct& act) const {
  if (act.number || act.name.empty()) return;
  const auto known = named_.find(fold_phrase(act.name));
  if (known == named_.end()) return;
  if (act.year && known->second.number->year && act.year != known->second.number->year) return;
  if (act.date && known->second.date && act.date != known->second.date) return;
  act.number = known->second.number;
}

bool Aimer::begins_amending(UnitIndex unit) const {
  const auto known = amending_.find(unit);
  if (known != amending_.end()) return known->second;
  const Unit& u = act_.units[unit];
  const auto tokens = act_.text.tokens();
  const std::uint32_t first = act_.text.token_at(u.label.empty() ? u.span.begin : u.label.end);
  const bool answer = first < tokens.size() && tokens[first].begin < u.span.end &&
                      words_.changing.longest(tokens, first).has_value();
  amending_[unit] = answer;
  return answer;
}

bool Aimer::in_amending_clause(UnitIndex unit) const {
  for (UnitIndex u = unit; u != kNoUnit && u != 0; u = act_.units[u].parent) {
    const UnitKind kind = act_.units[u].kind;
    const bool numbered =
        kind == UnitKind::article || kind == UnitKind::clause || kind == UnitKind::point;
    if (numbered && begins_amending(u)) return true;
  }
  return false;
}

Provision Aimer::base_of(UnitIndex unit) const {
  Provision base;
  for (UnitIndex u = unit; u != kNoUnit && u != 0; u = act_.units[u].parent) {
    const auto named = amended_.find(u);
    if (named == amended_.end()) continue;
    if (base.article.empty()) base.article = named->second.article;
    if (base.clause.empty() && named->second.article == base.article)
      base.clause = named->second.clause;
    if (!base.article.empty()) break;
  }
  return base;
}

std::optional<CitedAct> Aimer::amended_act(UnitIndex unit) const {
  for (UnitIndex u = unit; u != kNoUnit; u = act_.units[u].parent) {
    const auto named = amended_acts_.find(u);
    if (named != amended_acts_.end()) return named->second;
    if (u == 0) break;
  }
  return std::nullopt;
}

}  // namespace soat
