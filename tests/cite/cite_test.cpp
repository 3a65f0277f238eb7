// Citations as they stand in real acts, and where each one aims.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cite_fixture.h"

namespace soat {
namespace {

using testing::ElementsAre;

/// One citation as "words -> act : targets".
std::string shown(const CitedText& text, const Citation& c) {
  std::string out(text.act.text.words(c.span));
  out += " ->";
  if (c.act.number) out += " " + c.act.number->text;
  for (const Target& target : c.targets) out += " " + provision_id(target.provision);
  return out;
}

std::vector<std::string> shown(const CitedText& text) {
  std::vector<std::string> all;
  for (const Citation& c : text.citations) all.push_back(shown(text, c));
  return all;
}

/// The citations of one clause of a decree.
std::vector<std::string> in_clause(const std::string& words) {
  return shown(
      cite_lines("NGHỊ ĐỊNH\nVề việc A\nChính phủ quy định.\nĐiều 1. Một\n1. " + words + "\n"));
}

TEST(Cite, ByNumberDateAndBody) {
  EXPECT_THAT(
      in_clause("Theo Nghị định số 43/2014/NĐ-CP ngày 15 tháng 5 năm 2014 của Chính phủ."),
      ElementsAre(
          "Nghị định số 43/2014/NĐ-CP ngày 15 tháng 5 năm 2014 của Chính phủ -> 43/2014/NĐ-CP"));
  EXPECT_THAT(in_clause("Theo Nghị quyết 05/2025/NQ-HĐND ngày 5/2/2025 thì"),
              ElementsAre("Nghị quyết 05/2025/NQ-HĐND ngày 5/2/2025 -> 05/2025/NQ-HĐND"));
  EXPECT_THAT(
      in_clause("tại nghị quyết số 61/2021/NQ-HĐND của Hội đồng nhân dân"),
      ElementsAre("nghị quyết số 61/2021/NQ-HĐND của Hội đồng nhân dân -> 61/2021/NQ-HĐND"));
}

TEST(Cite, ListsGoToTheNextLargerUnit) {
  EXPECT_THAT(
      in_clause("theo các điểm a, b và đ khoản 2 và khoản 5 Điều 7 của Nghị định này"),
      ElementsAre(
          "điểm a, b và đ khoản 2 và khoản 5 Điều 7 của Nghị định này -> art_7__para_2__point_a "
          "art_7__para_2__point_b art_7__para_2__point_đ art_7__para_5"));
  EXPECT_THAT(in_clause("tại khoản 4, 5, 6 Điều 28, Điều 30 Nghị định số 146/2025/NĐ-CP"),
              ElementsAre("khoản 4, 5, 6 Điều 28, Điều 30 Nghị định số 146/2025/NĐ-CP -> "
                          "146/2025/NĐ-CP art_28__para_4 "
                          "art_28__para_5 art_28__para_6 art_30"));
  EXPECT_THAT(in_clause("điểm b khoản 1, điểm b khoản 2 và khoản 5 Điều 26 Nghị định này"),
              ElementsAre("điểm b khoản 1, điểm b khoản 2 và khoản 5 Điều 26 Nghị định này -> "
                          "art_26__para_1__point_b art_26__para_2__point_b art_26__para_5"));
}

TEST(Cite, LargeToSmallIsReadToo) {
  EXPECT_THAT(
      aimed(cite_in_decree("Theo Điều 5 khoản 2 điểm a Nghị định số 10/2018/NĐ-CP.")),
      ElementsAre("Điều 5 khoản 2 điểm a Nghị định số 10/2018/NĐ-CP | external 10/2018/NĐ-CP "
                  "art_5__para_2__point_a"));
  EXPECT_THAT(aimed(cite_in_decree("Theo Điều 5 khoản 2, khoản 3 Nghị định số 10/2018/NĐ-CP.")),
              ElementsAre("Điều 5 khoản 2, khoản 3 Nghị định số 10/2018/NĐ-CP | external "
                          "10/2018/NĐ-CP art_5__para_2 art_5__para_3"));
  const CitedText text = cite_in_decree("Theo khoản 2 điểm a Điều 7 của Luật Đất đai.");
  EXPECT_THAT(aimed(text), ElementsAre("khoản 2 điểm a Điều 7 của Luật Đất đai | external "
                                       "art_7__para_2__point_a"));
  EXPECT_TRUE(text.citations[0].large_to_small);
  // With marks in between each is of its own.
  EXPECT_THAT(aimed(cite_in_decree("Theo Điều 5, khoản 2 Điều 7 Luật Đất đai.")),
              ElementsAre("Điều 5, khoản 2 Điều 7 Luật Đất đai | external art_5 art_7__para_2"));
}

TEST(Cite, RangesAreExpanded) {
  EXPECT_THAT(in_clause("từ Điều 5 đến Điều 8 của Nghị định này"),
              ElementsAre("Điều 5 đến Điều 8 của Nghị định này -> art_5 art_6 art_7 art_8"));
}

TEST(Cite, LawsByNameYearAndDate) {
  EXPECT_THAT(in_clause("tại khoản 2 Điều 143 và khoản 4 Điều 144 Luật Đất đai năm 2013 thì"),
              ElementsAre("khoản 2 Điều 143 và khoản 4 Điều 144 Luật Đất đai năm 2013 -> "
                          "art_143__para_2 art_144__para_4"));
  const CitedText text =
      cite_lines("QUYẾT ĐỊNH\nVề A\nCăn cứ Luật Đất đai ngày 29 tháng 11 năm 2013;\nĐiều 1. A\n");
  ASSERT_EQ(text.citations.size(), 1U);
  EXPECT_EQ(text.citations[0].act.name, "Luật Đất đai");
  EXPECT_EQ(text.citations[0].act.date, make_date(2013, 11, 29));
}

TEST(Cite, ANameWhoseNumberWasGivenHasIt) {
  EXPECT_THAT(in_clause("Luật Đất đai số 31/2024/QH15; theo khoản 4 Điều 220 Luật Đất đai."),
              ElementsAre("Luật Đất đai số 31/2024/QH15 -> 31/2024/QH15",
                          "khoản 4 Điều 220 Luật Đất đai -> 31/2024/QH15 art_220__para_4"));
}

TEST(Cite, WhatCannotBeACitationIsNone) {
  EXPECT_THAT(in_clause("Trước ngày 15/5, tại điểm giao dịch, điều kiện và khoản vay, mục đích, "
                        "Điều lệ, luật sư, "
                        "phần trăm, chương trình, Luật này, Nghị định này, quyết định phê duyệt."),
              ElementsAre());
}

TEST(Cite, RelativeOnesAreResolvedWhereTheyStand) {
  const CitedText text = cite_lines(
      "NGHỊ ĐỊNH\nVề A\nChính phủ quy định.\nĐiều 1. A\n1. Một.\na) Điểm.\n2. Theo điểm a khoản 1 "
      "Điều này và "
      "khoản này; theo khoản 9 Điều này.\nĐiều 2. B\nTheo Điều 1 và Điều 7 của Nghị định này.\n");
  std::vector<std::string> ids;
  std::vector<TargetStatus> status;
  for (const Citation& c : text.citations) {
    for (const Target& t : c.targets)
      ids.push_back(t.unit == kNoUnit ? "-" : unit_id(text.act, t.unit));
    status.push_back(c.status);
  }
  EXPECT_THAT(ids, ElementsAre("art_1__para_1__point_a", "art_1__para_2", "-", "art_1", "-"));
  EXPECT_THAT(status, ElementsAre(TargetStatus::resolved, TargetStatus::resolved,
                                  TargetStatus::missing, TargetStatus::missing));
}

// After Luật số 51/2019/QH14, Điều 1.
TEST(Cite, AmendingClausesAimAtTheAmendedAct) {
  const CitedText text = cite_lines(
      "LUẬT\nSỬA ĐỔI LUẬT A\nCăn cứ Hiến pháp;\nĐiều 1. Sửa đổi, bổ sung một số điều của Luật Đất "
      "đai số 45/2013/QH13\n"
      "1. Bổ sung khoản 18 vào sau khoản 17 Điều 3 như sau:\n“18. Theo khoản 2 Điều này.”\n"
      "2. Sửa đổi, bổ sung một số khoản của Điều 8 như sau:\na) Sửa đổi khoản 4 như sau:\n“4. Theo "
      "Điều 19 của Luật này.”\n");
  std::vector<std::string> all;
  for (const Citation& c : text.citations) {
    std::string one(json_name(c.kind));
    for (const Target& t : c.targets) one += " " + provision_id(t.provision);
    all.push_back(one);
  }
  // The title, the ground and the heading name whole acts; then the clauses aim at Luật Đất đai.
  EXPECT_THAT(all, ElementsAre("external", "external", "external", "external art_3__para_18",
                               "external art_3__para_17", "relative art_3__para_2",
                               "external art_8", "external art_8__para_4", "internal art_19"));
}

TEST(Cite, AmendmentsAreLinked) {
  const CitedText text = cite_lines(
      "NGHỊ ĐỊNH\nVề A\nChính phủ quy định.\nĐiều 1. A\n1. Tại khoản 8 Điều 91 Nghị định số "
      "43/2014/NĐ-CP ngày 15/5/2014, "
      "được bổ sung tại khoản 59 Điều 2 Nghị định số 01/2017/NĐ-CP ngày 06/01/2017 của Chính phủ.\n"
      "2. Theo khoản 4 Điều 1 Luật Ban hành văn bản quy phạm pháp luật năm 2020 (sửa đổi, bổ sung "
      "khoản 4 Điều 4 Luật "
      "Ban hành văn bản quy phạm pháp luật năm 2015).\n");
  ASSERT_EQ(text.citations.size(), 4U);
  EXPECT_EQ(text.citations[0].amended_by, 1U);
  EXPECT_EQ(text.citations[3].amended_by, 2U);
}

// Thông tư 03/2013/TT-BNV in the codification.
TEST(Cite, TheDayAndBodyAtTheEndOfACodifiedHeadAreTheActsOwn) {
  const CitedText text = cite_lines(
      "Thông tư số 03/2013/TT-BNV Quy định chi tiết thi hành Nghị định số 45/2010/NĐ-CP ngày 21 "
      "tháng 4 năm 2010 của Chính phủ và Nghị định số 33/2012/NĐ-CP ngày 16/04/2013 của Bộ Tư "
      "pháp\n"
      "Điều 1. Phạm vi điều chỉnh\n1. Thông tư này quy định.\n");
  ASSERT_EQ(text.citations.size(), 2U);
  EXPECT_EQ(text.act.text.words(text.citations[1].span), "Nghị định số 33/2012/NĐ-CP");
  EXPECT_FALSE(text.citations[1].act.date);
  EXPECT_EQ(text.citations[1].act.issuer_name, "");
  EXPECT_EQ(text.citations[0].act.date, make_date(2010, 4, 21));
}

TEST(Cite, ABodyEndsBeforeTheTitle) {
  EXPECT_THAT(
      in_clause("Nghị quyết số 106/2020/NQ-HĐND ngày 12/7/2020 của HĐND tỉnh Quy định mức "
                "chi; Quyết định số 5/2020/QĐ-UBND của UBND huyện Từ Liêm Ban hành Quy chế."),
      ElementsAre("Nghị quyết số 106/2020/NQ-HĐND ngày 12/7/2020 của HĐND tỉnh -> "
                  "106/2020/NQ-HĐND",
                  "Quyết định số 5/2020/QĐ-UBND của UBND huyện Từ Liêm -> 5/2020/QĐ-UBND"));
}

TEST(Cite, WhatANoteCitesBelongsToTheUnitOfItsMark) {
  const std::string body =
      "NGHỊ ĐỊNH\nVề việc A\nChính phủ quy định.\nĐiều 1. Một\n1. Hai ba.\n2. Bốn.\n";
  const std::string note = "1 Theo Nghị định số 43/2014/NĐ-CP và khoản 9 Điều này.\n";
  Source source = plain_source(body + note);
  source.streams.push_back(
      {StreamKind::footnote, static_cast<std::uint32_t>(body.find("Hai ba") + 4)});
  source.paragraphs.back().stream = 1;
  Vocabulary vocabulary;
  const StructureWords structure(vocabulary);
  const CitationWords words(vocabulary, {});
  const CitedText text =
      cite(parse_structure(Text(std::move(source), vocabulary), structure), words);
  ASSERT_EQ(text.citations.size(), 2U);
  EXPECT_EQ(unit_id(text.act, text.citations[0].unit), "art_1__para_1");
  EXPECT_EQ(text.citations[1].status, TargetStatus::unknown);  // a note may quote another act
  EXPECT_EQ(text.act.units.back().span.end, body.size() - 1);
}

TEST(Cite, ANoteWithoutAMarkBelongsWhereItStood) {
  // The reader moved the middle line of the file behind the body.
  const std::string body = "NGHỊ ĐỊNH\nVề A\nĐiều 1. Một\n1. Hai.\nĐiều 2. Hai\nBa.\n";
  Source source = plain_source(body + "1 Theo Nghị định số 43/2014/NĐ-CP.\n");
  source.streams.push_back({StreamKind::footnote, static_cast<std::uint32_t>(body.size())});
  source.paragraphs.back().stream = 1;
  const auto cut = static_cast<std::uint32_t>(body.find("Điều 2."));
  for (Piece& piece : source.pieces) {
    if (piece.begin >= body.size()) {
      piece.at.begin = cut;
    } else if (piece.begin >= cut) {
      piece.at.begin += 100;
    }
  }
  Vocabulary vocabulary;
  const StructureWords structure(vocabulary);
  const CitationWords words(vocabulary, {});
  const CitedText text =
      cite(parse_structure(Text(std::move(source), vocabulary), structure), words);
  ASSERT_EQ(text.citations.size(), 1U);
  EXPECT_EQ(unit_id(text.act, text.citations[0].unit), "art_1__para_1");
}

TEST(Cite, AnnexesOfTheActItself) {
  EXPECT_THAT(
      in_clause("theo Phụ lục II ban hành kèm theo Nghị định này và Phụ lục này"),
      ElementsAre("Phụ lục II ban hành kèm theo Nghị định này -> annex_2", "Phụ lục này ->"));
}

TEST(Cite, HostileRunsEnd) {
  std::string words;
  for (int i = 0; i < 3000; ++i) words += "khoản 1, điểm a và Điều ";
  EXPECT_GE(cite_lines("Điều 1. A\n1. " + words + "\n").citations.size(), 1U);
}

}  // namespace
}  // namespace soat
