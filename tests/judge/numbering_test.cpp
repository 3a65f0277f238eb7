// Faults of numbering: with the number that should stand there; what the tree left out is none.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "judge/numbering_faults.h"
#include "support/plain_source.h"

namespace soat {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> faults(const std::string& lines) {
  constexpr std::string_view kKinds[] = {"repeated", "skipped", "backward", "first", "letter"};
  Vocabulary vocabulary;
  const StructureWords words(vocabulary);
  const Act act = parse_structure(
      Text(plain_source("NGHỊ ĐỊNH\nVề việc A\nChính phủ ban hành.\n" + lines), vocabulary), words);
  std::vector<std::string> all;
  for (const NumberingFault& f : find_numbering_faults(act)) {
    std::string one = unit_id(act, f.unit) + " " + std::string(kKinds[static_cast<int>(f.kind)]);
    if (!f.expected.empty()) one += " " + f.expected;
    if (f.before != kNoUnit) one += " after " + unit_id(act, f.before);
    all.push_back(one);
  }
  return all;
}

TEST(Numbering, ArticlesCountThroughTheAct) {
  EXPECT_THAT(
      faults("Chương I\nA\nĐiều 1. A\nĐiều 2. B\nChương II\nB\nĐiều 4. C\nĐiều 3. D\nĐiều 4. E\n"),
      ElementsAre("art_4 skipped 3 after art_2", "art_3 backward 5 after art_4",
                  "art_4_b repeated after art_4"));
  EXPECT_THAT(faults("Điều 5. Giữa văn bản\nĐiều 6. Hết\n"), IsEmpty()) << "a part of an act";
}

TEST(Numbering, ClausesAndPointsCountWhereTheyStand) {
  EXPECT_THAT(
      faults("Điều 1. A\n1. Một:\na) A;\nb) B;\nd) D.\n3. Ba:\nb) B;\nc) C.\nĐiều 2. B\n2. Hai.\n"),
      ElementsAre("art_1__para_1__point_d skipped c after art_1__para_1__point_b",
                  "art_1__para_3 skipped 2 after art_1__para_1", "art_1__para_3__point_b first a",
                  "art_2__para_2 first 1"));
}

TEST(Numbering, APartOfAnActLeavesOutWhatItLeavesOut) {
  EXPECT_THAT(faults("Điều 1. A\n1. Một.\nĐiều 34. B\n4. Bốn.\n4. Bốn.\n"),
              ElementsAre("art_34__para_4_b repeated after art_34__para_4"));
  EXPECT_THAT(faults("Điều 1. A\nĐiều 3. B\nĐiều 5. C\nĐiều 8. D\n"), IsEmpty());
}

TEST(Numbering, LettersOfPoints) {
  EXPECT_THAT(faults("Điều 1. A\n1. Một:\na) A;\nb) B;\nc) C;\nd) D;\ne) E;\nf) F;\ng) G.\n"),
              ElementsAre("art_1__para_1__point_e skipped đ after art_1__para_1__point_d",
                          "art_1__para_1__point_f letter g after art_1__para_1__point_e"));
}

TEST(Numbering, WhatIsPutInOrQuotedOrAttachedIsNoFault) {
  EXPECT_THAT(
      faults(
          "Điều 1. A\n1. Một:\na) A;\na1) A;\nb) B.\n1a. Một a.\n2. Hai.\nĐiều 1a. B\nĐiều 2. C\n"
          "1. Sửa đổi khoản 5 như sau:\n“5. Năm.\n7. Bảy.”\n2. Bãi bỏ khoản 9.\n"
          "Nơi nhận:\nPHỤ LỤC I\n3. Ba\nMẫu số 02\n4. Bốn\n"),
      IsEmpty());
}

TEST(Numbering, ARepealedUnitMayKeepItsNumberBesideANewOne) {
  EXPECT_THAT(faults("Điều 1. A\n1. (được bãi bỏ)\n1. Một.\n2. Hai.\n"), IsEmpty());
}

}  // namespace
}  // namespace soat
