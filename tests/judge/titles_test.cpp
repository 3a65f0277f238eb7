// The title and the body printed with a number, against the registry and the symbol.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/knowledge.h"

namespace soat {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

std::vector<std::string> rules_met(const std::string& line) {
  return rules_of(check_lines(
      "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH\nSố: 15/BC-UBND\nNinh Bình, ngày 12 tháng 4 năm 2024\n"
      "BÁO CÁO\nVề việc thử\n" +
      line + "\n"));
}

constexpr auto kTitle = "citation/title-held";
constexpr auto kIssuer = "citation/symbol-issuer";

// 43/2014/NĐ-CP details the Land Law of 2013.
TEST(Titles, OfQuiteAnotherMatterAreAskedAbout) {
  EXPECT_THAT(rules_met("Thực hiện Nghị định số 43/2014/NĐ-CP ngày 15 tháng 5 năm 2014 của Chính "
                        "phủ quy định về xử phạt vi phạm giao thông đường bộ."),
              Contains(kTitle));
  EXPECT_THAT(rules_met("Thực hiện Nghị định số 43/2014/NĐ-CP ngày 15 tháng 5 năm 2014 của Chính "
                        "phủ quy định chi tiết thi hành một số điều của Luật Đất đai."),
              Not(Contains(kTitle)));
}

TEST(Titles, ShortenedOrWithoutMarksAreTheSame) {
  EXPECT_THAT(rules_met("Thực hiện Nghị định số 43/2014/NĐ-CP của Chính phủ về đất đai."),
              Not(Contains(kTitle)));
  EXPECT_THAT(rules_met("Thực hiện Nghị định số 91/2020/NĐ-CP của Chính phủ về chống tin nhăn rac, "
                        "cuộc gọi rác."),
              Not(Contains(kTitle)));
}

// What a provision lays down is not the title of its act.
TEST(Titles, WhatAProvisionSaysIsNone) {
  EXPECT_THAT(rules_met("Theo Điều 5 Nghị định số 43/2014/NĐ-CP của Chính phủ quy định mức xử phạt "
                        "vi phạm giao thông đường bộ."),
              Not(Contains(kTitle)));
}

TEST(Titles, ANameOfAnotherLawIsAskedAbout) {
  EXPECT_THAT(rules_met("Theo Luật Nhà ở số 45/2013/QH13."), Contains(kTitle));
  EXPECT_THAT(rules_met("Theo Luật Đất đai số 45/2013/QH13."), Not(Contains(kTitle)));
  // A name that no act bears may be a shorter one of this very law.
  EXPECT_THAT(rules_met("Theo Luật Quản lý đất số 45/2013/QH13."), Not(Contains(kTitle)));
}

TEST(Titles, ThePlaceWhereTheTitleIsFoundIsNamed) {
  const Analysis analysis = check_lines(
      "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH\nSố: 15/BC-UBND\nNinh Bình, ngày 12 tháng 4 năm 2024\n"
      "BÁO CÁO\nVề việc thử\nTheo Luật Nhà ở số 45/2013/QH13.\n");
  std::string message;
  for (const Finding& finding : analysis.findings) {
    if (finding.rule == kTitle) message = finding.message;
  }
  EXPECT_THAT(message, HasSubstr("Đất đai"));
  EXPECT_THAT(message, HasSubstr("27/2023/QH15"));
}

TEST(Titles, TheSymbolTellsTheBody) {
  EXPECT_THAT(rules_met("Theo Thông tư số 01/2021/TT-BTC của Bộ trưởng Bộ Y tế."),
              Contains(kIssuer));
  EXPECT_THAT(rules_met("Theo Thông tư số 01/2021/TT-BTC của Chính phủ."), Contains(kIssuer));
  EXPECT_THAT(rules_met("Theo Quyết định số 09/2015/QĐ-TTg của Chính phủ."), Contains(kIssuer));
  EXPECT_THAT(rules_met("Theo Quyết định số 09/2015/QĐ-TTg của Thủ tướng."),
              Not(Contains(kIssuer)));
  EXPECT_THAT(rules_met("Theo Quyết định số 12/QĐ-UBND của Chủ tịch UBND tỉnh."),
              Not(Contains(kIssuer)));
}

// Ministries sign with old, shorter and joint symbols.
TEST(Titles, SymbolsThatMayBeOfTheSameMinistryAreLeft) {
  EXPECT_THAT(rules_met("Theo Thông tư số 63/2011/TT-BNN của Bộ Nông nghiệp và Phát triển nông "
                        "thôn và Thông tư số 18/2000/TT-BLĐTBXH của Bộ Lao động - Thương binh và "
                        "Xã hội."),
              Not(Contains(kIssuer)));
  EXPECT_THAT(rules_met("Theo Thông tư liên tịch số 12/2014/TTLT-BTC-BYT của Bộ Y tế."),
              Not(Contains(kIssuer)));
}

}  // namespace
}  // namespace soat
