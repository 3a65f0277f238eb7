#include <algorithm>
#include <array>
#include <initializer_list>

#include "recognise/assess.h"
#include "recognise/delegations.h"
#include "recognise/effective.h"
#include "recognise/lexicon.h"
#include "recognise/procedures.h"
#include "recognise/recognition.h"
#include "recognise/ties.h"

namespace soat {

namespace {

/// The parts that a delegation hands over, by the kinds of matter its subject holds.
std::array<bool, kProcedureParts> handed_over(const Delegation& d) {
  std::array<bool, kProcedureParts> parts{};
  const auto holds = [&](SubjectKind kind) {
    return (d.kinds >> static_cast<unsigned>(kind) & 1U) != 0;
  };
  const auto set = [&](std::initializer_list<ProcedurePart> those) {
    for (const ProcedurePart part : those) parts[static_cast<std::size_t>(part)] = true;
  };
  if (holds(SubjectKind::detail)) parts.fill(d.procedure);
  if (holds(SubjectKind::procedure))
    set({ProcedurePart::order, ProcedurePart::manner, ProcedurePart::dossier, ProcedurePart::sets,
         ProcedurePart::time_limit});
  if (holds(SubjectKind::condition)) set({ProcedurePart::condition});
  if (holds(SubjectKind::form)) set({ProcedurePart::form});
  return parts;
}

/// Parts that are nowhere given are delegated where an article of the procedure hands them over.
void note_delegated(const Act& act, const std::vector<Delegation>& delegations,
                    std::vector<Procedure>& procedures) {
  for (const Delegation& d : delegations) {
    const auto handed = handed_over(d);
    const UnitIndex article = act.enclosing(d.unit, UnitKind::article);
    if (article == kNoUnit) continue;
    for (Procedure& p : procedures) {
      const bool own = std::any_of(p.units.begin(), p.units.end(),
                                   [&](UnitIndex unit) { return act.within(unit, article); });
      for (std::size_t part = 0; own && part < kProcedureParts; ++part) {
        if (handed[part] && p.parts[part].empty() && !p.given_elsewhere[part])
          p.delegated[part] = true;
      }
    }
  }
}

}  // namespace

Recognition recognise(CitedText cited, const RecognitionWords& recognition_words) {
  const RecognitionLexicon& words = recognition_words.lexicon();
  const Act& act = cited.act;
  const std::vector<ProcedureSign> signs = find_signs(act.text, words);
  const std::vector<AssessedUnit> items = assess_items(cited, words, signs);
  std::vector<Procedure> procedures = assemble_procedures(act, words, items);
  tie_by_matter(cited, words, items, procedures);
  std::vector<Delegation> delegations = find_delegations(cited, words, items);
  note_delegated(act, delegations, procedures);
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
