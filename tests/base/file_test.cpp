// Files are replaced whole or not at all, and nothing beside them is touched.
#include "base/file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>

#include "base/replacement_file.h"

namespace soat {
namespace {
namespace fs = std::filesystem;

using testing::ElementsAre;
using testing::HasSubstr;
using testing::UnorderedElementsAre;

class FileTest : public testing::Test {
 protected:
  FileTest() : folder_(fs::path(testing::TempDir()) / ("soat_file_" + std::to_string(getpid()))) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  ~FileTest() override { fs::remove_all(folder_); }
  [[nodiscard]] std::string at(const std::string& name) const { return (folder_ / name).string(); }
  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> all;
    for (const auto& entry : fs::directory_iterator(folder_))
      all.push_back(entry.path().filename().string());
    return all;
  }
  fs::path folder_;
};

TEST_F(FileTest, AFileIsReplacedWhole) {
  ASSERT_TRUE(write_whole_file(at("a"), "một"));
  ASSERT_TRUE(write_whole_file(at("a.part"), "của người khác"));
  ASSERT_TRUE(write_whole_file(at("a"), "hai"));
  EXPECT_EQ(read_whole_file(at("a")).value(), "hai");
  EXPECT_EQ(read_whole_file(at("a.part")).value(), "của người khác");
  EXPECT_THAT(names(), UnorderedElementsAre("a", "a.part"));
}

TEST_F(FileTest, WithoutCommitTheOldFileStays) {
  ASSERT_TRUE(write_whole_file(at("a"), "một"));
  {
    auto file = ReplacementFile::beside(at("a"));
    ASSERT_TRUE(file);
    auto open = std::move(file).value();
    open.write("hai");
    EXPECT_EQ(names().size(), 2U);
  }
  EXPECT_THAT(names(), ElementsAre("a"));
  EXPECT_EQ(read_whole_file(at("a")).value(), "một");
}

TEST_F(FileTest, TheModeOfTheOldFileIsKept) {
  ASSERT_TRUE(write_whole_file(at("a"), "một"));
  ASSERT_EQ(chmod(at("a").c_str(), 0640), 0);
  ASSERT_TRUE(write_whole_file(at("a"), "hai"));
  struct stat status {};
  ASSERT_EQ(stat(at("a").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0640U);
}

TEST_F(FileTest, ReasonsAreVietnamese) {
  EXPECT_THAT(write_whole_file(at("thieu/a"), "một").problem().what, HasSubstr("không có thư mục"));
  EXPECT_EQ(reason_of(ENOSPC), "ổ đĩa hết chỗ");
  EXPECT_EQ(reason_of(9999), "lỗi hệ thống số 9999");
}

}  // namespace
}  // namespace soat
