// What the papers say of shipped drafts, read back with our own reader. What each field must hold
// was taken from the drafts by reading them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "assess/assessment.h"
#include "assess/paper_file.h"
#include "assess/procedure_list.h"
#include "base/file.h"
#include "support/docx_reading.h"
#include "support/knowledge.h"

namespace soat {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const std::string kDrafts = SOAT_SOURCE_DIR "/corpus/drafts/";
constexpr Date kDay{std::chrono::year{2026}, std::chrono::November, std::chrono::day{25}};

Analysis analysed(const std::string& draft) {
  return check(shipped_knowledge(), read_file(kDrafts + draft, {}).value(), {{}, kDay});
}

Assessment assessed(const Analysis& analysis, const CostInputs* inputs = nullptr,
                    AssessmentStage stage = AssessmentStage::drafting) {
  return assess(analysis, stage,
                laws_handing(analysis, shipped_knowledge().registry, shipped_knowledge().words),
                inputs, {});
}

std::string text_of(const std::string& name, const Fields& fields) {
  const std::string path = SOAT_SOURCE_DIR "/templates/" + name;
  const auto made = Template::parse(read_whole_file(path).value(), path);
  EXPECT_TRUE(made) << (made ? "" : made.problem().where + made.problem().what);
  const auto paper = made.value().fill(fields);
  EXPECT_TRUE(paper) << (paper ? "" : paper.problem().where + paper.problem().what);
  const auto bytes = paper_docx(paper.value(), "x.docx");
  std::string all;
  for (const std::string& line : paragraphs(read_docx_bytes(bytes.value()))) all += line + "\n";
  return all;
}

/// "words (place)" of a part.
std::vector<std::string> said(const AssessedProcedure& procedure, ProcedurePart part) {
  std::vector<std::string> all;
  for (const Said& one : procedure.parts[static_cast<std::size_t>(part)].said)
    all.push_back(one.before + one.words + one.after + " (" + one.place + ")");
  return all;
}

TEST(Assessment, FieldsHoldTheDraftsWordsAndTheirClauses) {
  const Analysis analysis = analysed("thong-tu-2022.txt");
  const Assessment made = assessed(analysis);
  ASSERT_EQ(made.procedures.size(), 1U);
  const AssessedProcedure& p = made.procedures.front();
  EXPECT_EQ(p.action, ProcedureAction::creates);
  EXPECT_THAT(said(p, ProcedurePart::applicant), Contains("Cá nhân (khoản 1 Điều 1)"));
  EXPECT_THAT(said(p, ProcedurePart::sets),
              ElementsAre(AllOf(testing::StartsWith("01 bộ"), HasSubstr("(khoản 1 Điều 1)"))));
  EXPECT_THAT(said(p, ProcedurePart::time_limit),
              Contains(AllOf(HasSubstr("Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ"),
                             HasSubstr("(khoản 2 Điều 1)"))));
  EXPECT_THAT(said(p, ProcedurePart::dossier),
              Contains(AllOf(HasSubstr("a) Đơn đề nghị cấp thẻ;"), HasSubstr("b) Bản sao bằng"),
                             HasSubstr("(khoản 1 Điều 1)"))));
  EXPECT_THAT(said(p, ProcedurePart::fee), testing::IsEmpty());
}

TEST(Assessment, ThePaperSaysWhatItIsAndMarksWhatIsOpen) {
  const Analysis analysis = analysed("thong-tu-2022.txt");
  const Assessment made = assessed(analysis);
  const std::string text =
      text_of("assessment-drafting.txt", paper_fields(made, made.procedures.front()));
  EXPECT_THAT(text, HasSubstr("không phải biểu mẫu chính thức"));
  EXPECT_THAT(text, HasSubstr("«Cá nhân» (khoản 1 Điều 1)"));
  EXPECT_THAT(text,
              HasSubstr("[… cần điền: không thấy quy định phí, lệ phí; có phải nộp hay không …]"));
  EXPECT_THAT(text, HasSubstr("(7) Tổng chi phí một năm"));
  EXPECT_THAT(text, HasSubstr("[… cần điền: chưa đủ số liệu …]"));
  EXPECT_THAT(text, Not(HasSubstr("mặc định")));
}

/// Khoản 4 Điều 220 of the land law hands over conditions and the least area, no dossier.
TEST(Assessment, SaysWhetherALawHandsItOver) {
  const Analysis analysis = analysed("tach-thua-2024.txt");
  const Assessment made = assessed(analysis);
  ASSERT_EQ(made.procedures.size(), 2U);
  EXPECT_EQ(made.procedures[0].handing.answer, Answer::yes);
  EXPECT_THAT(made.procedures[0].handing.places,
              ElementsAre("khoản 4 Điều 220 Luật Đất đai số 31/2024/QH15"));
  EXPECT_EQ(made.procedures[1].handing.answer, Answer::no);
  EXPECT_TRUE(made.provincial);
  const std::string text = text_of("assessment-summary.txt", summary_fields(made));
  EXPECT_THAT(text, HasSubstr("02 ban hành mới, 00 sửa đổi, bổ sung, 00 bãi bỏ"));
  EXPECT_THAT(text, HasSubstr("Đoạn đưa vào Tờ trình (điểm c khoản 2 Điều 10)"));
}

/// Điều 2 has the conditions of what Điều 3 lays down.
TEST(Assessment, APartGivenInAnotherArticleIsQuotedFromThere) {
  const Assessment made = assessed(analysed("tach-thua-2024.txt"));
  ASSERT_EQ(made.procedures.size(), 2U);
  EXPECT_THAT(
      said(made.procedures[1], ProcedurePart::condition),
      Contains(AllOf(HasSubstr("đã được cấp Giấy chứng nhận"), HasSubstr("(khoản 1 Điều 2)"))));
  EXPECT_THAT(said(made.procedures[0], ProcedurePart::time_limit),
              Contains(AllOf(HasSubstr("10 ngày làm việc"), HasSubstr("(khoản 2 Điều 3)"))));
}

TEST(Assessment, AtTheProposalThreePartsAreAssessed) {
  const Analysis analysis = analysed("tach-thua-2024.txt");
  const Assessment made = assessed(analysis, nullptr, AssessmentStage::proposal);
  const std::string text =
      text_of("assessment-proposal.txt", paper_fields(made, made.procedures[1]));
  EXPECT_THAT(text, HasSubstr("Tính hợp lý của ba bộ phận (Điều 8)"));
  EXPECT_THAT(text, HasSubstr("«Văn phòng đăng ký đất đai» (khoản "));
  EXPECT_THAT(text, Not(HasSubstr("Thời hạn giải quyết")));
  EXPECT_THAT(text_of("assessment-summary.txt", summary_fields(made)),
              HasSubstr("Báo cáo đánh giá tác động của chính sách"));
}

constexpr const char* kAbolishing =
    "ỦY BAN NHÂN DÂN\nTỈNH NINH BÌNH\nSố: 5/2024/QĐ-UBND\nNinh Bình, ngày 05 tháng 02 năm 2024\n"
    "QUYẾT ĐỊNH\nVề việc bãi bỏ quy định thủ tục hành chính\nCăn cứ Luật A;\nQUYẾT ĐỊNH:\n"
    "Điều 1. Bãi bỏ thủ tục hành chính\n"
    "1. Bãi bỏ thủ tục Cấp giấy phép thăm dò nước dưới đất, hồ sơ gồm đơn đề nghị cấp giấy phép "
    "của tổ chức, cá nhân nộp tại Sở Tài nguyên và Môi trường.\n"
    "Điều 2. Hiệu lực\nQuyết định này có hiệu lực từ ngày 20 tháng 02 năm 2024.\n";

TEST(Assessment, AnAbolishedOneIsAParagraphWithItsSaving) {
  const Analysis analysis = check_lines(kAbolishing, {{}, kDay});
  const std::vector<CostedProcedure> costed = costed_procedures(analysis);
  ASSERT_EQ(costed.size(), 1U);
  ASSERT_EQ(costed[0].action, ProcedureAction::abolishes);
  const CostInputs inputs = read_costs(
      "thu_tuc,ten,phuong_an,muc,gia_tri,nguon\n1,,hien-tai,dich-vu,10000,x\n1,,hien-tai,phi,0,x\n"
      "1,,hien-tai,so-lan,1,x\n1,,hien-tai,so-doi-tuong,30,x\n",
      "a.csv", {}, costed);
  ASSERT_TRUE(inputs.problems.empty());
  const Assessment made = assessed(analysis, &inputs);
  const std::string text = text_of("assessment-summary.txt", summary_fields(made));
  EXPECT_THAT(text, HasSubstr("01 bãi bỏ"));
  EXPECT_THAT(text, HasSubstr("bị bãi bỏ tại khoản 1 Điều 1"));
  EXPECT_THAT(text, HasSubstr("Lợi ích chi phí: giảm 300.000 đồng một năm"));
  EXPECT_THAT(text, HasSubstr("«Bãi bỏ thủ tục Cấp giấy phép thăm dò nước dưới đất"));
}

/// A printer's line ends no sentence, and a new paragraph ends one.
TEST(Assessment, ASentenceGoesOnOverThePrintersLines) {
  std::string lines =
      "BỘ TƯ PHÁP\nSố: 1/2022/TT-BTP\nHà Nội, ngày 05 tháng 5 năm 2022\nTHÔNG TƯ\nQuy định việc "
      "cấp "
      "thẻ\nCăn cứ Luật A;\nĐiều 1. Hồ sơ, thủ tục cấp thẻ\n"
      "1. Cá nhân đề nghị cấp thẻ nộp 01 bộ hồ sơ trực tiếp đến Sở Tư pháp nơi cư\ntrú. Hồ sơ "
      "gồm:\n"
      "a) Đơn đề nghị cấp thẻ;\nb) Bản sao bằng tốt nghiệp.\n"
      "2. Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, Sở Tư\npháp cấp thẻ; "
      "trường "
      "hợp từ chối cấp phải nêu rõ lý do.\nĐiều 2. Sử dụng thẻ\n";
  for (int i = 1; i <= 12; ++i) {
    lines += std::to_string(i) +
             ". Người được cấp thẻ dùng thẻ khi làm nhiệm vụ được giao theo quy chế\n"
             "của nơi công tác và giữ gìn thẻ không để hư hỏng trong suốt thời gian làm\nviệc.\n";
  }
  const Assessment made = assessed(check_lines(lines));
  ASSERT_FALSE(made.procedures.empty());
  EXPECT_THAT(
      said(made.procedures[0], ProcedurePart::time_limit),
      Contains("Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, Sở Tư pháp cấp "
               "thẻ; (khoản 2 Điều 1)"));
}

TEST(Assessment, SaysWhereAReaderMightHaveExpectedAProcedure) {
  const auto fragment = nothing_to_assess(check_lines("Nộp một bộ hồ sơ.\nTrả kết quả.\n"));
  ASSERT_TRUE(fragment);
  EXPECT_THAT(fragment->what, HasSubstr("Văn bản không có điều nào"));
  const auto annex = nothing_to_assess(check_lines(
      "CHÍNH PHỦ\nSố: 1/2020/NĐ-CP\nNGHỊ ĐỊNH\nVề việc A\nCăn cứ Luật A;\nĐiều 1. Phạm vi\nA.\n"
      "Điều 2. Hiệu lực\nNghị định này có hiệu lực từ ngày 01 tháng 3 năm 2020.\nTM. CHÍNH PHỦ\n"
      "PHỤ LỤC I\nMẪU ĐƠN\n1. Hồ sơ gồm đơn.\n"));
  ASSERT_TRUE(annex);
  EXPECT_THAT(annex->what, AllOf(HasSubstr("Phụ lục"), Not(HasSubstr("không có điều nào"))));
  EXPECT_FALSE(nothing_to_assess(analysed("thong-tu-2022.txt")));
}

TEST(Assessment, JsonHasTheWordsAndNoInventedFigure) {
  const Assessment made = assessed(analysed("thong-tu-2022.txt"));
  const std::string json = assessment_json(made, "1");
  EXPECT_THAT(json, testing::StartsWith("{\n  \"schema\": \"soat.assessment/1\""));
  EXPECT_THAT(json, HasSubstr("\"place\": \"khoản 1 Điều 1\""));
  EXPECT_THAT(json, HasSubstr("\"year\": null"));
  EXPECT_TRUE(untouched(json));
}

TEST(List, NewAmendedAndAbolishedOfSeveralActs) {
  std::vector<ListedProcedure> all = listed_procedures(analysed("thong-tu-2022.txt"));
  for (ListedProcedure& one : listed_procedures(check_lines(kAbolishing))) all.push_back(one);
  const std::string text = text_of("procedure-list.txt", list_fields(all));
  EXPECT_THAT(text, HasSubstr("01 ban hành mới, 00 sửa đổi, bổ sung, 01 bãi bỏ"));
  EXPECT_THAT(text, AllOf(HasSubstr("A1"), HasSubstr("C1"), Not(HasSubstr("B1"))));
  EXPECT_THAT(text, HasSubstr("Quyết định 5/2024/QĐ-UBND"));
}

/// All names that fields and the fields below them have.
void add_names(const Fields& fields, std::set<std::string>& names) {
  for (const std::string& name : fields.names()) {
    names.insert(name);
    if (const std::vector<Fields>* list = fields.list(name)) {
      for (const Fields& one : *list) add_names(one, names);
    }
  }
}

TEST(Fields, TheGuideNamesEveryFieldThatATemplateMayUse) {
  const std::string guide = read_whole_file(SOAT_SOURCE_DIR "/docs/danh-gia-tac-dong.md").value();
  const Analysis analysis = analysed("tach-thua-2024.txt");
  const Assessment made = assessed(analysis);
  std::set<std::string> names;
  add_names(paper_fields(made, made.procedures[1]), names);
  add_names(summary_fields(made), names);
  add_names(list_fields(listed_procedures(analysis)), names);
  add_names(quarter_fields({}), names);
  for (const std::string& name : names) EXPECT_THAT(guide, HasSubstr("`" + name + "`"));
}

Paper small_paper() {
  Paper paper;
  paper.blocks.push_back({BlockKind::title, {Run{"Danh mục & bảng"}}, {}});
  paper.blocks.push_back({BlockKind::row, {}, {{{Run{"STT"}}}, {{Run{"Tên"}}}}, true});
  paper.blocks.push_back({BlockKind::row, {}, {{{Run{"1"}}}, {{Run{"Cấp <thẻ>"}}}}});
  return paper;
}

TEST(PaperFile, TheSamePaperGivesTheSameBytes) {
  for (const PaperForm form : {PaperForm::docx, PaperForm::xlsx, PaperForm::text}) {
    const auto once = paper_bytes(small_paper(), form, kDay, "x");
    const auto again = paper_bytes(small_paper(), form, kDay, "x");
    ASSERT_TRUE(once && again);
    EXPECT_EQ(once.value(), again.value());
  }
}

TEST(PaperFile, KnowsItsOwnFilesUntilSomebodySavesThem) {
  EXPECT_TRUE(untouched(paper_bytes(small_paper(), PaperForm::docx, kDay, "x").value()));
  EXPECT_TRUE(untouched(paper_bytes(small_paper(), PaperForm::xlsx, kDay, "x").value()));
  EXPECT_FALSE(untouched(read_whole_file(kDrafts + "tach-thua-2024.docx").value()));
  EXPECT_FALSE(untouched("văn bản của người khác"));
}

}  // namespace
}  // namespace soat
