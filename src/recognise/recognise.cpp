#include <array>

#include "recognise/assess.h"
#include "recognise/delegations.h"
#include "recognise/effective.h"
#include "recognise/lexicon.h"
#include "recognise/procedures.h"
#include "recognise/recognition.h"
#include "recognise/ties.h"

namespace soat {

Recognition recognise(CitedText cited, const RecognitionWords& recognition_words) {
  const RecognitionLexicon& words = recognition_words.lexicon();
  const Act& act = cited.act;
  const std::vector<ProcedureSign> signs = find_signs(act.text, words);
  const std::vector<AssessedUnit> items = assess_items(cited, words, signs);
  std::vector<Procedure> procedures = assemble_procedures(act, words, items);
  tie_by_matter(cited, words, items, procedures);
  std::vector<Delegation> delegations = find_delegations(cited, words, items);
  std::optional<EffectiveDate> effective = effective_date(act, words.effect);
  return {std::move(cited), std::move(procedures), std::move(delegations), effective};
}

std::string_view json_name(ProcedureAction action) {
  constexpr std::array<std::string_view, 4> kNames = {"creates", "amends", "abolishes", "refers"};
  return kNames[static_cast<std::size_t>(action)];
}
std::string_view json_name(Confidence confidence) {
  constexpr std::array<std::string_view, 3> kNames = {"ask", "likely", "sure"};
  return kNames[static_cast<std::size_t>(confidence)];
}
std::string_view json_name(ProcedurePart part) {
  constexpr std::array<std::string_view, kProcedureParts> kNames = {
      "name",      "order",  "manner", "dossier", "sets", "time_limit",
      "applicant", "agency", "result", "form",    "fee",  "condition"};
  return kNames[static_cast<std::size_t>(part)];
}
std::string_view json_name(SubjectKind kind) {
  constexpr std::array<std::string_view, 8> kNames = {"value",  "list",      "standard",  "regime",
                                                      "detail", "procedure", "condition", "form"};
  return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace soat
