#include "cite/changes.h"

#include <algorithm>
#include <optional>

namespace soat {
namespace {

/// A verb of change, and whether it speaks of words in a provision.
struct Verb {
  ChangeKind kind = ChangeKind::amends;
  bool words_only = false;
};

class ChangeFinder {
 public:
  ChangeFinder(const Act& act, const CitationLexicon& words, const std::vector<Citation>& citations)
      : act_(act), words_(words), citations_(citations), tokens_(act.text.tokens()) {}

  std::vector<Change> find() {
    for (std::uint32_t i = 0; i < citations_.size(); ++i) {
      const Citation& c = citations_[i];
      std::optional<Verb> verb;
      if (may_be_changed(c)) {
        verb = of_amending_clause(i);
        if (!verb) verb = of_sentence(i);
        if (!verb) verb = of_list_above(c);
      }
      verbs_.push_back(verb);
      if (verb) add(i, *verb);
    }
    return std::move(changes_);
  }

 private:
  [[nodiscard]] bool may_be_changed(const Citation& c) const {
    return c.kind == CitationKind::external && !c.inside_name && !act_.units[c.unit].quoted &&
           !act_.aside(c.span.begin) && act_.enclosing(c.unit, UnitKind::article) != kNoUnit;
  }

  [[nodiscard]] std::uint32_t first_token(UnitIndex unit) const {
    const Unit& u = act_.units[unit];
    return act_.text.token_at(u.label.empty() ? u.span.begin : u.label.end);
  }
  [[nodiscard]] std::optional<Phrases::Match> verb_at(std::uint32_t at, std::uint32_t last) const {
    return words_.changing.longest(tokens_.subspan(0, last), at);
  }
  [[nodiscard]] SyllableId syllable(std::uint32_t at) const { return tokens_[at].syllable; }

  /// "2. Bổ sung Điều 75a vào sau Điều 75 như sau:": a unit that begins with a verb of change. The
  /// verb nearest before a citation is its own; what comes behind "sau", "trước", "bằng" is no
  /// object.
  [[nodiscard]] std::optional<Verb> of_amending_clause(std::uint32_t i) const {
    const Citation& c = citations_[i];
    const std::uint32_t begin = first_token(c.unit);
    const std::uint32_t end = act_.text.token_at(c.span.begin);
    if (begin >= end || !verb_at(begin, end)) return std::nullopt;
    if (only_says_where(i)) return std::nullopt;
    const bool first = i == 0 || citations_[i - 1].unit != c.unit;
    if (first) return verb_between(begin, end, std::nullopt);
    // What follows the title of an act that is named is of that title.
    const std::uint32_t from = act_.text.token_at(citations_[i - 1].span.end);
    const std::optional<Verb> verb = verb_before(i);
    if (!verb || from > end || !goes_on(from, end)) return std::nullopt;
    return verb_between(from, end, verb);
  }

  /// The verb of the citations before, over those that only say where.
  [[nodiscard]] std::optional<Verb> verb_before(std::uint32_t i) const {
    for (std::uint32_t k = i; k-- > 0 && citations_[k].unit == citations_[i].unit;) {
      if (verbs_[k] || !only_says_where(k)) return verbs_[k];
    }
    return std::nullopt;
  }

  /// "vào sau Điều 75", "bằng Phụ lục II".
  [[nodiscard]] bool only_says_where(std::uint32_t i) const {
    const std::uint32_t begin = act_.text.token_at(citations_[i].span.begin);
    const SyllableId before = begin > 0 ? syllable(begin - 1) : kNoSyllable;
    return before == words_.sau || before == words_.truoc || before == words_.bang;
  }

  /// Separators, verbs and words like "vào sau" only.
  [[nodiscard]] bool goes_on(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t at = from; at < to; ++at) {
      const auto match = words_.going_on.longest(tokens_.subspan(0, to), at);
      const auto verb = verb_at(at, to);
      if (!match && !verb) return false;
      at += std::max(match ? match->tokens : 0, verb ? verb->tokens : 0) - 1;
    }
    return true;
  }

  /// The last verb of the words, which must lead to a citation: "hồ sơ theo quy định tại Điều 5"
  /// points at it.
  [[nodiscard]] std::optional<Verb> verb_between(std::uint32_t begin, std::uint32_t end,
                                                 std::optional<Verb> verb) const {
    int quoted = 0;
    for (std::uint32_t at = begin; at < end; ++at) {
      quoted += syllable(at) == words_.quote_open ? 1 : syllable(at) == words_.quote_close ? -1 : 0;
      if (quoted > 0) continue;
      if (const auto match = verb_at(at, end)) {
        verb = Verb{static_cast<ChangeKind>(match->value), false};
        at += match->tokens - 1;
      } else if (verb && speaks_of_words(at, end)) {
        verb = Verb{ChangeKind::amends, true};
      } else if (words_.leading_away.longest(tokens_.subspan(0, end), at)) {
        return std::nullopt;
      }
    }
    return verb;
  }

  /// "cụm từ", "từ “và”".
  [[nodiscard]] bool speaks_of_words(std::uint32_t at, std::uint32_t end) const {
    const bool quoted_word =
        syllable(at) == words_.tu && at + 1 < end &&
        (syllable(at + 1) == words_.quote_open || syllable(at + 1) == words_.straight);
    return quoted_word || words_.wording.longest(tokens_.subspan(0, end), at).has_value();
  }

  /// "… và thay thế Thông tư số …, Thông tư số …"; "Thông tư số … hết hiệu lực kể từ ngày …".
  [[nodiscard]] std::optional<Verb> of_sentence(std::uint32_t i) const {
    const Citation& c = citations_[i];
    const std::uint32_t begin = act_.text.token_at(c.span.begin);
    const std::uint32_t floor = first_token(c.unit);
    for (std::uint32_t back = 1; back <= kVerbReach && begin >= floor + back; ++back) {
      const auto match = words_.ending.longest(tokens_.subspan(0, begin), begin - back);
      if (match && match->tokens == back) return Verb{static_cast<ChangeKind>(match->value), false};
    }
    if (i > 0 && verbs_[i - 1] && citations_[i - 1].unit == c.unit && coordinated(i))
      return verbs_[i - 1];
    const bool subject = begin == floor || (begin > floor && syllable(begin - 1) == words_.dot);
    return subject && loses_force(c) ? std::optional(Verb{ChangeKind::repeals, false})
                                     : std::nullopt;
  }

  /// Only ",", "và" or a ";" stand between it and the one before.
  [[nodiscard]] bool coordinated(std::uint32_t i) const {
    const std::uint32_t from = act_.text.token_at(citations_[i - 1].span.end);
    const std::uint32_t to = act_.text.token_at(citations_[i].span.begin);
    if (to <= from) return false;
    if (syllable(to - 1) == words_.semicolon) return true;
    return to == from + 1 && (syllable(from) == words_.comma || syllable(from) == words_.va);
  }

  [[nodiscard]] bool loses_force(const Citation& c) const {
    const std::uint32_t end = act_.text.token_at(act_.own_text(c.unit).end);
    for (std::uint32_t at = act_.text.token_at(c.span.end); at < end; ++at) {
      const SyllableId s = syllable(at);
      if (s == words_.dot || s == words_.semicolon || s == words_.colon) return false;
      if (words_.losing_force.longest(tokens_.subspan(0, end), at)) return true;
    }
    return false;
  }

  /// "Bãi bỏ các văn bản sau đây:" above a unit that begins with the citation.
  [[nodiscard]] std::optional<Verb> of_list_above(const Citation& c) const {
    if (act_.text.token_at(c.span.begin) != first_token(c.unit)) return std::nullopt;
    const UnitIndex above = act_.units[c.unit].parent;
    const std::uint32_t begin = first_token(above);
    const std::uint32_t end = act_.text.token_at(act_.own_text(above).end);
    if (begin >= end || syllable(end - 1) != words_.colon) return std::nullopt;
    if (const auto match = verb_at(begin, end); match && !points_at(begin, end))
      return Verb{static_cast<ChangeKind>(match->value), false};
    for (std::uint32_t at = begin; at < end; ++at) {
      if (words_.losing_force.longest(tokens_.subspan(0, end), at))
        return Verb{ChangeKind::repeals, false};
    }
    return std::nullopt;
  }

  [[nodiscard]] bool points_at(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t at = begin; at < end; ++at) {
      if (syllable(at) == words_.theo) return true;
    }
    return false;
  }

  void add(std::uint32_t i, const Verb& verb) {
    const Citation& c = citations_[i];
    Change change;
    change.unit = c.unit;
    change.kind = verb.kind;
    change.citation = i;
    change.act = c.act.named() || !c.context_act ? c.act : *c.context_act;
    change.words_only = verb.words_only;
    if (c.targets.empty()) {
      changes_.push_back(change);
      return;
    }
    for (const Target& target : c.targets) {
      change.provision = target.provision;
      change.quotation = verb.words_only ? kNoUnit : quotation_for(c.unit, target.provision);
      changes_.push_back(change);
    }
  }

  /// The quotation of the unit that holds the provision's number, else its only one.
  [[nodiscard]] UnitIndex quotation_for(UnitIndex unit, const Provision& p) const {
    const UnitKind kind = !p.point.empty()    ? UnitKind::point
                          : !p.clause.empty() ? UnitKind::clause
                                              : UnitKind::article;
    const UnitNumber& number = !p.point.empty()    ? p.point
                               : !p.clause.empty() ? p.clause
                                                   : p.article;
    UnitIndex only = kNoUnit;
    int quotations = 0;
    for (UnitIndex q = act_.units[unit].first_child; q != kNoUnit; q = act_.units[q].next_sibling) {
      if (act_.units[q].kind != UnitKind::quotation) continue;
      only = q;
      ++quotations;
      for (UnitIndex u = q + 1; u < act_.subtree_end(q); ++u) {
        if (act_.units[u].kind == kind && act_.units[u].number == number) return q;
      }
    }
    return quotations == 1 ? only : kNoUnit;
  }

  static constexpr std::uint32_t kVerbReach = 5;

  const Act& act_;
  const CitationLexicon& words_;
  const std::vector<Citation>& citations_;
  std::span<const Token> tokens_;
  std::vector<std::optional<Verb>> verbs_;  // of each citation
  std::vector<Change> changes_;
};

}  // namespace

std::vector<Change> find_changes(const Act& act, const CitationLexicon& words,
                                 const std::vector<Citation>& citations) {
  return ChangeFinder(act, words, citations).find();
}

std::string_view json_name(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::amends:
      return "amends";
    case ChangeKind::adds:
      return "adds";
    case ChangeKind::replaces:
      return "replaces";
    case ChangeKind::repeals:
      return "repeals";
    case ChangeKind::corrects:
      return "corrects";
  }
  return "amends";
}

}  // namespace soat
