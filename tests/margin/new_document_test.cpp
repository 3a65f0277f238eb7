// A text draft becomes a Word file.
#include "margin_fixture.h"

namespace soat {
namespace {

using testing::HasSubstr;

TEST(NewDocument, HoldsTheParagraphsAsReadWithComments) {
  const std::string words = "QUYẾT ĐỊNH\n\nĐiều 1. A < B\tC\n";
  const std::string out = annotated(words, analysis_of(words, {"< B"}, "du-thao.txt"));
  const std::string body = body_of(out);
  EXPECT_THAT(body, HasSubstr("<w:t xml:space=\"preserve\">QUYẾT ĐỊNH</w:t>"));
  EXPECT_THAT(body, HasSubstr("Điều 1. A </w:t></w:r>⟦0<w:r><w:t xml:space=\"preserve\">&lt; B"));
  EXPECT_THAT(body, HasSubstr("<w:tab/>"));
  EXPECT_THAT(body, HasSubstr("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"));
  const auto again = read_source(out, "out.docx");
  ASSERT_TRUE(again) << again.problem().what;
  EXPECT_THAT(again.value().text, HasSubstr("Điều 1. A < B\tC\n"));
  EXPECT_THAT(part_of(out, "word/styles.xml"), HasSubstr("w:ascii=\"Times New Roman\""));
  EXPECT_EQ(out, annotated(words, analysis_of(words, {"< B"}, "du-thao.txt")));
}

/// As for a .doc or an .odt, read by way of a DOCX that nobody sees.
TEST(NewDocument, StandsInForAFileThatIsNoWordFile) {
  const Analysis analysis =
      analysis_of(DocxBuilder(DocxBuilder::paragraph("một")).bytes(), {"một"});
  for (const std::string& original :
       {std::string("\xD0\xCF\x11\xE0"), zip_bytes({{"content.xml", "<x/>"}})}) {
    EXPECT_THAT(body_of(annotated(original, analysis)), HasSubstr("⟦0"));
  }
}

TEST(NewDocument, ComesWithoutFindingsToo) {
  const std::string words = "Điều 1. Một\n";
  const std::string out = annotated(words, analysis_of(words, {}, "a.txt"));
  const auto again = read_source(out, "out.docx");
  ASSERT_TRUE(again);
  EXPECT_EQ(again.value().text, words);
}

TEST(NewDocument, HoldsDecomposedLettersAndSignsOfMarkupAsTheyAre) {
  const std::string words = "Điều 1. hie\u0323\u0302u & <lực>\n";
  const std::string out = annotated(words, analysis_of(words, {"hiệu & <lực>"}, "a.txt"));
  EXPECT_THAT(body_of(out), HasSubstr("⟦0<w:r><w:t xml:space=\"preserve\">hie\u0323\u0302u &amp; "
                                      "&lt;lực&gt;</w:t></w:r>0⟧†"));
}

}  // namespace
}  // namespace soat
