// Whether what is cited is law: on the day the draft takes effect and on the day of review; and
// whether the provision cited is there.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/knowledge.h"

namespace soat {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

/// A decision of a province with one clause, taking effect on a day as printed.
std::string decision(const std::string& grounds, const std::string& clause,
                     const std::string& issued, const std::string& effective) {
  std::string text = "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH\nSố:     /QĐ-UBND\nNinh Bình, " + issued +
                     "\nQUYẾT ĐỊNH\nVề việc thử\n" + grounds + "QUYẾT ĐỊNH:\nĐiều 1. Hạn mức\n1. " +
                     clause + "\n";
  if (!effective.empty()) text += "Điều 2. Quyết định này có hiệu lực từ " + effective + ".\n";
  return text;
}

/// What is said of the last citation of another act.
CitationStatus status_of(const std::string& text, const std::string& review = "2026-11-25") {
  const Analysis analysis = check_lines(text, {{}, parse_iso_date(review)});
  const auto& all = analysis.recognition.cited.citations;
  for (std::size_t i = all.size(); i-- > 0;) {
    if (all[i].kind == CitationKind::external && all[i].act.named())
      return analysis.citation_status[i];
  }
  ADD_FAILURE() << "no citation";
  return {};
}

CitationStatus on_day(const std::string& clause, const std::string& issued,
                      const std::string& effective = {}, const std::string& review = "2026-11-25") {
  return status_of(decision("", clause, issued, effective), review);
}

// The land law of 2013 ends, that of 2024 begins on 01/08/2024.
// The archive's acts of before 2015 name the laws of their day, which the tables lack.
TEST(Validity, ABareNameIsNoActOfALaterDay) {
  EXPECT_EQ(on_day("Theo Luật Ngân sách nhà nước.", "ngày 10 tháng 5 năm 2012").number, "");
  EXPECT_EQ(on_day("Theo Luật Ngân sách nhà nước.", "ngày 10 tháng 5 năm 2018").number,
            "83/2015/QH13");
  EXPECT_EQ(on_day("Theo Luật Ngân sách nhà nước.", "ngày 10 tháng 5 năm 2016").number, "");
  EXPECT_EQ(on_day("Theo Luật Ngân sách nhà nước năm 2015.", "ngày 10 tháng 5 năm 2012").number,
            "83/2015/QH13");
}

TEST(Validity, ANameMeansTheActInForceThatDay) {
  const std::string issued = "ngày 20 tháng 7 năm 2024";
  const auto number = [&](const std::string& effective) {
    return on_day("Theo Luật Đất đai.", issued, effective).number;
  };
  EXPECT_EQ(number("ngày 31 tháng 7 năm 2024"), "45/2013/QH13");
  EXPECT_EQ(number("ngày 01 tháng 8 năm 2024"), "31/2024/QH15");
  EXPECT_EQ(on_day("Theo Luật Đất đai.", "ngày 30 tháng 6 năm 2014").number, "13/2003/QH11");
  EXPECT_EQ(on_day("Theo Luật Đất đai.", "ngày 01 tháng 7 năm 2014").number, "45/2013/QH13");
}

// The day may lie on either side of the change: neither is meant for sure.
TEST(Validity, WhereTheDayIsNotKnownTheNameMayMeanEither) {
  EXPECT_EQ(on_day("Theo Luật Đất đai.", "ngày     tháng     năm 2024").number, "");
  EXPECT_EQ(on_day("Theo Luật Đất đai.", "ngày     tháng     năm 2023").number, "45/2013/QH13");
}

TEST(Validity, AYearOrADayTellsWhichActIsMeant) {
  const std::string day = "ngày 20 tháng 9 năm 2024";
  EXPECT_EQ(on_day("Theo Luật Đất đai năm 2013.", day).number, "45/2013/QH13");
  EXPECT_EQ(on_day("Theo Luật Đất đai ngày 26 tháng 11 năm 2003.", day).number, "13/2003/QH11");
  EXPECT_EQ(on_day("Theo Nghị định số 43/2014 của Chính phủ.", day).number, "43/2014/NĐ-CP");
}

// A draft of 2023 cites the law of its day; whoever reviews it in 2025 is told what came after.
TEST(Validity, TheDayOfReviewIsToldApart) {
  const CitationStatus status =
      on_day("Theo Luật Đất đai số 45/2013/QH13.", "ngày 12 tháng 5 năm 2023", "", "2025-03-01");
  EXPECT_EQ(status.status, ActStatus::in_force);
  ASSERT_TRUE(status.on_review);
  EXPECT_EQ(status.on_review->status, ActStatus::expired);
  EXPECT_EQ(status.on_review->since, make_date(2024, 8, 1));
  EXPECT_EQ(status.replaced_by, "31/2024/QH15");
  EXPECT_FALSE(status.source.empty());
}

TEST(Validity, ReviewedOnTheSameDayNothingDiffers) {
  const CitationStatus status =
      on_day("Theo Luật Đất đai số 45/2013/QH13.", "ngày 12 tháng 5 năm 2023", "", "2023-05-12");
  ASSERT_TRUE(status.on_review);
  EXPECT_EQ(status.on_review->status, ActStatus::in_force);
}

// The registry knows nothing after the day it was checked.
TEST(Validity, PastTheDayItKnowsTheReviewIsNotKnown) {
  const CitationStatus status =
      on_day("Theo Luật Đất đai số 31/2024/QH15.", "ngày 20 tháng 9 năm 2024", "", "2026-12-31");
  EXPECT_EQ(status.status, ActStatus::in_force);
  ASSERT_TRUE(status.on_review);
  EXPECT_EQ(status.on_review->status, ActStatus::unknown);
}

// 01/2017/NĐ-CP added khoản 8 to Điều 91 of the decree by khoản 59 of its Điều 2.
TEST(Validity, AmendmentsAreNamedWithTheirProvision) {
  const CitationStatus status =
      on_day("Theo khoản 8 Điều 91 Nghị định số 43/2014/NĐ-CP.", "ngày 12 tháng 5 năm 2023");
  ASSERT_EQ(status.amendments.size(), 1U);
  EXPECT_EQ(status.amendments[0].act, "01/2017/NĐ-CP");
  EXPECT_EQ(provision_id(status.amendments[0].by_provision), "art_2__para_59");
  EXPECT_EQ(status.amendments[0].how, "bổ sung");
  // 10/2023/NĐ-CP is known to have amended the decree, not where.
  EXPECT_THAT(status.amended_by, ElementsAre("01/2017/NĐ-CP"));
  EXPECT_THAT(on_day("Theo Nghị định số 43/2014/NĐ-CP.", "ngày 12 tháng 5 năm 2023").amended_by,
              Contains("10/2023/NĐ-CP"));
}

// Điều 143 of the law has four clauses; Luật số 35/2018/QH14 amended the law from 01/01/2019.
TEST(Validity, AProvisionThatTheActHeldHasNotIsMissing) {
  const std::string nine = "Theo khoản 9 Điều 143 Luật Đất đai số 45/2013/QH13.";
  const CitationStatus before = on_day(nine, "ngày 12 tháng 5 năm 2017");
  EXPECT_EQ(before.target_status, TargetStatus::missing);
  EXPECT_FALSE(before.perhaps_missing);
  ASSERT_EQ(before.missing.size(), 1U);
  EXPECT_EQ(provision_id(before.missing[0]), "art_143__para_9");
  const CitationStatus after = on_day(nine, "ngày 12 tháng 5 năm 2022");
  EXPECT_EQ(after.target_status, TargetStatus::unknown);
  EXPECT_TRUE(after.perhaps_missing);
  const CitationStatus there =
      on_day("Theo khoản 2 Điều 143 Luật Đất đai số 45/2013/QH13.", "ngày 12 tháng 5 năm 2017");
  EXPECT_EQ(there.target_status, TargetStatus::resolved);
  EXPECT_THAT(there.missing, IsEmpty());
}

TEST(Validity, AnExpiredActIsAskedAbout) {
  const CitationStatus status =
      on_day("Theo khoản 9 Điều 143 Luật Đất đai số 45/2013/QH13.", "ngày 12 tháng 9 năm 2024");
  EXPECT_EQ(status.target_status, TargetStatus::unknown);
  EXPECT_TRUE(status.perhaps_missing);
}

// The text of a law from after the draft may have lost what the draft cites.
TEST(Validity, ATextYoungerThanTheDraftProvesNothing) {
  const CitationStatus status =
      on_day("Theo khoản 9 Điều 143 Luật Đất đai số 45/2013/QH13.", "ngày 12 tháng 5 năm 2013");
  EXPECT_EQ(status.target_status, TargetStatus::unknown);
  EXPECT_THAT(status.missing, IsEmpty());
}

TEST(Validity, WhatTheTextSaysWasAddedIsNotMissing) {
  const CitationStatus status = on_day(
      "Theo khoản 9 Điều 143 Luật Đất đai số 45/2013/QH13 được bổ sung tại khoản 1 Điều 6 "
      "Luật số 35/2018/QH14.",
      "ngày 12 tháng 5 năm 2017");
  EXPECT_THAT(status.missing, IsEmpty());
}

}  // namespace
}  // namespace soat
