#include "recognise/delegations.h"

#include <algorithm>

namespace soat {
namespace {

/// Tokens between a receiver and its verb: "Bộ Tài chính chủ trì, phối hợp với các bộ … hướng dẫn
/// …".
constexpr std::uint32_t kReach = 45;
constexpr std::uint32_t kLookBack = 6;

struct Receiver {
  Issuer issuer = Issuer::other;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool all_levels = false;  ///< "các cấp"
};

class DelegationFinder {
 public:
  DelegationFinder(const CitedText& cited, const RecognitionLexicon& words,
                   const std::vector<AssessedUnit>& items)
      : act_(cited.act),
        citations_(cited.citations),
        words_(words),
        items_(items),
        tokens_(cited.act.text.tokens()) {}

  std::vector<Delegation> find() {
    for (const Paragraph& paragraph : act_.text.paragraphs()) {
      if (paragraph.stream != StreamKind::body) break;
      if (paragraph.first_token == paragraph.last_token) continue;
      const UnitIndex unit = act_.unit_at(tokens_[paragraph.first_token].begin);
      if (act_.enclosing(unit, UnitKind::article) == kNoUnit && !act_.units[unit].quoted) continue;
      last_ = paragraph.last_token;
      read_paragraph(paragraph.first_token);
      read_duty(paragraph.first_token, unit);
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::span<const Token> line() const { return tokens_.subspan(0, last_); }
  [[nodiscard]] SyllableId syllable(std::uint32_t at) const {
    return at < last_ ? tokens_[at].syllable : kNoSyllable;
  }
  [[nodiscard]] bool ends_sentence(std::uint32_t at) const {
    const SyllableId s = tokens_[at].syllable;
    return s == words_.dot || s == words_.semicolon || s == words_.colon;
  }

  void read_paragraph(std::uint32_t first) {
    sentence_ = first;
    for (std::uint32_t at = first; at < last_;) {
      if (ends_sentence(at)) sentence_ = at + 1;
      const auto receiver = receiver_at(at);
      if (!receiver) {
        ++at;
        continue;
      }
      if (!names_an_act(*receiver) && !passive(*receiver)) active(*receiver);
      at = receiver->last;
    }
  }

  /// "Nghị định số … của Chính phủ quy định chi tiết …" names an act; "trình Thủ tướng ban hành"
  /// asks a superior. Neither hands anything over.
  [[nodiscard]] bool names_an_act(const Receiver& receiver) const {
    const std::uint32_t begin = tokens_[receiver.first].begin;
    const auto after =
        std::upper_bound(citations_.begin(), citations_.end(), begin,
                         [](std::uint32_t at, const Citation& c) { return at < c.span.begin; });
    const bool cited = after != citations_.begin() && (after - 1)->span.contains(begin);
    return cited ||
           (receiver.first > sentence_ && tokens_[receiver.first - 1].syllable == words_.trinh);
  }

  [[nodiscard]] std::optional<Receiver> receiver_at(std::uint32_t at) const {
    const auto match = words_.receivers.longest(line(), at);
    if (!match || tokens_[at].kind != TokenKind::word) return std::nullopt;
    Receiver receiver{static_cast<Issuer>(match->value), at, at + match->tokens};
    if (tokens_[at].casing == Casing::lower && receiver.issuer != Issuer::minister &&
        tokens_[at].syllable != words_.cac)
      return std::nullopt;
    if (receiver.last + 1 < last_ && tokens_[receiver.last].syllable == words_.cac &&
        tokens_[receiver.last + 1].syllable == words_.cap) {
      receiver.all_levels = true;
      receiver.last += 2;
    }
    // "Bộ trưởng Bộ Tài chính" is one body.
    if (receiver.issuer == Issuer::minister) {
      const auto ministry =
          receiver.last < last_ ? words_.receivers.longest(line(), receiver.last) : std::nullopt;
      if (ministry && static_cast<Issuer>(ministry->value) == Issuer::minister)
        receiver.last += ministry->tokens;
    }
    return receiver;
  }

  // --- "X quy định chi tiết Y", "giao X quy định Y", "do X quy định"
  void active(const Receiver& receiver) {
    if (receiver.issuer == act_.head.issuer &&
        !act_.units[act_.unit_at(tokens_[receiver.first].begin)].quoted &&
        receiver.issuer != Issuer::minister) {
      return;
    }
    const std::uint32_t reach = std::min(last_, receiver.last + kReach);
    for (std::uint32_t at = receiver.last; at < reach; ++at) {
      if (ends_sentence(at)) return;
      const auto verb = words_.delegating.longest(line(), at);
      if (!verb) {
        if (at == receiver.last && !may_stand_between(at)) return;
        continue;
      }
      const std::uint32_t after = at + verb->tokens;
      const bool direct = at == receiver.last;
      if (!direct && words_.not_before.longest(line(), at - 1)) continue;
      if (!hands_over(*verb, after)) {
        if (direct) return;
        continue;
      }
      const bool done_by =
          receiver.first > sentence_ && tokens_[receiver.first - 1].syllable == words_.do_;
      add(receiver, done_by ? TextSpan{} : subject_after(after),
          done_by ? sentence_before(receiver.first - 1) : TextSpan{}, after);
      return;
    }
  }

  [[nodiscard]] bool may_stand_between(std::uint32_t at) const {
    return words_.adjuncts.longest(line(), at).has_value();
  }

  [[nodiscard]] bool hands_over(const Phrases::Match& verb, std::uint32_t after) const {
    if (after >= last_) return verb.value == 0;
    if (ends_sentence(after)) return false;
    if (words_.not_after.longest(line(), after)) return false;
    if (verb.value == 2 && words_.guided.longest(line(), after)) return false;  // a task, no rules
    if (verb.value == 1) return words_.regulated_objects.longest(line(), after).has_value();
    return true;
  }

  // --- "theo quy định của X", "theo mẫu của X"
  bool passive(const Receiver& receiver) {
    for (std::uint32_t back = 1; back <= kLookBack && receiver.first >= sentence_ + back; ++back) {
      const std::uint32_t at = receiver.first - back;
      const auto phrase = words_.passive.longest(tokens_.subspan(0, receiver.first), at);
      if (!phrase || at + phrase->tokens != receiver.first || phrase->value == 2) continue;
      if (receiver.issuer == act_.head.issuer && receiver.issuer != Issuer::minister) return true;
      const TextSpan subject = sentence_before(at);
      if (subject.size() > 8) add(receiver, {}, subject, receiver.last, phrase->value == 1);
      return true;
    }
    return false;
  }

  // --- "Trách nhiệm của Bộ X: 1. Quy định …; 2. Ban hành …"
  void read_duty(std::uint32_t first, UnitIndex unit) {
    const Unit& u = act_.units[unit];
    if (u.label.empty() || u.kind == UnitKind::article) return;
    const std::uint32_t at = act_.text.token_at(u.label.end);
    if (at < first || at >= last_ || tokens_[at].casing == Casing::lower) return;
    const auto verb = words_.delegating.longest(line(), at);
    if (!verb || !hands_over(*verb, at + verb->tokens)) return;
    if (const auto receiver = receiver_in_intro(u.parent))
      add(*receiver, subject_after(at + verb->tokens), {}, at + verb->tokens, false, at);
  }

  /// The last body that the words above name: "Bộ Y tế có trách nhiệm:", or an article's heading.
  [[nodiscard]] std::optional<Receiver> receiver_in_intro(UnitIndex unit) {
    for (; unit != kNoUnit && unit != 0; unit = act_.units[unit].parent) {
      const TextSpan own = act_.own_text(unit);
      const std::uint32_t first = act_.text.token_at(own.begin);
      const std::uint32_t end = act_.text.token_at(own.end);
      const std::uint32_t kept = last_;
      last_ = end;
      std::optional<Receiver> found;
      for (std::uint32_t i = first; i < end;) {
        const auto receiver = receiver_at(i);
        if (receiver && !found) found = receiver;
        i = receiver ? receiver->last : i + 1;
      }
      last_ = kept;
      if (found) return found;
      if (act_.units[unit].kind == UnitKind::article) break;
    }
    return std::nullopt;
  }

  // --- subjects
  [[nodiscard]] TextSpan subject_after(std::uint32_t at) const {
    std::uint32_t end = at;
    while (end < last_ && !ends_sentence(end)) ++end;
    while (end > at && (tokens_[end - 1].syllable == words_.quote_close ||
                        tokens_[end - 1].syllable == words_.comma))
      --end;
    if (end <= at) return {};
    return {tokens_[at].begin, tokens_[end - 1].end};
  }

  [[nodiscard]] TextSpan sentence_before(std::uint32_t at) const {
    std::uint32_t first = sentence_;
    const Unit& unit = act_.units[act_.unit_at(tokens_[first].begin)];
    if (!unit.label.empty() && tokens_[first].begin < unit.label.end)
      first = act_.text.token_at(unit.label.end);
    if (first >= at) return {};
    return {tokens_[first].begin, tokens_[at - 1].end};
  }

  void add(const Receiver& receiver, TextSpan after, TextSpan before, std::uint32_t verb_end,
           bool form = false, std::optional<std::uint32_t> duty = std::nullopt) {
    if (receiver.all_levels) {
      add_levels(receiver, after, before, verb_end);
      return;
    }
    Delegation d;
    d.span = {tokens_[duty.value_or(receiver.first)].begin, tokens_[verb_end - 1].end};
    d.unit = act_.unit_at(d.span.begin);
    d.from = act_.head.type;
    d.to = receiver.issuer == Issuer::provincial_chairman ? Issuer::provincial_committee
                                                          : receiver.issuer;
    d.receiver = std::string(
        act_.text.words({tokens_[receiver.first].begin, tokens_[receiver.last - 1].end}));
    d.subject = after.empty() ? before : after;
    classify(d);
    if (form) {
      d.kind = SubjectKind::form;
      d.kinds =
          static_cast<std::uint16_t>(d.kinds | (1U << static_cast<unsigned>(SubjectKind::form)));
      d.procedure = true;
    }
    const bool known = std::any_of(found_.begin(), found_.end(), [&](const Delegation& other) {
      return other.unit == d.unit && other.to == d.to && other.procedure == d.procedure;
    });
    if (!known) found_.push_back(std::move(d));
  }

  /// "Ủy ban nhân dân các cấp": one for each level.
  void add_levels(Receiver receiver, TextSpan after, TextSpan before, std::uint32_t verb_end) {
    receiver.all_levels = false;
    const bool council = receiver.issuer == Issuer::provincial_council;
    for (const Issuer level : {council ? Issuer::provincial_council : Issuer::provincial_committee,
                               council ? Issuer::district_council : Issuer::district_committee,
                               council ? Issuer::commune_council : Issuer::commune_committee}) {
      receiver.issuer = level;
      add(receiver, after, before, verb_end);
    }
  }

  void classify(Delegation& d) const {
    const std::uint32_t end = act_.text.token_at(d.subject.end);
    bool first = true;
    for (std::uint32_t at = act_.text.token_at(d.subject.begin); at < end;) {
      const auto kind = words_.subject_kinds.longest(tokens_.subspan(0, end), at);
      if (!kind) {
        ++at;
        continue;
      }
      if (first) d.kind = static_cast<SubjectKind>(kind->value);
      first = false;
      d.kinds = static_cast<std::uint16_t>(d.kinds | (1U << kind->value));
      at += kind->tokens;
    }
    constexpr std::uint16_t kProcedural = (1U << static_cast<unsigned>(SubjectKind::procedure)) |
                                          (1U << static_cast<unsigned>(SubjectKind::condition)) |
                                          (1U << static_cast<unsigned>(SubjectKind::form));
    d.procedure = (d.kinds & kProcedural) != 0 && !is_internal(d.subject);
    if (names_this_article(d.subject)) {
      d.kind = SubjectKind::detail;
      d.kinds =
          static_cast<std::uint16_t>(d.kinds | (1U << static_cast<unsigned>(SubjectKind::detail)));
      d.procedure = d.procedure || article_is_procedure(d.unit);
    }
  }

  [[nodiscard]] bool is_internal(TextSpan subject) const {
    const std::uint32_t end = act_.text.token_at(subject.end);
    for (std::uint32_t at = act_.text.token_at(subject.begin); at < end; ++at) {
      if (words_.internal_matters.longest(tokens_.subspan(0, end), at)) return true;
    }
    return false;
  }

  [[nodiscard]] bool names_this_article(TextSpan subject) const {
    const std::uint32_t end = act_.text.token_at(subject.end);
    return end >= 2 && end <= tokens_.size() && tokens_[end - 1].syllable == words_.nay &&
           subject.size() < 60;
  }

  [[nodiscard]] bool article_is_procedure(UnitIndex unit) const {
    return std::any_of(items_.begin(), items_.end(), [&](const AssessedUnit& item) {
      return item.score > 0 && act_.within(unit, item.unit);
    });
  }

  const Act& act_;
  const std::vector<Citation>& citations_;
  const RecognitionLexicon& words_;
  const std::vector<AssessedUnit>& items_;
  std::span<const Token> tokens_;
  std::vector<Delegation> found_;
  std::uint32_t last_ = 0;      // of the paragraph
  std::uint32_t sentence_ = 0;  // its first token
};

}  // namespace

std::vector<Delegation> find_delegations(const CitedText& cited, const RecognitionLexicon& words,
                                         const std::vector<AssessedUnit>& items) {
  return DelegationFinder(cited, words, items).find();
}

}  // namespace soat
