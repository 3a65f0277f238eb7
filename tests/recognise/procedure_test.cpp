// What is a procedure and what only looks like one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "recognition_fixture.h"

namespace soat {
namespace {

TEST(Procedures, DossierTimeAndResult) {
  const Recognition r = in_article("Hồ sơ, thủ tục cấp Giấy phép",
                                   "1. Tổ chức, cá nhân nộp 01 bộ hồ sơ trực tiếp hoặc qua dịch vụ "
                                   "bưu chính đến Sở Xây dựng. Hồ sơ gồm:\n"
                                   "a) Đơn đề nghị cấp Giấy phép;\n"
                                   "2. Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ "
                                   "hợp lệ, Sở Xây dựng cấp Giấy phép; trường hợp từ "
                                   "chối cấp phải trả lời bằng văn bản và nêu rõ lý do.");
  ASSERT_EQ(r.procedures.size(), 1U);
  const Procedure& p = r.procedures[0];
  EXPECT_EQ(p.action, ProcedureAction::creates);
  EXPECT_EQ(p.confidence, Confidence::sure);
  EXPECT_EQ(p.name, "Cấp Giấy phép");
  for (const ProcedurePart part :
       {ProcedurePart::dossier, ProcedurePart::sets, ProcedurePart::time_limit,
        ProcedurePart::manner, ProcedurePart::agency, ProcedurePart::result}) {
    EXPECT_FALSE(p.part(part).empty()) << json_name(part);
  }
  EXPECT_TRUE(p.part(ProcedurePart::fee).empty());
  for (const auto& part : p.parts) {
    for (const Evidence& e : part) EXPECT_TRUE(r.act().units[e.unit].span.contains(e.span));
  }
}

TEST(Procedures, LookAlikesLayDownNone) {
  EXPECT_FALSE(lays_down(in_article(
      "Trách nhiệm của Bộ Tài chính",
      "1. Gửi Bộ Tài nguyên và Môi trường để thẩm định và trình Thủ tướng Chính phủ phê duyệt.")));
  EXPECT_FALSE(lays_down(in_article(
      "Lập biên bản",
      "1. Trong thời hạn 10 ngày làm việc kể từ ngày lập biên bản vi phạm hành chính, người có "
      "thẩm quyền ra quyết định xử phạt.")));
  EXPECT_FALSE(lays_down(
      in_article("Giải thích từ ngữ", "1. Hồ sơ bệnh án là hồ sơ, không bao gồm đơn thuốc.")));
  EXPECT_FALSE(lays_down(in_article(
      "Công khai thông tin", "1. Doanh nghiệp công khai thông tin trên trang điện tử của mình.")));
  EXPECT_FALSE(lays_down(
      in_article("Bồi thường", "1. Người lao động được thông báo trước ít nhất 15 ngày.")));
}

TEST(Procedures, AnActOnStaffLaysDownNone) {
  EXPECT_FALSE(lays_down(recognise_lines(
      "CHÍNH PHỦ\nSố: 1/2020/NĐ-CP\nNGHỊ ĐỊNH\nVề bổ nhiệm cán bộ, công chức\nCăn cứ Luật A;\n"
      "Điều 1. Hồ sơ bổ nhiệm\n1. Hồ sơ bổ nhiệm gồm:\na) Tờ trình;\nb) Đơn đề nghị. Nộp 01 bộ hồ "
      "sơ.\n")));
}

TEST(Procedures, ChangingOneInAnAmendingActIsAmending) {
  const Recognition r = recognise_lines(
      "CHÍNH PHỦ\nSố: 1/2020/NĐ-CP\nNGHỊ ĐỊNH\nSửa đổi, bổ sung một số điều của Nghị định B\nCăn "
      "cứ Luật A;\n"
      "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 5/2018/NĐ-CP\n"
      "1. Sửa đổi khoản 2 Điều 6 như sau:\n"
      "“2. Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, Sở Tư pháp cấp Giấy "
      "phép cho cá nhân nộp hồ "
      "sơ; trường hợp từ chối cấp phải nêu rõ lý do.”\n");
  ASSERT_FALSE(r.procedures.empty());
  EXPECT_EQ(r.procedures[0].action, ProcedureAction::amends);
}

}  // namespace
}  // namespace soat
