#include "shelf/cited_acts.h"

#include "text/vocabulary.h"

namespace soat {
namespace {

/// A law and a resolution may share a number, two acts a name: the type goes with both.
std::string words_key(const CitedAct& act) {
  const std::string type = act.type ? std::string(json_name(*act.type)) : std::string();
  return type + "|" + (act.number ? comparison_key(*act.number) : fold_phrase(act.name));
}

/// A number with its year is of one act of a type; one without is of an act each year.
bool names_a_day(const CitedAct& act) { return act.number && act.number->year && act.type; }

bool blank(const std::optional<ActNumber>& number) { return !number || number->serial.empty(); }

}  // namespace

KnownAct act_itself(const Analysis& analysis) {
  const Head& head = analysis.act().head;
  KnownAct act;
  act.type = head.type;
  if (!blank(head.number)) act.number = head.number;
  act.name = head.title;
  act.issuer = head.issuer_name;
  act.level = head.level;
  act.status = analysis.own_status.status;
  if (const auto& issued = analysis.dates.issued) {
    if (issued->exact()) act.issued = issued->first;
    if (issued->first.year() == issued->last.year()) act.year = int{issued->first.year()};
  }
  if (!act.year && head.number) act.year = head.number->year;
  return act;
}

CitedActs::CitedActs(const Analysis& analysis) : analysis_(analysis) {
  const auto& citations = analysis_.recognition.cited.citations;
  for (std::size_t i = 0; i < citations.size(); ++i) {
    const CitationStatus* found = status(i);
    if (found != nullptr && citations[i].act.named())
      by_words_[words_key(citations[i].act)].push_back(found);
    const CitedAct& act = citations[i].act;
    if (act.date && names_a_day(act)) days_[words_key(act)].insert(*act.date);
  }
}

const Citation& CitedActs::at(std::size_t i) const {
  return analysis_.recognition.cited.citations[i];
}

const CitationStatus* CitedActs::status(std::size_t citation) const {
  const bool held = citation < analysis_.citation_status.size();
  if (!held || analysis_.citation_status[citation].number.empty()) return nullptr;
  return &analysis_.citation_status[citation];
}

const CitationStatus* CitedActs::status_of_same(const CitedAct& cited) const {
  const auto found = by_words_.find(words_key(cited));
  if (found == by_words_.end()) return nullptr;
  for (const CitationStatus* one : found->second) {
    if (one->number != found->second.front()->number) return nullptr;
  }
  return found->second.front();
}

std::optional<Date> CitedActs::day_of(const CitedAct& cited) const {
  const auto found = names_a_day(cited) ? days_.find(words_key(cited)) : days_.end();
  if (found == days_.end() || found->second.size() != 1) return std::nullopt;
  return *found->second.begin();
}

bool CitedActs::own(std::size_t citation) const {
  const Citation& c = at(citation);
  if (c.kind == CitationKind::external) {
    const Head& head = analysis_.act().head;
    return !blank(head.number) && c.act.number && (!c.act.type || *c.act.type == head.type) &&
           comparison_key(*c.act.number) == comparison_key(*head.number);
  }
  return !analysis_.act().units[c.unit].quoted;
}

std::optional<KnownAct> CitedActs::act(std::size_t citation) const {
  const Citation& c = at(citation);
  if (own(citation)) return std::nullopt;
  if (c.kind == CitationKind::external && c.act.named()) return known(c.act, status(citation));
  if (!c.context_act || !c.context_act->named()) return std::nullopt;
  return known(*c.context_act, status_of_same(*c.context_act));
}

KnownAct CitedActs::known(const CitedAct& cited, const CitationStatus* status) const {
  KnownAct act;
  act.type = cited.type;
  act.name = cited.name;
  act.issuer = cited.issuer_name;
  act.issued = cited.date ? cited.date : day_of(cited);
  if (!blank(cited.number)) act.number = cited.number;
  const bool same_type =
      status != nullptr && (!act.type || !status->type || *act.type == *status->type);
  if (same_type) {  // a decree may bear the name of a law
    if (!act.number) {
      act.number = parse_act_number(status->number);
      act.number_by_registry = act.number.has_value();
    }
    if (act.name.empty()) act.name = status->title;
    if (status->issued) act.issued = status->issued;
    if (!act.type) act.type = status->type;
    act.status = status->status;
  }
  if (!act.type && act.number) act.type = meaning_of(*act.number).type;
  if (act.number) act.level = meaning_of(*act.number).level;
  act.year = act.number && act.number->year ? act.number->year : cited.year;
  return act;
}

}  // namespace soat
