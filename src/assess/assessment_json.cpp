#include <nlohmann/json.hpp>

#include "assess/assessment.h"
#include "structure/act.h"

namespace soat {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& words) { return words.empty() ? Json() : Json(words); }
Json or_null(const std::optional<double>& number) { return number ? Json(*number) : Json(); }

constexpr std::array<std::string_view, 5> kItems = {"travel", "form", "document", "service", "fee"};

Json json_of(const Cost& cost) {
  Json lines = Json::array();
  for (const CostLine& line : cost.lines) {
    lines.push_back({{"item", kItems[static_cast<std::size_t>(line.item)]},
                     {"text", line.words},
                     {"hours", or_null(line.hours)},
                     {"amount", or_null(line.amount)},
                     {"source", or_null(line.source)}});
  }
  return {{"lines", std::move(lines)},
          {"hourly_income", or_null(cost.wage)},
          {"work", or_null(cost.work)},
          {"fees", or_null(cost.fees)},
          {"once", or_null(cost.once)},
          {"times_a_year", or_null(cost.times)},
          {"times_by_default", cost.times_by_default},
          {"applicants", or_null(cost.applicants)},
          {"not_forecast", cost.not_forecast},
          {"year", or_null(cost.year)},
          {"missing", cost.missing}};
}

Json json_of(const PartField& field) {
  Json said = Json::array();
  for (const Said& one : field.said) {
    said.push_back({{"place", one.place},
                    {"text", one.words},
                    {"sentence", one.before + one.words + one.after}});
  }
  return {{"said", std::move(said)},
          {"more", field.more},
          {"given_elsewhere", field.given_elsewhere},
          {"delegated", field.delegated}};
}

Json json_of(const AssessedProcedure& p) {
  Json j;
  j["number"] = p.number;
  j["name"] = p.name;
  j["action"] = json_name(p.action);
  j["confidence"] = json_name(p.confidence);
  j["places"] = p.places;
  Json parts = Json::object();
  for (std::size_t i = 0; i < kProcedureParts; ++i)
    parts[std::string(json_name(static_cast<ProcedurePart>(i)))] = json_of(p.parts[i]);
  j["parts"] = std::move(parts);
  j["handed_by_law"] = {{"answer", p.handing.answer == Answer::yes  ? Json(true)
                                   : p.handing.answer == Answer::no ? Json(false)
                                                                    : Json()},
                        {"places", p.handing.places},
                        {"check", p.handing.check}};
  Json findings = Json::array();
  for (const FindingNote& note : p.findings)
    findings.push_back({{"level", note.level}, {"place", note.place}, {"message", note.message}});
  j["findings"] = std::move(findings);
  j["cost"] = {{"present", p.action == ProcedureAction::creates ? Json() : json_of(p.present)},
               {"draft", p.action == ProcedureAction::abolishes ? Json() : json_of(p.draft)},
               {"saving", or_null(p.saving.amount)},
               {"saving_of_one_case", p.saving.one_case}};
  j["paper"] = or_null(p.paper);
  return j;
}

}  // namespace

std::string assessment_json(const Assessment& assessment, const std::string& version) {
  Json j;
  j["schema"] = "soat.assessment/1";
  j["tool"] = {{"name", "soat"}, {"version", version}};
  j["stage"] = assessment.stage == AssessmentStage::drafting ? "drafting" : "proposal";
  const ActName& act = assessment.act;
  j["act"] = {{"type", or_null(act.type)},     {"number", or_null(act.number)},
              {"issuer", or_null(act.issuer)}, {"title", or_null(act.title)},
              {"issued", or_null(act.issued)}, {"file", act.file}};
  j["procedures"] = Json::array();
  for (const AssessedProcedure& p : assessment.procedures) j["procedures"].push_back(json_of(p));
  j["not_checked"] = assessment.not_checked;
  return j.dump(2) + "\n";
}

}  // namespace soat
