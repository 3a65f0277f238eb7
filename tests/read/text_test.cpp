#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

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

/// Printers break lines behind hyphens: the number of an act is whole again, its words where they
/// stand.
TEST(ReadText, AWordBrokenAtItsHyphenIsWhole) {
  std::string text;
  for (int i = 0; i < 8; ++i) {
    text += "Điều " + std::to_string(i + 1) +
            ". Cơ quan thực hiện theo quy định của Nghị định số 105/2020/NĐ-\n"
            "CP trong giai đoạn 2021-\n2025 và theo \n"
            "quy định của pháp luật -\nkhông phải nộp thêm giấy tờ.\n";
  }
  const Source source = read_text(text);
  EXPECT_EQ(paragraphs(source)[0],
            "Điều 1. Cơ quan thực hiện theo quy định của Nghị định số 105/2020/NĐ-CP trong giai "
            "đoạn 2021-2025 và theo\nquy định của pháp luật -\nkhông phải nộp thêm giấy tờ.");
  const auto cp = static_cast<std::uint32_t>(source.text.find("CP trong"));
  EXPECT_EQ(PositionIndex(source).at(cp), (Position{2, 1}));
}

// As pdftotext -layout writes a page down: two columns at the head, first lines indented, running
// head and page number, a sentence that goes on overleaf, columns at the end.
const std::string kPages =
    "Dự thảo 2\n"
    "\n"
    "   ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "    TỈNH NINH BÌNH               Độc lập - Tự do - Hạnh phúc\n"
    "Số:      /2024/QĐ-UBND       Ninh Bình, ngày    tháng   năm 2024\n"
    "\n"
    "                             QUYẾT ĐỊNH\n"
    "          Quy định điều kiện tách thửa đất, hợp thửa đất trên\n"
    "                      địa bàn tỉnh Ninh Bình\n"
    "\n"
    "      Điều 1. Phạm vi điều chỉnh\n"
    "      1.   Quyết định này quy định việc tách thửa đất theo khoản 4\n"
    "Điều 220 Luật Đất đai. Trường hợp tách thửa đất đồng thời với hợp\n"
    "Thửa thì áp dụng cả hai quy định. Người sử dụng đất nộp hồ sơ tại\n"
    "\n"
    "                                  1\n"
    "\fDự thảo 2\n"
    "\n"
    "Văn phòng đăng ký đất đai.\n"
    "      2. Diện tích tối thiểu là 60 m2.\n"
    "      Việc tách thửa được thực hiện theo quy định của pháp luật về\n"
    "đất đai.\n"
    "\n"
    "                                  2\n"
    "\fDự thảo 2\n"
    "\n"
    "      Điều 2. Hiệu lực thi hành\n"
    "      Quyết định này có hiệu lực từ ngày 01 tháng 6 năm 2024.\n"
    "\n"
    "Nơi nhận:                            TM. ỦY BAN NHÂN DÂN\n"
    "- Như Điều 2;                             CHỦ TỊCH\n"
    "- Lưu: VT.\n"
    "\n"
    "                                  3\n"
    "\f";

TEST(ReadText, AWordOfAPageBrokenAtItsHyphenIsWhole) {
  std::string pages = kPages;
  const std::string before = "theo khoản 4\nĐiều 220 Luật";
  pages.replace(pages.find(before), before.size(), "theo 105/NĐ-\nCP và Luật");
  EXPECT_THAT(paragraphs(read_text(pages)),
              testing::Contains(HasSubstr("theo 105/NĐ-CP và Luật Đất đai.")));
}

TEST(ReadText, PagesAreReadAsAReaderDoes) {
  const Source source = read_text(kPages);
  EXPECT_THAT(
      paragraphs(source),
      ElementsAre("ỦY BAN NHÂN DÂN", "TỈNH NINH BÌNH", "Số:      /2024/QĐ-UBND",
                  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
                  "Ninh Bình, ngày    tháng   năm 2024", "QUYẾT ĐỊNH",
                  "Quy định điều kiện tách thửa đất, hợp thửa đất trên\nđịa bàn tỉnh Ninh Bình",
                  "Điều 1. Phạm vi điều chỉnh",
                  "1.   Quyết định này quy định việc tách thửa đất theo khoản 4\n"
                  "Điều 220 Luật Đất đai. Trường hợp tách thửa đất đồng thời với hợp\n"
                  "Thửa thì áp dụng cả hai quy định. Người sử dụng đất nộp hồ sơ tại\n"
                  "Văn phòng đăng ký đất đai.",
                  "2. Diện tích tối thiểu là 60 m2.",
                  "Việc tách thửa được thực hiện theo quy định của pháp luật về\nđất đai.",
                  "Điều 2. Hiệu lực thi hành",
                  "Quyết định này có hiệu lực từ ngày 01 tháng 6 năm 2024.",
                  "Nơi nhận:", "- Như Điều 2;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"));
  EXPECT_THAT(paragraphs(source, StreamKind::furniture),
              ElementsAre("Dự thảo 2", "1", "Dự thảo 2", "2", "Dự thảo 2", "3"));
  EXPECT_TRUE(source.paragraphs[0].in_table);
  EXPECT_FALSE(source.paragraphs[8].in_table);
}

TEST(ReadText, CellsOfATableStayTogether) {
  std::string text = kPages;
  const std::string table =
      "STT     Tên thủ tục                   Thời hạn\n"
      "1       Cấp giấy phép xây dựng        10 ngày làm việc kể\n"
      "        nhà ở riêng lẻ                từ ngày nhận hồ sơ\n"
      "2       Tách thửa đất                 15 ngày\n"
      "\n";
  text.insert(text.find("Nơi nhận"), table);
  const std::vector<std::string> all = paragraphs(read_text(text));
  const auto at = std::find(all.begin(), all.end(), "STT");
  ASSERT_NE(at, all.end());
  EXPECT_THAT(
      std::vector<std::string>(at, at + 9),
      ElementsAre("STT", "Tên thủ tục", "Thời hạn", "1", "Cấp giấy phép xây dựng\nnhà ở riêng lẻ",
                  "10 ngày làm việc kể\ntừ ngày nhận hồ sơ", "2", "Tách thửa đất", "15 ngày"));
}

// A consolidated text: marks stand behind words and behind the numbers of clauses.
TEST(ReadText, NotesAtTheFootOfPagesAreNotText) {
  std::string text = kPages;
  const auto put = [&](const std::string& before, const std::string& words) {
    text.insert(text.find(before), words);
  };
  put("\n                                  1\n",
      "\n1 Khoản này được sửa đổi theo quy định tại khoản 1 Điều 1 của\n"
      "Luật số 43/2024/QH15.\n"
      "2 Cụm từ này được bãi bỏ.\n");
  put("\n                                  2\n", "\n3 Khoản này được bổ sung.\n");
  text.replace(text.find("1.   Quyết định này"), 5, "1.1 ");
  text.replace(text.find("hai quy định."), std::string("hai quy định.").size(), "hai quy định2.");
  text.replace(text.find("60 m2."), 6, "60 m2.3");
  const Source source = read_text(text);
  const std::vector<std::string> all = paragraphs(source);
  EXPECT_THAT(all, testing::Contains(testing::StartsWith("1. Quyết định này")));
  EXPECT_THAT(all, testing::Contains(HasSubstr("cả hai quy định. Người")));
  EXPECT_THAT(all, testing::Contains("2. Diện tích tối thiểu là 60 m2."));
  EXPECT_THAT(paragraphs(source, StreamKind::footnote),
              ElementsAre("Khoản này được sửa đổi theo quy định tại khoản 1 Điều 1 của\n"
                          "Luật số 43/2024/QH15.",
                          "Cụm từ này được bãi bỏ.", "Khoản này được bổ sung."));
}

TEST(ReadText, NumbersAtTheFootOfATableAreNoNotes) {
  std::string text = kPages;
  text.insert(text.find("\n                                  1\n"),
              "\n1 Nguyễn Văn A\n2 Trần Thị B\n");
  EXPECT_TRUE(paragraphs(read_text(text), StreamKind::footnote).empty());
}

// Cells are read one after the other: a mark in the second column comes behind words of the first.
TEST(ReadText, AMarkInATableTakesNoWordsWithIt) {
  std::string text = kPages;
  text.insert(text.find("      Điều 1. Phạm vi"),
              "1       Cấp giấy phép xây dựng        10 ngày làm việc1\n"
              "        nhà ở riêng lẻ                từ ngày nhận hồ sơ\n\n");
  text.insert(text.find("\n                                  1\n"), "\n1 Đã được sửa đổi.\n");
  const Source source = read_text(text);
  EXPECT_THAT(paragraphs(source), testing::Contains("Cấp giấy phép xây dựng\nnhà ở riêng lẻ"));
  EXPECT_THAT(paragraphs(source, StreamKind::footnote), ElementsAre("Đã được sửa đổi."));
}

TEST(ReadText, AMarkMayHangOnAHeading) {
  std::string text = kPages;
  text.replace(text.find("Điều 1. Phạm vi điều chỉnh"), 0, "QUY ĐỊNH CHUNG VÀ THI HÀNH1\n      ");
  text.insert(text.find("\n                                  1\n"), "\n1 Tên chương được sửa.\n");
  EXPECT_THAT(paragraphs(read_text(text)), testing::Contains("QUY ĐỊNH CHUNG VÀ THI HÀNH"));
}

// "… tại khoản" / "1 Điều này": a line that begins with a number is no note, though "d1)" stands
// above it.
TEST(ReadText, ANumberThatBeginsALineIsNoNote) {
  std::string text = kPages;
  text.insert(text.find("\n                                  1\n"),
              "      d1) Các trường hợp khác theo quy định tại điểm d1 khoản\n"
              "1 Điều này và quy định khác của pháp luật.\n");
  EXPECT_TRUE(paragraphs(read_text(text), StreamKind::footnote).empty());
}

TEST(ReadText, AFormMayAskForASigner) {
  const Source source = read_text("Mẫu số 01\nNgười ký: ............\nEmail: ............\n");
  EXPECT_THAT(paragraphs(source),
              ElementsAre("Mẫu số 01", "Người ký: ............", "Email: ............"));
}

TEST(ReadText, LinesOfAnyShapeAreLaidOut) {
  // Nothing to a page, one word to a line, a mark alone, spaces beyond number: no crash, no loss.
  for (const std::string& line : {std::string("1"), std::string("a)     b"), std::string("“"),
                                  std::string(5000, ' ') + "x" + std::string(5000, ' ') + "y",
                                  std::string("\xCC\x81"), std::string("…")}) {
    std::string text;
    for (int i = 0; i < 60; ++i) text += "   " + line + (i % 7 == 6 ? "\n\f" : "\n");
    const Source source = read_text(text);
    std::size_t held = 0;
    for (const char c : source.text) held += c != ' ' && c != '\n' ? 1 : 0;
    std::size_t given = 0;
    for (const char c : line) given += c != ' ' ? 60 : 0;
    EXPECT_EQ(held, given) << line.substr(0, 20);
  }
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

TEST(ReadText, BoldHeadingsAloneMakeMarkdown) {
  const auto source = read_source("**Điều 1. Phạm vi**\nQuy định **chung**.\n", "a.txt");
  ASSERT_TRUE(source);
  EXPECT_EQ(source.value().text, "Điều 1. Phạm vi\nQuy định chung.\n");
}

}  // namespace
}  // namespace soat
