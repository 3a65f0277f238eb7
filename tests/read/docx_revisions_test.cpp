// Tracked changes: read as accepted, as rejected, or both within marks.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/docx_builder.h"
#include "support/docx_reading.h"

namespace soat {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string kBy = " w:id=\"1\" w:author=\"x\"";

std::string run(const std::string& words) { return DocxBuilder::run("", words); }
std::string inserted(const std::string& inside) {
  return "<w:ins" + kBy + ">" + inside + "</w:ins>";
}
std::string deleted(const std::string& words) {
  return "<w:del" + kBy + "><w:r><w:delText xml:space=\"preserve\">" + words +
         "</w:delText></w:r></w:del>";
}

std::vector<std::string> read(const std::string& body, Revisions revisions) {
  return paragraphs(read_docx_bytes(DocxBuilder(body).bytes(), revisions));
}

TEST(RevisionsTest, InsertedAndDeletedWords) {
  const std::string body =
      "<w:p>" + run("trong ") + deleted("10") + inserted(run("15")) + run(" ngày") + "</w:p>";
  EXPECT_THAT(read(body, Revisions::accepted), ElementsAre("trong 15 ngày"));
  EXPECT_THAT(read(body, Revisions::original), ElementsAre("trong 10 ngày"));
  EXPECT_THAT(read(body, Revisions::marked), ElementsAre("trong [-10-]{+15+} ngày"));
}

TEST(RevisionsTest, NeighbouringChangesShareAMark) {
  const std::string body = "<w:p>" + inserted(run("một ")) + inserted(run("hai")) + run(" ba") +
                           deleted("bốn") + "</w:p>";
  EXPECT_THAT(read(body, Revisions::marked), ElementsAre("{+một hai+} ba[-bốn-]"));
}

TEST(RevisionsTest, PutInAndTakenOutAgain) {
  const std::string body = "<w:p>" + inserted(deleted("cũ") + run("mới")) + "</w:p>";
  EXPECT_THAT(read(body, Revisions::accepted), ElementsAre("mới"));
  EXPECT_THAT(read(body, Revisions::original), ElementsAre(""));
  EXPECT_THAT(read(body, Revisions::marked), ElementsAre("[-cũ-]{+mới+}"));
}

TEST(RevisionsTest, MovedWords) {
  const std::string body = "<w:p><w:moveFrom" + kBy + ">" + run("đây ") + "</w:moveFrom>" +
                           run("giữa ") + "<w:moveTo" + kBy + ">" + run("đây") +
                           "</w:moveTo></w:p>";
  EXPECT_THAT(read(body, Revisions::accepted), ElementsAre("giữa đây"));
  EXPECT_THAT(read(body, Revisions::original), ElementsAre("đây giữa "));
  EXPECT_THAT(read(body, Revisions::marked), ElementsAre("[-đây -]giữa {+đây+}"));
}

TEST(RevisionsTest, InsertedAndDeletedMarks) {
  const auto marked = [](const std::string& change, const std::string& words) {
    return DocxBuilder::paragraph("<w:rPr><w:" + change + kBy + "/></w:rPr>", words);
  };
  const std::string body = marked("ins", "một ") + DocxBuilder::paragraph("hai") +
                           marked("del", "ba ") + DocxBuilder::paragraph("bốn");
  EXPECT_THAT(read(body, Revisions::accepted), ElementsAre("một ", "hai", "ba bốn"));
  EXPECT_THAT(read(body, Revisions::original), ElementsAre("một hai", "ba ", "bốn"));
  EXPECT_THAT(read(body, Revisions::marked), ElementsAre("một ", "hai", "ba ", "bốn"));
}

TEST(RevisionsTest, ADeletedMarkBeforeATableJoinsNothing) {
  const std::string body = DocxBuilder::paragraph("<w:rPr><w:del" + kBy + "/></w:rPr>", "trước") +
                           "<w:tbl><w:tr><w:tc>" + DocxBuilder::paragraph("ô") +
                           "</w:tc></w:tr></w:tbl>";
  EXPECT_THAT(read(body, Revisions::accepted), ElementsAre("trước", "ô"));
}

TEST(RevisionsTest, RowsAndCells) {
  const auto row = [](const std::string& change, const std::string& cell,
                      const std::string& words) {
    return "<w:tr><w:trPr>" + change + "</w:trPr><w:tc><w:tcPr>" + cell + "</w:tcPr>" +
           DocxBuilder::paragraph(words) + "</w:tc></w:tr>";
  };
  const std::string body = "<w:tbl>" + row("<w:ins" + kBy + "/>", "", "thêm") +
                           row("<w:del" + kBy + "/>", "", "bỏ") + row("", "", "giữ") +
                           row("", "<w:cellDel" + kBy + "/>", "ô bỏ") +
                           row("", "<w:cellIns" + kBy + "/>", "ô thêm") + "</w:tbl>";
  EXPECT_THAT(read(body, Revisions::accepted), ElementsAre("thêm", "giữ", "ô thêm"));
  EXPECT_THAT(read(body, Revisions::original), ElementsAre("bỏ", "giữ", "ô bỏ"));
}

TEST(RevisionsTest, ChangesOfFormattingChangeNothing) {
  const std::string body =
      "<w:p>" +
      DocxBuilder::run("<w:b/><w:rPrChange" + kBy + "><w:rPr><w:vanish/></w:rPr></w:rPrChange>",
                       "đậm") +
      "</w:p>";
  for (const Revisions revisions : {Revisions::accepted, Revisions::original, Revisions::marked})
    EXPECT_THAT(read(body, revisions), ElementsAre("đậm"));
}

TEST(RevisionsTest, WhatIsLeftOutIsSaid) {
  const std::string bytes = DocxBuilder("<w:p>" + deleted("a") + run("b") + "</w:p>").bytes();
  EXPECT_THAT(read_docx_bytes(bytes).not_checked, Contains(HasSubstr("theo dõi")));
  EXPECT_THAT(read_docx_bytes(bytes, Revisions::marked).not_checked, IsEmpty());
}

TEST(RevisionsTest, EveryPieceOfMarkedTextKnowsItsPlace) {
  const Source source = read_docx_bytes(
      DocxBuilder("<w:p>" + deleted("xoá") + inserted(run("chèn")) + "</w:p>").bytes(),
      Revisions::marked);
  for (const Piece& piece : source.pieces) {
    if (piece.kind == PieceKind::generated) continue;
    EXPECT_EQ(
        source.text.substr(piece.begin, piece.end - piece.begin),
        source.parts[piece.at.part].bytes.substr(piece.at.begin, piece.at.end - piece.at.begin));
  }
}

}  // namespace
}  // namespace soat
