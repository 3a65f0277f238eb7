// The shipped rules come out of the image as the reader reads them from their files.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/file.h"
#include "judge/judge.h"
#include "support/knowledge.h"

namespace soat {
namespace {

void expect_same(const Condition& a, const Condition& b) {
  EXPECT_EQ(a.kind, b.kind);
  EXPECT_EQ(a.attribute, b.attribute);
  EXPECT_EQ(a.values, b.values);
  EXPECT_EQ(a.before, b.before);
  EXPECT_EQ(a.column, b.column);
  EXPECT_EQ(a.below, b.below);
  ASSERT_EQ(a.children.size(), b.children.size());
  for (std::size_t i = 0; i < a.children.size(); ++i) expect_same(a.children[i], b.children[i]);
}

void expect_same(const RuleBasis& a, const RuleBasis& b) {
  EXPECT_EQ(a.words, b.words);
  EXPECT_EQ(a.first, b.first);
  EXPECT_EQ(a.last, b.last);
  EXPECT_EQ(a.line, b.line);
}

void expect_same(const RuleExample& a, const RuleExample& b) {
  EXPECT_EQ(a.kind, b.kind);
  EXPECT_EQ(a.name, b.name);
  EXPECT_EQ(a.draft, b.draft);
  EXPECT_EQ(a.spans, b.spans);
  EXPECT_EQ(a.line, b.line);
}

template <class Value>
void expect_same(const std::vector<Value>& a, const std::vector<Value>& b) {
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) expect_same(a[i], b[i]);
}

void expect_same(const Rule& a, const Rule& b) {
  EXPECT_EQ(a.id, b.id);
  EXPECT_EQ(a.path, b.path);
  EXPECT_EQ(a.name, b.name);
  expect_same(a.basis, b.basis);
  EXPECT_EQ(a.certainty, b.certainty);
  EXPECT_EQ(a.first, b.first);
  EXPECT_EQ(a.last, b.last);
  EXPECT_EQ(a.level, b.level);
  EXPECT_EQ(a.issued_level, b.issued_level);
  EXPECT_EQ(a.subject, b.subject);
  expect_same(a.when, b.when);
  ASSERT_EQ(a.unless.has_value(), b.unless.has_value());
  if (a.unless) expect_same(*a.unless, *b.unless);
  EXPECT_EQ(a.grouped, b.grouped);
  EXPECT_EQ(a.message, b.message);
  EXPECT_EQ(a.doubtful_message, b.doubtful_message);
  EXPECT_EQ(a.advice, b.advice);
  EXPECT_EQ(a.fix, b.fix);
  EXPECT_EQ(a.check, b.check);
  EXPECT_EQ(a.reason, b.reason);
  expect_same(a.examples, b.examples);
  EXPECT_EQ(a.source, b.source);
}

TEST(CompiledRules, AreTheRulesOfTheFiles) {
  const auto files = rule_files(SOAT_SOURCE_DIR "/rules").value();
  const std::vector<Rule>& shipped = shipped_knowledge().rules;
  ASSERT_EQ(shipped.size(), files.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    SCOPED_TRACE(files[i].id);
    const std::string text = read_whole_file(files[i].path).value();
    expect_same(shipped[i], parse_rule(text, files[i].id, rule_dialect()).value());
  }
}

TEST(CompiledRules, BrokenOnesAreAProblem) {
  const std::string whole = pack_rules(SOAT_SOURCE_DIR "/rules", rule_dialect()).value();
  ASSERT_TRUE(unpack_rules(whole, rule_dialect()));
  for (std::size_t size = 0; size < whole.size(); size += 997)
    EXPECT_FALSE(unpack_rules(whole.substr(0, size), rule_dialect())) << size;
  EXPECT_FALSE(unpack_rules(whole + "x", rule_dialect()));
  EXPECT_FALSE(unpack_rules("tên  Quy tắc của bản trước", rule_dialect()));
}

TEST(CompiledRules, OnesMadeForAnotherDialectAreAProblem) {
  const std::string whole = pack_rules(SOAT_SOURCE_DIR "/rules", rule_dialect()).value();
  Dialect other = rule_dialect();
  other.attributes.pop_back();
  EXPECT_FALSE(unpack_rules(whole, other));
}

}  // namespace
}  // namespace soat
