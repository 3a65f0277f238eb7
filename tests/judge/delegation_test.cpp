// What is said of a clause that hands over a procedure: which law, what it hands over, and what
// speaks for the other side.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/knowledge.h"

namespace soat {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const std::string kLand2013 = "Căn cứ Luật Đất đai ngày 29 tháng 11 năm 2013;\n";

Analysis checked(const std::string& text) {
  return check(shipped_knowledge(), read_source(text, "thử.txt").value(), {});
}

Analysis decree(const std::string& clause, const std::string& grounds = kLand2013,
                const std::string& date = "ngày 18 tháng 12 năm 2020") {
  return checked("CHÍNH PHỦ\nSố:     /2020/NĐ-CP\nHà Nội, " + date +
                 "\nNGHỊ ĐỊNH\nQuy định về đất đai\n" + grounds +
                 "Chính phủ ban hành Nghị định.\nĐiều 1. Nội dung\n1. " + clause + "\n");
}

/// The finding of a rule; an empty one where there is none.
Finding found(const Analysis& analysis, const std::string& rule) {
  for (const Finding& f : analysis.findings) {
    if (f.rule == rule) return f;
  }
  return {};
}

const std::string kWider = "delegation/wider-than-law";
const std::string kWithout = "delegation/procedure-without-law";

TEST(DelegationFindings, EveryClauseOfTheLawOnTheMatterIsShown) {
  for (const std::string clause :
       {"Ủy ban nhân dân cấp tỉnh quy định cụ thể điều kiện tách thửa đất.",
        "Ủy ban nhân dân cấp tỉnh quy định chi tiết trình tự, thủ tục tách thửa đất.",
        "Điều kiện tách thửa đất do Ủy ban nhân dân cấp tỉnh quy định."}) {
    SCOPED_TRACE(clause);
    const Finding f = found(decree(clause), kWider);
    EXPECT_EQ(f.level, FindingLevel::error);
    EXPECT_THAT(f.message, HasSubstr("Khoản 2 Điều 143 Luật Đất đai số 45/2013/QH13 chỉ giao: «"));
    EXPECT_THAT(f.message, HasSubstr("Khoản 4 Điều 144 Luật Đất đai số 45/2013/QH13 chỉ giao: «"));
    EXPECT_THAT(f.message, HasSubstr("diện tích tối thiểu được tách thửa"));
  }
}

TEST(DelegationFindings, WhatSpeaksForTheOtherSideIsShownWithAnAccusation) {
  const Finding f =
      found(decree("Ủy ban nhân dân cấp tỉnh quy định cụ thể điều kiện tách thửa đất."), kWider);
  EXPECT_THAT(f.check, ElementsAre(HasSubstr("khoản 2 Điều 195 Luật Đất đai số 45/2013/QH13 giao "
                                             "Chính phủ quy định chi tiết")));
  ASSERT_EQ(f.related.size(), 1U);  // where the draft cites the law
}

TEST(DelegationFindings, ALawThatDealsWithTheMatterAndHandsItToNobodyIsNamed) {
  const Analysis analysis = decree(
      "Ủy ban nhân dân cấp tỉnh quy định về cưỡng chế thi hành quyết định giải quyết tranh chấp "
      "đất đai.",
      kLand2013, "ngày 06 tháng 01 năm 2017");
  const Finding f = found(analysis, kWithout);
  EXPECT_EQ(f.level, FindingLevel::ask);
  EXPECT_THAT(f.message, HasSubstr("Luật Đất đai số 45/2013/QH13 không giao"));
  EXPECT_THAT(f.message, HasSubstr("Khoản 4 Điều 203 Luật Đất đai số 45/2013/QH13"));
  EXPECT_THAT(f.check, testing::Contains(HasSubstr("khoản 2 Điều 1 Nghị định")));
  EXPECT_THAT(f.check, testing::Contains(HasSubstr("điểm đ khoản 1 Điều 195")));
  EXPECT_THAT(f.check, testing::Contains(HasSubstr("khoản 2 Điều 195")));
}

TEST(DelegationFindings, ALawThatIsNotHeldIsNamedAsCited) {
  const Finding f = found(
      decree("Bộ trưởng Bộ Nội vụ quy định hồ sơ, thủ tục cấp Chứng chỉ hành nghề lưu trữ.",
             "Căn cứ khoản 4 Điều 31 Luật Lưu trữ số 33/2024/QH15;\n", "ngày 10 tháng 10 năm 2024"),
      kWithout);
  EXPECT_EQ(f.level, FindingLevel::ask);
  EXPECT_THAT(f.message,
              HasSubstr("Văn bản viện dẫn khoản 4 Điều 31 Luật Lưu trữ số 33/2024/QH15"));
  EXPECT_THAT(f.message, Not(HasSubstr("không viện dẫn luật")));
}

TEST(DelegationFindings, ThatNoLawIsCitedIsSaid) {
  const Finding f = found(decree("Bộ trưởng Bộ Tài chính quy định hồ sơ, thủ tục hỗ trợ.",
                                 "Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;\n"),
                          kWithout);
  EXPECT_THAT(f.message, HasSubstr("Văn bản không viện dẫn luật"));
}

std::string decision(const std::string& grounds) {
  return "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH\nSố:     /2024/QĐ-UBND\nNinh Bình, ngày 14 tháng 10 năm "
         "2024\nQUYẾT ĐỊNH\nVề việc tách thửa đất\n" +
         grounds +
         "QUYẾT ĐỊNH:\nĐiều 1. Phạm vi điều chỉnh\nQuyết định này quy định chi tiết khoản 4 Điều "
         "220 và khoản 2 Điều 223 Luật Đất đai.\nĐiều 2. Hồ sơ, thủ tục tách thửa đất theo khoản 4 "
         "Điều 220 Luật Đất đai\n1. Người sử dụng đất nộp 01 bộ hồ sơ đề nghị tách thửa đất tại Bộ "
         "phận Một cửa. Hồ sơ gồm:\na) Đơn đề nghị tách thửa đất;\nb) Giấy chứng nhận đã cấp.\n"
         "2. Trong thời hạn 15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, Văn phòng đăng ký "
         "đất "
         "đai trả kết quả; trường hợp từ chối phải nêu rõ lý do.\n";
}

TEST(DelegationFindings, ANameTakesTheActThatTheGroundsGaveIt) {
  for (const std::string grounds :
       {"Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;\n",
        "Căn cứ Luật Đất đai số 31/2024/QH15;\n", "Căn cứ Luật Đất đai năm 2024;\n"}) {
    SCOPED_TRACE(grounds);
    const Analysis analysis = checked(decision(grounds));
    const Finding f = found(analysis, "authority/procedure-in-committee-decision");
    EXPECT_EQ(f.level, FindingLevel::error);
    EXPECT_THAT(f.message, HasSubstr("Khoản 4 Điều 220 Luật Đất đai số 31/2024/QH15 chỉ giao"));
  }
}

}  // namespace
}  // namespace soat
