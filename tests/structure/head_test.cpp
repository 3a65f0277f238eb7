#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "structure_fixture.h"

namespace soat {
namespace {

TEST(HeadReader, ADraftDecisionWithBlanks) {
  const Act act = read_act(
      "ỦY BAN NHÂN DÂN\nTỈNH NINH BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
      "Độc lập - Tự do - Hạnh phúc\nSố:     /2023/QĐ-UBND\nNinh Bình, ngày    tháng 4 năm 2023\n"
      "QUYẾT ĐỊNH\nQuy định về điều kiện tách thửa đất\ntrên địa bàn tỉnh Ninh Bình\n"
      "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH\nCăn cứ Luật A;\nQUYẾT ĐỊNH:\nĐiều 1. Phạm vi\nA.\n");
  const Head& head = act.head;
  EXPECT_EQ(head.type, ActType::decision);
  EXPECT_EQ(head.issuer, Issuer::provincial_committee);
  EXPECT_EQ(head.level, GovernmentLevel::province);
  EXPECT_EQ(head.issuer_name, "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH");
  EXPECT_EQ(head.number->symbol, "QĐ-UBND");
  EXPECT_EQ(head.number->serial, "");
  EXPECT_EQ(head.place, "Ninh Bình");
  EXPECT_EQ(head.issued, (DateRange{*make_date(2023, 4, 1), *make_date(2023, 4, 30)}));
  EXPECT_EQ(head.title, "Quy định về điều kiện tách thửa đất trên địa bàn tỉnh Ninh Bình");
  EXPECT_TRUE(head.draft);
  EXPECT_EQ(head.normative, Answer::yes);
}

TEST(HeadReader, ALaw) {
  const Act act = read_act(
      "QUỐC HỘI\n--------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nLuật số: 57/2014/QH13\n"
      "Hà Nội, ngày 20 tháng 11 năm 2014\nLUẬT\nTỔ CHỨC QUỐC HỘI\n"
      "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\nĐiều 1. Vị trí\nA.\n");
  EXPECT_EQ(act.head.type, ActType::law);
  EXPECT_EQ(act.head.issuer, Issuer::national_assembly);
  EXPECT_EQ(act.head.number->text, "57/2014/QH13");
  EXPECT_EQ(act.head.title, "TỔ CHỨC QUỐC HỘI");
  EXPECT_EQ(act.head.issued->first, *make_date(2014, 11, 20));
  EXPECT_FALSE(act.head.draft);
}

TEST(HeadReader, TheCodificationHeadsAnActInOneLine) {
  const Act act = read_act(
      "[Trích dựng lại từ Bộ pháp điển điện tử; ItemID=154802]\n"
      "Nghị định số 43/2022/NĐ-CP Quy định việc quản lý tài sản cấp nước sạch ngày 24/06/2022 của "
      "Chính phủ\n"
      "Chương I\nĐiều 1. Phạm vi điều chỉnh\n1. Nghị định này quy định.\n");
  EXPECT_EQ(act.head.type, ActType::decree);
  EXPECT_EQ(act.head.number->text, "43/2022/NĐ-CP");
  EXPECT_EQ(act.head.issued->first, *make_date(2022, 6, 24));
  EXPECT_EQ(act.head.title, "Quy định việc quản lý tài sản cấp nước sạch");
  EXPECT_EQ(act.head.issuer, Issuer::government);
}

// Thông tư 03/2013/TT-BNV.
TEST(HeadReader, ACodifiedTitleMayHoldTheDatesOfOthers) {
  const Act act = read_act(
      "[Trích dựng lại từ Bộ pháp điển điện tử; ItemID=31218]\n"
      "Thông tư số 03/2013/TT-BNV Quy định chi tiết thi hành Nghị định số 45/2010/NĐ-CP ngày 21 "
      "tháng 4 năm 2010 của Chính phủ và Nghị định số 33/2012/NĐ-CP ngày 16/04/2013 của Bộ Nội vụ\n"
      "Điều 1. Phạm vi điều chỉnh\n1. Thông tư này quy định.\n");
  EXPECT_EQ(act.head.issued->first, *make_date(2013, 4, 16));
}

// Thông tư 05/2020/TT-BGTVT.
TEST(HeadReader, ACodifiedHeadMayRunOverLines) {
  const Act act = read_act(
      "Thông tư số 05/2020/TT-BGTVT Sửa đổi, bổ sung một số điều của Thông tư số 03/2018/TT-BGTVT\n"
      "ngày 10 tháng 01 năm 2018 quy định về kiểm tra chất lượng ô tô nhập khẩu thuộc đối tượng "
      "của\n"
      "Nghị định số 116/2017/NĐ-CP ngày 26/02/2020 của Bộ Giao thông vận tải\n"
      "Điều 1. Phạm vi điều chỉnh\n1. Thông tư này quy định.\n");
  EXPECT_EQ(act.head.issued->first, *make_date(2020, 2, 26));
}

// "Thủ tướng Chính phủ" is one body, not the Government at its end.
TEST(HeadReader, TheWholeNameOfABodyInACodifiedHead) {
  const Act act = read_act(
      "Quyết định số 25/2012/QĐ-TTg Về chế độ, chính sách đối với bộ đội ngày 04/06/2012 của Thủ "
      "tướng Chính phủ\nĐiều 1. Đối tượng\nA.\n");
  EXPECT_EQ(act.head.issuer, Issuer::prime_minister);
}

// Văn bản hợp nhất of Luật Bảo hiểm y tế and of Nghị định 61/2015/NĐ-CP.
TEST(HeadReader, AConsolidatedTextIsCalledByTheActItPutsTogether) {
  const Act law = read_act(
      "VĂN BẢN HỢP NHẤT - VĂN PHÒNG QUỐC HỘI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
      "Độc lập - Tự do - Hạnh phúc\nLUẬT\nBẢO HIỂM Y TẾ\n"
      "Luật Bảo hiểm y tế số 25/2008/QH12 ngày 14 tháng 11 năm 2008 của Quốc hội, có hiệu lực kể "
      "từ "
      "ngày 01 tháng 7 năm 2009, được sửa đổi, bổ sung bởi:\n"
      "Căn cứ Hiến pháp;\nĐiều 1. Phạm vi\nA.\n");
  EXPECT_EQ(law.head.type, ActType::consolidated);
  EXPECT_EQ(law.head.title, "LUẬT BẢO HIỂM Y TẾ");
  const Act decree = read_act(
      "VĂN BẢN HỢP NHẤT -\nBỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI\n"
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nNGHỊ ĐỊNH\nQuy định về chính sách hỗ trợ tạo việc làm\n"
      "Nghị định số 61/2015/NĐ-CP ngày 09 tháng 7 năm 2015 của Chính phủ quy định về chính sách\n"
      "Căn cứ Luật Việc làm;\nĐiều 1. Phạm vi\nA.\n");
  EXPECT_EQ(decree.head.title, "NGHỊ ĐỊNH Quy định về chính sách hỗ trợ tạo việc làm");
}

// Luật 65/2006/QH11, Luật 77/2006/QH11, Sắc lệnh 78 of 1945.
TEST(HeadReader, OlderActsHaveTheirBodyAndNumberBelowTheTitle) {
  const Act law = read_act(
      "LUẬT\nLUẬT SƯ\nCỦA QUỐC HỘI NƯỚC CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM SỐ 65/2006/QH11 NGÀY 29 "
      "THÁNG 6 NĂM 2006\nCăn cứ Hiến pháp;\nĐiều 1. Phạm vi\nA.\n");
  EXPECT_EQ(law.head.title, "LUẬT SƯ");
  EXPECT_EQ(law.head.number->text, "65/2006/QH11");
  EXPECT_EQ(law.head.issued->first, *make_date(2006, 6, 29));
  const Act sport = read_act(
      "LUẬT THỂ DỤC, THỂ THAO\nCỦA QUỐC HỘI KHOÁ XI, KỲ HỌP THỨ 10\n"
      "SỐ 77/2006/QH11 NGÀY 29 THÁNG 11 NĂM 2006\nCăn cứ Hiến pháp;\nĐiều 1. Phạm vi\nA.\n");
  EXPECT_EQ(sport.head.title, "THỂ DỤC, THỂ THAO");
  const Act order = read_act(
      "SẮC LỆNH\nCỦA CHỦ TỊCH CHÍNH PHỦ LÂM THỜI SỐ 78 NGÀY 31 THÁNG 12 NĂM 1945\n"
      "RA SẮC LỆNH:\nĐiều thứ nhất: Nay lập một Uỷ ban.\n");
  EXPECT_EQ(order.head.title, "");
  EXPECT_EQ(order.head.issued->first, *make_date(1945, 12, 31));
}

TEST(HeadReader, ATitleGoesOnWithTheBodyAndNumberOfAnotherAct) {
  const Act act = read_act(
      "ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH\nSố: 79/2025/QĐ-UBND\nHà Tĩnh, ngày 01 tháng 12 năm 2025\n"
      "QUYẾT ĐỊNH\nBÃI BỎ QUYẾT ĐỊNH\nSỐ 17/2025/QĐ-UBND NGÀY 28 THÁNG 02 NĂM 2025\n"
      "CỦA ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật A;\nĐiều 1. Bãi bỏ\nA.\n");
  EXPECT_EQ(act.head.title,
            "BÃI BỎ QUYẾT ĐỊNH SỐ 17/2025/QĐ-UBND NGÀY 28 THÁNG 02 NĂM 2025 CỦA ỦY BAN NHÂN DÂN "
            "TỈNH");
}

// Nghị định 48/2013/NĐ-CP as a page of the web heads it.
TEST(HeadReader, TheBodyBeforeATitleIsNoPartOfIt) {
  const Act act = read_act(
      "Nghị định số 48/2013/NĐ-CP của Chính phủ: Sửa đổi, bổ sung một số điều\n\nCHÍNH PHỦ\n"
      "Số: 48/2013/NĐ-CP\nHà Nội, ngày 14 tháng 05 năm 2013\nCăn cứ Luật A;\nĐiều 1. A\nB.\n");
  EXPECT_EQ(act.head.title, "Sửa đổi, bổ sung một số điều");
}

// The decision of Nghệ An that amends Quyết định 101/2007/QĐ-UBND.
TEST(HeadReader, TheNumberOfTheActThatATitleNamesIsNotItsOwn) {
  const Act act = read_act(
      "Quyết định về việc sửa đổi quy định ban hành kèm theo quyết định số 101/2007/qđ-ubnd\n"
      "Uỷ ban nhân dân tỉnh nghệ an\nCăn cứ Luật A;\nQuyết định\nĐiều 1. A\nB.\n");
  EXPECT_EQ(act.head.type, ActType::decision);
  EXPECT_EQ(act.head.issuer, Issuer::provincial_committee);
  EXPECT_FALSE(act.head.number.has_value());
}

TEST(HeadReader, ASectionOfAMinistryBehindANumber) {
  const Act act = read_act(
      "Thông tư số 04/1999/TT-BCA(C13) Hướng dẫn một số quy định của Nghị định số 05/1999/NĐ-CP "
      "ngày "
      "29/04/1999 của Bộ Công an\nĐiều 1. A\nB.\n");
  EXPECT_EQ(act.head.number->text, "04/1999/TT-BCA");
}

TEST(HeadReader, AReport) {
  const Act act = read_act(
      "Số: /BC-UBND\nNinh Bình, ngày tháng 4 năm 2024\nBÁO CÁO\n"
      "Tình hình thực hiện theo Quyết định số 104/QĐTTg ngày 25/01/2024 của Thủ tướng Chính phủ\n"
      "Thực hiện Quyết định số 104/QĐ-TTg ngày 05/02/2024 của Thủ tướng Chính phủ.\n");
  EXPECT_EQ(act.head.type, ActType::report);
  EXPECT_EQ(act.head.number->symbol, "BC-UBND");
  EXPECT_EQ(act.head.normative, Answer::no);
  EXPECT_EQ(act.head.issued, (DateRange{*make_date(2024, 4, 1), *make_date(2024, 4, 30)}));
}

TEST(HeadReader, ASignatureTellsTheBodyThatTheHeadLeavesOut) {
  const std::string head = "Số: /BC-UBND\nNinh Bình, ngày 5 tháng 4 năm 2024\nBÁO CÁO\nKết quả\n";
  const Act act = read_act(head +
                           "UBND tỉnh đã ban hành kế hoạch; UBND huyện Kim Sơn đã thực hiện.\n"
                           "Nơi nhận:\n- UBND các huyện;\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\n");
  EXPECT_EQ(act.head.issuer, Issuer::provincial_committee);
  EXPECT_EQ(act.head.level, GovernmentLevel::province);
  EXPECT_EQ(read_act(head + "Kết quả tốt.\nNơi nhận:\nTM. ỦY BAN NHÂN DÂN\n").head.issuer,
            Issuer::other);
  EXPECT_EQ(read_act(head + "Kết quả.\nNơi nhận:\nTM. ỦY BAN NHÂN DÂN XÃ GIA VÂN\n").head.issuer,
            Issuer::commune_committee);
}

TEST(HeadReader, CommunesAndCitiesWithinProvinces) {
  EXPECT_EQ(
      read_act("ỦY BAN NHÂN DÂN PHƯỜNG HOA LƯ\nSố: 01/2026/QĐ-UBND\nQUYẾT ĐỊNH\nVề A\nĐiều 1. A\n")
          .head.issuer,
      Issuer::commune_committee);
  EXPECT_EQ(read_act("HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ TAM ĐIỆP\nSố: 01/2024/NQ-HĐND\nNGHỊ QUYẾT\nVề "
                     "A\nĐiều 1. A\n")
                .head.issuer,
            Issuer::district_council);
  EXPECT_EQ(
      read_act(
          "HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ CẦN THƠ\nSố: 01/2024/NQ-HĐND\nNGHỊ QUYẾT\nVề A\nĐiều 1. A\n")
          .head.issuer,
      Issuer::provincial_council);
}

TEST(HeadReader, WithoutAHeadNothingIsGuessed) {
  const Act act = read_act("Điều 1. Hồ sơ\n1. Tổ chức nộp 01 bộ hồ sơ.\n");
  EXPECT_EQ(act.head.type, ActType::other);
  EXPECT_FALSE(act.head.number);
  EXPECT_FALSE(act.head.issued);
  EXPECT_EQ(act.head.normative, Answer::unknown);
}

TEST(HeadReader, ADayInFiguresAfterAPlace) {
  const Act act = read_act(
      "ỦY BAN NHÂN DÂN TỈNH THANH HÓA\nSố: 12/2023/QĐ-UBND\nThanh Hóa, ngày 9/10/2023\nQUYẾT ĐỊNH\n"
      "Sửa đổi Quyết định số 5/2020/QĐ-UBND, ngày 1/2/2020\nĐiều 1. A\n");
  ASSERT_TRUE(act.head.issued);
  EXPECT_EQ(iso_date(act.head.issued->first), "2023-10-09");
}

TEST(HeadReader, ANumberWithBlanksAboutItsStrokes) {
  const Act act = read_act(
      "ỦY BAN NHÂN DÂN TỈNH THANH HÓA\nSố :   / 2023 / QĐ - UBND\nQUYẾT ĐỊNH\nVề A\nĐiều 1. A\n");
  ASSERT_TRUE(act.head.number);
  EXPECT_EQ(act.head.number->year, 2023);
  EXPECT_EQ(act.head.number->symbol, "QĐ-UBND");
  EXPECT_EQ(act.head.normative, Answer::yes);
  EXPECT_TRUE(act.head.draft);
}

// The year is still to be filled in: a normative act all the same.
TEST(HeadReader, ANumberWhoseYearIsLeftBlank) {
  const Act act = read_act(
      "ỦY BAN NHÂN DÂN TỈNH THANH HÓA\nSố:      /.../QĐ-UBND\nQUYẾT ĐỊNH\nVề A\nĐiều 1. A\n");
  ASSERT_TRUE(act.head.number);
  EXPECT_EQ(act.head.normative, Answer::yes);
  EXPECT_TRUE(act.head.draft);
}

TEST(HeadReader, ALetterHasABodyAfterItsAddressees) {
  const Act act = read_act(
      "ỦY BAN NHÂN DÂN\nTỈNH THANH HÓA\nSố: 4218/UBND-VX\nKính gửi:\n- Các sở;\n- Các huyện.\n"
      "1. Tổ chức nộp 01 bộ hồ sơ.\n2. Sở Xây dựng cấp Giấy phép.\n");
  EXPECT_THAT(ids(act), testing::ElementsAre("head", "body"));
}

}  // namespace
}  // namespace soat
