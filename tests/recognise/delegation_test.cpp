// Who may make rules on what: real clauses, and clauses that only look like it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "recognition_fixture.h"

namespace soat {
namespace {

using testing::ElementsAre;

/// "to: subject" of each delegation, "*" where it is of a procedure.
std::vector<std::string> delegations(const std::string& clause) {
  const Recognition r = in_article("Một", "1. " + clause);
  std::vector<std::string> all;
  for (const Delegation& d : r.delegations) {
    all.push_back(std::string(json_name(d.to)) + (d.procedure ? "*: " : ": ") +
                  std::string(r.act().text.words(d.subject)));
  }
  return all;
}

TEST(Delegations, ActiveClauses) {
  EXPECT_THAT(delegations("Ủy ban nhân dân cấp tỉnh quy định diện tích tối thiểu được tách thửa."),
              ElementsAre("provincial_committee: diện tích tối thiểu được tách thửa"));
  EXPECT_THAT(delegations("Bộ trưởng Bộ Nội vụ quy định trình tự, thủ tục công nhận."),
              ElementsAre("minister*: trình tự, thủ tục công nhận"));
  EXPECT_THAT(delegations("Hội đồng nhân dân cấp tỉnh quy định mức phí thăm quan."),
              ElementsAre("provincial_council: mức phí thăm quan"));
  EXPECT_THAT(
      delegations(
          "Ủy ban nhân dân cấp tỉnh căn cứ quy hoạch để quy định cụ thể điều kiện tách thửa đất."),
      ElementsAre("provincial_committee*: điều kiện tách thửa đất"));
  EXPECT_THAT(delegations("Bộ Tài chính chủ trì, phối hợp với Bộ Y tế hướng dẫn hồ sơ thanh toán."),
              ElementsAre("minister*: hồ sơ thanh toán"));
}

TEST(Delegations, FormsAndWhatABodyRegulates) {
  EXPECT_THAT(delegations("Đơn đề nghị cấp Giấy phép theo mẫu do Bộ trưởng Bộ Tư pháp quy định."),
              ElementsAre("minister*: Đơn đề nghị cấp Giấy phép"));
}

TEST(Delegations, ReferencesAndTasksAreNone) {
  EXPECT_THAT(
      delegations("Ủy ban nhân dân cấp tỉnh quy định tại khoản 2 Điều này tổ chức thực hiện."),
      ElementsAre());
  EXPECT_THAT(delegations("Bộ Tài chính hướng dẫn, kiểm tra, đôn đốc thực hiện."), ElementsAre());
  EXPECT_THAT(delegations("Việc xử lý được thực hiện theo quy định của pháp luật."), ElementsAre());
  EXPECT_THAT(delegations("Nội dung hỗ trợ được Bộ Tài chính quy định như sau:"), ElementsAre());
  EXPECT_THAT(delegations("Ủy ban nhân dân cấp tỉnh chỉ đạo các sở tổ chức tập huấn."),
              ElementsAre());
}

TEST(Delegations, LocalConditionsAreNoConditionsOfAProcedure) {
  EXPECT_THAT(
      delegations(
          "Ủy ban nhân dân cấp tỉnh quy định mức hỗ trợ phù hợp với điều kiện của địa phương."),
      ElementsAre("provincial_committee: mức hỗ trợ phù hợp với điều kiện của địa phương"));
}

TEST(Delegations, TheMatterMayStandFirst) {
  EXPECT_THAT(
      delegations("Điều kiện tách thửa đất, hợp thửa đất do Ủy ban nhân dân cấp tỉnh quy định."),
      ElementsAre("provincial_committee*: Điều kiện tách thửa đất, hợp thửa đất"));
  EXPECT_THAT(delegations("Hồ sơ, thời hạn giải quyết do Bộ trưởng Bộ Tài chính quy định cụ thể;"),
              ElementsAre("minister*: Hồ sơ, thời hạn giải quyết"));
  EXPECT_THAT(delegations("Mức hỗ trợ do Thủ tướng Chính phủ quy định."),
              ElementsAre("prime_minister: Mức hỗ trợ"));
  EXPECT_THAT(delegations("Thẻ được cấp theo mẫu do Bộ Công an phối hợp với Bộ Y tế ban hành."),
              ElementsAre("minister*: Thẻ được cấp"));
  EXPECT_THAT(delegations("Điều kiện do Ủy ban nhân dân cấp tỉnh quy định tại Quyết định này."),
              ElementsAre());
}

TEST(Delegations, TheOneItIsSubmittedToDecides) {
  EXPECT_THAT(delegations("Sở Y tế tham mưu Ủy ban nhân dân cấp tỉnh trình Hội đồng nhân dân cấp "
                          "tỉnh quyết định việc ban hành mẫu hồ sơ, thủ tục lựa chọn."),
              ElementsAre("provincial_council*: mẫu hồ sơ, thủ tục lựa chọn"));
  EXPECT_THAT(delegations("Ủy ban nhân dân cấp tỉnh trình Hội đồng nhân dân cấp tỉnh quy định mức "
                          "hỗ trợ."),
              ElementsAre("provincial_council: mức hỗ trợ"));
  // A draft handed up to the centre is no rule-making handed down.
  EXPECT_THAT(
      delegations("Bộ Tài chính xây dựng, trình Chính phủ, Thủ tướng Chính phủ ban hành quy "
                  "trình liên thông."),
      ElementsAre());
}

/// Whether the matter is told to be a procedure.
bool is_procedure(const std::string& matter) {
  const auto found = delegations("Bộ trưởng Bộ Quốc phòng quy định " + matter + ".");
  EXPECT_EQ(found.size(), 1U) << matter;
  return !found.empty() && found.front().starts_with("minister*");
}

TEST(Delegations, AppointingOnesOwnStaffIsInternal) {
  EXPECT_FALSE(is_procedure("điều kiện, trình tự, thủ tục bổ nhiệm Kiểm lâm viên"));
  EXPECT_FALSE(is_procedure("thủ tục bổ nhiệm, miễn nhiệm Cảnh sát viên"));
  EXPECT_FALSE(is_procedure(
      "trình tự, thủ tục phong, bổ nhiệm các chức danh pháp lý trong lực lượng Cảnh sát biển"));
  EXPECT_FALSE(is_procedure("hồ sơ thăng cấp bậc hàm"));
  EXPECT_FALSE(is_procedure("điều kiện, hồ sơ bổ nhiệm vào ngạch kiểm tra viên hải quan"));
  // Offices that people from outside apply for.
  EXPECT_TRUE(is_procedure("hồ sơ, thủ tục bổ nhiệm công chứng viên"));
  EXPECT_TRUE(is_procedure("trình tự, thủ tục bổ nhiệm giám định viên tư pháp"));
  EXPECT_TRUE(is_procedure("thủ tục công nhận hòa giải viên thương mại"));
  EXPECT_TRUE(is_procedure("thủ tục bổ nhiệm lại Thừa phát lại"));
  EXPECT_TRUE(is_procedure("hồ sơ, thủ tục phong tặng danh hiệu Nghệ nhân nhân dân"));
}

TEST(Delegations, EmergencyMeasuresOfStateBodiesAreInternal) {
  EXPECT_FALSE(is_procedure("trình tự chi tiết thực hiện di dời khẩn cấp"));
  EXPECT_FALSE(is_procedure("trình tự, thủ tục di chuyển người dân ra khỏi vùng nguy hiểm"));
  EXPECT_FALSE(is_procedure("quy trình huy động lực lượng khi có tình trạng khẩn cấp"));
  EXPECT_TRUE(is_procedure("hồ sơ, thủ tục hỗ trợ hộ gia đình di dời khỏi vùng nguy hiểm"));
  EXPECT_TRUE(is_procedure("thủ tục cấp giấy phép di chuyển phương tiện chở hàng nguy hiểm"));
}

TEST(Delegations, WhatIsOnlyReferredToIsNotHandedOver) {
  EXPECT_THAT(delegations("Cơ quan chủ trì tổng hợp, xử lý theo quy định của Thủ tướng Chính phủ."),
              ElementsAre());
  EXPECT_THAT(delegations("Trường hợp có vướng mắc thì xử lý theo quy định của Thủ tướng Chính "
                          "phủ."),
              ElementsAre());
  EXPECT_THAT(
      delegations("Thuốc đã đăng ký theo quy định tại Thông tư quy định việc đăng ký thuốc, "
                  "nguyên liệu làm thuốc của Bộ Y tế được gia hạn."),
      ElementsAre());
  EXPECT_THAT(delegations("Tài sản đã kê khai theo quy định của Bộ Tài chính tại Thông tư số "
                          "54/2013/TT-BTC."),
              ElementsAre());
  EXPECT_THAT(delegations("Bộ Tư pháp tổ chức lấy ý kiến đối tượng chịu tác động của quy định thủ "
                          "tục hành chính."),
              ElementsAre());
  EXPECT_THAT(delegations("Người bệnh mắc bệnh thuộc danh mục bệnh do Bộ Y tế ban hành được nghỉ."),
              ElementsAre());
  EXPECT_THAT(delegations("Việc thu phí thực hiện theo quy định của Bộ Tài chính."),
              ElementsAre("minister: Việc thu phí thực hiện"));
}

TEST(Delegations, AnIssuerHandsNothingToItself) {
  const auto of_circular = [](const std::string& clause) {
    const Recognition r = recognise_lines(
        "NGÂN HÀNG NHÀ NƯỚC VIỆT NAM\nSố: 11/2022/TT-NHNN\nTHÔNG TƯ\nQuy định về bảo lãnh\n"
        "Căn cứ Luật A;\nĐiều 1. Phạm vi điều chỉnh\nA.\nĐiều 2. Hồ sơ\n1. " +
        clause + "\n");
    return r.delegations.size();
  };
  EXPECT_EQ(of_circular("Ngân hàng Nhà nước quy định hồ sơ, thủ tục bảo lãnh."), 0U);
  EXPECT_EQ(of_circular("Thống đốc Ngân hàng Nhà nước Việt Nam quy định hồ sơ bảo lãnh."), 0U);
  EXPECT_EQ(of_circular("Bộ Tài chính quy định hồ sơ, thủ tục bảo lãnh."), 1U);
  // Nor does it hand anything to those above or beside it by pointing at their rules.
  EXPECT_EQ(of_circular("Hồ sơ công nhận văn bằng theo quy định của Bộ Giáo dục và Đào tạo."), 0U);
  EXPECT_EQ(of_circular("Thủ tướng Chính phủ quy định hồ sơ, thủ tục bảo lãnh."), 0U);
}

TEST(Delegations, DutiesBelowABody) {
  const Recognition r = in_article(
      "Trách nhiệm thi hành",
      "1. Bộ Tài chính có trách nhiệm:\na) Chủ trì, phối hợp với Bộ Y tế xây dựng, ban hành các "
      "biểu mẫu hồ sơ;\nb) Phối hợp với Bộ Y tế kiểm tra việc chấp hành quy định về hồ sơ;\n"
      "c) Xây dựng, trình Chính phủ ban hành chính sách hỗ trợ.\n2. Bộ Y tế:\nBan hành quy định "
      "về mức chi.");
  std::vector<std::string> all;
  for (const Delegation& d : r.delegations)
    all.push_back(unit_id(r.act(), d.unit) + " " + d.receiver);
  EXPECT_THAT(all, ElementsAre("art_2__para_1__point_a Bộ Tài chính", "art_2__para_2 Bộ Y tế"));
}

TEST(Delegations, QuantitiesOfAProcedureAreQuantities) {
  EXPECT_FALSE(is_procedure("hạn mức công nhận đất ở cho mỗi hộ gia đình"));
  EXPECT_FALSE(is_procedure("mẫu hợp đồng khám bệnh, chữa bệnh"));
  EXPECT_TRUE(is_procedure("mức hỗ trợ, trình tự, thủ tục hỗ trợ"));
  EXPECT_TRUE(is_procedure("diện tích tối thiểu và điều kiện tách thửa đất"));
}

TEST(Delegations, WhatTheScopeOfTheControlOfProceduresLeavesOut) {
  EXPECT_FALSE(is_procedure("mẫu sổ đăng ký bí mật nhà nước"));
  EXPECT_FALSE(is_procedure("trình tự, thủ tục xử phạt vi phạm hành chính"));
}

TEST(Delegations, ArticlesNamedAreWhatTheyHold) {
  const auto of_law = [](const std::string& named) {
    const Recognition r = recognise_lines(
        "QUỐC HỘI\nLuật số: 1/2020/QH14\nLUẬT\nA\nĐiều 1. Phạm vi điều chỉnh\nLuật này quy định "
        "về A.\nĐiều 2. Hồ sơ, thủ tục cấp Giấy phép\n1. Tổ chức, cá nhân nộp 01 bộ hồ sơ đề nghị "
        "cấp Giấy phép tại Bộ Tài chính.\n2. Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ "
        "sơ hợp lệ, Bộ Tài chính cấp Giấy phép; trường hợp từ chối phải nêu rõ lý do.\nĐiều 3. "
        "Giải "
        "thích từ ngữ\nA là B.\nĐiều 4. Điều khoản thi hành\nChính phủ quy định chi tiết " +
        named + ".\n");
    EXPECT_EQ(r.delegations.size(), 1U);
    return !r.delegations.empty() && r.delegations.front().procedure;
  };
  EXPECT_TRUE(of_law("các điều 2 và 3 của Luật này"));
  EXPECT_FALSE(of_law("Điều 3 của Luật này"));
}

}  // namespace
}  // namespace soat
