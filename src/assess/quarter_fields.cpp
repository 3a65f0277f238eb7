// The quarter's figures in the wording of such reports.
#include <algorithm>
#include <map>

#include "assess/procedure_list.h"
#include "base/csv.h"
#include "report/finding_words.h"
#include "text/vocabulary.h"

namespace soat {
namespace {

constexpr std::size_t kMostTitle = 300;  // bytes

Lines plain(std::string words) { return {{Run{std::move(words)}}}; }

std::string small(std::string_view words) {
  // Names of kinds of acts begin with one plain letter or Đ.
  std::string out(words);
  if (!out.empty() && out[0] >= 'A' && out[0] <= 'Z') out[0] = static_cast<char>(out[0] + 32);
  return out;
}

std::string act_label(const ReportedAct& act) {
  const std::string type =
      act.type == ActType::other ? "Văn bản" : std::string(vietnamese_name(act.type));
  return type + (act.number.empty() ? "" : " " + act.number);
}

/// "01 nghị quyết và 22 quyết định"
std::string by_type(const std::vector<const ReportedAct*>& acts) {
  std::map<ActType, std::size_t> counts;
  for (const ReportedAct* act : acts) ++counts[act->type];
  std::string out;
  std::size_t left = counts.size();
  for (const auto& [type, count] : counts) {
    --left;
    const std::string name = type == ActType::other ? "văn bản khác" : small(vietnamese_name(type));
    out += (out.empty() ? "" : left == 0 ? " và " : ", ") + two_digits(count) + " " + name;
  }
  return out;
}

/// "tỉnh Ninh Bình" of a body's name, which heads print in capitals; empty where it has none.
std::string place_in(const std::string& issuer_name) {
  const std::string folded = fold_phrase(issuer_name);
  for (const std::string_view kind : {"tỉnh ", "thành phố "}) {
    const std::size_t at = folded.find(kind);
    if (at == std::string::npos) continue;
    std::string place(kind);
    bool first = true;
    const std::string_view name = std::string_view(folded).substr(at + kind.size());
    for (std::size_t i = 0; i < name.size(); ++i) {
      // Names of provinces begin their syllables with a plain letter or đ.
      const bool d = first && name.substr(i).starts_with("đ");
      if (d) {
        place += "Đ";
        ++i;
      } else {
        const bool small = first && name[i] >= 'a' && name[i] <= 'z';
        place += small ? static_cast<char>(name[i] - 32) : name[i];
      }
      first = name[i] == ' ';
    }
    return place;
  }
  return {};
}

/// The place all acts are of; empty where they are not of one.
std::string common_place(const std::vector<const ReportedAct*>& acts) {
  std::string place;
  for (const ReportedAct* act : acts) {
    if (act->issuer != Issuer::provincial_council && act->issuer != Issuer::provincial_committee)
      return {};
    const std::string one = place_in(act->issuer_name);
    if (one.empty() || (!place.empty() && place != one)) return {};
    place = one;
  }
  return place;
}

std::string counted_procedures(const ReportedAct& act) {
  std::array<std::size_t, 3> counts{};
  for (const ReportedProcedure& p : act.procedures) ++counts[static_cast<std::size_t>(p.action)];
  std::string out;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    out += (out.empty() ? "" : ", ") + two_digits(counts[i]) + " " +
           std::string(action_words(static_cast<ProcedureAction>(i)));
  }
  return out.empty() ? "không" : out;
}

std::string paper_words(const PaperFound& found) {
  switch (found.answer) {
    case Answer::yes:
      return "có: " + found.file;
    case Answer::unknown:
      return "chưa rõ: " + found.file + " có thể của văn bản này";
    default:
      return "không có trong thư mục";
  }
}

std::string law_words(const ReportedProcedure& p) {
  std::string laws;
  for (const std::string& law : p.laws) laws += (laws.empty() ? "" : "; ") + law;
  switch (p.handed_by_law) {
    case Answer::yes:
      return laws.empty() ? "có" : "có: " + laws;
    case Answer::no:
      return "không thấy";
    default:
      return "chưa rõ";
  }
}

Fields act_row(const ReportedAct& act, std::size_t number) {
  Fields row;
  row.set("stt", plain(std::to_string(number)));
  row.set("van_ban", plain(act_label(act)));
  row.set_words("trich_yeu", shortened(act.title, kMostTitle), "trích yếu");
  row.set_words("ngay", act.issued, "ngày ban hành");
  row.set("tep", plain(act.file));
  row.set("thu_tuc", plain(counted_procedures(act)));
  row.set("danh_gia", plain(act.procedures.empty() ? "–" : paper_words(act.papers[0])));
  row.set("y_kien", plain(act.procedures.empty() ? "–" : paper_words(act.papers[1])));
  row.set("tham_dinh", plain(paper_words(act.papers[2])));
  constexpr std::array<std::string_view, 4> kLevels = {"goi_y", "hoi", "canh_bao", "loi"};
  for (std::size_t i = 0; i < kLevels.size(); ++i)
    row.set(std::string(kLevels[i]), plain(std::to_string(act.findings[i])));
  return row;
}

std::vector<Fields> procedure_rows(const std::vector<const ReportedAct*>& acts) {
  std::vector<Fields> rows;
  for (const ReportedAct* act : acts) {
    for (const ReportedProcedure& p : act->procedures) {
      Fields row;
      row.set("stt", plain(std::to_string(rows.size() + 1)));
      row.set("van_ban", plain(act_label(*act)));
      row.set_words("ten", p.name, "tên thủ tục");
      row.set("loai", plain(std::string(action_words(p.action)) +
                            (p.confidence == Confidence::ask ? " (chưa chắc là thủ tục)" : "")));
      row.set("noi_quy_dinh", plain(p.places));
      row.set("luat_giao", plain(law_words(p)));
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

/// Why an act is listed apart.
std::string_view reason(QuarterPlace place) {
  switch (place) {
    case QuarterPlace::day_not_known:
      return "chưa rõ ngày ban hành có trong quý";
    case QuarterPlace::draft:
      return "dự thảo, chưa ban hành";
    case QuarterPlace::nature_not_known:
      return "chưa rõ có phải văn bản quy phạm pháp luật";
    default:
      return "";
  }
}

std::vector<Fields> rows_apart(const std::vector<ReportedAct>& acts) {
  std::vector<Fields> rows;
  for (const ReportedAct& act : acts) {
    const std::string_view why = reason(act.place);
    if (why.empty()) continue;
    Fields row = act_row(act, rows.size() + 1);
    row.set("ly_do", plain(std::string(why)));
    rows.push_back(std::move(row));
  }
  return rows;
}

/// "; trong đó 02 văn bản có quy định về TTHC (…)", or that none has.
std::string containing(const std::vector<const ReportedAct*>& acts) {
  std::vector<const ReportedAct*> with;
  for (const ReportedAct* act : acts) {
    if (!act->procedures.empty()) with.push_back(act);
  }
  if (acts.empty()) return "";
  if (with.empty())
    return acts.size() == 1 ? "; văn bản này không chứa quy định về TTHC"
                            : "; các văn bản đều không chứa quy định về TTHC";
  std::string names;
  for (const ReportedAct* act : with)
    names += (names.empty() ? "" : "; ") + act_label(*act) + ": " + counted_procedures(*act);
  return "; trong đó " + two_digits(with.size()) + " văn bản có quy định về TTHC (" + names + ")";
}

}  // namespace

Fields quarter_fields(const QuarterFigures& figures) {
  std::vector<const ReportedAct*> counted;
  std::array<std::size_t, 4> findings{};
  std::array<std::size_t, 3> elsewhere{};
  for (const ReportedAct& act : figures.acts) {
    if (act.place == QuarterPlace::counted) counted.push_back(&act);
    if (act.place == QuarterPlace::outside) ++elsewhere[0];
    if (act.place == QuarterPlace::not_normative) ++elsewhere[1];
  }
  elsewhere[2] = figures.dossier_papers;
  Fields fields;
  fields.set("quy", plain(vietnamese_name(figures.quarter)));
  fields.set_words("dia_phuong", common_place(counted), "tên tỉnh, thành phố");
  fields.set("so_van_ban", plain(two_digits(counted.size())));
  fields.set_if("co_van_ban", !counted.empty());
  fields.set("theo_loai", plain(counted.empty() ? "" : " (" + by_type(counted) + ")"));
  fields.set("co_thu_tuc", plain(containing(counted)));
  std::vector<Fields> rows;
  for (const ReportedAct* act : counted) {
    rows.push_back(act_row(*act, rows.size() + 1));
    for (std::size_t i = 0; i < findings.size(); ++i) findings[i] += act->findings[i];
  }
  fields.set_list("van_ban", std::move(rows));
  fields.set_list("thu_tuc", procedure_rows(counted));
  fields.set_list("de_rieng", rows_apart(figures.acts));
  constexpr std::array<std::string_view, 4> kLevels = {"tong_goi_y", "tong_hoi", "tong_canh_bao",
                                                       "tong_loi"};
  for (std::size_t i = 0; i < kLevels.size(); ++i)
    fields.set(std::string(kLevels[i]), plain(std::to_string(findings[i])));
  fields.set("ngoai_quy", plain(std::to_string(elsewhere[0])));
  fields.set("van_ban_hanh_chinh", plain(std::to_string(elsewhere[1])));
  fields.set("tai_lieu_kem", plain(std::to_string(elsewhere[2])));
  return fields;
}

Result<std::vector<DossierWords>> read_dossier_words(std::string_view csv,
                                                     const std::string& name) {
  auto table = CsvTable::parse(csv, name);
  if (!table) return table.problem();
  std::vector<DossierWords> all;
  for (const CsvTable::Row& row : table.value().rows()) {
    const std::string_view paper = table.value().at(row, "paper");
    const std::string_view words = table.value().at(row, "words");
    DossierPaper kind = DossierPaper::assessment;
    if (paper == "opinion") {
      kind = DossierPaper::opinion;
    } else if (paper == "appraisal") {
      kind = DossierPaper::appraisal;
    } else if (paper != "assessment" || words.empty()) {
      return Problem{name + ":" + std::to_string(row.line),
                     "Không hiểu loại giấy tờ «" + std::string(paper) + "».",
                     "Dùng: assessment, opinion, appraisal; cột words không để trống."};
    }
    all.push_back({kind, fold_phrase(words)});
  }
  return all;
}

}  // namespace soat
