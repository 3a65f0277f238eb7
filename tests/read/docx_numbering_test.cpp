// Word's automatic numbers, each form from its definition in ISO/IEC 29500-1, 17.9.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/list_xml.h"

namespace soat {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

/// What is read of these paragraphs with this numbering.xml.
std::vector<std::string> read(const std::string& body, const std::string& numbering) {
  return paragraphs(read_docx_bytes(DocxBuilder(body).inside("numbering", numbering).bytes()));
}

const std::string kOutline =
    definition_xml(0, level_xml(0, "upperRoman", "%1.") + level_xml(1, "decimal", "%1.%2.") +
                          level_xml(2, "lowerLetter", "%3)")) +
    list_xml(1, 0);

TEST(Numbering, LevelsCountWithinTheOneAbove) {
  EXPECT_THAT(read(item(1, 0, "a") + item(1, 1, "b") + item(1, 1, "c") + item(1, 2, "d") +
                       item(1, 2, "e") + item(1, 0, "f") + item(1, 1, "g") + item(1, 2, "h"),
                   kOutline),
              ElementsAre("I. a", "I.1. b", "I.2. c", "a) d", "b) e", "II. f", "II.1. g", "a) h"));
}

TEST(Numbering, ALevelThatWasSkippedCountsAsStarted) {
  EXPECT_THAT(read(item(1, 1, "a") + item(1, 0, "b"), kOutline), ElementsAre("I.1. a", "II. b"));
}

TEST(Numbering, OtherParagraphsDoNotInterrupt) {
  EXPECT_THAT(read(item(1, 0, "a") + DocxBuilder::paragraph("xen") + item(1, 0, "b"), kOutline),
              ElementsAre("I. a", "xen", "II. b"));
}

// 17.9.15: lists of one abstractNum are one list.
TEST(Numbering, ListsOfOneDefinitionCountOn) {
  EXPECT_THAT(read(item(1, 0, "a") + item(2, 0, "b") + item(1, 0, "c"), kOutline + list_xml(2, 0)),
              ElementsAre("I. a", "II. b", "III. c"));
}

// 17.9.26 startOverride
TEST(Numbering, AListMayStartAnew) {
  const std::string numbering = kOutline + list_xml(2, 0, starts_at(0, 4) + starts_at(1, 7));
  EXPECT_THAT(read(item(1, 0, "a") + item(2, 0, "b") + item(2, 1, "c") + item(2, 1, "d") +
                       item(2, 0, "e") + item(2, 1, "f") + item(1, 0, "g"),
                   numbering),
              ElementsAre("I. a", "IV. b", "IV.7. c", "IV.8. d", "V. e", "V.7. f", "VI. g"));
}

TEST(Numbering, StartOfZeroAndOfTheLevel) {
  const std::string numbering = definition_xml(0, level_xml(0, "decimal", "%1", "", 0) +
                                                      level_xml(1, "decimal", "%2", "", 5)) +
                                list_xml(1, 0);
  EXPECT_THAT(
      read(item(1, 0, "a") + item(1, 1, "b") + item(1, 1, "c") + item(1, 0, "d"), numbering),
      ElementsAre("0 a", "5 b", "6 c", "1 d"));
}

// 17.9.8 lvlOverride with a whole level
TEST(Numbering, AListMayHaveALevelOfItsOwn) {
  const std::string numbering =
      kOutline + list_xml(2, 0,
                          "<w:lvlOverride w:ilvl=\"0\">" + level_xml(0, "decimal", "Điều %1.") +
                              "</w:lvlOverride>");
  EXPECT_THAT(read(item(2, 0, "a") + item(2, 1, "b"), numbering),
              ElementsAre("Điều 1. a", "1.1. b"));
}

// 17.9.10 lvlRestart
TEST(Numbering, ALevelMayRestartAfterAHigherOneOnly) {
  const std::string numbering =
      definition_xml(0, level_xml(0, "decimal", "%1.") + level_xml(1, "decimal", "%2.") +
                            level_xml(2, "decimal", "%3)", "<w:lvlRestart w:val=\"1\"/>")) +
      list_xml(1, 0);
  EXPECT_THAT(read(item(1, 0, "") + item(1, 1, "") + item(1, 2, "") + item(1, 1, "") +
                       item(1, 2, "") + item(1, 0, "") + item(1, 2, ""),
                   numbering),
              ElementsAre("1. ", "1. ", "1) ", "2. ", "2) ", "2. ", "1) "));
}

TEST(Numbering, ArticlesCountOnThroughChapters) {
  const std::string numbering =
      definition_xml(0, level_xml(0, "upperRoman", "Chương %1") +
                            level_xml(1, "decimal", "Điều %2.", "<w:lvlRestart w:val=\"0\"/>")) +
      list_xml(1, 0);
  EXPECT_THAT(
      read(item(1, 0, "") + item(1, 1, "a") + item(1, 1, "b") + item(1, 0, "") + item(1, 1, "c"),
           numbering),
      ElementsAre("Chương I ", "Điều 1. a", "Điều 2. b", "Chương II ", "Điều 3. c"));
}

// 17.9.4 isLgl
TEST(Numbering, LegalStyleIsAllArabic) {
  const std::string numbering =
      definition_xml(0, level_xml(0, "upperRoman", "%1.") +
                            level_xml(1, "upperLetter", "%1.%2.", "<w:isLgl/>") +
                            level_xml(2, "lowerLetter", "%1.%2.%3", "<w:isLgl w:val=\"0\"/>")) +
      list_xml(1, 0);
  EXPECT_THAT(read(item(1, 0, "a") + item(1, 1, "b") + item(1, 2, "c"), numbering),
              ElementsAre("I. a", "1.1. b", "I.A.a c"));
}

// 17.9.28 suff
TEST(Numbering, TheSuffixMayBeNothing) {
  const std::string numbering =
      definition_xml(0, level_xml(0, "decimal", "%1/", "<w:suff w:val=\"nothing\"/>") +
                            level_xml(1, "decimal", "%2.", "<w:suff w:val=\"space\"/>")) +
      list_xml(1, 0);
  EXPECT_THAT(read(item(1, 0, "a") + item(1, 1, "b"), numbering), ElementsAre("1/a", "1. b"));
}

/// Vietnamese writers put đ between d and e by a level without a number, or by a list of its own.
TEST(Numbering, LettersWithDStroke) {
  const std::string numbering = definition_xml(0, level_xml(0, "lowerLetter", "%1)")) +
                                definition_xml(1, level_xml(0, "decimal", "đ)")) + list_xml(1, 0) +
                                list_xml(2, 1) + list_xml(3, 0, starts_at(0, 5));
  EXPECT_THAT(read(item(1, 0, "1") + item(2, 0, "2") + item(3, 0, "3"), numbering),
              ElementsAre("a) 1", "đ) 2", "e) 3"));
}

/// Word wraps a custom format in mc:AlternateContent with a plain one for older programs.
TEST(Numbering, CustomFormats) {
  const auto custom = [](const std::string& list) {
    return "<w:lvl w:ilvl=\"0\"><w:start w:val=\"4\"/><mc:AlternateContent><mc:Choice "
           "Requires=\"w14\"><w:numFmt w:val=\"custom\" w:format=\"" +
           list +
           "\"/></mc:Choice><mc:Fallback><w:numFmt w:val=\"decimal\"/></mc:Fallback>"
           "</mc:AlternateContent><w:lvlText w:val=\"%1)\"/></w:lvl>";
  };
  const std::string numbering = definition_xml(0, custom("a, b, c, d, đ, e, ...")) +
                                definition_xml(1, custom("001, 002, 003, ...")) + list_xml(1, 0) +
                                list_xml(2, 1);
  EXPECT_THAT(read(item(1, 0, "x") + item(1, 0, "y") + item(2, 0, "z"), numbering),
              ElementsAre("d) x", "đ) y", "004) z"));
}

TEST(Numbering, BulletsAreWhatAReaderSees) {
  const std::string symbol = "<w:rPr><w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/></w:rPr>";
  const std::string numbering =
      definition_xml(0, level_xml(0, "bullet", "\xEF\x82\xB7", "", 1, symbol)) +
      definition_xml(1, level_xml(0, "bullet", "-")) +
      definition_xml(2, level_xml(0, "bullet", "")) + list_xml(1, 0) + list_xml(2, 1) +
      list_xml(3, 2);
  EXPECT_THAT(read(item(1, 0, "a") + item(2, 0, "b") + item(3, 0, "c"), numbering),
              ElementsAre("• a", "- b", "• c"));
}

TEST(Numbering, HiddenNumbersCountAndAreNotShown) {
  const std::string numbering =
      definition_xml(0, level_xml(0, "decimal", "%1.", "", 1, "<w:rPr><w:vanish/></w:rPr>") +
                            level_xml(1, "decimal", "%1.%2")) +
      list_xml(1, 0);
  EXPECT_THAT(read(item(1, 0, "a") + item(1, 0, "b") + item(1, 1, "c"), numbering),
              ElementsAre("a", "b", "2.1 c"));
}

TEST(Numbering, NoList) {
  EXPECT_THAT(read(item(0, 0, "không") + item(9, 0, "thiếu") + item(1, 0, "a") + item(1, 12, "b"),
                   kOutline),
              ElementsAre("không", "thiếu", "I. a", "b"));
}

TEST(Numbering, InTablesAndNotesInReadingOrder) {
  const std::string body = "<w:tbl><w:tr><w:tc>" + item(1, 0, "trái") + "</w:tc><w:tc>" +
                           item(1, 0, "phải") + "</w:tc></w:tr><w:tr><w:tc>" + item(1, 0, "dưới") +
                           "</w:tc></w:tr></w:tbl>" + item(1, 0, "sau");
  EXPECT_THAT(read(body, kOutline), ElementsAre("I. trái", "II. phải", "III. dưới", "IV. sau"));
}

TEST(Numbering, AnEmptyItemHasItsNumber) {
  EXPECT_THAT(read(item(1, 0, "a") + item(1, 0, "") + item(1, 0, "b"), kOutline),
              ElementsAre("I. a", "II. ", "III. b"));
}

TEST(Numbering, FormatsOfOtherScriptsAreDigitsAndSaid) {
  const Source source = read_docx_bytes(
      DocxBuilder(item(1, 0, "a"))
          .inside("numbering",
                  definition_xml(0, level_xml(0, "thaiLetters", "%1.")) + list_xml(1, 0))
          .bytes());
  EXPECT_THAT(paragraphs(source), ElementsAre("1. a"));
  EXPECT_THAT(source.not_checked, Contains(HasSubstr("kiểu đánh số")));
}

}  // namespace
}  // namespace soat
