#include "judge/law_handing.h"

#include <algorithm>

#include "judge/facts.h"

namespace soat {

std::vector<LawHanding> laws_handing(const Analysis& analysis, const Registry& registry,
                                     const JudgeWords& words) {
  std::vector<LawHanding> all;
  if (analysis.recognition.procedures.empty()) return all;
  const Facts facts(analysis.recognition, registry, analysis.dates, words);
  for (const Procedure& procedure : analysis.recognition.procedures) {
    const Basis basis = facts.handed_by_law(procedure, true);
    LawHanding one{basis.answer, {}, scope_words(basis), basis.check};
    for (const LawClause& clause : basis.clauses) {
      if (clause.role == ClauseRole::handed &&
          std::find(one.places.begin(), one.places.end(), clause.place) == one.places.end())
        one.places.push_back(clause.place);
    }
    if (basis.answer == Answer::yes) one.words = handed_words(basis);
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace soat
