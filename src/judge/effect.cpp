#include "judge/effect.h"

#include <algorithm>

namespace soat {
namespace {

constexpr int kMonth = 31;  // days: an issue day not known so closely says nothing of days between

int days_between(Date from, Date to) {
  return static_cast<int>((std::chrono::sys_days(to) - std::chrono::sys_days(from)).count());
}

/// Whether the text begins with its head and goes on to recipients or a signature: an extract, or a
/// file of annexes alone, need not say when the act takes effect.
bool is_whole(const Act& act) {
  return act.head.type != ActType::other &&
         std::any_of(act.units.begin(), act.units.end(),
                     [](const Unit& unit) { return unit.kind == UnitKind::end; });
}

}  // namespace

EffectFacts effect_facts(const Recognition& recognition, const ReviewDates& dates) {
  EffectFacts facts;
  if (!recognition.effective) {
    if (is_whole(recognition.act())) facts.wording = kEffectWordings.back();
    return facts;
  }
  const EffectiveDate& effective = *recognition.effective;
  facts.wording = kEffectWordings[static_cast<std::size_t>(effective.wording)];
  if (!dates.issued) return facts;
  if (effective.days_after) {
    const int days = static_cast<int>(*effective.days_after) + 1;
    facts.days = {days, days};
    return facts;
  }
  if (!effective.date) return facts;
  const int least = days_between(dates.issued->last, *effective.date);
  const int most = days_between(dates.issued->first, *effective.date);
  facts.before_issue = most < 0 ? Answer::yes : least < 0 ? Answer::unknown : Answer::no;
  if (most - least < kMonth) {
    facts.days = {least + 1, most + 1};
  } else if (facts.before_issue == Answer::unknown) {
    facts.before_issue = Answer::no;  // a draft of some year may take effect in it
  }
  return facts;
}

}  // namespace soat
