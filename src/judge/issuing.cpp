// What kind of act this is, and what it sets: told by its number, its title and its headings.
#include <algorithm>

#include "judge/facts.h"
#include "text/vocabulary.h"

namespace soat {

bool Facts::heading_begins_with(UnitIndex article, std::string_view list) const {
  const Unit& unit = act().units[article];
  const auto words = openings_.find(list);
  if (unit.heading.empty() || words == openings_.end()) return false;
  const std::string heading = fold_phrase(act().text.words(unit.heading));
  return std::any_of(words->second.begin(), words->second.end(),
                     [&](const std::string& opening) { return heading.starts_with(opening); });
}

/// "Quy định giá dịch vụ …" sets one; "Ban hành Bảng giá đất" is a price of another law: the entry
/// with a value is such a one, and the longest entry tells.
bool Facts::sets_price() const {
  const auto words = words_.lists.find("price-titles");
  if (words == words_.lists.end()) return false;
  const std::string title = fold_phrase(act().head.title);
  const WordEntry* longest = nullptr;
  for (const WordEntry& entry : words->second) {
    if (title.starts_with(fold_phrase(entry.phrase)) &&
        (longest == nullptr || longest->phrase.size() < entry.phrase.size()))
      longest = &entry;
  }
  return longest != nullptr && longest->value.empty();
}

/// "Quyết định số 01/2021/QĐ-TTg" under «CHÍNH PHỦ» is the Prime Minister's.
bool Facts::issuer_is_sure() const {
  const Head& head = act().head;
  if (head.type == ActType::other || head.issuer == Issuer::other) return false;
  const SymbolMeaning by_symbol = head.number ? meaning_of(*head.number) : SymbolMeaning{};
  return (!by_symbol.issuer || *by_symbol.issuer == head.issuer) &&
         (!by_symbol.type || *by_symbol.type == head.type);
}

bool Facts::numbered_by_year() const {
  const auto& number = act().head.number;
  return number && (number->year || number->year_left_blank);
}

/// "TTLT-BTP-BTC": each body after the type.
Answer Facts::joint_of_ministries() const {
  const Head& head = act().head;
  if (head.type != ActType::joint_circular) return Answer::no;
  if (!head.number) return Answer::unknown;
  Answer all = Answer::yes;
  std::string_view bodies = head.number->symbol;
  std::size_t count = 0;
  for (std::size_t dash = bodies.find('-'); dash != std::string_view::npos;
       dash = bodies.find('-')) {
    bodies.remove_prefix(dash + 1);
    ActNumber one;
    one.symbol = "TT-" + std::string(bodies.substr(0, bodies.find('-')));
    const auto issuer = meaning_of(one).issuer;
    if (issuer && *issuer != Issuer::minister) return Answer::no;
    if (!issuer) all = Answer::unknown;
    ++count;
  }
  return count > 1 ? all : Answer::unknown;
}

bool Facts::names_law_on_matter(bool resolutions_too) const {
  for (std::size_t i = 0; i < recognition_.cited.citations.size(); ++i) {
    const Citation& c = citation(i);
    if (c.kind != CitationKind::external || c.inside_name) continue;
    if (is_statute(c.act, resolutions_too) && !is_organisation_law(c.act, resolve(c.act)))
      return true;
  }
  return false;
}

bool Facts::names_council_resolution() const {
  const auto& all = recognition_.cited.citations;
  return std::any_of(all.begin(), all.end(), [](const Citation& c) {
    return c.act.type == ActType::resolution && c.act.number &&
           c.act.number->symbol.find("HĐND") != std::string::npos;
  });
}

}  // namespace soat
