// What rules may ask of the day on which the draft takes effect. Inside the room only.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "base/answer.h"
#include "judge/analysis.h"

namespace soat {

struct EffectFacts {
  /// How the act says it, a value of `kEffectWordings`; empty where it says nothing but may be only
  /// a part of one: without a head, or without recipients or signature.
  std::string_view wording;
  Answer before_issue = Answer::no;  ///< takes effect before the day of issue
  /// The how-manieth day from the day of issue, which is the first, it takes effect: least and
  /// most. People count that way or from the day after; the rules go by the milder. None where the
  /// day of effect is not known, or the day of issue not even to the month.
  std::optional<std::pair<int, int>> days;
};

inline constexpr std::array<std::string_view, 7> kEffectWordings = {
    "ngày cụ thể", "ngày ký",   "sau số ngày", "sau khi đăng công báo",
    "để trống",    "cách khác", "chưa nêu"};

[[nodiscard]] EffectFacts effect_facts(const Recognition& recognition, const ReviewDates& dates);

}  // namespace soat
