// The program as a user meets it: its exit codes, its streams, its messages.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/file.h"

namespace soat {
namespace {
namespace fs = std::filesystem;

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

struct Outcome {
  int code = -1;
  std::string out;
  std::string err;
};

class CliTest : public testing::Test {
 protected:
  CliTest() : folder_(fs::path(testing::TempDir()) / ("soat_cli_" + std::to_string(getpid()))) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  ~CliTest() override { fs::remove_all(folder_); }

  Outcome soat(const std::string& arguments) const {
    const std::string out = (folder_ / "out").string();
    const std::string err = (folder_ / "err").string();
    const std::string command = "cd '" + folder_.string() + "' && '" SOAT_PROGRAM "' " + arguments +
                                " >'" + out + "' 2>'" + err + "'";
    const int status = std::system(command.c_str());  // NOLINT(cert-env33-c)
    return {WEXITSTATUS(status), read_whole_file(out).value(), read_whole_file(err).value()};
  }
  void file(const std::string& name, const std::string& words) const {
    std::ofstream(folder_ / name) << words;
  }

  fs::path folder_;
};

const std::string kDrafts = SOAT_SOURCE_DIR "/corpus/drafts/";

TEST_F(CliTest, AnErrorMakesTheExitCodeOneAndCleanDraftsZero) {
  EXPECT_EQ(soat("check " + kDrafts + "tach-thua-2023.docx").code, 1);
  EXPECT_EQ(soat("check " + kDrafts + "tach-thua-2023-sach.txt").code, 0);
  EXPECT_EQ(soat("check --fail-on ask " + kDrafts + "tach-thua-2025.txt").code, 1);
  EXPECT_EQ(soat("check " + kDrafts + "tach-thua-2025.txt").code, 0);
}

TEST_F(CliTest, WhatCannotBeReadIsSaidAndTheRestIsDone) {
  file("trong.docx", "");
  file("hong.docx", "PK\x03\x04 cắt");
  const Outcome run =
      soat("check trong.docx hong.docx khong-co.docx " + kDrafts + "luat-giao-tinh.txt");
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("trong.docx"));
  EXPECT_THAT(run.err, HasSubstr("hong.docx"));
  EXPECT_THAT(run.err, HasSubstr("khong-co.docx"));
  EXPECT_THAT(run.out, HasSubstr("luat-giao-tinh.txt"));
}

TEST_F(CliTest, JsonHasARowForEachInput) {
  file("trong.docx", "");
  const Outcome run = soat("check --format jsonl trong.docx " + kDrafts + "luat-giao-tinh.txt");
  EXPECT_EQ(std::count(run.out.begin(), run.out.end(), '\n'), 2);
  EXPECT_THAT(run.out, HasSubstr("\"problem\":"));
  EXPECT_THAT(soat("check --format json " + kDrafts + "luat-giao-tinh.txt").out,
              StartsWith("{\"schema\": \"soat.analysis/1\""));
}

TEST_F(CliTest, TheDayOfIssueDecidesTheLaw) {
  const std::string draft = kDrafts + "tach-thua-2023.txt";
  EXPECT_THAT(soat("check --issued 12/09/2025 " + draft).out,
              HasSubstr("authority/procedure-since-2025"));
  EXPECT_THAT(soat("check --issued 2025-09-12 " + draft).out, Not(HasSubstr("Không phù hợp  ")));
}

TEST_F(CliTest, MistakesOnTheCommandLineAreExplained) {
  const Outcome day = soat("check --issued hôm-qua " + kDrafts + "luat-giao-tinh.txt");
  EXPECT_EQ(day.code, 2);
  EXPECT_THAT(day.err, HasSubstr("01/04/2025"));
  EXPECT_EQ(soat("chek a").code, 2);
  EXPECT_EQ(soat("check").code, 2);
  EXPECT_EQ(soat("--help").code, 0);
  EXPECT_EQ(soat("--version").code, 0);
}

TEST_F(CliTest, NothingIsWrittenOverAnInput) {
  file("a.txt", "Điều 1. A\n");
  EXPECT_EQ(soat("check a.txt -o a.txt").code, 2);
  EXPECT_EQ(read_whole_file((folder_ / "a.txt").string()).value(), "Điều 1. A\n");
  EXPECT_EQ(soat("check a.txt --format json -o b.json").code, 0);
  EXPECT_TRUE(fs::exists(folder_ / "b.json"));
  EXPECT_FALSE(fs::exists(folder_ / "b.json.part"));
}

TEST_F(CliTest, GivesAWordFileBackWithComments) {
  const Outcome run =
      soat("check --format docx --as-of 2026-11-25 -o ra.docx " + kDrafts + "tach-thua-2023.docx");
  EXPECT_EQ(run.code, 1) << run.err;
  EXPECT_THAT(run.out, IsEmpty());
  EXPECT_FALSE(fs::exists(folder_ / "ra.docx.part"));
  const std::string once = read_whole_file((folder_ / "ra.docx").string()).value();
  EXPECT_THAT(once, HasSubstr("word/commentsExtended.xml"));
  EXPECT_EQ(soat("check --format docx --as-of 2026-11-25 -o hai.docx ra.docx").code, 1);
  EXPECT_TRUE(read_whole_file((folder_ / "hai.docx").string()).value() == once)
      << "its own output comes back as it was";
}

TEST_F(CliTest, WritesSeveralWordFilesIntoAFolder) {
  fs::create_directories(folder_ / "vao/con");
  fs::copy(kDrafts + "tach-thua-2023.docx", folder_ / "vao/con/a.docx");
  file("vao/b.txt", "Điều 1. A\n");
  EXPECT_EQ(soat("check --format docx -o ra vao").code, 1);
  EXPECT_TRUE(fs::exists(folder_ / "ra/con/a.docx"));
  EXPECT_TRUE(fs::exists(folder_ / "ra/b.txt.docx"));
  const Outcome same = soat("check --format docx -o ra2 vao/b.txt vao/con/../b.txt");
  EXPECT_EQ(same.code, 2);
  EXPECT_THAT(same.err, HasSubstr("Trùng tên"));
}

TEST_F(CliTest, WordFilesNeverReplaceAnInput) {
  fs::copy(kDrafts + "tach-thua-2023.docx", folder_ / "a.docx");
  const std::string before = read_whole_file((folder_ / "a.docx").string()).value();
  EXPECT_EQ(soat("check --format docx -o a.docx a.docx").code, 2);
  EXPECT_EQ(soat("check --format docx -o . a.docx").code, 2);
  EXPECT_TRUE(read_whole_file((folder_ / "a.docx").string()).value() == before);
}

TEST_F(CliTest, SaysWhatAWordFileNeeds) {
  file("a.txt", "Điều 1. A\n");
  const Outcome without = soat("check --format docx a.txt");
  EXPECT_EQ(without.code, 2);
  EXPECT_THAT(without.err, HasSubstr("-o TỆP.docx"));
  const Outcome suggest = soat("check --suggest a.txt");
  EXPECT_EQ(suggest.code, 2);
  EXPECT_THAT(suggest.err, HasSubstr("--format docx"));
  EXPECT_EQ(soat("outline --format docx -o x.docx a.txt").code, 2);
}

TEST_F(CliTest, PipedOutputHasNoColour) {
  EXPECT_THAT(soat("check " + kDrafts + "tach-thua-2023.txt").out, Not(HasSubstr("\x1b[")));
}

TEST_F(CliTest, NamesThatAreNotUtf8ArePercentEscaped) {
  file("ten-\xFF.txt", "Điều 1. A\n");
  EXPECT_THAT(soat("check --format json .").out, HasSubstr("ten-%FF.txt"));
}

TEST_F(CliTest, AFaultyRuleIsShownWithItsPlace) {
  file("a.rule",
       "tên x\ncăn cứ y\nđộ chắc V\náp dụng mọi ngày\nmức hỏi\nvới mỗi thủ tục\nkhi hành đông là "
       "đặt ra\nbáo z\n");
  const Outcome run = soat("rule test a.rule");
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("a.rule:7:5"));
  EXPECT_THAT(run.err, HasSubstr("    ^"));
  EXPECT_THAT(run.err, HasSubstr("hành động"));
}

TEST_F(CliTest, ANewRuleIsNotWrittenOverAnOldOne) {
  EXPECT_EQ(soat("rule new moi.rule").code, 0);
  EXPECT_EQ(soat("rule new moi.rule").code, 2);
  EXPECT_EQ(soat("explain authority/procedure-in-circular").code, 0);
  EXPECT_EQ(soat("explain khong/co").code, 2);
}

}  // namespace
}  // namespace soat
