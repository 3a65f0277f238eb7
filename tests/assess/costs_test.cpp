// The formula of điểm b, c khoản 4 Điều 11 and điểm b khoản 4 Điều 12 of the guidance, reckoned by
// hand, and the faults of the table.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "assess/costs.h"
#include "base/file.h"

namespace soat {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const CostNorms& norms() {
  static const CostNorms kNorms =
      read_norms(read_whole_file(SOAT_SOURCE_DIR "/templates/norms.csv").value(), "norms.csv")
          .value();
  return kNorms;
}

const std::vector<CostedProcedure> kNew = {{"Cấp thẻ", ProcedureAction::creates}};
const std::vector<CostedProcedure> kAmended = {{"Cấp thẻ", ProcedureAction::amends}};
const std::vector<CostedProcedure> kAbolished = {{"Cấp thẻ", ProcedureAction::abolishes}};

const std::string kHead = "thu_tuc,ten,phuong_an,muc,noi_dung,gia_tri,dinh_muc,nguon\n";

CostInputs read(const std::string& rows, const std::vector<CostedProcedure>& procedures = kNew) {
  return read_costs(kHead + rows, "chi-phi.csv", norms(), procedures);
}

std::vector<std::string> said(const CostInputs& inputs) {
  std::vector<std::string> all;
  for (const Problem& problem : inputs.problems) all.push_back(problem.where + " " + problem.what);
  return all;
}

/// By hand, for a procedure of a province, applicants in the country:
///   hourly income: 10 560 000 000 000 000 đồng / (100 000 000 people × 12 × 22 × 8 hours)
///                  12 × 22 × 8 = 2112;  10.56e15 / 2112e8 = 50 000 đồng
///   going there: 2 turns × 3,0 hours (cấp tỉnh, nông thôn) = 6 hours × 50 000 = 300 000
///   the form: 2 pages × 1,5 hours (nông thôn)             = 3 hours × 50 000 = 150 000
///   another paper: 0,5 hours × 50 000                                        =  25 000
///   copies                                                                   =  20 000
///   work: 300 000 + 150 000 + 25 000 + 20 000 = 495 000;  fee 150 000;  once 645 000
///   a year: 645 000 × 1 × 200 = 129 000 000
TEST(Costs, TheFormulaOfTheGuidance) {
  const CostInputs inputs = read(
      ",,,gdp,,10560000000000000,,\n,,,dan-so,,100000000,,\n"
      "1,Cấp thẻ,du-thao,di-lai,,2,cap-tinh/nong-thon,\n"
      "1,,du-thao,lam-don,,2,trang/nong-thon,\n"
      "1,,du-thao,tai-lieu,Bản vẽ,\"0,5\",,\n"
      "1,,du-thao,dich-vu,,20000,,\n"
      "1,,du-thao,phi,,150000,,\n1,,du-thao,so-lan,,1,,\n1,,du-thao,so-doi-tuong,,200,,\n");
  EXPECT_THAT(said(inputs), IsEmpty());
  const Cost cost = cost_of(inputs, norms(), 1, CostSide::draft);
  ASSERT_TRUE(cost.wage && cost.work && cost.fees && cost.once && cost.year);
  EXPECT_DOUBLE_EQ(*cost.wage, 50'000);
  EXPECT_DOUBLE_EQ(*cost.work, 495'000);
  EXPECT_DOUBLE_EQ(*cost.fees, 150'000);
  EXPECT_DOUBLE_EQ(*cost.once, 645'000);
  EXPECT_DOUBLE_EQ(*cost.year, 129'000'000);
  EXPECT_FALSE(cost.times_by_default);
  EXPECT_THAT(cost.missing, IsEmpty());
}

TEST(Costs, NormsAreThoseOfTheTableInTheGuidance) {
  EXPECT_DOUBLE_EQ(norms().at("cap-huyen/nong-thon"), 2.25);
  EXPECT_DOUBLE_EQ(norms().at("cap-xa/do-thi"), 1.0);
  EXPECT_DOUBLE_EQ(norms().at("lien-mien/mien-nui"), 32.0);
  EXPECT_DOUBLE_EQ(norms().at("trang/mien-nui"), 2.0);
}

/// Now 645 000 × 2 a year × 100; then 400 000 × 1 × 100: 129 000 000 - 40 000 000 = 89 000 000.
TEST(Costs, WhatAnAmendmentSaves) {
  const CostInputs inputs = read(
      ",,,thu-nhap-gio,,50000,,\n"
      "1,,hien-tai,di-lai,,\"9,9\",,\n1,,hien-tai,phi,,150000,,\n1,,hien-tai,so-lan,,2,,\n"
      "1,,hien-tai,so-doi-tuong,,100,,\n"
      "1,,du-thao,di-lai,,5,,\n1,,du-thao,phi,,150000,,\n1,,du-thao,so-lan,,1,,\n"
      "1,,du-thao,so-doi-tuong,,100,,\n",
      kAmended);
  EXPECT_THAT(said(inputs), IsEmpty());
  const Cost present = cost_of(inputs, norms(), 1, CostSide::present);
  const Cost draft = cost_of(inputs, norms(), 1, CostSide::draft);
  const Saving saving = saving_of(ProcedureAction::amends, present, draft);
  ASSERT_TRUE(saving.amount);
  EXPECT_DOUBLE_EQ(*saving.amount, 89'000'000);
  EXPECT_FALSE(saving.one_case);
  EXPECT_FALSE(saving_of(ProcedureAction::creates, present, draft).amount);
}

/// An abolished one costs nothing: all of 10 000 × 1 × 30 is saved.
TEST(Costs, WhatAnAbolitionSaves) {
  const CostInputs inputs =
      read("1,,hien-tai,dich-vu,,10000,,\n1,,hien-tai,phi,,0,,\n1,,hien-tai,so-doi-tuong,,30,,\n",
           kAbolished);
  const Cost present = cost_of(inputs, norms(), 1, CostSide::present);
  EXPECT_TRUE(present.times_by_default);
  EXPECT_DOUBLE_EQ(saving_of(ProcedureAction::abolishes, present, {}).amount.value(), 300'000);
}

TEST(Costs, WhereNobodyCanForecastItIsOfOneCase) {
  const CostInputs inputs = read(
      "1,,du-thao,dich-vu,,10000,,\n1,,du-thao,phi,,5000,,\n"
      "1,,du-thao,so-doi-tuong,,khong-du-bao,,\n");
  EXPECT_THAT(said(inputs), IsEmpty());
  const Cost cost = cost_of(inputs, norms(), 1, CostSide::draft);
  EXPECT_TRUE(cost.not_forecast);
  EXPECT_DOUBLE_EQ(cost.once.value(), 15'000);
  EXPECT_FALSE(cost.year);
  EXPECT_THAT(cost.missing, IsEmpty());
}

/// No figure is guessed: 150.000 may be a hundred and fifty thousand, or 150.
TEST(Costs, AFigureThatMayBeTwoIsAskedBack) {
  EXPECT_THAT(
      said(read("1,,du-thao,phi,,150.000,,\n")),
      ElementsAre("chi-phi.csv:2 Không rõ «150.000» là 150000 hay 150 phẩy 000 (mục phi)."));
}

TEST(Costs, WhatIsMissingNegativeOrNoNumberIsSaidWithItsLine) {
  const CostInputs inputs = read(
      "1,,du-thao,di-lai,,,,\n1,,du-thao,lam-don,,-2,,\n1,,du-thao,phi,,miễn phí,,\n"
      "1,,du-thao,so-doi-tuong,,1e5,,\n");
  EXPECT_THAT(said(inputs), ElementsAre(HasSubstr("chi-phi.csv:2 Chưa điền giá trị (mục di-lai)"),
                                        HasSubstr("chi-phi.csv:3 Giá trị âm «-2»"),
                                        HasSubstr("chi-phi.csv:4 «miễnphí» không phải số"),
                                        HasSubstr("chi-phi.csv:5 «1e5» không phải số")));
  const Cost cost = cost_of(inputs, norms(), 1, CostSide::draft);
  EXPECT_FALSE(cost.once);
  EXPECT_FALSE(cost.year);
  EXPECT_FALSE(cost.missing.empty());
}

TEST(Costs, RowsThatFitNothingAreNotUsed) {
  const CostInputs inputs = read(
      "2,,du-thao,phi,,1,,\n1,Tên cũ,du-thao,phi,,1,,\n1,,hien-tai,phi,,1,,\n1,,du-thao,phj,,1,,\n"
      "1,,dự thảo,phi,,1,,\n1,,du-thao,di-lai,,1,cap-tinh/nong-thom,\n");
  EXPECT_THAT(said(inputs),
              ElementsAre(HasSubstr(":2 Không có thủ tục số «2»"),
                          HasSubstr(":3 Thủ tục 1 trong bảng là «Tên cũ»"),
                          HasSubstr(":4 Thủ tục ban hành mới không có chi phí hiện tại"),
                          HasSubstr(":5 Không có mục «phj». Có phải «phi»?"),
                          HasSubstr(":6 Không có phương án «dự thảo»"),
                          HasSubstr(":7 Định mức «cap-tinh/nong-thom» không dùng được")));
  EXPECT_FALSE(cost_of(inputs, norms(), 1, CostSide::draft).once);
}

TEST(Costs, ATableAsExcelSavesItIsRead) {
  const CostInputs inputs = read_costs(
      "thu_tuc;ten;phuong_an;muc;noi_dung;gia_tri;dinh_muc;nguon\r\n"
      "1;;du-thao;dich-vu;;1.500.000;;\r\n1;;du-thao;phi;;0;;\r\n",
      "chi-phi.csv", norms(), kNew);
  EXPECT_THAT(said(inputs), IsEmpty());
  EXPECT_DOUBLE_EQ(cost_of(inputs, norms(), 1, CostSide::draft).once.value(), 1'500'000);
}

TEST(Costs, AProcedureWithoutRowsIsSaid) {
  EXPECT_THAT(said(read(",,,thu-nhap-gio,,50000,,\n")),
              ElementsAre(HasSubstr("Bảng không có dòng nào cho thủ tục 1 «Cấp thẻ»")));
  EXPECT_THAT(said(read_costs("a,b\n1,2\n", "x.csv", norms(), kNew)),
              ElementsAre(HasSubstr("x.csv:1 Bảng không có cột «thu_tuc»")));
}

TEST(Costs, TheEmptyTableAsksForEveryInputAndReadsBack) {
  const std::string table = empty_costs(kAmended);
  const CostInputs inputs = read_costs(table, "chi-phi.csv", norms(), kAmended);
  // Seven inputs for each side, none filled in; the wage may be made of two others.
  EXPECT_EQ(inputs.rows.size(), 14U);
  EXPECT_EQ(inputs.problems.size(), 14U);
}

TEST(Costs, FiguresAsVietnameseReadersWriteThem) {
  EXPECT_EQ(money_words(129'000'000), "129.000.000");
  EXPECT_EQ(money_words(-5'000), "-5.000");
  EXPECT_EQ(number_words(2.25), "2,25");
  EXPECT_EQ(number_words(1'000), "1.000");
  EXPECT_EQ(number_words(0.5), "0,5");
}

}  // namespace
}  // namespace soat
