#include "base/date.h"

#include <gtest/gtest.h>

namespace soat {
namespace {

TEST(Date, RefusesDaysTheCalendarLacks) {
  EXPECT_FALSE(make_date(2025, 2, 29));
  EXPECT_TRUE(make_date(2024, 2, 29));
  EXPECT_FALSE(make_date(2025, 13, 1));
  EXPECT_FALSE(make_date(0, 1, 1));
}

TEST(Date, ReadsIsoOnlyInFull) {
  EXPECT_EQ(iso_date(*parse_iso_date("2025-04-01")), "2025-04-01");
  EXPECT_FALSE(parse_iso_date("2025-4-1"));
  EXPECT_FALSE(parse_iso_date("2025-04"));
  EXPECT_FALSE(parse_iso_date("2025-04-01x"));
}

TEST(Date, ReadsDatesAsVietnameseReadersWriteThem) {
  EXPECT_EQ(parse_vietnamese_date("1/4/2025"), make_date(2025, 4, 1));
  EXPECT_EQ(vietnamese_date(*make_date(2025, 4, 1)), "01/04/2025");
  EXPECT_FALSE(parse_vietnamese_date("31/02/2025"));
  EXPECT_FALSE(parse_vietnamese_date("-1/4/2025"));
}

}  // namespace
}  // namespace soat
