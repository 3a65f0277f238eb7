#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read/source.h"
#include "support/docx_builder.h"
#include "support/docx_reading.h"

namespace soat {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

const std::string kNumbering =
    "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
    "<w:abstractNum w:abstractNumId=\"0\">"
    "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:pStyle "
    "w:val=\"Dieu\"/>"
    "<w:lvlText w:val=\"Điều %1.\"/><w:suff w:val=\"space\"/></w:lvl>"
    "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText "
    "w:val=\"%2)\"/></w:lvl>"
    "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
    "<w:startOverride w:val=\"7\"/></w:lvlOverride></w:num></w:numbering>";
const std::string kStyles =
    "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
    "<w:style w:type=\"paragraph\" w:styleId=\"Dieu\"><w:pPr><w:numPr><w:numId "
    "w:val=\"1\"/></w:numPr></w:pPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"DieuCon\"><w:basedOn "
    "w:val=\"Dieu\"/></w:style></w:styles>";

std::string numbered(const std::string& properties, const std::string& words) {
  return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
}
std::string list(int number, int level) {
  return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
         std::to_string(number) + "\"/></w:numPr>";
}

TEST(ReadDocx, AutomaticNumbersArePrinted) {
  const std::string body =
      numbered("<w:pStyle w:val=\"Dieu\"/>", "Phạm vi") + numbered(list(1, 1), "một") +
      numbered(list(1, 1), "hai") + numbered("<w:pStyle w:val=\"DieuCon\"/>", "Đối tượng") +
      numbered(list(1, 1), "ba") + numbered(list(2, 0), "Nhảy") + numbered(list(0, 0), "không số");
  const Source source = read_docx_bytes(DocxBuilder(body)
                                            .part("word/numbering.xml", kNumbering)
                                            .part("word/styles.xml", kStyles)
                                            .bytes());
  EXPECT_THAT(paragraphs(source),
              ElementsAre("Điều 1. Phạm vi", "a) một", "b) hai", "Điều 2. Đối tượng", "a) ba",
                          "Điều 7. Nhảy", "không số"));
  EXPECT_EQ(source.pieces[0].kind, PieceKind::generated);
}

TEST(ReadDocx, PiecesPointAtTheirBytes) {
  const Source source =
      read_docx_bytes(DocxBuilder(DocxBuilder::paragraph("A &amp; B Điều")).bytes());
  EXPECT_THAT(paragraphs(source), ElementsAre("A & B Điều"));
  for (const Piece& piece : source.pieces) {
    const std::string raw =
        source.parts[piece.at.part].bytes.substr(piece.at.begin, piece.at.end - piece.at.begin);
    const std::string words = source.text.substr(piece.begin, piece.end - piece.begin);
    EXPECT_EQ(raw, piece.kind == PieceKind::converted ? "&amp;" : words);
  }
}

TEST(ReadDocx, TablesNotesFieldsAndBoxes) {
  const std::string body =
      "<w:tbl><w:tr><w:tc>" + DocxBuilder::paragraph("trái") + "</w:tc><w:tc><w:tbl><w:tr><w:tc>" +
      DocxBuilder::paragraph("trong") + "</w:tc></w:tr></w:tbl>" + DocxBuilder::paragraph("phải") +
      "</w:tc></w:tr></w:tbl>"
      "<w:p><w:r><w:t>chữ</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>"
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
      "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>5</w:t></w:r>"
      "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
      "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" +
      DocxBuilder::paragraph("DỰ THẢO") +
      "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" +
      DocxBuilder::paragraph("DỰ THẢO") +
      "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
  const std::string notes =
      "<w:footnotes "
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:footnote "
      "w:id=\"2\">" +
      DocxBuilder::paragraph("chú thích") + "</w:footnote></w:footnotes>";
  const Source source =
      read_docx_bytes(DocxBuilder(body).part("word/footnotes.xml", notes).bytes());
  EXPECT_THAT(paragraphs(source), ElementsAre("trái", "trong", "phải", "chữ5"));
  EXPECT_THAT(paragraphs(source, StreamKind::footnote), ElementsAre("chú thích"));
  EXPECT_THAT(paragraphs(source, StreamKind::text_box), ElementsAre("DỰ THẢO"));
  EXPECT_TRUE(source.paragraphs[0].in_table);
  EXPECT_FALSE(source.paragraphs[3].in_table);
}

TEST(ReadDocx, TrackedChangesAreReadAsAccepted) {
  const std::string body =
      "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">Điều 1. "
      "</w:t></w:r>"
      "<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins><w:r><w:t>mới</w:t></w:r></"
      "w:ins></w:p>" +
      DocxBuilder::paragraph(" nối");
  EXPECT_THAT(paragraphs(read_docx_bytes(DocxBuilder(body).bytes())),
              ElementsAre("Điều 1. mới nối"));
}

TEST(ReadDocx, HiddenTextIsSaidNotRead) {
  const std::string body =
      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>hiện</w:t></w:r></w:p>";
  const Source source = read_docx_bytes(DocxBuilder(body).bytes());
  EXPECT_THAT(paragraphs(source), ElementsAre("hiện"));
  EXPECT_THAT(source.not_checked, Contains(HasSubstr("chữ ẩn")));
}

TEST(ReadDocx, LinesOfAWordFileAreItsParagraphs) {
  const Source source = read_docx_bytes(
      DocxBuilder(DocxBuilder::paragraph("một") + DocxBuilder::paragraph("Điều hai")).bytes());
  const PositionIndex positions(source);
  EXPECT_EQ(positions.at(static_cast<std::uint32_t>(source.text.find("hai"))), (Position{2, 6}));
}

}  // namespace
}  // namespace soat
