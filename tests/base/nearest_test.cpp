#include "base/nearest.h"

#include <gtest/gtest.h>

namespace soat {
namespace {

const std::vector<std::string> kNames = {"lỗi", "cảnh báo", "hỏi", "gợi ý"};

TEST(Nearest, ALetterWithItsMarksIsOneStep) {
  EXPECT_EQ(nearest("lổi", kNames), "lỗi");
  EXPECT_EQ(nearest("loi", kNames), "lỗi");
  EXPECT_EQ(nearest("canh bao", kNames), "cảnh báo");
  EXPECT_EQ(nearest("hỏi", kNames), "hỏi");
}

TEST(Nearest, WhatIsFarFromAllHasNone) {
  EXPECT_EQ(nearest("nghiêm trọng", kNames), "");
  EXPECT_EQ(nearest("", kNames), "");
  EXPECT_EQ(nearest("lỗi", {}), "");
}

TEST(Nearest, VeryLongWordsCostNothing) {
  EXPECT_EQ(nearest(std::string(50'000'000, 'a'), kNames), "");
}

}  // namespace
}  // namespace soat
