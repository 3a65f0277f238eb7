// Helpers that behave, misbehave and are not there: scripts stand in for them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

#include "base/file.h"
#include "read/source.h"
#include "support/docx_builder.h"

namespace soat {
namespace {
namespace fs = std::filesystem;

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const std::string kRtf = "{\\rtf1 x}";
const std::string kPdf = "%PDF-1.7 x";
const std::string kSentence =
    "Cơ quan tiếp nhận hồ sơ có trách nhiệm kiểm tra tính đầy đủ của hồ sơ trong thời hạn 03 ngày "
    "làm việc; trường hợp hồ sơ chưa đầy đủ thì hướng dẫn người nộp bổ sung, hoàn thiện một lần. "
    "Cơ quan tiếp "
    "nhận trả kết quả cho người nộp hồ sơ.";

class ConvertTest : public testing::Test {
 protected:
  ConvertTest()
      : folder_(fs::path(testing::TempDir()) / ("soat_convert_" + std::to_string(getpid()))) {
    fs::remove_all(folder_);
    fs::create_directories(folder_ / "tmp");
    options_.helpers.temporary = (folder_ / "tmp").string();
    options_.helpers.max_time = std::chrono::seconds(20);
  }
  ~ConvertTest() override { fs::remove_all(folder_); }

  /// A program that sees the last two arguments as $1 and $2: where to write and what to read for
  /// LibreOffice, what to read and where to write for pdftotext.
  std::string script(const std::string& body) const {
    const fs::path path = folder_ / "helper";
    std::ofstream(path) << "#!/bin/sh\nall=\"$*\"\nwhile [ $# -gt 2 ]; do shift; done\n" << body;
    fs::permissions(path, fs::perms::owner_all);
    return path.string();
  }
  void soffice(const std::string& body) { options_.helpers.soffice = script(body); }
  void pdftotext(const std::string& body) { options_.helpers.pdftotext = script(body); }

  Problem problem_of(const std::string& bytes) const {
    const auto source = read_source(bytes, "du-thao.doc", options_);
    EXPECT_FALSE(source);
    EXPECT_TRUE(fs::is_empty(folder_ / "tmp")) << "a temporary folder stays behind";
    return source ? Problem{} : source.problem();
  }
  [[nodiscard]] std::string noted(const std::string& name) const {
    return read_whole_file((folder_ / name).string()).value();
  }

  fs::path folder_;
  ReadOptions options_;
};

TEST_F(ConvertTest, WhatTheHelperMakesIsRead) {
  std::ofstream(folder_ / "made.docx")
      << DocxBuilder(DocxBuilder::paragraph("Điều 1. A") + DocxBuilder::paragraph("1. Một"))
             .bytes();
  soffice("cp '" + (folder_ / "made.docx").string() + "' \"$1/in.docx\"\n");
  const auto read = read_source(kRtf, "du-thao.docx", options_);
  ASSERT_TRUE(read) << read.problem().what;
  const Source& source = read.value();
  EXPECT_EQ(source.name, "du-thao.docx");
  EXPECT_EQ(source.text, "Điều 1. A\n1. Một\n");
  EXPECT_EQ(source.converted_from, "RTF");
  EXPECT_THAT(source.not_checked, ElementsAre(AllOf(HasSubstr("RTF"), HasSubstr("chuyển đổi"))));
  EXPECT_EQ(PositionIndex(source).at(static_cast<std::uint32_t>(source.text.find("Một"))),
            (Position{2, 4}));
  EXPECT_TRUE(fs::is_empty(folder_ / "tmp"));
}

TEST_F(ConvertTest, PositionsInAPdfCountParagraphs) {
  pdftotext("printf '\\n\\n   Điều 1. A\\n\\n   1. Một: " + kSentence +
            "\\n\\n     1\\n\\f' > \"$2\"\n");
  const auto read = read_source(kPdf, "a.pdf", options_);
  ASSERT_TRUE(read) << read.problem().what;
  const Source& source = read.value();
  EXPECT_THAT(source.text, StartsWith("Điều 1. A\n1. Một: Cơ quan"));
  EXPECT_EQ(PositionIndex(source).at(static_cast<std::uint32_t>(source.text.find("Một"))),
            (Position{2, 4}));
}

TEST_F(ConvertTest, TheHelperSeesNothingOfOurs) {
  soffice("echo \"$all\" > '" + (folder_ / "arguments").string() + "'; env > '" +
          (folder_ / "environment").string() + "'; cat > '" + (folder_ / "input").string() +
          "'; echo \"$2\" > '" + (folder_ / "name").string() + "'\n");
  setenv("SOAT_TEST_SECRET", "bí mật", 1);  // NOLINT(concurrency-mt-unsafe)
  const auto source = read_source(kRtf, "; rm -rf $(pwd) --convert-to.doc", options_);
  EXPECT_FALSE(source);  // nothing was made
  EXPECT_THAT(noted("arguments"),
              AllOf(HasSubstr("--headless"), HasSubstr("-env:UserInstallation="),
                    Not(HasSubstr("rm -rf"))));
  EXPECT_THAT(noted("environment"),
              AllOf(HasSubstr("HOME=" + options_.helpers.temporary), Not(HasSubstr("SECRET"))));
  EXPECT_EQ(noted("input"), "");
  EXPECT_THAT(noted("name"), testing::EndsWith("/in.rtf\n"));
}

TEST_F(ConvertTest, NothingMadeIsAProblem) {
  soffice("exit 0\n");
  const Problem problem = problem_of(kRtf);
  EXPECT_THAT(problem.what, AllOf(HasSubstr("LibreOffice"), HasSubstr("RTF")));
  EXPECT_EQ(problem.where, "du-thao.doc");
}

TEST_F(ConvertTest, AHelperThatHangsIsKilledWithItsChildren) {
  const std::string number = (folder_ / "number").string();
  soffice("sleep 300 &\necho $! > '" + number + "'\nwait\n");
  options_.helpers.max_time = std::chrono::milliseconds(700);
  const auto start = std::chrono::steady_clock::now();
  EXPECT_THAT(problem_of(kRtf).what, AllOf(HasSubstr("giây"), HasSubstr("dừng")));
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(15));
  const pid_t child = std::stoi(noted("number"));
  bool gone = false;
  for (int i = 0; i < 100 && !gone; ++i) {
    // Gone, or dead and waiting for somebody to ask after it.
    const auto status = read_whole_file("/proc/" + std::to_string(child) + "/stat");
    gone = !status || status.value().find(") Z ") != std::string::npos;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  EXPECT_TRUE(gone) << "process " << child << " is still there";
}

TEST_F(ConvertTest, AHelperThatEndsLeavesNobodyBehind) {
  const std::string number = (folder_ / "number").string();
  soffice("sleep 300 &\necho $! > '" + number + "'\nexit 0\n");
  (void)problem_of(kRtf);
  const pid_t child = std::stoi(noted("number"));
  bool gone = false;
  for (int i = 0; i < 100 && !gone; ++i) {
    const auto status = read_whole_file("/proc/" + std::to_string(child) + "/stat");
    gone = !status || status.value().find(") Z ") != std::string::npos;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  EXPECT_TRUE(gone);
}

TEST_F(ConvertTest, OutputIsLimited) {
  options_.helpers.max_output = 1U << 20U;
  soffice("head -c 5000000 /dev/zero > \"$1/in.docx\"\n");
  EXPECT_THAT(problem_of(kRtf).what, HasSubstr("quá lớn"));
}

TEST_F(ConvertTest, AHelperThatNeverStopsTalkingIsStopped) {
  options_.helpers.max_time = std::chrono::milliseconds(700);
  soffice("while :; do echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; done\n");
  EXPECT_THAT(problem_of(kRtf).what, HasSubstr("giây"));
}

TEST_F(ConvertTest, MissingHelpersAreNamedWithTheirPackage) {
  EXPECT_THAT(problem_of(kRtf).hint, HasSubstr("libreoffice-writer-nogui"));
  EXPECT_THAT(problem_of(kPdf).hint, HasSubstr("poppler-utils"));
  options_.helpers.soffice = (folder_ / "khong-co").string();
  EXPECT_THAT(problem_of(kRtf).what, HasSubstr("Không chạy được"));
}

TEST_F(ConvertTest, AScannedPdfIsSaidToBeOne) {
  pdftotext(
      "printf 'Người ký: Văn phòng Chính phủ\\nEmail: vanphong@chinhphu.vn\\n\\f\\f  12\\n\\f' > "
      "\"$2\"\n");
  EXPECT_THAT(problem_of(kPdf).what, HasSubstr("bản quét"));
  EXPECT_THAT(problem_of(kPdf).hint, HasSubstr("OCR"));
}

TEST_F(ConvertTest, PagesWithoutTextAreNotSilentlyPassedOver) {
  pdftotext("printf '" + kSentence + "\\n\\f\\f' > \"$2\"\n");
  const auto read = read_source(kPdf, "a.pdf", options_);
  ASSERT_TRUE(read) << read.problem().what;
  EXPECT_THAT(read.value().not_checked, testing::Contains(HasSubstr("1 trong 2 trang")));
}

TEST_F(ConvertTest, APasswordIsSaid) {
  pdftotext("echo 'Command Line Error: Incorrect password' >&2; exit 1\n");
  EXPECT_THAT(problem_of(kPdf).what, HasSubstr("mật khẩu"));
}

}  // namespace
}  // namespace soat
