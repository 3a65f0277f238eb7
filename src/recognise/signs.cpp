#include "recognise/signs.h"

#include <algorithm>

namespace soat {
namespace {

class SignFinder {
 public:
  SignFinder(const Text& text, const RecognitionLexicon& words)
      : tokens_(text.tokens()), words_(words) {}

  /// Learns the names that the act gives: "(sau đây gọi là thương nhân đầu mối)" means what stands
  /// before the bracket. `signs` are those found without them.
  bool learn(std::span<const ProcedureSign> signs) {
    for (std::uint32_t at = 0; at + 4 < tokens_.size(); ++at) {
      if (tokens_[at].syllable != words_.sau || tokens_[at + 1].syllable != words_.day) continue;
      std::uint32_t first = at + 2;
      while (first < tokens_.size() && first < at + 7 && tokens_[first].syllable != words_.la)
        ++first;
      define(signs, at, first + 1);
    }
    return !terms_.empty();
  }

  void read(const Paragraph& paragraph, std::vector<ProcedureSign>& signs) const {
    for (std::uint32_t at = paragraph.first_token; at < paragraph.last_token;) {
      const SyllableId s = tokens_[at].syllable;
      if (!words_.sign_openers.has(s) && !term_openers_.has(s)) {
        ++at;
        continue;
      }
      const ProcedureSign sign = sign_at(at, paragraph.last_token);
      if (sign.bits != 0 && (sign.bits & kUnlike) == 0) signs.push_back(sign);
      at = sign.last;
    }
  }

  [[nodiscard]] bool has_term(const Paragraph& paragraph) const {
    for (std::uint32_t at = paragraph.first_token; at < paragraph.last_token; ++at) {
      if (term_openers_.has(tokens_[at].syllable) && term_at(at, paragraph.last_token) != nullptr)
        return true;
    }
    return false;
  }

 private:
  [[nodiscard]] ProcedureSign sign_at(std::uint32_t at, std::uint32_t end) const {
    const ProcedureSign counted = counted_at(at, end);
    const auto match = words_.signs.longest(tokens_.subspan(0, end), at);
    const std::uint32_t length = match ? match->tokens : 1;
    const Term* term = terms_.empty() ? nullptr : term_at(at, end);
    if (term != nullptr && term->last - term->first > length)
      return {term->bits, at, at + (term->last - term->first)};
    if (counted.bits != 0 && counted.last >= at + length) return counted;
    return {match ? match->value : 0, at, at + length};
  }

  struct Term {
    std::uint32_t first, last;  // tokens of its definition
    std::uint32_t bits;
  };

  /// The term at tokens [first …); it means the sign right before the bracket, else the first of
  /// the sentence.
  void define(std::span<const ProcedureSign> signs, std::uint32_t bracket, std::uint32_t first) {
    constexpr std::uint32_t kLongest = 10;
    constexpr std::uint32_t kKinds = kApplicant | kBody | kResult;
    std::uint32_t last = first;
    while (last < tokens_.size() && last < first + kLongest &&
           (tokens_[last].kind == TokenKind::word || tokens_[last].syllable == words_.comma))
      ++last;
    if (last >= tokens_.size() || last < first + 2 ||
        tokens_[last].syllable != words_.bracket_close)
      return;
    if (words_.signs.longest(tokens_.subspan(0, last), first)) return;  // known already
    const auto before = std::lower_bound(
        signs.begin(), signs.end(), bracket,
        [](const ProcedureSign& sign, std::uint32_t token) { return sign.first < token; });
    if (before == signs.begin()) return;
    const ProcedureSign& meant = *(before - 1);
    constexpr std::uint32_t kBehind = 6;  // tokens from what is named to the bracket
    const std::uint32_t bits = bracket <= meant.last + kBehind ? meant.bits & kKinds : 0;
    if (bits == 0) return;
    terms_.push_back({first, last, bits});
    term_openers_.add(tokens_[first].syllable);
  }
  [[nodiscard]] const Term* term_at(std::uint32_t at, std::uint32_t end) const {
    for (const Term& term : terms_) {
      const std::uint32_t length = term.last - term.first;
      if (at + length > end) continue;
      std::uint32_t same = 0;
      while (same < length && tokens_[at + same].syllable == tokens_[term.first + same].syllable)
        ++same;
      if (same == length) return &term;
    }
    return nullptr;
  }

  /// "05 ngày làm việc", "mười lăm ngày", "07 (bảy) ngày", "01 bộ".
  [[nodiscard]] ProcedureSign counted_at(std::uint32_t at, std::uint32_t end) const {
    const auto before = tokens_.subspan(0, end);
    std::uint32_t next = at;
    if (tokens_[at].syllable == kNumber) {
      ++next;
    } else {
      while (next < end && words_.number_words.longest(before, next)) ++next;
    }
    if (next == at || next >= end) return {};
    next = behind_brackets(next, end);
    const auto unit = words_.counted.longest(before, next);
    if (!unit) return {};
    return {unit->value, at, next + unit->tokens};
  }

  /// Behind "(bảy)", the number in words.
  [[nodiscard]] std::uint32_t behind_brackets(std::uint32_t at, std::uint32_t end) const {
    constexpr std::uint32_t kLongest = 7;
    if (tokens_[at].syllable != words_.bracket_open) return at;
    for (std::uint32_t i = at + 1; i < end && i < at + kLongest; ++i) {
      if (tokens_[i].syllable == words_.bracket_close) return i + 1 < end ? i + 1 : at;
    }
    return at;
  }

  std::span<const Token> tokens_;
  const RecognitionLexicon& words_;
  std::vector<Term> terms_;
  SyllableSet term_openers_;
};

}  // namespace

std::vector<ProcedureSign> find_signs(const Text& text, const RecognitionLexicon& words) {
  SignFinder finder(text, words);
  std::vector<ProcedureSign> signs;
  std::vector<std::size_t> ends;  // of each paragraph in `signs`
  for (const Paragraph& paragraph : text.paragraphs()) {
    if (paragraph.stream != StreamKind::body) break;
    finder.read(paragraph, signs);
    ends.push_back(signs.size());
  }
  if (!finder.learn(signs)) return signs;
  // Only where a name that was learnt stands is there more to see.
  std::vector<ProcedureSign> all;
  all.reserve(signs.size() + signs.size() / 8);
  for (std::size_t i = 0; i < ends.size(); ++i) {
    const Paragraph& paragraph = text.paragraphs()[i];
    if (finder.has_term(paragraph)) {
      finder.read(paragraph, all);
    } else {
      const auto begin = signs.begin() + static_cast<std::ptrdiff_t>(i == 0 ? 0 : ends[i - 1]);
      all.insert(all.end(), begin, signs.begin() + static_cast<std::ptrdiff_t>(ends[i]));
    }
  }
  return all;
}

}  // namespace soat
