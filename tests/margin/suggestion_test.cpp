// A safe fix as a tracked change: only when asked, only where it is plain text.
#include "margin_fixture.h"

namespace soat {
namespace {

const std::string kBy = " w:author=\"Soát\" w:date=\"2026-11-25T00:00:00Z\">";

std::string del(int id, const std::string& words) {
  return "<w:del w:id=\"" + std::to_string(id) + "\"" + kBy + words + "</w:del>";
}
std::string ins(int id, const std::string& words) {
  return "<w:ins w:id=\"" + std::to_string(id) + "\"" + kBy + words + "</w:ins>";
}
std::string run(const std::string& words, const std::string& element = "w:t") {
  return "<w:r><" + element + " xml:space=\"preserve\">" + words + "</" + element + "></w:r>";
}

/// The body when the fix of the first finding's words is suggested.
std::string suggested(const std::string& xml, const std::string& words, const std::string& fix,
                      const std::vector<std::string>& more = {}) {
  const std::string docx = DocxBuilder(xml).bytes();
  std::vector<std::string> at = {words};
  at.insert(at.end(), more.begin(), more.end());
  Analysis analysis = analysis_of(docx, at);
  analysis.findings[0].fix = Fix{analysis.findings[0].span, fix};
  MarginOptions options = options_of_test();
  options.suggest = true;
  return body_of(annotated(docx, analysis, options));
}

TEST(Suggestion, StrikesOutAndPutsInWithTheFormattingOfTheWords) {
  const std::string open = "<w:r><w:rPr><w:i/></w:rPr>";
  EXPECT_EQ(
      suggested("<w:p>" + open + "<w:t>Bộ Xây dựng cũ đã</w:t></w:r></w:p>", "Xây dựng", "X & Y"),
      "<w:p>" + open + "<w:t xml:space=\"preserve\">Bộ </w:t></w:r>⟦0" +
          del(2, open + "<w:delText xml:space=\"preserve\">Xây dựng</w:delText></w:r>") +
          ins(1, open + "<w:t xml:space=\"preserve\">X &amp; Y</w:t></w:r>") + "0⟧†" + open +
          "<w:t xml:space=\"preserve\"> cũ đã</w:t></w:r></w:p>");
}

TEST(Suggestion, GoesAcrossRunsAndTakesWholeOnesAsTheyAre) {
  EXPECT_EQ(
      suggested(
          "<w:p><w:r><w:t>Xây</w:t></w:r><w:r><w:t xml:space=\"preserve\"> dựng</w:t></w:r></w:p>",
          "Xây dựng", "A"),
      "<w:p>⟦0" + del(2, "<w:r><w:delText>Xây</w:delText></w:r>") +
          del(3, "<w:r><w:delText xml:space=\"preserve\"> dựng</w:delText></w:r>") +
          ins(1, run("A")) + "0⟧†</w:p>");
}

TEST(Suggestion, StaysInsideALinkAndOutOfAField) {
  const std::string link = "<w:hyperlink w:anchor=\"x\">";
  EXPECT_EQ(suggested("<w:p>" + link + "<w:r><w:t>một</w:t></w:r></w:hyperlink></w:p>", "một", "A"),
            "<w:p>⟦0" + link + del(2, "<w:r><w:delText>một</w:delText></w:r>") + ins(1, run("A")) +
                "</w:hyperlink>0⟧†</w:p>");
  const auto mark = [](const std::string& type) {
    return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
  };
  const std::string field = "<w:p>" + mark("begin") +
                            "<w:r><w:instrText>REF x</w:instrText></w:r>" + mark("separate") +
                            "<w:r><w:t>một</w:t></w:r>" + mark("end") + "</w:p>";
  EXPECT_THAT(suggested(field, "một", "A"), testing::Not(testing::HasSubstr("<w:del ")));
}

/// Marks set beside their letters: only the words that have them change, each with its formatting.
TEST(Suggestion, ChangesOnlyTheWordsThatDiffer) {
  const std::string bold = "<w:r><w:rPr><w:b/></w:rPr>";
  const std::string loose =
      "Mu\xCC\x9B\xCC\x81"
      "c";  // u, horn, acute
  const std::string body =
      suggested("<w:p>" + run(loose + " hai ") + bold + "<w:t xml:space=\"preserve\">ba " + loose +
                    "</w:t></w:r></w:p>",
                "Mức hai ba Mức", "Mức hai ba Mức");
  EXPECT_EQ(body,
            "<w:p>⟦0" + del(3, run(loose, "w:delText")) + ins(1, run("Mức")) + run(" hai ") + bold +
                "<w:t xml:space=\"preserve\">ba </w:t></w:r>" +
                del(4, bold + "<w:delText xml:space=\"preserve\">" + loose + "</w:delText></w:r>") +
                ins(2, bold + "<w:t xml:space=\"preserve\">Mức</w:t></w:r>") + "0⟧†</w:p>");
}

/// One finding may stand for several like it: the others are fixed too.
TEST(Suggestion, IsMadeInThePlacesThatAFindingStandsForToo) {
  const std::string docx =
      DocxBuilder("<w:p><w:r><w:t>một</w:t></w:r></w:p><w:p><w:r><w:t>hai</w:t></w:r></w:p>")
          .bytes();
  Analysis analysis = analysis_of(docx, {"một", "hai"});
  analysis.findings[0].fix = Fix{analysis.findings[0].span, "A"};
  analysis.findings[0].related.push_back(
      {0, analysis.findings[1].span, Fix{analysis.findings[1].span, "B"}});
  analysis.findings.pop_back();
  MarginOptions options = options_of_test();
  options.suggest = true;
  const auto source = read_source(annotated(docx, analysis, options), "d.docx");
  ASSERT_TRUE(source);
  EXPECT_EQ(source.value().text, "A\nB\n");
}

TEST(Suggestion, IsLeftOutUnlessAsked) {
  const std::string docx = DocxBuilder(DocxBuilder::paragraph("Xây dựng")).bytes();
  Analysis analysis = analysis_of(docx, {"Xây"});
  analysis.findings[0].fix = Fix{analysis.findings[0].span, "A"};
  EXPECT_EQ(body_of(annotated(docx, analysis)),
            "<w:p>⟦0" + run("Xây") + "0⟧†" + run(" dựng") + "</w:p>");
}

TEST(Suggestion, LetsAnotherCommentBeginInside) {
  const std::string body =
      suggested("<w:p><w:r><w:t>một hai</w:t></w:r></w:p>", "một hai", "A", {"hai"});
  EXPECT_EQ(body, "<w:p>⟦0" + del(2, run("một ", "w:delText")) + "⟦1" +
                      del(3, run("hai", "w:delText")) + ins(1, run("A")) + "0⟧1⟧††</w:p>");
}

TEST(Suggestion, IsNotMadeInOthersChangesOrAcrossWhatIsNoText) {
  const std::string inserted =
      "<w:p><w:ins w:id=\"4\" w:author=\"An\"><w:r><w:t>một</w:t></w:r></w:ins></w:p>";
  EXPECT_THAT(suggested(inserted, "một", "A"), testing::Not(testing::HasSubstr("<w:del ")));
  const std::string tab = "<w:p><w:r><w:t>một</w:t><w:tab/><w:t>hai</w:t></w:r></w:p>";
  EXPECT_THAT(suggested(tab, "một\thai", "A"), testing::Not(testing::HasSubstr("<w:del ")));
  const std::string two =
      "<w:p><w:r><w:t>một</w:t></w:r></w:p><w:p><w:r><w:t>hai</w:t></w:r></w:p>";
  EXPECT_THAT(suggested(two, "một\nhai", "A"), testing::Not(testing::HasSubstr("<w:del ")));
}

/// What the reader makes of old letters: Unicode words that stand for other bytes.
TEST(Suggestion, IsNotMadeBesideOldLetters) {
  const std::string docx = DocxBuilder(DocxBuilder::paragraph("B XYZ")).bytes();
  auto source = read_source(docx, "d.docx");
  ASSERT_TRUE(source);
  Source letters = std::move(source).value();
  letters.pieces[0].kind = PieceKind::converted;
  Vocabulary vocabulary;
  const StructureWords structure(vocabulary);
  Analysis analysis{
      Recognition{CitedText{parse_structure(Text(letters, vocabulary), structure), {}}, {}, {}, {}},
      {},
      {},
      {},
      {},
      {}};
  Finding finding;
  finding.unit = 0;
  finding.span = {0, 5};
  finding.fix = Fix{{0, 5}, "A"};
  analysis.findings.push_back(finding);
  MarginOptions options = options_of_test();
  options.suggest = true;
  EXPECT_EQ(body_of(annotated(docx, analysis, options)), "<w:p>⟦0" + run("B XYZ") + "0⟧†</w:p>");
}

TEST(Suggestion, IsReadAsAcceptedSoThatASecondRunFindsNothing) {
  const std::string docx = DocxBuilder(DocxBuilder::paragraph("Bộ Xây dựng")).bytes();
  Analysis analysis = analysis_of(docx, {"Xây"});
  analysis.findings[0].fix = Fix{analysis.findings[0].span, "Nhà"};
  MarginOptions options = options_of_test();
  options.suggest = true;
  const auto source = read_source(annotated(docx, analysis, options), "d.docx");
  ASSERT_TRUE(source);
  EXPECT_EQ(source.value().text, "Bộ Nhà dựng\n");
}

}  // namespace
}  // namespace soat
