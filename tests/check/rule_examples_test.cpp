// Runs every example of every rule through the whole line.
#include <gtest/gtest.h>

#include "check/check.h"

namespace soat {
namespace {

const Knowledge& knowledge() {
  static const Knowledge kKnowledge =
      load_knowledge(SOAT_BINARY_DIR "/share/soat/soat.img").value();
  return kKnowledge;
}

struct Case {
  const Rule* rule;
  const RuleExample* example;
};

std::vector<Case> cases() {
  std::vector<Case> all;
  for (const Rule& rule : knowledge().rules) {
    for (const RuleExample& example : rule.examples) all.push_back({&rule, &example});
  }
  return all;
}

std::string name_of(const Case& c) {
  return c.rule->id + ", example at line " + std::to_string(c.example->line) + " (" +
         c.example->name + ")";
}

Analysis analysis_of(const RuleExample& example) {
  return check(knowledge(), read_source(example.draft, "example.txt").value(), {});
}

std::string describe(const Analysis& analysis) {
  std::string out;
  for (const Finding& f : analysis.findings) {
    out += "\n  " + f.rule + " " + std::string(json_name(f.level)) + " «" +
           std::string(analysis.act().text.words(f.span)) + "»";
  }
  return out;
}

void try_example(const Case& c) {
  SCOPED_TRACE(name_of(c));
  const Analysis analysis = analysis_of(*c.example);
  std::vector<const Finding*> found;
  for (const Finding& f : analysis.findings) {
    if (f.rule == c.rule->id) found.push_back(&f);
  }
  if (c.example->kind == ExampleKind::right) {
    EXPECT_TRUE(found.empty()) << describe(analysis);
    return;
  }
  ASSERT_EQ(found.size(), 1U) << describe(analysis);
  const bool wrong = c.example->kind == ExampleKind::wrong;
  EXPECT_EQ(found[0]->level, wrong ? static_cast<FindingLevel>(c.rule->level) : FindingLevel::ask);
  for (const auto& [begin, end] : c.example->spans) {
    EXPECT_EQ(analysis.act().text.words(found[0]->span),
              c.example->draft.substr(begin, end - begin));
  }
}

TEST(RuleExamples, AllBehaveAsTheirRuleSays) {
  ASSERT_FALSE(knowledge().rules.empty());
  for (const Case& c : cases()) try_example(c);
}

}  // namespace
}  // namespace soat
