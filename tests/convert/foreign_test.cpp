// What a file is, told by its content.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "convert/foreign.h"
#include "support/docx_builder.h"

namespace soat {
namespace {

using testing::HasSubstr;

const std::string kCompound("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);

std::string wide(std::string_view name) {
  std::string out;
  for (const char c : name) out += {c, '\0'};
  return out;
}

/// A compound file as far as we look: the main stream's head at a sector, and names.
std::string word_file(bool encrypted) {
  std::string bytes = kCompound + std::string(504, '\0');
  std::string head("\xEC\xA5\xC1\x00", 4);
  head += std::string(6, '\0');
  head += {'\0', static_cast<char>(encrypted ? 1 : 0)};
  return bytes + head + std::string(500, '\0') + wide("WordDocument");
}

std::string open_document(const std::string& kind) {
  // The entry "mimetype" comes first and is stored, not packed (OpenDocument 1.2, part 3, 3.3).
  return std::string("PK\x03\x04") + std::string(22, '\0') + std::string("\x08\0\0\0", 4) +
         "mimetypeapplication/vnd.oasis.opendocument." + kind;
}

TEST(Foreign, KindsAreToldByContent) {
  EXPECT_EQ(foreign_kind("{\\rtf1\\ansi Điều 1}"), ForeignKind::rtf);
  EXPECT_EQ(foreign_kind("%PDF-1.7\n"), ForeignKind::pdf);
  EXPECT_EQ(foreign_kind(word_file(false)), ForeignKind::word_binary);
  EXPECT_EQ(foreign_kind(open_document("text")), ForeignKind::odt);
  EXPECT_EQ(foreign_kind("\xEF\xBB\xBF\r\n<!DOCTYPE HTML PUBLIC>"), ForeignKind::html);
  EXPECT_EQ(foreign_kind("<HTML xmlns:o='x'><head>"), ForeignKind::html);
  EXPECT_EQ(foreign_kind("<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?>"),
            ForeignKind::word_xml);
  EXPECT_EQ(foreign_kind("Điều 1. <html> là gì"), std::nullopt);
  EXPECT_EQ(foreign_kind(DocxBuilder("").bytes()), std::nullopt);
}

std::string said_of(const std::string& bytes) {
  const auto problem = unreadable(bytes, "a");
  return problem ? problem->what : "";
}

TEST(Foreign, WhatNobodyReadsIsSaid) {
  EXPECT_THAT(said_of("\x89PNG\r\n"), HasSubstr("hình ảnh"));
  EXPECT_THAT(said_of("Rar!\x1A\x07"), HasSubstr("RAR"));
  EXPECT_THAT(said_of(open_document("spreadsheet")), HasSubstr("không phải văn bản"));
  EXPECT_THAT(said_of(kCompound + wide("Workbook")), HasSubstr("không phải tệp Word"));
  EXPECT_THAT(said_of("MIME-Version: 1.0\r\n"), HasSubstr("MHTML"));
  EXPECT_EQ(said_of("Điều 1. A"), "");
  EXPECT_EQ(said_of(word_file(false)), "");
}

TEST(Foreign, PasswordsAreSaid) {
  EXPECT_THAT(said_of(word_file(true)), HasSubstr("mật khẩu"));
  EXPECT_THAT(said_of(kCompound + wide("EncryptedPackage")), HasSubstr("mật khẩu"));
}

}  // namespace
}  // namespace soat
