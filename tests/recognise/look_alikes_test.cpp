// What looks like a procedure and is none, and what is left to a question: the cases of the law's
// own scope (Nghị định 63/2010/NĐ-CP, Điều 1 khoản 2) and those that readers met.
#include <gtest/gtest.h>

#include "recognition_fixture.h"

namespace soat {
namespace {

TEST(LookAlikes, PapersBetweenStateBodies) {
  EXPECT_FALSE(lays_down(in_article("Lập tờ trình",
                                    "1. Trong thời hạn 07 ngày làm việc, Phòng Tài chính - Kế "
                                    "hoạch lập Tờ trình, gửi Ủy ban nhân "
                                    "dân cấp huyện xem xét.\n2. Ủy ban nhân dân cấp huyện gửi Bộ "
                                    "Tài nguyên và Môi trường để thẩm "
                                    "định và trình Thủ tướng Chính phủ phê duyệt.")));
}

TEST(LookAlikes, SanctionsAndTheirFiles) {
  EXPECT_FALSE(lays_down(in_article("Thời hạn ra quyết định",
                                    "1. Trong thời hạn 10 ngày làm việc kể từ ngày lập biên bản vi "
                                    "phạm hành chính, người có thẩm "
                                    "quyền ra quyết định xử phạt.\n2. Hồ sơ vụ vi phạm bao gồm "
                                    "biên bản vi phạm, quyết định xử phạt "
                                    "và các giấy tờ liên quan.")));
}

TEST(LookAlikes, Courts) {
  EXPECT_FALSE(lays_down(in_article(
      "Phân công Thẩm phán",
      "1. Trong thời hạn 03 ngày làm việc kể từ ngày nhận đơn, Chánh án Tòa án phân công "
      "Thẩm phán giải quyết.\n2. Viện kiểm sát gửi hồ sơ đề nghị gia hạn tạm giữ cho "
      "Tòa án.")));
}

TEST(LookAlikes, NoticesBetweenPrivateParties) {
  EXPECT_FALSE(lays_down(in_article(
      "Chấm dứt hợp đồng thuê nhà",
      "1. Bên cho thuê thông báo cho bên thuê trước ít nhất 15 ngày.\n2. Bên thuê trả nhà.")));
}

TEST(LookAlikes, DutiesOfEmployers) {
  EXPECT_FALSE(lays_down(in_article(
      "Trách nhiệm của người sử dụng lao động",
      "1. Trong thời hạn 03 ngày làm việc kể từ ngày nhận đủ hồ sơ, người sử dụng lao động trả sổ "
      "cho người lao động.")));
}

TEST(LookAlikes, KeepingOfRecords) {
  EXPECT_FALSE(lays_down(in_article(
      "Lưu giữ hồ sơ tín dụng",
      "1. Tổ chức tín dụng phải lưu giữ hồ sơ tín dụng, bao gồm:\na) Hợp đồng;\nb) Báo cáo.")));
}

TEST(LookAlikes, ReferencesElsewhere) {
  const Recognition r =
      in_article("Trình tự, thủ tục cấp Giấy phép",
                 "Trình tự, thủ tục cấp Giấy phép thực hiện theo quy định của pháp "
                 "luật về xây dựng.");
  EXPECT_FALSE(lays_down(r));
  ASSERT_EQ(r.procedures.size(), 1U);
  EXPECT_EQ(r.procedures[0].action, ProcedureAction::refers);
}

TEST(LookAlikes, PeriodicReports) {
  EXPECT_FALSE(lays_down(in_article("Chế độ báo cáo",
                                    "1. Định kỳ hằng năm, Ủy ban nhân dân cấp tỉnh gửi báo cáo đến "
                                    "Bộ Tư pháp trước ngày 15 tháng "
                                    "12.")));
}

TEST(LookAlikes, Definitions) {
  EXPECT_FALSE(lays_down(in_article(
      "Giải thích từ ngữ",
      "1. Hồ sơ đề nghị cấp Giấy phép là tập hợp giấy tờ tổ chức, cá nhân nộp cho cơ quan có thẩm "
      "quyền để được cấp Giấy phép.\n2. Hồ sơ bệnh án là hồ sơ, không bao gồm đơn thuốc.")));
}

TEST(LookAlikes, PublicationOfProcedures) {
  EXPECT_FALSE(lays_down(
      in_article("Công khai thủ tục hành chính",
                 "1. Nội dung công khai gồm: thành phần hồ sơ, số lượng hồ sơ đối với từng thủ tục "
                 "hành chính; thời hạn giải quyết; phí, lệ phí.")));
  const Recognition r = recognise_lines(
      "BỘ TƯ PHÁP\nSố: 33/QĐ-BTP\nQUYẾT ĐỊNH\nVề việc công bố thủ tục hành chính trong lĩnh vực A\n"
      "Căn cứ Luật A;\nĐiều 1. Công bố kèm theo Quyết định này thủ tục hành chính trong lĩnh vực "
      "A.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.\n");
  ASSERT_EQ(r.procedures.size(), 1U);
  EXPECT_EQ(r.procedures[0].action, ProcedureAction::refers);
}

TEST(LookAlikes, DemandsOnThings) {
  EXPECT_FALSE(lays_down(in_article(
      "Yêu cầu đối với chất chuẩn",
      "1. Chất chuẩn phải bảo đảm độ đồng nhất, độ ổn định.\n2. Chất chuẩn phải được xác "
      "nhận giá trị thuộc tính.")));
}

TEST(LookAlikes, WithdrawalOfTheBodysOwnAccord) {
  EXPECT_FALSE(lays_down(in_article(
      "Thu hồi Giấy phép",
      "Giấy phép bị thu hồi trong các trường hợp sau đây:\n1. Sử dụng giấy tờ giả để được cấp Giấy "
      "phép;\n2. Sau 06 tháng kể từ ngày được cấp Giấy phép mà không hoạt động.")));
}

TEST(LookAlikes, HandingOverTheRules) {
  EXPECT_FALSE(lays_down(in_article(
      "Cấp chứng chỉ",
      "Việc cấp chứng chỉ cho người học do Bộ trưởng Bộ Giáo dục và Đào tạo quy định.")));
}

TEST(LookAlikes, WordsThatOnlyHoldTheWordOfASign) {
  const Recognition r = in_article(
      "Hồ sơ, thủ tục cấp Giấy phép",
      "1. Doanh nghiệp nộp 01 bộ hồ sơ tại Sở Xây dựng. Hồ sơ gồm:\na) Đơn đề nghị cấp Giấy phép.\n"
      "2. Trong thời hạn 05 ngày kể từ ngày nhận đủ hồ sơ, Sở Xây dựng cấp Giấy phép.\n"
      "3. Chi phí thẩm tra do đơn vị sở hữu công trình chi trả theo hóa đơn.");
  ASSERT_EQ(r.procedures.size(), 1U);
  EXPECT_TRUE(r.procedures[0].part(ProcedurePart::fee).empty()) << "chi phí is no fee";
}

TEST(GreyZone, ANoticeBeforeAnActivityIsAsked) {
  const Recognition r = in_article("Thông báo khởi công",
                                   "1. Chủ đầu tư gửi thông báo ngày khởi công đến Sở Xây dựng "
                                   "trước 03 ngày làm việc.\n2. Sở Xây "
                                   "dựng tiếp nhận thông báo, kiểm tra điều kiện khởi công.");
  ASSERT_FALSE(r.procedures.empty());
  for (const Procedure& p : r.procedures) EXPECT_EQ(p.confidence, Confidence::ask) << p.name;
}

}  // namespace
}  // namespace soat
