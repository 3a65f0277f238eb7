// Weighs the signs of one article, or of one amending clause: does it lay down a procedure? Inside
// the room only.
#pragma once

#include <vector>

#include "recognise/lexicon.h"
#include "recognise/roles.h"

namespace soat {

/// An article of the act, or a clause that quotes amended text: what readers judge as one.
struct AssessedUnit {
  UnitIndex unit = kNoUnit;
  Findings found;
  PartEvidence parts;
  bool quoted = false;             ///< an amending clause
  bool quiet_heading = false;      ///< "Phạm vi điều chỉnh", "Trách nhiệm của …"
  bool procedure_heading = false;  ///< "Thủ tục …", "Cấp lại …"
  bool condition_heading = false;
  bool own_motion_heading = false;  ///< "Thu hồi …": nobody applied
  bool matter_heading = false;      ///< names the matter that the act is about
  bool named_heading = false;       ///< its heading, or that of an article it quotes, is the name
  TextSpan name;                    ///< the heading that names the procedure; empty if none does
  bool strong = false;  ///< dossier listed and handed in, or a result granted in a set time
  double score = 0;     ///< above 0: lays down a procedure
};

/// All items of an act, scored. Empty for an act that stands outside as a whole (staff, sanctions,
/// courts, the handling of procedures in general).
[[nodiscard]] std::vector<AssessedUnit> assess_items(const CitedText& cited,
                                                     const RecognitionLexicon& words,
                                                     std::span<const ProcedureSign> signs);

}  // namespace soat
