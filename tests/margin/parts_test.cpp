// The parts around the document: what is added, what is replaced, what must stay to the byte.
#include "margin_fixture.h"

namespace soat {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string kTypes =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";
const std::string kRels =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" Type=\"http://x/relationships/styles\" "
    "Target=\"styles.xml\"/></Relationships>";

DocxBuilder draft(const std::string& body = DocxBuilder::paragraph("một hai ba")) {
  DocxBuilder builder(body);
  builder.part("[Content_Types].xml", kTypes)
      .part("word/_rels/document.xml.rels", kRels)
      .part("word/styles.xml", "<s:styles xmlns:s=\"urn:s\"/>")
      .part("word/media/a.png", "\x89PNG");
  return builder;
}

std::size_t count(const std::string& where, const std::string& what) {
  std::size_t n = 0;
  for (std::size_t at = where.find(what); at != std::string::npos; at = where.find(what, at + 1))
    ++n;
  return n;
}

TEST(CommentParts, SayWhoWhenAndWhatInOneParagraphEach) {
  const std::string docx = draft().bytes();
  Analysis analysis = analysis_of(docx, {"hai"});
  Finding& f = analysis.findings[0];
  f.level = FindingLevel::error;
  f.message = "A < B & \"C\".";
  f.basis = {"Điều 1 Luật A"};
  f.advice = "Bỏ nội dung này.";
  f.check = {"luật nào giao"};
  const std::string xml = part_of(annotated(docx, analysis), "word/comments.xml");
  EXPECT_THAT(xml,
              HasSubstr("<w:comment w:id=\"0\" w:author=\"Soát\" w:date=\"2026-11-25T00:00:00Z\" "
                        "w:initials=\"S\">"));
  std::size_t at = 0;
  for (const char* words :
       {">Không phù hợp<", ">A &lt; B &amp; &quot;C&quot;.<", ">Căn cứ: Điều 1 Luật A<",
        ">Đề nghị: Bỏ nội dung này.<", ">Tra cứu: luật nào giao<", ">test/rule-0<"}) {
    const std::size_t next = xml.find(words, at);
    EXPECT_NE(next, std::string::npos) << words;
    at = next;
  }
  EXPECT_EQ(count(xml, "<w:p "), 6U);
}

TEST(CommentParts, AreNamedInTypesAndRelationships) {
  const std::string out = annotated(draft().bytes(), {"một", "ba"});
  const std::string types = part_of(out, "[Content_Types].xml");
  const std::string rels = part_of(out, "word/_rels/document.xml.rels");
  const std::string type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  for (const char* name : {"comments", "commentsExtended", "commentsIds", "people"}) {
    EXPECT_THAT(types, HasSubstr(std::string("/word/") + name + ".xml\" ContentType=\"" + type +
                                 name + "+xml\"/>"));
    EXPECT_THAT(rels, HasSubstr(std::string("/") + name + "\" Target=\"" + name + ".xml\"/>"));
  }
  EXPECT_EQ(types.substr(0, kTypes.size() - 8), kTypes.substr(0, kTypes.size() - 8));
  EXPECT_EQ(rels.substr(0, kRels.size() - 16), kRels.substr(0, kRels.size() - 16));
  const std::string ids = part_of(out, "word/commentsIds.xml");
  const std::string extended = part_of(out, "word/commentsExtended.xml");
  EXPECT_EQ(count(ids, "<w16cid:commentId "), 2U);
  EXPECT_EQ(count(extended, "<w15:commentEx "), 2U);
  EXPECT_THAT(part_of(out, "word/people.xml"), HasSubstr("w15:author=\"Soát\""));
}

TEST(CommentParts, TouchNothingElse) {
  const std::string docx = draft().bytes();
  const std::string out = annotated(docx, {"hai"});
  for (const char* name : {"word/styles.xml", "word/media/a.png"})
    EXPECT_EQ(part_of(out, name), part_of(docx, name));
  EXPECT_EQ(out, annotated(docx, {"hai"})) << "the same bytes each time";
}

TEST(CommentParts, TakeParagraphIdsThatNoPartHas) {
  const std::string docx =
      draft(
          "<w:p xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
          "w14:paraId=\"50A70001\"><w:r><w:t>một</w:t></w:r></w:p>")
          .part("word/header1.xml", "<h xmlns:w14=\"urn:x\" w14:paraId=\"50A70003\"/>")
          .bytes();
  const std::string xml = part_of(annotated(docx, {"một"}), "word/comments.xml");
  EXPECT_THAT(xml, Not(HasSubstr("50A70001")));
  EXPECT_THAT(xml, HasSubstr("w14:paraId=\"50A70002\""));
  EXPECT_THAT(xml, Not(HasSubstr("50A70003")));
  EXPECT_THAT(xml, HasSubstr("w14:paraId=\"50A70004\""));
}

TEST(CommentParts, AreTheSameAgainOnASecondRun) {
  const std::string once = annotated(draft().bytes(), {"một", "hai", "một hai"});
  EXPECT_EQ(annotated(once, {"một", "hai", "một hai"}), once);
}

TEST(CommentParts, OfAnEarlierRunGoWhenTheFindingIsGone) {
  const std::string once = annotated(draft().bytes(), {"một", "hai"});
  const std::string twice = annotated(once, {"một"});
  EXPECT_EQ(count(part_of(twice, "word/comments.xml"), "<w:comment "), 1U);
  EXPECT_EQ(count(part_of(twice, "word/commentsIds.xml"), "<w16cid:commentId "), 1U);
  EXPECT_EQ(count(part_of(twice, "word/document.xml"), "commentRangeStart"), 1U);
  const std::string none = annotated(once, std::vector<std::string>{});
  EXPECT_EQ(count(part_of(none, "word/comments.xml"), "<w:comment "), 0U);
  EXPECT_EQ(count(part_of(none, "word/document.xml"), "comment"), 0U);
  EXPECT_EQ(part_of(annotated(none, {"một"}), "word/comments.xml"),
            part_of(twice, "word/comments.xml"));
}

const std::string kPerson =
    "<w:comment w:id=\"7\" w:author=\"Nguyễn Văn An\" w:date=\"2026-01-01T08:00:00Z\"><w:p "
    "w14:paraId=\"0AAAAAA7\"><w:r><w:t>Ý kiến</w:t></w:r></w:p></w:comment>";
const std::string kW14 = " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";

DocxBuilder with_person(const std::string& comments, const std::string& body) {
  DocxBuilder builder = draft(body);
  builder
      .part(
          "word/_rels/document.xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
          "relationships/comments\" Target=\"comments.xml\"/></Relationships>")
      .part("word/comments.xml",
            std::string("<w:comments ") + kW + kW14 + ">" + comments + "</w:comments>");
  return builder;
}
const std::string kPersonsRange =
    "<w:p><w:commentRangeStart w:id=\"7\"/><w:r><w:t>một hai</w:t></w:r><w:commentRangeEnd "
    "w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r></w:p>";

TEST(CommentParts, KeepPeoplesCommentsAndTakeOtherIds) {
  const std::string out = annotated(with_person(kPerson, kPersonsRange).bytes(), {"hai"});
  const std::string comments = part_of(out, "word/comments.xml");
  EXPECT_THAT(comments, HasSubstr(kPerson));
  EXPECT_THAT(comments, HasSubstr("<w:comment w:id=\"0\" w:author=\"Soát\""));
  EXPECT_EQ(count(part_of(out, "word/document.xml"), "w:id=\"7\""), 3U);
  EXPECT_EQ(count(part_of(out, "word/_rels/document.xml.rels"), "/comments\""), 1U);
  EXPECT_EQ(annotated(out, {"hai"}), out);
}

TEST(CommentParts, LeaveOurCommentThatSomebodyAnswered) {
  const std::string once = annotated(draft().bytes(), {"hai"});
  const std::string extended = part_of(once, "word/commentsExtended.xml");
  const std::size_t id = extended.find("w15:paraId=\"") + 12;
  const std::string parent = extended.substr(id, 8);
  std::string answered = extended;
  answered.insert(answered.find("</w15:commentsEx>"),
                  "<w15:commentEx w15:paraId=\"0AAAAAA7\" w15:paraIdParent=\"" + parent + "\"/>");
  std::map<std::string, std::string> entries;
  auto package = Package::open(once, "t", {});
  ASSERT_TRUE(package);
  Package opened = std::move(package).value();
  for (const std::string& name : opened.names()) entries[name] = part_of(once, name);
  entries["word/commentsExtended.xml"] = answered;
  const std::string twice = annotated(zip_bytes(entries), std::vector<std::string>{});
  EXPECT_EQ(count(part_of(twice, "word/comments.xml"), "<w:comment "), 1U);
  EXPECT_EQ(count(part_of(twice, "word/document.xml"), "commentRangeStart"), 1U);
}

TEST(CommentParts, TakeTheirReferencesOutOfRunsThatWordHasStyled) {
  const std::string ours =
      "<w:comment w:id=\"7\" "
      "w:author=\"So&#225;t\"><w:p><w:r><w:t>cũ</w:t></w:r></w:p></w:comment>";
  const std::string body =
      "<w:p><w:commentRangeStart w:id=\"7\"/><w:r><w:t>một</w:t></w:r><w:commentRangeEnd "
      "w:id=\"7\"/>"
      "<w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr><w:commentReference "
      "w:id=\"7\"/></w:r>"
      "<w:r><w:commentReference w:id=\"7\"/><w:t>hai</w:t></w:r></w:p>";
  const std::string out = annotated(with_person(ours, body).bytes(), std::vector<std::string>{});
  EXPECT_EQ(body_of(out), "<w:p><w:r><w:t>một</w:t></w:r><w:r><w:t>hai</w:t></w:r></w:p>");
}

TEST(CommentParts, TakeAnotherNameWhereTheirsIsTaken) {
  const std::string docx = draft().part("word/comments.xml", "<other/>").bytes();
  const std::string out = annotated(docx, {"hai"});
  EXPECT_EQ(part_of(out, "word/comments.xml"), "<other/>");
  EXPECT_THAT(part_of(out, "word/comments2.xml"), HasSubstr("w:author=\"Soát\""));
  EXPECT_THAT(part_of(out, "word/_rels/document.xml.rels"),
              HasSubstr("/comments\" Target=\"comments2.xml\"/>"));
}

TEST(CommentParts, BindPrefixesInRootsThatLackThem) {
  const std::string comments =
      "<x:comments xmlns:x=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
      "xmlns:w14=\"urn:else\" "
      "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
      "mc:Ignorable=\"w14\"/>";
  DocxBuilder builder = with_person("", DocxBuilder::paragraph("một"));
  builder.part("word/comments.xml", comments);
  const std::string xml = part_of(annotated(builder.bytes(), {"một"}), "word/comments.xml");
  EXPECT_THAT(xml, HasSubstr("mc:Ignorable=\"w14 w14x2\""));
  EXPECT_THAT(xml, HasSubstr("<x:p w14x2:paraId=\"50A70001\">"));
}

TEST(CommentParts, SayThatTheyAreBroken) {
  DocxBuilder builder = with_person("", DocxBuilder::paragraph("một"));
  builder.part("word/comments.xml", "<w:comments");
  const std::string docx = builder.bytes();
  const auto made = comments_in_margin(docx, analysis_of(docx, {"một"}), options_of_test());
  ASSERT_FALSE(made);
  EXPECT_THAT(made.problem().where, HasSubstr("word/comments.xml"));
}

}  // namespace
}  // namespace soat
