// Which acts count in a quarter, and which papers of a dossier are theirs.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shelf/quarter.h"
#include "support/knowledge.h"

namespace soat {
namespace {

constexpr Date kFirst{std::chrono::year{2024}, std::chrono::January, std::chrono::day{1}};
constexpr Date kLast{std::chrono::year{2024}, std::chrono::March, std::chrono::day{31}};

std::string decision(const std::string& number, const std::string& day, const std::string& title) {
  return "ỦY BAN NHÂN DÂN\nTỈNH NINH BÌNH\nSố: " + number + "\nNinh Bình, ngày " + day +
         "\nQUYẾT ĐỊNH\n" + title +
         "\nCăn cứ Luật A;\nQUYẾT ĐỊNH:\nĐiều 1. Mức hỗ trợ\nMức hỗ trợ là 200.000 đồng.\n";
}

const std::string kAppraisal =
    "SỞ TƯ PHÁP\nSố: 7/BC-STP\nNinh Bình, ngày 01 tháng 3 năm 2024\nBÁO CÁO\nThẩm định dự thảo "
    "Quyết định ";

class QuarterTest : public testing::Test {
 protected:
  void add(const std::string& file, const std::string& lines) {
    builder_.add(check_lines(lines), file, {});
  }
  QuarterFigures figures() { return std::move(builder_).take(); }

  QuarterBuilder builder_{
      Quarter{2024, 1},
      {{DossierPaper::appraisal, "thẩm định"}, {DossierPaper::assessment, "đánh giá tác động"}}};
};

TEST(Quarter, IsWrittenInManyWays) {
  for (const char* text :
       {"2024Q1", "2024q1", "Q1/2024", "I/2024", "1/2024", "quý I/2024", "2024-I"}) {
    const auto quarter = parse_quarter(text);
    ASSERT_TRUE(quarter) << text;
    EXPECT_EQ(quarter->year, 2024) << text;
    EXPECT_EQ(quarter->number, 1U) << text;
  }
  for (const char* text :
       {"", "2024", "2024Q5", "2024Q0", "Q1", "V/2024", "202Q1", "2024Q11", "quý"})
    EXPECT_FALSE(parse_quarter(text)) << text;
  EXPECT_EQ(vietnamese_name(Quarter{2024, 4}), "Quý IV năm 2024");
  EXPECT_EQ((Quarter{2024, 1}).days(), (DateRange{kFirst, kLast}));
}

TEST_F(QuarterTest, ActsCountByTheirDayOfIssue) {
  add("a", decision("1/2024/QĐ-UBND", "01 tháng 01 năm 2024", "Về A"));
  add("b", decision("2/2024/QĐ-UBND", "31 tháng 3 năm 2024", "Về B"));
  add("c", decision("3/2024/QĐ-UBND", "01 tháng 4 năm 2024", "Về C"));
  add("d", decision("4/2023/QĐ-UBND", "31 tháng 12 năm 2023", "Về D"));
  add("e", decision("   /2024/QĐ-UBND", "   tháng 02 năm 2024", "Về E"));
  add("g", decision("6/QĐ-UBND", "05 tháng 02 năm 2024", "Về việc khen thưởng ông A"));
  std::vector<QuarterPlace> places;
  for (const ReportedAct& act : figures().acts) places.push_back(act.place);
  EXPECT_THAT(places, testing::ElementsAre(QuarterPlace::counted, QuarterPlace::counted,
                                           QuarterPlace::outside, QuarterPlace::outside,
                                           QuarterPlace::draft, QuarterPlace::not_normative));
}

TEST_F(QuarterTest, AnActWhoseDayIsLostIsApart) {
  add("a",
      "ỦY BAN NHÂN DÂN\nTỈNH NINH BÌNH\nSố: 8/2024/QĐ-UBND\nQUYẾT ĐỊNH\nVề A\nCăn cứ Luật A;\n"
      "QUYẾT ĐỊNH:\nĐiều 1. Mức hỗ trợ\nMức hỗ trợ là 200.000 đồng.\n");
  EXPECT_EQ(figures().acts.at(0).place, QuarterPlace::day_not_known);
}

TEST_F(QuarterTest, APaperIsOfTheActItNamesOrSharesAFolderWith) {
  add("1/qd", decision("1/2024/QĐ-UBND", "05 tháng 01 năm 2024", "Về A"));
  add("1/bc", kAppraisal + "về A\nNội dung.\n");
  add("qd", decision("2/2024/QĐ-UBND", "05 tháng 01 năm 2024", "Về B"));
  add("bc", kAppraisal + "về B\nSố 2/2024/QĐ-UBND.\n");
  add("2/qd", decision("3/2024/QĐ-UBND", "05 tháng 01 năm 2024", "Về C"));
  const QuarterFigures made = figures();
  ASSERT_EQ(made.acts.size(), 3U);
  EXPECT_EQ(made.dossier_papers, 2U);
  EXPECT_EQ(made.acts[0].papers[2].file, "1/bc");
  EXPECT_EQ(made.acts[1].papers[2].file, "bc");
  EXPECT_EQ(made.acts[2].papers[2].answer, Answer::no);
  EXPECT_EQ(made.acts[0].papers[0].answer, Answer::no);
}

/// Two acts in one folder, a paper that names neither: it may be of the one or the other.
TEST_F(QuarterTest, WhoseAPaperIsMayNotBeKnown) {
  add("x/qd1", decision("1/2024/QĐ-UBND", "05 tháng 01 năm 2024", "Về A"));
  add("x/qd2", decision("2/2024/QĐ-UBND", "05 tháng 01 năm 2024", "Về B"));
  add("x/bc", kAppraisal + "của tỉnh\nNội dung.\n");
  const QuarterFigures made = figures();
  EXPECT_EQ(made.acts[0].papers[2].answer, Answer::unknown);
  EXPECT_EQ(made.acts[1].papers[2].answer, Answer::unknown);
}

/// A normative act about appraisal is an act.
TEST_F(QuarterTest, AnActAboutAppraisalIsNoPaperOfADossier) {
  add("a", decision("1/2024/QĐ-UBND", "05 tháng 01 năm 2024", "Quy định việc thẩm định giá"));
  const QuarterFigures made = figures();
  EXPECT_EQ(made.dossier_papers, 0U);
  EXPECT_EQ(made.acts.at(0).place, QuarterPlace::counted);
}

}  // namespace
}  // namespace soat
