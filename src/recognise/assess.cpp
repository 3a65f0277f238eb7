#include "recognise/assess.h"

#include "recognise/names.h"
#include "recognise/scores.h"

#include <algorithm>
#include <set>
#include <utility>

namespace soat {
namespace {

std::optional<std::uint32_t> heading_value(const Act& act, const Unit& unit,
                                           const Phrases& phrases) {
  if (unit.heading.empty()) return std::nullopt;
  const std::uint32_t first = act.text.token_at(unit.heading.begin);
  const std::uint32_t last = act.text.token_at(unit.heading.end);
  if (first >= last) return std::nullopt;
  const auto match = phrases.longest(act.text.tokens().subspan(0, last), first);
  return match ? std::optional(match->value) : std::nullopt;
}

bool heading_has(const Act& act, const Unit& unit, const Phrases& phrases) {
  return heading_value(act, unit, phrases).has_value();
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

std::optional<std::uint32_t> outside_words(const Act& act, const RecognitionLexicon& words,
                                           std::uint32_t first, std::uint32_t last,
                                           std::uint32_t shortest) {
  for (std::uint32_t i = first; i < last; ++i) {
    const auto match = words.outside_titles.longest(act.text.tokens().subspan(0, last), i);
    if (match && match->tokens >= shortest) return match->value;
  }
  return std::nullopt;
}

/// The value of the words by which the title says that the act stands outside; in a text without
/// its title, the opening of its first article, which says what the act is about.
std::optional<std::uint32_t> outside(const Act& act, const RecognitionLexicon& words) {
  constexpr std::uint32_t kOpening = 40;  // tokens; words as short as "thanh tra" say little there
  constexpr std::uint32_t kTitle = 8;     // a shorter one is a type and a number
  const std::uint32_t begin = act.text.token_at(act.head.title_span.begin);
  const std::uint32_t end = act.text.token_at(act.head.title_span.end);
  if (const auto found = outside_words(act, words, begin, end, 1); found || end - begin > kTitle)
    return found;
  for (const Unit& unit : act.units) {
    if (unit.kind != UnitKind::article) continue;
    if (unit.number.value() != 1) break;
    const std::uint32_t first = act.text.token_at(unit.label.end);
    return outside_words(act, words, first,
                         std::min(first + kOpening, act.text.token_at(unit.span.end)), 3);
  }
  return std::nullopt;
}

/// "Yêu cầu đối với cơ sở kinh doanh", not "Yêu cầu đối với chất chuẩn": "tiêu chuẩn" and "yêu cầu"
/// are conditions where persons must meet them, or something is granted on them.
bool of_persons(const Act& act, const RecognitionLexicon& words, const Unit& unit) {
  if (heading_value(act, unit, words.condition_headings) == 0U) return true;
  const std::uint32_t last = act.text.token_at(unit.heading.end);
  const auto tokens = act.text.tokens().subspan(0, last);
  for (std::uint32_t i = act.text.token_at(unit.heading.begin) + 2; i < last; ++i) {
    const auto sign = words.signs.longest(tokens, i);
    if (sign && (sign->value & (kApplicant | kBody | kResult | kResultVerb)) != 0) return true;
  }
  return false;
}

/// "Điều 1. Công bố kèm theo Quyết định này thủ tục hành chính …": points to what other acts lay
/// down.
std::vector<AssessedUnit> published(const Act& act, const RecognitionLexicon& words) {
  std::vector<AssessedUnit> items;
  for (UnitIndex i = 1; i < act.units.size(); ++i) {
    const Unit& unit = act.units[i];
    if (unit.kind != UnitKind::article || unit.quoted) continue;
    const std::uint32_t first = act.text.token_at(unit.label.end);
    const std::uint32_t last = act.text.token_at(unit.span.end);
    const auto tokens = act.text.tokens().subspan(0, last);
    if (first >= last || !words.publishing.longest(tokens, first)) continue;
    for (std::uint32_t at = first; at < last; ++at) {
      if (!words.of_procedures.longest(tokens, at)) continue;
      AssessedUnit item;
      item.unit = i;
      item.found.refers = 1;
      item.score = -1;
      items.push_back(item);
      break;
    }
  }
  return items;
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
  item.found = weigh(act, words, signs, unit, item.parts);
  item.quiet_heading = heading_has(act, u, words.quiet_headings);
  item.procedure_heading = heading_has(act, u, words.procedure_headings);
  item.condition_heading =
      heading_has(act, u, words.condition_headings) && of_persons(act, words, u);
  item.own_motion_heading = heading_has(act, u, words.own_motion_headings);
  const Findings& f = item.found;
  item.name = name_in(act, words, unit);
  item.named_heading =
      !item.name.empty() && act.units[act.unit_at(item.name.begin)].heading == item.name;
  item.strong = f.dossier_list > 0 && (f.submit > 0 || f.grant > 0);
  return item;
}

/// Papers without articles that may lay down a procedure all the same, where they may not. A report
/// tells of procedures and lays none down.
bool gives_orders(ActType type) {
  return type == ActType::official_letter || type == ActType::plan || type == ActType::directive ||
         type == ActType::decision;
}

void note_matter_headings(std::vector<AssessedUnit>& items, const Act& act) {
  std::set<Pair> about;  // pairs of the title that headings of strong articles have too
  const std::set<Pair> title = title_pairs(act);
  for (const AssessedUnit& item : items) {
    const bool settles = item.found.settle_time > 0 && item.found.grant > 0;
    if (item.strong || settles) heading_holds(act, act.units[item.unit], title, &about);
  }
  for (AssessedUnit& item : items)
    item.matter_heading = heading_holds(act, act.units[item.unit], about, nullptr);
}

}  // namespace

std::vector<AssessedUnit> assess_items(const CitedText& cited, const RecognitionLexicon& words,
                                       std::span<const ProcedureSign> signs) {
  const Act& act = cited.act;
  std::vector<AssessedUnit> items;
  if (const auto title = outside(act, words)) return title == 1U ? published(act, words) : items;
  for (UnitIndex i = 1; i < act.units.size(); ++i) {
    const Unit& unit = act.units[i];
    if (unit.quoted) continue;
    if (unit.kind == UnitKind::article) {
      const bool amending = holds_quotation(act, i);
      if (heading_value(act, unit, words.quiet_headings) == 1U) continue;
      if (!amending || !clauses_quote(act, i))
        items.push_back(make_item(act, words, signs, i, amending));
    } else if (unit.kind == UnitKind::clause && holds_quotation(act, i)) {
      items.push_back(make_item(act, words, signs, i, true));
    } else if (unit.kind == UnitKind::body && gives_orders(act.head.type)) {
      items.push_back(make_item(act, words, signs, i, false));
    }
  }
  note_matter_headings(items, act);
  score(items, cited);
  return items;
}

}  // namespace soat
