// Templates: what they say, and what is said of their faults.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "assess/template.h"

namespace soat {
namespace {

using testing::HasSubstr;

std::string filled(const std::string& text, const Fields& fields) {
  const auto made = Template::parse(text, "mau.txt");
  if (!made) return made.problem().where + " " + made.problem().what;
  const auto paper = made.value().fill(fields);
  if (!paper) return paper.problem().where + " " + paper.problem().what;
  return paper_text(paper.value(), 200);
}

Fields named(const std::string& name) {
  Fields fields;
  fields.set_words("ten", name, "tên thủ tục");
  return fields;
}

TEST(Template, ValuesListsAndBlanks) {
  Fields fields;
  fields.set_list("thu_tuc", {named("Cấp thẻ"), named("")});
  fields.set_list("bai", {});
  EXPECT_EQ(
      filled("# ghi chú\n== Danh mục\n{{#thu_tuc}}\n- {{ten}}, lý do: [[một câu]]\n{{/thu_tuc}}\n"
             "{{^bai}}\nKhông có.\n{{/bai}}\n",
             fields),
      "Danh mục\n--------\n"
      "  - Cấp thẻ, lý do: [… cần điền: một câu …]\n"
      "  - [… cần điền: tên thủ tục …], lý do: [… cần điền: một câu …]\n"
      "  Không có.\n");
}

TEST(Template, WordsOfADraftAreNotReadAsMarks) {
  EXPECT_EQ(filled("{{ten}}\n", named("= {{ten}} | [[x]] <w:p>")), "  = {{ten}} | [[x]] <w:p>\n");
}

TEST(Template, FaultsAreSaidWithTheirLine) {
  EXPECT_THAT(filled("a\n{{ter}}\n", named("x")),
              testing::AllOf(HasSubstr("mau.txt:2"), HasSubstr("«ter»"), HasSubstr("«ten»")));
  EXPECT_THAT(filled("{{#a}}\nb\n", named("x")), HasSubstr("mau.txt:1 Đoạn {{#a}} mở ở đây"));
  EXPECT_THAT(filled("b\n{{/a}}\n", named("x")), HasSubstr("mau.txt:2"));
  EXPECT_THAT(filled("b {{ten\n", named("x")), HasSubstr("mau.txt:1 Dấu {{ không được đóng"));
  EXPECT_THAT(filled("% 10 x\n", named("x")), HasSubstr("mau.txt:1 Độ rộng cột"));
}

TEST(Template, RowsUnderAHeadNameTheirColumns) {
  EXPECT_EQ(filled("! Tên | Nơi\n| {{ten}} | Điều 1 |\n", named("Cấp thẻ")),
            "  Tên: Cấp thẻ\n      Nơi: Điều 1\n");
}

}  // namespace
}  // namespace soat
