// Who hands what to whom, what comes of it and when: reads the signs of a unit sentence by sentence
// and says which parts of a procedure they prove. Inside the room only.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "recognise/sentences.h"

namespace soat {

/// What the signs within one article, or one amending clause, amount to: counts.
struct Findings {
  std::uint32_t dossier_list = 0;  ///< "hồ sơ … gồm"
  std::uint32_t submit = 0;        ///< "nộp hồ sơ", "gửi đơn"
  std::uint32_t request = 0;       ///< "đơn đề nghị", "tờ khai"
  std::uint32_t grant = 0;         ///< "cấp giấy phép"
  std::uint32_t settle_time = 0;   ///< "05 ngày làm việc kể từ ngày nhận đủ hồ sơ"
  std::uint32_t refusal = 0;
  std::uint32_t condition = 0;
  std::uint32_t fee = 0;
  std::uint32_t form = 0;
  std::uint32_t refers = 0;      ///< sentences that only point elsewhere
  std::uint32_t hands_over = 0;  ///< sentences that let another body make the rules
  std::uint32_t look_alike = 0;
  std::uint32_t internal = 0;
  std::uint32_t between_bodies = 0;  ///< a body hands papers to a body
  std::uint32_t decides = 0;         ///< a body grants, allows, approves
  std::uint32_t steps = 0;           ///< a body settles in time, or handles papers
  std::uint32_t handed = 0;          ///< something is handed in at a body
  std::uint32_t lays_condition = 0;  ///< who must meet what
  std::uint32_t outsiders = 0;       ///< applicants, in whatever role
  std::uint32_t bodies = 0;          ///< settling bodies, in whatever role
  std::uint32_t need = 0;            ///< "có nhu cầu", "người yêu cầu"
  std::uint32_t tokens = 0;
};

/// Where each part of a procedure is proved.
using PartEvidence = std::array<std::vector<TextSpan>, kProcedureParts>;

/// Weighs the signs that lie in the unit; fills `parts` with the words that prove each part.
[[nodiscard]] Findings weigh(const Act& act, const RecognitionLexicon& words,
                             std::span<const ProcedureSign> signs, UnitIndex unit,
                             PartEvidence& parts);

}  // namespace soat
