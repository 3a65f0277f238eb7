// The day of effect against the day of issue.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/knowledge.h"

namespace soat {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// The rules on the day of effect that a provincial decision meets.
std::vector<std::string> rules_met(const std::string& issued, const std::string& clause) {
  const Analysis analysis = check_lines(
      "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH\nSố:   /2022/QĐ-UBND\nNinh Bình, " + issued +
      "\nQUYẾT ĐỊNH\nQuy định mức hỗ trợ\nCăn cứ Luật Tổ chức chính quyền địa phương số "
      "77/2015/QH13;\nQUYẾT ĐỊNH:\nĐiều 1. Mức hỗ trợ\nMức hỗ trợ là 200.000 đồng.\n" +
      clause + "\nNơi nhận:\n- Lưu: VT.\n");
  std::vector<std::string> rules;
  for (const Finding& f : analysis.findings) {
    if (f.rule.starts_with("validity/effect-") || f.rule.starts_with("validity/retroactive"))
      rules.push_back(f.rule);
  }
  return rules;
}

constexpr const char* kDay = "ngày 12 tháng 5 năm 2022";

TEST(DayOfEffect, TheDayOfIssueCountsAsTheFirst) {
  EXPECT_THAT(rules_met(kDay, "Điều 2. Quyết định này có hiệu lực từ ngày 21 tháng 5 năm 2022."),
              IsEmpty());
  EXPECT_THAT(rules_met(kDay, "Điều 2. Quyết định này có hiệu lực từ ngày 20 tháng 5 năm 2022."),
              ElementsAre("validity/effect-too-early-2016"));
}

TEST(DayOfEffect, EqualToTheDayOfIssueIsNotRetroactive) {
  EXPECT_THAT(rules_met(kDay, "Điều 2. Quyết định này có hiệu lực từ ngày 12 tháng 5 năm 2022."),
              ElementsAre("validity/effect-too-early-2016"));
  EXPECT_THAT(rules_met(kDay, "Điều 2. Quyết định này có hiệu lực từ ngày 11 tháng 5 năm 2022."),
              ElementsAre("validity/retroactive-local-2016"));
}

TEST(DayOfEffect, ADraftWithoutItsDayIsNotAsked) {
  const std::string clause = "Điều 2. Quyết định này có hiệu lực từ ngày 20 tháng 5 năm 2022.";
  EXPECT_THAT(rules_met("ngày … tháng … năm 2022", clause), IsEmpty());
  EXPECT_THAT(rules_met("ngày … tháng 5 năm 2022", clause),
              ElementsAre("validity/effect-too-early-2016", "validity/retroactive-local-2016"))
      << "the month is known: either may be so";
}

TEST(DayOfEffect, NotSaid) {
  EXPECT_THAT(rules_met(kDay, "Điều 2. Tổ chức thực hiện\nSở Tài chính thực hiện."),
              ElementsAre("validity/effect-missing"));
}

TEST(DayOfEffect, AFileOfAnnexesAloneIsNotAsked) {
  const Analysis analysis = check_lines(
      "Phụ lục III\nMẪU TRÌNH BÀY VĂN BẢN\n(Kèm theo Nghị định số 12/2022/NĐ-CP ngày 12 tháng 5 "
      "năm 2022 của Chính phủ)\nĐiều 1. …\nĐiều 2. …\nNơi nhận:\n- Lưu: VT.\n");
  for (const Finding& f : analysis.findings) EXPECT_NE(f.rule, "validity/effect-missing");
}

}  // namespace
}  // namespace soat
