// The cases that the law was read for, by the law of their day and by that of today; a day of
// review changes nothing of either.
#include <gtest/gtest.h>

#include <array>
#include <sstream>

#include "base/file.h"
#include "support/knowledge.h"

namespace soat {
namespace {

const std::string kToday = "2026-08-11";  // the registry's own day

enum Field { kId, kDraft, kDay, kUnit, kThen, kDraftToday, kNow, kWhy, kFields };

using Case = std::array<std::string, kFields>;

std::vector<Case> all_cases() {
  std::vector<Case> cases;
  const auto table = read_whole_file(SOAT_SOURCE_DIR "/tests/judge/cases.tsv");
  if (!table) return cases;
  std::istringstream lines(table.value());
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("#")) continue;
    std::istringstream in(line);
    Case& one = cases.emplace_back();
    for (std::string& field : one) std::getline(in, field, '\t');
  }
  return cases;
}

/// The highest level of what is said of authority and delegation in the unit: in what the finding
/// is about, or in a place beside it.
std::string level_in(const Analysis& analysis, const std::string& unit) {
  std::string highest = "none";
  FindingLevel level = FindingLevel::hint;
  const auto within = [&](UnitIndex i) { return unit_id(analysis.act(), i).starts_with(unit); };
  for (const Finding& f : analysis.findings) {
    if (!f.rule.starts_with("authority/") && !f.rule.starts_with("delegation/")) continue;
    bool here = within(f.unit);
    for (const RelatedPlace& place : f.related) here = here || within(place.unit);
    if (!here || (highest != "none" && f.level <= level)) continue;
    level = f.level;
    highest = json_name(f.level);
  }
  return highest;
}

std::string level_of(const Case& one, Field draft, const std::string& day,
                     std::optional<Date> as_of) {
  auto source = read_file(SOAT_SOURCE_DIR "/corpus/drafts/" + one[draft] + ".txt");
  EXPECT_TRUE(source) << one[draft];
  if (!source) return "no draft";
  return level_in(
      check(shipped_knowledge(), std::move(source).value(), {parse_iso_date(day), as_of}),
      one[kUnit]);
}

TEST(Cases, ComeOutByTheLawOfTheirDayAndOfToday) {
  const std::vector<Case> cases = all_cases();
  ASSERT_GE(cases.size(), 14U);
  for (const Case& one : cases) {
    SCOPED_TRACE(one[kId] + ": " + one[kWhy]);
    ASSERT_FALSE(one[kWhy].empty());
    EXPECT_EQ(level_of(one, kDraft, one[kDay], {}), one[kThen]);
    EXPECT_EQ(level_of(one, kDraft, one[kDay], parse_iso_date(kToday)), one[kThen]);
    EXPECT_EQ(level_of(one, kDraftToday, kToday, {}), one[kNow]);
  }
}

// "Expired, and the law now gives the details to the Government", "cured".
TEST(Cases, TheDecreesOnLandHaveEndedToday) {
  for (const std::string draft : {"cuong-che-2017", "giao-rong-hon-luat-da-ban-hanh"}) {
    SCOPED_TRACE(draft);
    auto source = read_file(SOAT_SOURCE_DIR "/corpus/drafts/" + draft + ".txt");
    ASSERT_TRUE(source);
    const Analysis analysis =
        check(shipped_knowledge(), std::move(source).value(), {{}, parse_iso_date(kToday)});
    EXPECT_EQ(analysis.own_status.status, ActStatus::expired);
    EXPECT_EQ(analysis.own_status.since, parse_iso_date("2024-08-01"));
  }
}

// Laws may hand over: each delegation is found, and nothing is said against it.
TEST(Cases, LawsThatHandOverAreClean) {
  for (const std::string sentence :
       {"Ủy ban nhân dân cấp tỉnh quy định cụ thể điều kiện, diện tích tối thiểu của việc tách "
        "thửa "
        "đất, hợp thửa đất đối với từng loại đất",
        "Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch quy định trình tự, thủ tục, hồ sơ di dời hiện "
        "vật",
        "Bộ trưởng Bộ Nội vụ quy định trình tự, thủ tục công nhận tài liệu lưu trữ",
        "Ngân hàng Nhà nước quy định cụ thể hồ sơ, trình tự, thủ tục đề nghị cấp Giấy phép"}) {
    SCOPED_TRACE(sentence);
    const Analysis analysis = check_lines(
        "QUỐC HỘI\nLuật số:    /2024/QH15\nHà Nội, ngày 21 tháng 6 năm 2024\nLUẬT\nVỀ A\nCăn cứ "
        "Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\nQuốc hội ban hành Luật về A.\nĐiều 1. "
        "Nội dung\n1. " +
        sentence + ".\n");
    EXPECT_EQ(analysis.recognition.delegations.size(), 1U);
    EXPECT_EQ(level_in(analysis, ""), "none");
  }
}

}  // namespace
}  // namespace soat
