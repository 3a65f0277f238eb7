// Grounds that say what others have said, or only half of it.
#include <algorithm>

#include "judge/facts.h"
#include "text/vocabulary.h"

namespace soat {

/// The act as far as it is known, by number, else by name and day; empty where neither is.
std::string Facts::key_of_cited(std::size_t i) const {
  const Citation& c = citation(i);
  const std::string& held = citation_status()[i].number;
  const auto number = c.act.number ? c.act.number : parse_act_number(held);
  const std::string type = c.act.type ? std::string(json_name(*c.act.type)) : "";
  if (number) return comparison_key(*number) + "|" + type + "|" + fold_phrase(c.act.issuer_name);
  if (c.act.name.empty() || !c.act.date) return {};
  return fold_phrase(c.act.name) + "|" + vietnamese_date(*c.act.date);
}

bool Facts::repeats_ground(std::size_t i) const {
  if (!is_ground(i) || !citation(i).targets.empty()) return false;
  const std::string key = key_of_cited(i);
  for (std::size_t k = 0; k < i && !key.empty(); ++k) {
    if (is_ground(k) && citation(k).targets.empty() && key_of_cited(k) == key) return true;
  }
  return false;
}

std::optional<std::string> Facts::base_not_among_grounds(std::size_t i) const {
  const auto& all = recognition_.cited.citations;
  const auto amends = [](const Citation& c) {
    const std::string name = fold_phrase(c.act.name);
    return name.starts_with(fold_phrase("luật sửa đổi")) ||
           name.starts_with(fold_phrase("pháp lệnh sửa đổi"));
  };
  if (!is_ground(i) || !amends(all[i])) return std::nullopt;
  // Of an act that amends many, each is not asked for.
  if (i + 1 >= all.size() || !all[i + 1].inside_name) return std::nullopt;
  if (i + 2 < all.size() && all[i + 2].inside_name) return std::nullopt;
  const std::string base = fold_phrase(all[i + 1].act.name);
  for (std::size_t k = 0; k < all.size(); ++k) {
    const CitationStatus& status = citation_status()[k];
    if (k == i + 1 || act().units[all[k].unit].kind != UnitKind::ground || all[k].inside_name)
      continue;
    const std::string held =
        status.type ? std::string(vietnamese_name(*status.type)) + " " + status.title : "";
    if (fold_phrase(all[k].act.name) == base || fold_phrase(held) == base) return std::nullopt;
  }
  return all[i + 1].act.name;
}

}  // namespace soat
