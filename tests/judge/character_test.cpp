// Characters that look right and are not, wherever other rooms fold them away.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/knowledge.h"

namespace soat {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// The findings on form of a draft with these lines.
struct Found {
  explicit Found(const std::string& lines)
      : analysis(check_lines("Điều 1. Phạm vi điều chỉnh\n" + lines + "\n")) {
    for (const Finding& f : analysis.findings) {
      if (f.rule.starts_with("form/")) findings.push_back(f);
    }
  }
  [[nodiscard]] std::string words(std::size_t i) const {
    return std::string(analysis.act().text.words(findings[i].span));
  }
  [[nodiscard]] std::string fixed(std::size_t i) const {
    return findings[i].fix ? findings[i].fix->text : "";
  }

  Analysis analysis;
  std::vector<Finding> findings;
};

TEST(Characters, AWrongDIsFoundThoughTheTextIsUnderstood) {
  const Found found("1. Theo khoản 9 \u00D0iều này; \u00F0ất; N\u00D0-CP.");
  ASSERT_EQ(found.findings.size(), 1U);
  EXPECT_EQ(found.findings[0].rule, "form/wrong-d");
  EXPECT_EQ(found.findings[0].level, FindingLevel::hint);
  EXPECT_EQ(found.words(0), "\u00D0iều");
  EXPECT_EQ(found.fixed(0), "Điều");
  EXPECT_EQ(found.findings[0].fix->span, found.findings[0].span);
  EXPECT_THAT(found.findings[0].message, HasSubstr("3 chỗ"));
  ASSERT_EQ(found.findings[0].related.size(), 2U);
  EXPECT_EQ(found.findings[0].related[0].fix->text, "đất");
  EXPECT_EQ(found.findings[0].related[1].fix->text, "NĐ");
  bool understood = false;
  for (const Finding& f : found.analysis.findings)
    understood = understood || f.rule == "citation/missing-target";
  EXPECT_TRUE(understood) << "the citation with Ð is read all the same";
}

TEST(Characters, LettersOfOtherScriptsInWords) {
  // Cyrillic с, Greek Α, full-width digits.
  const Found found("1. \u0441ác; \u0391n toàn; \uFF11\uFF12.");
  ASSERT_EQ(found.findings.size(), 1U);
  EXPECT_EQ(found.findings[0].rule, "form/other-script");
  EXPECT_EQ(found.fixed(0), "các");
  EXPECT_THAT(found.findings[0].message, HasSubstr("U+0441"));
  ASSERT_EQ(found.findings[0].related.size(), 2U);
  EXPECT_EQ(found.findings[0].related[0].fix->text, "An");
  EXPECT_EQ(found.findings[0].related[1].fix->text, "12");
}

TEST(Characters, WordsOfOtherLanguagesAreLeftAlone) {
  EXPECT_THAT(Found("1. Москва, Αθήνα, 5 μm, 3 Ω, α, β-lactam, café, Ångström, 東京.").findings,
              IsEmpty());
}

TEST(Characters, LooseMarksAreOneFindingADraft) {
  const Found found("1. Cơ quan quye\u0302\u0301t định.\n2. Tổ chu\u031B\u0301c.\n3. Cá nhân.");
  ASSERT_EQ(found.findings.size(), 1U);
  EXPECT_EQ(found.findings[0].rule, "form/loose-marks");
  EXPECT_EQ(found.words(0), "quyết");
  EXPECT_EQ(found.fixed(0), "quyết");
  EXPECT_THAT(found.findings[0].message, HasSubstr("2 đoạn"));
  EXPECT_EQ(found.findings[0].related.size(), 1U);
}

/// Messages begin with a capital, fixes as the draft does.
TEST(Characters, AFixKeepsTheCaseOfTheWords) {
  const Found found("1. Theo khoa\u0309n 2.\n2. Tổ chức.\n3. Văn ba\u0309n.");
  ASSERT_EQ(found.findings.size(), 1U);
  EXPECT_EQ(found.fixed(0), "khoản");
  ASSERT_EQ(found.findings[0].related.size(), 1U);
  EXPECT_EQ(found.findings[0].related[0].fix->text, "bản");
}

TEST(Characters, ADraftWithLooseMarksThroughoutIsNotAMixture) {
  const Analysis analysis = check_lines("Tho\u0302ng tu\u031B na\u0300y.\nCo\u031B quan.\n");
  EXPECT_THAT(analysis.findings, IsEmpty());
}

TEST(Characters, OldLettersAreSaidWithTheirCode) {
  const Analysis analysis = check_lines("§iÒu 1. Ph¹m vi ®iÒu chØnh\n1. ViÖc b¶o vÖ.\nABC.\n");
  ASSERT_EQ(analysis.findings.size(), 1U);
  const Finding& finding = analysis.findings[0];
  EXPECT_EQ(finding.rule, "form/old-letters");
  EXPECT_THAT(finding.message, HasSubstr("Có 2 đoạn gõ theo bảng mã TCVN3"));
  EXPECT_FALSE(finding.fix) << "the font has to be changed too";
  EXPECT_THAT(finding.basis, ElementsAre(HasSubstr("Phụ lục I")));
}

TEST(Characters, WhatThePrinterAddedIsNotTheDrafts) {
  std::string wrapped;
  for (int i = 0; i < 12; ++i)
    wrapped += "1. Cơ quan, tổ chức, cá nhân có thẩm quyền thực hiện \ntheo quy định của luật.\n";
  wrapped += "Ký bởi: C\u00D0\n";
  EXPECT_THAT(Found(wrapped).findings, IsEmpty());
}

}  // namespace
}  // namespace soat
