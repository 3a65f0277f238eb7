// Formats of numbers, from ST_NumberFormat (ISO/IEC 29500-1, 17.18.59).
#include "read/number_format.h"

#include <gtest/gtest.h>

namespace soat {
namespace {

std::string print(const std::string& format, std::uint32_t number, bool vietnamese = false) {
  return NumberFormat::read(format, "").print(number, vietnamese);
}

TEST(NumberFormat, Letters) {
  EXPECT_EQ(print("lowerLetter", 1), "a");
  EXPECT_EQ(print("lowerLetter", 26), "z");
  EXPECT_EQ(print("lowerLetter", 27), "aa");
  EXPECT_EQ(print("upperLetter", 28), "BB");
  EXPECT_EQ(print("upperLetter", 0), "");
  EXPECT_EQ(print("russianLower", 3), "в");
  EXPECT_EQ(print("russianUpper", 29), "Я");
}

TEST(NumberFormat, Roman) {
  EXPECT_EQ(print("upperRoman", 4), "IV");
  EXPECT_EQ(print("lowerRoman", 1999), "mcmxcix");
  EXPECT_EQ(print("upperRoman", 4'000'000'000), "4000000000");
}

TEST(NumberFormat, Digits) {
  EXPECT_EQ(print("decimal", 12), "12");
  EXPECT_EQ(print("decimalZero", 5), "05");
  EXPECT_EQ(print("decimalZero", 15), "15");
  EXPECT_EQ(print("hex", 27), "1B");
  EXPECT_EQ(print("decimalFullWidth", 27), "２７");
  EXPECT_EQ(print("decimalEnclosedCircle", 20), "⑳");
  EXPECT_EQ(print("decimalEnclosedCircle", 21), "21");
  EXPECT_EQ(print("decimalEnclosedParen", 2), "⑵");
  EXPECT_EQ(print("decimalEnclosedFullstop", 3), "⒊");
  EXPECT_EQ(print("numberInDash", 3), "- 3 -");
  EXPECT_EQ(print("chicago", 6), "††");
  EXPECT_EQ(print("none", 3), "");
}

TEST(NumberFormat, Ordinals) {
  EXPECT_EQ(print("ordinal", 1), "1st");
  EXPECT_EQ(print("ordinal", 12), "12th");
  EXPECT_EQ(print("ordinal", 23), "23rd");
  EXPECT_EQ(print("ordinal", 2, true), "2");
}

TEST(NumberFormat, Words) {
  EXPECT_EQ(print("vietnameseCounting", 10), "mười");
  EXPECT_EQ(print("vietnameseCounting", 15), "mười lăm");
  EXPECT_EQ(print("vietnameseCounting", 21), "hai mươi mốt");
  EXPECT_EQ(print("vietnameseCounting", 105), "một trăm lẻ năm");
  EXPECT_EQ(print("cardinalText", 27), "Twenty-seven");
  EXPECT_EQ(print("ordinalText", 30), "Thirtieth");
  EXPECT_EQ(print("ordinalText", 112), "One hundred twelfth");
  EXPECT_EQ(print("ordinalText", 1, true), "Thứ nhất");
  EXPECT_EQ(print("cardinalText", 4'000'000'000), "4000000000");
}

TEST(NumberFormat, Unknown) {
  const NumberFormat format = NumberFormat::read("thaiLetters", "");
  EXPECT_FALSE(format.known);
  EXPECT_EQ(format.print(3, false), "3");
  EXPECT_TRUE(NumberFormat::read("custom", "").known);
  EXPECT_EQ(NumberFormat::read("custom", ",,, ...").print(3, false), "3");
}

}  // namespace
}  // namespace soat
