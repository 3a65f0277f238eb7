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

class Path {
 public:
  explicit Path(const std::string& folders) : before_(std::getenv("PATH")) {  // NOLINT
    setenv("PATH", folders.c_str(), 1);                                       // NOLINT
  }
  Path(const Path&) = delete;
  Path& operator=(const Path&) = delete;
  ~Path() { setenv("PATH", before_.c_str(), 1); }  // NOLINT

 private:
  std::string before_;
};

TEST_F(CliTest, FilesOfAFolderThatNeedAHelperAreReadOrSaidToBeLeftOut) {
  file("a.txt", "Điều 1. A\n");
  file("b.rtf", "{\\rtf1 b}");
  file("c.PDF", "%PDF-1.7");
  file("~$d.docx", "của Word");
  file("soffice", "#!/bin/sh\nexit 0\n");
  {
    const Path none("/nonexistent");
    const Outcome run = soat("check .");
    EXPECT_EQ(run.code, 0);
    EXPECT_THAT(run.err, HasSubstr("libreoffice-writer"));
    EXPECT_THAT(run.err, HasSubstr("poppler-utils"));
    EXPECT_THAT(run.err, Not(HasSubstr("~$")));
  }
  fs::permissions(folder_ / "soffice", fs::perms::owner_all);
  const Path own(folder_.string());
  const Outcome run = soat("check .");
  EXPECT_EQ(run.code, 2);  // our soffice makes nothing
  EXPECT_THAT(run.err, HasSubstr("b.rtf"));
  EXPECT_THAT(run.err, HasSubstr("poppler-utils"));
}

TEST_F(CliTest, AWrongEndingDoesNotMatter) {
  const Path none("/nonexistent");
  file("du-thao.docx", "{\\rtf1 b}");
  EXPECT_THAT(soat("check du-thao.docx").err, HasSubstr("RTF"));
  fs::copy_file(kDrafts + "tach-thua-2023.docx", folder_ / "du-thao.txt");
  EXPECT_THAT(soat("text du-thao.txt").out, HasSubstr("Điều 1. Phạm vi điều chỉnh"));
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
