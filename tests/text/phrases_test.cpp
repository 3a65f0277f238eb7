#include "text/phrases.h"

#include <gtest/gtest.h>

#include "support/plain_source.h"

namespace soat {
namespace {

struct PhrasesTest : testing::Test {
  Vocabulary vocabulary;
  Phrases phrases;

  std::optional<Phrases::Match> at_start(std::string_view words) {
    const Text text(plain_source(words), vocabulary);
    return phrases.longest(text.tokens(), 0);
  }
};

TEST_F(PhrasesTest, FindsTheLongest) {
  phrases.add(vocabulary, "thủ tục", 1);
  phrases.add(vocabulary, "thủ tục hành chính", 2);
  EXPECT_EQ(at_start("Thủ tục hành chính về đất đai")->value, 2U);
  EXPECT_EQ(at_start("thủ tục hành nghề")->value, 1U);
  EXPECT_EQ(at_start("thủ tục hành nghề")->tokens, 2U);
}

TEST_F(PhrasesTest, MatchesInAnyCaseAndTonePlacement) {
  phrases.add(vocabulary, "Ủy ban nhân dân", 7);
  EXPECT_TRUE(at_start("UỶ BAN NHÂN DÂN tỉnh"));
  EXPECT_TRUE(at_start("ủy ban nhân dân"));
  EXPECT_FALSE(at_start("ủy ban"));
}

TEST_F(PhrasesTest, MarksCountAndNumbersAreWild) {
  phrases.add(vocabulary, "sửa đổi, bổ sung", 1);
  phrases.add(vocabulary, "# bộ hồ sơ", 2);
  EXPECT_TRUE(at_start("Sửa đổi, bổ sung một số điều"));
  EXPECT_FALSE(at_start("sửa đổi bổ sung"));
  EXPECT_EQ(at_start("01 bộ hồ sơ")->value, 2U);
}

TEST_F(PhrasesTest, WordsTheVocabularyLacksMatchNothing) {
  phrases.add(vocabulary, "thủ tục", 1);
  EXPECT_FALSE(at_start("xyzw"));
}

}  // namespace
}  // namespace soat
