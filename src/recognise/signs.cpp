#include "recognise/signs.h"

namespace soat {
namespace {

class SignFinder {
 public:
  SignFinder(const Text& text, const RecognitionLexicon& words)
      : tokens_(text.tokens()), words_(words) {}

  void read(const Paragraph& paragraph, std::vector<ProcedureSign>& signs) const {
    for (std::uint32_t at = paragraph.first_token; at < paragraph.last_token;) {
      const ProcedureSign sign = sign_at(at, paragraph.last_token);
      if (sign.bits != 0 && (sign.bits & kUnlike) == 0) signs.push_back(sign);
      at = sign.last;
    }
  }

 private:
  [[nodiscard]] ProcedureSign sign_at(std::uint32_t at, std::uint32_t end) const {
    const ProcedureSign counted = counted_at(at, end);
    const auto match = words_.signs.longest(tokens_.subspan(0, end), at);
    const std::uint32_t length = match ? match->tokens : 1;
    if (counted.bits != 0 && counted.last >= at + length) return counted;
    return {match ? match->value : 0, at, at + length};
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
};

}  // namespace

std::vector<ProcedureSign> find_signs(const Text& text, const RecognitionLexicon& words) {
  std::vector<ProcedureSign> signs;
  const SignFinder finder(text, words);
  for (const Paragraph& paragraph : text.paragraphs()) {
    if (paragraph.stream != StreamKind::body) break;
    finder.read(paragraph, signs);
  }
  return signs;
}

}  // namespace soat
