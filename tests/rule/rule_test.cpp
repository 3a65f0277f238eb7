// Rule files: what is read, and how a fault is shown.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rule/rule.h"
#include "text/vocabulary.h"

namespace soat {
namespace {

using testing::HasSubstr;

/// A small language of its own: the loader does not know the judge's.
Dialect dialect() {
  Dialect d;
  d.attributes = {{fold_phrase("màu"),
                   {fold_phrase("đỏ"), fold_phrase("xanh lam")},
                   {RuleSubject::procedure},
                   AttributeKind::word},
                  {fold_phrase("chín"), {}, {RuleSubject::procedure}, AttributeKind::yes_or_no},
                  {fold_phrase("ngày hái"), {}, {RuleSubject::procedure}, AttributeKind::day},
                  {fold_phrase("dài"), {}, {RuleSubject::citation}, AttributeKind::yes_or_no}};
  d.placeholders = {"tên", "đơn vị"};
  return d;
}

const std::string kExamples = "sai một\n    | Điều 1. ⟦quả đỏ⟧\nđúng hai\n    | Điều 1. quả xanh\n";

std::string rule_with(const std::string& lines) {
  return "tên Thử\ncăn cứ Điều 1 Luật A\nđộ chắc V\náp dụng từ 01/01/2021 đến 31/03/2025\n"
         "mức lỗi\nvới mỗi thủ tục\n" +
         lines + kExamples;
}

Rule good(const std::string& text) {
  auto rule = parse_rule(text, "thu/nghiem", dialect());
  EXPECT_TRUE(rule) << rule.problem().where << " " << rule.problem().what;
  return rule ? rule.value() : Rule{};
}

Problem bad(const std::string& text) {
  auto rule = parse_rule(text, "thu/nghiem", dialect());
  EXPECT_FALSE(rule);
  return rule ? Problem{} : rule.problem();
}

TEST(Rule, FieldsAreRead) {
  const Rule rule = good(rule_with("khi màu là đỏ\nbáo {đơn vị} chín.\n"));
  EXPECT_EQ(rule.id, "thu/nghiem");
  EXPECT_EQ(rule.level, RuleLevel::error);
  EXPECT_EQ(rule.issued_level, RuleLevel::error);
  EXPECT_EQ(rule.first, parse_iso_date("2021-01-01"));
  EXPECT_EQ(rule.last, parse_iso_date("2025-03-31"));
  EXPECT_EQ(rule.message, "{đơn vị} chín.");
  ASSERT_EQ(rule.examples.size(), 2U);
  EXPECT_EQ(rule.examples[0].spans.size(), 1U);
}

TEST(Rule, LinesAreJoinedByTheirFirstWord) {
  const Rule rule =
      good(rule_with("khi màu là đỏ\nvà chín hoặc không chín\ntrừ khi chín\nbáo A.\n"));
  EXPECT_EQ(rule.when.kind, Condition::Kind::all);
  ASSERT_EQ(rule.when.children.size(), 2U);
  EXPECT_EQ(rule.when.children[1].kind, Condition::Kind::any);
  ASSERT_TRUE(rule.unless);
  EXPECT_EQ(rule.unless->attribute, fold_phrase("chín"));
}

TEST(Rule, DaysAreCompared) {
  const Rule rule = good(rule_with("khi ngày hái trước 01/07/2016\nbáo A.\n"));
  EXPECT_EQ(rule.when.before, parse_iso_date("2016-07-01"));
  EXPECT_THAT(bad(rule_with("khi ngày hái là đỏ\nbáo A.\n")).what, HasSubstr("so sánh với ngày"));
  EXPECT_THAT(bad(rule_with("khi màu trước 01/07/2016\nbáo A.\n")).what, HasSubstr("với giá trị"));
}

TEST(Rule, ABasisMayHaveItsOwnDays) {
  const Rule rule =
      good(rule_with("căn cứ Điều 2 Luật B [từ 01/01/2022 đến 31/12/2022]\nkhi chín\nbáo A.\n"));
  ASSERT_EQ(rule.basis.size(), 2U);
  EXPECT_EQ(rule.basis[0].words, "Điều 1 Luật A");
  EXPECT_FALSE(rule.basis[0].first);
  EXPECT_EQ(rule.basis[1].words, "Điều 2 Luật B");
  EXPECT_EQ(rule.basis[1].first, parse_iso_date("2022-01-01"));
  EXPECT_EQ(rule.basis[1].last, parse_iso_date("2022-12-31"));
  EXPECT_EQ(bad(rule_with("căn cứ Điều 2 Luật B [từ 01/01/2022\nkhi chín\nbáo A.\n")).where,
            "rules/thu/nghiem.rule:7:22");
}

TEST(Rule, AFaultHasPlaceCaretAndTheNearestWord) {
  const Problem attribute = bad(rule_with("khi mầu là đỏ\nbáo A.\n"));
  EXPECT_EQ(attribute.where, "rules/thu/nghiem.rule:7:5");
  EXPECT_THAT(attribute.what, HasSubstr("    khi mầu là đỏ\n        ^"));
  EXPECT_THAT(attribute.hint, HasSubstr("màu"));
  EXPECT_THAT(bad(rule_with("khi màu là xanh lá\nbáo A.\n")).hint, HasSubstr("xanh lam"));
  EXPECT_THAT(bad(rule_with("khi màu là đỏ\nbao A.\n")).hint, HasSubstr("báo"));
  EXPECT_THAT(bad(rule_with("khi màu là đỏ\nbáo {đơn vi} A.\n")).hint, HasSubstr("{đơn vị}"));
  EXPECT_EQ(bad(rule_with("khi màu là đỏ và\nbáo A.\n")).where, "rules/thu/nghiem.rule:7:17");
}

TEST(Rule, AnAttributeOfAnotherSubjectIsRefused) {
  EXPECT_THAT(bad(rule_with("khi dài\nbáo A.\n")).what, HasSubstr("Không có thuộc tính"));
}

TEST(Rule, ARuleWithoutExamplesIsRefused) {
  const std::string text = rule_with("khi chín\nbáo A.\n");
  EXPECT_THAT(bad(text.substr(0, text.find("đúng hai"))).what, HasSubstr("ví dụ «đúng»"));
  EXPECT_THAT(bad(text.substr(0, text.find("sai một"))).what, HasSubstr("ví dụ"));
}

// What nobody read in the law itself is never an accusation.
TEST(Rule, SecondarySourcesOnlyAsk) {
  std::string text = rule_with("khi chín\nbáo A.\n");
  text.replace(text.find("độ chắc V"), std::string("độ chắc V").size(), "độ chắc S");
  EXPECT_THAT(bad(text).what, HasSubstr("hỏi"));
  text.replace(text.find("mức lỗi"), std::string("mức lỗi").size(), "mức hỏi");
  good(text);
}

TEST(Rule, DaysMustBeDays) {
  std::string text = rule_with("khi chín\nbáo A.\n");
  text.replace(text.find("31/03/2025"), 10, "31/02/2025");
  EXPECT_THAT(bad(text).what, HasSubstr("không phải ngày"));
}

TEST(Rule, AFixMayHoldPlaceholders) {
  EXPECT_EQ(good(rule_with("khi chín\nbáo A.\nsửa thành {tên} mới\n")).fix, "{tên} mới");
  EXPECT_EQ(good(rule_with("khi chín\nbáo A.\n")).fix, "");
  EXPECT_THAT(bad(rule_with("khi chín\nbáo A.\nsửa thành {tê}\n")).hint, HasSubstr("tên"));
}

TEST(Rule, ExamplesMayWriteCharactersByNumber) {
  std::string text = rule_with("khi chín\nbáo A.\n");
  text.replace(text.find("quả đỏ"), std::string("quả đỏ").size(), "\\u00D0iều\\u0301 \\uXY");
  const RuleExample example = good(text).examples.front();
  const auto [begin, end] = example.spans.front();
  EXPECT_EQ(example.draft.substr(begin, end - begin), "\u00D0iều\u0301 \\uXY");
}

}  // namespace
}  // namespace soat
