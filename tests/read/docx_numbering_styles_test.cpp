// Numbers that come from styles, and numbers of paragraphs whose mark is deleted or hidden.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/list_xml.h"

namespace soat {
namespace {

using testing::ElementsAre;

/// w:numPr inside the w:pPr of a style; a negative value is left out.
std::string numbered(int list, int level = -1) {
  std::string xml = "<w:pPr><w:numPr>";
  if (level >= 0) xml += "<w:ilvl w:val=\"" + std::to_string(level) + "\"/>";
  if (list >= 0) xml += "<w:numId w:val=\"" + std::to_string(list) + "\"/>";
  return xml + "</w:numPr></w:pPr>";
}

const std::string kLinked =
    definition_xml(0, level_xml(0, "decimal", "Điều %1.", style_name("Dieu")) +
                          level_xml(1, "decimal", "%2.", style_name("Khoan")) +
                          level_xml(2, "lowerLetter", "%3)", style_name("Diem"))) +
    list_xml(1, 0);
const std::string kStyles = style_xml("Dieu", "", numbered(1)) +
                            style_xml("Khoan", "", numbered(1, 0)) +  // the level's word counts
                            style_xml("Diem", "", numbered(1, 2));

std::vector<std::string> read(const std::string& body, const std::string& styles = kStyles,
                              const std::string& numbering = kLinked,
                              Revisions revisions = Revisions::accepted) {
  return paragraphs(read_docx_bytes(
      DocxBuilder(body).inside("numbering", numbering).inside("styles", styles).bytes(),
      revisions));
}
std::string styled(const std::string& style, const std::string& words) {
  return DocxBuilder::paragraph(style_name(style), words);
}

// 17.9.23 pStyle
TEST(NumberingStyles, LevelsLinkedToStyles) {
  EXPECT_THAT(read(styled("Dieu", "a") + styled("Khoan", "b") + styled("Khoan", "c") +
                   styled("Diem", "d") + styled("Dieu", "e") + styled("Khoan", "f")),
              ElementsAre("Điều 1. a", "1. b", "2. c", "a) d", "Điều 2. e", "1. f"));
}

TEST(NumberingStyles, StylesInheritNumbers) {
  const std::string styles = kStyles + style_xml("Con", "Khoan", "") +
                             style_xml("KhongSo", "Dieu", numbered(0)) +
                             style_xml("CapKhac", "Dieu", numbered(-1, 2));
  EXPECT_THAT(read(styled("Dieu", "a") + styled("Con", "b") + styled("KhongSo", "c") +
                       styled("CapKhac", "d") + styled("Con", "e"),
                   styles),
              ElementsAre("Điều 1. a", "1. b", "c", "a) d", "2. e"));
}

TEST(NumberingStyles, TheParagraphOverridesItsStyle) {
  const std::string body =
      styled("Dieu", "a") +
      DocxBuilder::paragraph(style_name("Dieu") + "<w:numPr><w:numId w:val=\"0\"/></w:numPr>",
                             "b") +
      DocxBuilder::paragraph(style_name("Dieu") + "<w:numPr><w:ilvl w:val=\"2\"/></w:numPr>", "c") +
      DocxBuilder::paragraph(style_name("Diem") + in_list(1, 0), "d");
  EXPECT_THAT(read(body), ElementsAre("Điều 1. a", "b", "a) c", "Điều 2. d"));
}

TEST(NumberingStyles, TheDefaultStyleNumbersParagraphsWithoutOne) {
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\">" + numbered(1) + "</w:style>";
  EXPECT_THAT(read(DocxBuilder::paragraph("a") + styled("Lạ", "b"), styles),
              ElementsAre("Điều 1. a", "Điều 2. b"));
}

// 17.9.21 numStyleLink and 17.9.27 styleLink
TEST(NumberingStyles, AListStyleHoldsTheLevels) {
  const std::string numbering =
      definition_xml(0, "<w:styleLink w:val=\"L\"/>" + level_xml(0, "upperRoman", "%1.")) +
      definition_xml(1, "<w:numStyleLink w:val=\"L\"/>") + list_xml(1, 0) + list_xml(2, 1);
  const std::string styles = style_xml("L", "", numbered(1), "numbering");
  const std::string body = item(2, 0, "a") + item(2, 0, "b") + item(1, 0, "c");
  EXPECT_THAT(read(body, styles, numbering), ElementsAre("I. a", "II. b", "III. c"));
  EXPECT_THAT(read(body, "", numbering), ElementsAre("I. a", "II. b", "III. c"));
}

TEST(NumberingStyles, HiddenParagraphsAreNotThere) {
  const std::string hidden = "<w:rPr><w:vanish/></w:rPr>";
  const std::string body = item(1, 0, "a") + "<w:p><w:pPr>" + in_list(1) + hidden + "</w:pPr>" +
                           DocxBuilder::run("<w:vanish/>", "ẩn") + "</w:p>" + item(1, 0, "b");
  EXPECT_THAT(read(body), ElementsAre("Điều 1. a", "Điều 2. b"));
}

TEST(NumberingStyles, AHiddenMarkRunsIntoTheNextParagraph) {
  const std::string body =
      DocxBuilder::paragraph(in_list(1) + "<w:rPr><w:vanish/><w:specVanish/></w:rPr>", "Tên. ") +
      DocxBuilder::paragraph("Lời") + item(1, 0, "sau");
  EXPECT_THAT(read(body), ElementsAre("Điều 1. Tên. Lời", "Điều 2. sau"));
}

/// A paragraph whose mark is deleted becomes a part of the next, and has its number.
TEST(NumberingStyles, ADeletedMarkLeavesTheNextParagraphsNumber) {
  const std::string deleted = "<w:rPr><w:del w:id=\"1\" w:author=\"x\"/></w:rPr>";
  const std::string body = item(1, 0, "a") + DocxBuilder::paragraph(in_list(1) + deleted, "b ") +
                           DocxBuilder::paragraph("c") + DocxBuilder::paragraph(deleted, "d ") +
                           item(1, 0, "e");
  EXPECT_THAT(read(body), ElementsAre("Điều 1. a", "b c", "Điều 2. d e"));
  EXPECT_THAT(read(body, kStyles, kLinked, Revisions::original),
              ElementsAre("Điều 1. a", "Điều 2. b ", "c", "d ", "Điều 3. e"));
}

TEST(NumberingStyles, NumbersPutInByATrackedChange) {
  const std::string body =
      item(1, 0, "a") +
      DocxBuilder::paragraph(
          "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/><w:ins w:id=\"1\" "
          "w:author=\"x\"/></w:numPr>",
          "b") +
      DocxBuilder::paragraph(in_list(0) + "<w:pPrChange w:id=\"2\" w:author=\"x\"><w:pPr>" +
                                 in_list(1) + "</w:pPr></w:pPrChange>",
                             "c");
  EXPECT_THAT(read(body), ElementsAre("Điều 1. a", "Điều 2. b", "c"));
  EXPECT_THAT(read(body, kStyles, kLinked, Revisions::original),
              ElementsAre("Điều 1. a", "b", "Điều 2. c"));
}

TEST(NumberingStyles, HeadingsAreKnownByStyle) {
  const std::string styles =
      style_xml("H", "", "<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>") + style_xml("H2", "H", "");
  const Source source = read_docx_bytes(
      DocxBuilder(styled("H2", "a") + DocxBuilder::paragraph("b") +
                  DocxBuilder::paragraph(style_name("H") + "<w:outlineLvl w:val=\"9\"/>", "c"))
          .inside("styles", styles)
          .bytes());
  ASSERT_EQ(source.paragraphs.size(), 3U);
  EXPECT_TRUE(source.paragraphs[0].heading_style);
  EXPECT_FALSE(source.paragraphs[1].heading_style);
  EXPECT_FALSE(source.paragraphs[2].heading_style);
}

}  // namespace
}  // namespace soat
