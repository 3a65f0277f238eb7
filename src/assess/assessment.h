// What an assessment of the impact of a draft's procedures says: each field with the draft's words
// and the clause they stand in, what the law and the check say, the cost. Figures come from the
// office's table alone; what nobody has said is a blank.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "assess/costs.h"
#include "assess/template.h"
#include "judge/analysis.h"
#include "judge/law_handing.h"

namespace soat {

/// When the assessment is made: with the proposal to draw up an act, or with its draft.
enum class AssessmentStage : std::uint8_t { proposal, drafting };

/// Words of the draft: those that prove a part, in their sentence.
struct Said {
  UnitIndex unit = kNoUnit;
  std::string place;  ///< "khoản 1 Điều 3"
  std::string before;
  std::string words;
  std::string after;
};

struct PartField {
  std::vector<Said> said;        ///< each place once, in reading order
  std::size_t more = 0;          ///< places left out
  bool given_elsewhere = false;  ///< by another provision of the act
  bool delegated = false;        ///< left to another body
};

struct FindingNote {
  std::string level;
  std::string place;
  std::string message;
};

struct AssessedProcedure {
  std::size_t number = 0;  ///< in the papers, from 1
  std::size_t index = 0;   ///< among the procedures of the analysis
  std::string name;
  ProcedureAction action = ProcedureAction::creates;
  Confidence confidence = Confidence::likely;
  std::string places;
  std::string words;  ///< of an abolished one: the clauses that end it
  std::array<PartField, kProcedureParts> parts;
  LawHanding handing;
  std::vector<FindingNote> findings;  ///< at its provisions
  Cost present;
  Cost draft;
  Saving saving;
  std::string paper;  ///< name of its file; empty for an abolished one
};

/// The act as papers name it; empty where its head does not say.
struct ActName {
  std::string type, number, issuer, title, issued, file;
};

struct Assessment {
  AssessmentStage stage = AssessmentStage::drafting;
  ActName act;
  bool provincial = false;  ///< of a province's council or committee: results go into the Tờ trình
  std::optional<DateRange> issued;
  std::vector<AssessedProcedure> procedures;  ///< new, then amended, then abolished
  bool costs_given = false;
  std::vector<std::string> not_checked;
};

[[nodiscard]] ActName act_name(const Analysis& analysis);
/// Those that are laid down, changed or ended, as the papers number them: indices.
[[nodiscard]] std::vector<std::size_t> assessed_procedures(const Analysis& analysis);
[[nodiscard]] std::vector<CostedProcedure> costed_procedures(const Analysis& analysis);

/// `handing` is one for each procedure of the analysis. `inputs` may be null: no table was given.
[[nodiscard]] Assessment assess(const Analysis& analysis, AssessmentStage stage,
                                const std::vector<LawHanding>& handing, const CostInputs* inputs,
                                const CostNorms& norms);

/// What to say of a draft without a procedure to assess, and where a reader might have expected
/// one; nullopt where there is one.
[[nodiscard]] std::optional<Problem> nothing_to_assess(const Analysis& analysis);

/// The act's own fields, shared by all papers; then those of one procedure's paper and those of the
/// summary.
[[nodiscard]] Fields paper_fields(const Assessment& assessment, const AssessedProcedure& procedure);
[[nodiscard]] Fields summary_fields(const Assessment& assessment);

/// `soat.assessment/1` (docs/output.md).
[[nodiscard]] std::string assessment_json(const Assessment& assessment, const std::string& version);

/// "ban hành mới", "sửa đổi, bổ sung", "bãi bỏ".
[[nodiscard]] std::string_view action_words(ProcedureAction action);
/// "01", "23".
[[nodiscard]] std::string two_digits(std::size_t count);

}  // namespace soat
