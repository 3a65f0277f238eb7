// The JSON of docs/output.md, field by field.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <algorithm>

#include "report/json_report.h"
#include "support/knowledge.h"

namespace soat {
namespace {

using nlohmann::json;

const std::string kDraft =
    "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH\nSố: 12/2022/QĐ-UBND\nNinh Bình, ngày 15 tháng 3 năm 2022\n"
    "QUYẾT ĐỊNH\nVề việc thử\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm "
    "2015;\n"
    "QUYẾT ĐỊNH:\nĐiều 1. Hồ sơ, thủ tục cấp Giấy phép\n"
    "1. Tổ chức, cá nhân nộp 01 bộ hồ sơ đề nghị cấp Giấy phép tại Sở Xây dựng. Hồ sơ gồm:\n"
    "a) Đơn đề nghị cấp Giấy phép;\nb) Bản vẽ vị trí.\n"
    "2. Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, Sở Xây dựng cấp Giấy phép "
    "theo khoản 9 Điều này; trường hợp từ chối cấp phải nêu rõ lý do.\n"
    "Điều 2. Quyết định này có hiệu lực từ ngày 01 tháng 4 năm 2022.\n";

json document() {
  return json::parse(document_json(check_lines(kDraft, {{}, parse_iso_date("2026-11-23")})));
}

TEST(Json, TheActAsItsHeadTells) {
  const json d = document();
  EXPECT_EQ(d["file"], "thử.txt");
  const json act = d["act"];
  EXPECT_EQ(act["type"], "decision");
  EXPECT_EQ(act["number"], "12/2022/QĐ-UBND");
  EXPECT_EQ(act["issuer"], "provincial_committee");
  EXPECT_EQ(act["level"], "province");
  EXPECT_EQ(act["issued"], "2022-03-15");
  EXPECT_EQ(act["issued_from"], "head");
  EXPECT_EQ(act["effective"], "2022-04-01");
  EXPECT_EQ(act["title"], "Về việc thử");
  EXPECT_EQ(act["normative"], true);
  EXPECT_EQ(act["draft"], false);
  EXPECT_EQ(d["reviewed_as_of"], "2026-11-23");
  EXPECT_TRUE(d["not_checked"].is_array());
}

// 1-based lines and columns in code points, the end exclusive.
TEST(Json, PlacesAreCodePointsOfTheFile) {
  const json d = document();
  for (const json& unit : d["units"]) {
    if (unit["id"] != "art_1__para_1") continue;
    EXPECT_EQ(unit["kind"], "clause");
    EXPECT_EQ(unit["parent"], "art_1");
    EXPECT_EQ(unit["at"]["line"], 9);
    EXPECT_EQ(unit["at"]["column"], 1);
  }
  bool found = false;
  for (const json& f : d["findings"]) {
    if (f["rule"] != "citation/missing-target") continue;
    found = true;
    EXPECT_EQ(f["level"], "warning");
    EXPECT_EQ(f["unit"], "art_1__para_2");
    EXPECT_EQ(f["text"], "khoản 9 Điều này");
    const std::u32string line =
        U"2. Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, Sở Xây dựng cấp Giấy "
        U"phép "
        U"theo ";
    EXPECT_EQ(f["at"]["line"], 12);
    EXPECT_EQ(f["at"]["column"], line.size() + 1);
    EXPECT_EQ(f["at"]["end_column"], line.size() + 1 + std::u32string(U"khoản 9 Điều này").size());
    for (const char* field : {"message", "basis", "check", "related", "key"})
      EXPECT_TRUE(f.contains(field)) << field;
  }
  EXPECT_TRUE(found);
}

TEST(Json, CitationsAndProceduresHaveAllTheirFields) {
  const json d = document();
  ASSERT_FALSE(d["citations"].empty());
  for (const json& c : d["citations"]) {
    for (const char* field :
         {"unit", "text", "kind", "act", "act_type", "act_name", "act_date", "targets",
          "target_status", "act_status", "since", "amended_by", "at"})
      EXPECT_TRUE(c.contains(field)) << field;
  }
  ASSERT_EQ(d["procedures"].size(), 1U);
  const json p = d["procedures"][0];
  EXPECT_EQ(p["action"], "creates");
  EXPECT_EQ(p["confidence"], "sure");
  for (const char* part : {"dossier", "sets", "time_limit", "agency", "applicant"})
    EXPECT_TRUE(p["parts"].contains(part)) << part;
  EXPECT_EQ(p["parts"]["time_limit"][0]["unit"], "art_1__para_2");
}

// docs/output.md: the number stands in `act` also where only a name and a year are printed.
TEST(Json, ALawCitedByNameHasItsNumberAndWhatAmendedTheProvision) {
  const json d = json::parse(document_json(check_lines(
      "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH\nSố: /BC-UBND\nNinh Bình, ngày 12 tháng 4 năm 2024\nBÁO CÁO\n"
      "Kết quả\nTheo khoản 2 Điều 143 Luật Đất đai năm 2013; theo khoản 8 Điều 91 Nghị định số "
      "43/2014/NĐ-CP ngày 15/5/2014, được bổ sung tại khoản 59 Điều 2 Nghị định số 01/2017/NĐ-CP "
      "ngày 06/01/2017 của Chính phủ.\n",
      {{}, parse_iso_date("2026-11-23")})));
  EXPECT_TRUE(d["act"]["number"].is_null());  // only the symbol is printed yet
  const json& c = d["citations"];
  ASSERT_EQ(c.size(), 3U);
  EXPECT_EQ(c[0]["act"], "45/2013/QH13");
  EXPECT_FALSE(c[0].contains("resolved_act"));
  const json& amenders = c[1]["amended_by"];
  EXPECT_NE(std::find(amenders.begin(), amenders.end(), "01/2017/NĐ-CP"), amenders.end());
}

TEST(Json, AnInputThatCannotBeReadIsARow) {
  const json row = json::parse(problem_json("a.docx", {"a.docx", "Tệp trống.", "Kiểm tra."}));
  EXPECT_EQ(row["file"], "a.docx");
  EXPECT_TRUE(row["problem"].is_string());
  for (const char* list : {"units", "citations", "procedures", "delegations", "findings"})
    EXPECT_TRUE(row[list].is_array() && row[list].empty()) << list;
}

TEST(Json, TheOpeningClosesToOneObject) {
  const json whole = json::parse(json_opening({"0.1.0", "2026-11-24", "2026-08-11"}) + "]}");
  EXPECT_EQ(whole["schema"], "soat.analysis/1");
  EXPECT_EQ(whole["tool"]["name"], "soat");
  EXPECT_EQ(whole["tool"]["registry"], "2026-08-11");
}

TEST(Json, FixesStandBesideTheirPlaces) {
  const json d = json::parse(document_json(check_lines("Điều 1. \u00D0ất\n1. \u00D0iều\n")));
  ASSERT_EQ(d["findings"].size(), 1U);
  const json f = d["findings"][0];
  EXPECT_EQ(f["fix"]["text"], "Đất");
  EXPECT_EQ(f["fix"]["at"], f["at"]);
  ASSERT_EQ(f["related"].size(), 1U);
  EXPECT_EQ(f["related"][0]["fix"]["text"], "Điều");
  EXPECT_EQ(f["related"][0]["fix"]["at"], f["related"][0]["at"]);
}

}  // namespace
}  // namespace soat
