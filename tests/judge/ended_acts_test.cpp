// Acts that have ended, cited as law outside the grounds; and names that no act has any more.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/knowledge.h"

namespace soat {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

constexpr auto kName = "validity/superseded-name";
constexpr auto kCited = "validity/expired-citation";

/// What the rule says of a decision of a province with this article.
std::string said(const std::string& rule, const std::string& article,
                 const std::string& issued = "ngày 12 tháng 9 năm 2025",
                 const std::string& grounds = {}) {
  const Analysis analysis = check_lines(
      "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH\nSố:     /2025/QĐ-UBND\n"
      "Ninh Bình, " +
      issued + "\nQUYẾT ĐỊNH\nVề việc thử\n" + grounds + "QUYẾT ĐỊNH:\n" + article + "\n");
  for (const Finding& finding : analysis.findings) {
    if (finding.rule == rule) return finding.message;
  }
  return {};
}

// Luật Khoáng sản ended on 01/07/2025 (khoản 4 Điều 110 Luật số 54/2024/QH15).
TEST(EndedActs, ABareNameOfALawReplacedUnderAnotherName) {
  const std::string article = "Điều 1. Phạm vi\n1. Việc thăm dò thực hiện theo Luật Khoáng sản.";
  EXPECT_THAT(said(kName, article), HasSubstr("Luật Địa chất và khoáng sản số 54/2024/QH15"));
  EXPECT_THAT(said(kName, article, "ngày 12 tháng 5 năm 2025"), IsEmpty());
  // What the grounds say the name means is told there.
  EXPECT_THAT(
      said(kName, article, "ngày 12 tháng 9 năm 2025", "Căn cứ Luật Khoáng sản số 60/2010/QH12;\n"),
      IsEmpty());
}

TEST(EndedActs, ALawOfTheSameNameTookItsPlace) {
  EXPECT_THAT(said(kName, "Điều 1. Phạm vi\n1. Thực hiện theo Luật Đất đai."), IsEmpty());
  // 84/2025/QH15 is not held: its name may be the same.
  EXPECT_THAT(said(kName, "Điều 1. Phạm vi\n1. Thực hiện theo Luật Thanh tra."), IsEmpty());
}

TEST(EndedActs, AnOrdinanceIsNotTheLawOfItsName) {
  const std::string article = "Điều 1. Phạm vi\n1. Thực hiện theo Luật Thư viện.";
  EXPECT_THAT(said(kName, article), IsEmpty());
  EXPECT_THAT(said(kCited, article), IsEmpty());
}

TEST(EndedActs, AnEndedActCitedAsLaw) {
  EXPECT_THAT(said(kCited, "Điều 1. Phạm vi\n1. Lập theo Điều 5 Nghị định số 43/2014/NĐ-CP."),
              HasSubstr("01/08/2024"));
  EXPECT_THAT(said(kCited, "Điều 1. Phạm vi\n1. Theo Luật Đất đai năm 2013 thì phải nộp tiền."),
              HasSubstr("Luật Đất đai số 31/2024/QH15"));
  EXPECT_THAT(said(kCited, "Điều 1. Phạm vi\n1. Lập theo Điều 5 Nghị định số 43/2014/NĐ-CP.",
                   "ngày 12 tháng 9 năm 2023"),
              IsEmpty());
}

TEST(EndedActs, WhatWasDoneUnderAnEndedActIsToldRightly) {
  for (const std::string article :
       {"Điều 1. Phạm vi\n1. Giấy đã được cấp theo Nghị định số 43/2014/NĐ-CP không phải đổi.",
        "Điều 3. Hiệu lực thi hành\n1. Hồ sơ theo Nghị định số 43/2014/NĐ-CP do Sở giải quyết.",
        "Điều 1. Bãi bỏ\n1. Bãi bỏ Nghị định số 43/2014/NĐ-CP.",
        "Điều 1. Phạm vi\n1. Theo Thông tư số 23/2014/TT-BTNMT hướng dẫn thi hành Nghị định số "
        "43/2014/NĐ-CP."}) {
    EXPECT_THAT(said(kCited, article), IsEmpty()) << article;
  }
}

/// What is said of a decree of 2026 with this title and clause on effect.
std::string of_predecessor(const std::string& title, const std::string& effect) {
  const Analysis analysis = check_lines(
      "CHÍNH PHỦ\nSố:     /2026/NĐ-CP\nHà Nội, ngày 12 tháng 5 năm 2026\nNGHỊ ĐỊNH\n" + title +
      "\nCăn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;\nĐiều 1. Phạm vi\nNghị định này quy định "
      "chung.\nĐiều 2. Hiệu lực thi hành\n" +
      effect + "\n");
  for (const Finding& finding : analysis.findings) {
    if (finding.rule == "validity/forgotten-predecessor") return finding.message;
  }
  return {};
}

// 30/2020/NĐ-CP: "Về công tác văn thư"; 110/2004/NĐ-CP before it has ended.
TEST(EndedActs, ADraftOfTheTitleOfAnActInForceIsAskedWhatBecomesOfIt) {
  const std::string effect = "Nghị định này có hiệu lực từ ngày 01 tháng 7 năm 2026";
  EXPECT_THAT(of_predecessor("Về công tác văn thư", effect + "."), HasSubstr("30/2020/NĐ-CP"));
  EXPECT_THAT(of_predecessor("Quy định về công tác văn thư", effect + "."),
              HasSubstr("30/2020/NĐ-CP"));
  EXPECT_THAT(
      of_predecessor("Về công tác văn thư", effect + " và thay thế Nghị định số 30/2020/NĐ-CP."),
      IsEmpty());
  // What it replaces may have come after the act that the registry holds.
  EXPECT_THAT(
      of_predecessor("Về công tác văn thư", effect + " và thay thế Nghị định số 11/2025/NĐ-CP."),
      IsEmpty());
  EXPECT_THAT(of_predecessor("Về công tác văn thư trong trường học", effect + "."), IsEmpty());
  // A text without its last articles may end it there.
  EXPECT_THAT(of_predecessor("Về công tác văn thư", "Bộ Nội vụ thi hành Nghị định này."),
              IsEmpty());
}

// The act that bears the name means itself, though its last articles name the one before.
TEST(EndedActs, OfItsOwnNameALawMeansItself) {
  const Analysis analysis = check_lines(
      "QUỐC HỘI\nLuật số: 24/2023/QH15\nHà Nội, ngày 24 tháng 11 năm 2023\nLUẬT\nVIỄN THÔNG\n"
      "Quốc hội ban hành Luật Viễn thông.\nĐiều 1. Phạm vi\nLuật này quy định về viễn thông.\n"
      "Điều 2. Hiệu lực\nLuật Viễn thông số 41/2009/QH12 hết hiệu lực từ ngày Luật này có hiệu "
      "lực.\n");
  EXPECT_EQ(analysis.recognition.cited.citations.empty(), false);
  for (std::size_t i = 0; i < analysis.citation_status.size(); ++i) {
    if (!analysis.recognition.cited.citations[i].act.number) {
      EXPECT_NE(analysis.citation_status[i].number, "41/2009/QH12");
    }
  }
}

}  // namespace
}  // namespace soat
