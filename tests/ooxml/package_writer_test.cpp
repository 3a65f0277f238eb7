// What is written anew, and what must stay as it was to the byte.
#include "ooxml/package_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zip.h>

#include "ooxml/package.h"
#include "support/docx_builder.h"

namespace soat {
namespace {

struct Packed {
  std::string name;
  std::string bytes;  ///< as compressed
  std::uint32_t crc = 0;
  friend bool operator==(const Packed&, const Packed&) = default;
};

std::vector<Packed> packed(const std::string& archive) {
  zip_error_t error;
  zip_error_init(&error);
  zip_t* zip = zip_open_from_source(
      zip_source_buffer_create(archive.data(), archive.size(), 0, &error), ZIP_RDONLY, &error);
  EXPECT_NE(zip, nullptr);
  std::vector<Packed> all;
  for (zip_int64_t i = 0; zip != nullptr && i < zip_get_num_entries(zip, 0); ++i) {
    zip_stat_t stat;
    zip_stat_index(zip, static_cast<zip_uint64_t>(i), 0, &stat);
    Packed entry{stat.name, std::string(stat.comp_size, '\0'), stat.crc};
    zip_file_t* file = zip_fopen_index(zip, static_cast<zip_uint64_t>(i), ZIP_FL_COMPRESSED);
    zip_fread(file, entry.bytes.data(), entry.bytes.size());
    zip_fclose(file);
    all.push_back(std::move(entry));
  }
  if (zip != nullptr) zip_discard(zip);
  return all;
}

std::string contents(const std::string& archive, const std::string& entry) {
  auto package = Package::open(archive, "t.docx", {});
  EXPECT_TRUE(package);
  Package opened = std::move(package).value();
  auto bytes = opened.read(entry);
  EXPECT_TRUE(bytes) << entry;
  return bytes ? bytes.value() : std::string{};
}

const std::string kLong(5000, 'x');

TEST(PackageWriter, KeepsOrderNamesAndPackedBytesOfWhatIsNotTouched) {
  const std::string before =
      zip_bytes({{"a.xml", kLong}, {"b.xml", "old"}, {"c.bin", kLong + "c"}});
  const auto after = rewrite_package(before, {{"b.xml", "new words"}, {"d.xml", kLong}}, "t.docx");
  ASSERT_TRUE(after);
  const std::vector<Packed> was = packed(before);
  const std::vector<Packed> is = packed(after.value());
  ASSERT_EQ(is.size(), 4U);
  EXPECT_EQ(is[0], was[0]);
  EXPECT_EQ(is[1].name, "b.xml");
  EXPECT_EQ(is[2], was[2]);
  EXPECT_EQ(is[3].name, "d.xml");
  EXPECT_LT(is[3].bytes.size(), kLong.size()) << "new parts are deflated";
  EXPECT_EQ(contents(after.value(), "b.xml"), "new words");
  EXPECT_EQ(contents(after.value(), "d.xml"), kLong);
}

TEST(PackageWriter, WritesTheSameBytesEachTime) {
  const std::string before = zip_bytes({{"a.xml", kLong}});
  const std::vector<PackagePart> parts = {{"a.xml", "new"}, {"b.xml", kLong}};
  const auto once = rewrite_package(before, parts, "t.docx");
  ASSERT_TRUE(once);
  EXPECT_EQ(once.value(), rewrite_package(before, parts, "t.docx").value());
  EXPECT_EQ(once.value(), rewrite_package(once.value(), parts, "t.docx").value())
      << "writing the same parts again changes nothing";
}

/// libzip shares a long untouched front between the two archives.
TEST(PackageWriter, LeavesTheOriginalAloneWhenMostOfItStays) {
  std::string noise(200'000, '\0');
  std::uint32_t state = 1;
  for (char& c : noise) c = static_cast<char>((state = state * 1664525U + 1013904223U) >> 24U);
  const std::string before = zip_bytes({{"a.bin", noise}, {"b.xml", "old"}});
  const std::string kept = before.substr(0);
  const auto after = rewrite_package(before, {{"b.xml", "new"}}, "t.docx");
  ASSERT_TRUE(after);
  EXPECT_EQ(before, kept);
  EXPECT_EQ(packed(after.value())[0], packed(before)[0]);
  EXPECT_EQ(contents(after.value(), "b.xml"), "new");
}

TEST(PackageWriter, MakesAnArchiveOutOfNothing) {
  const auto made = rewrite_package({}, {{"a.xml", "words"}, {"empty.xml", ""}}, "t.docx");
  ASSERT_TRUE(made);
  EXPECT_EQ(contents(made.value(), "a.xml"), "words");
  EXPECT_EQ(contents(made.value(), "empty.xml"), "");
}

TEST(PackageWriter, SaysThatItIsNotAnArchive) {
  const auto made = rewrite_package("not a zip", {{"a.xml", "words"}}, "t.docx");
  ASSERT_FALSE(made);
  EXPECT_EQ(made.problem().where, "t.docx");
}

}  // namespace
}  // namespace soat
