// The parts of a procedure, and procedures across clauses and articles.
#include <gtest/gtest.h>

#include <algorithm>

#include "recognition_fixture.h"

namespace soat {
namespace {

const Procedure* named(const Recognition& r, std::string_view name) {
  const auto found = std::find_if(r.procedures.begin(), r.procedures.end(),
                                  [&](const Procedure& p) { return p.name == name; });
  return found == r.procedures.end() ? nullptr : &*found;
}

std::string first_words(const Recognition& r, const Procedure& p, ProcedurePart part) {
  const auto& evidence = p.part(part);
  return evidence.empty() ? "" : std::string(r.act().text.words(evidence.front().span));
}

Recognition grants_permit(const std::string& second_clause) {
  return in_article(
      "Thủ tục cấp Giấy phép",
      "1. Doanh nghiệp nộp hồ sơ tại Sở Xây dựng. Hồ sơ gồm:\na) Đơn đề nghị cấp Giấy "
      "phép;\nb) Giấy chứng nhận do cơ quan có thẩm quyền cấp.\n" +
          second_clause);
}

TEST(Parts, TimeInWordsAndInBrackets) {
  for (const std::string time : {"mười lăm ngày", "15 (mười lăm) ngày làm việc", "07 ngày"}) {
    const Recognition r = grants_permit("2. Trong thời hạn " + time +
                                        ", kể từ ngày nhận đủ hồ sơ, Sở Xây dựng cấp Giấy phép.");
    ASSERT_EQ(r.procedures.size(), 1U) << time;
    EXPECT_TRUE(first_words(r, r.procedures[0], ProcedurePart::time_limit).starts_with(time))
        << time;
  }
}

TEST(Parts, AListOfPapersProvesNoAgencyAndNoResult) {
  const Recognition r = in_article("Hồ sơ cấp Giấy phép",
                                   "Hồ sơ đề nghị cấp Giấy phép gồm:\n1. Đơn đề nghị cấp Giấy phép "
                                   "của doanh nghiệp;\n2. Giấy chứng nhận do Sở Xây dựng cấp.");
  ASSERT_EQ(r.procedures.size(), 1U);
  const Procedure& p = r.procedures[0];
  EXPECT_FALSE(p.part(ProcedurePart::dossier).empty());
  EXPECT_FALSE(p.part(ProcedurePart::name).empty());
  EXPECT_TRUE(p.part(ProcedurePart::agency).empty());
  EXPECT_TRUE(p.part(ProcedurePart::result).empty());
}

TEST(Parts, TheCaseAssumedIsNoManner) {
  const Recognition r = grants_permit(
      "2. Trường hợp hồ sơ được nộp qua bưu điện thì trong thời hạn 05 ngày kể từ ngày nhận đủ hồ "
      "sơ, "
      "Sở Xây dựng cấp Giấy phép.");
  ASSERT_EQ(r.procedures.size(), 1U);
  EXPECT_TRUE(r.procedures[0].part(ProcedurePart::manner).empty());
  EXPECT_FALSE(r.procedures[0].part(ProcedurePart::time_limit).empty());
}

TEST(Parts, AFormThatAnotherBodyLaysDownIsDelegated) {
  const Recognition r = in_article("Hồ sơ, thủ tục cấp Giấy phép",
                                   "1. Doanh nghiệp nộp hồ sơ tại Sở Xây dựng. Hồ sơ gồm:\na) Đơn "
                                   "đề nghị cấp Giấy phép theo mẫu "
                                   "do Bộ trưởng Bộ Xây dựng quy định.\n2. Trong thời hạn 05 ngày "
                                   "kể từ ngày nhận đủ hồ sơ, Sở Xây "
                                   "dựng cấp Giấy phép.");
  ASSERT_EQ(r.procedures.size(), 1U);
  const Procedure& p = r.procedures[0];
  EXPECT_TRUE(p.part(ProcedurePart::form).empty());
  EXPECT_TRUE(p.delegated[static_cast<std::size_t>(ProcedurePart::form)]);
}

TEST(Parts, ANameThatTheActGivesMeansWhatItStandsFor) {
  const Recognition r = in_article("Thủ tục cấp Giấy phép",
                                   "1. Doanh nghiệp có kho (sau đây gọi là bên có kho) được xem "
                                   "xét theo Điều này.\n2. Bên có kho "
                                   "nộp 01 bộ hồ sơ tại Sở Xây dựng. Hồ sơ gồm:\na) Đơn;\nb) Bản "
                                   "vẽ.\n3. Trong thời hạn 05 ngày kể "
                                   "từ ngày nhận đủ hồ sơ, Sở Xây dựng cấp Giấy phép.");
  ASSERT_EQ(r.procedures.size(), 1U);
  bool found = false;
  for (const Evidence& e : r.procedures[0].part(ProcedurePart::applicant))
    found = found || r.act().text.words(e.span) == "Bên có kho";
  EXPECT_TRUE(found);
}

TEST(Parts, ArticlesOfOneMatterAreOneProcedure) {
  const Recognition r = in_article(
      "Hồ sơ cấp Giấy phép xây dựng",
      "Hồ sơ đề nghị cấp Giấy phép xây dựng gồm:\n1. Đơn đề nghị của chủ đầu tư;\n2. Bản vẽ.\n"
      "Điều 3. Trình tự cấp Giấy phép xây dựng\n1. Chủ đầu tư nộp 01 bộ hồ sơ trực tiếp tại Sở Xây "
      "dựng.\n2. Trong thời hạn 20 ngày kể từ ngày nhận đủ hồ sơ, Sở Xây dựng cấp Giấy phép xây "
      "dựng; "
      "trường hợp từ chối cấp phải nêu rõ lý do.");
  ASSERT_EQ(r.procedures.size(), 1U);
  const Procedure& p = r.procedures[0];
  EXPECT_EQ(p.name, "Cấp Giấy phép xây dựng");
  EXPECT_EQ(p.confidence, Confidence::sure);
  for (const ProcedurePart part :
       {ProcedurePart::dossier, ProcedurePart::sets, ProcedurePart::manner,
        ProcedurePart::time_limit, ProcedurePart::agency, ProcedurePart::result}) {
    EXPECT_FALSE(p.part(part).empty()) << json_name(part);
  }
}

TEST(Parts, ClausesThatNameTheirOwnActAreProceduresOfTheirOwn) {
  const Recognition r = in_article(
      "Hồ sơ đăng ký đối với tàu bay",
      "1. Hồ sơ đăng ký bao gồm:\na) Phiếu yêu cầu theo Mẫu số 01 tại Phụ lục;\nb) Hợp đồng.\n2. "
      "Hồ sơ "
      "xóa đăng ký bao gồm:\na) Phiếu yêu cầu theo Mẫu số 03 tại Phụ lục;\nb) Văn bản đồng ý.\n"
      "Điều 3. Thủ tục đăng ký, xóa đăng ký đối với tàu bay\n1. Người yêu cầu nộp hồ sơ tại Cục "
      "Hàng "
      "không Việt Nam.\n2. Trong thời hạn 03 ngày kể từ ngày nhận đủ hồ sơ, Cục Hàng không Việt "
      "Nam "
      "cấp Giấy chứng nhận.");
  const Procedure* registers = named(r, "Đăng ký đối với tàu bay");
  const Procedure* strikes = named(r, "Xóa đăng ký đối với tàu bay");
  ASSERT_NE(registers, nullptr);
  ASSERT_NE(strikes, nullptr);
  EXPECT_EQ(r.procedures.size(), 2U) << "what is common to both belongs to each";
  for (const Procedure* p : {registers, strikes}) {
    EXPECT_FALSE(p->part(ProcedurePart::dossier).empty());
    EXPECT_FALSE(p->part(ProcedurePart::time_limit).empty());
  }
}

TEST(Parts, ConditionsAloneStayApartAndAreRelated) {
  const Recognition r = in_article(
      "Điều kiện cấp Giấy phép xây dựng",
      "Chủ đầu tư được cấp Giấy phép xây dựng khi đáp ứng các điều kiện sau đây:\n1. Phù hợp quy "
      "hoạch;\n2. Bảo đảm an toàn.\nĐiều 3. Thủ tục cấp Giấy phép xây dựng\n1. Chủ đầu tư nộp 01 "
      "bộ "
      "hồ sơ tại Sở Xây dựng, gồm đơn đề nghị cấp Giấy phép và bản vẽ.\n2. Trong thời hạn 20 ngày "
      "kể "
      "từ ngày nhận đủ hồ sơ, Sở Xây dựng cấp Giấy phép xây dựng.");
  EXPECT_NE(named(r, "Cấp Giấy phép xây dựng"), nullptr);
  for (const Procedure& p : r.procedures) EXPECT_EQ(p.name, "Cấp Giấy phép xây dựng");
}

TEST(Actions, TheRepealOfActsOnProceduresEndsThem) {
  const Recognition r = recognise_lines(
      "ỦY BAN NHÂN DÂN\nTỈNH A\nSố: 76/2025/QĐ-UBND\nQUYẾT ĐỊNH\nBãi bỏ các Quyết định\nCăn cứ "
      "Luật "
      "A;\nĐiều 1. Bãi bỏ toàn bộ các quyết định\n1. Quyết định số 43/2017/QĐ-UBND quy định trình "
      "tự, "
      "thủ tục lựa chọn nhà đầu tư.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.\n");
  ASSERT_EQ(r.procedures.size(), 1U);
  EXPECT_EQ(r.procedures[0].action, ProcedureAction::abolishes);
}

}  // namespace
}  // namespace soat
