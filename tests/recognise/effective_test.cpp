// When an act takes effect, in the words of real clauses.
#include <gtest/gtest.h>

#include "recognition_fixture.h"

namespace soat {
namespace {

/// A decree of 10/6/2020 whose last article holds these lines.
Recognition with_last_article(const std::string& lines) {
  return recognise_lines(
      "CHÍNH PHỦ\nSố: 1/2020/NĐ-CP\nHà Nội, ngày 10 tháng 6 năm 2020\nNGHỊ ĐỊNH\nVề A\n"
      "Căn cứ Luật A;\nĐiều 1. A\nA.\n" +
      lines + "\n");
}

std::optional<Date> day_of(const Recognition& r) {
  return r.effective ? r.effective->on(r.act().head.issued) : std::nullopt;
}
std::optional<EffectWording> wording_of(const Recognition& r) {
  return r.effective ? std::optional(r.effective->wording) : std::nullopt;
}

TEST(EffectiveDate, ADayPrintedInFull) {
  for (const char* clause : {"Nghị định này có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2020.",
                             "1. Nghị định này có hiệu lực từ ngày 01/7/2020.",
                             "Nghị định có hiệu lực từ ngày 1 tháng 7 năm 2020.",
                             "Nghị định này và Quy chế ban hành kèm theo có hiệu lực kể từ ngày "
                             "01-7-2020.",
                             "Nghị định này có hiệu lực từ 0 giờ 00 phút ngày 01 tháng 7 năm "
                             "2020."}) {
    const Recognition r = with_last_article(std::string("Điều 2. Hiệu lực thi hành\n") + clause);
    EXPECT_EQ(day_of(r), make_date(2020, 7, 1)) << clause;
    EXPECT_EQ(wording_of(r), EffectWording::day) << clause;
  }
}

TEST(EffectiveDate, AHeadingOnTheSameLine) {
  for (const char* clause :
       {"Điều 2. Hiệu lực thi hành Nghị định này có hiệu lực từ ngày 01 tháng 7 năm 2020.",
        "Điều 2. Điều khoản thi hành Nghị định có hiệu lực từ ngày 01 tháng 7 năm 2020."}) {
    EXPECT_EQ(day_of(with_last_article(clause)), make_date(2020, 7, 1)) << clause;
  }
}

TEST(EffectiveDate, ADayThatFollowsFromTheDayOfSigning) {
  const Recognition on_signing =
      with_last_article("Điều 2. Nghị định này có hiệu lực thi hành kể từ ngày ký ban hành.");
  EXPECT_EQ(wording_of(on_signing), EffectWording::signing);
  EXPECT_EQ(day_of(on_signing), make_date(2020, 6, 10));
  const Recognition later = with_last_article(
      "Điều 2. Nghị định này có hiệu lực thi hành sau 45 (bốn mươi lăm) ngày, kể từ ngày ký.");
  EXPECT_EQ(wording_of(later), EffectWording::days_after);
  EXPECT_EQ(day_of(later), make_date(2020, 7, 25));
  const Recognition working =
      with_last_article("Điều 2. Nghị định này có hiệu lực sau 10 ngày làm việc kể từ ngày ký.");
  EXPECT_EQ(wording_of(working), EffectWording::days_after);
  EXPECT_EQ(day_of(working), std::nullopt) << "holidays are not known";
}

TEST(EffectiveDate, ADayNotKnown) {
  const Recognition gazette =
      with_last_article("Điều 2. Nghị định này có hiệu lực sau 15 ngày, kể từ ngày đăng Công báo.");
  EXPECT_EQ(wording_of(gazette), EffectWording::gazette);
  EXPECT_EQ(day_of(gazette), std::nullopt);
  for (const char* blank : {"… tháng … năm 2020", "     tháng 7 năm 2020", "tháng năm 2020"}) {
    const Recognition r =
        with_last_article(std::string("Điều 2. Nghị định này có hiệu lực từ ngày ") + blank + ".");
    EXPECT_EQ(wording_of(r), EffectWording::blank) << blank;
    EXPECT_EQ(day_of(r), std::nullopt) << blank;
  }
  const Recognition other =
      with_last_article("Điều 2. Nghị định này có hiệu lực thi hành từ năm ngân sách 2021.");
  EXPECT_EQ(wording_of(other), EffectWording::other);
}

TEST(EffectiveDate, WhatHappensFromThatDayIsNotIt) {
  const Recognition r = with_last_article(
      "Điều 2. Mức hưởng\n"
      "1. Từ ngày Nghị định này có hiệu lực đến ngày 31 tháng 12 năm 2020 là 60%.\n"
      "2. Giấy phép có hiệu lực từ ngày 01 tháng 01 năm 2021.\n"
      "Điều 3. Hiệu lực thi hành\n"
      "Nghị định này có hiệu lực từ ngày 01 tháng 8 năm 2020.");
  EXPECT_EQ(day_of(r), make_date(2020, 8, 1));
  EXPECT_FALSE(with_last_article("Điều 2. Giấy phép\n"
                                 "1. Giấy phép có hiệu lực từ ngày 01 tháng 01 năm 2021.\n"
                                 "2. Nghị định này áp dụng đối với người nộp hồ sơ.")
                   .effective);
}

TEST(EffectiveDate, WhatAnAmendedActIsToSayIsNotIt) {
  const Recognition r = with_last_article(
      "Điều 2. Sửa đổi Điều 9 Nghị định số 5/2018/NĐ-CP như sau:\n"
      "“Điều 9. Hiệu lực thi hành\n"
      "Nghị định này có hiệu lực từ ngày 01 tháng 01 năm 2019.”\n"
      "Điều 3. Hiệu lực thi hành\n"
      "Nghị định này có hiệu lực từ ngày 01 tháng 8 năm 2020.");
  EXPECT_EQ(day_of(r), make_date(2020, 8, 1));
}

TEST(EffectiveDate, PassedAndInForceInOneSentence) {
  const Recognition r = with_last_article(
      "Điều 2. Nghị định này được Chính phủ thông qua ngày 10 tháng 6 năm 2020 và có hiệu lực từ "
      "ngày 20 tháng 6 năm 2020.");
  EXPECT_EQ(day_of(r), make_date(2020, 6, 20));
}

}  // namespace
}  // namespace soat
