#include "cite/aim.h"

#include <algorithm>

namespace soat {
namespace {

std::string key_of(UnitIndex parent, UnitKind kind, const UnitNumber& number) {
  std::string key = std::to_string(parent);
  key += static_cast<char>('A' + static_cast<int>(kind));
  key += number.text();
  return key;
}

bool names_nothing_above_clause(const Provision& p) {
  return p.article.empty() && p.annex.empty() && p.chapter.empty() && p.section.empty() &&
         p.part.empty();
}

}  // namespace

UnitFinder::UnitFinder(const Act& act) : act_(act) {
  for (UnitIndex i = 1; i < act.units.size(); ++i) {
    const Unit& unit = act.units[i];
    const bool through = unit.kind == UnitKind::article || unit.kind == UnitKind::annex;
    const UnitIndex parent = through ? container_of(unit.parent) : unit.parent;
    units_.try_emplace(key_of(parent, unit.kind, unit.number), i);
  }
}

UnitIndex UnitFinder::container_of(UnitIndex unit) const {
  while (unit != 0 && unit != kNoUnit) {
    const UnitKind kind = act_.units[unit].kind;
    if (kind == UnitKind::attachment || kind == UnitKind::quotation) return unit;
    unit = act_.units[unit].parent;
  }
  return 0;
}

UnitIndex UnitFinder::below(UnitIndex parent, UnitKind kind, const UnitNumber& number) const {
  const auto found = units_.find(key_of(parent, kind, number));
  return found == units_.end() ? kNoUnit : found->second;
}

UnitIndex UnitFinder::find(UnitIndex container, const Provision& p) const {
  UnitIndex at = container;
  const auto step = [&](UnitKind kind, const UnitNumber& number) {
    if (at == kNoUnit || number.empty()) return;
    at = below(at, kind, number);
  };
  step(UnitKind::annex, p.annex);
  step(UnitKind::form, p.form);
  if (p.article.empty()) {
    step(UnitKind::part, p.part);
    step(UnitKind::chapter, p.chapter);
    step(UnitKind::section, p.section);
    step(UnitKind::subsection, p.subsection);
  }
  step(UnitKind::article, p.article);
  step(UnitKind::clause, p.clause);
  step(UnitKind::point, p.point);
  return at;
}

Aimer::Aimer(const Act& act, const CitationLexicon& words)
    : act_(act), words_(words), finder_(act) {
  has_annexes_ = std::any_of(act.units.begin(), act.units.end(),
                             [](const Unit& u) { return u.kind == UnitKind::annex; });
}

/// Not in an annex, a form, the end or a note: there "Mục 3" is of a table.
bool Aimer::stands_in_article(UnitIndex unit) const {
  return act_.enclosing(unit, UnitKind::article) != kNoUnit;
}

Citation Aimer::aim(const Mention& mention, std::span<const Sign> run, const Signs& signs) {
  const auto tokens = act_.text.tokens();
  Citation citation;
  std::uint32_t first = mention.first;  // "các", "từ" are not of the citation
  while (run[first].kind == SignKind::all || run[first].kind == SignKind::from) ++first;
  citation.span = {tokens[run[first].first].begin, tokens[run[mention.last - 1].last - 1].end};
  citation.unit = act_.unit_at(citation.span.begin);
  const std::vector<NamedProvision> named = expand(mention, run);
  const Sign* origin =
      mention.origin < 0 ? nullptr : &run[static_cast<std::size_t>(mention.origin)];
  if (mention.kind == MentionKind::act) origin = &run[mention.first];
  if (origin != nullptr && origin->kind == SignKind::act) {
    citation.kind = CitationKind::external;
    citation.act = signs.acts[origin->act];
    if (citation.act.date && citation.act.date_span == act_.head.date_span) {
      citation.act.date.reset();  // the act's own: the codification heads an act in one line
    }
    recall(citation.act);
    remember(citation.act);
    for (const NamedProvision& n : named) citation.targets.push_back({n.provision, kNoUnit});
    if (in_amending_clause(citation.unit) && !act_.units[citation.unit].quoted) {
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
  } else if (origin == nullptr && !act_.units[citation.unit].quoted &&
             in_amending_clause(citation.unit) && mention.kind != MentionKind::annexed) {
    aim_at_amended(citation, named);
  } else {
    aim_at_own(citation, named);
  }
  return citation;
}

/// "khoản 1 Điều này": from the unit it stands in. Inside a quotation the unit is the amended
/// act's.
void Aimer::aim_here(Citation& citation, const std::vector<NamedProvision>& named) {
  citation.kind = CitationKind::relative;
  citation.context_act = amended_act(citation.unit);
  const auto kind_of = [](SignKind level) {
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
  };
  citation.status = TargetStatus::resolved;
  const bool quoted = act_.units[citation.unit].quoted;
  for (const NamedProvision& n : named) {
    Target target{n.provision, kNoUnit};
    if (n.here) {
      const UnitIndex above = act_.enclosing(citation.unit, kind_of(n.here_level));
      const bool in_reach = above != kNoUnit && act_.units[above].quoted == quoted;
      Provision base = quoted ? base_of(citation.unit) : Provision{};
      const auto fill = [&](UnitIndex unit) {
        for (UnitIndex u = unit; u != kNoUnit && act_.units[u].quoted == quoted;
             u = act_.units[u].parent) {
          const Unit& one = act_.units[u];
          if (one.kind == UnitKind::article) base.article = one.number;
          if (one.kind == UnitKind::clause) base.clause = one.number;
          if (one.kind == UnitKind::point) base.point = one.number;
          if (one.kind == UnitKind::annex) base.annex = one.number;
          if (one.kind == UnitKind::chapter && n.here_level >= SignKind::subsection)
            base.chapter = one.number;
          if (one.kind == UnitKind::section && n.here_level >= SignKind::subsection &&
              n.here_level <= SignKind::section)
            base.section = one.number;
        }
      };
      if (in_reach) fill(above);
      if (n.here_level == SignKind::article) {
        base.clause = base.point = {};
      } else if (n.here_level == SignKind::clause) {
        base.point = {};
      }
      if (!n.provision.clause.empty()) base.clause = n.provision.clause;
      if (!n.provision.point.empty()) base.point = n.provision.point;
      target.provision = base;
      const UnitIndex container = finder_.container_of(citation.unit);
      const bool itself = n.provision == Provision{};
      target.unit = itself ? above : finder_.find(container, base);
      if (!in_reach) target.unit = kNoUnit;
    } else {
      target.unit = finder_.find(finder_.container_of(citation.unit), n.provision);
    }
    if (target.provision == Provision{} && target.unit == kNoUnit) {
      citation.status = TargetStatus::unknown;  // "Phụ lục này" outside any annex
      continue;
    }
    const bool firm = n.here && stands_in_article(citation.unit) &&
                      act_.enclosing(citation.unit, kind_of(n.here_level)) != kNoUnit;
    if (target.unit == kNoUnit) {
      citation.status = firm && !quoted ? TargetStatus::missing : TargetStatus::unknown;
    }
    citation.targets.push_back(target);
  }
}

/// A provision of this act; inside a quotation, of the act that is amended.
void Aimer::aim_at_own(Citation& citation, const std::vector<NamedProvision>& named) {
  citation.kind = CitationKind::internal;
  citation.context_act = amended_act(citation.unit);
  const bool quoted = act_.units[citation.unit].quoted;
  citation.status = TargetStatus::resolved;
  for (const NamedProvision& n : named) {
    Target target{n.provision, kNoUnit};
    if (target.provision.annex.empty() && names_nothing_above_clause(target.provision) &&
        target.provision.clause.empty() && target.provision.point.empty()) {
      target.provision.annex = UnitNumber(1U);  // "Phụ lục ban hành kèm theo": the only one
    }
    // "khoản 2" or "điểm a" alone: of the article, the clause it stands in.
    if (!quoted && names_nothing_above_clause(target.provision)) {
      const UnitIndex article = act_.enclosing(citation.unit, UnitKind::article);
      if (article != kNoUnit) target.provision.article = act_.units[article].number;
      const UnitIndex clause = act_.enclosing(citation.unit, UnitKind::clause);
      if (target.provision.clause.empty() && clause != kNoUnit)
        target.provision.clause = act_.units[clause].number;
    }
    const UnitIndex container = finder_.container_of(citation.unit);
    target.unit = finder_.find(container, target.provision);
    if (target.unit == kNoUnit && container != 0 && !quoted)
      target.unit = finder_.find(0, target.provision);
    // A miss is said only of what surely speaks of this act: an article named in full, in an
    // article that amends nothing; an annex, where the file has annexes at all.
    const bool firm =
        !quoted && stands_in_article(citation.unit) && !in_amending_clause(citation.unit) &&
        (!n.provision.article.empty() || (!n.provision.annex.empty() && has_annexes_));
    if (target.unit == kNoUnit)
      citation.status = firm ? TargetStatus::missing : TargetStatus::unknown;
    citation.targets.push_back(target);
  }
}

/// "khoản 17 Điều 3" in an amending clause; "khoản 4" under a clause that named Điều 8.
void Aimer::aim_at_amended(Citation& citation, const std::vector<NamedProvision>& named) {
  citation.kind = CitationKind::external;
  citation.context_act = amended_act(citation.unit);
  const Provision base = base_of(citation.unit);
  for (const NamedProvision& n : named) {
    Target target{n.provision, kNoUnit};
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
                      words_.amending.longest(tokens, first).has_value();
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
