// The tables, the image made of them and the tables written back; and an office's registry beside
// the shipped one.
#include "registry/tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <unistd.h>

#include <filesystem>

#include "base/file.h"
#include "registry/held_text.h"
#include "registry/registry.h"

namespace soat {
namespace {
namespace fs = std::filesystem;

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::string kActs = "type,number,title,issued,effective,certainty,source\n";

/// A folder of tables of its own, removed at the end.
class TablesTest : public testing::Test {
 protected:
  TablesTest() : folder_(testing::TempDir() + "/soat_tables_" + std::to_string(getpid())) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  ~TablesTest() override { fs::remove_all(folder_); }

  void file(const std::string& name, const std::string& words) const {
    ASSERT_TRUE(write_whole_file(folder_ + "/" + name, words));
  }
  [[nodiscard]] Problem fault() const {
    const auto packed = pack_registry(folder_);
    EXPECT_FALSE(packed);
    return packed ? Problem{} : packed.problem();
  }
  [[nodiscard]] Registry registry(const std::string& acts, const std::string& name = {}) const {
    file("acts.csv", acts);
    return opened(pack_registry(folder_).value(), name);
  }
  [[nodiscard]] Registry opened(const std::string& section, const std::string& name = {}) const {
    const std::string path = folder_ + "/so.img";
    EXPECT_TRUE(write_image(path, {{"registry", section}}));
    auto registry = Registry::open(Image::open(path).value(), name);
    EXPECT_TRUE(registry);
    fs::remove(path);  // what is mapped stays
    return std::move(registry).value();
  }

  std::string folder_;
};

const std::string kShipped = SOAT_SOURCE_DIR "/corpus/registry";

TEST_F(TablesTest, TheShippedTablesComeBackByteForByte) {
  const std::string section = pack_registry(kShipped).value();
  const RegistryTables tables = opened(section).tables();
  for (std::size_t i = 0; i < kTableCount; ++i) {
    const auto kind = static_cast<TableKind>(i);
    const std::string name = std::string(shape_of(kind).name) + ".csv";
    EXPECT_TRUE(csv_of(tables, kind) == read_whole_file(kShipped + "/" + name).value()) << name;
    file(name, csv_of(tables, kind));
  }
  EXPECT_TRUE(pack_registry(folder_).value() == section) << "built again from its own export";
}

TEST_F(TablesTest, ColumnsMayStandInAnyOrderAndBeLeftOut) {
  const Registry r = registry("number,type,title\n7/2030/NĐ-CP,decree,\"Thử, \"\"hai\"\"\"\n");
  const auto acts = r.find(*parse_act_number("07/2030/NĐ-CP"));
  ASSERT_THAT(acts, SizeIs(1));
  EXPECT_EQ(acts[0].title, "Thử, \"hai\"");
  EXPECT_FALSE(acts[0].issued);
}

TEST_F(TablesTest, FaultsAreShownWithTheirLine) {
  file("acts.csv", kActs + "law,1/2030/QH16,A,,,,\nlaw,2/2030/QH16,B,2030-02-30,,,\n");
  EXPECT_THAT(fault().where, HasSubstr("acts.csv:3"));
  EXPECT_THAT(fault().what, HasSubstr("2030-02-30"));
  file("acts.csv", kActs + "luật,1/2030/QH16,A,,,,\n");
  EXPECT_THAT(fault().what, HasSubstr("luật"));
  file("acts.csv", kActs + "law,1/2030/QH16,A,,,chắc,\n");
  EXPECT_THAT(fault().what, HasSubstr("chắc"));
  file("acts.csv", "type,số\nlaw,1\n");
  EXPECT_THAT(fault().what, HasSubstr("số"));
  EXPECT_THAT(fault().hint, HasSubstr("number"));
  file("acts.csv", kActs + "law,1/2030/QH16,A,,,,\nlaw,01/2030/QH16,A,,,,\n");
  EXPECT_THAT(fault().what, HasSubstr("acts.csv:2"));
  file("acts.csv", kActs);
  file("amendments.csv", "number,provision\n1/2030/QH16,Điều 5\n");
  EXPECT_THAT(fault().where, HasSubstr("amendments.csv:2"));
}

TEST_F(TablesTest, AFolderWithoutActsIsAProblem) {
  EXPECT_THAT(fault().where, HasSubstr("acts.csv"));
  EXPECT_FALSE(read_tables(folder_ + "/khong-co"));
}

/// One law that two registries tell of, each in one line.
ActRecord both(const Registry& shipped, const Registry& office) {
  const auto acts = shipped.with(office).find(*parse_act_number("1/2030/QH16"), ActType::law);
  EXPECT_EQ(acts.size(), 1U);
  return acts.at(0);
}

TEST_F(TablesTest, TheSurerFactCounts) {
  const Registry shipped =
      registry(kActs + "law,1/2030/QH16,A,2030-01-01,2030-07-01,secondary,x\n");
  const Registry sure =
      registry(kActs + "law,1/2030/QH16,A,2030-01-02,2030-08-01,verified,y\n", "so.reg");
  const Registry unsure =
      registry(kActs + "law,1/2030/QH16,A,2030-01-03,2030-09-01,memory,z\n", "so.reg");
  EXPECT_EQ(both(shipped, sure).effective, make_date(2030, 8, 1));
  EXPECT_EQ(both(shipped, sure).effective_source, "y (so.reg)");
  EXPECT_EQ(both(shipped, unsure).effective, make_date(2030, 7, 1));
  EXPECT_EQ(both(shipped, unsure).source, "x");
}

TEST_F(TablesTest, OfTwoAsSureTheOneCheckedLastCounts) {
  const std::string head =
      "type,number,effective,expired,replaced_by,status_until,expiry_certainty,expiry_source\n";
  const std::string act = "law,1/2030/QH16,2030-07-01,";
  const Registry early = registry(head + act + ",,2031-01-01,secondary,a\n");
  const Registry late =
      registry(head + act + "2031-06-01,9/2031/QH16,2031-12-31,secondary,b\n", "so.reg");
  EXPECT_EQ(both(early, late).expired, make_date(2031, 6, 1));
  EXPECT_EQ(both(early, late).expiry_source, "b (so.reg)");
  EXPECT_EQ(both(late, early).expired, make_date(2031, 6, 1));
}

TEST_F(TablesTest, WhatOnlyOneRegistryTellsIsKept) {
  const Registry shipped = registry(kActs + "law,1/2030/QH16,A,2030-01-01,,verified,x\n");
  const Registry office = registry(
      kActs + "law,1/2030/QH16,,,2030-07-01,memory,y\ndecree,2/2030/NĐ-CP,B,,,,\n", "so.reg");
  const ActRecord act = both(shipped, office);
  EXPECT_EQ(act.title, "A");
  EXPECT_EQ(act.effective, make_date(2030, 7, 1));
  EXPECT_EQ(act.effective_certainty, Certainty::memory);
  EXPECT_THAT(shipped.with(office).find(*parse_act_number("2/2030/NĐ-CP")), SizeIs(1));
  EXPECT_THAT(shipped.with(office).find_by_name("Luật A", std::nullopt, std::nullopt), SizeIs(1));
}

TEST_F(TablesTest, UnitsTellWhatIsThereAndWhatIsNot) {
  file("units.csv",
       "type,number,text_of,complete,doubtful,ids\n"
       "law,1/2030/QH16,2030-01-01,yes,art_2,art_1 art_1__para_1 art_1__para_2 "
       "art_1__para_2__point_a art_2 art_10\n"
       "law,2/2030/QH16,2030-01-01,no,,art_1\n");
  const Registry r = registry(kActs);
  const auto id = [](const char* words) { return *parse_provision_id(words); };
  const HeldUnits units = r.units_of(*parse_act_number("1/2030/QH16"), ActType::law).at(0);
  EXPECT_TRUE(units.has(id("art_1__para_2")));
  EXPECT_FALSE(units.has(id("art_1__para_3")));
  EXPECT_TRUE(units.would_have(id("art_1__para_3")));
  EXPECT_TRUE(units.would_have(id("art_11")));
  EXPECT_FALSE(units.would_have(id("art_2__para_1"))) << "its clauses are doubtful";
  EXPECT_FALSE(units.would_have(id("annex_1"))) << "annexes are not held";
  EXPECT_THAT(units.below(id("art_1")), ElementsAre("1", "2"));
  EXPECT_THAT(r.units_of(*parse_act_number("1/2030/QH16"), ActType::resolution), IsEmpty());
  const HeldUnits part = r.units_of(*parse_act_number("2/2030/QH16"), ActType::law).at(0);
  EXPECT_FALSE(part.would_have(id("art_2")));
}

TEST_F(TablesTest, ABrokenSectionNeverReadsBeyondItsEnd) {
  const std::string whole = pack_registry(kShipped).value();
  for (std::size_t at = 0; at < 160; at += 4) {
    std::string broken = whole;
    broken[at] = static_cast<char>(broken[at] ^ 0x5A);
    const std::string path = folder_ + "/hong.img";
    ASSERT_TRUE(write_image(path, {{"registry", broken}}));
    const auto registry = Registry::open(Image::open(path).value());
    if (!registry) continue;
    EXPECT_LE(registry.value().find(*parse_act_number("45/2013/QH13")).size(), 1U);
    EXPECT_LE(registry.value().find_by_name("Luật Đất đai", std::nullopt, std::nullopt).size(), 3U);
  }
  for (std::size_t at = sizeof(std::uint64_t) * 8; at < whole.size(); at += 40'009) {
    std::string broken = whole;
    broken.replace(at, 4, "\xFF\xFF\xFF\x7F");
    const std::string path = folder_ + "/hong.img";
    ASSERT_TRUE(write_image(path, {{"registry", broken}}));
    const auto registry = Registry::open(Image::open(path).value());
    if (!registry) continue;
    EXPECT_LE(registry.value().find(*parse_act_number("45/2013/QH13")).size(), 1U);
  }
}

TEST_F(TablesTest, RowsOfATextTakeThePlaceOfThoseOfAnEarlierOne) {
  const auto row = [](TableKind kind, const std::vector<std::pair<std::string, std::string>>& set) {
    TableRow made{std::vector<std::string>(shape_of(kind).columns.size()), {}};
    for (const auto& [column, words] : set) made.fields.at(column_of(kind, column)) = words;
    return made;
  };
  const auto text = [&](const std::string& ids) {
    RegistryTables tables;
    tables.of(TableKind::acts)
        .push_back(row(TableKind::acts,
                       {{"type", "law"}, {"number", "1/2030/QH16"}, {"source", "đọc từ a"}}));
    tables.of(TableKind::units)
        .push_back(row(
            TableKind::units,
            {{"type", "law"}, {"number", "1/2030/QH16"}, {"ids", ids}, {"source", "đọc từ a"}}));
    return tables;
  };
  RegistryTables office;
  office.of(TableKind::acts)
      .push_back(row(TableKind::acts,
                     {{"type", "decree"}, {"number", "2/2030/NĐ-CP"}, {"source", "tay"}}));
  add_rows(office, text("art_1"));
  add_rows(office, text("art_1 art_2"));
  EXPECT_THAT(office.of(TableKind::acts), SizeIs(2));
  ASSERT_THAT(office.of(TableKind::units), SizeIs(1));
  EXPECT_EQ(field_of(office.of(TableKind::units)[0], TableKind::units, "ids"), "art_1 art_2");
}

}  // namespace
}  // namespace soat
