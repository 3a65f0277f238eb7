// Acts named by a name that is no more: "Luật Giao thông đường bộ" once two other laws took its
// place.
#include <algorithm>

#include "judge/facts.h"
#include "text/vocabulary.h"

namespace soat {
namespace {

/// What replaced an act is held as numbers; some are only known by name.
std::vector<std::string_view> parts_of(std::string_view replaced_by) {
  std::vector<std::string_view> parts;
  while (!replaced_by.empty()) {
    const std::size_t end = std::min(replaced_by.find_first_of(" ()"), replaced_by.size());
    if (end > 0) parts.push_back(replaced_by.substr(0, end));
    replaced_by.remove_prefix(std::min(end + 1, replaced_by.size()));
  }
  return parts;
}

/// "Luật Đất đai"; some titles are held with their type word.
std::string named(ActType type, const std::string& title) {
  const std::string word(vietnamese_name(type));
  return fold_phrase(title).starts_with(fold_phrase(word) + " ") ? title : word + " " + title;
}

std::string name_of(const ActRecord& act) {
  const bool by_name =
      act.type == ActType::law || act.type == ActType::code || act.type == ActType::ordinance;
  const std::string name =
      by_name ? named(act.type, act.title) : std::string(vietnamese_name(act.type));
  return name + " số " + act.number;
}

}  // namespace

std::vector<ActRecord> Facts::acts_replacing(const CitationStatus& status) const {
  std::vector<ActRecord> acts;
  for (const std::string_view part : parts_of(status.replaced_by)) {
    const auto number = parse_act_number(part);
    if (!number) continue;
    std::vector<ActRecord> found = registry_.find(*number);
    // A law and a resolution may share a number: like is replaced by like.
    std::erase_if(found, [&](const ActRecord& a) {
      return a.type == ActType::resolution && status.type != ActType::resolution;
    });
    if (!found.empty()) acts.push_back(std::move(found.front()));
  }
  return acts;
}

std::string Facts::replacements(std::size_t i) const {
  const CitationStatus& status = citation_status()[i];
  std::string names;
  for (const ActRecord& act : acts_replacing(status))
    names += (names.empty() ? "" : ", ") + name_of(act);
  return names.empty() ? status.replaced_by : names;
}

/// "Nghị định số 158/2016/NĐ-CP … quy định chi tiết thi hành một số điều của Luật Khoáng sản"; the
/// title is also found where several bodies stand before it.
bool Facts::in_title_of_another(std::size_t i) const {
  const std::uint32_t at = citation(i).span.begin;
  const std::uint32_t line = act().text.paragraphs()[act().text.paragraph_at(at)].span.begin;
  for (std::size_t k = i; k-- > 0;) {
    const Citation& before = citation(k);
    if (before.span.begin < line) return false;
    if (!before.act.number_printed || before.kind != CitationKind::external || before.span.end > at)
      continue;
    const std::string_view between = act().text.words({before.span.end, at});
    if (between.find(';') != std::string_view::npos) return false;
    const std::string folded = fold_phrase(between);
    const bool titled = !words_.titles.title_behind(act(), before).empty() ||
                        folded.find(fold_phrase("hướng dẫn")) != std::string::npos ||
                        folded.find(fold_phrase("thi hành")) != std::string::npos;
    if (titled) return true;
  }
  return false;
}

/// "Giấy chứng nhận cấp theo Nghị định số 43/2014/NĐ-CP", and the articles on effect and passage.
bool Facts::tells_what_was_done(UnitIndex unit, TextSpan words) const {
  const auto has = [](const std::string& text, const std::vector<std::string>& list) {
    return std::any_of(list.begin(), list.end(),
                       [&](const std::string& one) { return text.find(one) != std::string::npos; });
  };
  const Text& text = act().text;
  const Paragraph& paragraph = text.paragraphs()[text.paragraph_at(words.begin)];
  if (has(fold_phrase(text.words(paragraph.span)), ended_act_words_)) return true;
  for (UnitIndex u = unit; u != kNoUnit; u = act().units[u].parent) {
    const TextSpan heading = act().units[u].heading;
    if (!heading.empty() && has(fold_phrase(text.words(heading)), ended_act_headings_)) return true;
  }
  return false;
}

/// "Luật Quy hoạch 2025" and 64/2025/QH15 bear the names of what they replaced; of an act that is
/// not held, or known by a name alone, it may be so.
bool Facts::may_have_passed_on_its_name(const CitationStatus& status) const {
  if (!status.type) return true;
  const std::string name = fold_phrase(named(*status.type, status.title));
  const std::vector<ActRecord> acts = acts_replacing(status);
  if (acts.empty() || acts.size() != parts_of(status.replaced_by).size()) return true;
  return std::any_of(acts.begin(), acts.end(), [&](const ActRecord& act) {
    return fold_phrase(named(act.type, act.title)) == name;
  });
}

/// Of an act that has ended by the day the draft takes effect: not where the draft itself ends or
/// changes it, quotes it, names it in a title or as something of the past. Grounds are apart.
Answer Facts::speaks_of_ended_act_as_law(std::size_t i) const {
  const Citation& c = citation(i);
  const CitationStatus& status = citation_status()[i];
  const bool remembered = status.perhaps == ActStatus::expired;
  if ((status.status != ActStatus::expired && !remembered) || !status.since) return Answer::no;
  const UnitKind kind = act().units[c.unit].kind;
  const bool apart = kind == UnitKind::head || kind == UnitKind::end || kind == UnitKind::ground ||
                     kind == UnitKind::opening;
  if (apart || act().units[c.unit].quoted || c.inside_name) return Answer::no;
  const auto& changes = recognition_.cited.changes;
  const bool changed = std::any_of(changes.begin(), changes.end(),
                                   [&](const Change& change) { return change.citation == i; });
  if (changed || in_title_of_another(i)) return Answer::no;
  if (words_.former_names.named_as_past(recognition_.cited, c.unit, c.span, *status.since) ||
      tells_what_was_done(c.unit, c.span))
    return Answer::no;
  return remembered ? Answer::unknown : Answer::yes;
}

Answer Facts::has_superseded_name(std::size_t i) const {
  const Citation& c = citation(i);
  const CitationStatus& status = citation_status()[i];
  if (c.act.name.empty() || c.act.number || c.act.year || c.act.date || status.replaced_by.empty())
    return Answer::no;
  // Where the text says which act it means by the name, it means that one.
  const std::string name = fold_phrase(c.act.name);
  if (from_grounds_.count(name) != 0 || from_text_.count(name) != 0) return Answer::no;
  return may_have_passed_on_its_name(status) ? Answer::no : speaks_of_ended_act_as_law(i);
}

Answer Facts::cited_after_its_end(std::size_t i) const {
  const Citation& c = citation(i);
  const bool exact = c.act.number_printed || c.act.year || c.act.date;
  // What ends with this very act is cited in the provisions on the passage from one to the other.
  return exact && expired_before(i) ? speaks_of_ended_act_as_law(i) : Answer::no;
}

}  // namespace soat
