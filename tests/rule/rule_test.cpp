// Rule files: what is read, and how a fault is shown.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "rule/rule.h"
#include "text/vocabulary.h"

namespace soat {
namespace {

namespace fs = std::filesystem;

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
                  {fold_phrase("số quả"), {}, {RuleSubject::procedure}, AttributeKind::number},
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

TEST(Rule, NumbersAreCompared) {
  const Rule rule = good(rule_with("khi số quả dưới 45\nbáo A.\n"));
  EXPECT_EQ(rule.when.below, 45);
  EXPECT_THAT(bad(rule_with("khi số quả\nbáo A.\n")).what, HasSubstr("so sánh với số"));
  EXPECT_THAT(bad(rule_with("khi số quả dưới đỏ\nbáo A.\n")).what, HasSubstr("đỏ"));
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
  EXPECT_EQ(bad(rule_with("khi chín và (mầu là đỏ)\nbáo A.\n")).where,
            "rules/thu/nghiem.rule:7:14");
  EXPECT_THAT(bad(rule_with("khi " + std::string(10000, '(') + "chín\nbáo A.\n")).what,
              HasSubstr("quá sâu"));
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

/// The good rule of `rule_with`, one line changed.
std::string changed(const std::string& from, const std::string& to,
                    const std::string& lines = "khi chín\nbáo A.\n") {
  std::string text = rule_with(lines);
  EXPECT_NE(text.find(from), std::string::npos) << from;
  return text.replace(text.find(from), from.size(), to);
}

// A rule that does not say when it is law would accuse drafts of every time.
TEST(Rule, WhatIsMissingIsNamed) {
  EXPECT_THAT(bad(changed("áp dụng từ 01/01/2021 đến 31/03/2025\n", "")).what,
              HasSubstr("thiếu mục: áp dụng"));
  EXPECT_THAT(bad("tên A\n").what, HasSubstr("thiếu mục: căn cứ, độ chắc, áp dụng, khi, báo"));
  EXPECT_THAT(bad("# ghi chú\n\n").what, HasSubstr("trống"));
  EXPECT_THAT(bad(changed("tên Thử", "tên")).what, HasSubstr("thiếu mục: tên"));
  EXPECT_THAT(bad(changed("mức lỗi", "mức")).what, HasSubstr("Mục «mức» chưa có nội dung"));
}

TEST(Rule, APeriodIsAPeriod) {
  const std::string days = "từ 01/01/2021 đến 31/03/2025";
  const Problem reversed = bad(changed(days, "từ 31/03/2025 đến 01/01/2021"));
  EXPECT_THAT(reversed.what, HasSubstr("trước ngày đầu"));
  EXPECT_EQ(reversed.where, "rules/thu/nghiem.rule:4:9");
  EXPECT_THAT(bad(changed(days, days + " trừ năm 2022")).what, HasSubstr("«trừ»"));
  EXPECT_THAT(bad(changed(days, "từ")).what, HasSubstr("ngày"));
  EXPECT_THAT(bad(changed(days, "01/01/2021")).what, HasSubstr("khoảng ngày"));
  EXPECT_THAT(bad(rule_with("căn cứ Điều 2 Luật B [từ 31/12/2022 đến 01/01/2022]\nkhi chín\n"
                            "báo A.\n"))
                  .what,
              HasSubstr("trước ngày đầu"));
  EXPECT_EQ(good(changed(days, "đến 31/03/2025")).first, std::nullopt);
  EXPECT_EQ(good(changed(days, "mọi ngày")).last, std::nullopt);
}

TEST(Rule, AFieldIsGivenOnce) {
  const Problem twice = bad(rule_with("mức hỏi\nkhi chín\nbáo A.\n"));
  EXPECT_THAT(twice.what, HasSubstr("Mục «mức» đã có ở dòng 5"));
  EXPECT_EQ(twice.where, "rules/thu/nghiem.rule:7:1");
  for (const char* lines :
       {"tên B\nkhi chín\nbáo A.\n", "khi chín\nkhi chín\nbáo A.\n", "khi chín\nbáo A.\nbáo B.\n",
        "khi chín\ntrừ khi chín\ntrừ khi chín\nbáo A.\n", "khi chín\ngộp\ngộp\nbáo A.\n"}) {
    EXPECT_THAT(bad(rule_with(lines)).what, HasSubstr("đã có ở dòng")) << lines;
  }
  good(rule_with(
      "căn cứ Điều 2 Luật B\nkhi chín\nvà chín\nvà chín\nhoặc chín\nhoặc chín\nbáo A.\n"));
}

TEST(Rule, EachExampleHasItsContext) {
  const std::string context = "    bối cảnh kế hoạch của Ủy ban nhân dân tỉnh, ngày 1/2/2022\n";
  good(changed("sai một\n", "sai một\n" + context) + "đúng ba\n" + context + "    | Điều 1. A\n");
  EXPECT_THAT(bad(changed("sai một\n", "sai một\n" + context + context)).what,
              HasSubstr("đã có ở dòng"));
  EXPECT_THAT(bad(changed("sai một\n", "sai một\n    bối cảnh quyết đinh của Chính phủ\n")).hint,
              HasSubstr("nghị định của Chính phủ"));
}

TEST(Rule, MarksOfAnExampleComeInPairs) {
  const Problem open = bad(changed("⟦quả đỏ⟧", "⟦quả đỏ"));
  EXPECT_THAT(open.what, HasSubstr("⟦ chưa có ⟧"));
  EXPECT_EQ(open.where, "rules/thu/nghiem.rule:10:15");
  const Problem close = bad(changed("⟦quả đỏ⟧", "quả đỏ⟧"));
  EXPECT_THAT(close.what, HasSubstr("⟧ không có ⟦"));
  EXPECT_EQ(close.where, "rules/thu/nghiem.rule:10:21");
  EXPECT_THAT(bad(changed("⟦quả đỏ⟧", "⟦quả ⟦đỏ⟧⟧")).what, HasSubstr("⟦ chưa có ⟧"));
  EXPECT_THAT(bad(changed("⟦quả đỏ⟧", "⟦⟧quả đỏ")).what, HasSubstr("không có chữ"));
  EXPECT_EQ(good(changed("⟦quả đỏ⟧", "⟦quả\n    | đỏ⟧")).examples[0].spans.size(), 1U);
  EXPECT_THAT(bad(changed("    | Điều 1. quả xanh\n", "")).what,
              HasSubstr("không có dòng dự thảo"));
}

TEST(Rule, AFaultInTheWordsIsShownInItsLine) {
  const Problem placeholder =
      bad(rule_with("khi chín\nbáo {đơn vị} chín,\n      {đơn vi} rụng.\n"));
  EXPECT_EQ(placeholder.where, "rules/thu/nghiem.rule:9:7");
  EXPECT_THAT(placeholder.what, HasSubstr("\n    "
                                          "      {đơn vi} rụng.\n          ^"));
  EXPECT_THAT(bad(rule_with("khi chín\nbáo A {đơn vị.\n")).what, HasSubstr("chưa đóng"));
  const Problem weak = bad(changed("độ chắc V", "độ chắc M"));
  EXPECT_EQ(weak.where, "rules/thu/nghiem.rule:5:5");
  const std::string fields = "độ chắc V\náp dụng từ 01/01/2021 đến 31/03/2025\nmức lỗi";
  const std::string asks = "độ chắc S\náp dụng từ 01/01/2021 đến 31/03/2025\nmức hỏi";
  good(changed(fields, asks));
  EXPECT_EQ(bad(changed(fields, asks + "\nmức khi đã ban hành cảnh báo")).where,
            "rules/thu/nghiem.rule:6:21");
}

TEST(Rule, AValueNamesTheNearest) {
  EXPECT_THAT(bad(rule_with("khi màu là tím than\nbáo A.\n")).hint, HasSubstr("đỏ, xanh lam"));
  EXPECT_THAT(bad(changed("mức lỗi", "mức lổi")).hint, HasSubstr("Có phải «lỗi»?"));
  EXPECT_THAT(bad(changed("với mỗi thủ tục", "với mỗi thủ tuc")).hint, HasSubstr("«thủ tục»"));
}

// Words of a condition are checked against the subject, which must be known by then.
TEST(Rule, TheSubjectStandsBeforeTheConditions) {
  EXPECT_THAT(bad("tên Thử\ncăn cứ A\nkhi dài\nvới mỗi viện dẫn\n").what,
              HasSubstr("Không có thuộc tính"));
  std::string text = rule_with("khi chín\nvới mỗi thủ tục\nbáo A.\n");
  text.erase(text.find("với mỗi thủ tục\n"), std::string("với mỗi thủ tục\n").size());
  EXPECT_FALSE(parse_rule(text, "thu/nghiem", dialect()));
}

// What stands further in goes on with the field above, whatever word it begins with.
TEST(Rule, LinesFurtherInAreWordsOfTheField) {
  const Rule rule = good(rule_with("khi chín\nbáo A\n    và báo B.\n"));
  EXPECT_EQ(rule.message, "A và báo B.");
  EXPECT_EQ(good(rule_with("khi chín\nbáo\n    A.\n")).message, "A.");
}

TEST(Rule, BytesThatAreNotTextAreNotEchoed) {
  const Problem invalid = bad("tên Thử\ncăn cứ \xFF\xFE Luật\n");
  EXPECT_THAT(invalid.what, HasSubstr("UTF-8"));
  EXPECT_EQ(invalid.where, "rules/thu/nghiem.rule:2");
  EXPECT_EQ(invalid.what.find('\xFF'), std::string::npos);
  const Problem control = bad("tên Thử\nlạ\x1b[31m\tlạ\n");
  EXPECT_EQ((control.what + control.hint).find('\x1b'), std::string::npos);
  EXPECT_EQ(good("\xEF\xBB\xBF" + rule_with("khi chín\nbáo A.\n")).name, "Thử");
  EXPECT_THAT(bad(rule_with("khi \uFEFFchín\nbáo A.\n")).what, HasSubstr("U+FEFF"));
}

TEST(Rule, AFaultNamesTheFileAsItWasGiven) {
  const auto rule = parse_rule("tên A\nlạ\n", "a", dialect(), "quy-tac/a.rule");
  ASSERT_FALSE(rule);
  EXPECT_EQ(rule.problem().where, "quy-tac/a.rule:2:1");
}

class RuleFolder : public testing::Test {
 protected:
  RuleFolder() : folder_(fs::path(testing::TempDir()) / ("soat_rule_" + std::to_string(getpid()))) {
    fs::remove_all(folder_);
    fs::create_directories(folder_ / "con");
  }
  ~RuleFolder() override { fs::remove_all(folder_); }
  fs::path folder_;
};

TEST_F(RuleFolder, RulesAreReadInOrderWithTheirPaths) {
  for (const char* name : {"b.rule", "con/a.rule", "a.rule"})
    std::ofstream(folder_ / name) << rule_with("khi chín\nbáo A.\n");
  std::ofstream(folder_ / "ghi-chu.txt") << "không phải quy tắc";
  const auto rules = load_rules(folder_.string(), dialect());
  ASSERT_TRUE(rules) << rules.problem().what;
  ASSERT_EQ(rules.value().size(), 3U);
  EXPECT_EQ(rules.value()[0].id, "a");
  EXPECT_EQ(rules.value()[2].id, "con/a");
  EXPECT_EQ(rules.value()[2].path, (folder_ / "con/a.rule").string());
}

TEST_F(RuleFolder, AFolderWithoutRulesIsSaid) {
  EXPECT_THAT(load_rules(folder_.string(), dialect()).problem().what,
              HasSubstr("không có tệp .rule"));
  EXPECT_THAT(load_rules((folder_ / "thieu").string(), dialect()).problem().what,
              HasSubstr("Không tìm thấy thư mục"));
  std::ofstream(folder_ / "a.rule") << "lạ\n";
  EXPECT_EQ(load_rules(folder_.string(), dialect()).problem().where,
            (folder_ / "a.rule").string() + ":1:1");
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
