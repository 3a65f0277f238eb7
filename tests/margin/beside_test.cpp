// Findings beside the text: in headers and footers, their text boxes, and text boxes of notes. The
// comment stands in the body, and says where the words really are.
#include "margin_fixture.h"

namespace soat {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string p(const std::string& content) { return "<w:p>" + content + "</w:p>"; }
std::string run(const std::string& words) { return "<w:r><w:t>" + words + "</w:t></w:r>"; }
std::string box(const std::string& words) {
  return "<w:r><w:pict><v:textbox xmlns:v=\"v\"><w:txbxContent>" + p(run(words)) +
         "</w:txbxContent></v:textbox></w:pict></w:r>";
}
std::string section(const std::string& type, const std::string& id) {
  return "<w:sectPr><w:" + type + "Reference w:type=\"default\" r:id=\"" + id + "\"/></w:sectPr>";
}
std::string last_of_section(const std::string& words, const std::string& type,
                            const std::string& id) {
  return p("<w:pPr>" + section(type, id) + "</w:pPr>" + run(words));
}

TEST(Beside, AHeaderOfTheOnlySectionIsSaidAtTheFirstWords) {
  const std::string body = p(run("một")) + p(run("hai")) + section("header", "h");
  const std::string docx =
      DocxBuilder(body).related("header", "h", "header1", p(run("lời đầu"))).bytes();
  const std::string out = annotated(docx, {"đầu"});
  EXPECT_EQ(body_of(out), p("⟦00⟧†" + run("một")) + p(run("hai")) + section("header", "h"));
  EXPECT_THAT(part_of(out, "word/comments.xml"), HasSubstr("Trong phần đầu trang: «đầu»"));
  EXPECT_EQ(part_of(out, "word/header1.xml"), part_of(docx, "word/header1.xml"));
}

TEST(Beside, AFooterOfALaterSectionIsSaidWhereThatBegins) {
  const std::string first = last_of_section("một", "header", "h");
  const std::string rest = section("footer", "f");
  const std::string docx = DocxBuilder(first + p(run("hai")) + p(run("ba")) + rest)
                               .related("header", "h", "header1", p(run("lời đầu")))
                               .related("footer", "f", "footer1", p(run("lời cuối")))
                               .bytes();
  const std::string out = annotated(docx, {"cuối"});
  EXPECT_EQ(body_of(out), first + p("⟦00⟧†" + run("hai")) + p(run("ba")) + rest);
  EXPECT_THAT(part_of(out, "word/comments.xml"), HasSubstr("Trong phần cuối trang: «cuối»"));
}

/// The last section may have no words of its own.
TEST(Beside, AFooterOfAnEmptySectionIsSaidAtTheLastWords) {
  const std::string docx =
      DocxBuilder(last_of_section("một", "header", "h") + p(run("hai") + box("hộp")) + "<w:p/>" +
                  last_of_section("", "header", "h") + "<w:p/>" + section("footer", "f"))
          .related("header", "h", "header1", p(run("lời đầu")))
          .related("footer", "f", "footer1", p(run("lời cuối")))
          .bytes();
  const std::string out = annotated(docx, {"cuối"});
  EXPECT_THAT(body_of(out), HasSubstr(run("hai") + "⟦00⟧†"));
}

TEST(Beside, ATextBoxOfAFooterIsOfTheFooter) {
  for (const std::string& words : {std::string("lời "), std::string()}) {  // or the box alone
    const std::string body = p(run("một")) + section("footer", "f");
    const std::string docx =
        DocxBuilder(body).related("footer", "f", "footer1", p(run(words) + box("hộp"))).bytes();
    const std::string out = annotated(docx, {"hộp"});
    EXPECT_EQ(body_of(out), p("⟦00⟧†" + run("một")) + section("footer", "f")) << words;
    EXPECT_THAT(part_of(out, "word/comments.xml"), HasSubstr("Trong phần cuối trang: «hộp»"))
        << words;
  }
}

TEST(Beside, ATextBoxOfANoteIsSaidAtTheNotesMark) {
  const std::string mark = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>";
  const std::string docx =
      DocxBuilder(p(run("một") + mark + run("hai")))
          .inside("footnotes",
                  "<w:footnote w:id=\"1\">" + p(run("lời") + box("hộp")) + "</w:footnote>")
          .bytes();
  EXPECT_EQ(body_of(annotated(docx, {"hộp"})), p(run("một") + "⟦0" + mark + "0⟧†" + run("hai")));
}

/// The words are in another part: nothing is struck out for them in the body.
TEST(Beside, NoFixIsPutIntoTheBodyForAHeader) {
  const std::string docx = DocxBuilder(p(run("lời đầu")) + section("header", "h"))
                               .related("header", "h", "header1", p(run("lời trên")))
                               .bytes();
  Analysis analysis = analysis_of(docx, {"trên"});
  analysis.findings[0].fix = Fix{analysis.findings[0].span, "dưới"};
  MarginOptions options = options_of_test();
  options.suggest = true;
  EXPECT_THAT(body_of(annotated(docx, analysis, options)), Not(HasSubstr("<w:del ")));
}

}  // namespace
}  // namespace soat
