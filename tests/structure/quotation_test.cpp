#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "structure_fixture.h"

namespace soat {
namespace {

using testing::ElementsAre;
using testing::IsSupersetOf;

// After Luật số 51/2019/QH14: what is quoted is the amended act's, what is around it this act's.
TEST(Quotation, QuotedTextIsItsOwnTree) {
  const Act act = read_act(
      "LUẬT\nSỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT A\nCăn cứ Hiến pháp;\n"
      "Điều 1. Sửa đổi, bổ sung một số điều của Luật A\n"
      "1. Bổ sung khoản 18 và khoản 19 vào sau khoản 17 Điều 3 như sau:\n"
      "“18. Cổng thông tin là cổng.\n"
      "19. Trang thông tin là trang.”.\n"
      "2. Sửa đổi, bổ sung Điều 7 như sau:\n"
      "“Điều 7. Hình thức\n"
      "1. Thị thực được cấp.\n"
      "a) Cấp rời;\n"
      "2. Thị thực có giá trị.”.\n"
      "Điều 2. Hiệu lực thi hành\n"
      "Luật này có hiệu lực từ ngày 01 tháng 7 năm 2020.\n");
  EXPECT_THAT(ids(act),
              ElementsAre("head", "ground_1", "art_1", "art_1__para_1", "art_1__para_1__qstr_1",
                          "art_1__para_1__qstr_1__para_18", "art_1__para_1__qstr_1__para_19",
                          "art_1__para_2", "art_1__para_2__qstr_1", "art_1__para_2__qstr_1__art_7",
                          "art_1__para_2__qstr_1__art_7__para_1",
                          "art_1__para_2__qstr_1__art_7__para_1__point_a",
                          "art_1__para_2__qstr_1__art_7__para_2", "art_2"));
  EXPECT_TRUE(act.units[find_unit(act, "art_1__para_2__qstr_1__art_7")].quoted);
  EXPECT_FALSE(act.units[find_unit(act, "art_2")].quoted);
}

TEST(Quotation, QuotesOnTheLineOfTheClause) {
  const Act act = read_act(
      "NGHỊ ĐỊNH\nSửa đổi Nghị định B\nChính phủ ban hành Nghị định.\nĐiều 1. Sửa đổi Nghị định B\n"
      "1. Sửa đổi khoản 2 Điều 3 như sau: “2. Nội dung mới.”\n"
      "2. Thay thế cụm từ “Bộ A” bằng cụm từ “Bộ B” tại Điều 5.\n"
      "3. Bãi bỏ Điều 6.\n");
  EXPECT_THAT(ids(act),
              ElementsAre("head", "opening", "art_1", "art_1__para_1", "art_1__para_1__qstr_1",
                          "art_1__para_1__qstr_1__para_2", "art_1__para_2", "art_1__para_3"));
}

TEST(Quotation, SeveralInOneClause) {
  const Act act = read_act(
      "LUẬT\nSỬA ĐỔI LUẬT A\nCăn cứ Hiến pháp;\nĐiều 1. Sửa đổi\n"
      "1. Sửa đổi, bổ sung khoản 1; bổ sung khoản 7 Điều 2 như sau:\n"
      "“1. Bảo hiểm y tế là bảo hiểm.”\n"
      "“7. Hộ gia đình là hộ.\n"
      "8. Gói dịch vụ là gói.”\n"
      "2. Bãi bỏ Điều 9.\n");
  EXPECT_THAT(ids(act),
              IsSupersetOf({"art_1__para_1__qstr_1__para_1", "art_1__para_1__qstr_2__para_7",
                            "art_1__para_1__qstr_2__para_8", "art_1__para_2"}));
}

TEST(Quotation, AQuotationNeverClosedEndsWhereTheActGoesOn) {
  const Act act = read_act(
      "LUẬT\nSỬA ĐỔI LUẬT A\nCăn cứ Hiến pháp;\nĐiều 1. Sửa đổi\n"
      "1. Sửa đổi Điều 2 như sau:\n"
      "“Điều 2. Tên\n1. Một.\n2. Hai.\n"
      "2. Sửa đổi Điều 3 như sau:\n"
      "“Điều 3. Tên\n1. Một.”\n"
      "Điều 2. Hiệu lực thi hành\nLuật này có hiệu lực.\n");
  EXPECT_THAT(ids(act), IsSupersetOf({"art_1__para_1__qstr_1__art_2__para_2", "art_1__para_2",
                                      "art_1__para_2__qstr_1__art_3__para_1", "art_2"}));
}

// Luật số 80/2015/QH13 as consolidated: a mark opened in Điều 91 and never closed.
TEST(Quotation, AnActThatCountsOnEndsAQuotationOfClauses) {
  const Act act = read_act(
      "LUẬT\nBAN HÀNH VĂN BẢN\nCăn cứ Hiến pháp;\nĐiều 91. Lấy ý kiến\nNội dung.\n"
      "25. Sửa đổi khoản 2 Điều 92 như sau:\n“2. Hồ sơ gửi thẩm định bao gồm:\na) Tờ trình;\n"
      "Điều 92. Thẩm định\n1. Một.\nĐiều 93. Trình\n1. Hai.\n");
  EXPECT_THAT(ids(act), IsSupersetOf({"art_91__para_25__qstr_1__para_2__point_a", "art_92",
                                      "art_92__para_1", "art_93__para_1"}));
}

TEST(Quotation, AChapterOfTheActEndsAQuotationOfClauses) {
  const Act act = read_act(
      "LUẬT\nBAN HÀNH VĂN BẢN\nCăn cứ Hiến pháp;\nĐiều 4. Một\n1. Sửa đổi khoản 2 như sau:\n"
      "“2. Hồ sơ gồm:\na) Tờ trình;\nChương II\nTHẨM QUYỀN\nMục 1\nCHUNG\nĐiều 5. Hai\nB.\n");
  EXPECT_THAT(ids(act), IsSupersetOf({"chp_2", "chp_2__sec_1", "art_5"}));
}

TEST(Quotation, AChapterThatIsQuotedStaysQuoted) {
  const Act act = read_act(
      "NGHỊ ĐỊNH\nSửa đổi Nghị định B\nChính phủ ban hành Nghị định.\n"
      "Điều 1. Bổ sung Chương II như sau:\n“Chương II\nTHẨM QUYỀN\nĐiều 2. Hai\nB.\nĐiều 3. "
      "Ba\nC.”\nĐiều 2. Hiệu lực thi hành\nNghị định này có hiệu lực.\n");
  EXPECT_THAT(ids(act), IsSupersetOf({"art_1__qstr_1__art_2", "art_1__qstr_1__art_3", "art_2"}));
}

// Văn bản hợp nhất 22/VBHN-VPQH: the note on Điều 50 quotes the amending law, its opening mark
// lost.
TEST(Quotation, AnActDoesNotCountBackwards) {
  const Act act = read_act(
      "LUẬT\nBẢO HIỂM Y TẾ\nCăn cứ Hiến pháp;\nĐiều 50. Điều khoản chuyển tiếp\n1. Một.\n"
      "Điều 3 của Luật số 51/2024/QH15 quy định như sau:\nĐiều 3. Điều khoản thi hành\n1. Luật này "
      "có hiệu lực.\n2. Áp dụng theo Luật này.”.\n2. Hai.\nĐiều 51. Hiệu lực thi hành\nLuật "
      "này.\n");
  EXPECT_THAT(ids(act),
              ElementsAre("head", "ground_1", "art_50", "art_50__para_1", "art_50__para_1__qstr_1",
                          "art_50__para_1__qstr_1__art_3", "art_50__para_1__qstr_1__art_3__para_1",
                          "art_50__para_1__qstr_1__art_3__para_2", "art_50__para_2", "art_51"));
}

TEST(Quotation, ABackwardArticleRightBelowAChapterIsQuoted) {
  const Act act = read_act(
      "LUẬT\nBẢO HIỂM Y TẾ\nCăn cứ Hiến pháp;\nĐiều 49. Xử lý vi phạm\n1. Một.\nChương X\nĐIỀU "
      "KHOẢN THI HÀNH\n107 Điều này được sửa đổi theo Luật số 97/2015/QH13.\nĐiều 24. Quy định "
      "chuyển tiếp\n1. Hai.\nĐiều 25. Quy định chi tiết\nBa.”.\nĐiều 50. Điều khoản chuyển "
      "tiếp\n1. Bốn.\n");
  EXPECT_THAT(ids(act), ElementsAre("head", "ground_1", "art_49", "art_49__para_1", "chp_10",
                                    "chp_10__qstr_1", "chp_10__qstr_1__art_24",
                                    "chp_10__qstr_1__art_24__para_1", "chp_10__qstr_1__art_25",
                                    "art_50", "art_50__para_1"));
}

TEST(Quotation, QuotedTermsInsideQuotedTextDoNotEndIt) {
  const Act act = read_act(
      "LUẬT\nSỬA ĐỔI LUẬT A\nCăn cứ Hiến pháp;\nĐiều 1. Sửa đổi\n"
      "1. Sửa đổi Điều 2 như sau:\n"
      "“Điều 2. Tên\n1. Ghi “đã nhận”.\n2. Hai.”\n2. Bãi bỏ Điều 4.\n");
  EXPECT_THAT(ids(act), IsSupersetOf({"art_1__para_1__qstr_1__art_2__para_1",
                                      "art_1__para_1__qstr_1__art_2__para_2", "art_1__para_2"}));
}

TEST(Quotation, AMarkClosedTooEarlyDoesNotGiveTheActAnArticle) {
  const Act act = read_act(
      "NGHỊ ĐỊNH\nSửa đổi Nghị định B\nChính phủ ban hành Nghị định.\n"
      "Điều 1. Bổ sung Mục 2a vào sau Mục 2\n“Mục 2a\nTẠM ĐÌNH CHỈ\nĐiều 28a. Một\n1. Ghi “đã "
      "rõ”.”\n"
      "Điều 28b. Hai\n1. Nội dung.”\nĐiều 2. Hiệu lực thi hành\nNghị định này có hiệu lực.\n");
  EXPECT_THAT(ids(act), IsSupersetOf({"art_1__qstr_2__art_28b__para_1", "art_2"}));
  EXPECT_EQ(find_unit(act, "art_28b"), kNoUnit);
}

TEST(Quotation, ATermInQuotesAtTheFrontOfALineIsNoQuotation) {
  const Act act = read_act(
      "LUẬT\nVỀ A\nCăn cứ Hiến pháp;\nĐiều 2. Giải thích từ ngữ\nTrong Luật này:\n"
      "“Người nộp thuế” là tổ chức, cá nhân phải nộp thuế cho nhà nước.\n1. Khác.\n");
  EXPECT_THAT(ids(act), ElementsAre("head", "ground_1", "art_2", "art_2__para_1"));
}

}  // namespace
}  // namespace soat
