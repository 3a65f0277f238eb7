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

}  // namespace
}  // namespace soat
