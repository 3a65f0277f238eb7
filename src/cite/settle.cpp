#include "cite/settle.h"

#include <algorithm>

namespace soat {
namespace {

/// Between coordinated provisions stand no more words than this.
constexpr std::uint32_t kMaxLinkingTokens = 10;
/// What is further away in a sentence or a lead-in does not speak of the provision.
constexpr std::uint32_t kMaxReach = 400;

class Settler {
 public:
  Settler(const Act& act, const CitationLexicon& words, std::vector<Citation>& citations)
      : act_(act),
        words_(words),
        tokens_(act.text.tokens()),
        citations_(citations),
        quotes_(std::any_of(act.units.begin(), act.units.end(),
                            [](const Unit& u) { return u.kind == UnitKind::quotation; })) {}

  void settle() {
    for (std::size_t i = citations_.size(); i-- > 0;) {
      Citation& c = citations_[i];
      if (c.kind != CitationKind::internal || c.of_this_act || c.status != TargetStatus::missing)
        continue;
      if (i + 1 < citations_.size() && surely_shares(c, citations_[i + 1])) {
        take_act(c, citations_[i + 1]);
      } else if (i + 1 < citations_.size() && is_amended_here(c, citations_[i + 1])) {
        take_act(c, {});
      } else if (quotes_ || another_act_near(c)) {
        for (Target& target : c.targets) target = {target.provision};
        c.status = TargetStatus::unknown;
      }
    }
  }

 private:
  /// Only linking words between them, and the later one is of another act.
  [[nodiscard]] bool surely_shares(const Citation& c, const Citation& next) const {
    if (next.kind != CitationKind::external || next.targets.empty() || next.unit != c.unit ||
        (!next.act.named() && !next.act.type))
      return false;
    std::uint32_t at = act_.text.token_at(c.span.end);
    const std::uint32_t to = act_.text.token_at(next.span.begin);
    if (at >= to || to - at > kMaxLinkingTokens) return false;
    while (at < to) {
      const auto link = words_.linking.longest(tokens_.subspan(0, to), at);
      if (!link) return false;
      at += link->tokens;
    }
    return true;
  }

  /// "Điều 75a được bổ sung tại khoản 23 Điều 1 Nghị định này": a provision of the act that this
  /// one amends.
  [[nodiscard]] bool is_amended_here(const Citation& c, const Citation& next) const {
    const std::uint32_t at = act_.text.token_at(c.span.end);
    const std::uint32_t to = act_.text.token_at(next.span.begin);
    if (!next.of_this_act || next.kind != CitationKind::internal || at >= to) return false;
    const auto amended = words_.amended_at.longest(tokens_.subspan(0, to), at);
    return amended && at + amended->tokens == to;
  }

  static void take_act(Citation& c, const Citation& next) {
    c.kind = CitationKind::external;
    c.status = TargetStatus::unknown;
    c.act = next.act;
    c.act.number_printed = false;
    c.act.date.reset();  // printed once, with the other
    c.context_act.reset();
    for (Target& target : c.targets) target = {target.provision};
  }

  /// In the sentence, or above it in the article: what leads in to the clause and the point.
  [[nodiscard]] bool another_act_near(const Citation& c) const {
    if (names_another_act(sentence_of(c))) return true;
    for (UnitIndex unit = c.unit; unit != kNoUnit; unit = act_.units[unit].parent) {
      TextSpan own = act_.own_text(unit);
      own.end = std::min(own.end, c.span.begin);
      if (names_another_act(own)) return true;
      if (act_.units[unit].kind == UnitKind::article) return names_another_act(above(c, unit));
    }
    return false;
  }

  /// The words of the article just above.
  [[nodiscard]] TextSpan above(const Citation& c, UnitIndex article) const {
    const std::uint32_t at = act_.text.token_at(c.span.begin);
    const std::uint32_t begin = tokens_[at - std::min(at, kMaxReach)].begin;
    return {std::max(begin, act_.units[article].span.begin), c.span.begin};
  }

  [[nodiscard]] TextSpan sentence_of(const Citation& c) const {
    const std::uint32_t first = act_.text.token_at(c.span.begin);
    const std::uint32_t last = act_.text.token_at(c.span.end);
    const auto paragraph =
        std::upper_bound(act_.text.paragraphs().begin(), act_.text.paragraphs().end(), first,
                         [](std::uint32_t at, const Paragraph& p) { return at < p.last_token; });
    if (paragraph == act_.text.paragraphs().end()) return c.span;
    std::uint32_t begin = first;
    while (begin > paragraph->first_token && first - begin < kMaxReach && !ends_sentence(begin - 1))
      --begin;
    std::uint32_t end = std::max(last, first + 1);
    while (end < paragraph->last_token && end - first < kMaxReach && !ends_sentence(end)) ++end;
    return {tokens_[begin].begin, tokens_[end - 1].end};
  }

  [[nodiscard]] bool ends_sentence(std::uint32_t at) const {
    if (tokens_[at].syllable != words_.dot || at + 1 >= tokens_.size()) return false;
    const Token& next = tokens_[at + 1];
    return next.begin > tokens_[at].end && next.casing != Casing::lower &&
           next.kind == TokenKind::word;
  }

  [[nodiscard]] bool names_another_act(TextSpan span) const {
    const std::uint32_t first = act_.text.token_at(span.begin);
    const std::uint32_t last = std::min(act_.text.token_at(span.end), first + 2 * kMaxReach);
    const auto rest = tokens_.subspan(0, last);
    for (std::uint32_t at = first; at < last; ++at) {
      if (tokens_[at].casing == Casing::lower) continue;
      auto noun = words_.self_standing.longest(rest, at);
      if (!noun) noun = words_.instruments.longest(rest, at);
      if (!noun) continue;
      const std::uint32_t next = at + noun->tokens;
      if (next >= last || tokens_[next].syllable != words_.nay) return true;
    }
    // An act by number may be written in lower case.
    auto other =
        std::lower_bound(citations_.begin(), citations_.end(), span.begin,
                         [](const Citation& one, std::uint32_t at) { return one.span.begin < at; });
    for (; other != citations_.end() && other->span.begin < span.end; ++other) {
      if (other->kind == CitationKind::external && other->act.named()) return true;
    }
    return false;
  }

  const Act& act_;
  const CitationLexicon& words_;
  std::span<const Token> tokens_;
  std::vector<Citation>& citations_;
  bool quotes_;  ///< an amending act: it speaks of two acts throughout
};

}  // namespace

void settle_bare(const Act& act, const CitationLexicon& words, std::vector<Citation>& citations) {
  Settler(act, words, citations).settle();
}

}  // namespace soat
