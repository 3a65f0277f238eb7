// Three answers, the law of the day, and findings that come out in one order.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "judge/judge.h"
#include "support/knowledge.h"

namespace soat {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A rule of ours on a draft of ours, within the shipped words and registry.
Rule rule_of(const std::string& lines) {
  const std::string text =
      "tên Thử\ncăn cứ Điều 1 Luật A [đến 31/12/2020]\n"
      "căn cứ Điều 2 Luật B [từ 01/01/2021]\nđộ chắc V\n" +
      lines + "sai một\n    | A\nđúng hai\n    | B\n";
  auto rule = parse_rule(text, "thu/thu", rule_dialect());
  EXPECT_TRUE(rule) << rule.problem().where << " " << rule.problem().what;
  return rule.value();
}

std::string draft(const std::string& date,
                  const std::string& grounds = "Căn cứ Luật Đường bộ số 35/2024/QH15;\n") {
  return "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH\nSố:     /2024/QĐ-UBND\nNinh Bình, " + date +
         "\nQUYẾT ĐỊNH\nVề việc thử\n" + grounds +
         "QUYẾT ĐỊNH:\nĐiều 1. Hồ sơ, thủ tục cấp Giấy phép\n"
         "1. Tổ chức, cá nhân nộp 01 bộ hồ sơ đề nghị cấp Giấy phép tại Sở Xây dựng. Hồ sơ gồm:\n"
         "a) Đơn đề nghị cấp Giấy phép;\nb) Bản vẽ vị trí.\n"
         "2. Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, Sở Xây dựng cấp Giấy "
         "phép theo khoản 9 Điều này; trường hợp từ chối cấp phải nêu rõ lý do.\n";
}

Analysis judged(const std::string& text, const Rule& rule, const CheckOptions& options = {}) {
  const Knowledge& k = shipped_knowledge();
  Analysis analysis = check(k, read_source(text, "thử.txt").value(), options);
  const ReviewDates dates = analysis.dates;
  return judge(std::move(analysis.recognition), {rule}, k.registry, k.words, dates, {});
}

std::vector<FindingLevel> levels(const Analysis& analysis) {
  std::vector<FindingLevel> all;
  for (const Finding& f : analysis.findings) all.push_back(f.level);
  return all;
}

const std::string kMissing =
    "mức lỗi\nmức khi đã ban hành cảnh báo\nvới mỗi viện dẫn\nkhi nơi viện dẫn là thiếu\nbáo {lời "
    "văn}.\n";

TEST(Judge, TheLawOfTheDayOfIssueJudges) {
  const Rule rule = rule_of("áp dụng từ 01/01/2021 đến 31/03/2025\n" + kMissing);
  const std::string text = draft("ngày 14 tháng 10 năm 2024");
  EXPECT_THAT(levels(judged(text, rule)), ElementsAre(FindingLevel::error));
  EXPECT_THAT(levels(judged(text, rule, {parse_iso_date("2025-03-31"), {}})),
              ElementsAre(FindingLevel::error));
  EXPECT_THAT(levels(judged(text, rule, {parse_iso_date("2025-04-01"), {}})), IsEmpty());
  EXPECT_THAT(levels(judged(text, rule, {parse_iso_date("2020-12-31"), {}})), IsEmpty());
}

// The range of a blank date lies over the change of the law: a question, naming the day.
TEST(Judge, ADayThatIsNotKnownMakesAQuestion) {
  const Rule rule = rule_of("áp dụng từ 01/01/2021 đến 31/03/2025\n" + kMissing);
  const Analysis blank = judged(draft("ngày     tháng     năm 2025"), rule);
  ASSERT_THAT(levels(blank), ElementsAre(FindingLevel::ask));
  EXPECT_THAT(blank.findings[0].check,
              ElementsAre("ngày ban hành của văn bản (quyết định luật nào áp dụng)"));
  EXPECT_THAT(levels(judged(draft("ngày     tháng     năm 2024"), rule)),
              ElementsAre(FindingLevel::error));
}

TEST(Judge, AFindingCitesWhatWasLawThatDay) {
  const Rule rule = rule_of("áp dụng mọi ngày\n" + kMissing);
  const std::string text = draft("ngày 14 tháng 10 năm 2024");
  EXPECT_THAT(judged(text, rule).findings[0].basis, ElementsAre("Điều 2 Luật B"));
  EXPECT_THAT(judged(text, rule, {parse_iso_date("2019-05-05"), {}}).findings[0].basis,
              ElementsAre("Điều 1 Luật A"));
}

TEST(Judge, AnExceptionThatCannotBeDecidedAsks) {
  const Rule rule = rule_of(
      "áp dụng mọi ngày\nmức lỗi\nvới mỗi thủ tục\nkhi hành động là đặt ra\ntrừ khi luật giao\n"
      "tra cứu luật nào giao\nbáo {đơn vị}.\n");
  // The law on roads is in the registry, but not what it hands over.
  EXPECT_THAT(levels(judged(draft("ngày 14 tháng 10 năm 2024"), rule)),
              ElementsAre(FindingLevel::ask));
  // Laws on organisation hand over no matter: no law is named.
  EXPECT_THAT(
      levels(judged(draft("ngày 14 tháng 10 năm 2024",
                          "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n"),
                    rule)),
      ElementsAre(FindingLevel::error));
  // No grounds at all: nothing to hold the draft against.
  EXPECT_THAT(levels(judged(draft("ngày 14 tháng 10 năm 2024", ""), rule)),
              ElementsAre(FindingLevel::ask));
}

TEST(Judge, AnActAlreadyIssuedHasItsOwnLevel) {
  const Rule rule = rule_of("áp dụng mọi ngày\n" + kMissing);
  std::string issued = draft("ngày 14 tháng 10 năm 2024");
  issued.replace(issued.find("Số:     /"), std::string("Số:     /").size(), "Số: 12/");
  EXPECT_THAT(levels(judged(issued, rule)), ElementsAre(FindingLevel::warning));
}

TEST(Judge, DaysOfAmendedActs) {
  const Rule rule = rule_of(
      "áp dụng mọi ngày\nmức hỏi\nvới mỗi thủ tục\nkhi ngày ban hành của văn bản được sửa trước "
      "01/07/2016\nbáo {đơn vị}.\n");
  const auto amending = [](const std::string& number) {
    return "BỘ TƯ PHÁP\nSố:    /2022/TT-BTP\nTHÔNG TƯ\nSửa đổi\nCăn cứ Luật A;\nĐiều 1. Sửa đổi, "
           "bổ sung "
           "một số điều của Thông tư số " +
           number +
           "\n1. Sửa đổi khoản 2 Điều 6 như sau:\n“2. Trong thời "
           "hạn 15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, Sở Tư pháp cấp Giấy phép cho cá "
           "nhân nộp "
           "hồ sơ; trường hợp từ chối cấp phải nêu rõ lý do.”\n";
  };
  EXPECT_EQ(judged(amending("910/2013/TT-BTP"), rule).findings.size(), 1U);
  EXPECT_EQ(judged(amending("910/2019/TT-BTP"), rule).findings.size(), 0U);
  // Of 2016 only the year is known: before or after is not.
  EXPECT_THAT(levels(judged(amending("910/2016/TT-BTP"), rule)), ElementsAre(FindingLevel::ask));
}

// A message says who is handed what, in the draft's words, whatever the rule compares.
TEST(Judge, AMessageNamesReceiverAndSubject) {
  const Analysis a = check_lines(
      "BỘ Y TẾ\nSố:    /2022/TT-BYT\nTHÔNG TƯ\nQuy định về dược liệu\nCăn cứ Luật Dược số "
      "105/2016/QH13;\nĐiều 10. Tổ chức thực hiện\n1. Ủy ban nhân dân cấp tỉnh quy định hồ sơ, thủ "
      "tục "
      "lựa chọn dự án dược liệu quý.\n");
  ASSERT_EQ(a.findings.size(), 1U);
  EXPECT_THAT(
      a.findings[0].message,
      testing::HasSubstr("giao Ủy ban nhân dân cấp tỉnh quy định «hồ sơ, thủ tục lựa chọn dự "
                         "án dược liệu quý»"));
}

TEST(Judge, FindingsAreInTheOrderOfTheTextAndOnce) {
  const Analysis a = check_lines(draft("ngày 14 tháng 10 năm 2024"));
  for (std::size_t i = 1; i < a.findings.size(); ++i) {
    EXPECT_LE(a.findings[i - 1].span.begin, a.findings[i].span.begin);
    EXPECT_FALSE(a.findings[i - 1].rule == a.findings[i].rule &&
                 a.findings[i - 1].span == a.findings[i].span);
  }
}

// A key names the finding when lines move.
TEST(Judge, AKeyOutlivesLinesPutInAbove) {
  const std::string text = draft("ngày 14 tháng 10 năm 2024");
  std::string moved = text;
  moved.insert(moved.find("Căn cứ"), "Căn cứ Luật Hộ tịch số 60/2014/QH13;\n");
  const auto key = [](const Analysis& a) {
    for (const Finding& f : a.findings)
      if (f.rule == "citation/missing-target") return f.key;
    return std::string("none");
  };
  EXPECT_NE(key(check_lines(text)), "none");
  EXPECT_EQ(key(check_lines(text)), key(check_lines(moved)));
}

}  // namespace
}  // namespace soat
