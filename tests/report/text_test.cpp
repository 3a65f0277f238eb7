// What people read in a terminal.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "report/text_report.h"
#include "support/knowledge.h"
#include "support/plain_source.h"

namespace soat {
namespace {

using testing::HasSubstr;
using testing::Not;

const ToolInfo kTool{"0.1.0", "2026-11-24", "2026-08-11"};

Analysis draft() {
  return check_lines(
      "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH\nSố:     /2022/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc thử\n"
      "Căn cứ Luật Hộ tịch số 60/2014/QH13;\nQUYẾT ĐỊNH:\nĐiều 1. Mức hỗ trợ\n1. Mức hỗ trợ là "
      "200.000 "
      "đồng.\n2. Việc hỗ trợ quy định tại khoản 4 Điều này thực hiện hằng năm.\n");
}

TEST(TextReport, OpensWithTheActItsDaysAndTheData) {
  const std::string report = check_report(draft(), kTool, FindingLevel::hint, {});
  EXPECT_THAT(report, HasSubstr("thử.txt\n"));
  EXPECT_THAT(report, HasSubstr("Quyết định"));
  EXPECT_THAT(report, HasSubstr("từ 01/01/2022 đến 31/12/2022"));
  EXPECT_THAT(report, HasSubstr("sổ văn bản 2026-08-11"));
}

TEST(TextReport, AFindingSaysPlaceWordsReasonAndWhatToDo) {
  const std::string report = check_report(draft(), kTool, FindingLevel::hint, {});
  EXPECT_THAT(report, HasSubstr("khoản 2 Điều 1"));
  EXPECT_THAT(report, HasSubstr("(dòng 9)"));
  EXPECT_THAT(report, HasSubstr("«khoản 4 Điều này»"));
  EXPECT_THAT(report, HasSubstr("Đề nghị: "));
  EXPECT_THAT(report, HasSubstr("citation/missing-target"));
  EXPECT_THAT(report, HasSubstr("Đề nghị chỉnh sửa 1"));
}

TEST(TextReport, CountsParagraphsWhereTheFileHasNoLines) {
  Source source = plain_source("BÁO CÁO\nVề việc thử\nTheo khoản 9 \u00D0iều này.\n");
  source.format = SourceFormat::docx;
  const std::string report = check_report(check(shipped_knowledge(), std::move(source), {}), kTool,
                                          FindingLevel::hint, {});
  EXPECT_THAT(report, HasSubstr("(đoạn 3)"));
  EXPECT_THAT(report, Not(HasSubstr("(dòng")));
}

TEST(TextReport, WhatIsBelowTheLevelIsCountedButNotPrinted) {
  const std::string report = check_report(draft(), kTool, FindingLevel::error, {});
  EXPECT_THAT(report, Not(HasSubstr("citation/missing-target")));
  EXPECT_THAT(report, HasSubstr("Đề nghị chỉnh sửa 1"));
}

TEST(TextReport, WhatWasNotCheckedIsSaid) {
  Analysis analysis = draft();
  analysis.not_checked.push_back("Có 2 hình ảnh; chữ trong hình không được đọc.");
  EXPECT_THAT(check_report(analysis, kTool, FindingLevel::hint, {}),
              HasSubstr("Chưa kiểm tra: Có 2 hình ảnh"));
}

TEST(TextReport, ColourOnlyWhereAsked) {
  EXPECT_THAT(check_report(draft(), kTool, FindingLevel::hint, {false, 100}),
              Not(HasSubstr("\x1b[")));
  EXPECT_THAT(check_report(draft(), kTool, FindingLevel::hint, {true, 100}), HasSubstr("\x1b["));
}

TEST(TextReport, LinesAreBrokenBetweenWords) {
  EXPECT_EQ(wrapped("một hai ba bốn", 9, "  "), "  một hai\n  ba bốn");
  EXPECT_EQ(wrapped("rấtrấtrấtdài", 4, ""), "rấtrấtrấtdài");
  std::istringstream lines(check_report(draft(), kTool, FindingLevel::hint, {false, 60}));
  for (std::string line; std::getline(lines, line);) {
    if (line.find(':') != std::string::npos && line.find("Căn cứ") == std::string::npos) continue;
    std::size_t columns = 0;
    for (const char c : line) columns += (static_cast<unsigned char>(c) & 0xC0U) != 0x80 ? 1 : 0;
    EXPECT_LE(columns, 60U) << line;
  }
}

}  // namespace
}  // namespace soat
