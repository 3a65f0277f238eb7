// Names of bodies, provinces and levels of government that are no more.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "judge/former_names.h"
#include "support/knowledge.h"

namespace soat {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Found {
  explicit Found(const std::string& lines, const std::string& day = "ngày 12 tháng 9 năm 2025")
      : analysis(check_lines("CHÍNH PHỦ\nSố:    /2025/NĐ-CP\nHà Nội, " + day +
                             "\nNGHỊ ĐỊNH\nVề A\nCăn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;\n" +
                             lines + "\n")) {
    for (const Finding& f : analysis.findings) {
      if (f.rule.starts_with("wording/")) findings.push_back(f);
    }
  }
  /// The words of all places, those of the first finding first.
  [[nodiscard]] std::vector<std::string> places() const {
    std::vector<std::string> words;
    for (const Finding& f : findings) {
      words.emplace_back(analysis.act().text.words(f.span));
      for (const RelatedPlace& place : f.related)
        words.emplace_back(analysis.act().text.words(place.span));
    }
    return words;
  }

  Analysis analysis;
  std::vector<Finding> findings;
};

TEST(FormerNames, EveryLineOfTheListIsUnderstood) {
  const WordLists& lists = shipped_knowledge().words.lists;
  ASSERT_TRUE(lists.contains("former-names"));
  std::size_t provinces = 0;
  for (const WordEntry& line : lists.at("former-names")) {
    const auto entry = parse_former_entry(line);
    ASSERT_TRUE(entry) << line.phrase;
    provinces += entry->kind == FormerKind::province ? 1 : 0;
  }
  EXPECT_EQ(provinces, 63U - 34U + 2U) << "those merged into others, and two that became cities";
}

TEST(FormerNames, ALineWithAFaultIsNone) {
  const std::string good = "Bộ B; 01/03/2025; bộ; nguyên vẹn; Nghị quyết số 1/2025/QH15; S";
  EXPECT_TRUE(parse_former_entry({"Bộ A", good}));
  for (const char* bad :
       {"Bộ B", "Bộ B; 31/02/2025; bộ; nguyên vẹn; X; S", "Bộ B; 01/03/2025; sở; nguyên vẹn; X; S",
        "Bộ B; 01/03/2025; bộ; gộp; X; S", "Bộ B; 01/03/2025; bộ; chia; X; Z",
        "; 01/03/2025; bộ; nguyên vẹn; X; S", "Bộ B; 01/03/2025; bộ; chia; ; S"})
    EXPECT_FALSE(parse_former_entry({"Bộ A", bad})) << bad;
}

TEST(FormerNames, OneFindingOfAKindNamesThemAll) {
  const Found found(
      "Điều 1. Trách nhiệm\n1. Bộ Kế hoạch và Đầu tư bố trí vốn.\n"
      "2. Bộ TN&MT kiểm tra.\n3. Bộ Kế hoạch và Đầu tư báo cáo.");
  ASSERT_EQ(found.findings.size(), 1U);
  EXPECT_EQ(found.findings[0].rule, "wording/former-ministry");
  EXPECT_EQ(found.findings[0].level, FindingLevel::ask);
  EXPECT_THAT(found.findings[0].message,
              HasSubstr("«Bộ Kế hoạch và Đầu tư» (nay: Bộ Tài chính), «Bộ TN&MT» (nay: Bộ Nông "
                        "nghiệp và Môi trường)"));
  EXPECT_THAT(found.places(),
              ElementsAre("Bộ Kế hoạch và Đầu tư", "Bộ TN&MT", "Bộ Kế hoạch và Đầu tư"));
  ASSERT_TRUE(found.findings[0].fix);
  EXPECT_EQ(found.findings[0].fix->text, "Bộ Tài chính");
  EXPECT_EQ(found.findings[0].related[0].fix->text, "Bộ Nông nghiệp và Môi trường");
}

TEST(FormerNames, NoFixThatNamesABodyTwice) {
  for (const char* line : {"1. Bộ Tài chính, Bộ Kế hoạch và Đầu tư bố trí vốn.",
                           "1. Bộ Tài nguyên và Môi trường, Bộ Nông nghiệp và Phát triển nông thôn "
                           "kiểm tra.",
                           "BỘ KẾ HOẠCH VÀ ĐẦU TƯ"}) {
    const Found found(std::string("Điều 1. Trách nhiệm\n") + line);
    ASSERT_EQ(found.findings.size(), 1U) << line;
    EXPECT_FALSE(found.findings[0].fix) << line;
  }
}

TEST(FormerNames, NoFixWhereFunctionsWentSeveralWays) {
  const Found found("Điều 1. Trách nhiệm\n1. Bộ LĐ-TB&XH, Bộ Giao thông vận tải kiểm tra.");
  ASSERT_EQ(found.findings.size(), 1U);
  EXPECT_EQ(found.findings[0].rule, "wording/split-ministry");
  EXPECT_FALSE(found.findings[0].fix);
  EXPECT_THAT(found.places(), ElementsAre("Bộ LĐ-TB&XH", "Bộ Giao thông vận tải"));
}

TEST(FormerNames, TheDayDecides) {
  const std::string line = "Điều 1. Trách nhiệm\n1. Bộ Kế hoạch và Đầu tư bố trí vốn.";
  EXPECT_THAT(Found(line, "ngày 28 tháng 02 năm 2025").places(), IsEmpty());
  EXPECT_THAT(Found(line, "ngày 01 tháng 3 năm 2025").places(),
              ElementsAre("Bộ Kế hoạch và Đầu tư"));
  const Found open(line, "ngày … tháng … năm 2025");
  ASSERT_EQ(open.findings.size(), 1U);
  EXPECT_THAT(open.findings[0].message, HasSubstr("Chưa rõ văn bản ban hành trước hay sau"));
  EXPECT_THAT(Found(line, "ngày … tháng … năm 2024").places(), IsEmpty());
}

TEST(FormerNames, RightWhereTheyStand) {
  for (const char* lines :
       {"1. Thực hiện theo Thông tư số 10/2021/TT-BTNMT ngày 30 tháng 6 năm 2021 của Bộ Tài nguyên "
        "và Môi trường quy định kỹ thuật.",
        "1. Thay cụm từ “Bộ Kế hoạch và Đầu tư” bằng cụm từ “Bộ Tài chính” tại Điều 5.",
        "1. Hồ sơ Ủy ban nhân dân huyện tiếp nhận trước ngày 01 tháng 7 năm 2025 do Ủy ban nhân "
        "dân "
        "xã giải quyết.",
        "1. Giấy phép đã được Bộ Giao thông vận tải cấp còn giá trị.",
        "1. Hội đồng nhân dân tỉnh Ninh Bình (trước đây là tỉnh Hà Nam).",
        "1. Địa bàn tỉnh Bình Dương cũ."}) {
    EXPECT_THAT(Found(std::string("Điều 1. Việc cũ\n") + lines).places(), IsEmpty()) << lines;
  }
  EXPECT_THAT(
      Found("Điều 1. Điều khoản chuyển tiếp\n1. Bộ Giao thông vận tải giải quyết xong.").places(),
      IsEmpty());
}

TEST(FormerNames, ADeadlineIsNotThePast) {
  for (const char* day : {"15 tháng 12 hằng năm", "31 tháng 12 năm 2027"}) {
    EXPECT_THAT(
        Found(std::string("Điều 1. Báo cáo\n1. Gửi Bộ Giao thông vận tải trước ngày ") + day + ".")
            .places(),
        ElementsAre("Bộ Giao thông vận tải"))
        << day;
  }
}

TEST(FormerNames, BehindALawTheSentenceGoesOn) {
  EXPECT_THAT(Found("Điều 1. Thông tin\n1. Cung cấp theo Điều 33 Luật Doanh nghiệp tại Bộ Kế hoạch "
                    "và Đầu tư.")
                  .places(),
              ElementsAre("Bộ Kế hoạch và Đầu tư"));
}

TEST(FormerNames, ProvincesByTheirWord) {
  EXPECT_THAT(Found("Điều 1. Nơi\n1. Tại các tỉnh Hà Nam, Cao Bằng, Nam Định và tỉnh Thái Bình; "
                    "thành phố Hòa Bình; công viên Hòa Bình.")
                  .places(),
              ElementsAre("tỉnh Hà Nam", "Nam Định", "tỉnh Thái Bình"));
}

}  // namespace
}  // namespace soat
