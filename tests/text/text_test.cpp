#include "text/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/plain_source.h"

namespace soat {
namespace {

using testing::ElementsAre;

std::vector<std::string> token_words(const Text& text) {
  std::vector<std::string> words;
  for (const Token& token : text.tokens()) words.emplace_back(text.words(token.span()));
  return words;
}

TEST(Text, CutsNumbersWordsAndMarksApart) {
  const Vocabulary vocabulary;
  const Text text(plain_source("43/2014/NĐ-CP, khoản 5a"), vocabulary);
  EXPECT_THAT(token_words(text),
              ElementsAre("43", "/", "2014", "/", "NĐ", "-", "CP", ",", "khoản", "5", "a"));
}

TEST(Text, TellsCase) {
  const Vocabulary vocabulary;
  const Text text(plain_source("điều Điều ĐIỀU TTg 5"), vocabulary);
  std::vector<Casing> casing;
  for (const Token& token : text.tokens()) casing.push_back(token.casing);
  EXPECT_THAT(casing, ElementsAre(Casing::lower, Casing::capital, Casing::upper, Casing::mixed,
                                  Casing::none));
  EXPECT_EQ(text.tokens()[0].syllable, text.tokens()[2].syllable);
}

TEST(Text, UnknownSyllablesThatFoldAlikeAreOne) {
  const Vocabulary vocabulary;
  const Text text(plain_source("Hoà hòa hóa"), vocabulary);
  EXPECT_EQ(text.tokens()[0].syllable, text.tokens()[1].syllable);
  EXPECT_NE(text.tokens()[1].syllable, text.tokens()[2].syllable);
  EXPECT_GE(text.tokens()[0].syllable, vocabulary.size());
}

TEST(Text, MarksWordsWithLettersThatVietnameseIsNotWrittenWith) {
  const Vocabulary vocabulary;
  const Text text(plain_source("Đồng ỹ \u00D0iều c\u0430m 5 \uFF15 “x” k\u1EBF … \u212A"),
                  vocabulary);
  std::vector<std::string> foreign;
  for (const Token& token : text.tokens()) {
    if (token.foreign) foreign.emplace_back(text.words(token.span()));
  }
  EXPECT_EQ(foreign, (std::vector<std::string>{"\u00D0iều", "c\u0430m", "\uFF15"}));
}

TEST(Text, KeepsLongAndShortSpellingsApart) {
  const Vocabulary vocabulary;
  const Text text(
      plain_source("aaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaab aaaaaaaaaaaaaaaaa a a"),
      vocabulary);
  const auto tokens = text.tokens();
  ASSERT_EQ(tokens.size(), 6U);
  EXPECT_EQ(tokens[1].syllable, tokens[3].syllable);
  EXPECT_EQ(tokens[4].syllable, tokens[5].syllable);
  EXPECT_NE(tokens[0].syllable, tokens[1].syllable);
  EXPECT_NE(tokens[1].syllable, tokens[2].syllable);
  EXPECT_NE(tokens[0].syllable, tokens[4].syllable);
}

TEST(Text, ComposedTextIsTheSourceItself) {
  const Vocabulary vocabulary;
  const Text text(plain_source("Điều 1. Phạm vi"), vocabulary);
  EXPECT_EQ(text.buffer(), "Điều 1. Phạm vi\n");
  EXPECT_EQ(text.source_offset(5), 5U);
  EXPECT_TRUE(text.normalised_paragraphs().empty());
}

// "Điều" typed with e + circumflex + grave in the second line only.
TEST(Text, DecomposedLinesAreComposedAndMapBack) {
  const Vocabulary vocabulary;
  const std::string decomposed = "\u0110ie\u0302\u0300u 2. Ho\u0300a";
  const Text text(plain_source("Điều 1.\n" + decomposed + "\nĐiều 3."), vocabulary);
  EXPECT_EQ(text.buffer(), "Điều 1.\nĐiều 2. Hòa\nĐiều 3.\n");
  EXPECT_THAT(text.normalised_paragraphs(), ElementsAre(1U));
  const auto in_source = [&](std::string_view words) {
    const auto at = static_cast<std::uint32_t>(text.buffer().find(words));
    return text.source().text.substr(text.source_offset(at), 2);
  };
  EXPECT_EQ(in_source("2."), "2.");
  EXPECT_EQ(in_source("3."), "3.");
  EXPECT_EQ(in_source("Hòa"), "Ho");
  EXPECT_EQ(text.source_offset(static_cast<std::uint32_t>(text.buffer().size())),
            text.source().text.size());
}

TEST(Text, FindsParagraphsAndTokensByOffset) {
  const Vocabulary vocabulary;
  const Text text(plain_source("một hai\n\nba"), vocabulary);
  EXPECT_EQ(text.paragraph_at(0), 0U);
  EXPECT_EQ(text.paragraph_at(static_cast<std::uint32_t>(text.buffer().find("ba"))), 2U);
  EXPECT_EQ(text.token_at(1), 1U);
  EXPECT_EQ(text.paragraphs()[1].first_token, text.paragraphs()[1].last_token);
}

}  // namespace
}  // namespace soat
