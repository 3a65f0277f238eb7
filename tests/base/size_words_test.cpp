// Sizes as people read them.
#include "base/size_words.h"

#include <gtest/gtest.h>

namespace soat {
namespace {

TEST(SizeWords, TakeTheUnitThatFits) {
  EXPECT_EQ(size_words(0), "0 byte");
  EXPECT_EQ(size_words(1023), "1023 byte");
  EXPECT_EQ(size_words(1024), "1 KiB");
  EXPECT_EQ(size_words(3ULL << 19U), "1,5 MiB");
  EXPECT_EQ(size_words(512ULL << 20U), "512 MiB");
  EXPECT_EQ(size_words(4096ULL << 30U), "4096 GiB");
}

TEST(SizeWords, WhatIsOverALimitNeverLooksLikeIt) {
  EXPECT_EQ(size_words((512ULL << 20U) + 1), "512,1 MiB");
  EXPECT_EQ(size_words((1ULL << 30U) - 1), "1024 MiB");
}

}  // namespace
}  // namespace soat
