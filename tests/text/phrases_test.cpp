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

TEST_F(PhrasesTest, NothingBeginsBehindTheLastWord) {
  phrases.add(vocabulary, "thông tư", 1);
  const Text text(plain_source("THÔNG TƯ"), vocabulary);
  EXPECT_TRUE(phrases.longest(text.tokens(), 0));
  EXPECT_FALSE(phrases.longest(text.tokens(), text.tokens().size()));
}

TEST_F(PhrasesTest, ManyPhrasesAreKeptApart) {
  for (std::uint32_t i = 0; i < 500; ++i) {
    const std::string word{static_cast<char>('a' + i % 26), static_cast<char>('a' + i / 26)};
    phrases.add(vocabulary, "luật " + word, i);
  }
  for (std::uint32_t i = 0; i < 500; ++i) {
    const std::string word{static_cast<char>('a' + i % 26), static_cast<char>('a' + i / 26)};
    ASSERT_TRUE(at_start("Luật " + word)) << word;
    EXPECT_EQ(at_start("Luật " + word)->value, i);
  }
}

TEST_F(PhrasesTest, WordsTheVocabularyLacksMatchNothing) {
  phrases.add(vocabulary, "thủ tục", 1);
  EXPECT_FALSE(at_start("xyzw"));
}

}  // namespace
}  // namespace soat
