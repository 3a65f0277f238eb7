// What a finding says to people, wherever they read it: in the terminal, in a comment in Word.
#pragma once

#include <string>
#include <vector>

#include "judge/analysis.h"

namespace soat {

/// In the order in which they are shown; whole paragraphs of Vietnamese.
struct FindingWords {
  std::string level;  ///< "Không phù hợp"
  /// The message, then other places, "Căn cứ: …", "Đề nghị: …", "Tra cứu: …".
  std::vector<std::string> paragraphs;
  std::string rule;
};

[[nodiscard]] FindingWords finding_words(const Act& act, const Finding& finding);

/// Cut at a character's end after at most so many bytes, with an ellipsis.
[[nodiscard]] std::string shortened(std::string words, std::size_t bytes);

/// Bytes of the draft's words that are quoted in a finding.
inline constexpr std::size_t kQuotedBytes = 240;

}  // namespace soat
