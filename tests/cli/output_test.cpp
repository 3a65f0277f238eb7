// Where results go: what a mistyped -o must never cost.
#include <gmock/gmock.h>
#include <sys/stat.h>

#include <csignal>

#include "cli/program_fixture.h"

namespace soat {
namespace {
namespace fs = std::filesystem;

using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

const std::string kDraft = "Điều 1. A\n1. B\n";

class OutputTest : public ProgramTest {
 protected:
  OutputTest() { file("a.txt", kDraft); }
};

TEST_F(OutputTest, AnInputIsNeverWrittenOver) {
  fs::create_symlink("a.txt", work() / "lien-ket.txt");
  fs::create_hard_link(work() / "a.txt", work() / "ten-khac.txt");
  fs::create_directory_symlink(".", work() / "day");
  const auto before = names();
  for (const char* target : {"a.txt", "./a.txt", "lien-ket.txt", "ten-khac.txt", "day/a.txt"}) {
    const Outcome run = soat(std::string("check a.txt -o ") + target);
    EXPECT_EQ(run.code, 2) << target;
    EXPECT_THAT(run.err, HasSubstr("trùng với một tệp đầu vào")) << target;
    EXPECT_EQ(read("a.txt"), kDraft) << target;
  }
  EXPECT_EQ(soat("check lien-ket.txt -o a.txt").code, 2);
  EXPECT_EQ(soat("check . -o a.txt").code, 2);
  EXPECT_EQ(names(), before);
}

TEST_F(OutputTest, NeitherRulesNorDataAreWrittenOver) {
  const fs::path image = fs::path(SOAT_PROGRAM).parent_path().parent_path() / "share/soat/soat.img";
  fs::copy_file(image, work() / "du-lieu.img");
  EXPECT_EQ(soat("check a.txt --registry du-lieu.img -o du-lieu.img").code, 2);
  EXPECT_EQ(fs::file_size(work() / "du-lieu.img"), fs::file_size(image));
}

// "x.txt.part" beside "x.txt" is somebody's file like any other.
TEST_F(OutputTest, NothingBesideTheTargetIsTouched) {
  file("y.txt.part", kDraft);
  EXPECT_EQ(soat("check -o y.txt y.txt.part").code, 0);
  EXPECT_EQ(read("y.txt.part"), kDraft);
  EXPECT_EQ(soat("check -o y.txt a.txt").code, 0);
  EXPECT_EQ(read("y.txt.part"), kDraft);
  EXPECT_THAT(names(), ElementsAre("a.txt", "y.txt", "y.txt.part"));
}

TEST_F(OutputTest, ALinkIsFollowed) {
  file("that.txt", "cũ");
  fs::create_symlink("that.txt", work() / "l1");
  fs::create_symlink("l1", work() / "l2");
  fs::create_symlink("chua-co.txt", work() / "l3");
  EXPECT_EQ(soat("check a.txt -o l2").code, 0);
  EXPECT_TRUE(fs::is_symlink(work() / "l1") && fs::is_symlink(work() / "l2"));
  EXPECT_THAT(read("that.txt"), HasSubstr("a.txt"));
  EXPECT_EQ(soat("check a.txt -o l3").code, 0);
  EXPECT_TRUE(fs::is_symlink(work() / "l3"));
  EXPECT_THAT(read("chua-co.txt"), HasSubstr("a.txt"));
  fs::create_symlink("vong", work() / "vong");
  const Outcome loop = soat("check a.txt -o vong");
  EXPECT_EQ(loop.code, 2);
  EXPECT_THAT(loop.err, HasSubstr("trỏ vòng"));
}

TEST_F(OutputTest, ADeviceStaysADevice) {
  const Outcome null = soat("check a.txt -o /dev/null");
  EXPECT_EQ(null.code, 0);
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
  if (!fs::is_character_file("/dev/full")) GTEST_SKIP() << "this system has no /dev/full";
  const Outcome full = soat("check a.txt -o /dev/full");
  EXPECT_EQ(full.code, 2);
  EXPECT_THAT(full.err, HasSubstr("ổ đĩa hết chỗ"));
  EXPECT_TRUE(fs::is_character_file("/dev/full"));
  fs::create_symlink("/dev/full", work() / "day-roi");
  EXPECT_EQ(soat("check a.txt -o day-roi").code, 2);
  EXPECT_TRUE(fs::is_symlink(work() / "day-roi"));
  EXPECT_EQ(soat("check a.txt > /dev/full").code, 2);
}

TEST_F(OutputTest, ANamedPipeIsWrittenThrough) {
  ASSERT_EQ(mkfifo((work() / "ong").c_str(), 0600), 0);
  const Outcome run =
      shell("cat ong & '" SOAT_PROGRAM "' check a.txt -o ong; code=$?; wait; exit $code");
  EXPECT_EQ(run.code, 0);
  EXPECT_THAT(run.out, HasSubstr("a.txt"));
  EXPECT_TRUE(fs::is_fifo(work() / "ong"));
}

TEST_F(OutputTest, ADashIsStandardOutput) {
  EXPECT_EQ(soat("check a.txt -o -").out, soat("check a.txt").out);
  EXPECT_EQ(soat("check a.txt -o /dev/stdout").out, soat("check a.txt").out);
  EXPECT_THAT(names(), ElementsAre("a.txt"));
}

TEST_F(OutputTest, AFolderIsSaidToBeOne) {
  fs::create_directory(work() / "thu-muc");
  for (const char* target : {"thu-muc", "thu-muc/", "chua-co/", "."}) {
    const Outcome run = soat(std::string("check a.txt -o ") + target);
    EXPECT_EQ(run.code, 2) << target;
    EXPECT_THAT(run.err, HasSubstr("Đây là thư mục")) << target;
  }
  EXPECT_THAT(names(), ElementsAre("a.txt", "thu-muc"));
  EXPECT_TRUE(fs::is_empty(work() / "thu-muc"));
}

TEST_F(OutputTest, ARefusedRunLeavesNothing) {
  const Outcome missing = soat("check a.txt -o thieu/b.txt");
  EXPECT_EQ(missing.code, 2);
  EXPECT_THAT(missing.err, HasSubstr("không có thư mục"));
  EXPECT_EQ(soat("check a.txt -o a.txt/b.txt").code, 2);
  EXPECT_EQ(soat("check a.txt -o \"\"").code, 2);
  EXPECT_EQ(soat("check a.txt --rules thieu -o b.txt").code, 2);
  EXPECT_EQ(soat("check a.txt --registry thieu -o b.txt").code, 2);
  EXPECT_THAT(names(), ElementsAre("a.txt"));
}

// A mistyped input must not cost the report of yesterday.
TEST_F(OutputTest, ARunThatReadNothingLeavesAnOlderResult) {
  file("b.txt", "hôm qua");
  EXPECT_EQ(soat("check khong-co.txt -o b.txt").code, 2);
  EXPECT_EQ(read("b.txt"), "hôm qua");
  EXPECT_EQ(soat("check khong-co.txt a.txt -o b.txt").code, 2);
  EXPECT_THAT(read("b.txt"), HasSubstr("a.txt"));
  EXPECT_EQ(soat("check khong-co.txt --format json -o b.txt").code, 2);
  EXPECT_THAT(read("b.txt"), StartsWith("{\"schema\""));
  EXPECT_THAT(names(), ElementsAre("a.txt", "b.txt"));
}

// The second input is a pipe that nobody writes to: the run waits there until it is stopped.
TEST_F(OutputTest, ARunThatIsStoppedLeavesNothing) {
  ASSERT_EQ(mkfifo((work() / "ong.txt").c_str(), 0600), 0);
  for (const char* signal : {"TERM", "INT", "HUP"}) {
    const Outcome run = shell(
        "mkdir -p ra; timeout --preserve-status -k 20 -s " + std::string(signal) +
        " 1 '" SOAT_PROGRAM "' check a.txt ong.txt -o ra/b.txt & sleep 0.5; ls -A ra; wait $!");
    EXPECT_THAT(run.out, StartsWith(".soat-")) << "the run had not begun";
    EXPECT_GE(run.code, 129) << signal << ": the run did not end by the signal";
    EXPECT_LT(run.code, 128 + SIGTERM + 1) << signal;
    EXPECT_TRUE(fs::is_empty(work() / "ra")) << signal;
  }
}

}  // namespace
}  // namespace soat
