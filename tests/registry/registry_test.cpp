// Facts from the law's texts, looked up in the tables that ship.
#include "registry/registry.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <unistd.h>

#include <filesystem>

namespace soat {
namespace {

using testing::ElementsAre;

/// Tests run side by side, a process each: no two may write one file.
std::string own_file(const std::string& name) {
  return testing::TempDir() + "/soat_" + std::to_string(getpid()) + "_" + name;
}

const Registry& registry() {
  static const Registry kRegistry = [] {
    auto section = pack_registry(SOAT_SOURCE_DIR "/corpus/registry");
    EXPECT_TRUE(section) << section.problem().where << section.problem().what;
    const std::string path = own_file("registry.img");
    EXPECT_TRUE(write_image(path, {{"registry", section.value()}}));
    auto opened = Registry::open(Image::open(path).value());
    EXPECT_TRUE(opened);
    std::filesystem::remove(path);  // what is mapped stays
    return std::move(opened).value();
  }();
  return kRegistry;
}

ActNumber number(const char* text) { return *parse_act_number(text); }
Provision provision(const char* id) { return *parse_provision_id(id); }

TEST(Registry, TheLawOnPromulgationOf2015EndsOnTheFirstOfApril2025) {
  const auto acts = registry().find(number("80/2015/QH13"));
  ASSERT_EQ(acts.size(), 1U);
  EXPECT_EQ(in_force(acts[0], *make_date(2016, 6, 30)), Answer::no);
  EXPECT_EQ(in_force(acts[0], *make_date(2025, 3, 31)), Answer::yes);
  EXPECT_EQ(in_force(acts[0], *make_date(2025, 4, 1)), Answer::no);
  EXPECT_EQ(acts[0].expiry_certainty, Certainty::verified);
}

TEST(Registry, TheLandLawsFollowEachOther) {
  const auto acts = registry().find_by_name("Luật Đất đai", std::nullopt, std::nullopt);
  std::vector<std::string> in_2023;
  std::vector<std::string> in_2024;
  for (const ActRecord& act : acts) {
    if (in_force(act, *make_date(2023, 5, 1)) == Answer::yes) in_2023.push_back(act.number);
    if (in_force(act, *make_date(2024, 7, 31)) == Answer::no) continue;
    in_2024.push_back(act.number);
  }
  EXPECT_THAT(in_2023, ElementsAre("45/2013/QH13"));
  EXPECT_THAT(registry().find_by_name("luật đất đai", 2024, std::nullopt)[0].number,
              "31/2024/QH15");
  const auto of_2003 =
      registry().find_by_name("Luật Đất đai", std::nullopt, make_date(2003, 11, 26));
  ASSERT_EQ(of_2003.size(), 1U);
  EXPECT_EQ(of_2003[0].number, "13/2003/QH11");
}

TEST(Registry, OneNumberMayBeOfALawAndOfAResolution) {
  EXPECT_EQ(registry().find(number("55/2010/QH12"), ActType::law).size(), 1U);
  for (const ActRecord& act : registry().find(number("55/2010/QH12"), ActType::resolution)) {
    EXPECT_EQ(act.type, ActType::resolution);
  }
}

TEST(Registry, ClauseFourOfArticleOneAmendedClauseFourOfArticleFourteen) {
  const auto by = registry().amendments_by(number("63/2020/QH14"), provision("art_1__para_4"));
  ASSERT_EQ(by.size(), 1U);
  EXPECT_EQ(provision_id(by[0].provision), "art_14__para_4");
  EXPECT_EQ(by[0].number, "80/2015/QH13");
  // The table by articles says that Điều 14 was amended; only khoản 4 is said to be, by a clause.
  for (const Amendment& a :
       registry().amendments_of(number("80/2015/QH13"), provision("art_14__para_1"))) {
    EXPECT_TRUE(a.provision.clause.empty());
  }
}

TEST(Registry, WhatTheLandLawsHandToProvinces) {
  const auto of_2013 = registry().delegations_of(number("45/2013/QH13"));
  const auto of_2024 = registry().delegations_of(number("31/2024/QH15"));
  const auto condition = 1U << static_cast<unsigned>(SubjectKind::condition);
  const auto to_province = [&](const std::vector<HeldDelegation>& all) {
    unsigned kinds = 0;
    for (const HeldDelegation& d : all)
      kinds |= d.to == Issuer::provincial_committee ? d.kinds : 0U;
    return kinds;
  };
  EXPECT_EQ(to_province(of_2013) & condition, 0U);
  EXPECT_NE(to_province(of_2024) & condition, 0U);
}

TEST(Registry, AProvisionMayDealWithAMatterAndHandItToNobody) {
  bool silent = false;
  bool all_procedures = false;
  for (const HeldDelegation& d : registry().delegations_of(number("45/2013/QH13"))) {
    const std::string place = provision_id(d.provision);
    if (place == "art_203__para_4") silent = !d.to && d.kinds == 0;
    // Every procedure of the law: the Government details the article that lists them.
    if (place == "art_195__para_2") {
      const auto both = 1U << static_cast<unsigned>(SubjectKind::procedure) |
                        1U << static_cast<unsigned>(SubjectKind::detail);
      all_procedures = d.to == Issuer::government && (d.kinds & both) == both;
    }
  }
  EXPECT_TRUE(silent);
  EXPECT_TRUE(all_procedures);
}

TEST(Registry, PastTheDayItKnowsNothingIsInForce) {
  ASSERT_TRUE(registry().known_to());
  for (const ActRecord& act : registry().find(number("43/2019/QH14"))) {
    EXPECT_NE(in_force(act, *make_date(2026, 12, 31)), Answer::yes);
  }
  ActRecord unchecked;
  unchecked.effective = make_date(2020, 1, 1);
  EXPECT_EQ(in_force(unchecked, *make_date(2021, 1, 1)), Answer::unknown);
}

/// What the tables are made of: no row may lose its act because its number or title was broken.
TEST(Registry, TitlesDoNotBeginWithPiecesOfNumbers) {
  for (const TableRow& row : registry().rows(TableKind::acts)) {
    const std::string& title = field_of(row, TableKind::acts, "title");
    EXPECT_TRUE(title.empty() || (title[0] != '/' && title[0] != '-' && title[0] != '(')) << title;
    const auto number = parse_act_number(field_of(row, TableKind::acts, "number"));
    // "2018/TT-NHNN": the serial was lost, what is left is the year.
    EXPECT_FALSE(number && !number->year && number->symbol.starts_with("TT-") &&
                 number->serial.starts_with("20") && number->serial.size() == 4)
        << field_of(row, TableKind::acts, "number");
  }
}

// Where two rows of the source told of one law, one had its number by mistake and a day of 1989.
TEST(Registry, TheLawOnInfectiousDiseasesTakesEffectIn2008) {
  const auto acts = registry().find(number("03/2007/QH12"), ActType::law);
  ASSERT_EQ(acts.size(), 1U);
  EXPECT_EQ(acts[0].effective, make_date(2008, 7, 1));
}

TEST(Registry, EachFactHasItsOwnCertaintyAndSource) {
  const auto acts = registry().find(number("45/2013/QH13"), ActType::law);
  ASSERT_EQ(acts.size(), 1U);
  EXPECT_EQ(acts[0].effective_certainty, Certainty::verified);
  EXPECT_EQ(acts[0].expiry_certainty, Certainty::secondary);
  EXPECT_FALSE(acts[0].source.empty());
  EXPECT_NE(acts[0].source, acts[0].expiry_source);
}

TEST(Registry, ANumberMayBeLookedUpWithoutItsSymbol) {
  std::vector<std::string> numbers;
  for (const ActRecord& act : registry().find_beginning("45/2013")) numbers.push_back(act.number);
  EXPECT_THAT(numbers, testing::Contains("45/2013/QH13"));
  for (const std::string& one : numbers) EXPECT_TRUE(one.starts_with("45/2013/")) << one;
}

TEST(Registry, WhatIsNotHeldHasNearOnes) {
  const auto lands = registry().near("Luật Đất dai", 3);
  ASSERT_EQ(lands.size(), 3U);
  for (const ActRecord& act : lands) EXPECT_EQ(act.title, "Đất đai");
  const auto numbers = registry().near("45/2013/QH31", 3);
  ASSERT_FALSE(numbers.empty());
  EXPECT_EQ(numbers[0].number, "45/2013/QH13");
  EXPECT_TRUE(registry().near("zzzzzzzzzzzzzzzzzzzz", 3).empty());
}

// Điều 143 Luật Đất đai 2013 has four clauses, Điều 212 is the last.
TEST(Registry, UnitsOfTheLandLawOf2013) {
  const auto held = registry().units_of(number("45/2013/QH13"), ActType::law);
  ASSERT_EQ(held.size(), 1U);
  EXPECT_THAT(held[0].below(provision("art_143")), ElementsAre("1", "2", "3", "4"));
  EXPECT_TRUE(held[0].has(provision("art_212")));
  EXPECT_FALSE(held[0].has(provision("art_213")));
  EXPECT_TRUE(held[0].would_have(provision("art_213")));
}

TEST(Registry, ABrokenSectionIsAProblem) {
  const std::string path = own_file("broken.img");
  const auto section = pack_registry(SOAT_SOURCE_DIR "/corpus/registry");
  for (const std::size_t size : {std::size_t{0}, std::size_t{20}, section.value().size() / 2}) {
    ASSERT_TRUE(write_image(path, {{"registry", section.value().substr(0, size)}}));
    EXPECT_FALSE(Registry::open(Image::open(path).value()));
  }
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace soat
