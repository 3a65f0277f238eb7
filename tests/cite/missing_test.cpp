// When a provision may be called missing: the text may be an excerpt.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cite_fixture.h"

namespace soat {
namespace {

using testing::Contains;
using testing::ElementsAre;

constexpr const char* kHead = "NGHỊ ĐỊNH\nVề việc A\nChính phủ quy định.\n";

std::vector<std::string> aimed_in(const std::string& articles) {
  return aimed(cite_lines(kHead + articles));
}

TEST(Missing, AGapOrABeginningCutOffIsNotKnown) {
  EXPECT_THAT(aimed_in("Điều 3. Ba\n1. Theo Điều 1, Điều 4 và Điều 6 của Nghị định này.\n3. Theo "
                       "khoản 2 Điều này.\nĐiều 5. Năm\nA.\n"),
              ElementsAre("Điều 1, Điều 4 và Điều 6 của Nghị định này | internal missing art_1 "
                          "art_4 art_6",
                          "khoản 2 Điều này | relative unknown art_3__para_2"));
  const CitedText text = cite_lines(std::string(kHead) +
                                    "Điều 3. Ba\n1. Theo Điều 1, Điều 4 và Điều 6 của Nghị định "
                                    "này.\nĐiều 5. Năm\nA.\n");
  const std::vector<Target>& targets = text.citations.front().targets;
  ASSERT_EQ(targets.size(), 3U);
  EXPECT_EQ(targets[0].status, TargetStatus::unknown);
  EXPECT_EQ(targets[1].status, TargetStatus::unknown);
  EXPECT_EQ(targets[2].status, TargetStatus::missing);
}

TEST(Missing, OnlyTheMissingOnesOfAList) {
  const CitedText text =
      cite_lines(std::string(kHead) + "Điều 1. Một\n1. A.\n2. Theo khoản 1, 2 và 3 Điều này.\n");
  const std::vector<Target>& targets = text.citations.front().targets;
  ASSERT_EQ(targets.size(), 3U);
  EXPECT_EQ(targets[0].status, TargetStatus::resolved);
  EXPECT_EQ(targets[1].status, TargetStatus::resolved);
  EXPECT_EQ(targets[2].status, TargetStatus::missing);
  EXPECT_EQ(text.citations.front().status, TargetStatus::missing);
}

// Thông tư 29/2016/TT-BTNMT, khoản 2 Điều 26.
TEST(Missing, BelowAUnitWithoutSuchParts) {
  EXPECT_THAT(aimed_in("Điều 1. Một\n1. A.\n2. Đã sơ bộ xác định tại Điểm a Khoản này.\n"),
              ElementsAre("Điểm a Khoản này | relative missing art_1__para_2__point_a"));
}

// Luật Dự trữ quốc gia, điểm b khoản 2 Điều 46.
TEST(Missing, AClauseBesideThisClauseIsTheArticles) {
  EXPECT_THAT(aimed_in("Điều 1. Một\n1. A.\n2. B:\na) C;\nb) Hàng không thuộc quy định tại khoản 1 "
                       "và điểm a khoản này.\n"),
              ElementsAre("khoản 1 và điểm a khoản này | relative resolved art_1__para_1 "
                          "art_1__para_2__point_a"));
}

// Bộ luật Tố tụng hình sự, Điều 282: the clauses of Điều 157 are called points.
TEST(Missing, ClausesCalledPoints) {
  EXPECT_THAT(aimed_in("Điều 1. Một\n1. A.\n2. B.\nĐiều 2. Hai\nTheo các điểm 1 và 2 Điều 1 của "
                       "Nghị định này.\n"),
              ElementsAre("điểm 1 và 2 Điều 1 của Nghị định này | internal missing art_1__point_1 "
                          "art_1__point_2"));
}

// Nghị định 05/2021/NĐ-CP has two Điều 60.
TEST(Missing, AnArticleWhoseNumberOccursTwiceIsReadFromWhereItStands) {
  EXPECT_THAT(aimed_in("Điều 1. Một\nNội dung.\nĐiều 1. Lặp\n1. A.\n2. Theo khoản 1 Điều này.\n"),
              ElementsAre("khoản 1 Điều này | relative resolved art_1__para_1"));
}

TEST(Missing, AnnexesOnlyBeyondAWholeRun) {
  const std::string body = "Điều 1. Một\n1. Theo Phụ lục I, Phụ lục III của Nghị định này.\n";
  const std::string table =
      "Một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu bảy tám chín mười một.\n";
  EXPECT_THAT(aimed_in(body + "Nơi nhận:\n- Lưu.\nPHỤ LỤC I\n" + table + "PHỤ LỤC II\n" + table),
              Contains("Phụ lục III của Nghị định này | internal missing annex_3"));
  EXPECT_THAT(aimed_in(body + "Nơi nhận:\n- Lưu.\nPHỤ LỤC II\n" + table),
              Contains("Phụ lục III của Nghị định này | internal unknown annex_3"));
  EXPECT_THAT(aimed_in(body + "Nơi nhận:\n- Lưu.\nPHỤ LỤC I\nPHỤ LỤC II\n"),
              Contains("Phụ lục III của Nghị định này | internal unknown annex_3"));
}

// Thông tư 58/2018/TT-BTC, Thông tư 203/2012/TT-BTC: links to files stand among the articles.
TEST(Missing, TheNameOfAFileIsNoAnnex) {
  const CitedText text = cite_lines(std::string(kHead) +
                                    "Điều 1. Một\n1. A.\nPHỤ LỤC 58.2018.TT.docx\nPhụ lục V.doc\n"
                                    "2. Theo khoản 1 Điều này và Phụ lục V.\n");
  EXPECT_THAT(aimed(text), ElementsAre("khoản 1 Điều này | relative resolved art_1__para_1",
                                       "Phụ lục V | internal unknown annex_5"));
}

}  // namespace
}  // namespace soat
