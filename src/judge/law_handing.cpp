#include "judge/law_handing.h"

#include <algorithm>

#include "judge/facts.h"

namespace soat {
namespace {

/// Laws hand the Government so much that a matter in common says little; no rule goes by it.
bool of_the_government(const Head& head) {
  return head.issuer == Issuer::government || head.issuer == Issuer::prime_minister;
}

LawHanding not_compared() {
  return {Answer::unknown,
          {},
          "Nội dung luật giao chưa được đối chiếu với thủ tục này.",
          {"điều, khoản, điểm của luật giao quy định thủ tục này"}};
}

}  // namespace

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
    if (basis.answer == Answer::yes && of_the_government(analysis.act().head)) one = not_compared();
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace soat
