#include "assess/procedure_list.h"

#include <array>

#include "base/one_line.h"

namespace soat {
namespace {

Lines plain(std::string words) { return {{Run{std::move(words)}}}; }

std::string act_words(const ActName& act) {
  std::string words = act.type.empty() ? "Văn bản" : act.type;
  if (!act.number.empty()) return words + " " + act.number;
  return act.title.empty() ? words : words + ": " + act.title;
}

}  // namespace

std::vector<ListedProcedure> listed_procedures(const Analysis& analysis) {
  const Act& act = analysis.act();
  std::vector<ListedProcedure> all;
  for (const std::size_t index : assessed_procedures(analysis)) {
    const Procedure& p = analysis.recognition.procedures[index];
    ListedProcedure one;
    one.act = act_name(analysis);
    one.name = one_line(p.name);
    one.action = p.action;
    one.confidence = p.confidence;
    one.places = readable_paths(act, p.units);
    const auto& agencies = p.part(ProcedurePart::agency);
    if (!agencies.empty()) one.agency = one_line(act.text.words(agencies.front().span));
    all.push_back(std::move(one));
  }
  return all;
}

Fields list_fields(const std::vector<ListedProcedure>& all) {
  Fields fields;
  constexpr std::array<std::string_view, 3> kNames = {"moi", "sua", "bai"};
  for (std::size_t action = 0; action < kNames.size(); ++action) {
    std::vector<Fields> rows;
    for (const ListedProcedure& p : all) {
      if (p.action != static_cast<ProcedureAction>(action)) continue;
      Fields row;
      row.set("stt", plain(std::to_string(rows.size() + 1)));
      row.set_words("ten", p.name, "tên thủ tục");
      row.set("van_ban", plain(act_words(p.act)));
      row.set("tep", plain(p.act.file));
      row.set("noi_quy_dinh", plain(p.places));
      row.set_words("co_quan", p.agency, "cơ quan giải quyết");
      row.set("ghi_chu", plain(p.confidence == Confidence::ask ? "chưa chắc là thủ tục" : ""));
      rows.push_back(std::move(row));
    }
    fields.set("so_" + std::string(kNames[action]), plain(two_digits(rows.size())));
    fields.set_list(std::string(kNames[action]), std::move(rows));
  }
  fields.set("so_thu_tuc", plain(two_digits(all.size())));
  return fields;
}

}  // namespace soat
