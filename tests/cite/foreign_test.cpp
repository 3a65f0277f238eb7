// A provision without «này» is of this act only where no other act is spoken of: as real acts
// write.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cite_fixture.h"

namespace soat {
namespace {

using testing::Contains;
using testing::ElementsAre;

// Thông tư 35/2017/TT-BTC.
TEST(Foreign, OneActServesProvisionsAcrossWords) {
  EXPECT_THAT(
      aimed(cite_in_decree("kê khai phí theo quy định tại khoản 3 Điều 19 và nộp phí theo quy định "
                           "tại khoản 2 Điều 26 Thông tư số 156/2013/TT-BTC.")),
      ElementsAre("khoản 3 Điều 19 | internal unknown art_19__para_3",
                  "khoản 2 Điều 26 Thông tư số 156/2013/TT-BTC | external 156/2013/TT-BTC "
                  "art_26__para_2"));
}

TEST(Foreign, WhatIsSurelyCoordinatedHasTheActThatFollows) {
  EXPECT_THAT(
      aimed(cite_in_decree("được quy định tại khoản 5 Điều 37 và quy định tại khoản 1 Điều 22 "
                           "Nghị định số 15/2018/NĐ-CP.")),
      ElementsAre("khoản 5 Điều 37 | external 15/2018/NĐ-CP art_37__para_5",
                  "khoản 1 Điều 22 Nghị định số 15/2018/NĐ-CP | external 15/2018/NĐ-CP "
                  "art_22__para_1"));
  EXPECT_THAT(aimed(cite_in_decree("tại khoản 4 Điều 6 và nguyên tắc nêu tại khoản 1 Điều 22 Luật "
                                   "Quản lý thuế.")),
              ElementsAre("khoản 4 Điều 6 | internal unknown art_6__para_4",
                          "khoản 1 Điều 22 Luật Quản lý thuế | external art_22__para_1"));
}

TEST(Foreign, ALeadInThatNamesAnActLeavesThePointsOpen) {
  const CitedText text = cite_lines(
      "NGHỊ ĐỊNH\nVề việc A\nChính phủ quy định.\nĐiều 1. Phạm vi điều chỉnh\n"
      "1. Quy định chi tiết một số điều của Luật Đất đai, bao gồm:\n"
      "a) Điểm b khoản 2 Điều 31 về trình tự;\nb) Điều 35 về mẫu.\nĐiều 2. Đối tượng\nMọi "
      "người.\n");
  EXPECT_THAT(aimed(text),
              ElementsAre("Luật Đất đai | external",
                          "Điểm b khoản 2 Điều 31 | internal unknown art_31__para_2__point_b",
                          "Điều 35 | internal unknown art_35"));
}

TEST(Foreign, ABackReferenceWithoutNumberIsAnotherAct) {
  EXPECT_THAT(aimed(cite_in_decree("Phù hợp với quy định tại khoản 2 Điều 35 của Pháp lệnh, nước "
                                   "cử có thể uỷ nhiệm.")),
              ElementsAre("khoản 2 Điều 35 của Pháp lệnh | external art_35__para_2"));
  EXPECT_THAT(aimed(cite_in_decree("quy định tại khoản 4, khoản 5 Điều 1 của Quyết định nêu trên "
                                   "trình cơ quan quản lý.")),
              ElementsAre("khoản 4, khoản 5 Điều 1 của Quyết định nêu trên | external "
                          "art_1__para_4 art_1__para_5"));
  // Nghị định 188/2025/NĐ-CP, cut at the end of a printed line.
  EXPECT_THAT(aimed(cite_in_decree("quy định tại các khoản 1, 3 Điều 22 của Luật\nBảo hiểm y tế.")),
              ElementsAre("khoản 1, 3 Điều 22 của Luật | external art_22__para_1 art_22__para_3"));
}

TEST(Foreign, ANounOfTheDraftsOwnTypeMayBeTheDraft) {
  EXPECT_THAT(aimed(cite_in_decree("theo Điều 9 của Nghị định.")),
              ElementsAre("Điều 9 của Nghị định | internal unknown art_9"));
}

TEST(Foreign, InstrumentsIssuedWithAnotherAct) {
  EXPECT_THAT(aimed(cite_in_decree("được quy định tại Điều 34 Điều lệ Quỹ.")),
              ElementsAre("Điều 34 Điều lệ Quỹ | external art_34"));
  EXPECT_THAT(
      aimed(cite_in_decree("sửa đổi Điều 23 và Điều 24 Quy chế tổ chức và hoạt động của trường "
                           "trung học phổ thông chuyên ban hành kèm theo Thông tư số "
                           "06/2012/TT-BGDĐT ngày 15 tháng 02 năm 2012.")),
      ElementsAre("Điều 23 và Điều 24 Quy chế tổ chức và hoạt động của trường trung học phổ thông "
                  "chuyên ban hành kèm theo Thông tư số 06/2012/TT-BGDĐT ngày 15 tháng 02 năm 2012 "
                  "| external 06/2012/TT-BGDĐT art_23 art_24"));
  EXPECT_THAT(aimed(cite_in_decree("tại Điều 12 của Quy chế ban hành kèm theo Quyết định số "
                                   "07/2013/QĐ-TTg.")),
              ElementsAre("Điều 12 của Quy chế ban hành kèm theo Quyết định số 07/2013/QĐ-TTg | "
                          "external 07/2013/QĐ-TTg art_12"));
}

// A list or a price table is known by the act that issued it; an annex of its own stays the annex.
TEST(Foreign, ProvisionsOfPapersAnActIssued) {
  EXPECT_THAT(
      aimed(cite_in_decree("thay mục VIII Phần I Bộ thủ tục hành chính chung áp dụng tại xã "
                           "ban hành kèm theo Quyết định số 3451/QĐ-UBND")),
      ElementsAre("mục VIII Phần I Bộ thủ tục hành chính chung áp dụng tại xã ban hành kèm "
                  "theo Quyết định số 3451/QĐ-UBND | external 3451/QĐ-UBND part_1__sec_8"));
  EXPECT_THAT(aimed(cite_in_decree("theo khoản 2 Điều 4 và Mục IV của Danh mục thiết bị.")),
              ElementsAre("khoản 2 Điều 4 và Mục IV | internal missing art_4__para_2"));
  EXPECT_THAT(aimed(cite_in_decree("ở cột 5 Danh mục vật tư tại Phụ lục 01 ban hành kèm theo Nghị "
                                   "định này")),
              ElementsAre("Phụ lục 01 ban hành kèm theo Nghị định này | internal unknown annex_1"));
}

TEST(Foreign, ALawNamedInLowerCase) {
  EXPECT_THAT(aimed(cite_in_decree("điều kiện tại các điểm a, c khoản 1 Điều 26 Pháp lệnh quản lý, "
                                   "sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ.")),
              ElementsAre("điểm a, c khoản 1 Điều 26 Pháp lệnh | external "
                          "art_26__para_1__point_a art_26__para_1__point_c"));
}

TEST(Foreign, SlipsOfTypingDoNotHideTheAct) {
  EXPECT_THAT(aimed(cite_in_decree("theo khoản 2 Điều 21, Nghị định số 43/2022/NĐ-CP.")),
              ElementsAre("khoản 2 Điều 21, Nghị định số 43/2022/NĐ-CP | external 43/2022/NĐ-CP "
                          "art_21__para_2"));
  EXPECT_THAT(aimed(cite_in_decree("tại khoản 3 Điều 16 Nghị định số 136 /2020/NĐ-CP.")),
              ElementsAre("khoản 3 Điều 16 Nghị định số 136 /2020/NĐ-CP | external "
                          "136/2020/NĐ-CP art_16__para_3"));
  EXPECT_THAT(aimed(cite_in_decree("theo Điều 11 Nghị định Nghị định số 70/2015/NĐ-CP.")),
              ElementsAre("Điều 11 Nghị định Nghị định số 70/2015/NĐ-CP | external 70/2015/NĐ-CP "
                          "art_11"));
}

TEST(Foreign, ThisActOfAnotherTypeIsNotTheDraft) {
  const CitedText text = cite_lines(
      "QUYẾT ĐỊNH\nVề việc A\nCăn cứ Luật Đất đai;\nQUYẾT ĐỊNH:\nĐiều 1. Một\n1. Theo Nghị định số "
      "43/2022/NĐ-CP và khoản 5 Điều 21 Nghị định này.\n2. Theo Điều 9 Quyết định này.\n");
  EXPECT_THAT(aimed(text),
              ElementsAre("Luật Đất đai | external",
                          "Nghị định số 43/2022/NĐ-CP | external "
                          "43/2022/NĐ-CP",
                          "khoản 5 Điều 21 Nghị định này | external 43/2022/NĐ-CP art_21__para_5",
                          "Điều 9 Quyết định này | internal missing art_9"));
}

TEST(Foreign, ABareArticleIsMissingWhereNoOtherActIsNear) {
  EXPECT_THAT(aimed(cite_in_decree("Hồ sơ theo quy định tại khoản 3 Điều 19 được gửi về Bộ.")),
              ElementsAre("khoản 3 Điều 19 | internal missing art_19__para_3"));
}

TEST(Foreign, AHeadDoesNotCiteItsOwnAct) {
  EXPECT_THAT(aimed(cite_lines("Luật số 43/2019/QH14 Luật Giáo dục ngày 14/06/2019 của Quốc hội\n"
                               "Điều 1. Phạm vi\nMột.\n")),
              ElementsAre());
  EXPECT_THAT(aimed(cite_lines("Thông tư số 11/2020/TT-BTP Sửa đổi Thông tư số 07/2011/TT-BTP ngày "
                               "01/02/2020 của Bộ Tư pháp\nĐiều 1. Phạm vi\nMột.\n")),
              ElementsAre("Thông tư số 07/2011/TT-BTP | external 07/2011/TT-BTP"));
}

TEST(Foreign, AnActThatNamesItselfByNumberMeansItsOwnProvisions) {
  const CitedText text = cite_lines(
      "CHÍNH PHỦ\nSố: 27/2019/NĐ-CP\nHà Nội, ngày 13 tháng 3 năm 2019\nNGHỊ ĐỊNH\nVề việc A\n"
      "Điều 1. Phạm vi\n1. Theo Điều 2 Nghị định số 27/2019/NĐ-CP.\nĐiều 2. Hai\nNghị định số "
      "27/2019/NĐ-CP có hiệu lực.\nTM. CHÍNH PHỦ\nPHỤ LỤC I\n(Kèm theo Nghị định số "
      "27/2019/NĐ-CP)\n");
  EXPECT_THAT(aimed(text),
              ElementsAre("Điều 2 Nghị định số 27/2019/NĐ-CP | internal resolved art_2"));
}

// Nghị định 85/2020/NĐ-CP, Phụ lục II: a sample regulation.
TEST(Foreign, HeadingsInAnAnnexCiteNothing) {
  EXPECT_THAT(
      aimed(cite_lines("NGHỊ ĐỊNH\nVề việc A\nChính phủ quy định.\nĐiều 1. Phạm vi\nMột.\nNơi "
                       "nhận:\nPHỤ LỤC II\nPHẦN I. CHUNG\nChương I\nMẪU\nĐiều 1. Mục tiêu\n1. "
                       "Theo Điều 1 của Nghị định này.\n")),
      ElementsAre("Điều 1 của Nghị định này | internal resolved art_1"));
}

TEST(Foreign, NamesOfLawsThatAreNotKnown) {
  EXPECT_THAT(
      aimed(cite_in_decree("Theo khoản 2 Điều 29 Luật Phòng, chống bệnh lạ, cơ quan báo cáo.")),
      ElementsAre("khoản 2 Điều 29 Luật Phòng, chống bệnh lạ | external art_29__para_2"));
  EXPECT_THAT(
      aimed(cite_in_decree("Theo Luật Khoa học và Công nghệ được phép; theo Luật Lạ và Bộ Tư pháp; "
                           "theo Luật Lạ và Nghị định số 10/2018/NĐ-CP.")),
      ElementsAre("Luật Khoa học và Công nghệ | external", "Luật Lạ | external",
                  "Luật Lạ | external", "Nghị định số 10/2018/NĐ-CP | external 10/2018/NĐ-CP"));
}

// Nghị quyết 41/2017/QH14, Điều 2; Thông tư 106/2017/TT-BTC.
TEST(Foreign, ANameEndsAtItsYearAndAtAnotherType) {
  EXPECT_THAT(
      aimed(cite_in_decree("Tội quy định tại Điều 165 của Bộ luật Dân sự năm 1999 xảy ra trước "
                           "ngày 01 tháng 01 năm 2018.")),
      ElementsAre("Điều 165 của Bộ luật Dân sự năm 1999 | external art_165"));
  EXPECT_THAT(
      aimed(cite_in_decree("Luật sửa đổi, bổ sung một số điều của Luật Quản lý thuế và Nghị định "
                           "số 83/2013/NĐ-CP ngày 22 tháng 7 năm 2013 của Chính phủ.")),
      ElementsAre("Luật sửa đổi, bổ sung một số điều của Luật Quản lý thuế | external",
                  "Luật Quản lý thuế | external",
                  "Nghị định số 83/2013/NĐ-CP ngày 22 tháng 7 năm 2013 của Chính phủ | "
                  "external 83/2013/NĐ-CP"));
}

// Thông tư 338/2016/TT-BTC, Điều 5: what is paid for drafting laws of each kind.
TEST(Foreign, AKindOfActsIsNoAct) {
  EXPECT_THAT(aimed(cite_in_decree("Bộ luật sửa đổi, bổ sung một số điều: tối đa 15 triệu đồng.")),
              ElementsAre());
  EXPECT_THAT(
      aimed(cite_in_decree("Theo Luật sửa đổi, bổ sung một số điều của Luật Đất đai năm 2018.")),
      ElementsAre("Luật sửa đổi, bổ sung một số điều của Luật Đất đai năm 2018 | external",
                  "Luật Đất đai | external"));
}

TEST(Foreign, BodiesThatIssuedTogetherAreNamedTogether) {
  EXPECT_THAT(
      aimed(
          cite_in_decree("Theo Thông tư liên tịch số 30/2010/TTLT-BTP-BLĐTBXH ngày 25 tháng 11 năm "
                         "2010 của Bộ Tư pháp - Bộ Lao động - Thương binh và Xã hội hướng dẫn.")),
      ElementsAre("Thông tư liên tịch số 30/2010/TTLT-BTP-BLĐTBXH ngày 25 tháng 11 năm 2010 của Bộ "
                  "Tư pháp - Bộ Lao động - Thương binh và Xã hội | external "
                  "30/2010/TTLT-BTP-BLĐTBXH"));
}

// Thông tư 58/2018/TT-BTC, Điều 7.
TEST(Foreign, AnotherActJustAboveInTheArticleLeavesItOpen) {
  EXPECT_THAT(aimed(cite_in_decree("Hồ sơ theo Điều 47 Nghị định số 91/2018/NĐ-CP.\n2. Báo cáo quy "
                                   "định tại Khoản 4 Điều 49 do ngân hàng lập.")),
              Contains("Khoản 4 Điều 49 | internal unknown art_49__para_4"));
}

// After Nghị định 148/2020/NĐ-CP.
TEST(Foreign, AnAmendingActSpeaksOfTheActItAmends) {
  const CitedText text = cite_lines(
      "NGHỊ ĐỊNH\nSửa đổi Nghị định B\nChính phủ quy định.\nĐiều 1. Sửa đổi, bổ sung một số điều "
      "của "
      "Nghị định số 43/2014/NĐ-CP\n23. Bổ sung Điều 75a như sau:\n“Điều 75a. Điều kiện\nNội "
      "dung.”.\n"
      "Điều 2. Hiệu lực thi hành\n1. Điều 75a được bổ sung tại khoản 23 Điều 1 Nghị định này áp "
      "dụng "
      "từ năm 2021.\n2. Các thửa theo Điều 75a chưa tách thì giữ nguyên.\n");
  EXPECT_THAT(aimed(text),
              ElementsAre("Nghị định số 43/2014/NĐ-CP | external 43/2014/NĐ-CP",
                          "Điều 75a | external art_75a", "Điều 75a | external art_75a",
                          "khoản 23 Điều 1 Nghị định này | internal resolved art_1__para_23",
                          "Điều 75a | internal unknown art_75a"));
}

TEST(Foreign, AnnexesToo) {
  const CitedText text = cite_lines(
      "NGHỊ ĐỊNH\nVề việc A\nChính phủ quy định.\nĐiều 1. Phạm vi\n1. Theo Phụ lục IIa hoặc theo "
      "mẫu quy định tại Phụ lục IIb của Nghị định số 38/2013/NĐ-CP.\nĐiều 2. Hai\nTheo Phụ lục IX) "
      "cho Bộ "
      "Tài chính kèm theo hồ sơ.\nNơi nhận:\n- Lưu.\nPHỤ LỤC I\nDANH MỤC\nMột hai ba bốn năm sáu "
      "bảy tám chín mười một hai ba bốn năm sáu bảy tám chín mười một hai ba.\n");
  EXPECT_THAT(aimed(text), Contains("Phụ lục IIa | internal unknown annex_2a"));
  EXPECT_THAT(aimed(text), Contains("Phụ lục IX | internal missing annex_9"));
}

}  // namespace
}  // namespace soat
