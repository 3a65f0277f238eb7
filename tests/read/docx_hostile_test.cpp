// Word files from strangers that are well packed and wrong inside: a partial result that says so,
// or a clear message, in bounded time.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/list_xml.h"

namespace soat {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

std::string repeated(const std::string& words, int times) {
  std::string all;
  all.reserve(words.size() * static_cast<std::size_t>(times));
  for (int i = 0; i < times; ++i) all += words;
  return all;
}
std::string p(const std::string& words) { return DocxBuilder::paragraph(words); }

TEST(DocxHostile, CirclesOfStylesAndLists) {
  const std::string numbering =
      definition_xml(0, "<w:numStyleLink w:val=\"A\"/>") +
      definition_xml(1, "<w:numStyleLink w:val=\"B\"/>") +
      definition_xml(2, "<w:numStyleLink w:val=\"C\"/><w:styleLink w:val=\"C\"/>") +
      list_xml(1, 0) + list_xml(2, 1) + list_xml(3, 2);
  const auto numbered = [](int list) { return "<w:pPr>" + in_list(list) + "</w:pPr>"; };
  const std::string styles = style_xml("A", "B", numbered(2), "numbering") +
                             style_xml("B", "A", numbered(1), "numbering") +
                             style_xml("D", "D", "") + style_xml("E", "F", "") +
                             style_xml("F", "E", "");
  const std::string body = item(1, 0, "a") + item(2, 0, "b") + item(3, 0, "c") +
                           DocxBuilder::paragraph(style_name("D"), "d") +
                           DocxBuilder::paragraph(style_name("E"), "e");
  const Source source = read_docx_bytes(
      DocxBuilder(body).inside("numbering", numbering).inside("styles", styles).bytes());
  EXPECT_THAT(paragraphs(source), ElementsAre("a", "b", "c", "d", "e"));
}

TEST(DocxHostile, BrokenSidePartsLeaveTheText) {
  const Source source = read_docx_bytes(DocxBuilder(p("chữ"))
                                            .part("word/numbering.xml", "<w:numbering>")
                                            .part("word/styles.xml", "không phải XML")
                                            .part("word/footnotes.xml", "<!DOCTYPE a><a/>")
                                            .part("word/_rels/document.xml.rels", "<")
                                            .bytes());
  EXPECT_THAT(paragraphs(source), ElementsAre("chữ"));
  EXPECT_THAT(source.not_checked, Contains(HasSubstr("word/numbering.xml")));
  EXPECT_THAT(source.not_checked, Contains(HasSubstr("word/styles.xml")));
  EXPECT_THAT(source.not_checked, Contains(HasSubstr("word/footnotes.xml")));
  EXPECT_THAT(source.not_checked, Contains(HasSubstr("document.xml.rels")));
}

TEST(DocxHostile, RelationshipsThatPointNowhere) {
  const std::string main =
      "<Relationships><Relationship Id=\"1\" Type=\"x/officeDocument\" Target=\"mất.xml\"/>"
      "</Relationships>";
  const std::string relations =
      "<Relationships><Relationship Id=\"1\" Type=\"x/styles\" Target=\"../../../../styles.xml\"/>"
      "<Relationship Id=\"1\" Type=\"x/numbering\" Target=\"http://xa.example/a\" "
      "TargetMode=\"External\"/><Relationship/></Relationships>";
  const Source source = read_docx_bytes(DocxBuilder(p("chữ"))
                                            .part("_rels/.rels", main)
                                            .part("word/_rels/document.xml.rels", relations)
                                            .bytes());
  EXPECT_THAT(paragraphs(source), ElementsAre("chữ"));
}

TEST(DocxHostile, OtherOfficeFilesAreNamed) {
  const auto problem = [](const std::string& xml) {
    const std::string root =
        "<Relationships><Relationship Id=\"1\" Type=\"x/officeDocument\" Target=\"xl/a.xml\"/>"
        "</Relationships>";
    const auto source =
        read_source(zip_bytes({{"_rels/.rels", root}, {"xl/a.xml", xml}}), "a.docx");
    return source ? std::string{} : source.problem().what;
  };
  EXPECT_THAT(problem("<workbook/>"), HasSubstr("bảng tính"));
  EXPECT_THAT(problem("<p:presentation/>"), HasSubstr("trình chiếu"));
  EXPECT_THAT(problem("<w:document/>"), HasSubstr("trống hoặc hỏng"));
  EXPECT_NE(problem("<w:document>"), "");
}

TEST(DocxHostile, DuplicateAndStrangeNames) {
  // The archive writer makes no duplicates, so one name is changed to the other's in the bytes.
  std::string bytes = zip_bytes(
      {{"word/document.xmk", "<w:document><w:body/></w:document>"},
       {"word/document.xml", "<w:document><w:body>" + p("một") + "</w:body></w:document>"},
       {"../a", "x"}});
  for (std::size_t at = bytes.find(".xmk"); at != std::string::npos; at = bytes.find(".xmk"))
    bytes.replace(at, 4, ".xml");
  const auto source = read_source(bytes, "a.docx");
  if (source) {
    EXPECT_THAT(source.value().not_checked, Contains(HasSubstr("trùng tên")));
  } else {
    EXPECT_NE(source.problem().what, "");
  }
}

TEST(DocxHostile, LongNumbersAndManyParagraphs) {
  constexpr int kMany = 20'000;
  const std::string numbering =
      definition_xml(0,
                     level_xml(0, "lowerLetter", repeated("%1 dài ", 20'000), "", 2'000'000'000)) +
      list_xml(1, 0);
  const Source source = read_docx_bytes(
      DocxBuilder(repeated(item(1, 0, ""), kMany)).inside("numbering", numbering).bytes());
  EXPECT_THAT(source.paragraphs, SizeIs(kMany));
  EXPECT_LT(source.text.size(), kMany * 2000U);
}

TEST(DocxHostile, ManyReferencesToOneLongNote) {
  const Source source = read_docx_bytes(
      DocxBuilder("<w:p>" + repeated("<w:r><w:footnoteReference w:id=\"1\"/></w:r>", 20'000) +
                  "</w:p>")
          .inside("footnotes",
                  "<w:footnote w:id=\"1\">" + repeated(p("dài"), 20'000) + "</w:footnote>")
          .bytes());
  EXPECT_THAT(source.paragraphs, SizeIs(20'001));
}

TEST(DocxHostile, ManyHeadersOfOnePart) {
  const std::string section =
      "<w:p><w:pPr><w:sectPr><w:headerReference r:id=\"h\"/></w:sectPr></w:pPr></w:p>";
  const Source source = read_docx_bytes(
      DocxBuilder(repeated(section, 5'000)).related("header", "h", "header1", p("đầu")).bytes());
  EXPECT_EQ(paragraphs(source, StreamKind::header).size(), 1U);
}

TEST(DocxHostile, ManyJoinedParagraphs) {
  const std::string joined =
      DocxBuilder::paragraph("<w:rPr><w:del w:id=\"1\" w:author=\"x\"/></w:rPr>", "a");
  const Source source = read_docx_bytes(DocxBuilder(repeated(joined, 50'000)).bytes());
  ASSERT_THAT(source.paragraphs, SizeIs(1));
  EXPECT_EQ(source.paragraphs[0].end, 50'000U);
}

/// Each of these was once looked for from every other one to the end of the text.
TEST(DocxHostile, ManyAmpersandsAndSymbols) {
  constexpr int kMany = 1'000'000;
  const Source amps = read_docx_bytes(DocxBuilder(p(repeated("&", kMany))).bytes());
  EXPECT_EQ(amps.text.size(), kMany + 1U);
  const Source symbols = read_docx_bytes(DocxBuilder(p(repeated("\xEF\x82\xB7", kMany))).bytes());
  EXPECT_EQ(symbols.text.size(), 3U * kMany + 1);
  const Source hyphens = read_docx_bytes(DocxBuilder(p(repeated("a\xC2\xAD", kMany))).bytes());
  EXPECT_EQ(hyphens.text.size(), kMany + 1U);
}

TEST(DocxHostile, OddNesting) {
  const std::string body =
      "<w:tc>" + p("ô không bảng") +
      "</w:tc><w:r><w:t>lạc</w:t></w:r><w:p><w:p/></w:p>"
      "<w:p><w:r><w:fldChar/><w:fldChar w:fldCharType=\"end\"/><w:sym/><w:t>chữ</w:t></w:r></w:p>"
      "<w:tbl/><w:p><w:r><w:drawing/><w:pict><w:txbxContent/></w:pict><w:ruby/></w:r></w:p>";
  EXPECT_THAT(paragraphs(read_docx_bytes(DocxBuilder(body).bytes())),
              ElementsAre("ô không bảng", "", "chữ", ""));
}

TEST(DocxHostile, NestingWithinTheLimitIsReadOrSaid) {
  constexpr int kDeep = 240;
  const std::string body = repeated("<w:sdt>", kDeep) + p("sâu") + repeated("</w:sdt>", kDeep);
  const Source source = read_docx_bytes(DocxBuilder(body).bytes());
  EXPECT_THAT(source.not_checked, Contains(HasSubstr("quá sâu")));
}

TEST(DocxHostile, WordsInAHiddenMarkOnlyParagraph) {
  // A paragraph that looks hidden through and through, and yet holds what prints by itself.
  const std::string body = DocxBuilder::paragraph("chữ") +
                           "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/>"
                           "</w:rPr><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox/>"
                           "</w:ffData></w:fldChar></w:r></w:p>";
  EXPECT_THAT(paragraphs(read_docx_bytes(DocxBuilder(body).bytes())), ElementsAre("chữ"));
}

}  // namespace
}  // namespace soat
