// Words and names from strangers on a terminal.
#include "report/shown.h"

#include <gtest/gtest.h>

namespace soat {
namespace {

TEST(Shown, ANameHasNoControls) {
  EXPECT_EQ(shown_name("dự thảo.docx"), "dự thảo.docx");
  EXPECT_EQ(shown_name("a\x1b[2J\n\x7F.txt"), "a%1B[2J%0A%7F.txt");
  EXPECT_EQ(shown_name("a\xFF.txt"), "a%FF.txt");
  EXPECT_EQ(shown_name("a\xC2\x9B"
                       "2J.txt"),
            "a%C2%9B2J.txt");
}

TEST(Shown, WordsKeepLinesAndTabsAndShowOtherControls) {
  EXPECT_EQ(shown_words("một\thai\n"), "một\thai\n");
  EXPECT_EQ(shown_words("a\x1b[31m\x07\x7F\r"), "a\u241B[31m\u2407\u2421\u240D");
  EXPECT_EQ(shown_words("a\xC2\x9B"
                        "2J \xC2\xA0"),
            "a\uFFFD2J \u00A0");
}

}  // namespace
}  // namespace soat
