#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read/source.h"

namespace soat {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Source read_text(std::string bytes) {
  auto source = read_source(std::move(bytes), "test.txt");
  EXPECT_TRUE(source) << (source ? "" : source.problem().what);
  return source ? std::move(source).value() : Source{};
}

std::vector<std::string> paragraphs(const Source& source, StreamKind kind = StreamKind::body) {
  std::vector<std::string> all;
  for (const SourceParagraph& p : source.paragraphs) {
    if (source.streams[p.stream].kind == kind)
      all.push_back(source.text.substr(p.begin, p.end - p.begin));
  }
  return all;
}

TEST(ReadText, AParagraphALine) {
  EXPECT_THAT(paragraphs(read_text("\xEF\xBB\xBFĐiều 1. A\r\n\r\n  1. Một \n")),
              ElementsAre("Điều 1. A", "", "1. Một"));
}

TEST(ReadText, Utf16WithAndWithoutMark) {
  const std::u16string words = u"Điều 1. Phạm vi\nhai";
  std::string little("\xFF\xFE");
  std::string bare;
  std::string big("\xFE\xFF");
  for (const char16_t c : words) {
    little += {static_cast<char>(c & 0xFF), static_cast<char>(c >> 8)};
    bare += {static_cast<char>(c & 0xFF), static_cast<char>(c >> 8)};
    big += {static_cast<char>(c >> 8), static_cast<char>(c & 0xFF)};
  }
  for (const std::string& bytes : {little, bare, big}) {
    EXPECT_THAT(paragraphs(read_text(bytes)), ElementsAre("Điều 1. Phạm vi", "hai"));
  }
}

TEST(ReadText, MarkdownMarksAreNotText) {
  const Source source = read_text(
      "## **II. TÌNH HÌNH**\n"
      "| ỦY BAN | CỘNG HÒA |\n|---|---|\n| Số: 1 | Ngày |\n"
      "tổ chức thực hiện<sup>1</sup> nhằm *nâng cao*\n"
      "<sup>1</sup> Quyết định số 5/QĐ-UBND\n");
  EXPECT_THAT(paragraphs(source), ElementsAre("II. TÌNH HÌNH", "ỦY BAN", "CỘNG HÒA", "Số: 1",
                                              "Ngày", "tổ chức thực hiện nhằm nâng cao"));
  EXPECT_THAT(paragraphs(source, StreamKind::footnote), ElementsAre(" Quyết định số 5/QĐ-UBND"));
  EXPECT_TRUE(source.paragraphs[0].heading_style);
  EXPECT_TRUE(source.paragraphs[1].in_table);
}

TEST(ReadText, StarsInPlainTextStay) {
  EXPECT_THAT(paragraphs(read_text("Ghi chú (*): 5 * 3\n")), ElementsAre("Ghi chú (*): 5 * 3"));
}

// As the gazette prints: wrapped lines, page heads and signatures inside a sentence.
TEST(ReadText, WrappedLinesAreJoinedAcrossPages) {
  std::string text;
  for (int i = 0; i < 8; ++i) {
    text += "Điều " + std::to_string(i + 1) +
            ". Cơ quan, tổ chức, cá nhân có thẩm quyền thực hiện \n"
            "theo quy định tại khoản 2 và khoản \n3 Điều này mà không phải nộp thêm \ngiấy tờ nào "
            "khác. \n";
  }
  text +=
      "1. Cơ quan tiếp nhận hồ sơ có trách nhiệm kiểm tra tính đầy đủ của hồ \n"
      "Ký bởi: CÔNG BÁO\n\nCÔNG BÁO/Số 292/Ngày 30-05-2026 \n4\n\n sơ và trả lời. \n";
  const Source source = read_text(text);
  EXPECT_THAT(paragraphs(source)[0],
              "Điều 1. Cơ quan, tổ chức, cá nhân có thẩm quyền thực hiện\ntheo quy định tại khoản "
              "2 và khoản\n"
              "3 Điều này mà không phải nộp thêm\ngiấy tờ nào khác.");
  EXPECT_THAT(paragraphs(source).back(), HasSubstr("của hồ\nsơ và trả lời."));
  EXPECT_THAT(paragraphs(source, StreamKind::furniture),
              ElementsAre("Ký bởi: CÔNG BÁO", "CÔNG BÁO/Số 292/Ngày 30-05-2026", "4"));
}

TEST(ReadText, PositionsCountCodePointsOfTheFile) {
  const Source source = read_text("Điều 1.\n  khoản hai\n");
  const PositionIndex positions(source);
  const auto at = static_cast<std::uint32_t>(source.text.find("hai"));
  EXPECT_EQ(positions.at(at), (Position{2, 9}));
  EXPECT_EQ(positions.at(0), (Position{1, 1}));
}

TEST(ReadText, PositionsInMarkdownAreThoseOfTheFile) {
  const Source source = read_text("# Tên\n**Điều** hai\n");
  const PositionIndex positions(source);
  EXPECT_EQ(positions.at(static_cast<std::uint32_t>(source.text.find("hai"))), (Position{2, 10}));
}

}  // namespace
}  // namespace soat
