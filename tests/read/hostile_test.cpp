// Files from strangers: a message or a result, never a crash.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read/source.h"
#include "support/docx_builder.h"

namespace soat {
namespace {

using testing::HasSubstr;

std::string problem_of(std::string bytes, const ReadOptions& options = {}) {
  const auto source = read_source(std::move(bytes), "lạ.docx", options);
  return source ? "" : source.problem().what;
}

TEST(Hostile, EachForeignFormatIsNamed) {
  EXPECT_THAT(problem_of(""), HasSubstr("trống"));
  EXPECT_THAT(problem_of("%PDF-1.7"), HasSubstr("PDF"));
  EXPECT_THAT(problem_of("{\\rtf1"), HasSubstr("RTF"));
  const std::string compound("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
  EXPECT_THAT(problem_of(compound + "Word"), HasSubstr(".doc"));
  std::string name;
  for (const char c : std::string("EncryptedPackage")) name += {c, '\0'};
  EXPECT_THAT(problem_of(compound + name), HasSubstr("mật khẩu"));
  EXPECT_THAT(problem_of(zip_bytes({{"a.txt", "b"}})), HasSubstr("không phải văn bản Word"));
}

TEST(Hostile, BrokenTextSaysWhere) {
  const auto invalid = read_source("một\nhai \xC3(\n", "a.txt");
  ASSERT_FALSE(invalid);
  EXPECT_EQ(invalid.problem().where, "a.txt:2");
  EXPECT_THAT(problem_of(std::string("a\0b\n", 4)), HasSubstr("NUL"));
  EXPECT_NE(problem_of("cắt \xE1\xBA"), "");
}

TEST(Hostile, ATruncatedArchiveIsAProblem) {
  const std::string whole = DocxBuilder(DocxBuilder::paragraph("chữ")).bytes();
  for (std::size_t size = 4; size < whole.size(); size += 7) {
    EXPECT_NE(problem_of(whole.substr(0, size)), "") << size;
  }
}

TEST(Hostile, BombsDepthAndEntitiesAreRefused) {
  ReadOptions small;
  small.package.max_unpacked = 1000;
  EXPECT_THAT(
      problem_of(DocxBuilder(DocxBuilder::paragraph(std::string(5000, 'a'))).bytes(), small),
      HasSubstr("phình"));
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "<w:sdt>";
  EXPECT_THAT(problem_of(DocxBuilder(deep).bytes()), HasSubstr("sâu"));
  EXPECT_THAT(
      problem_of(zip_bytes({{"word/document.xml", "<!DOCTYPE a [<!ENTITY x \"y\">]><a/>"}})),
      HasSubstr("DOCTYPE"));
  EXPECT_NE(problem_of(zip_bytes({{"word/document.xml", "<w:document><w:body>"}})), "");
}

/// The sizes in an archive's directory are what the file claims: no memory is set aside on its
/// word.
TEST(Hostile, ASizeLargerThanTheFileIsBroken) {
  std::string bytes = zip_bytes({{"word/document.xml", "<w:document/>"}});
  for (const std::string mark : {"PK\x01\x02", "PK\x03\x04"}) {
    const std::size_t header = bytes.find(mark);
    ASSERT_NE(header, std::string::npos);
    const std::size_t field = header + (mark[2] == '\x01' ? 20 : 18);  // the compressed size
    bytes.replace(field, 4, std::string("\x00\x00\x00\x7F", 4));
  }
  EXPECT_NE(problem_of(bytes), "");
}

TEST(Hostile, CyclesInStylesEnd) {
  const std::string styles =
      "<w:styles xmlns:w=\"x\"><w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn "
      "w:val=\"B\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style></w:styles>";
  const std::string body =
      "<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr><w:r><w:t>chữ</w:t></w:r></w:p>";
  EXPECT_EQ(problem_of(DocxBuilder(body).part("word/styles.xml", styles).bytes()), "");
}

TEST(Hostile, PathsOnDisk) {
  EXPECT_THAT(read_file("/không/có").problem().what, HasSubstr("Không tìm thấy"));
  EXPECT_THAT(read_file(SOAT_SOURCE_DIR).problem().what, HasSubstr("thư mục"));
}

}  // namespace
}  // namespace soat
