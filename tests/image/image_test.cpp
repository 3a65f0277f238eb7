// The one file of named sections.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "base/file.h"
#include "image/image.h"

namespace soat {
namespace {
namespace fs = std::filesystem;

class ImageTest : public testing::Test {
 protected:
  ImageTest()
      : path_((fs::temp_directory_path() / ("soat-image-" + std::to_string(getpid()) + ".img"))
                  .string()) {}
  ~ImageTest() override {
    std::error_code error;
    fs::remove(path_, error);
  }
  std::string path_;
};

TEST_F(ImageTest, SectionsComeBackAsTheyWent) {
  const std::string bytes("a\0b\n", 4);
  ASSERT_TRUE(write_image(path_, {{"một", bytes}, {"hai", ""}}));
  const auto image = Image::open(path_);
  ASSERT_TRUE(image) << image.problem().what;
  EXPECT_EQ(image.value().section("một"), bytes);
  EXPECT_EQ(image.value().section("hai"), "");
  EXPECT_EQ(image.value().section("ba"), "");
}

TEST_F(ImageTest, SectionsBeginAtMultiplesOfEight) {
  ASSERT_TRUE(write_image(path_, {{"a", "123"}, {"b", "45678"}, {"c", "9"}}));
  const auto image = Image::open(path_);
  ASSERT_TRUE(image);
  for (const char* name : {"a", "b", "c"})
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(image.value().section(name).data()) % 8, 0U) << name;
}

TEST_F(ImageTest, ASectionOutlivesTheFirstCopy) {
  ASSERT_TRUE(write_image(path_, {{"a", "123"}}));
  std::optional<Image> second;
  {
    const Image first = Image::open(path_).value();
    second = first;
  }
  EXPECT_EQ(second->section("a"), "123");
}

// Cut anywhere, a file is refused; nothing is read past its end.
TEST_F(ImageTest, WhatIsCutShortIsRefused) {
  ASSERT_TRUE(write_image(path_, {{"a", "0123456789"}, {"b", "xyz"}}));
  const std::string whole = read_whole_file(path_).value();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    ASSERT_TRUE(write_whole_file(path_, whole.substr(0, size)));
    EXPECT_FALSE(Image::open(path_)) << size;
  }
}

TEST_F(ImageTest, WhatIsNoImageIsRefused) {
  ASSERT_TRUE(write_whole_file(path_, std::string(4096, 'x')));
  EXPECT_FALSE(Image::open(path_));
  EXPECT_FALSE(Image::open(path_ + ".none"));
}

TEST_F(ImageTest, WordListsComeBackWithTheirValues) {
  const WordLists lists = {{"a", {{"hồ sơ", "dossier"}, {"đơn", ""}}}, {"b", {{"phí", ""}}}};
  const WordLists back = unpack_words(pack_words(lists));
  ASSERT_EQ(back.size(), 2U);
  ASSERT_EQ(back.at("a").size(), 2U);
  EXPECT_EQ(back.at("a")[0].phrase, "hồ sơ");
  EXPECT_EQ(back.at("a")[0].value, "dossier");
  EXPECT_EQ(back.at("b")[0].phrase, "phí");
}

}  // namespace
}  // namespace soat
