// What stands apart from the body: headers, footers, notes, text boxes; and reading order.
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

std::string p(const std::string& words) { return DocxBuilder::paragraph(words); }
std::string box(const std::string& inside) {
  return "<w:r><w:pict><w:txbxContent>" + inside + "</w:txbxContent></w:pict></w:r>";
}
std::string section(const std::string& references) {
  return "<w:sectPr>" + references + "</w:sectPr>";
}
std::string reference(const std::string& kind, const std::string& id) {
  return "<w:" + kind + "Reference w:type=\"default\" r:id=\"" + id + "\"/>";
}

TEST(DocxStreams, HeadersAndFootersStandApart) {
  const std::string body =
      "<w:p><w:pPr>" + section(reference("header", "h1")) + "</w:pPr>" +
      DocxBuilder::run("", "một") + "</w:p>" + p("hai") +
      section(reference("header", "h2") + reference("header", "h1") + reference("footer", "f1"));
  const Source source = read_docx_bytes(DocxBuilder(body)
                                            .related("header", "h1", "header1", p("DỰ THẢO 1"))
                                            .related("header", "h2", "header2", p("DỰ THẢO 2"))
                                            .related("footer", "f1", "footer1", p("Trang"))
                                            .bytes());
  EXPECT_THAT(paragraphs(source), ElementsAre("một", "hai"));
  EXPECT_THAT(paragraphs(source, StreamKind::header), ElementsAre("DỰ THẢO 1", "DỰ THẢO 2"));
  EXPECT_THAT(paragraphs(source, StreamKind::footer), ElementsAre("Trang"));
  ASSERT_EQ(source.streams.size(), 4U);
  EXPECT_EQ(source.streams[1].anchor, 0U);
  EXPECT_EQ(source.streams[2].anchor, source.text.find("hai"));
}

TEST(DocxStreams, PageNumbersAreNoText) {
  const std::string number = "<w:p><w:fldSimple w:instr=\"PAGE\">" + DocxBuilder::run("", "- 2 -") +
                             "</w:fldSimple></w:p>" + p("……");
  const Source source = read_docx_bytes(DocxBuilder(p("một") + section(reference("footer", "f")))
                                            .related("footer", "f", "footer1", number)
                                            .bytes());
  EXPECT_EQ(source.text, "một\n");
  EXPECT_EQ(source.streams.size(), 1U);
  EXPECT_EQ(source.pieces.size(), 1U);
}

TEST(DocxStreams, ABoxInAHeaderIsPartOfIt) {
  const std::string header = "<w:p>" + box(p("MẬT")) + "</w:p>";
  const Source source = read_docx_bytes(DocxBuilder(p("một") + section(reference("header", "h")))
                                            .related("header", "h", "header1", header)
                                            .bytes());
  EXPECT_THAT(paragraphs(source, StreamKind::header), ElementsAre("MẬT"));
  EXPECT_THAT(paragraphs(source, StreamKind::text_box), IsEmpty());
  for (const Stream& stream : source.streams) EXPECT_LE(stream.anchor, source.text.size());
}

TEST(DocxStreams, AMissingHeaderIsSaid) {
  const Source source =
      read_docx_bytes(DocxBuilder(p("một") + section(reference("header", "không"))).bytes());
  EXPECT_THAT(paragraphs(source), ElementsAre("một"));
  EXPECT_THAT(source.not_checked, Contains(HasSubstr("đầu trang")));
}

TEST(DocxStreams, StreamsComeInTheOrderOfTheirPlaces) {
  const auto note = [](const std::string& kind, const std::string& id) {
    return "<w:r><w:" + kind + "Reference w:id=\"" + id + "\"/></w:r>";
  };
  const std::string body =
      "<w:p>" + DocxBuilder::run("", "chữ") + note("footnote", "5") +
      box("<w:p>" + DocxBuilder::run("", "hộp") + box(p("hộp trong")) + "</w:p>") +
      note("endnote", "7") + "</w:p>" + section(reference("header", "h"));
  const Source source = read_docx_bytes(
      DocxBuilder(body)
          .inside("footnotes", "<w:footnote w:id=\"5\">" + p("chân") + "</w:footnote>")
          .inside("endnotes", "<w:endnote w:id=\"7\">" + p("cuối") + "</w:endnote>")
          .related("header", "h", "header1", p("đầu"))
          .bytes());
  EXPECT_EQ(source.text, "chữ\nđầu\nchân\nhộp\nhộp trong\ncuối\n");
  std::uint32_t last = 0;
  for (std::size_t i = 0; i < source.pieces.size(); ++i) {
    EXPECT_GE(source.pieces[i].begin, last);
    last = source.pieces[i].end;
  }
  EXPECT_EQ(source.streams[4].anchor, source.text.find("hộp") + std::string("hộp").size());
}

TEST(DocxStreams, ANoteIsReadOnce) {
  const std::string mark = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>";
  const Source source = read_docx_bytes(
      DocxBuilder("<w:p>" + DocxBuilder::run("", "chữ") + mark + mark + "</w:p>")
          .inside("footnotes", "<w:footnote w:id=\"1\"><w:p>" + mark + DocxBuilder::run("", "chú") +
                                   "</w:p></w:footnote>")
          .bytes());
  EXPECT_THAT(paragraphs(source, StreamKind::footnote), ElementsAre("chú"));
  const auto& part = source.parts[source.pieces.back().at.part];
  EXPECT_EQ(part.name, "word/footnotes.xml");
  EXPECT_EQ(part.bytes.substr(source.pieces.back().at.begin, 4), "chú");
}

TEST(DocxStreams, AlternativesAreReadOnce) {
  const auto alternate = [](const std::string& requires_, const std::string& choice,
                            const std::string& fallback) {
    return "<mc:AlternateContent><mc:Choice Requires=\"" + requires_ + "\">" + choice +
           "</mc:Choice><mc:Fallback>" + fallback + "</mc:Fallback></mc:AlternateContent>";
  };
  const std::string body =
      "<w:p><w:r>" +
      alternate("wps", "<w:drawing><w:txbxContent>" + p("hộp") + "</w:txbxContent></w:drawing>",
                "<w:pict><w:txbxContent>" + p("hộp") + "</w:txbxContent></w:pict>") +
      "</w:r>" + alternate("lạ", DocxBuilder::run("", "mới"), DocxBuilder::run("", "cũ")) +
      "</w:p>" + alternate("w14", p("đoạn"), p("đoạn"));
  const Source source = read_docx_bytes(DocxBuilder(body).bytes());
  EXPECT_THAT(paragraphs(source), ElementsAre("cũ", "đoạn"));
  EXPECT_THAT(paragraphs(source, StreamKind::text_box), ElementsAre("hộp"));
}

TEST(DocxStreams, GroupsHoldTheirBoxesAndDrawnText) {
  const std::string body =
      "<w:p><w:r><w:drawing><wpg:wgp><wps:wsp><wps:txbx><w:txbxContent>" + p("một") +
      "</w:txbxContent></wps:txbx></wps:wsp><wps:wsp><wps:txbx><w:txbxContent>" + p("hai") +
      "</w:txbxContent></wps:txbx></wps:wsp><a:txSp><a:txBody><a:p><a:r><a:t>ba</a:t></a:r></a:p>"
      "</a:txBody></a:txSp></wpg:wgp></w:drawing></w:r>" +
      DocxBuilder::run("", "thân") + "</w:p>";
  const Source source = read_docx_bytes(DocxBuilder(body).bytes());
  EXPECT_THAT(paragraphs(source), ElementsAre("thân"));
  EXPECT_THAT(paragraphs(source, StreamKind::text_box), ElementsAre("một", "hai", "ba"));
}

TEST(DocxStreams, NestedTablesCellByCell) {
  const auto cell = [](const std::string& inside) { return "<w:tc>" + inside + "</w:tc>"; };
  const std::string inner = "<w:tbl><w:tr>" + cell(p("1")) + cell(p("2")) + "</w:tr></w:tbl>";
  const std::string merged =
      "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr>" + p("rộng") +
      "</w:tc>";
  const std::string body =
      "<w:tbl><w:tr>" + cell(p("CƠ QUAN") + p("Số: /QĐ")) + cell(p("CỘNG HÒA")) + "</w:tr><w:tr>" +
      cell(p("trước") + inner + p("sau")) + merged + "</w:tr></w:tbl>" + p("thân");
  const Source source = read_docx_bytes(DocxBuilder(body).bytes());
  EXPECT_THAT(paragraphs(source), ElementsAre("CƠ QUAN", "Số: /QĐ", "CỘNG HÒA", "trước", "1", "2",
                                              "sau", "rộng", "thân"));
  EXPECT_TRUE(source.paragraphs[7].in_table);
  EXPECT_FALSE(source.paragraphs[8].in_table);
}

// A table inside a cell is words of that cell; an empty cell has its place; a table after a table
// is another one.
TEST(DocxStreams, CellsSayTheirTableAndRow) {
  const auto cell = [](const std::string& inside) { return "<w:tc>" + inside + "</w:tc>"; };
  const std::string inner = "<w:tbl><w:tr>" + cell(p("1")) + "</w:tr></w:tbl>";
  const std::string wide =
      "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + p("rộng") + "</w:tc>";
  const std::string body = "<w:tbl><w:tr>" + cell(p("a") + inner + p("b")) + cell("<w:p/>") +
                           "</w:tr><w:tr>" + wide + "</w:tr></w:tbl><w:tbl><w:tr>" + cell(p("c")) +
                           "</w:tr></w:tbl>" + p("thân");
  const Source source = read_docx_bytes(DocxBuilder(body).bytes());
  std::vector<std::uint32_t> cells;
  for (const SourceParagraph& paragraph : source.paragraphs) cells.push_back(paragraph.cell);
  EXPECT_THAT(cells, ElementsAre(0, 0, 0, 1, 2, 3, kNoCell));
  EXPECT_EQ(source.cells[0].table, source.cells[2].table);
  EXPECT_EQ(source.cells[0].row, source.cells[1].row);
  EXPECT_NE(source.cells[1].row, source.cells[2].row);
  EXPECT_EQ(source.cells[2].columns, 2U);
  EXPECT_NE(source.cells[2].table, source.cells[3].table);
}

TEST(DocxStreams, ABoxInATableIsNotInTheTable) {
  const std::string body = "<w:tbl><w:tr><w:tc><w:p>" + box(p("hộp")) + DocxBuilder::run("", "ô") +
                           "</w:p></w:tc></w:tr></w:tbl>";
  const Source source = read_docx_bytes(DocxBuilder(body).bytes());
  ASSERT_EQ(source.paragraphs.size(), 2U);
  EXPECT_TRUE(source.paragraphs[0].in_table);
  EXPECT_FALSE(source.paragraphs[1].in_table);
}

}  // namespace
}  // namespace soat
