#include "base/composed.h"

#include <gtest/gtest.h>
#include <unicode/normalizer2.h>

#include <random>
#include <string>

#include "base/encoding.h"
#include "base/utf8.h"

namespace soat {
namespace {

bool is_composed(const std::string& text) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(error);
  const int size = static_cast<int>(text.size());
  return nfc->isNormalizedUTF8(icu::StringPiece(text.data(), size), error) != 0;
}

TEST(Composed, SaysYesOnlyOfCharactersThatAreComposed) {
  int yes = 0;
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string alone;
    append_character(alone, c);
    const std::string after_letter = "e" + alone;
    if (surely_composed(alone)) ++yes;
    if (surely_composed(alone)) {
      ASSERT_TRUE(is_composed(alone)) << std::hex << unsigned{c};
    }
    if (surely_composed(after_letter)) {
      ASSERT_TRUE(is_composed(after_letter)) << std::hex << unsigned{c};
    }
  }
  EXPECT_GT(yes, 1000);
}

TEST(Composed, SaysYesOfWhatVietnameseIsWrittenWith) {
  EXPECT_TRUE(surely_composed(""));
  EXPECT_TRUE(
      surely_composed("Căn cứ Luật Đất đai ngày 29/11/2013; “ỦY BAN” – «hồ sơ» … § 5 × 2 ≤ 9 → ½"));
}

TEST(Composed, SaysNoOfMarksThatStandApart) {
  EXPECT_FALSE(surely_composed("ho\u0302\u0300 so\u031B"));
  EXPECT_FALSE(surely_composed("\u212A"));  // U+212A, the sign for kelvin
}

/// A whole search in ICU's reader is slow but right: any text that we call composed is well formed.
bool well_formed(const std::string& text) {
  for (std::uint32_t at = 0; at < text.size();) {
    const std::uint32_t begin = at;
    const char32_t c = next_character(text, at);
    if (c == 0xFFFD && text.compare(begin, at - begin, "\xEF\xBF\xBD") != 0) return false;
  }
  return true;
}

TEST(Composed, SaysYesOnlyOfWellFormedBytes) {
  const std::string bytes(
      "a1\n\x7F\x80\x81\x82\x83\xB8\xBB\xBC\xBF\xC0\xC2\xC4\xC6\xC9\xCC\xE0\xE1\xE2\xED\xF0\xFF");
  std::mt19937 random(1);
  int yes = 0;
  for (int round = 0; round < 300'000; ++round) {
    std::string text;
    for (std::size_t i = 1 + random() % 7; i > 0; --i) text += bytes[random() % bytes.size()];
    EXPECT_EQ(first_invalid_utf8(text) == std::string::npos, well_formed(text));
    if (!surely_composed(text)) continue;
    ++yes;
    EXPECT_TRUE(well_formed(text) && is_composed(text)) << testing::PrintToString(text);
  }
  EXPECT_GT(yes, 1000);
}

}  // namespace
}  // namespace soat
