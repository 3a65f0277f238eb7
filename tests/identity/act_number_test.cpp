#include "identity/act_number.h"

#include <gtest/gtest.h>

namespace soat {
namespace {

TEST(ActNumber, ReadsNumberYearAndSymbol) {
  const auto decree = parse_act_number("148/2020/NĐ-CP");
  ASSERT_TRUE(decree);
  EXPECT_EQ(decree->serial, "148");
  EXPECT_EQ(decree->year, 2020);
  EXPECT_EQ(decree->symbol, "NĐ-CP");
  const SymbolMeaning meaning = meaning_of(*decree);
  EXPECT_EQ(meaning.type, ActType::decree);
  EXPECT_EQ(meaning.issuer, Issuer::government);
  EXPECT_EQ(meaning.level, GovernmentLevel::central);
  EXPECT_EQ(meaning.normative, Answer::yes);
}

TEST(ActNumber, ALawsSymbolDoesNotTellLawFromResolution) {
  const SymbolMeaning meaning = meaning_of(*parse_act_number("55/2010/QH12"));
  EXPECT_EQ(meaning.type, std::nullopt);
  EXPECT_EQ(meaning.issuer, Issuer::national_assembly);
}

TEST(ActNumber, WithoutAYearItIsAPlainPaper) {
  EXPECT_EQ(meaning_of(*parse_act_number("1785/QĐ-TTg")).normative, Answer::no);
  EXPECT_EQ(meaning_of(*parse_act_number("1785/QĐ-TTg")).issuer, Issuer::prime_minister);
  EXPECT_EQ(meaning_of(*parse_act_number("57/NQ-CP")).normative, Answer::no);
  EXPECT_EQ(meaning_of(*parse_act_number("4218/BTP-VĐCXDPL")).type, ActType::official_letter);
  EXPECT_EQ(meaning_of(*parse_act_number("12/UBND-VP7")).type, ActType::official_letter);
  EXPECT_EQ(meaning_of(*parse_act_number("15/BC-UBND")).type, ActType::report);
}

TEST(ActNumber, GovernmentResolutionsWithDecimalsAreNormative) {
  const auto number = parse_act_number("66.7/2025/NQ-CP");
  ASSERT_TRUE(number);
  EXPECT_EQ(number->serial, "66.7");
  EXPECT_EQ(meaning_of(*number).normative, Answer::yes);
  EXPECT_EQ(meaning_of(*number).type, ActType::resolution);
}

TEST(ActNumber, ADraftLeavesItsSerialBlank) {
  for (const char* text :
       {"/2025/QĐ-UBND", "     /2025/QĐ-UBND", "…/2025/QĐ-UBND", "...../2025/QĐ-UBND"}) {
    const auto number = parse_act_number(text);
    ASSERT_TRUE(number) << text;
    EXPECT_EQ(number->serial, "") << text;
    EXPECT_EQ(number->year, 2025) << text;
  }
}

TEST(ActNumber, MinistriesAndBodiesOfTheirRank) {
  EXPECT_EQ(meaning_of(*parse_act_number("03/2022/TT-BTP")).issuer, Issuer::minister);
  EXPECT_EQ(meaning_of(*parse_act_number("11/2022/TT-NHNN")).issuer, Issuer::minister);
  EXPECT_EQ(meaning_of(*parse_act_number("04/2012/TTLT-BCA-BCT")).type, ActType::joint_circular);
  EXPECT_EQ(meaning_of(*parse_act_number("04/2012/TTLT-BCA-BCT")).issuer, Issuer::joint);
}

TEST(ActNumber, ReadsOldForms) {
  EXPECT_EQ(meaning_of(*parse_act_number("74/CP")).issuer, Issuer::government);
  EXPECT_EQ(parse_act_number("05/2004/PL-UBTVQH11")->symbol, "PL-UBTVQH11");
  EXPECT_EQ(meaning_of(*parse_act_number("05/2004/PL-UBTVQH11")).type, ActType::ordinance);
}

// Thông tư liên tịch 172/2005/TTLT/BQP-BTC.
TEST(ActNumber, AStrokeWithinTheSymbolOfAJointActIsItsHyphen) {
  const auto number = parse_act_number("172/2005/TTLT/BQP-BTC");
  ASSERT_TRUE(number.has_value());
  EXPECT_EQ(number->text, "172/2005/TTLT/BQP-BTC");
  EXPECT_EQ(number->year, 2005);
  EXPECT_EQ(meaning_of(*number).type, ActType::joint_circular);
  EXPECT_EQ(comparison_key(*number), comparison_key(*parse_act_number("172/2005/TTLT-BQP-BTC")));
  EXPECT_FALSE(parse_act_number("172/A/TTLT/BQP-BTC").has_value());
}

TEST(ActNumber, DatesAndFractionsAreNotNumbers) {
  EXPECT_FALSE(parse_act_number("15/5/2014"));
  EXPECT_FALSE(parse_act_number("1/2"));
  EXPECT_FALSE(parse_act_number("30/30"));
  EXPECT_FALSE(parse_act_number("NĐ-CP"));
}

TEST(ActNumber, PrintingsOfOneNumberCompareEqual) {
  const auto key = [](const char* text) { return comparison_key(*parse_act_number(text)); };
  EXPECT_EQ(key("043/2025/QĐ-UBND"), key("43/2025/QÐ-UBND"));  // Ð U+00D0
  EXPECT_EQ(key("104/QĐ-TTg"), key("104/QĐ-TTG"));
  EXPECT_NE(key("104/QĐ-TTg"), key("104/2024/QĐ-TTg"));
}

}  // namespace
}  // namespace soat
