// The provisions that rules rest on, against the registry.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "check/rule_basis.h"
#include "judge/judge.h"
#include "support/knowledge.h"

namespace soat {
namespace {

using testing::HasSubstr;

/// The faults of a rule whose basis and days are these, one a line.
std::string faults(const std::string& basis_lines, const std::string& days) {
  const std::string text = "tên Thử\n" + basis_lines + "\nđộ chắc V\náp dụng " + days +
                           "\nmức hỏi\nvới mỗi thủ tục\nkhi hành động là đặt ra\nbáo Thử.\n"
                           "hỏi một\n    | Điều 1. A\nđúng hai\n    | Điều 1. A\n";
  const auto rule = parse_rule(text, "thu", rule_dialect());
  EXPECT_TRUE(rule) << rule.problem().what;
  std::string all;
  for (const Problem& p : faults_of_basis(shipped_knowledge(), rule.value()))
    all += p.where + " " + p.what + "\n";
  return all;
}

TEST(RuleBasis, TheShippedRulesAreSound) {
  for (const Rule& rule : shipped_knowledge().rules) {
    for (const Problem& p : faults_of_basis(shipped_knowledge(), rule))
      ADD_FAILURE() << p.where << ": " << p.what;
  }
}

TEST(RuleBasis, AnActThatIsNotHeldIsRefused) {
  EXPECT_THAT(faults("căn cứ Điều 5 Luật số 999/2015/QH13", "từ 01/07/2016 đến 31/12/2020"),
              HasSubstr("thu.rule:2 Sổ văn bản không có văn bản số 999/2015/QH13"));
  EXPECT_THAT(faults("căn cứ các quy định hiện hành", "mọi ngày"), HasSubstr("không nêu văn bản"));
}

// The law of 2015 was in force from 01/07/2016 to 31/03/2025.
TEST(RuleBasis, AnActMustBeInForceOnTheDaysItIsCitedFor) {
  const std::string law = "căn cứ khoản 4 Điều 14 Luật số 80/2015/QH13";
  EXPECT_EQ(faults(law, "từ 01/07/2016 đến 31/03/2025"), "");
  EXPECT_THAT(faults(law, "từ 30/06/2016 đến 31/03/2025"), HasSubstr("chưa có hiệu lực"));
  EXPECT_THAT(faults(law, "từ 01/07/2016 đến 01/04/2025"), HasSubstr("đã hết hiệu lực"));
}

TEST(RuleBasis, EachDayOfTheRuleHasABasis) {
  const std::string two =
      "căn cứ Điều 12 Luật số 80/2015/QH13 [đến 31/03/2025]\n"
      "căn cứ Điều 8 Luật số 64/2025/QH15 [từ 01/04/2025]";
  EXPECT_EQ(faults(two, "từ 01/07/2016"), "");
  EXPECT_THAT(faults("căn cứ Điều 12 Luật số 80/2015/QH13 [đến 31/03/2025]", "từ 01/07/2016"),
              HasSubstr("Từ ngày 01/04/2025 quy tắc còn áp dụng nhưng không có căn cứ"));
}

// Clause 4 of article 1 amended clause 4 of article 14, not of article 4.
TEST(RuleBasis, AWrongAmendmentIsRefused) {
  const std::string days = "từ 01/01/2021 đến 31/03/2025";
  const std::string by =
      " Luật số 80/2015/QH13, được sửa đổi tại khoản 4 Điều 1 Luật số 63/2020/QH14";
  EXPECT_EQ(faults("căn cứ khoản 4 Điều 14" + by, days), "");
  EXPECT_THAT(faults("căn cứ khoản 4 Điều 4" + by, days), HasSubstr("viện dẫn sai"));
}

}  // namespace
}  // namespace soat
