#include "recognise/assess.h"

#include <algorithm>
#include <set>
#include <utility>

namespace soat {
namespace {

/// What each sign weighs, in logits. Fitted by logistic regression on labelled articles and
/// rounded; left out of the fit a fifth of the documents at a time, F1 by article was 0.77.
struct Weights {
  double bias = -1.9, dossier_list = 0.25, submit = 0.8, grant = 0.8, settle_time = 0.75;
  double refusal = 0.65, condition = 0.4, fee = -0.45, need = 0.75, near = 0.3;
  double quiet_heading = -2.4, procedure_heading = 1.15, condition_heading = 0.5;
  double own_motion_heading = -1.05, matter_heading = 1.4, quoted = 0.85, length = 0.5;
  double procedure_heading_in_strong_act = 0.75, condition_heading_in_strong_act = 0.6;
};

double capped(std::uint32_t count, std::uint32_t most) { return std::min(count, most); }

bool heading_has(const Act& act, const Unit& unit, const Phrases& phrases) {
  if (unit.heading.empty()) return false;
  const std::uint32_t first = act.text.token_at(unit.heading.begin);
  const std::uint32_t last = act.text.token_at(unit.heading.end);
  return first < last && phrases.longest(act.text.tokens().subspan(0, last), first).has_value();
}

using Pair = std::pair<SyllableId, SyllableId>;

/// The first pairs of syllables of the title: what the act is about.
std::set<Pair> title_pairs(const Act& act) {
  std::set<Pair> pairs;
  const auto tokens = act.text.tokens();
  const std::uint32_t first = act.text.token_at(act.head.title_span.begin);
  const std::uint32_t last = act.text.token_at(act.head.title_span.end);
  for (std::uint32_t i = first; i + 1 < last && i < first + 3; ++i) {
    pairs.emplace(tokens[i].syllable, tokens[i + 1].syllable);
  }
  return pairs;
}

bool heading_holds(const Act& act, const Unit& unit, const std::set<Pair>& pairs,
                   std::set<Pair>* met) {
  const auto tokens = act.text.tokens();
  const std::uint32_t last = unit.heading.empty() ? 0 : act.text.token_at(unit.heading.end);
  bool any = false;
  for (std::uint32_t i = act.text.token_at(unit.heading.begin); i + 1 < last; ++i) {
    const Pair pair{tokens[i].syllable, tokens[i + 1].syllable};
    if (pairs.count(pair) == 0) continue;
    any = true;
    if (met != nullptr) met->insert(pair);
  }
  return any;
}

bool stands_outside(const Act& act, const RecognitionLexicon& words) {
  const std::uint32_t last = act.text.token_at(act.head.title_span.end);
  for (std::uint32_t i = act.text.token_at(act.head.title_span.begin); i < last; ++i) {
    if (words.outside_titles.longest(act.text.tokens().subspan(0, last), i)) return true;
  }
  return false;
}

bool holds_quotation(const Act& act, UnitIndex unit) {
  const UnitIndex end = act.subtree_end(unit);
  for (UnitIndex i = unit + 1; i < end; ++i) {
    if (act.units[i].kind == UnitKind::quotation) return true;
  }
  return false;
}

bool clauses_quote(const Act& act, UnitIndex article) {
  for (UnitIndex i = act.units[article].first_child; i != kNoUnit; i = act.units[i].next_sibling) {
    if (act.units[i].kind == UnitKind::clause && holds_quotation(act, i)) return true;
  }
  return false;
}

AssessedUnit make_item(const Act& act, const RecognitionLexicon& words,
                       std::span<const ProcedureSign> signs, UnitIndex unit, bool quoted) {
  AssessedUnit item;
  item.unit = unit;
  item.quoted = quoted;
  const Unit& u = act.units[unit];
  item.found = weigh(act.text, signs, u.span, item.parts);
  item.quiet_heading = heading_has(act, u, words.quiet_headings);
  item.procedure_heading = heading_has(act, u, words.procedure_headings);
  item.condition_heading = heading_has(act, u, words.condition_headings);
  item.own_motion_heading = heading_has(act, u, words.own_motion_headings);
  const Findings& f = item.found;
  item.form_in_annex = f.form > 0;
  item.strong = f.dossier_list > 0 && (f.submit > 0 || f.grant > 0);
  return item;
}

/// Papers without articles that may lay down a procedure all the same, where they may not. A report
/// tells of procedures and lays none down.
bool gives_orders(ActType type) {
  return type == ActType::official_letter || type == ActType::plan || type == ActType::directive ||
         type == ActType::decision;
}

void score(std::vector<AssessedUnit>& items, const Act& act) {
  const Weights w;
  const bool strong_act =
      std::any_of(items.begin(), items.end(), [](const AssessedUnit& i) { return i.strong; });
  std::set<Pair> about;  // pairs of the title that headings of strong articles have too
  const std::set<Pair> title = title_pairs(act);
  for (const AssessedUnit& item : items) {
    const bool settles = item.found.settle_time > 0 && item.found.grant > 0;
    if (item.strong || settles) heading_holds(act, act.units[item.unit], title, &about);
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    AssessedUnit& item = items[i];
    const Findings& f = item.found;
    item.matter_heading = heading_holds(act, act.units[item.unit], about, nullptr);
    std::uint32_t near = 0;
    for (std::size_t k = i < 3 ? 0 : i - 3; k < std::min(items.size(), i + 4); ++k) {
      near += k != i && items[k].strong ? 1 : 0;
    }
    item.score = w.bias + w.dossier_list * capped(f.dossier_list, 2) +
                 w.submit * capped(f.submit, 3) + w.grant * capped(f.grant, 3) +
                 w.settle_time * capped(f.settle_time, 2) + w.refusal * capped(f.refusal, 3) +
                 w.condition * capped(f.condition, 2) + w.fee * capped(f.fee, 2) +
                 w.need * capped(f.need, 2) + w.near * capped(near, 2) +
                 w.length * std::min(f.tokens / 400.0, 2.0);
    if (item.quoted) item.score += w.quoted;
    if (item.quiet_heading) item.score += w.quiet_heading;
    if (item.own_motion_heading) item.score += w.own_motion_heading;
    if (item.matter_heading) item.score += w.matter_heading;
    if (item.procedure_heading) {
      item.score += w.procedure_heading + (strong_act ? w.procedure_heading_in_strong_act : 0);
    }
    if (item.condition_heading) {
      item.score += w.condition_heading + (strong_act ? w.condition_heading_in_strong_act : 0);
    }
  }
}

}  // namespace

std::vector<AssessedUnit> assess_items(const Act& act, const RecognitionLexicon& words,
                                       std::span<const ProcedureSign> signs) {
  std::vector<AssessedUnit> items;
  if (stands_outside(act, words)) return items;
  for (UnitIndex i = 1; i < act.units.size(); ++i) {
    const Unit& unit = act.units[i];
    if (unit.quoted) continue;
    if (unit.kind == UnitKind::article) {
      const bool amending = holds_quotation(act, i);
      if (!amending || !clauses_quote(act, i))
        items.push_back(make_item(act, words, signs, i, amending));
    } else if (unit.kind == UnitKind::clause && holds_quotation(act, i)) {
      items.push_back(make_item(act, words, signs, i, true));
    } else if (unit.kind == UnitKind::body && gives_orders(act.head.type)) {
      items.push_back(make_item(act, words, signs, i, false));
    }
  }
  score(items, act);
  return items;
}

}  // namespace soat
