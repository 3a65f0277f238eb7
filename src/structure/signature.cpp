#include <array>
#include <optional>

#include "structure/head_reader.h"

namespace soat {
namespace {

bool is_local(Issuer issuer) {
  return issuer == Issuer::provincial_council || issuer == Issuer::provincial_committee;
}

struct Signature {
  Issuer issuer = Issuer::other;
  TextSpan span;
  std::optional<GovernmentLevel> level;
};

class SignatureReader {
 public:
  SignatureReader(const Text& text, const StructureLexicon& words, std::span<const Line> lines)
      : words_(words), lines_(lines), tokens_(text.tokens()) {}

  /// The last line in capitals that names a council or a committee: "TM. ỦY BAN NHÂN DÂN".
  [[nodiscard]] std::optional<Signature> read() const {
    for (std::size_t i = lines_.size(); i-- > 0;) {
      const Line& line = lines_[i];
      const auto rest = tokens_.subspan(0, line.last);
      if (line.blank() || !words_.end.longest(rest, line.first) ||
          !in_capitals(tokens_, line.first, line.last))
        continue;
      for (std::uint32_t at = line.first; at < line.last; ++at) {
        const auto body = words_.issuers.longest(rest, at);
        if (!body || !is_local(static_cast<Issuer>(body->value))) continue;
        Signature signature{static_cast<Issuer>(body->value),
                            {tokens_[at].begin, tokens_[at + body->tokens - 1].end},
                            {}};
        if (const auto level = level_at(at + body->tokens, line.last)) signature.level = level;
        return signature;
      }
    }
    return std::nullopt;
  }

  /// "UBND tỉnh", "Ủy ban nhân dân huyện" without a name: how a paper speaks of its own body.
  [[nodiscard]] std::optional<GovernmentLevel> level_of_own_body() const {
    std::array<std::uint32_t, 5> counts{};
    std::uint32_t all = 0;
    for (const Line& line : lines_) {
      const auto rest = tokens_.subspan(0, line.last);
      for (std::uint32_t at = line.first; at < line.last; ++at) {
        const auto body = words_.issuers.longest(rest, at);
        if (!body || !is_local(static_cast<Issuer>(body->value))) continue;
        const std::uint32_t after = at + body->tokens;
        const auto level = level_at(after, line.last);
        if (!level) continue;
        const std::uint32_t name = after + words_.levels.longest(rest, after)->tokens;
        const bool named = name < line.last && tokens_[name].kind == TokenKind::word &&
                           tokens_[name].casing != Casing::lower;
        if (named) continue;
        ++counts.at(static_cast<std::size_t>(*level));
        ++all;
      }
    }
    for (std::size_t level = 0; level < counts.size(); ++level) {
      if (counts.at(level) * 2 > all) return static_cast<GovernmentLevel>(level);
    }
    return std::nullopt;
  }

 private:
  /// A city may be of the centre or of a province: it tells nothing.
  [[nodiscard]] std::optional<GovernmentLevel> level_at(std::uint32_t at,
                                                        std::uint32_t last) const {
    if (at >= last) return std::nullopt;
    const auto level = words_.levels.longest(tokens_.subspan(0, last), at);
    if (!level || tokens_[at].syllable == words_.thanh) return std::nullopt;
    return static_cast<GovernmentLevel>(level->value);
  }

  const StructureLexicon& words_;
  std::span<const Line> lines_;
  std::span<const Token> tokens_;
};

}  // namespace

void read_signature(const Text& text, const StructureLexicon& words, std::span<const Line> lines,
                    Head& head) {
  if (head.issuer != Issuer::other || !head.issuer_span.empty()) return;
  const SignatureReader reader(text, words, lines);
  const auto signature = reader.read();
  if (!signature) return;
  const auto level = signature->level ? signature->level : reader.level_of_own_body();
  if (!level) return;
  head.issuer = at_level(signature->issuer, *level);
  head.level = level_of(head.issuer);
  head.issuer_span = signature->span;
  head.issuer_name = text.words(signature->span);
}

}  // namespace soat
