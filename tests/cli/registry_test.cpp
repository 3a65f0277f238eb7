// soat registry: lookup, add, build, export; and an office's registry in a check.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "cli/program_fixture.h"

namespace soat {
namespace {
namespace fs = std::filesystem;

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// A decree of our own, in force from 2031, with two articles.
const std::string kDecree =
    "CHÍNH PHỦ\nSố: 900/2030/NĐ-CP\nHà Nội, ngày 01 tháng 10 năm 2030\nNGHỊ ĐỊNH\n"
    "Quy định về thử nghiệm\nCăn cứ Luật Đất đai số 31/2024/QH15;\n"
    "Điều 1. Phạm vi\n1. Nghị định này quy định về thử nghiệm.\n"
    "2. Ủy ban nhân dân cấp tỉnh quy định mức hỗ trợ thử nghiệm.\n"
    "Điều 2. Hiệu lực thi hành\nNghị định này có hiệu lực từ ngày 01 tháng 01 năm 2031.\n"
    "Nơi nhận:\n- Ban Bí thư;\n- Lưu: VT.\nTM. CHÍNH PHỦ\nTHỦ TƯỚNG\nNguyễn Văn A\n";
const std::string kAmending =
    "CHÍNH PHỦ\nSố: 901/2031/NĐ-CP\nHà Nội, ngày 01 tháng 02 năm 2031\nNGHỊ ĐỊNH\n"
    "Sửa đổi, bổ sung một số điều của Nghị định số 900/2030/NĐ-CP\n"
    "Căn cứ Luật Đất đai số 31/2024/QH15;\n"
    "Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 900/2030/NĐ-CP\n"
    "1. Sửa đổi khoản 2 Điều 1 như sau:\n“2. Bộ Tài chính quy định mức hỗ trợ.”.\n"
    "2. Bổ sung khoản 3 vào sau khoản 2 Điều 1 như sau:\n“3. Mức hỗ trợ được công bố.”.\n"
    "Điều 2. Hiệu lực thi hành\nNghị định này có hiệu lực từ ngày 01 tháng 4 năm 2031.\n"
    "Nơi nhận:\n- Lưu: VT.\nTM. CHÍNH PHỦ\nTHỦ TƯỚNG\nNguyễn Văn A\n";

std::string draft(const std::string& place, const std::string& issued) {
  return "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH\nSố:     /QĐ-UBND\nNinh Bình, " + issued +
         "\nQUYẾT ĐỊNH\nVề việc thử\nCăn cứ Nghị định số 900/2030/NĐ-CP;\nQUYẾT ĐỊNH:\n"
         "Điều 1. Mức hỗ trợ\n1. Mức hỗ trợ theo " +
         place + " Nghị định số 900/2030/NĐ-CP.\n";
}

/// The decree is known to be in force until the end of 2031.
const std::string kChecked =
    "type,number,title,effective,status_until,certainty,source\n"
    "decree,900/2030/NĐ-CP,Quy định về thử nghiệm,2031-01-01,2031-12-31,verified,kiểm tra tay\n";

class RegistryTest : public ProgramTest {
 protected:
  void office() const {
    file("nghi-dinh.txt", kDecree);
    file("bang/acts.csv", kChecked);
    ASSERT_EQ(soat("registry build bang -o so.reg").code, 0);
    ASSERT_EQ(soat("registry add nghi-dinh.txt -o so.reg").code, 0);
  }
};

TEST_F(RegistryTest, LookupPrintsWhatIsKnown) {
  const Outcome run = soat("registry lookup 45/2013/QH13 --on 2023-05-01");
  EXPECT_EQ(run.code, 0);
  EXPECT_THAT(run.out, AllOf(HasSubstr("Luật số 45/2013/QH13 – Đất đai"), HasSubstr("01/07/2014"),
                             HasSubstr("ngày 01/05/2023 còn hiệu lực"), HasSubstr("31/2024/QH15"),
                             HasSubstr("35/2018/QH14"), HasSubstr("khoản 2 Điều 143"),
                             HasSubstr("212 điều"), HasSubstr("nguồn thứ cấp")));
  EXPECT_THAT(soat("registry lookup 45/2013/QH13 --on 01/08/2024").out,
              HasSubstr("hết hiệu lực từ ngày 01/08/2024"));
}

TEST_F(RegistryTest, LookupReadsNumbersAndNamesAsDraftsWriteThem) {
  for (const char* words : {"'Nghị định số 43/2014'", "43/2014/nđ-cp", "'Nghị định 43/2014/NĐ-CP'"})
    EXPECT_THAT(soat("registry lookup " + std::string(words)).out,
                HasSubstr("Nghị định số 43/2014/NĐ-CP"))
        << words;
  EXPECT_THAT(soat("registry lookup Luật Đất đai năm 2013").out,
              AllOf(HasSubstr("45/2013/QH13"), Not(HasSubstr("Luật số 13/2003/QH11"))));
  const Outcome name = soat("registry lookup 'Luật Đất đai' --on 2020-01-01");
  EXPECT_THAT(name.out, testing::StartsWith("Luật số 45/2013/QH13"));
  EXPECT_THAT(name.out,
              HasSubstr("Luật số 13/2003/QH11 – Đất đai: hết hiệu lực từ ngày 01/07/2014"));
  const Outcome place = soat("registry lookup khoản 9 Điều 143 Luật Đất đai năm 2013");
  EXPECT_THAT(place.out, HasSubstr("không có khoản 9 Điều 143"));
}

TEST_F(RegistryTest, LookupGivesJson) {
  const json j =
      json::parse(soat("registry lookup 45/2013/QH13 --on 2023-05-01 --format json").out);
  EXPECT_EQ(j["schema"], "soat.registry/1");
  EXPECT_EQ(j["on"], "2023-05-01");
  ASSERT_EQ(j["acts"].size(), 1U);
  const json act = j["acts"][0];
  EXPECT_EQ(act["status"], "in_force");
  EXPECT_EQ(act["expired"]["value"], "2024-08-01");
  EXPECT_EQ(act["expired"]["certainty"], "secondary");
  EXPECT_EQ(act["replaced_by"], json::array({"31/2024/QH15"}));
  EXPECT_FALSE(act["delegations"].empty());
  EXPECT_TRUE(act["units"][0]["complete"]);
}

TEST_F(RegistryTest, WhatIsNotHeldIsNotSaidNotToExist) {
  const Outcome run = soat("registry lookup 45/2013/QH31");
  EXPECT_EQ(run.code, 1);
  EXPECT_THAT(run.out, AllOf(HasSubstr("không có trong cơ sở dữ liệu"), HasSubstr("45/2013/QH13"),
                             Not(HasSubstr("không tồn tại"))));
  const Outcome as_json = soat("registry lookup 'Luật Đất dai' --format json");
  EXPECT_EQ(as_json.code, 1);
  const json j = json::parse(as_json.out);
  EXPECT_TRUE(j["acts"].empty());
  EXPECT_EQ(j["near"][0]["title"], "Đất đai");
}

TEST_F(RegistryTest, MistakesAreExplained) {
  EXPECT_EQ(soat("registry lookup").code, 2);
  EXPECT_THAT(soat("registry lookup A --on hôm-qua").err, HasSubstr("01/04/2025"));
  EXPECT_THAT(soat("registry").err, HasSubstr("lookup"));
  EXPECT_THAT(soat("registry tra-cuu").err, HasSubstr("lookup"));
  EXPECT_THAT(soat("registry add x.txt").err, HasSubstr("-o"));
  EXPECT_THAT(soat("registry build thieu -o so.reg").err, HasSubstr("thieu"));
  file("bang/acts.csv", "type,number\nluật,1\n");
  const Outcome fault = soat("registry build bang -o so.reg");
  EXPECT_EQ(fault.code, 2);
  EXPECT_THAT(fault.err, HasSubstr("acts.csv:2"));
  EXPECT_THAT(names(), Not(testing::Contains("so.reg")));
}

TEST_F(RegistryTest, ExportAndBuildGiveTheSameBytes) {
  ASSERT_EQ(soat("registry export -o mot").code, 0);
  ASSERT_EQ(soat("registry build mot -o mot.reg").code, 0);
  ASSERT_EQ(soat("registry export --registry mot.reg -o hai").code, 0);
  ASSERT_EQ(soat("registry build hai -o hai.reg").code, 0);
  EXPECT_TRUE(read("mot.reg") == read("hai.reg"));
  for (const char* table : {"acts", "amendments", "delegations", "procedures", "units"}) {
    const std::string name = "/" + std::string(table) + ".csv";
    EXPECT_TRUE(read("mot" + name) == read("hai" + name)) << table;
  }
  const Outcome again = soat("registry export -o mot");
  EXPECT_EQ(again.code, 2) << "tables that somebody may have changed are not written over";
  EXPECT_THAT(again.err, HasSubstr("acts.csv"));
}

TEST_F(RegistryTest, AddReadsTextsIntoAnOfficesRegistry) {
  file("nghi-dinh.txt", kDecree);
  file("sua-doi.txt", kAmending);
  const Outcome run = soat("registry add nghi-dinh.txt sua-doi.txt -o so.reg");
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("Nghị định số 900/2030/NĐ-CP"));
  const json j =
      json::parse(soat("registry lookup 900/2030/NĐ-CP --registry so.reg --format json").out);
  const json act = j["acts"][0];
  EXPECT_EQ(act["issued"]["value"], "2030-10-01");
  EXPECT_EQ(act["effective"]["value"], "2031-01-01");
  EXPECT_EQ(act["status"], "not_yet");
  EXPECT_EQ(act["units"][0]["ids"], "art_1 art_1__para_1 art_1__para_2 art_2");
  EXPECT_EQ(act["units"][0]["complete"], true);
  ASSERT_EQ(act["delegations"].size(), 1U);
  EXPECT_EQ(act["delegations"][0]["provision"], "art_1__para_2");
  EXPECT_EQ(act["delegations"][0]["to"], "provincial_committee");
  ASSERT_EQ(act["amendments"].size(), 2U);
  EXPECT_EQ(act["amendments"][0]["provision"], "art_1__para_2");
  EXPECT_EQ(act["amendments"][0]["by_provision"], "art_1__para_1");
  EXPECT_EQ(act["amendments"][0]["effective"], "2031-04-01");
  EXPECT_EQ(act["amendments"][1]["provision"], "art_1__para_3");
  EXPECT_EQ(act["amendments"][1]["how"], "bổ sung");
  EXPECT_THAT(act["units"][0]["source"], HasSubstr("nghi-dinh.txt (so.reg)"));
  const std::string before = read("so.reg");
  EXPECT_EQ(soat("registry add nghi-dinh.txt -o so.reg").code, 0);
  EXPECT_EQ(soat("registry export --registry so.reg -o bang").out.find("units.csv: 3"),
            std::string::npos)
      << "added again, an act takes the place of its earlier text";
}

TEST_F(RegistryTest, AddLeavesOutWhatIsNoActAndNeverWritesOverOtherFiles) {
  file("du-thao.txt", draft("khoản 1 Điều 1", "ngày    tháng    năm 2031"));
  const Outcome none = soat("registry add du-thao.txt -o so.reg");
  EXPECT_EQ(none.code, 2);
  EXPECT_THAT(none.err, HasSubstr("đã ban hành"));
  EXPECT_THAT(names(), Not(testing::Contains("so.reg")));
  file("nghi-dinh.txt", kDecree);
  file("quan-trong.doc", "chữ");
  const Outcome other = soat("registry add nghi-dinh.txt -o quan-trong.doc");
  EXPECT_EQ(other.code, 2);
  EXPECT_EQ(read("quan-trong.doc"), "chữ");
  EXPECT_EQ(soat("registry add nghi-dinh.txt du-thao.txt -o so.reg").code, 2);
  EXPECT_EQ(soat("registry lookup 900/2030/NĐ-CP --registry so.reg").code, 0) << "the rest is done";
}

TEST_F(RegistryTest, ATargetThatTheOfficesTextHasNotIsAFinding) {
  office();
  file("sai.txt", draft("khoản 3 Điều 1", "ngày 12 tháng 02 năm 2031"));
  file("dung.txt", draft("khoản 2 Điều 1", "ngày 12 tháng 02 năm 2031"));
  const Outcome wrong = soat("check --registry so.reg --as-of 2031-02-12 sai.txt");
  EXPECT_THAT(wrong.out, AllOf(HasSubstr("citation/missing-target-elsewhere"),
                               HasSubstr("không có khoản 3 Điều 1"), HasSubstr("so.reg")));
  EXPECT_THAT(soat("check --registry so.reg --as-of 2031-02-12 dung.txt").out,
              Not(HasSubstr("missing-target-elsewhere")));
  EXPECT_THAT(soat("check --as-of 2031-02-12 sai.txt").out,
              Not(HasSubstr("missing-target-elsewhere")))
      << "without the office's registry nothing is known of it";
}

// The amending decree adds khoản 3 from 01/04/2031.
TEST_F(RegistryTest, WhatALaterActAddedIsNotMissing) {
  office();
  file("sua-doi.txt", kAmending);
  ASSERT_EQ(soat("registry add sua-doi.txt -o so.reg").code, 0);
  file("sau.txt", draft("khoản 3 Điều 1", "ngày 12 tháng 05 năm 2031"));
  const Outcome after = soat("check --registry so.reg --as-of 2031-05-12 --format json sau.txt");
  const json citation = json::parse(after.out)["documents"][0]["citations"].back();
  EXPECT_NE(citation["target_status"], "missing");
  EXPECT_EQ(citation["amended_by"], json::array({"901/2031/NĐ-CP"}));
  EXPECT_EQ(citation["amendments"][0]["by_provision"], "art_1__para_2");
}

TEST_F(RegistryTest, TheReportSaysWhatHasExpiredSince) {
  const Outcome run = soat("check --as-of 2025-03-01 " + kDrafts + "tach-thua-2023-sach.txt");
  EXPECT_THAT(run.out, HasSubstr("nay đã hết hiệu lực (ngày rà soát)"));
  EXPECT_THAT(run.out, HasSubstr("được thay bằng 31/2024/QH15"));
  EXPECT_THAT(soat("check --as-of 2023-06-01 " + kDrafts + "tach-thua-2023-sach.txt").out,
              Not(HasSubstr("nay đã hết hiệu lực")));
}

TEST_F(RegistryTest, ABrokenRegistryIsRefused) {
  file("hong.reg", "không phải sổ");
  for (const char* command :
       {"registry lookup A --registry hong.reg", "registry export --registry hong.reg -o x",
        "check --registry hong.reg a.txt"}) {
    file("a.txt", "Điều 1. A\n");
    const Outcome run = soat(command);
    EXPECT_EQ(run.code, 2) << command;
    EXPECT_THAT(run.err, HasSubstr("hong.reg")) << command;
    EXPECT_THAT(run.out, IsEmpty()) << command;
  }
}

}  // namespace
}  // namespace soat
