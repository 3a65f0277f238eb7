#include "identity/act_type.h"

#include <gtest/gtest.h>

namespace soat {
namespace {

TEST(ActType, EveryNameReadsBack) {
  for (int i = 0; i <= static_cast<int>(ActType::other); ++i) {
    const auto type = static_cast<ActType>(i);
    EXPECT_EQ(act_type_from_json(json_name(type)), type);
    EXPECT_FALSE(vietnamese_name(type).empty());
  }
  for (int i = 0; i <= static_cast<int>(Issuer::other); ++i) {
    const auto issuer = static_cast<Issuer>(i);
    EXPECT_EQ(issuer_from_json(json_name(issuer)), issuer);
    EXPECT_FALSE(vietnamese_name(issuer).empty());
  }
}

// Điều 4 of the Laws on Promulgation: the order in which the acts are listed is their legal force.
TEST(ActType, RanksAsTheLawOnPromulgationListsThem) {
  EXPECT_LT(rank_of(ActType::law, Issuer::national_assembly),
            rank_of(ActType::ordinance, Issuer::standing_committee));
  EXPECT_LT(rank_of(ActType::decree, Issuer::government),
            rank_of(ActType::decision, Issuer::prime_minister));
  EXPECT_LT(rank_of(ActType::circular, Issuer::minister),
            rank_of(ActType::resolution, Issuer::provincial_council));
  EXPECT_LT(rank_of(ActType::resolution, Issuer::provincial_council),
            rank_of(ActType::decision, Issuer::provincial_committee));
  EXPECT_EQ(rank_of(ActType::plan, Issuer::provincial_committee), std::nullopt);
}

}  // namespace
}  // namespace soat
