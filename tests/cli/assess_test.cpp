// soat assess and soat report, as an office meets them.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "cli/program_fixture.h"

namespace soat {
namespace {
namespace fs = std::filesystem;

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;

class AssessTest : public ProgramTest {
 protected:
  /// Names in a folder of the folder of work.
  [[nodiscard]] std::set<std::string> in(const std::string& folder) const {
    std::set<std::string> all;
    for (const auto& entry : fs::directory_iterator(work() / folder))
      all.insert(entry.path().filename().string());
    return all;
  }
};

const std::string kDraft = kDrafts + "tach-thua-2024.docx";

TEST_F(AssessTest, WritesAPaperForEachProcedureASummaryJsonAndATableToFillIn) {
  const Outcome run = soat("assess " + kDraft + " -o ra");
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_EQ(in("ra"), (std::set<std::string>{"thu-tuc-01.docx", "thu-tuc-02.docx", "tong-hop.docx",
                                             "danh-gia.json", "chi-phi.csv"}));
  EXPECT_THAT(run.out, HasSubstr("ra/thu-tuc-01.docx\n"));
  const auto json = nlohmann::json::parse(read("ra/danh-gia.json"));
  EXPECT_EQ(json["schema"], "soat.assessment/1");
  EXPECT_EQ(json["procedures"].size(), 2U);
  EXPECT_TRUE(json["procedures"][0]["cost"]["draft"]["year"].is_null());
  EXPECT_THAT(soat("text ra/thu-tuc-02.docx").out,
              AllOf(HasSubstr("không phải biểu mẫu chính thức"), HasSubstr("khoản 1 Điều 3")));
}

TEST_F(AssessTest, AnotherRunWritesOverItsOwnPapersAndKeepsTheTable) {
  EXPECT_EQ(soat("assess " + kDraft + " -o ra").code, 0);
  file("ra/chi-phi.csv", "của cơ quan");
  const Outcome again = soat("assess --stage proposal " + kDraft + " -o ra");
  EXPECT_EQ(again.code, 0) << again.err;
  EXPECT_THAT(again.err, HasSubstr("--costs ra/chi-phi.csv"));
  EXPECT_EQ(read("ra/chi-phi.csv"), "của cơ quan");
  EXPECT_THAT(soat("text ra/thu-tuc-01.docx").out, HasSubstr("(trong lập đề nghị"));
}

TEST_F(AssessTest, WhatSomebodyHasWorkedOnIsNotWrittenOver) {
  EXPECT_EQ(soat("assess " + kDraft + " -o ra").code, 0);
  fs::copy_file(kDraft, work() / "ra/thu-tuc-01.docx", fs::copy_options::overwrite_existing);
  const Outcome again = soat("assess --stage đề nghị " + kDraft + " -o ra");
  EXPECT_EQ(again.code, 2);
  const Outcome run = soat("assess --stage 'đề nghị' " + kDraft + " -o ra");
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, AllOf(HasSubstr("ra/thu-tuc-01.docx: Tệp đã có"), HasSubstr("--overwrite")));
  EXPECT_EQ(read("ra/thu-tuc-01.docx"), read_whole_file(kDraft).value());
  EXPECT_THAT(soat("text ra/thu-tuc-02.docx").out, HasSubstr("(trong lập đề nghị"));
  EXPECT_EQ(soat("assess --overwrite " + kDraft + " -o ra").code, 0);
  EXPECT_THAT(soat("text ra/thu-tuc-01.docx").out, HasSubstr("soạn thảo dự án"));
}

TEST_F(AssessTest, FaultsOfTheTableAreSaidAndThePaperHasBlanks) {
  file("so.csv",
       "thu_tuc,ten,phuong_an,muc,gia_tri,nguon\n1,,du-thao,phi,-1,\n2,,du-thao,dich-vu,20000,giá\n"
       "2,,du-thao,phi,0,\n2,,du-thao,so-doi-tuong,10,\n");
  const Outcome run = soat("assess --costs so.csv " + kDraft + " -o ra");
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("so.csv:2: Giá trị âm «-1» (mục phi)."));
  EXPECT_THAT(in("ra"), Not(Contains("chi-phi.csv")));
  EXPECT_THAT(soat("text ra/thu-tuc-01.docx").out, HasSubstr("chưa đủ số liệu"));
  EXPECT_THAT(soat("text ra/thu-tuc-02.docx").out,
              AllOf(HasSubstr("200.000 đồng"), HasSubstr("01 (mặc định")));
}

TEST_F(AssessTest, PapersOfTwoDraftsNeverMix) {
  file("a/du-thao.txt", read_whole_file(kDrafts + "thong-tu-2022.txt").value());
  file("b/du-thao.txt", read_whole_file(kDrafts + "tach-thua-2024.txt").value());
  const Outcome run = soat("assess a/du-thao.txt b/du-thao.txt -o ra");
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("b/du-thao.txt: Trùng tên"));
  EXPECT_THAT(soat("text ra/du-thao/thu-tuc-01.docx").out, HasSubstr("cấp thẻ"));
  const Outcome inside = soat("assess a -o a/phieu");
  EXPECT_EQ(inside.code, 2);
  EXPECT_THAT(inside.err, HasSubstr("nằm trong thư mục dự thảo"));
}

TEST_F(AssessTest, ATableInAnotherEncodingIsReadOrRefused) {
  const std::string table =
      "thu_tuc,ten,phuong_an,muc,noi_dung,gia_tri,nguon\n2,,du-thao,phi,L\xE9,0,\n";
  file("latin.csv", table);
  const Outcome latin = soat("assess --costs latin.csv " + kDraft + " -o ra");
  EXPECT_EQ(latin.code, 2);
  EXPECT_THAT(latin.err, HasSubstr("latin.csv"));
  file("dau.csv", "\xEF\xBB\xBFthu_tuc;ten;phuong_an;muc;gia_tri;nguon\n2;;du-thao;phi;7500;\n");
  const Outcome marked = soat("assess --costs dau.csv " + kDraft + " -o ra2");
  EXPECT_THAT(marked.err, Not(HasSubstr("cột")));
  EXPECT_THAT(soat("text ra2/thu-tuc-02.docx").out, HasSubstr("7.500 đồng"));
}

TEST_F(AssessTest, MistakesAreExplained) {
  EXPECT_THAT(soat("assess " + kDraft).err, HasSubstr("Thêm -o THƯ_MỤC"));
  file("ten", "x");
  EXPECT_THAT(soat("assess " + kDraft + " -o ten").err,
              HasSubstr("Đây là tệp, không phải thư mục"));
  EXPECT_THAT(soat("assess khong-co.docx -o ra").err, HasSubstr("khong-co.docx"));
  EXPECT_THAT(soat("assess --templates khong-co " + kDraft + " -o ra").err,
              HasSubstr("khong-co: Không có thư mục này."));
  EXPECT_THAT(soat("assess --stage soạn " + kDraft + " -o ra").err, HasSubstr("giai đoạn"));
  EXPECT_THAT(soat("assess --list " + kDraft + " -o ra.pdf").err, HasSubstr(".docx, .xlsx"));
  EXPECT_THAT(soat("report . --quarter 2024Q5").err, HasSubstr("«2024Q5» không phải quý"));
  EXPECT_THAT(soat("report .").err, HasSubstr("--quarter"));
  EXPECT_EQ(soat("report khong-co --quarter 2024Q1").code, 2);
}

TEST_F(AssessTest, WithoutProceduresItSaysSoAndWritesNothing) {
  file("doan.txt", "Nộp một bộ hồ sơ.\n");
  const Outcome run = soat("assess doan.txt -o ra");
  EXPECT_EQ(run.code, 1);
  EXPECT_THAT(run.err, HasSubstr("doan.txt: Không thấy thủ tục hành chính nào"));
  EXPECT_FALSE(fs::exists(work() / "ra"));
  EXPECT_EQ(soat("assess --list doan.txt").code, 1);
}

TEST_F(AssessTest, AnOfficesTemplateTakesThePlaceOfOurs) {
  file("mau/assessment-drafting.txt", "= PHIẾU CỦA SỞ\n{{#thu_tuc}}\n{{ten}}\n{{/thu_tuc}}\n");
  EXPECT_EQ(soat("assess --templates mau " + kDraft + " -o ra").code, 0);
  EXPECT_EQ(soat("text ra/thu-tuc-01.docx").out, "PHIẾU CỦA SỞ\nTách thửa đất, hợp thửa đất\n");
  file("mau/assessment-drafting.txt", "= PHIẾU\n{{tem}}\n");
  const Outcome wrong = soat("assess --templates mau " + kDraft + " -o ra");
  EXPECT_EQ(wrong.code, 2);
  EXPECT_THAT(wrong.err, HasSubstr("mau/assessment-drafting.txt:2: Không có trường «tem»."));
}

TEST_F(AssessTest, TheListAsTextWordAndWorkbook) {
  const std::string drafts = kDraft + " " + kDrafts + "thong-tu-2022.docx";
  EXPECT_THAT(soat("assess --list " + drafts).out,
              AllOf(HasSubstr("DANH MỤC THỦ TỤC HÀNH CHÍNH"), HasSubstr("03 ban hành mới")));
  EXPECT_EQ(soat("assess --list " + drafts + " -o dm.docx").code, 0);
  EXPECT_THAT(soat("text dm.docx").out, HasSubstr("Cấp thẻ (ban hành mới)"));
  EXPECT_EQ(soat("assess --list " + drafts + " -o dm.xlsx").code, 0);
  EXPECT_TRUE(read("dm.xlsx").starts_with("PK"));
  EXPECT_EQ(soat("assess --list " + kDraft + " -o dm.xlsx").code, 0) << "its own, not saved since";
  file("dm.txt", "của người khác");
  EXPECT_EQ(soat("assess --list " + drafts + " -o dm.txt").code, 2);
  EXPECT_EQ(read("dm.txt"), "của người khác");
}

std::string decision(const std::string& number, const std::string& date, const std::string& body) {
  return "ỦY BAN NHÂN DÂN\nTỈNH NINH BÌNH\nSố: " + number + "/QĐ-UBND\nNinh Bình, ngày " + date +
         "\nQUYẾT ĐỊNH\nVề mức hỗ trợ số " + number +
         "\nỦY BAN NHÂN DÂN TỈNH NINH BÌNH\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 19 "
         "tháng "
         "6 năm 2015;\nQUYẾT ĐỊNH:\n" +
         body + "Điều 9. Hiệu lực\nQuyết định này có hiệu lực kể từ ngày ký.\n";
}

const std::string kPlain = "Điều 1. Mức hỗ trợ\nMức hỗ trợ là 200.000 đồng một tháng.\n";
const std::string kProcedure =
    "Điều 1. Hồ sơ, thủ tục cấp thẻ\n1. Cá nhân đề nghị cấp thẻ nộp 01 bộ hồ sơ trực tiếp đến Sở "
    "Tư "
    "pháp. Hồ sơ gồm:\na) Đơn đề nghị cấp thẻ;\nb) Bản sao bằng tốt nghiệp.\n2. Trong thời hạn 05 "
    "ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, Sở Tư pháp cấp thẻ; trường hợp từ chối cấp "
    "phải "
    "nêu rõ lý do.\n";

TEST_F(AssessTest, TheQuartersReportCountsByDayOfIssue) {
  file("quy/1/qd.txt", decision("01/2024", "15 tháng 01 năm 2024", kPlain));
  file("quy/2/qd.txt", decision("02/2024", "31 tháng 3 năm 2024", kProcedure));
  file("quy/2/tham-dinh.txt",
       "SỞ TƯ PHÁP\nSố: 7/BC-STP\nNinh Bình, ngày 01 tháng 3 năm 2024\nBÁO CÁO\nThẩm định dự thảo "
       "Quyết định về mức hỗ trợ\nSở Tư pháp có ý kiến như sau.\n");
  file("quy/3/qd.txt", decision("03/2024", "01 tháng 4 năm 2024", kPlain));
  file("quy/4/qd.txt", decision("   /2024", "    tháng 3 năm 2024", kPlain));
  const Outcome run = soat("report quy --quarter 2024Q1");
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_THAT(run.out, HasSubstr("Quý I năm 2024, tỉnh Ninh Bình ban hành 02 văn bản quy phạm pháp "
                                 "luật (02 quyết định); trong đó"));
  std::string flat = run.out;
  for (char& c : flat) c = c == '\n' ? ' ' : c;
  EXPECT_THAT(flat, HasSubstr("Báo cáo thẩm định: có: 2/tham-dinh.txt"));
  EXPECT_THAT(flat, HasSubstr("Bản đánh giá tác động: không có trong thư mục"));
  EXPECT_THAT(flat, HasSubstr("Tệp: 4/qd.txt"));
  EXPECT_THAT(flat, HasSubstr("Lý do: dự thảo, chưa ban hành"));
  EXPECT_THAT(run.out, Not(HasSubstr("03/2024/QĐ-UBND")));
  EXPECT_THAT(soat("report quy --quarter II/2024").out, HasSubstr("(01 quyết định); văn"));
  EXPECT_THAT(soat("report quy --quarter 2023Q4").out,
              HasSubstr("Quý IV năm 2023, trong các tệp đã đọc không có văn bản"));
  EXPECT_EQ(soat("report quy --quarter 2024Q1 -o bc.xlsx").code, 0);
  EXPECT_EQ(soat("report quy --quarter 2024Q1 -o bc.docx").code, 0);
  EXPECT_THAT(soat("text bc.docx").out, HasSubstr("Quyết định 02/2024/QĐ-UBND"));
}

}  // namespace
}  // namespace soat
