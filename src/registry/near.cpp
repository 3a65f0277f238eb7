// What somebody who typed a number or a name that is not held perhaps meant.
#include <algorithm>

#include "base/nearest.h"
#include "registry/keys.h"
#include "registry/registry.h"
#include "text/vocabulary.h"

namespace soat {
namespace {

/// "Luật Đất đai": as people would type it.
std::string typed_name(const ActRecord& act) {
  return fold_phrase(vietnamese_name(act.type)) + " " + fold_phrase(act.title);
}

struct Candidate {
  std::size_t steps = 0;
  std::size_t rank = 0;  ///< laws before decrees before circulars
  std::size_t row = 0;
};

}  // namespace

std::vector<ActRecord> Registry::near(std::string_view words, std::size_t count) const {
  const bool number = std::any_of(words.begin(), words.end(), [](char c) { return c == '/'; });
  const std::string typed = number ? number_key(words) : fold_phrase(words);
  std::vector<std::pair<ActType, std::string>> acts;  // with the number
  std::vector<Candidate> candidates;
  for (const TableRow& row : rows(TableKind::acts)) {
    ActRecord act;
    act.type = act_type_from_json(field_of(row, TableKind::acts, "type")).value_or(ActType::other);
    act.number = field_of(row, TableKind::acts, "number");
    act.title = field_of(row, TableKind::acts, "title");
    if (act.number.empty()) continue;
    const std::string name = number ? number_key(act.number) : typed_name(act);
    std::size_t steps = steps_between(typed, name);
    // Part of a longer name is nearer than its length tells.
    if (!number && name.find(typed) != std::string::npos) steps = 1;
    if (steps > typed.size() / 3) continue;
    candidates.push_back({steps, static_cast<std::size_t>(act.type), acts.size()});
    acts.emplace_back(act.type, act.number);
  }
  std::stable_sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) {
    return a.steps != b.steps ? a.steps < b.steps : a.rank < b.rank;
  });
  std::vector<ActRecord> found;
  for (const Candidate& candidate : candidates) {
    if (found.size() == count) break;
    const auto& [type, text] = acts[candidate.row];
    for (ActRecord& act : with_key(number_key(text))) {
      const bool known = std::any_of(found.begin(), found.end(), [&](const ActRecord& f) {
        return f.type == act.type && f.number == act.number;
      });
      if (act.type == type && !known && found.size() < count) found.push_back(std::move(act));
    }
  }
  return found;
}

}  // namespace soat
