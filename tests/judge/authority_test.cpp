// Who may regulate what, under the law of the day: each row of authority.tsv, written from reading
// the law, is made a small draft; the highest level of what is said of authority and delegation is
// compared, and the provision it rests on.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>
#include <sstream>

#include "base/file.h"
#include "judge/authority_drafts.h"
#include "support/knowledge.h"

namespace soat {
namespace {

constexpr std::size_t kFields = 7;

struct Row {
  Date day;
  std::string iso_day;
  std::string act;
  std::string content;
  std::string grounds;
  std::string level;
  std::string basis;
};

/// "01/07/2016" as "2016-07-01".
std::string iso_of(const std::string& day) {
  return day.substr(6) + "-" + day.substr(3, 2) + "-" + day.substr(0, 2);
}

std::optional<Row> row_of(const std::string& line) {
  std::array<std::string, kFields> fields;
  std::istringstream in(line);
  for (std::string& field : fields) std::getline(in, field, '\t');
  if (fields[0].size() != 10 || fields.back().empty()) return std::nullopt;
  const std::string iso = iso_of(fields[0]);
  const auto day = parse_iso_date(iso);
  if (!day) return std::nullopt;
  return Row{*day, iso, fields[1], fields[2], fields[3], fields[4], fields[5]};
}

std::string draft_of(const Row& row) {
  const authority::ActHead& head = authority::act_heads().at(row.act);
  const authority::Content& content = authority::contents().at(row.content);
  const std::string year = row.iso_day.substr(0, 4);
  return head.issuer + "\nSố:      " + (head.year_in_number ? "/" + year : "") + "/" + head.symbol +
         "\nNinh Bình, ngày " + row.iso_day.substr(8) + " tháng " + row.iso_day.substr(5, 2) +
         " năm " + year + "\n" + head.type + "\n" + content.title + "\n" +
         authority::grounds_of(row.grounds, row.iso_day).value() +
         (head.type == "QUYẾT ĐỊNH" ? "QUYẾT ĐỊNH:\n" : "") + content.articles;
}

bool is_of_authority(const Finding& finding) {
  return finding.rule.starts_with("authority/") || finding.rule.starts_with("delegation/");
}

std::string level_of_findings(const Analysis& analysis) {
  std::optional<FindingLevel> highest;
  for (const Finding& f : analysis.findings) {
    if (is_of_authority(f) && (!highest || *highest < f.level)) highest = f.level;
  }
  return highest ? std::string(json_name(*highest)) : "none";
}

bool rests_on(const Analysis& analysis, const std::string& level, const std::string& basis) {
  return std::any_of(
      analysis.findings.begin(), analysis.findings.end(), [&](const Finding& finding) {
        return is_of_authority(finding) && json_name(finding.level) == level &&
               std::any_of(finding.basis.begin(), finding.basis.end(), [&](const std::string& b) {
                 return b.find(basis) != std::string::npos;
               });
      });
}

std::string said(const Analysis& analysis) {
  std::string out;
  for (const Finding& f : analysis.findings) {
    if (!is_of_authority(f)) continue;
    out += "\n  " + std::string(json_name(f.level)) + " " + f.rule;
    for (const std::string& basis : f.basis) out += " | " + basis;
  }
  return out;
}

TEST(Authority, EachRowComesOutAsTheLawOfItsDaySays) {
  const auto table = read_whole_file(SOAT_SOURCE_DIR "/tests/judge/authority.tsv");
  ASSERT_TRUE(table) << table.problem().what;
  std::istringstream lines(table.value());
  std::set<std::string> drafts;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("#")) continue;
    SCOPED_TRACE(line);
    const auto row = row_of(line);
    ASSERT_TRUE(row) << "not a row of seven fields";
    ASSERT_TRUE(authority::act_heads().count(row->act)) << row->act;
    ASSERT_TRUE(authority::contents().count(row->content)) << row->content;
    ASSERT_TRUE(authority::grounds_of(row->grounds, row->iso_day)) << row->grounds;
    ASSERT_EQ(row->level == "none", row->basis.empty()) << "a level rests on a provision";
    const Analysis analysis = check_lines(draft_of(*row));
    EXPECT_TRUE(drafts.insert(draft_of(*row)).second) << "a row that tells nothing new";
    ASSERT_EQ(analysis.dates.issued, std::optional(DateRange{row->day, row->day}));
    EXPECT_EQ(level_of_findings(analysis), row->level) << said(analysis);
    if (row->level != "none") {
      EXPECT_TRUE(rests_on(analysis, row->level, row->basis)) << said(analysis);
    }
  }
  EXPECT_GE(drafts.size(), 300U);
}

}  // namespace
}  // namespace soat
