// Signs of procedures, found in one pass over the tokens. Inside the room only.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "recognise/lexicon.h"
#include "recognise/recognition.h"

namespace soat {

struct ProcedureSign {
  std::uint32_t bits = 0;   ///< of SignBit
  std::uint32_t first = 0;  ///< tokens [first, last)
  std::uint32_t last = 0;
};

/// All signs of the body, in order.
[[nodiscard]] std::vector<ProcedureSign> find_signs(const Text& text,
                                                    const RecognitionLexicon& words);

/// What the signs within one article, or one amending clause, amount to. Counts, and the first
/// words that prove each.
struct Findings {
  std::uint32_t dossier_list = 0;  ///< "hồ sơ … gồm"
  std::uint32_t submit = 0;        ///< "nộp hồ sơ", "gửi đơn"
  std::uint32_t request = 0;       ///< "đơn đề nghị", "tờ khai"
  std::uint32_t grant = 0;         ///< "cấp giấy phép"
  std::uint32_t settle_time = 0;   ///< "05 ngày làm việc kể từ ngày nhận đủ hồ sơ"
  std::uint32_t refusal = 0;
  std::uint32_t applicant = 0;
  std::uint32_t body = 0;
  std::uint32_t manner = 0;
  std::uint32_t condition = 0;
  std::uint32_t sets = 0;
  std::uint32_t fee = 0;
  std::uint32_t form = 0;
  std::uint32_t elsewhere = 0;
  std::uint32_t look_alike = 0;
  std::uint32_t internal = 0;
  std::uint32_t between_bodies = 0;  ///< a body hands papers to a body
  std::uint32_t decides = 0;         ///< a body allows, approves
  std::uint32_t need = 0;            ///< "có nhu cầu", "người yêu cầu"
  std::uint32_t tokens = 0;
};

/// Where each part of a procedure is proved.
using PartEvidence = std::array<std::vector<TextSpan>, kProcedureParts>;

/// Weighs signs[…] that lie in `span`; fills `parts` with the words that prove each part.
[[nodiscard]] Findings weigh(const Text& text, std::span<const ProcedureSign> signs, TextSpan span,
                             PartEvidence& parts);

}  // namespace soat
