// Text that goes in comes out: every word, once, in order.
#include <gmock/gmock.h>

#include <filesystem>

#include "akn/akn_fixture.h"
#include "support/docx_builder.h"

namespace soat {
namespace {
namespace fs = std::filesystem;

using testing::HasSubstr;

/// As `soat text` prints it, folded; what XML cannot hold left out.
std::string read_text(const Act& act) {
  std::string all;
  for (const Paragraph& paragraph : act.text.paragraphs()) {
    if (beside_the_text(paragraph.stream)) continue;
    for (const char c : act.text.words(paragraph.span)) {
      const auto byte = static_cast<unsigned char>(c);
      if (byte >= 0x20 || c == '\n' || c == '\t' || c == '\r') all += c;
    }
    all += '\n';
  }
  return one_line(all);
}

void expect_all_words(const Analysis& analysis) {
  const auto xml = parsed(akn_of(analysis));
  EXPECT_EQ(whole_text(xml), read_text(analysis.act())) << analysis.act().text.source().name;
}

Analysis checked(std::string bytes, const std::string& name = "thử.docx") {
  return check(shipped_knowledge(), read_source(std::move(bytes), name).value(), {});
}

TEST(RoundTrip, EveryDraft) {
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator(SOAT_SOURCE_DIR "/corpus/drafts")) {
    if (entry.path().extension() != ".txt" && entry.path().extension() != ".docx") continue;
    ++count;
    expect_all_words(check(shipped_knowledge(), read_file(entry.path().string()).value(), {}));
  }
  EXPECT_GT(count, 20U);
}

// The comparison itself would see a word that is lost, doubled or moved.
TEST(RoundTrip, TheComparisonSeesWhatIsLost) {
  const auto whole = parsed("<a><p>một hai</p>\n<p>ba</p></a>");
  const auto lost = parsed("<a><p>một</p>\n<p>ba</p></a>");
  const auto split = parsed("<a><p>mộ t hai</p>\n<p>ba</p></a>");
  EXPECT_EQ(whole_text(whole), "một hai ba");
  EXPECT_NE(whole_text(lost), whole_text(whole));
  EXPECT_NE(whole_text(split), whole_text(whole));
}

TEST(RoundTrip, WordsThatTouchStayTogether) {
  const Analysis analysis = check_lines("Điều 1.Tên\n1.Việc một;\na)Việc nhỏ.\n");
  expect_all_words(analysis);
  EXPECT_EQ(whole_text(parsed(akn_of(analysis))), "Điều 1.Tên 1.Việc một; a)Việc nhỏ.");
}

// Unclosed, nested, empty and straight quotations; words between and behind units.
TEST(RoundTrip, OddTexts) {
  const std::string amends =
      "Điều 1. Sửa đổi Luật A số 1/2014/QH13 như sau:\n1. Sửa đổi Điều 2 như sau:\n";
  for (const std::string& lines : {
           amends + "“Điều 2. Hai\n1. “Một” và “hai” là:\n",
           amends + "“”\n2. Sửa đổi Điều 3 như sau: “Ba”; Điều 4 như sau: “Bốn”.\n",
           amends + "\"Điều 2. Hai\"\n3. Còn lại.\n",
           amends + "“Điều 2. Hai\na) Một.”. Phần sau.\nĐoạn sau.\n“Điều 3. Ba.”\n",
           std::string("Điều 1. A & B < C > \"D\" 'E' ]]>\n1. \x01\x02Ký tự\x0B lạ\xEF\xBF\xBE.\n"),
           std::string(
               "PHỤ LỤC I\nA\nĐiều 1. B\n1. C\nPHỤ LỤC II\nĐiều 2. D\nNơi nhận:\nĐiều 3. E\n"),
           std::string("Nơi nhận:\n- A.\n"),
           std::string("a\n"),
       }) {
    SCOPED_TRACE(lines);
    const auto xml = parsed(akn_of(lines));
    std::string wanted = lines;
    for (const std::string_view dropped : {"\x01", "\x02", "\x0B", "\xEF\xBF\xBE"}) {
      const std::size_t at = wanted.find(dropped);
      if (at != std::string::npos) wanted.erase(at, dropped.size());
    }
    EXPECT_EQ(whole_text(xml), one_line(wanted));
  }
}

std::string cell(const std::string& words) {
  return "<w:tc>" + DocxBuilder::paragraph(words) + "</w:tc>";
}

TEST(RoundTrip, ATableKeepsItsRowsAndCells) {
  const std::string body = DocxBuilder::paragraph("Điều 1. Mức thu") + "<w:tbl><w:tr>" +
                           cell("TT") + cell("Mức") + "</w:tr><w:tr>" + cell("1") + cell("") +
                           "</w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" +
                           DocxBuilder::paragraph("Cộng") + "</w:tc></w:tr></w:tbl>" +
                           DocxBuilder::paragraph("Hết.");
  const Analysis analysis = checked(DocxBuilder(body).bytes());
  expect_all_words(analysis);
  const auto xml = parsed(akn_of(analysis));
  const pugi::xml_node content = unit(xml, "art_1").child("content");
  EXPECT_EQ(content.select_nodes("table").size(), 1U);
  EXPECT_EQ(content.select_nodes("table/tr").size(), 3U);
  EXPECT_EQ(content.select_nodes("table/tr[2]/td").size(), 2U);
  EXPECT_EQ(text_of(element(content, "table/tr[1]/td[2]")), "Mức");
  EXPECT_STREQ(element(content, "table/tr[3]/td").attribute("colspan").value(), "2");
  EXPECT_EQ(text_of(content.child("p")), "Hết.");
}

TEST(RoundTrip, ANoteStandsAtItsMark) {
  const std::string note = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>";
  const std::string body = DocxBuilder::paragraph("Điều 1. Tên") + "<w:p>" +
                           DocxBuilder::run("", "Trước") + note + DocxBuilder::run("", " sau.") +
                           "</w:p>";
  const Analysis analysis =
      checked(DocxBuilder(body)
                  .inside("footnotes", "<w:footnote w:id=\"1\">" +
                                           DocxBuilder::paragraph("Chú thích") + "</w:footnote>")
                  .bytes());
  expect_all_words(analysis);
  const auto xml = parsed(akn_of(analysis));
  const pugi::xml_node aside = element(xml, "//authorialNote");
  EXPECT_EQ(text_of(aside), "Chú thích");
  EXPECT_STREQ(aside.previous_sibling().value(), "Trước");
  EXPECT_EQ(one_line(aside.next_sibling().value()), "sau.");
}

}  // namespace
}  // namespace soat
