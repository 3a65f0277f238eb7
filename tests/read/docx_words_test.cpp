// What stands inside paragraphs: symbols, fields, controls, hidden text, and where each piece is.
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
using testing::Not;

std::string run(const std::string& words) { return DocxBuilder::run("", words); }
std::string raw(const std::string& items) { return "<w:r>" + items + "</w:r>"; }

Source read(const std::string& inside) {
  return read_docx_bytes(DocxBuilder("<w:p>" + inside + "</w:p>").bytes());
}
std::vector<std::string> words_of(const std::string& inside) { return paragraphs(read(inside)); }

TEST(DocxWords, WrappersShowTheirContent) {
  EXPECT_THAT(words_of("<w:hyperlink>" + run("liên kết ") + "</w:hyperlink><w:smartTag>" +
                       run("thẻ ") + "</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>" + run("ô ") +
                       "</w:sdtContent></w:sdt><w:customXml>" + run("xml ") +
                       "</w:customXml><w:bdo>" + run("chiều") + "</w:bdo>"),
              ElementsAre("liên kết thẻ ô xml chiều"));
  const Source block = read_docx_bytes(DocxBuilder("<w:sdt><w:sdtPr/><w:sdtContent>" +
                                                   DocxBuilder::paragraph("một") +
                                                   "</w:sdtContent></w:sdt><w:customXml>" +
                                                   DocxBuilder::paragraph("hai") + "</w:customXml>")
                                           .bytes());
  EXPECT_THAT(paragraphs(block), ElementsAre("một", "hai"));
}

TEST(DocxWords, BreaksTabsAndHyphens) {
  EXPECT_THAT(words_of(raw("<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/>"
                           "<w:t>d</w:t><w:softHyphen/><w:t>e</w:t><w:cr/><w:t>f\xC2\xA0g</w:t>"
                           "<w:br w:type=\"page\"/><w:t>h</w:t><w:lastRenderedPageBreak/><w:t>i"
                           "</w:t>")),
              ElementsAre("a\tb\nc-de\nf\xC2\xA0g\nhi"));
  EXPECT_THAT(words_of(raw("<w:br w:type=\"page\"/><w:t>PHỤ LỤC</w:t>")), ElementsAre("PHỤ LỤC"));
}

/// In the fonts of TCVN3 the soft hyphen is ư; in others nobody sees it.
TEST(DocxWords, SoftHyphens) {
  EXPECT_THAT(words_of(run("ng\xC2\xADười")), ElementsAre("người"));
  const std::string font = "<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>";
  EXPECT_THAT(
      words_of("<w:r><w:rPr>" + font + "</w:rPr><w:t>nh</w:t><w:softHyphen/><w:t>ng</w:t></w:r>"),
      ElementsAre(testing::AnyOf("nh\xC2\xADng", "nhưng")));
}

TEST(DocxWords, SymbolsAreWhatAReaderSees) {
  const auto symbol = [](const std::string& font, const std::string& code) {
    return raw("<w:sym w:font=\"" + font + "\" w:char=\"" + code + "\"/>");
  };
  EXPECT_THAT(
      words_of(symbol("Symbol", "F0B7") + symbol("Wingdings", "F0FE") + symbol("Webdings", "F063") +
               symbol("Symbol", "00B3") + symbol("Times New Roman", "0111")),
      ElementsAre("•☑□≥đ"));
  const Source unknown = read(symbol("Lạ", "F041") + symbol("Symbol", "không") + run("a"));
  EXPECT_THAT(paragraphs(unknown), ElementsAre("a"));
  EXPECT_THAT(unknown.not_checked, Contains(HasSubstr("w:sym")));
  EXPECT_THAT(words_of("<w:r><w:rPr><w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/></w:rPr><w:t>"
                       "\xEF\x82\xB7 a</w:t></w:r>"),
              ElementsAre(HasSubstr("•")));
}

TEST(DocxWords, WhiteSpaceAtTheEndsCountsWhereItIsPreserved) {
  EXPECT_THAT(words_of(raw("<w:t>một </w:t>") + raw("<w:t> hai </w:t>") +
                       raw("<w:t xml:space=\"preserve\"> ba</w:t>")),
              ElementsAre("mộthai ba"));
}

TEST(DocxWords, FieldsShowTheirResult) {
  const auto mark = [](const std::string& type) {
    return raw("<w:fldChar w:fldCharType=\"" + type + "\"/>");
  };
  const auto code = [](const std::string& words) {
    return raw("<w:instrText>" + words + "</w:instrText>");
  };
  const std::string nested =
      mark("begin") + code("IF ") + mark("begin") + code("PAGE") + mark("separate") + run("1") +
      mark("end") + code("=1") + run("mã") + mark("separate") + run("kết ") + mark("begin") +
      code("REF x") + mark("separate") + run("quả") + mark("end") + mark("end") + run(" sau");
  EXPECT_THAT(words_of(nested), ElementsAre("kết quả sau"));
  EXPECT_THAT(words_of(mark("end") + mark("separate") + run("lẻ")), ElementsAre("lẻ"));
  const Source automatic =
      read(mark("begin") + code(" AUTONUM \\* Arabic ") + mark("end") + run("a"));
  EXPECT_THAT(paragraphs(automatic), ElementsAre("a"));
  EXPECT_THAT(automatic.not_checked, Contains(HasSubstr("AUTONUM")));
}

TEST(DocxWords, FormsShowBoxesAndChoices) {
  const auto form = [](const std::string& data) {
    return raw("<w:fldChar w:fldCharType=\"begin\"><w:ffData>" + data + "</w:ffData></w:fldChar>") +
           raw("<w:fldChar w:fldCharType=\"end\"/>");
  };
  EXPECT_THAT(words_of(form("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>") +
                       form("<w:checkBox><w:default w:val=\"0\"/></w:checkBox>") +
                       form("<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"Có\"/>"
                            "<w:listEntry w:val=\"Không\"/></w:ddList>")),
              ElementsAre("☒☐Không"));
}

/// A large first letter stands in a paragraph of its own and is read as part of the next.
TEST(DocxWords, DropCapsBeginTheirParagraph) {
  const std::string letter = "<w:framePr w:dropCap=\"drop\" w:lines=\"2\"/>";
  EXPECT_THAT(paragraphs(read_docx_bytes(
                  DocxBuilder(DocxBuilder::paragraph(letter, "Đ") + DocxBuilder::paragraph("iều 1"))
                      .bytes())),
              ElementsAre("Điều 1"));
}

TEST(DocxWords, CommentsAreNoText) {
  EXPECT_THAT(words_of("<w:commentRangeStart w:id=\"0\"/>" + run("chữ") +
                       "<w:commentRangeEnd w:id=\"0\"/>" + raw("<w:commentReference w:id=\"0\"/>")),
              ElementsAre("chữ"));
}

TEST(DocxWords, RubyShowsItsBase) {
  EXPECT_THAT(words_of(raw("<w:ruby><w:rt>" + run("âm") + "</w:rt><w:rubyBase>" + run("chữ") +
                           "</w:rubyBase></w:ruby>")),
              ElementsAre("chữ"));
}

TEST(DocxWords, HiddenTextIsCountedWithItsFirstPlace) {
  const std::string hidden = DocxBuilder::run("<w:vanish/>", "bí mật &amp; ẩn");
  const Source source =
      read_docx_bytes(DocxBuilder(DocxBuilder::paragraph("một") + "<w:p>" + run("hai") + hidden +
                                  hidden + run("!") + hidden + "</w:p>")
                          .bytes());
  EXPECT_THAT(paragraphs(source), ElementsAre("một", "hai!"));
  EXPECT_THAT(
      source.not_checked,
      Contains(HasSubstr("2 chỗ chữ ẩn không được đọc; chỗ đầu tiên ở đoạn 2: «bí mật & ẩn»")));
}

TEST(DocxWords, StylesMayHideAndRunsMayShow) {
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"P\"><w:rPr><w:vanish/></w:rPr></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"C\"><w:rPr><w:vanish/></w:rPr></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"C2\"><w:basedOn w:val=\"C\"/></w:style>";
  const auto styled = [](const std::string& words) {
    return DocxBuilder::run("<w:rStyle w:val=\"C2\"/>", words);
  };
  const std::string body = "<w:p>" + run("a") + styled("ẩn") +
                           "</w:p><w:p><w:pPr><w:pStyle "
                           "w:val=\"P\"/></w:pPr>" +
                           run("ẩn") + styled("b") +
                           DocxBuilder::run("<w:vanish w:val=\"0\"/>", "c") + "</w:p>";
  EXPECT_THAT(paragraphs(read_docx_bytes(DocxBuilder(body).inside("styles", styles).bytes())),
              ElementsAre("a", "bc"));
}

TEST(DocxWords, EveryPieceKnowsItsPlace) {
  const Source source =
      read(run("một &lt; hai") +
           raw("<w:sym w:font=\"Symbol\" w:char=\"F0B7\"/><w:tab/><w:noBreakHyphen/>") +
           run("ng\xC2\xADười <![CDATA[a & b]]>"));
  EXPECT_THAT(paragraphs(source), ElementsAre("một < hai•\t-người a & b"));
  std::vector<std::string> converted;
  for (const Piece& piece : source.pieces) {
    const std::string bytes =
        source.parts[0].bytes.substr(piece.at.begin, piece.at.end - piece.at.begin);
    if (piece.kind == PieceKind::converted) converted.push_back(bytes);
    if (piece.kind == PieceKind::verbatim) {
      EXPECT_EQ(bytes, source.text.substr(piece.begin, piece.end - piece.begin));
    }
    if (piece.kind == PieceKind::generated) {
      EXPECT_EQ(bytes, "");
    }
  }
  EXPECT_THAT(converted, ElementsAre("&lt;", "<w:sym w:font=\"Symbol\" w:char=\"F0B7\"/>",
                                     "<w:noBreakHyphen/>"));
}

TEST(DocxWords, StrictFilesAndOtherPrefixes) {
  const std::string strict =
      "<document xmlns=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><body><p><pPr><numPr>"
      "<ilvl val=\"0\"/><numId val=\"1\"/></numPr></pPr><r><t>chặt</t></r></p></body></document>";
  const std::string numbering =
      "<x:numbering xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><x:abstractNum "
      "x:abstractNumId=\"0\"><x:lvl x:ilvl=\"0\"><x:lvlText x:val=\"Điều %1.\"/></x:lvl>"
      "</x:abstractNum><x:num x:numId=\"1\"><x:abstractNumId x:val=\"0\"/></x:num></x:numbering>";
  const std::string root_relations =
      "<Relationships><Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/officeDocument/"
      "relationships/officeDocument\" Target=\"/tài/liệu.xml\"/></Relationships>";
  const std::string relations =
      "<Relationships><Relationship Id=\"n\" Type=\"http://purl.oclc.org/ooxml/officeDocument/"
      "relationships/numbering\" Target=\"../số.xml\"/></Relationships>";
  const Source source = read_docx_bytes(zip_bytes({{"_rels/.rels", root_relations},
                                                   {"tài/liệu.xml", strict},
                                                   {"tài/_rels/liệu.xml.rels", relations},
                                                   {"số.xml", numbering}}));
  EXPECT_THAT(paragraphs(source), ElementsAre("Điều 1. chặt"));
  EXPECT_THAT(source.not_checked, IsEmpty());
}

TEST(DocxWords, PicturesAndFormulasAreSaid) {
  const Source source = read(raw("<w:drawing><pic:pic/></w:drawing>") +
                             "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>" + run("a"));
  EXPECT_THAT(paragraphs(source), ElementsAre("a"));
  EXPECT_THAT(source.not_checked, Contains(HasSubstr("1 hình ảnh")));
  EXPECT_THAT(source.not_checked, Contains(HasSubstr("Công thức")));
  EXPECT_THAT(source.not_checked, Not(Contains(HasSubstr("macro"))));
}

}  // namespace
}  // namespace soat
