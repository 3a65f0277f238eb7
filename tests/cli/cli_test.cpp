// The program as a user meets it: its exit codes, its streams, its messages.
#include <gmock/gmock.h>

#include "cli/program_fixture.h"
#include "support/docx_builder.h"

namespace soat {
namespace {
namespace fs = std::filesystem;

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

using CliTest = ProgramTest;

TEST_F(CliTest, RevisionsAreReadAsAsked) {
  const std::string by = " w:id=\"1\" w:author=\"x\"";
  file("sua.docx",
       DocxBuilder("<w:p><w:del" + by + "><w:r><w:delText>mười</w:delText></w:r></w:del>" +
                   "<w:ins" + by + ">" + DocxBuilder::run("", "năm") + "</w:ins></w:p>")
           .bytes());
  EXPECT_EQ(soat("text sua.docx").out, "năm\n");
  EXPECT_EQ(soat("text --revisions original sua.docx").out, "mười\n");
  EXPECT_EQ(soat("text --revisions marked sua.docx").out, "[-mười-]{+năm+}\n");
  EXPECT_EQ(soat("text --revisions sai sua.docx").code, 2);
}

TEST_F(CliTest, HeadersAreBesideTheText) {
  const std::string header = DocxBuilder::paragraph("Điều 9 Luật Đất đai");
  const std::string body = DocxBuilder::paragraph("Điều 1. Phạm vi") +
                           "<w:sectPr><w:headerReference r:id=\"h\"/></w:sectPr>";
  file("dau.docx", DocxBuilder(body).related("header", "h", "header1", header).bytes());
  EXPECT_EQ(soat("text dau.docx").out, "Điều 1. Phạm vi\n");
  EXPECT_THAT(soat("citations dau.docx").out, Not(HasSubstr("Đất đai")));
  EXPECT_THAT(soat("outline dau.docx").out, Not(HasSubstr("art_9")));
}

TEST_F(CliTest, AnErrorMakesTheExitCodeOneAndCleanDraftsZero) {
  EXPECT_EQ(soat("check " + kDrafts + "tach-thua-2023.docx").code, 1);
  EXPECT_EQ(soat("check " + kDrafts + "tach-thua-2023-sach.txt").code, 0);
  EXPECT_EQ(soat("check --fail-on ask " + kDrafts + "tach-thua-2025.txt").code, 1);
  EXPECT_EQ(soat("check " + kDrafts + "tach-thua-2025.txt").code, 0);
}

TEST_F(CliTest, WhatCannotBeReadIsSaidAndTheRestIsDone) {
  file("trong.docx", "");
  file("hong.docx", "PK\x03\x04 cắt");
  const Outcome run =
      soat("check trong.docx hong.docx khong-co.docx " + kDrafts + "luat-giao-tinh.txt");
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("trong.docx"));
  EXPECT_THAT(run.err, HasSubstr("hong.docx"));
  EXPECT_THAT(run.err, HasSubstr("khong-co.docx"));
  EXPECT_THAT(run.out, HasSubstr("luat-giao-tinh.txt"));
}

TEST_F(CliTest, JsonHasARowForEachInput) {
  file("trong.docx", "");
  const Outcome run = soat("check --format jsonl trong.docx " + kDrafts + "luat-giao-tinh.txt");
  EXPECT_EQ(std::count(run.out.begin(), run.out.end(), '\n'), 2);
  EXPECT_THAT(run.out, HasSubstr("\"problem\":"));
  EXPECT_THAT(soat("check --format json " + kDrafts + "luat-giao-tinh.txt").out,
              StartsWith("{\"schema\": \"soat.analysis/1\""));
}

TEST_F(CliTest, TheDayOfIssueDecidesTheLaw) {
  const std::string draft = kDrafts + "tach-thua-2023.txt";
  EXPECT_THAT(soat("check --issued 12/09/2025 " + draft).out,
              HasSubstr("authority/procedure-since-july-2025"));
  EXPECT_THAT(soat("check --issued 2025-09-12 " + draft).out, Not(HasSubstr("Không phù hợp  ")));
}

TEST_F(CliTest, MistakesOnTheCommandLineAreExplained) {
  const Outcome day = soat("check --issued hôm-qua " + kDrafts + "luat-giao-tinh.txt");
  EXPECT_EQ(day.code, 2);
  EXPECT_THAT(day.err, HasSubstr("01/04/2025"));
}

TEST_F(CliTest, TheEncodingOfATextFileCanBeGiven) {
  file("cu.txt", "\xAE\xB8");  // too short to be told
  const Outcome unsure = soat("text cu.txt");
  EXPECT_EQ(unsure.code, 2);
  EXPECT_THAT(unsure.err, HasSubstr("--encoding"));
  EXPECT_EQ(soat("text --encoding tcvn3 cu.txt").out, "đá\n");
  EXPECT_EQ(soat("check --encoding tcvn3 cu.txt").code, 0);
  EXPECT_EQ(soat("outline --encoding koi8 cu.txt").code, 2);
}

TEST_F(CliTest, GivesAWordFileBackWithComments) {
  const Outcome run =
      soat("check --format docx --as-of 2026-11-25 -o ra.docx " + kDrafts + "tach-thua-2023.docx");
  EXPECT_EQ(run.code, 1) << run.err;
  EXPECT_THAT(run.out, IsEmpty());
  EXPECT_THAT(names(), testing::ElementsAre("ra.docx"));
  const std::string once = read_whole_file((work() / "ra.docx").string()).value();
  EXPECT_THAT(once, HasSubstr("word/commentsExtended.xml"));
  EXPECT_EQ(soat("check --format docx --as-of 2026-11-25 -o hai.docx ra.docx").code, 1);
  EXPECT_TRUE(read_whole_file((work() / "hai.docx").string()).value() == once)
      << "its own output comes back as it was";
}

TEST_F(CliTest, WritesSeveralWordFilesIntoAFolder) {
  fs::create_directories(work() / "vao/con");
  fs::copy(kDrafts + "tach-thua-2023.docx", work() / "vao/con/a.docx");
  file("vao/b.txt", "Điều 1. A\n");
  EXPECT_EQ(soat("check --format docx -o ra vao").code, 1);
  EXPECT_TRUE(fs::exists(work() / "ra/con/a.docx"));
  EXPECT_TRUE(fs::exists(work() / "ra/b.txt.docx"));
  const Outcome same = soat("check --format docx -o ra2 vao/b.txt vao/con/../b.txt");
  EXPECT_EQ(same.code, 2);
  EXPECT_THAT(same.err, HasSubstr("Trùng tên"));
}

TEST_F(CliTest, WordFilesNeverReplaceAnInput) {
  fs::copy(kDrafts + "tach-thua-2023.docx", work() / "a.docx");
  const std::string before = read_whole_file((work() / "a.docx").string()).value();
  EXPECT_EQ(soat("check --format docx -o a.docx a.docx").code, 2);
  EXPECT_EQ(soat("check --format docx -o . a.docx").code, 2);
  EXPECT_TRUE(read_whole_file((work() / "a.docx").string()).value() == before);
}

TEST_F(CliTest, SaysWhatAWordFileNeeds) {
  file("a.txt", "Điều 1. A\n");
  const Outcome without = soat("check --format docx a.txt");
  EXPECT_EQ(without.code, 2);
  EXPECT_THAT(without.err, HasSubstr("-o TỆP.docx"));
  const Outcome suggest = soat("check --suggest a.txt");
  EXPECT_EQ(suggest.code, 2);
  EXPECT_THAT(suggest.err, HasSubstr("--format docx"));
  EXPECT_EQ(soat("outline --format docx -o x.docx a.txt").code, 2);
}

class Path {
 public:
  explicit Path(const std::string& folders) : before_(std::getenv("PATH")) {  // NOLINT
    setenv("PATH", folders.c_str(), 1);                                       // NOLINT
  }
  Path(const Path&) = delete;
  Path& operator=(const Path&) = delete;
  ~Path() { setenv("PATH", before_.c_str(), 1); }  // NOLINT

 private:
  std::string before_;
};

TEST_F(CliTest, FilesOfAFolderThatNeedAHelperAreReadOrSaidToBeLeftOut) {
  file("a.txt", "Điều 1. A\n");
  file("b.rtf", "{\\rtf1 b}");
  file("c.PDF", "%PDF-1.7");
  file("~$d.docx", "của Word");
  file("soffice", "#!/bin/sh\nexit 0\n");
  {
    const Path none("/nonexistent");
    const Outcome run = soat("check .");
    EXPECT_EQ(run.code, 0);
    EXPECT_THAT(run.err, HasSubstr("libreoffice-writer"));
    EXPECT_THAT(run.err, HasSubstr("poppler-utils"));
    EXPECT_THAT(run.err, Not(HasSubstr("~$")));
  }
  fs::permissions(work() / "soffice", fs::perms::owner_all);
  const Path own(work().string());
  const Outcome run = soat("check .");
  EXPECT_EQ(run.code, 2);  // our soffice makes nothing
  EXPECT_THAT(run.err, HasSubstr("b.rtf"));
  EXPECT_THAT(run.err, HasSubstr("poppler-utils"));
}

TEST_F(CliTest, AWrongEndingDoesNotMatter) {
  const Path none("/nonexistent");
  file("du-thao.docx", "{\\rtf1 b}");
  EXPECT_THAT(soat("check du-thao.docx").err, HasSubstr("RTF"));
  fs::copy_file(kDrafts + "tach-thua-2023.docx", work() / "du-thao.txt");
  EXPECT_THAT(soat("text du-thao.txt").out, HasSubstr("Điều 1. Phạm vi điều chỉnh"));
}

TEST_F(CliTest, PipedOutputHasNoColour) {
  EXPECT_THAT(soat("check " + kDrafts + "tach-thua-2023.txt").out, Not(HasSubstr("\x1b[")));
}

TEST_F(CliTest, NamesThatAreNotUtf8ArePercentEscaped) {
  file("ten-\xFF.txt", "Điều 1. A\n");
  EXPECT_THAT(soat("check --format json .").out, HasSubstr("ten-%FF.txt"));
}

TEST_F(CliTest, ANameCannotMoveTheTerminalsCursor) {
  file("ten-\x1b[2J\n.txt", "Điều 1. A\n");
  const Outcome checked = soat("check .");
  EXPECT_THAT(checked.out, HasSubstr("ten-%1B[2J%0A.txt\n"));
  EXPECT_THAT(checked.out, Not(HasSubstr("\x1b")));
}

TEST_F(CliTest, AFaultyRuleIsShownWithItsPlace) {
  file("a.rule",
       "tên x\ncăn cứ y\nđộ chắc V\náp dụng mọi ngày\nmức hỏi\nvới mỗi thủ tục\nkhi hành đông là "
       "đặt ra\nbáo z\n");
  const Outcome run = soat("rule test a.rule");
  EXPECT_EQ(run.code, 2);
  EXPECT_THAT(run.err, HasSubstr("a.rule:7:5"));
  EXPECT_THAT(run.err, HasSubstr("    ^"));
  EXPECT_THAT(run.err, HasSubstr("hành động"));
}

TEST_F(CliTest, ANewRuleIsNotWrittenOverAnOldOne) {
  EXPECT_EQ(soat("rule new moi.rule").code, 0);
  EXPECT_EQ(soat("rule new moi.rule").code, 2);
  EXPECT_EQ(soat("explain authority/procedure-in-circular").code, 0);
  EXPECT_EQ(soat("explain khong/co").code, 2);
  EXPECT_THAT(soat("explain authority/procedure-in-circula").err,
              HasSubstr("Có phải «authority/procedure-in-circular»?"));
}

TEST_F(CliTest, ANewRuleGetsItsFolderAndItsEnding) {
  EXPECT_EQ(soat("rule new quy-tac/cap-tinh/moi.rule").code, 0);
  EXPECT_TRUE(fs::exists(work() / "quy-tac/cap-tinh/moi.rule"));
  EXPECT_EQ(soat("rule new quy-tac/khac").code, 0);
  EXPECT_TRUE(fs::exists(work() / "quy-tac/khac.rule"));
  const Outcome other = soat("rule new moi.txt");
  EXPECT_EQ(other.code, 2);
  EXPECT_THAT(other.err, HasSubstr("moi.rule"));
  EXPECT_EQ(soat("rule new quy-tac").code, 2);
  EXPECT_EQ(soat("rule new khac/").code, 2);
  EXPECT_EQ(names(), std::set<std::string>{"quy-tac"});
  // Not filled in yet: said at its place, not passed.
  const Outcome unfilled = soat("rule test quy-tac/khac.rule");
  EXPECT_NE(unfilled.code, 0);
  EXPECT_THAT(unfilled.err, StartsWith("soat: quy-tac/khac.rule:"));
}

const std::string kSound =
    "tên x\ncăn cứ khoản 4 Điều 14 Luật số 80/2015/QH13\nđộ chắc V\n"
    "áp dụng từ 01/07/2016 đến 31/03/2025\nmức hỏi\nvới mỗi thủ tục\nkhi hành động là đặt ra\n"
    "báo z\nhỏi một\n    | Điều 1. A\nđúng hai\n    | Điều 1. A\n";

TEST_F(CliTest, AFolderOfRulesIsTestedWhole) {
  const std::string shipped = SOAT_SOURCE_DIR "/rules/authority";
  const Outcome all = soat("rule test " + shipped);
  EXPECT_EQ(all.code, 0) << all.err;
  EXPECT_THAT(all.out, AllOf(HasSubstr(shipped + "/procedure-in-circular.rule:"),
                             HasSubstr(shipped + "/business-conditions.rule:")));
  file("quy-tac/a.rule", "lạ\n");
  file("quy-tac/con/b.rule", kSound);
  const Outcome mixed = soat("rule test quy-tac");
  EXPECT_EQ(mixed.code, 2);
  EXPECT_THAT(mixed.err, HasSubstr("quy-tac/a.rule:1:1"));
  EXPECT_THAT(mixed.out, HasSubstr("quy-tac/con/b.rule:9"));
  fs::create_directory(work() / "trong");
  EXPECT_THAT(soat("rule test trong").err, HasSubstr("không có tệp .rule"));
  EXPECT_EQ(soat("rule test khong-co").code, 2);
}

TEST_F(CliTest, RulesOfAFolderAreNamedAsTheyWereGiven) {
  file("a.txt", "Điều 1. A\n");
  file("quy-tac/a.rule", kSound);
  EXPECT_EQ(soat("check --rules quy-tac a.txt").code, 0);
  EXPECT_EQ(soat("explain --rules quy-tac a").code, 0);
  file("quy-tac/a.rule", "tên x\nlạ y\n");
  const Outcome broken = soat("check --rules quy-tac a.txt");
  EXPECT_EQ(broken.code, 2);
  EXPECT_THAT(broken.err, StartsWith("soat: quy-tac/a.rule:2:1:"));
  EXPECT_THAT(broken.out, IsEmpty());
  fs::remove(work() / "quy-tac/a.rule");
  const Outcome empty = soat("check --rules quy-tac a.txt");
  EXPECT_EQ(empty.code, 2);
  EXPECT_THAT(empty.err, HasSubstr("không có tệp .rule"));
  EXPECT_THAT(soat("check --rules a.txt a.txt").err, HasSubstr("không phải thư mục"));
}

TEST_F(CliTest, AFileOfBlanksIsEmpty) {
  file("trang.txt", " \n\n\t\n");
  file("trang.docx", DocxBuilder(DocxBuilder::paragraph(" ")).bytes());
  for (const char* name : {"trang.txt", "trang.docx"}) {
    const Outcome run = soat(std::string("check ") + name);
    EXPECT_EQ(run.code, 2) << name;
    EXPECT_THAT(run.err, StartsWith(std::string("soat: ") + name)) << name;
    EXPECT_THAT(run.out, IsEmpty()) << name;
  }
}

TEST_F(CliTest, TheVersionTellsTheDaysOfTheData) {
  const Outcome run = soat("--version");
  EXPECT_EQ(run.code, 0);
  EXPECT_THAT(run.out, testing::ContainsRegex("^soat [0-9]"));
  EXPECT_THAT(run.out, testing::ContainsRegex("Quy tắc: +20[0-9-]+"));
  EXPECT_THAT(run.out, testing::ContainsRegex("Sổ văn bản: +20[0-9-]+"));
}

struct Mistake {
  std::string arguments;
  std::string said;
};

// Each is said in Vietnamese, names what was typed and what would do, and ends with 2.
TEST_F(CliTest, EachMistakeNamesTheNearest) {
  file("a.txt", "Điều 1. A\n");
  for (const Mistake& m : std::vector<Mistake>{
           {"", "Chưa nêu lệnh. Các lệnh: check, text"},
           {"chek a.txt", "Không có lệnh «chek». Có phải «check»?"},
           {"foo --help", "Không có lệnh «foo»."},
           {"a.txt", "Để kiểm tra tệp này: soat check «a.txt»"},
           {"--foo", "«soat» không có tùy chọn «--foo»"},
           {"check", "«soat check» cần TỆP"},
           {"check a.txt --fomat json", "Có phải «--format»?"},
           {"check a.txt --foo=1", "«soat check» không có tùy chọn «--foo»"},
           {"check a.txt -x", "không có tùy chọn «-x»"},
           {"check a.txt --format pdf",
            "Không có dạng kết quả «pdf». Dùng: text, json, jsonl, docx."},
           {"check a.txt --format jsn", "Có phải «json»?"},
           {"check a.txt --format", "--format cần một giá trị (DẠNG)"},
           {"check a.txt -o", "-o,--output cần một giá trị (TỆP)"},
           {"check a.txt --format json --format text", "--format được nêu hơn một lần"},
           {"check a.txt --min-level lổi", "Không có mức «lổi». Có phải «lỗi»?"},
           {"check a.txt --min-level \"\"", "Không có mức «»."},
           {"check a.txt --fail-on 3", "Dùng: error (lỗi), warning (cảnh báo)"},
           {"check a.txt --issued 31/02/2025", "--issued: «31/02/2025» không phải ngày"},
           {"check a.txt --rules ''", "--rules: Giá trị trống"},
           {"text a.txt --format json", "«soat text» không có tùy chọn «--format»"},
           {"rule", "Chưa nêu lệnh. Các lệnh: test, new"},
           {"rule tset a.rule", "Có phải «test»?"},
           {"rule foo --help", "Không có lệnh «foo»"},
           {"rule test", "«soat rule test» cần TỆP"},
           {"explain", "«soat explain» cần MÃ"},
       }) {
    const Outcome run = soat(m.arguments);
    EXPECT_EQ(run.code, 2) << m.arguments;
    EXPECT_THAT(run.err, AllOf(StartsWith("soat: "), HasSubstr(m.said), HasSubstr("\nXem: soat")))
        << m.arguments;
    EXPECT_EQ(run.err.find('\0'), std::string::npos) << m.arguments;
    EXPECT_THAT(run.out, IsEmpty()) << m.arguments;
    for (const char* english : {"required", "expected", "argument", "FAILED", "Usage", "Option",
                                "missing", "subcommand", "TEXT", "Validation"}) {
      EXPECT_THAT(run.err, Not(HasSubstr(english))) << m.arguments;
    }
  }
}

TEST_F(CliTest, WhatWasTypedIsShownWithoutItsControls) {
  const Outcome run = soat("\"$(printf 'ch\\033[31mek\\377')\"");
  EXPECT_EQ(run.code, 2);
  EXPECT_EQ(run.err.find('\x1b'), std::string::npos);
  EXPECT_EQ(run.err.find('\xff'), std::string::npos);
}

TEST_F(CliTest, LevelsAreTakenInVietnamese) {
  const std::string draft = kDrafts + "tach-thua-2025.txt";
  EXPECT_EQ(soat("check --fail-on hỏi " + draft).code, 1);
  EXPECT_EQ(soat("check --fail-on ASK " + draft).code, 1);
  EXPECT_EQ(soat("check --fail-on 'cảnh báo' " + draft).code, 0);
  EXPECT_EQ(soat("check --min-level 'gợi ý' " + draft).out,
            soat("check --min-level hint " + draft).out);
}

TEST_F(CliTest, AnOutlineBecomesXml) {
  file("a.txt", "Điều 1. A\n1. B\n");
  file("thu/b.txt", "Điều 1. B\n");
  const Outcome one = soat("outline --format akn a.txt");
  EXPECT_EQ(one.code, 0);
  EXPECT_THAT(one.out, StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<akomaNtoso "));
  EXPECT_EQ(soat("outline --format akn -o ra.xml a.txt").code, 0);
  EXPECT_EQ(read("ra.xml"), one.out);
  // Several documents are several files.
  const Outcome many = soat("outline --format akn a.txt thu");
  EXPECT_EQ(many.code, 2);
  EXPECT_THAT(many.err, HasSubstr("-o THƯ_MỤC"));
  EXPECT_EQ(soat("outline --format akn -o ra a.txt thu").code, 0);
  EXPECT_EQ(read("ra/a.txt.xml"), one.out);
  EXPECT_THAT(read("ra/b.txt.xml"), HasSubstr("eId=\"art_1\""));
  EXPECT_EQ(soat("check --format akn a.txt").code, 2);
}

TEST_F(CliTest, AGraphOfSeveralDocuments) {
  file("thu/a.txt", "Điều 1. A\n1. Theo Luật Đất đai số 45/2013/QH13.\n");
  file("thu/b.txt", "Điều 1. B\n1. Theo Luật Đất đai số 45/2013/QH13.\n");
  const Outcome json = soat("graph thu khong-co.txt");
  EXPECT_EQ(json.code, 2) << "one input is missing";
  EXPECT_THAT(json.out, StartsWith("{\"schema\": \"soat.graph/1\""));
  EXPECT_EQ(soat("graph thu").out, soat("graph thu --format json").out);
  const Outcome dot = soat("graph --format dot thu");
  EXPECT_EQ(dot.code, 0);
  EXPECT_THAT(dot.out, StartsWith("digraph soat {"));
  EXPECT_THAT(dot.out, HasSubstr("số 45/2013/QH13"));
  EXPECT_EQ(soat("graph khong-co.txt").out, "");
  EXPECT_EQ(soat("graph --format akn thu").code, 2);
}

TEST_F(CliTest, HelpIsVietnamese) {
  for (const char* command : {"", "check", "text", "outline", "citations", "procedures",
                              "delegations", "graph", "explain", "rule", "rule test", "rule new"}) {
    const Outcome run = soat(std::string(command) + " --help");
    EXPECT_EQ(run.code, 0) << command;
    EXPECT_THAT(run.out,
                HasSubstr("Cách dùng: soat" + std::string(*command == 0 ? "" : " ") + command));
    EXPECT_THAT(run.err, IsEmpty());
    for (const char* english : {"Usage", "Options", "OPTIONS", "REQUIRED", "TEXT", "Positionals",
                                "SUBCOMMAND", "Subcommands", "Print this", "VALUE"}) {
      EXPECT_THAT(run.out, Not(HasSubstr(english))) << command;
    }
  }
}

}  // namespace
}  // namespace soat
