#include <gtest/gtest.h>

#include "text/vocabulary.h"

namespace soat {
namespace {

TEST(Fold, BothTonePlacementsAreOneSyllable) {
  EXPECT_EQ(fold_syllable("hoà"), fold_syllable("hòa"));
  EXPECT_EQ(fold_syllable("uỷ"), fold_syllable("Ủy"));
  EXPECT_EQ(fold_syllable("khoẻ"), fold_syllable("khỏe"));
  EXPECT_EQ(fold_syllable("thuỷ"), fold_syllable("thủy"));
}

TEST(Fold, ToneStaysWhereTheConsonantIsQu) {
  EXPECT_EQ(fold_syllable("quý"), "quý");
  EXPECT_EQ(fold_syllable("qúy"), "quý");
}

TEST(Fold, OtherSyllablesKeepTheirTone) {
  EXPECT_EQ(fold_syllable("hoán"), "hoán");
  EXPECT_NE(fold_syllable("hòa"), fold_syllable("hóa"));
  EXPECT_EQ(fold_syllable("MÚA"), "múa");
}

TEST(Fold, LookAlikesOfDAreD) {
  EXPECT_EQ(fold_syllable("\u00D0iều"), "điều");
  EXPECT_EQ(fold_syllable("\u00F0iều"), "điều");
  EXPECT_EQ(fold_syllable("ĐIỀU"), "điều");
}

TEST(Fold, PhrasesKeepPunctuationAndSingleSpaces) {
  EXPECT_EQ(fold_phrase("  Sửa đổi,  BỔ SUNG\t"), "sửa đổi, bổ sung");
  EXPECT_EQ(fold_phrase("Hoà giải"), fold_phrase("hòa giải"));
}

}  // namespace
}  // namespace soat
