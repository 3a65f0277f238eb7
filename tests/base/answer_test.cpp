#include "base/answer.h"

#include <gtest/gtest.h>

namespace soat {
namespace {

TEST(Answer, UnknownStaysUnlessTheKnownSideDecides) {
  EXPECT_EQ(both(Answer::unknown, Answer::no), Answer::no);
  EXPECT_EQ(both(Answer::unknown, Answer::yes), Answer::unknown);
  EXPECT_EQ(either(Answer::unknown, Answer::yes), Answer::yes);
  EXPECT_EQ(either(Answer::unknown, Answer::no), Answer::unknown);
  EXPECT_EQ(negate(Answer::unknown), Answer::unknown);
  EXPECT_EQ(negate(Answer::no), Answer::yes);
}

}  // namespace
}  // namespace soat
