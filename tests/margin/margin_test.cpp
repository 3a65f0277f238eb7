// Comments stand at the very words, and nothing else of the text changes.
#include "margin_fixture.h"

#include "base/utf8.h"

namespace soat {
namespace {

using testing::HasSubstr;

std::string kept(const std::string& words) {
  return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}
/// White space at the ends counts only where it is to be preserved.
std::string run(const std::string& words) {
  if (words.front() == ' ' || words.back() == ' ') return kept(words);
  return "<w:r><w:t>" + words + "</w:t></w:r>";
}
std::string p(const std::string& content) { return "<w:p>" + content + "</w:p>"; }

TEST(Margin, SplitsARunAndCopiesItsFormatting) {
  const std::string rpr = "<w:rPr><w:b/><w:sz w:val=\"28\"/></w:rPr>";
  const std::string open = "<w:r w:rsidR=\"00AB\">" + rpr;
  EXPECT_EQ(body_after(p(open + "<w:t>nộp hồ sơ tại Sở</w:t></w:r>"), {"hồ sơ"}),
            p(open + "<w:t xml:space=\"preserve\">nộp </w:t></w:r>⟦0" + open +
              "<w:t xml:space=\"preserve\">hồ sơ</w:t></w:r>0⟧†" + open +
              "<w:t xml:space=\"preserve\"> tại Sở</w:t></w:r>"));
}

TEST(Margin, ShowsNoWhiteSpaceThatWordDropped) {
  const std::string keep = "<w:r><w:t xml:space=\"preserve\">";
  EXPECT_EQ(body_after(p("<w:r><w:t> nộp hồ sơ </w:t></w:r>"), {"hồ"}),
            p(keep + "nộp </w:t></w:r>⟦0" + keep + "hồ</w:t></w:r>0⟧†" + keep + " sơ</w:t></w:r>"));
  EXPECT_EQ(body_after(p("<w:r><w:t xml:space=\"default\"><![CDATA[ hồ]]> sơ</w:t></w:r>"), {"sơ"}),
            p(keep + "<![CDATA[hồ]]> </w:t></w:r>⟦0" + keep + "sơ</w:t></w:r>0⟧†"));
  EXPECT_EQ(body_after("<w:p xml:space=\"preserve\"><w:r><w:t> a b</w:t></w:r></w:p>", {"b"}),
            "<w:p xml:space=\"preserve\">" + keep + " a </w:t></w:r>⟦0" + keep +
                "b</w:t></w:r>0⟧†</w:p>");
}

TEST(Margin, SplitsNothingAtTheEdgesOfRuns) {
  EXPECT_EQ(body_after(p(run("nộp ") + run("hồ sơ") + run(" tại")), {"hồ sơ"}),
            p(run("nộp ") + "⟦0" + run("hồ sơ") + "0⟧†" + run(" tại")));
  EXPECT_EQ(body_after(p("<w:pPr><w:jc w:val=\"both\"/></w:pPr>" + run("hồ sơ")), {"hồ sơ"}),
            p("<w:pPr><w:jc w:val=\"both\"/></w:pPr>⟦0" + run("hồ sơ") + "0⟧†"));
}

TEST(Margin, GoesAcrossRunsParagraphsAndCells) {
  EXPECT_EQ(body_after(p(run("một hai") + run("ba bốn")), {"haiba"}),
            p(kept("một ") + "⟦0" + kept("hai") + kept("ba") + "0⟧†" + kept(" bốn")));
  EXPECT_EQ(body_after(p(run("một")) + p(run("hai")), {"một\nhai"}),
            p("⟦0" + run("một")) + p(run("hai") + "0⟧†"));
  const auto cell = [](const std::string& x) { return "<w:tc>" + p(x) + "</w:tc>"; };
  EXPECT_EQ(body_after("<w:tbl><w:tr>" + cell(run("một")) + cell(run("hai ba")) + "</w:tr></w:tbl>",
                       {"một\nhai"}),
            "<w:tbl><w:tr>" + cell("⟦0" + run("một")) + cell(kept("hai") + "0⟧†" + kept(" ba")) +
                "</w:tr></w:tbl>");
}

TEST(Margin, NestsAndOverlapsComments) {
  EXPECT_EQ(body_after(p(run("abc def ghi")), {"abc def", "def ghi", "def"}),
            p("⟦0" + kept("abc ") + "⟦1⟦2" + kept("def") + "0⟧2⟧††" + kept(" ghi") + "1⟧†"));
  EXPECT_EQ(body_after(p(run("abc def")), {"abc", " def"}),
            p("⟦0" + kept("abc") + "0⟧†⟦1" + kept(" def") + "1⟧†"));
}

TEST(Margin, NeverSplitsAnEntityOrAComposedCharacter) {
  EXPECT_EQ(body_after(p(run("A &amp; B &#x1EC7; C")), {"& B"}),
            p(kept("A ") + "⟦0" + kept("&amp; B") + "0⟧†" + kept(" &#x1EC7; C")));
  // "ệ" as e, dot below, circumflex; and "ế" behind the words
  const std::string decomposed = "hie\u0323\u0302u lu\u031B\u0323c the\u0302\u0301";
  EXPECT_EQ(body_after(p(run(decomposed)), {"hiệu lực"}),
            p("⟦0" + kept("hie\u0323\u0302u lu\u031B\u0323c") + "0⟧†" + kept(" the\u0302\u0301")));
  EXPECT_EQ(body_after(p(run(decomposed)), {"ệu"}),
            p(kept("hi") + "⟦0" + kept("e\u0323\u0302u") + "0⟧†" +
              kept(" lu\u031B\u0323c the\u0302\u0301")));
}

TEST(Margin, StandsInsideHyperlinksInsertionsAndControls) {
  const std::vector<std::pair<std::string, std::string>> holders = {
      {"<w:hyperlink>", "</w:hyperlink>"},
      {"<w:ins w:id=\"9\" w:author=\"A\">", "</w:ins>"},
      {"<w:smartTag>", "</w:smartTag>"}};
  for (const auto& [open, close] : holders) {
    EXPECT_EQ(body_after(p(run("một ") + open + run("hai ba") + close), {"một hai"}),
              p("⟦0" + run("một ") + open + kept("hai") + "0⟧†" + kept(" ba") + close));
  }
  EXPECT_EQ(
      body_after(p("<w:sdt><w:sdtPr/><w:sdtContent>" + run("hai ba") + "</w:sdtContent></w:sdt>"),
                 {"ba"}),
      p("<w:sdt><w:sdtPr/><w:sdtContent>" + kept("hai ") + "⟦0" + kept("ba") +
        "</w:sdtContent></w:sdt>0⟧†"));
}

TEST(Margin, StandsAroundALinkAnInsertionOrAControlThatItTakesWhole) {
  const std::string ins = "<w:ins w:id=\"9\" w:author=\"A\">" + run("hai") + "</w:ins>";
  EXPECT_EQ(body_after(p(run("một") + ins + run("ba")), {"hai"}),
            p(run("một") + "⟦0" + ins + "0⟧†" + run("ba")));
  const std::string sdt =
      "<w:sdt><w:sdtPr/><w:sdtContent>" + run("hai") + "</w:sdtContent></w:sdt>";
  EXPECT_EQ(body_after(p("<w:hyperlink>" + sdt + "</w:hyperlink>" + run("ba")), {"haiba"}),
            p("⟦0<w:hyperlink>" + sdt + "</w:hyperlink>" + run("ba") + "0⟧†"));
  const std::string tag =
      "<w:smartTag w:element=\"x\"><w:smartTagPr/>" + run("một") + run("hai") + "</w:smartTag>";
  EXPECT_EQ(body_after(p(tag), {"mộthai"}), p("⟦0" + tag + "0⟧†"));
}

/// A field whose code is this.
std::string field(const std::string& code, const std::string& result) {
  return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> " + code +
         "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + result +
         "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

TEST(Margin, CutsTheWordsOfALinkButGoesAroundOtherFields) {
  EXPECT_EQ(body_after(p(field("HYPERLINK \"x\"", run("một hai"))), {"hai"}),
            p(field("HYPERLINK \"x\"", kept("một ") + "⟦0" + kept("hai") + "0⟧†")));
  const std::string ref = field("REF x", run("một ") + field("PAGE", run("5")) + run(" hai"));
  EXPECT_EQ(body_after(p(run("a") + ref + run("b")), {"hai"}),
            p(run("a") + "⟦0" + ref + "0⟧†" + run("b")));
  EXPECT_EQ(body_after(p(run("a c") + ref + run("b")), {"cmột"}),
            p(kept("a ") + "⟦0" + kept("c") + ref + "0⟧†" + run("b")));
  const std::string simple = "<w:fldSimple w:instr=\"REF x\">" + run("một hai") + "</w:fldSimple>";
  EXPECT_EQ(body_after(p(run("a") + simple), {"hai"}), p(run("a") + "⟦0" + simple + "0⟧†"));
}

TEST(Margin, CutsFieldsThatGoOverParagraphs) {
  const std::string toc = field("TOC", run("một") + "</w:p><w:p>" + run("hai ba"));
  const std::string cut =
      field("TOC", run("một") + "</w:p><w:p>" + "⟦0" + kept("hai") + "0⟧†" + kept(" ba"));
  EXPECT_EQ(body_after(p(toc), {"hai"}), p(cut));
}

TEST(Margin, CutsARunBetweenItsPieces) {
  EXPECT_EQ(body_after(p("<w:r><w:rPr><w:i/></w:rPr><w:t>một</w:t><w:tab/><w:t>hai</w:t></w:r>"),
                       {"hai"}),
            p("<w:r><w:rPr><w:i/></w:rPr><w:t>một</w:t><w:tab/></w:r>⟦0<w:r><w:rPr><w:i/></w:rPr>"
              "<w:t>hai</w:t></w:r>0⟧†"));
}

TEST(Margin, KeepsCdataWhole) {
  EXPECT_EQ(body_after(p(run("a <![CDATA[b c d]]> e")), {"c"}),
            p(kept("a ") + "⟦0" + kept("<![CDATA[b c d]]>") + "0⟧†" + kept(" e")));
}

TEST(Margin, GivesACopiedFormattingChangeANewId) {
  const std::string xml =
      p("<w:r><w:rPr><w:b/><w:rPrChange w:id=\"1\" w:author=\"A\"><w:rPr/></w:rPrChange></w:rPr>"
        "<w:t>một hai</w:t></w:r>");
  const std::string body = body_after(xml, {"hai"});
  EXPECT_THAT(body, HasSubstr("<w:rPrChange w:id=\"1\" w:author=\"A\">"));
  EXPECT_THAT(body, HasSubstr("⟦0<w:r><w:rPr><w:b/><w:rPrChange w:id=\"2\" w:author=\"A\">"));
}

const std::string kNumbering = std::string("<w:numbering ") + kW +
                               "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start "
                               "w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText "
                               "w:val=\"Điều %1.\"/></w:lvl></w:abstractNum><w:num "
                               "w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
const std::string kNumbered =
    "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>";

TEST(Margin, BeginsAtTheFirstWrittenCharacterBehindAnAutomaticNumber) {
  const std::string docx =
      DocxBuilder(p(kNumbered + run("Phạm vi")) + p(kNumbered + run("Giải thích")))
          .part("word/numbering.xml", kNumbering)
          .bytes();
  EXPECT_EQ(
      body_of(annotated(docx, {"Điều 2. Giải"})),
      p(kNumbered + run("Phạm vi")) + p(kNumbered + "⟦0" + kept("Giải") + "0⟧†" + kept(" thích")));
  EXPECT_EQ(body_of(annotated(docx, {"Điều 2."})),
            p(kNumbered + run("Phạm vi")) + p(kNumbered + "⟦0" + run("Giải thích") + "0⟧†"))
      << "words that are not written: the whole paragraph";
  Analysis analysis = analysis_of(docx, {"Phạm"});
  analysis.findings[0].span.end = analysis.findings[0].span.begin;
  EXPECT_EQ(body_of(annotated(docx, analysis)),
            p(kNumbered + "⟦0" + run("Phạm vi") + "0⟧†") + p(kNumbered + run("Giải thích")));
}

TEST(Margin, AnchorsWordsOfANoteAtItsMarkAndQuotesThem) {
  const std::string notes = std::string("<w:footnotes ") + kW + "><w:footnote w:id=\"1\">" +
                            p(run("lời của chú thích")) + "</w:footnote></w:footnotes>";
  const std::string mark = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>";
  const std::string docx =
      DocxBuilder(p(run("một") + mark + run("hai"))).part("word/footnotes.xml", notes).bytes();
  const std::string out = annotated(docx, {"chú thích"});
  EXPECT_EQ(body_of(out), p(run("một") + "⟦0" + mark + "0⟧†" + run("hai")));
  EXPECT_THAT(part_of(out, "word/comments.xml"), HasSubstr("cuối trang: «chú thích»"));
  EXPECT_EQ(part_of(out, "word/footnotes.xml"), notes);
}

TEST(Margin, AnchorsWordsOfATextBoxAtTheBox) {
  const std::string box =
      "<w:r><w:pict><w:txbxContent>" + p(run("trong hộp")) + "</w:txbxContent></w:pict></w:r>";
  const std::string out = annotated(DocxBuilder(p(run("một") + box + run("hai"))).bytes(), {"hộp"});
  EXPECT_EQ(body_of(out), p(run("một") + "⟦0" + box + "0⟧†" + run("hai")));
  EXPECT_THAT(part_of(out, "word/comments.xml"), HasSubstr("Trong hộp chữ: «hộp»"));
}

TEST(Margin, LeavesTrackedChangesAndOtherCommentsAsTheyAre) {
  const std::string del =
      "<w:del w:id=\"4\" w:author=\"An\"><w:r><w:delText>cũ</w:delText></w:r></w:del>";
  const std::string body = body_after(p(run("một ") + del + run("hai")), {"một hai"});
  EXPECT_EQ(body, p("⟦0" + run("một ") + del + run("hai") + "0⟧†"));
}

TEST(Margin, WritesNothingWithoutFindings) {
  const std::string docx = DocxBuilder(p(run("một"))).bytes();
  EXPECT_EQ(annotated(docx, std::vector<std::string>{}), docx);
  Analysis analysis = analysis_of(docx, {"một"});
  MarginOptions options = options_of_test();
  options.min_level = FindingLevel::error;
  EXPECT_EQ(annotated(docx, analysis, options), docx) << "a question is below the level asked for";
}

TEST(Margin, RefusesAFileThatIsNotTheOneAnalysed) {
  const std::string docx = DocxBuilder(p(run("một"))).bytes();
  const Analysis analysis = analysis_of(docx, {"một"});
  const auto made =
      comments_in_margin(DocxBuilder(p(run("hai"))).bytes(), analysis, options_of_test());
  ASSERT_FALSE(made);
  EXPECT_THAT(made.problem().what, HasSubstr("thay đổi"));
}

std::string with_document(const std::string& xml) {
  return zip_bytes({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", xml}});
}

TEST(Margin, WritesWithWhateverPrefixTheDraftHas) {
  const std::string uri("http://schemas.openxmlformats.org/wordprocessingml/2006/main");
  const std::string other = part_of(
      annotated(with_document(
                    "<x:document xmlns:x=\"" + uri +
                    "\"><x:body><x:p><x:r><x:t>một hai</x:t></x:r></x:p></x:body></x:document>"),
                {"hai"}),
      "word/document.xml");
  EXPECT_THAT(other, HasSubstr("một </x:t></x:r><x:commentRangeStart x:id=\"0\"/><x:r><x:t"));
  const std::string none =
      part_of(annotated(with_document("<document xmlns=\"" + uri +
                                      "\"><body><p><r><t>một hai</t></r></p></body></document>"),
                        {"hai"}),
              "word/document.xml");
  EXPECT_THAT(none, HasSubstr("một </t></r><w:commentRangeStart xmlns:w=\"" + uri +
                              "\" w:id=\"0\"/><r><t xml:space=\"preserve\">hai</t></r>"));
}

TEST(Margin, KeepsStrictFilesStrict) {
  const std::string uri("http://purl.oclc.org/ooxml/wordprocessingml/main");
  const std::string out = annotated(
      with_document("<w:document xmlns:w=\"" + uri +
                    "\"><w:body><w:p><w:r><w:t>một</w:t></w:r></w:p></w:body></w:document>"),
      {"một"});
  EXPECT_THAT(part_of(out, "word/comments.xml"), HasSubstr(uri));
  EXPECT_THAT(part_of(out, "word/comments.xml"), HasSubstr("w:start=\"0\""));
  EXPECT_THAT(part_of(out, "word/_rels/document.xml.rels"),
              HasSubstr("http://purl.oclc.org/ooxml/officeDocument/relationships/comments\""));
}

std::string utf16(const std::string& words) {
  std::string out = "\xFF\xFE";
  for (std::uint32_t at = 0; at < words.size();) {
    const char32_t c = next_character(words, at);
    out += static_cast<char>(c & 0xFFU);
    out += static_cast<char>(c >> 8U);
  }
  return out;
}

TEST(Margin, HandsAUtf16PartBackAsUtf8AndKeepsAUtf8Mark) {
  const std::string body =
      std::string("?><w:document ") + kW +
      "><w:body><w:p><w:r><w:t>một hai</w:t></w:r></w:p></w:body></w:document>";
  const std::string out =
      annotated(with_document(utf16("<?xml version=\"1.0\" encoding='UTF-16'" + body)), {"hai"});
  EXPECT_THAT(part_of(out, "word/document.xml"),
              testing::StartsWith("<?xml version=\"1.0\" encoding='UTF-8'?>"));
  EXPECT_EQ(body_of(out), p(kept("một ") + "⟦0" + kept("hai") + "0⟧†"));
  const std::string marked =
      annotated(with_document("\xEF\xBB\xBF<?xml version=\"1.0\"" + body), {"hai"});
  EXPECT_THAT(part_of(marked, "word/document.xml"), testing::StartsWith("\xEF\xBB\xBF<?xml"));
  EXPECT_EQ(body_of(marked), body_of(out));
}

TEST(Margin, SaysThatAPartIsNotXml) {
  const std::string docx =
      with_document(std::string("<w:document ") + kW +
                    "><w:body><w:p><y:z/><w:r><w:t>một</w:t></w:r></w:p></w:body></w:document>");
  const auto made = comments_in_margin(docx, analysis_of(docx, {"một"}), options_of_test());
  ASSERT_FALSE(made);
  EXPECT_THAT(made.problem().where, HasSubstr("word/document.xml"));
}

}  // namespace
}  // namespace soat
