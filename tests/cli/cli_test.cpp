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
#include "support/docx_builder.h"

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

TEST_F(CliTest, RevisionsAreReadAsAsked) {
  const std::string by = " w:id=\"1\" w:author=\"x\"";
  file("sua.docx",
       DocxBuilder("<w:p><w:del" + by + "><w:r><w:delText>mười</w:delText></w:r></w:del>" +
                   "<w:ins" + by + ">" + DocxBuilder::run("", "năm") + "</w:ins></w:p>")
           .bytes());
  EXPECT_EQ(soat("text sua.docx").out, "năm\n");
  EXPECT_EQ(soat("text --revisions original sua.docx").out, "mười\n");
  EXPECT_EQ(soat("text --revisions marked sua.docx").out, "[-mười-]{+năm+}\n");
  EXPECT_EQ(soat("text --revisions sai sua.docx").code, 2);
}

TEST_F(CliTest, HeadersAreBesideTheText) {
  const std::string header = DocxBuilder::paragraph("Điều 9 Luật Đất đai");
  const std::string body = DocxBuilder::paragraph("Điều 1. Phạm vi") +
                           "<w:sectPr><w:headerReference r:id=\"h\"/></w:sectPr>";
  file("dau.docx", DocxBuilder(body).related("header", "h", "header1", header).bytes());
  EXPECT_EQ(soat("text dau.docx").out, "Điều 1. Phạm vi\n");
  EXPECT_THAT(soat("citations dau.docx").out, Not(HasSubstr("Đất đai")));
  EXPECT_THAT(soat("outline dau.docx").out, Not(HasSubstr("art_9")));
}

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
