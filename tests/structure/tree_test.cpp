#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "structure_fixture.h"

namespace soat {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsSupersetOf;
using testing::Not;

constexpr std::string_view kDecision =
    "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH\n"
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Số:     /2023/QĐ-UBND\n"
    "Ninh Bình, ngày    tháng 4 năm 2023\n"
    "DỰ THẢO\n"
    "QUYẾT ĐỊNH\n"
    "Quy định điều kiện tách thửa đất\n"
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n"
    "Theo đề nghị của Giám đốc Sở Tài nguyên và Môi trường.\n"
    "QUYẾT ĐỊNH:\n"
    "Điều 1. Phạm vi điều chỉnh\n"
    "Quyết định này quy định điều kiện tách thửa.\n"
    "Điều 2. Điều kiện\n"
    "1. Diện tích tối thiểu:\n"
    "a) Tại đô thị: 60 m2;\n"
    "đ) Tại nông thôn: 100 m2.\n"
    "2. Hồ sơ gồm:\n"
    "Điều 5 của Luật này không phải là điều của văn bản.\n"
    "Điều 3. Quyết định này có hiệu lực từ ngày 01 tháng 5 năm 2023.\n"
    "Nơi nhận:\n"
    "- Như Điều 3;\n"
    "TM. ỦY BAN NHÂN DÂN\n";

TEST(Tree, ADecisionFromHeadToEnd) {
  EXPECT_THAT(ids(read_act(kDecision)),
              ElementsAre("head", "ground_1", "ground_2", "opening", "art_1", "art_2",
                          "art_2__para_1", "art_2__para_1__point_a", "art_2__para_1__point_đ",
                          "art_2__para_2", "art_3", "end"));
}

TEST(Tree, EveryByteHasOneInnermostUnitAndUnitsNest) {
  const Act act = read_act(kDecision);
  EXPECT_EQ(act.units[0].span, (TextSpan{0, static_cast<std::uint32_t>(act.text.buffer().size())}));
  for (UnitIndex i = 1; i < act.units.size(); ++i) {
    EXPECT_TRUE(act.units[act.units[i].parent].span.contains(act.units[i].span)) << unit_id(act, i);
  }
  const auto owner = [&](std::string_view words) {
    return unit_id(act, act.unit_at(static_cast<std::uint32_t>(act.text.buffer().find(words))));
  };
  EXPECT_EQ(owner("60 m2"), "art_2__para_1__point_a");
  EXPECT_EQ(owner("không phải là điều"), "art_2__para_2");
  EXPECT_EQ(owner("Như Điều 3"), "end");
  EXPECT_EQ(owner("QUYẾT ĐỊNH:"), "opening");
}

TEST(Tree, ANameIsAHeadingAndASentenceIsNot) {
  const Act act = read_act(kDecision);
  EXPECT_EQ(heading(act, "art_1"), "Phạm vi điều chỉnh");
  EXPECT_EQ(heading(act, "art_3"), "");
}

TEST(Tree, ArticlesAreNumberedThroughPartsAndChapters) {
  const Act act = read_act(
      "LUẬT\nTỔ TỤNG\nCăn cứ Hiến pháp;\n"
      "PHẦN THỨ NHẤT\nNHỮNG QUY ĐỊNH CHUNG\nChương I\nPHẠM VI\nĐiều 1. Phạm vi\nNội dung.\n"
      "Phần thứ hai\nKHỞI TỐ\nChương I\nTHẨM QUYỀN\nMục 1\nCHUNG\nTiểu mục 1\nRIÊNG\n"
      "Điều 2. Thẩm quyền\nNội dung.\nMục 2. RIÊNG\nĐiều 2a. Thẩm quyền khác\nNội dung.\n");
  EXPECT_THAT(ids(act), IsSupersetOf({"part_1", "part_1__chp_1", "art_1", "part_2", "part_2__chp_1",
                                      "part_2__chp_1__sec_1", "part_2__chp_1__sec_1__subsec_1",
                                      "art_2", "part_2__chp_1__sec_2", "art_2a"}));
  EXPECT_EQ(heading(act, "part_2__chp_1"), "THẨM QUYỀN");
  EXPECT_EQ(unit_id(act, act.units[find_unit(act, "art_2")].parent),
            "part_2__chp_1__sec_1__subsec_1");
}

TEST(Tree, InsertedNumbersAndMistakesKeepTheirUnits) {
  const Act act = read_act(
      "NGHỊ ĐỊNH\nVề việc A\nChính phủ ban hành Nghị định về việc A.\n"
      "Điều 1. Một\n1. A.\n2. B.\n2a. C.\n2. D.\n5. E.\nĐiều 1. Lặp\nNội dung.\n");
  EXPECT_THAT(ids(act), IsSupersetOf({"art_1__para_2", "art_1__para_2a", "art_1__para_2_b",
                                      "art_1__para_5", "art_1_b"}));
}

TEST(Tree, NumbersInTextAreNotClauses) {
  const Act act = read_act(
      "NGHỊ ĐỊNH\nVề việc A\nChính phủ ban hành Nghị định về việc A.\n"
      "Điều 1. Mức\n1. Như sau:\n1.000 đồng một lần;\n2.5 lần mức lương;\n2. Khác.\n");
  EXPECT_THAT(ids(act), ElementsAre("head", "opening", "art_1", "art_1__para_1", "art_1__para_2"));
}

TEST(Tree, AnAttachedRegulationHasItsOwnArticles) {
  const Act act = read_act(
      "QUYẾT ĐỊNH\nBan hành Quy chế quản lý\nCăn cứ Luật A;\nQUYẾT ĐỊNH:\n"
      "Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý.\n"
      "Điều 2. Quyết định này có hiệu lực từ ngày ký.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n"
      "QUY CHẾ\nQuản lý kinh phí\n(Ban hành kèm theo Quyết định số 49/2012/QĐ-UBND)\n"
      "Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Một.\nĐiều 2. Đối tượng\nMọi người.\n");
  EXPECT_THAT(ids(act), IsSupersetOf({"art_1", "art_2", "end", "att_1", "att_1__chp_1",
                                      "att_1__art_1", "att_1__art_1__para_1", "att_1__art_2"}));
  EXPECT_THAT(ids(act), Not(Contains("art_1_b")));
}

// Quyết định 3303/QĐ-BTP: title and act stand on one line.
TEST(Tree, WhatIsAttachedMaySaySoOnTheLineOfItsTitle) {
  const std::string act =
      "QUYẾT ĐỊNH\nBan hành Quy chế quản lý\nCăn cứ Luật A;\nQUYẾT ĐỊNH:\n"
      "Điều 1. Ban hành kèm theo Quyết định này.\nNơi nhận:\n- Lưu.\nKT. BỘ TRƯỞNG Nguyễn Văn A\n";
  EXPECT_THAT(ids(read_act(act + "THỦ TỤC ĐƯỢC SỬA ĐỔI (Ban hành kèm theo Quyết định số 3/QĐ-BTP)\n"
                                 "PHẦN I. DANH MỤC\nĐiều 1. Của mẫu\n")),
              IsSupersetOf({"art_1", "end", "annex_1"}));
  EXPECT_THAT(ids(read_act(act + "QUY CHẾ QUẢN LÝ (Kèm theo Quyết định số 3/QĐ-BTP)\n"
                                 "Điều 1. Phạm vi\n1. Một.\n")),
              IsSupersetOf({"end", "att_1", "att_1__art_1", "att_1__art_1__para_1"}));
}

TEST(Tree, AnnexesAndFormsAreFlat) {
  const Act act = read_act(
      "NGHỊ ĐỊNH\nVề việc A\nChính phủ ban hành Nghị định về việc A.\nĐiều 1. Một\nNội dung.\n"
      "Nơi nhận:\n- Lưu.\nPHỤ LỤC II\nDANH MỤC\n(Kèm theo Nghị định số 1/2020/NĐ-CP)\n1. Mục một.\n"
      "Mẫu số 01\nĐiều 1. Của một quyết định mẫu.\n2. Không phải khoản.\nPhụ lục III. BẢNG\n");
  EXPECT_THAT(ids(act), ElementsAre("head", "opening", "art_1", "end", "annex_2", "annex_2__form_1",
                                    "annex_3"));
}

// The codification puts annexes behind the article that speaks of them: Nghị định 85/2020/NĐ-CP.
TEST(Tree, TheChapterGoesOnBehindAnAnnexInIt) {
  const Act act = read_act(
      "NGHỊ ĐỊNH\nVề việc A\nChính phủ ban hành Nghị định về việc A.\nChương I\nMỘT\nĐiều 1. Một\n"
      "Nội dung.\nChương II\nHAI\nĐiều 2. Hai\n1. Theo Phụ lục I.\nPhụ lục I\nĐiều 1. Của một bản "
      "mẫu.\nĐiều 3. Ba\n1. Nội dung.\nPHỤ LỤC II\nBẢNG\n");
  EXPECT_THAT(ids(act),
              ElementsAre("head", "opening", "chp_1", "art_1", "chp_2", "art_2", "art_2__para_1",
                          "annex_1", "art_3", "art_3__para_1", "annex_2"));
  const UnitIndex chapter = find_unit(act, "chp_2");
  EXPECT_EQ(act.units[find_unit(act, "art_3")].parent, chapter);
  EXPECT_TRUE(act.within(find_unit(act, "annex_1"), chapter));
  EXPECT_FALSE(act.within(find_unit(act, "annex_1"), find_unit(act, "art_2")));
}

// Thông tư 137/2014/TT-BTC in the codification.
TEST(Tree, AFormInTheMiddleOfAnActIsNotOfItsArticle) {
  const Act act = read_act(
      "NGHỊ ĐỊNH\nVề việc A\nChính phủ ban hành Nghị định về việc A.\nĐiều 4. Bốn\n1. Theo mẫu.\n"
      "2. Hồ sơ gồm bảng kê.\nMẫu số 02\n(Ban hành kèm theo Thông tư số 137/2014/TT-BTC)\nBẢNG KÊ\n"
      "1) Chức vụ\n2) Đơn vị\nĐiều 5. Năm\n1. Nội dung.\n");
  EXPECT_THAT(ids(act), ElementsAre("head", "opening", "art_4", "art_4__para_1", "art_4__para_2",
                                    "form_2", "art_5", "art_5__para_1"));
}

// Thông tư 05/2014/TT-BCT lost the line "Điều 9": its clauses are still there.
TEST(Tree, ClausesWhoseArticleHasLostItsNumberStandInTheSection) {
  const Act act = read_act(
      "THÔNG TƯ\nVề việc A\nBộ trưởng ban hành Thông tư về việc A.\nChương I\nMỘT\nMục 1. MỘT\n"
      "Điều 8. Tám\n1. A.\nMục 2. HAI\nDoanh nghiệp đáp ứng các điều kiện sau:\n1. Vốn.\n2. Kho:\n"
      "a) Rộng.\nĐiều 10. Mười\n1. B.\n");
  EXPECT_THAT(ids(act),
              ElementsAre("head", "opening", "chp_1", "chp_1__sec_1", "art_8", "art_8__para_1",
                          "chp_1__sec_2", "chp_1__sec_2__para_1", "chp_1__sec_2__para_2",
                          "chp_1__sec_2__para_2__point_a", "art_10", "art_10__para_1"));
}

TEST(Tree, APaperWithoutArticlesHasABody) {
  const Act act = read_act(
      "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH\nSố: /BC-UBND\nNinh Bình, ngày tháng 4 năm 2024\nBÁO CÁO\n"
      "Tình hình cải cách thủ tục hành chính\n"
      "Thực hiện Quyết định số 104/QĐ-TTg, Ủy ban nhân dân tỉnh báo cáo như sau:\n"
      "1. Công tác chỉ đạo.\n2. Kết quả.\nNơi nhận:\n- Lưu: VT.\n");
  EXPECT_THAT(ids(act), ElementsAre("head", "body", "end"));
}

// Nghị định 125/2020/NĐ-CP.
TEST(Tree, AnArticleWithoutItsMark) {
  const std::string head = "NGHỊ ĐỊNH\nVề việc A\nChính phủ ban hành Nghị định về việc A.\n";
  EXPECT_THAT(ids(read_act(
                  head + "Điều 28. Một\n1. A.\nĐiều 29 Xử phạt hành vi vi phạm quy định\n1. B.\n")),
              IsSupersetOf({"art_28__para_1", "art_29", "art_29__para_1"}));
  // A citation at the front of a printed line is none, nor a number that does not follow.
  EXPECT_THAT(ids(read_act(head + "Điều 28. Một\n1. Thực hiện:\nĐiều 29 Nghị định này\nĐiều 31 Xử "
                                  "phạt hành vi\n")),
              ElementsAre("head", "opening", "art_28", "art_28__para_1"));
}

// Văn bản hợp nhất 1607/VBHN-BLĐTBXH: the numbers of notes run into the labels.
TEST(Tree, NumbersOfNotesInLabels) {
  const Act act = read_act(
      "NGHỊ ĐỊNH\nVề việc A\nChính phủ ban hành Nghị định về việc A.\n"
      "Điều 36. Lãi suất vay vốn\n1.7 Đối với đối tượng thứ nhất.\n2. Đối với đối tượng thứ hai.\n"
      "Điều 37.23 Thời hạn vay vốn\nNội dung.\n2.5 Lần mức lương.\n"
      "7 Khoản này được sửa đổi, bổ sung theo quy định tại Khoản 4 Điều 1 của Nghị định.\n"
      "23 Điều này được bổ sung theo quy định tại Khoản 5 Điều 1 của Nghị định.\n");
  EXPECT_THAT(ids(act), ElementsAre("head", "opening", "art_36", "art_36__para_1", "art_36__para_2",
                                    "art_37"));
}

TEST(Tree, TheNameOfAFileIsNoAnnex) {
  const Act act = read_act(
      "NGHỊ ĐỊNH\nVề việc A\nChính phủ ban hành Nghị định về việc A.\nĐiều 1. Một\n1. A.\n"
      "PHỤ LỤC 58.2018.TT.docx\nPhụ lục V.doc\n2. B.\n");
  EXPECT_THAT(ids(act), ElementsAre("head", "opening", "art_1", "art_1__para_1", "art_1__para_2"));
}

TEST(Tree, NothingAndNonsenseAreActsToo) {
  EXPECT_NO_FATAL_FAILURE(read_act(""));
  EXPECT_NO_FATAL_FAILURE(read_act("\n\n\n"));
  EXPECT_NO_FATAL_FAILURE(read_act("Điều 1.\nĐiều"));
  EXPECT_NO_FATAL_FAILURE(read_act("“““““\n”””\n"));
}

TEST(Tree, ReadablePathsNameTheUnitAsPeopleDo) {
  const Act act = read_act(kDecision);
  EXPECT_EQ(readable_path(act, find_unit(act, "art_2__para_1__point_đ")), "điểm đ khoản 1 Điều 2");
}

}  // namespace
}  // namespace soat
