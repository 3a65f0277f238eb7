// Finds its way among the signs of one sentence. Inside the room only.
#pragma once

#include <span>

#include "recognise/sentences.h"

namespace soat {

/// "Near" is counted in tokens, and never beyond the sentence.
class SignReader {
 protected:
  SignReader(const Act& act, std::span<const ProcedureSign> signs)
      : tokens_(act.text.tokens()), signs_(signs) {}

  [[nodiscard]] bool has(std::size_t i, std::uint32_t bits) const {
    return (signs_[i].bits & bits) != 0;
  }
  /// The next sign of the sentence with these bits, at most `reach` tokens on; s_.end if none.
  [[nodiscard]] std::size_t next(std::size_t i, std::uint32_t bits, std::uint32_t reach) const {
    for (std::size_t k = i + 1; k < s_.end; ++k) {
      if (signs_[k].first >= signs_[i].last + reach) break;
      if (has(k, bits)) return k;
    }
    return s_.end;
  }
  [[nodiscard]] bool near(std::size_t i, std::uint32_t bits, std::uint32_t reach = kNearby) const {
    return next(i, bits, reach) != s_.end;
  }
  /// The sign before, with these bits and so near.
  [[nodiscard]] bool behind(std::size_t i, std::uint32_t bits, std::uint32_t reach = 3) const {
    return i > s_.begin && has(i - 1, bits) && signs_[i].first < signs_[i - 1].last + reach;
  }
  [[nodiscard]] bool earlier(std::size_t i, std::uint32_t bits) const {
    for (std::size_t k = s_.begin; k < i; ++k)
      if (has(k, bits)) return true;
    return false;
  }
  [[nodiscard]] SyllableId syllable(std::uint32_t at) const {
    return at < tokens_.size() ? tokens_[at].syllable : kNoSyllable;
  }
  [[nodiscard]] SyllableId word_before(std::size_t i, std::uint32_t back = 1) const {
    return signs_[i].first >= s_.first + back ? syllable(signs_[i].first - back) : kNoSyllable;
  }
  [[nodiscard]] bool assumed(std::size_t i) const { return signs_[i].first < s_.said; }
  [[nodiscard]] bool listed() const { return s_.item != ListOf::nothing; }

  static constexpr std::uint32_t kNearby = 8;

  std::span<const Token> tokens_;
  std::span<const ProcedureSign> signs_;
  Sentence s_;
};

}  // namespace soat
