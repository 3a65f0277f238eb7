// Runs every example of every rule that ships through the whole line.
#include <gtest/gtest.h>

#include "check/rule_trial.h"

namespace soat {
namespace {

TEST(RuleExamples, EachBehavesAsItsRuleSays) {
  const auto knowledge = load_knowledge(SOAT_BINARY_DIR "/share/soat/soat.img");
  ASSERT_TRUE(knowledge) << knowledge.problem().what;
  ASSERT_FALSE(knowledge.value().rules.empty());
  for (const Rule& rule : knowledge.value().rules) {
    for (const Trial& trial : try_rule(knowledge.value(), rule)) {
      EXPECT_EQ(trial.fault, "") << rule.id << ", line " << trial.line << ", " << trial.example;
    }
  }
}

}  // namespace
}  // namespace soat
