// The list of procedures that acts lay down, change and end, and the report on a quarter's acts.
#pragma once

#include <string>
#include <vector>

#include "assess/assessment.h"
#include "assess/template.h"
#include "judge/analysis.h"
#include "shelf/quarter.h"

namespace soat {

struct ListedProcedure {
  ActName act;
  std::string name;
  ProcedureAction action = ProcedureAction::creates;
  Confidence confidence = Confidence::likely;
  std::string places;
  std::string agency;  ///< in the act's words; empty where it does not say
};

/// Those of one act, as `assessed_procedures` orders them.
[[nodiscard]] std::vector<ListedProcedure> listed_procedures(const Analysis& analysis);

[[nodiscard]] Fields list_fields(const std::vector<ListedProcedure>& all);

/// The paragraph and the tables on a quarter. Findings by level, laws and papers of dossiers as the
/// figures have them: what is not known is said to be so.
[[nodiscard]] Fields quarter_fields(const QuarterFigures& figures);

/// The words of `templates/dossier-papers.csv`.
[[nodiscard]] Result<std::vector<DossierWords>> read_dossier_words(std::string_view csv,
                                                                   const std::string& name);

}  // namespace soat
