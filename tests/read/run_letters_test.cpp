// Old letters in Word files, run by run.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "read/source.h"
#include "support/docx_builder.h"

namespace soat {
namespace {

using testing::HasSubstr;

std::string run(const std::string& words, const std::string& font = {}) {
  const std::string properties =
      font.empty() ? ""
                   : "<w:rPr><w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font + "\"/></w:rPr>";
  return "<w:r>" + properties + "<w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}
std::string paragraph(const std::string& runs, const std::string& style = {}) {
  const std::string properties =
      style.empty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>";
  return "<w:p>" + properties + runs + "</w:p>";
}

Source read(const std::string& body, const std::string& styles = {}) {
  DocxBuilder builder(body);
  const std::string space =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  if (!styles.empty())
    builder.part("word/styles.xml", "<w:styles" + space + ">" + styles + "</w:styles>");
  auto source = read_source(builder.bytes(), "test.docx");
  EXPECT_TRUE(source) << (source ? "" : source.problem().what);
  return source ? std::move(source).value() : Source{};
}

TEST(RunLetters, AFontTellsTheCode) {
  EXPECT_EQ(read(paragraph(run("Bé tr\u00ADëng", ".VnTime"))).text, "Bộ trưởng\n");
  EXPECT_EQ(read(paragraph(run("Boä tröôûng", "VNI-Times"))).text, "Bộ trưởng\n");
  EXPECT_EQ(read(paragraph(run("chñ tÞch ", ".VnTimeH") + run("Bé", ".VnTime"))).text,
            "CHỦ TỊCH Bộ\n");
}

TEST(RunLetters, SoDoesAStyleWithWhatItIsBasedOn) {
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:rPr>"
      "<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/></w:rPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"N\"/></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"H\"><w:rPr>"
      "<w:rFonts w:ascii=\".VnTimeH\" w:hAnsi=\".VnTimeH\"/></w:rPr></w:style>";
  const std::string capitals = "<w:r><w:rPr><w:rStyle w:val=\"H\"/></w:rPr><w:t>lÖnh</w:t></w:r>";
  EXPECT_EQ(read(paragraph(run("S¾c ") + capitals, "B"), styles).text, "Sắc LỆNH\n");
  EXPECT_EQ(read(paragraph(run("S¾c ") + capitals), styles).text, "Sắc LỆNH\n");
}

TEST(RunLetters, TheFontOfTheDocumentToo) {
  const std::string styles =
      "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>"
      "</w:rPr></w:rPrDefault></w:docDefaults>";
  EXPECT_EQ(read(paragraph(run("quyÕt ®Þnh")), styles).text, "quyết định\n");
}

TEST(RunLetters, UnicodeInAnOldFontIsLeftAlone) {
  EXPECT_EQ(read(paragraph(run("Bộ trưởng ", ".VnTime") + run("có", ".VnTime"))).text,
            "Bộ trưởng có\n");
  EXPECT_EQ(read(paragraph(run("Các cơ quan ", ".VnTime") + run("vi phạm", ".VnTimeH"))).text,
            "Các cơ quan vi phạm\n");
  // Letters that Unicode and the old code both have: the rest of the document decides.
  EXPECT_EQ(
      read(paragraph(run("Bộ trưởng quyết định", ".VnTime")) + paragraph(run("có", ".VnTime")))
          .text,
      "Bộ trưởng quyết định\ncó\n");
}

TEST(RunLetters, OldTextInAnyFontIsConverted) {
  const std::string font = "Times New Roman";
  EXPECT_EQ(read(paragraph(run("§iÒu 1. Ph¹m vi ®iÒu chØnh", font))).text,
            "Điều 1. Phạm vi điều chỉnh\n");
  EXPECT_EQ(read(paragraph(run("Ñieàu 1. Phaïm vi ñieàu chænh", font))).text,
            "Điều 1. Phạm vi điều chỉnh\n");
  // A word cut by runs, and a short paragraph beside a long one.
  EXPECT_EQ(read(paragraph(run("Ph¹m vi ®", font) + run("iÒu chØnh cña LuËt", font))).text,
            "Phạm vi điều chỉnh của Luật\n");
  EXPECT_EQ(
      read(paragraph(run("Ph¹m vi ®iÒu chØnh cña LuËt", font)) + paragraph(run("HiÖu lùc", font)))
          .text,
      "Phạm vi điều chỉnh của Luật\nHiệu lực\n");
}

TEST(RunLetters, SignsAndForeignWordsAreNot) {
  for (const char* words :
       {"Diện tích 500 m², § 5, ±0,5 µm", "25 °C", "café résumé naïve", "«Luật»", "±", "½",
        "các nhà và sân", "1.000 m³/ngày", "São Paulo, Århus, Köln"}) {
    EXPECT_EQ(read(paragraph(run(words))).text, std::string(words) + "\n");
  }
}

TEST(RunLetters, RunsOfBothKindsMayStandSideBySide) {
  EXPECT_EQ(read(paragraph(run("Bộ trưởng Bộ Tư pháp ") + run("quyÕt ®Þnh", ".VnTime"))).text,
            "Bộ trưởng Bộ Tư pháp quyết định\n");
  EXPECT_EQ(
      read(paragraph(run("Bộ trưởng Bộ Tư pháp ") + run("quyÕt ®Þnh thi hµnh LuËt nµy"))).text,
      "Bộ trưởng Bộ Tư pháp quyết định thi hành Luật này\n");
}

// LibreOffice, and Word in old files, write the byte AD as an element.
TEST(RunLetters, ASoftHyphenIsALetterInTcvn3) {
  const std::string old =
      "<w:r><w:rPr><w:rFonts w:hAnsi=\".VnTime\"/></w:rPr><w:t>nh</w:t>"
      "<w:softHyphen/><w:t>ng vËy</w:t></w:r>";
  const Source source = read(paragraph(old));
  EXPECT_EQ(source.text, "nhưng vậy\n");
  const auto piece = std::find_if(source.pieces.begin(), source.pieces.end(),
                                  [](const Piece& p) { return p.kind == PieceKind::converted; });
  ASSERT_NE(piece, source.pieces.end());
  EXPECT_EQ(
      source.parts[piece->at.part].bytes.substr(piece->at.begin, piece->at.end - piece->at.begin),
      "<w:softHyphen/>");
}

TEST(RunLetters, AsciiInAFontOfCapitalsIsShownSo) {
  EXPECT_EQ(read(paragraph(run("trong nam", ".VnTimeH"))).text, "TRONG NAM\n");
  EXPECT_EQ(read(paragraph(run("trong nam", ".VnTimeH")) +
                 paragraph(run("Bộ trưởng quyết định", ".VnTimeH")))
                .text,
            "trong nam\nBộ trưởng quyết định\n");
}

// A letter cut by a run keeps its mark, to be joined when the text is composed.
TEST(RunLetters, ALetterCutByARunKeepsItsMark) {
  EXPECT_EQ(read(paragraph(run("caùc tröôøng ho", "VNI-Times") + run("ïc", "VNI-Times"))).text,
            "các trường ho\u0323c\n");
}

TEST(RunLetters, AnyRunsAreRead) {
  std::mt19937 random(2020);
  const std::vector<std::string> kFonts = {"", ".VnTime", ".VnTimeH", "VNI-Times", "Symbol"};
  const std::vector<std::string> kWords = {
      "a",   "ù", "®", "\u00AD", "điều", "\uF0AE", "&#174;", "&#x300;", " ",      "caùc", "mét",
      "viÖ", "c", "U", "Ô",      "ôù",   "&amp;",  "&",      "&#0;",    "\u0301", "§iÒu", "東"};
  int read_well = 0;
  for (int round = 0; round < 300; ++round) {
    std::string body;
    for (unsigned p = 0; p < 1 + random() % 4; ++p) {
      std::string runs;
      for (unsigned r = 0; r < random() % 6; ++r) {
        std::string words;
        for (unsigned w = 0; w < random() % 6; ++w) words += kWords[random() % kWords.size()];
        runs += run(words, kFonts[random() % kFonts.size()]);
        if (random() % 5 == 0) runs += "<w:r><w:softHyphen/></w:r>";
      }
      body += paragraph(runs);
    }
    auto result = read_source(DocxBuilder(body).bytes(), "test.docx");
    if (!result) continue;  // a bare & is no XML
    ++read_well;
    const Source& source = result.value();
    std::uint32_t end = 0;
    for (const Piece& piece : source.pieces) {
      ASSERT_LE(end, piece.begin);
      ASSERT_LT(piece.begin, piece.end);
      ASSERT_LE(piece.at.begin, piece.at.end);
      ASSERT_LE(piece.at.end, source.parts[piece.at.part].bytes.size());
      end = piece.end;
    }
    ASSERT_LE(end, source.text.size());
  }
  EXPECT_GT(read_well, 100);
}

TEST(RunLetters, EveryLetterIsAPieceWithItsBytes) {
  const Source source = read(paragraph(run("T&#237;nh A&amp;B ch&#181;, hoïc", "VNI-Times")) +
                             paragraph(run("nhµ &#174;&#222;nh", ".VnTime")));
  EXPECT_THAT(source.text, HasSubstr("nhà định\n"));
  for (const Piece& piece : source.pieces) {
    const std::string words = source.text.substr(piece.begin, piece.end - piece.begin);
    const std::string bytes =
        source.parts[piece.at.part].bytes.substr(piece.at.begin, piece.at.end - piece.at.begin);
    if (piece.kind == PieceKind::verbatim) {
      EXPECT_EQ(words, bytes);
    }
    if (words == "ị") {
      EXPECT_EQ(bytes, "&#222;");
      EXPECT_EQ(piece.code, LetterCode::tcvn3);
    }
    if (words == "ọ") {
      EXPECT_EQ(bytes, "oï");
    }
    if (words == "&") {
      EXPECT_EQ(piece.code, LetterCode::unicode);
    }
  }
}

}  // namespace
}  // namespace soat
