// Broken documents: an answer or a clear message, and never a text that reads otherwise than
// before.
#include "margin_fixture.h"
#include "ooxml/element_map.h"

namespace soat {
namespace {

const std::string kRich =
    "<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>một &amp; "
    "hai</w:t><w:tab/><w:t>ba</w:t></w:r><w:hyperlink w:anchor=\"x\"><w:r><w:t>bốn "
    "năm</w:t></w:r></w:hyperlink><w:ins w:id=\"1\" "
    "w:author=\"A\"><w:r><w:t>sáu</w:t></w:r></w:ins>"
    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF "
    "x</w:instrText></w:r><w:r>"
    "<w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>bảy</w:t></w:r><w:r><w:fldChar "
    "w:fldCharType=\"end\"/></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>tám</w:t></w:r></w:p>"
    "</w:txbxContent></w:pict></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:commentRangeStart w:id=\"4\"/>"
    "<w:r><w:t>chín</w:t></w:r></w:p></w:tc><w:tc><w:p><w:sdt><w:sdtContent><w:r><w:t>mười</w:t></"
    "w:r>"
    "</w:sdtContent></w:sdt><w:commentRangeEnd w:id=\"4\"/></w:p></w:tc></w:tr></w:tbl>";

/// Findings on stretches of the whole text, each with a fix.
void strew_findings(Analysis& analysis) {
  const Text& text = analysis.act().text;
  const auto tokens = text.tokens();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    Finding finding;
    finding.rule = "test/rule";
    finding.unit = 0;
    finding.message = "Lời.";
    finding.span = {tokens[i].begin, tokens[std::min(i + i % 4, tokens.size() - 1)].end};
    if (i % 3 == 0) finding.fix = Fix{finding.span, "X"};
    analysis.findings.push_back(std::move(finding));
  }
}

void expect_same_text_or_message(const std::string& docx) {
  auto source = read_source(docx, "d.docx");
  if (!source) return;
  Analysis analysis = analysis_of(docx, {});
  strew_findings(analysis);
  const auto made = comments_in_margin(docx, analysis, options_of_test());
  if (!made) {
    EXPECT_FALSE(made.problem().what.empty());
    return;
  }
  EXPECT_TRUE(map_elements(part_of(made.value().bytes, "word/document.xml"), "t"));
  const auto again = read_source(made.value().bytes, "d.docx");
  ASSERT_TRUE(again) << again.problem().what;
  EXPECT_EQ(again.value().text, source.value().text);
  MarginOptions suggest = options_of_test();
  suggest.suggest = true;
  const auto changed = comments_in_margin(docx, analysis, suggest);
  ASSERT_TRUE(changed);
  EXPECT_TRUE(map_elements(part_of(changed.value().bytes, "word/document.xml"), "t"));
}

TEST(HostileMargin, PiecesOfADocumentGoneOrDoubled) {
  expect_same_text_or_message(DocxBuilder(kRich).bytes());
  std::vector<std::size_t> tags;
  for (std::size_t at = kRich.find('<'); at != std::string::npos; at = kRich.find('<', at + 1))
    tags.push_back(at);
  std::uint32_t state = 7;
  const auto chance = [&state](std::size_t below) {
    state = state * 1664525U + 1013904223U;
    return static_cast<std::size_t>(state >> 8U) % below;
  };
  for (int i = 0; i < 1500; ++i) {
    const std::size_t from = chance(tags.size());
    const std::size_t to = std::min(from + 1 + chance(6), tags.size() - 1);
    std::string xml = kRich;
    const std::string cut = xml.substr(tags[from], tags[to] - tags[from]);
    if (i % 3 == 0) {
      xml.erase(tags[from], cut.size());
    } else {
      xml.insert(i % 3 == 1 ? tags[to] : tags[chance(tags.size())], cut);
    }
    expect_same_text_or_message(DocxBuilder(xml).bytes());
    if (testing::Test::HasFailure()) FAIL() << xml;
  }
}

}  // namespace
}  // namespace soat
