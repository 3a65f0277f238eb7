// What the templates of an assessment may name. The names are listed in docs/danh-gia-tac-dong.md.
#include <algorithm>

#include "assess/assessment.h"

namespace soat {
namespace {

constexpr std::array<std::string_view, kProcedureParts> kPartFields = {
    "ten_goi",   "trinh_tu", "cach_thuc", "ho_so",   "so_bo", "thoi_han",
    "doi_tuong", "co_quan",  "ket_qua",   "mau_don", "phi",   "yeu_cau"};

constexpr std::array<std::string_view, kProcedureParts> kPartBlanks = {
    "tên thủ tục",
    "không thấy quy định trình tự",
    "không thấy quy định cách thức nộp hồ sơ, nhận kết quả",
    "không thấy quy định thành phần hồ sơ",
    "không thấy quy định số lượng bộ hồ sơ",
    "không thấy quy định thời hạn giải quyết",
    "không thấy nêu đối tượng thực hiện",
    "không thấy nêu cơ quan giải quyết",
    "không thấy nêu kết quả",
    "không thấy quy định mẫu đơn, tờ khai; có hay không",
    "không thấy quy định phí, lệ phí; có phải nộp hay không",
    "không thấy quy định yêu cầu, điều kiện; có hay không"};

constexpr std::size_t kMostChecks = 4;  // the words before them name all laws

Lines plain(std::string words) { return {{Run{std::move(words)}}}; }
Lines blank(std::string what) { return {{Run{std::move(what), false, true}}}; }

/// «… words …» (khoản 1 Điều 3); a list of papers keeps its lines.
void add_said(const Said& said, Lines& lines) {
  lines.push_back({Run{"«" + said.before}, Run{said.words, true}});
  std::size_t from = 0;
  for (;;) {
    const std::size_t end = std::min(said.after.find('\n', from), said.after.size());
    if (from > 0) lines.emplace_back();
    lines.back().push_back({said.after.substr(from, end - from)});
    if (end == said.after.size()) break;
    from = end + 1;
  }
  lines.back().push_back({"» (" + said.place + ")"});
}

Lines part_lines(const PartField& field, std::string_view missing) {
  Lines lines;
  for (const Said& said : field.said) add_said(said, lines);
  if (field.more > 0)
    lines.push_back({Run{"và " + std::to_string(field.more) + " chỗ khác trong dự thảo"}});
  if (field.given_elsewhere && field.said.empty()) {
    lines.push_back(
        {Run{"Quy định ở điều, khoản khác của dự thảo: "}, Run{"điều, khoản", false, true}});
  }
  if (field.delegated) {
    lines.push_back(
        {Run{"Dự thảo để cơ quan khác quy định: "}, Run{"cơ quan, điều khoản giao", false, true}});
  }
  if (lines.empty()) return blank(std::string(missing));
  return lines;
}

Lines money(const std::optional<double>& amount, const std::string& what) {
  return amount ? plain(money_words(*amount) + " đồng") : blank(what);
}

Fields line_fields(const CostLine& line) {
  Fields fields;
  fields.set_words("noi_dung", line.words, "nội dung");
  if (line.item == CostItem::service || line.item == CostItem::fee) {
    fields.set("gio", plain("–"));
  } else if (line.hours) {
    const bool reckoned = !line.reckoning.empty();
    fields.set("gio", plain(number_words(*line.hours) + (reckoned ? " = " + line.reckoning : "")));
  } else {
    fields.set("gio", blank("số giờ"));
  }
  fields.set("thanh_tien", line.amount ? plain(money_words(*line.amount)) : blank("đồng"));
  fields.set_words("nguon", line.source, "nguồn số liệu");
  return fields;
}

std::string joined(const std::vector<std::string>& all) {
  std::string out;
  for (const std::string& one : all) out += (out.empty() ? "" : "; ") + one;
  return out;
}

Fields cost_fields(const Cost& cost, const std::string& title) {
  Fields fields;
  fields.set("phuong_an", plain(title));
  std::vector<Fields> lines;
  for (const CostLine& line : cost.lines) lines.push_back(line_fields(line));
  fields.set_if("chua_co_dong", lines.empty());
  fields.set_list("dong", std::move(lines));
  Lines wage = money(cost.wage, "thu nhập bình quân một giờ làm việc");
  if (cost.wage && !cost.wage_source.empty()) wage[0].push_back({" (" + cost.wage_source + ")"});
  fields.set("thu_nhap_gio", std::move(wage));
  fields.set("chi_phi_cong_viec", money(cost.work, "chi phí thực hiện công việc"));
  fields.set("tong_phi", money(cost.fees, "phí, lệ phí; không phải nộp thì ghi 0"));
  fields.set("chi_phi_mot_lan", money(cost.once, "chưa đủ số liệu"));
  Lines times = cost.times ? plain(number_words(*cost.times)) : blank("số lần trong một năm");
  if (cost.times_by_default) {
    times = plain("01 (mặc định, vì bảng số liệu không nêu) ");
    times[0].push_back({"xác nhận thủ tục chỉ thực hiện một lần trong năm", false, true});
  }
  fields.set("so_lan", std::move(times));
  fields.set("so_doi_tuong", cost.applicants ? plain(number_words(*cost.applicants))
                             : cost.not_forecast
                                 ? plain("không dự báo được: tính cho 01 trường hợp")
                                 : blank("số đối tượng trong một năm"));
  fields.set("chi_phi_mot_nam", cost.not_forecast && !cost.year
                                    ? plain("không tính (không dự báo được số lượng đối tượng)")
                                    : money(cost.year, "chưa đủ số liệu"));
  fields.set("con_thieu", plain(joined(cost.missing)));
  fields.set_if("thieu_so_lieu", !cost.missing.empty());
  return fields;
}

void add_saving(const AssessedProcedure& procedure, Fields& fields) {
  const Saving& saving = procedure.saving;
  const bool counts = procedure.action != ProcedureAction::creates;
  fields.set_if("tinh_tiet_kiem", counts);
  Lines words = blank("chưa đủ số liệu");
  if (saving.amount) {
    const bool loss = *saving.amount < 0;
    words = plain((loss ? "tăng thêm " : "giảm ") +
                  money_words(loss ? -*saving.amount : *saving.amount) + " đồng" +
                  (saving.one_case ? " cho 01 trường hợp" : " một năm"));
  }
  fields.set("tiet_kiem", std::move(words));
}

std::string handed_by(const LawHanding& handing) {
  return "Có, theo sổ văn bản: " + joined(handing.places) + " giao «" + handing.words +
         "». Đối chiếu với nội dung của thủ tục.";
}

/// Whether a law hands it over; the words say how that is known.
Lines handing_lines(const LawHanding& handing) {
  Lines lines;
  switch (handing.answer) {
    case Answer::yes:
      lines.push_back({Run{handing.places.empty() ? std::string("Không cần: văn bản này là luật.")
                                                  : handed_by(handing)}});
      break;
    case Answer::no:
      lines.push_back({Run{"Không thấy. " + handing.words}});
      lines.push_back({Run{"luật, nghị quyết của Quốc hội giao (điều, khoản, điểm)", false, true}});
      break;
    default:
      lines.push_back({Run{"Chưa rõ. " + handing.words}});
      for (std::size_t i = 0; i < handing.check.size() && i < kMostChecks; ++i)
        lines.push_back({Run{"tra cứu: " + handing.check[i], false, true}});
  }
  return lines;
}

Fields act_fields(const Assessment& assessment) {
  const ActName& act = assessment.act;
  Fields fields;
  fields.set_words("loai_van_ban", act.type, "loại văn bản");
  fields.set_words("so_ky_hieu", act.number, "số, ký hiệu");
  fields.set_words("co_quan_ban_hanh", act.issuer, "cơ quan ban hành");
  fields.set_words("trich_yeu", act.title, "trích yếu");
  fields.set_words("ngay_ban_hanh", act.issued, "ngày ban hành");
  fields.set_words("tep", act.file, "tệp dự thảo");
  fields.set_if("van_ban_cap_tinh", assessment.provincial);
  fields.set_if("soan_thao", assessment.stage == AssessmentStage::drafting);
  fields.set_if("co_so_lieu", assessment.costs_given);
  std::vector<Fields> not_checked;
  for (const std::string& what : assessment.not_checked) {
    Fields one;
    one.set("noi_dung", plain(what));
    not_checked.push_back(std::move(one));
  }
  fields.set_list("chua_kiem_tra", std::move(not_checked));
  return fields;
}

void add_parts(const AssessedProcedure& procedure, Fields& fields) {
  for (std::size_t part = 0; part < kProcedureParts; ++part) {
    fields.set(std::string(kPartFields[part]),
               part_lines(procedure.parts[part], kPartBlanks[part]));
  }
  const auto name = static_cast<std::size_t>(ProcedurePart::name);
  if (!procedure.parts[name].said.empty()) return;
  fields.set(std::string(kPartFields[name]),
             {{Run{procedure.name + " (gọi theo nội dung) "}, Run{"tên thủ tục", false, true}}});
}

void add_findings(const AssessedProcedure& procedure, Fields& fields) {
  std::vector<Fields> notes;
  for (const FindingNote& note : procedure.findings) {
    Fields one;
    one.set("muc_do", plain(note.level));
    one.set("noi", plain(note.place));
    one.set("loi", plain(note.message));
    notes.push_back(std::move(one));
  }
  fields.set_list("nhan_xet", std::move(notes));
}

/// What names a procedure in any paper.
Fields procedure_fields(const AssessedProcedure& procedure) {
  Fields fields;
  fields.set("so", plain(std::to_string(procedure.number)));
  fields.set_words("ten", procedure.name, "tên thủ tục");
  fields.set("loai", plain(std::string(action_words(procedure.action))));
  fields.set("noi_quy_dinh", plain(procedure.places));
  fields.set_if("chua_chac", procedure.confidence == Confidence::ask);
  fields.set("loi_van", plain(procedure.words));
  fields.set_words("phieu", procedure.paper, "–");
  add_saving(procedure, fields);
  return fields;
}

void add_costs(const AssessedProcedure& procedure, Fields& fields) {
  std::vector<Fields> sides;
  if (procedure.action != ProcedureAction::creates)
    sides.push_back(cost_fields(procedure.present, "Thủ tục hiện tại"));
  if (procedure.action != ProcedureAction::abolishes)
    sides.push_back(cost_fields(procedure.draft, "Thủ tục theo dự thảo"));
  fields.set_list("chi_phi", std::move(sides));
}

/// One procedure in the summary.
Fields summary_row(const AssessedProcedure& procedure) {
  Fields fields = procedure_fields(procedure);
  const Cost& shown =
      procedure.action == ProcedureAction::abolishes ? procedure.present : procedure.draft;
  const bool one_case = shown.not_forecast && shown.once;
  fields.set("chi_phi_nam", shown.year ? plain(money_words(*shown.year) + " đồng")
                            : one_case ? plain(money_words(*shown.once) + " đồng cho 01 trường hợp")
                                       : blank("chưa đủ số liệu"));
  add_findings(procedure, fields);
  add_costs(procedure, fields);
  fields.set("luat_giao", handing_lines(procedure.handing));
  return fields;
}

/// A sum over procedures, or which of them are not known.
Lines total(const Assessment& all, bool savings) {
  double sum = 0;
  std::vector<std::string> unknown;
  std::size_t counted = 0;
  for (const AssessedProcedure& p : all.procedures) {
    const bool wanted =
        savings ? p.action != ProcedureAction::creates : p.action != ProcedureAction::abolishes;
    if (!wanted) continue;
    ++counted;
    const bool known = savings ? p.saving.amount && !p.saving.one_case : p.draft.year.has_value();
    if (known) {
      sum += savings ? *p.saving.amount : *p.draft.year;
    } else {
      unknown.push_back(std::to_string(p.number));
    }
  }
  if (counted == 0) return plain("không có");
  if (unknown.empty()) return plain(money_words(sum) + " đồng một năm");
  std::string numbers;
  for (const std::string& one : unknown) numbers += (numbers.empty() ? "" : ", ") + one;
  if (unknown.size() == counted) return blank("chưa đủ số liệu");
  Lines lines = plain(money_words(sum) + " đồng một năm, chưa kể ");
  lines[0].push_back({"thủ tục số " + numbers + " chưa có tổng một năm", false, true});
  return lines;
}

}  // namespace

Fields paper_fields(const Assessment& assessment, const AssessedProcedure& procedure) {
  Fields fields = act_fields(assessment);
  Fields own = procedure_fields(procedure);
  add_parts(procedure, own);
  add_findings(procedure, own);
  add_costs(procedure, own);
  own.set("luat_giao", handing_lines(procedure.handing));
  own.set_if("sua_doi", procedure.action == ProcedureAction::amends);
  own.set_if("ban_hanh_moi", procedure.action == ProcedureAction::creates);
  fields.set_list("thu_tuc", {std::move(own)});
  return fields;
}

Fields summary_fields(const Assessment& assessment) {
  Fields fields = act_fields(assessment);
  std::array<std::vector<Fields>, 3> rows;
  for (const AssessedProcedure& p : assessment.procedures)
    rows[static_cast<std::size_t>(p.action)].push_back(summary_row(p));
  constexpr std::array<std::string_view, 3> kNames = {"moi", "sua", "bai"};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    fields.set("so_" + std::string(kNames[i]), plain(two_digits(rows[i].size())));
    fields.set_list(std::string(kNames[i]), std::move(rows[i]));
  }
  fields.set("so_thu_tuc", plain(two_digits(assessment.procedures.size())));
  fields.set("tong_chi_phi", total(assessment, false));
  fields.set("tong_tiet_kiem", total(assessment, true));
  return fields;
}

}  // namespace soat
