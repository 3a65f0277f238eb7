// What laws hand over, and whether a draft hands over more.
#include <algorithm>

#include "judge/facts.h"
#include "judge/matter.h"
#include "text/vocabulary.h"

namespace soat {
namespace {

constexpr std::uint16_t bit(SubjectKind kind) {
  return static_cast<std::uint16_t>(1U << static_cast<unsigned>(kind));
}
constexpr std::uint16_t kProcedural =
    bit(SubjectKind::procedure) | bit(SubjectKind::condition) | bit(SubjectKind::form);
/// "các thủ tục hành chính …: Chính phủ quy định chi tiết Điều này": every procedure of the law.
constexpr std::uint16_t kAllProcedures = bit(SubjectKind::procedure) | bit(SubjectKind::detail);

bool covers(std::uint16_t held, std::uint16_t kinds) {
  const bool detail = (held & bit(SubjectKind::detail)) != 0;
  return detail || (held & kinds & kProcedural) == (kinds & kProcedural);
}

/// The kinds of matter that a procedure's parts are.
std::uint16_t kinds_of(const Procedure& p) {
  std::uint16_t kinds =
      p.part(ProcedurePart::condition).empty() ? std::uint16_t{0} : bit(SubjectKind::condition);
  for (const ProcedurePart part :
       {ProcedurePart::order, ProcedurePart::manner, ProcedurePart::dossier, ProcedurePart::sets,
        ProcedurePart::time_limit}) {
    if (!p.part(part).empty())
      kinds = static_cast<std::uint16_t>(kinds | bit(SubjectKind::procedure));
  }
  return kinds == 0 ? bit(SubjectKind::procedure) : kinds;
}

/// "Luật Đất đai số 45/2013/QH13".
std::string law_name(const Citation& citation, const std::string& number) {
  const std::string name = citation.act.name.empty() ? "Luật" : citation.act.name;
  return number.empty() || name.find(number) != std::string::npos ? name : name + " số " + number;
}

std::string place_of(const Provision& provision, const std::string& law) {
  const std::string words = readable_provision(provision);
  return words.empty() ? law : words + " " + law;
}

/// Whether the citation names the provision, or what holds it.
bool names(const Citation& citation, const Provision& provision) {
  return std::any_of(citation.targets.begin(), citation.targets.end(), [&](const Target& t) {
    return t.provision.article == provision.article &&
           (t.provision.clause.empty() || t.provision.clause == provision.clause);
  });
}

}  // namespace

bool Facts::is_statute(const CitedAct& cited, bool resolutions_too) const {
  if (!cited.type) return false;
  if (*cited.type == ActType::law || *cited.type == ActType::code) return true;
  const bool assembly =
      cited.number && meaning_of(*cited.number).issuer == Issuer::national_assembly;
  return resolutions_too && *cited.type == ActType::resolution && assembly;
}

bool Facts::is_organisation_law(const CitedAct& cited, const std::vector<ActRecord>& known) const {
  std::string name = fold_phrase(cited.name);
  if (name.empty() && known.size() == 1) name = "luật " + fold_phrase(known.front().title);
  return std::any_of(organisation_laws_.begin(), organisation_laws_.end(),
                     [&](const std::string& law) {
                       return name == law || name.find("của " + law) != std::string::npos;
                     });
}

std::string Facts::matter_text(const std::vector<UnitIndex>& units, TextSpan subject) const {
  if (!subject.empty()) return std::string(act().text.words(subject));
  std::string text;
  std::set<UnitIndex> seen;
  for (const UnitIndex unit : units) {
    const UnitIndex article = act().enclosing(unit, UnitKind::article);
    if (seen.insert(article == kNoUnit ? unit : article).second) {
      text += std::string(act().text.words(act().units[article == kNoUnit ? unit : article].span)) +
              ". ";
    }
  }
  return text;
}

Basis Facts::by_registry(const Citation& citation, const ActRecord& law,
                         const Matter& matter) const {
  Basis basis;
  const std::string name = law_name(citation, law.number);
  const auto number = parse_act_number(law.number);
  bool handed = false;
  bool clause_held = false;    // the clause that the draft cites
  bool to_government = false;  // every procedure of the law
  for (const HeldDelegation& d :
       number ? registry_.delegations_of(*number) : std::vector<HeldDelegation>{}) {
    const bool same = matter.same(d.subject, law.all_delegations);
    const std::string place = place_of(d.provision, name);
    clause_held = clause_held || names(citation, d.provision);
    if (!d.to) {
      if (!same) continue;
      const bool listed = (d.kinds & kProcedural) != 0;
      basis.clauses.push_back({listed ? ClauseRole::listed : ClauseRole::silent, place, d.subject});
    } else if (*d.to == matter.to()) {
      if (!same && !names(citation, d.provision)) continue;
      basis.clauses.push_back({ClauseRole::handed, place, d.subject});
      if (covers(d.kinds, matter.kinds())) basis.answer = Answer::yes;
      handed = true;
    } else if (*d.to == Issuer::government) {
      const bool procedural = (d.kinds & (kProcedural | bit(SubjectKind::detail))) != 0;
      const bool all = (d.kinds & kAllProcedures) == kAllProcedures;
      to_government = to_government || all;
      if (all || (same && procedural))
        basis.clauses.push_back({ClauseRole::details, place, d.subject});
    }
  }
  if (basis.answer == Answer::yes) return basis;
  // What is held is narrower: that is a no where nothing else can hand over more.
  const bool settled =
      law.all_delegations || clause_held || (citation.targets.empty() && handed && to_government);
  if (settled) basis.answer = Answer::no;
  if (!handed && law.all_delegations) basis.complete.push_back(name);
  return basis;
}

Basis Facts::by_citation(const Citation& citation, const Matter& matter) const {
  const std::vector<ActRecord> known = resolve(citation.act);
  Basis basis;
  if (known.size() == 1) basis = by_registry(citation, known.front(), matter);
  if (basis.answer != Answer::unknown) return basis;
  const std::string number = known.size() == 1     ? known.front().number
                             : citation.act.number ? citation.act.number->text
                                                   : "";
  const Provision clause =
      citation.targets.empty() ? Provision{} : citation.targets.front().provision;
  const std::string place = place_of(clause, law_name(citation, number));
  basis.not_held.push_back(place);
  basis.check.push_back(place + " có giao " + std::string(vietnamese_name(matter.to())) +
                        " quy định nội dung này không");
  return basis;
}

Basis Facts::handed_by_law(const std::vector<UnitIndex>& units, TextSpan subject,
                           std::uint16_t kinds, Issuer to, bool resolutions_too) const {
  Basis all;
  if (act().head.type == ActType::law || act().head.type == ActType::code) {
    all.answer = Answer::yes;
    return all;
  }
  if (!has_grounds()) {
    all.check.push_back(
        "luật giao quy định nội dung này (văn bản không có phần căn cứ để đối chiếu)");
    return all;
  }
  all.answer = Answer::no;
  const Matter matter(fold_phrase(matter_text(units, subject)), common_pairs_, !subject.empty(),
                      kinds, to);
  for (std::size_t i = 0; i < recognition_.cited.citations.size(); ++i) {
    const Citation& c = citation(i);
    const bool here = std::any_of(units.begin(), units.end(), [&](UnitIndex unit) {
      const UnitIndex article = act().enclosing(unit, UnitKind::article);
      return act().within(c.unit, article == kNoUnit ? unit : article);
    });
    if (c.kind != CitationKind::external || c.inside_name || !(here || is_ground(i))) continue;
    if (!is_statute(c.act, resolutions_too) || is_organisation_law(c.act, resolve(c.act))) continue;
    Basis one = by_citation(c, matter);
    if (one.answer == Answer::yes) return one;
    if (one.answer == Answer::unknown) all.answer = Answer::unknown;
    one.citations.push_back(i);
    all.add(std::move(one));
  }
  return all;
}

Basis Facts::handed_to_issuer(const Delegation& delegation) const {
  Basis all;
  all.answer = Answer::no;
  const Issuer issuer = act().head.issuer;
  const Matter matter(fold_phrase(matter_text({delegation.unit}, delegation.subject)),
                      common_pairs_, true, delegation.kinds, issuer);
  std::set<std::string> seen;
  for (std::size_t i = 0; i < recognition_.cited.citations.size(); ++i) {
    const Citation& c = citation(i);
    if (c.kind != CitationKind::external || c.inside_name || !is_statute(c.act, true)) continue;
    const std::vector<ActRecord> known = resolve(c.act);
    const auto number = known.size() == 1 ? parse_act_number(known.front().number) : std::nullopt;
    if (!number || !seen.insert(known.front().number).second) continue;
    for (const HeldDelegation& d : registry_.delegations_of(*number)) {
      if (!d.to || *d.to != issuer || !matter.same(d.subject, known.front().all_delegations) ||
          !covers(d.kinds, delegation.kinds))
        continue;
      all.answer = Answer::yes;
      all.clauses.push_back({ClauseRole::handed,
                             place_of(d.provision, law_name(c, known.front().number)), d.subject});
    }
  }
  return all;
}

Basis Facts::handed_by_law(const Procedure& procedure, bool resolutions_too) const {
  return handed_by_law(procedure.units, {}, kinds_of(procedure), act().head.issuer,
                       resolutions_too);
}

Basis Facts::wider_than_law(const Delegation& delegation) const {
  Basis basis =
      handed_by_law({delegation.unit}, delegation.subject, delegation.kinds, delegation.to, true);
  const bool narrower = basis.answer == Answer::no && basis.has(ClauseRole::handed);
  basis.answer = narrower ? Answer::yes : Answer::no;
  return basis;
}

}  // namespace soat
