// Grounds that say what others have said, or only half of it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/knowledge.h"

namespace soat {
namespace {

using testing::Contains;
using testing::Not;

std::vector<std::string> rules_met(const std::string& grounds) {
  return rules_of(check_lines(
      "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH\nSố:     /2025/QĐ-UBND\nNinh Bình, ngày 12 tháng 9 năm 2025\n"
      "QUYẾT ĐỊNH\nVề việc thử\n" +
      grounds + "QUYẾT ĐỊNH:\nĐiều 1. Mức\nMức là 200.000 đồng.\n"));
}

constexpr auto kRepeated = "validity/ground-repeated";
constexpr auto kHalf = "validity/ground-without-base";

TEST(Grounds, OneActTwice) {
  EXPECT_THAT(rules_met("Căn cứ Luật Đất đai số 31/2024/QH15;\nCăn cứ Luật Đất đai ngày 18 tháng "
                        "01 năm 2024;\n"),
              Contains(kRepeated));
  EXPECT_THAT(rules_met("Căn cứ khoản 1 Điều 5 Luật Đất đai số 31/2024/QH15;\nCăn cứ khoản 4 Điều "
                        "220 Luật Đất đai số 31/2024/QH15;\n"),
              Not(Contains(kRepeated)));
}

// Councils and committees all count their own.
TEST(Grounds, OneNumberOfTwoBodiesIsTwoActs) {
  EXPECT_THAT(rules_met("Căn cứ Nghị quyết số 12/2024/NQ-HĐND ngày 10 tháng 7 năm 2024 của Hội "
                        "đồng nhân dân tỉnh Ninh Bình;\nCăn cứ Nghị quyết số 12/2024/NQ-HĐND ngày "
                        "11 tháng 7 năm 2024 của Hội đồng nhân dân tỉnh Hà Nam;\n"),
              Not(Contains(kRepeated)));
}

TEST(Grounds, AnAmendingLawWithoutTheLawItAmends) {
  const std::string amending =
      "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Ban hành văn bản quy phạm pháp luật ngày "
      "25 tháng 6 năm 2025;\n";
  EXPECT_THAT(rules_met(amending), Contains(kHalf));
  EXPECT_THAT(rules_met("Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 19 tháng 02 năm "
                        "2025;\n" +
                        amending),
              Not(Contains(kHalf)));
  // Named by its number alone.
  EXPECT_THAT(rules_met("Căn cứ Luật số 64/2025/QH15;\n" + amending), Not(Contains(kHalf)));
  // A law that amends many.
  EXPECT_THAT(rules_met("Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và "
                        "Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;\n"),
              Not(Contains(kHalf)));
}

}  // namespace
}  // namespace soat
