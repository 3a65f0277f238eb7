#include "recognise/delegations.h"

#include <algorithm>

#include "recognise/delegation_subject.h"
#include "text/vocabulary.h"

namespace soat {
namespace {

/// Tokens between a receiver and its verb: "Bộ Tài chính chủ trì, phối hợp với các bộ … hướng dẫn
/// …".
constexpr std::uint32_t kReach = 45;
constexpr std::uint32_t kLookBack = 6;
constexpr std::uint32_t kLongest = 400;  ///< tokens of a subject: endless sentences stay cheap

/// Bodies in the order of the force of what they issue; ministers, the courts and the audit are
/// one.
constexpr int place_of(Issuer issuer) {
  const bool minister = issuer >= Issuer::minister && issuer <= Issuer::state_audit;
  return static_cast<int>(minister ? Issuer::minister : issuer);
}

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
      : cited_(cited),
        act_(cited.act),
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
  [[nodiscard]] bool ends_sentence(std::uint32_t at) const {
    const SyllableId s = tokens_[at].syllable;
    return s == words_.dot || s == words_.semicolon || s == words_.colon;
  }

  void read_paragraph(std::uint32_t first) {
    sentence_ = first;
    named_until_ = first;
    for (std::uint32_t at = first; at < last_;) {
      if (ends_sentence(at)) sentence_ = at + 1;
      const auto receiver =
          words_.receivers.starts().has(tokens_[at].syllable) ? receiver_at(at) : std::nullopt;
      if (!receiver) {
        ++at;
        continue;
      }
      if (only_named(*receiver)) {
        named_until_ = receiver->last;
      } else if (!inside_citation(*receiver) && !passive(*receiver)) {
        active(*receiver);
      }
      at = receiver->last;
    }
  }

  /// "Nghị định số … của Chính phủ quy định chi tiết …" names an act and hands nothing over.
  [[nodiscard]] bool inside_citation(const Receiver& receiver) const {
    const std::uint32_t begin = tokens_[receiver.first].begin;
    const auto after =
        std::upper_bound(citations_.begin(), citations_.end(), begin,
                         [](std::uint32_t at, const Citation& c) { return at < c.span.begin; });
    return after != citations_.begin() && (after - 1)->span.contains(begin);
  }

  [[nodiscard]] SyllableId before(const Receiver& receiver) const {
    return receiver.first > sentence_ ? tokens_[receiver.first - 1].syllable : kNoSyllable;
  }

  /// "phối hợp với Bộ Y tế" names who helps; "trình Thủ tướng ban hành" asks a superior. Where the
  /// matter goes to the locality, the one it is submitted to decides: "trình Hội đồng nhân dân".
  [[nodiscard]] bool only_named(const Receiver& receiver) const {
    const bool next = receiver.first == named_until_ + 1 && named_until_ > sentence_ &&
                      before(receiver) == words_.comma;  // "trình Chính phủ, Thủ tướng"
    if (before(receiver) == words_.voi || next) return true;
    return before(receiver) == words_.trinh &&
           level_of(receiver.issuer).value_or(GovernmentLevel::central) == GovernmentLevel::central;
  }

  /// The issuer of this act, by its name where others are of the same kind: it hands nothing to
  /// itself. The text an amending law quotes is of another act.
  [[nodiscard]] bool is_issuer(const Receiver& receiver) const {
    // A consolidated text is issued by whoever put it together.
    if (receiver.issuer != act_.head.issuer || act_.head.type == ActType::consolidated)
      return false;
    if (receiver.issuer != Issuer::minister)
      return !act_.units[act_.unit_at(tokens_[receiver.first].begin)].quoted;
    if (act_.head.issuer_name.empty()) return false;
    const std::string own = " " + fold_phrase(act_.head.issuer_name) + " ";
    const std::string named = " " + fold_phrase(words_of(receiver)) + " ";
    return named.find(own) != std::string::npos || own.find(named) != std::string::npos;
  }

  /// Nobody hands rule-making to a body above its own; a circular that says "theo quy định của" a
  /// body beside it (`or_beside`) points at rules that are there.
  [[nodiscard]] bool is_above(const Receiver& receiver, bool or_beside) const {
    const Issuer own = act_.head.issuer;
    if (own == Issuer::other || own == Issuer::joint || receiver.issuer == Issuer::other ||
        act_.head.type == ActType::consolidated)
      return false;
    const int difference = place_of(receiver.issuer) - place_of(own);
    return difference < 0 || (or_beside && difference == 0);
  }

  [[nodiscard]] std::string words_of(const Receiver& receiver) const {
    return std::string(
        act_.text.words({tokens_[receiver.first].begin, tokens_[receiver.last - 1].end}));
  }

  [[nodiscard]] std::optional<Receiver> receiver_at(std::uint32_t at) const {
    const auto match = words_.receivers.longest(line(), at);
    if (!match || tokens_[at].kind != TokenKind::word) return std::nullopt;
    Receiver receiver{static_cast<Issuer>(match->value), at, at + match->tokens};
    if (tokens_[at].casing == Casing::lower && receiver.issuer != Issuer::minister &&
        receiver.issuer != Issuer::other && tokens_[at].syllable != words_.cac)
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
    if (is_issuer(receiver) || is_above(receiver, false) || before(receiver) == words_.cua) return;
    const bool done_by = before(receiver) == words_.do_;
    const std::uint32_t reach = std::min(last_, receiver.last + kReach);
    for (std::uint32_t at = receiver.last; at < reach; ++at) {
      if (ends_sentence(at) && !(receiver.first == beginning() && goes_on(at))) return;
      if (submits(at)) return;
      const auto verb = words_.delegating.longest(line(), at);
      if (!verb) {
        if (at == receiver.last && !words_.adjuncts.longest(line(), at)) return;
        continue;
      }
      const std::uint32_t after = at + verb->tokens;
      const bool direct = at == receiver.last;
      if (!direct && only_mentioned(at)) continue;
      if (!hands_over(*verb, after) && !(done_by && settles(receiver, *verb, after, direct))) {
        if (direct) return;
        continue;
      }
      add(receiver, done_by ? TextSpan{} : subject_after(after),
          done_by ? what_is_said(receiver.first - 1) : TextSpan{}, after);
      return;
    }
  }

  /// "theo quy định", "chấp hành quy định": the words before a verb make it a noun.
  [[nodiscard]] bool only_mentioned(std::uint32_t at) const {
    for (std::uint32_t back = 1; back <= 2 && back <= at; ++back) {
      const auto before = words_.not_before.longest(line(), at - back);
      if (before && before->tokens == back) return true;
    }
    return false;
  }

  /// "Ủy ban nhân dân trình Hội đồng nhân dân quyết định", "trình cấp có thẩm quyền ban hành": the
  /// latter decides.
  [[nodiscard]] bool submits(std::uint32_t at) const {
    return words_.submitting.longest(line(), at) ||
           (tokens_[at].syllable == words_.trinh && at + 1 < last_ && receiver_at(at + 1));
  }

  /// Of the sentence, past a label.
  [[nodiscard]] std::uint32_t beginning() const {
    const Unit& unit = act_.units[act_.unit_at(tokens_[sentence_].begin)];
    const bool labelled = !unit.label.empty() && tokens_[sentence_].begin < unit.label.end;
    return labelled ? act_.text.token_at(unit.label.end) : sentence_;
  }

  /// "… kiểm tra việc thực hiện; quy định việc phối hợp …": the same body's next duty.
  [[nodiscard]] bool goes_on(std::uint32_t at) const {
    if (tokens_[at].syllable != words_.semicolon) return false;
    const auto verb = words_.delegating.longest(line(), at + 1);
    return verb && verb->value == kRules && hands_over(*verb, at + 1 + verb->tokens);
  }

  /// "Điều kiện … do X quy định": the matter stands before, nothing need follow.
  [[nodiscard]] bool settles(const Receiver& receiver, const Phrases::Match& verb,
                             std::uint32_t after, bool direct) const {
    if (after < last_ && words_.not_after.longest(line(), after)) return false;
    if (verb.value != kIssues) return direct;
    const TextSpan said = sentence_before(receiver.first - 1);
    for (std::uint32_t at = act_.text.token_at(said.begin); at + 1 < receiver.first; ++at) {
      const auto object = words_.regulated_objects.longest(line(), at);
      // "thuộc danh mục do X ban hành" names a list that is there.
      if (object && object->value == 0 && (at == 0 || tokens_[at - 1].syllable != words_.thuoc))
        return true;
    }
    return false;
  }

  [[nodiscard]] bool hands_over(const Phrases::Match& verb, std::uint32_t after) const {
    if (after >= last_) return verb.value == kRules;
    if (ends_sentence(after)) return false;
    if (words_.not_after.longest(line(), after)) return false;
    if (verb.value == kGuides && words_.guided.longest(line(), after)) return false;  // a task
    if (verb.value != kIssues) return true;
    const bool several = tokens_[after].syllable == words_.cac;  // "ban hành các biểu mẫu"
    return words_.regulated_objects.longest(line(), several ? after + 1 : after).has_value();
  }

  // --- "theo quy định của X", "theo mẫu của X"
  bool passive(const Receiver& receiver) {
    for (std::uint32_t back = 1; back <= kLookBack && receiver.first >= sentence_ + back; ++back) {
      const std::uint32_t at = receiver.first - back;
      const auto phrase = words_.passive.longest(tokens_.subspan(0, receiver.first), at);
      if (!phrase || at + phrase->tokens != receiver.first || phrase->value == 2) continue;
      // "… tại Thông tư số …" points at an act, "… và pháp luật có liên quan" at the law as it is.
      const bool act_named =
          receiver.last < last_ && (tokens_[receiver.last].syllable == words_.tai ||
                                    words_.law_at_large.longest(line(), receiver.last));
      const TextSpan subject = what_is_said(at);
      if (!is_issuer(receiver) && !act_named && !is_above(receiver, true) && !subject.empty())
        add(receiver, {}, subject, receiver.last, phrase->value == 1);
      return true;
    }
    return false;
  }

  // --- "Trách nhiệm của Bộ X: 1. Quy định …; 2. Chủ trì, phối hợp với … ban hành …"
  void read_duty(std::uint32_t first, UnitIndex unit) {
    const Unit& u = act_.units[unit];
    if (u.label.empty() || u.kind == UnitKind::article) return;
    const std::uint32_t after_label = act_.text.token_at(u.label.end);
    const bool goes_on = after_label < first;  // a further line of the clause that names the body
    const std::uint32_t begin = std::max(after_label, first);
    if (begin >= last_ || tokens_[begin].casing == Casing::lower) return;
    const bool prepared = words_.preparing.longest(line(), begin).has_value();
    const std::uint32_t reach = prepared ? std::min(last_, begin + kReach) : begin + 1;
    for (std::uint32_t at = begin; at < reach && !ends_sentence(at); ++at) {
      if (submits(at)) return;
      const auto verb = words_.delegating.longest(line(), at);
      if (!verb || (at > begin && only_mentioned(at))) continue;
      if (at > begin && verb->value == kGuides) return;  // to guide others is a task
      if (!hands_over(*verb, at + verb->tokens)) continue;
      if (const auto receiver = receiver_in_intro(goes_on ? unit : u.parent))
        add(*receiver, subject_after(at + verb->tokens), {}, at + verb->tokens, false, at);
      return;
    }
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
    while (end < last_ && end - at < kLongest && !ends_sentence(end)) ++end;
    while (end > at && (tokens_[end - 1].syllable == words_.quote_close ||
                        tokens_[end - 1].syllable == words_.comma))
      --end;
    if (end <= at) return {};
    return {tokens_[at].begin, tokens_[end - 1].end};
  }

  [[nodiscard]] TextSpan sentence_before(std::uint32_t at) const {
    const std::uint32_t first = std::max(beginning(), at > kLongest ? at - kLongest : 0);
    if (first >= at) return {};
    return {tokens_[first].begin, tokens_[at - 1].end};
  }

  /// The matter of which a sentence says that it follows another's rules: after "thì" where a case
  /// stands before it. Empty where no matter is stated: "…, xử lý theo quy định của X".
  [[nodiscard]] TextSpan what_is_said(std::uint32_t at) const {
    const TextSpan said = sentence_before(at);
    if (said.empty()) return said;
    const std::uint32_t first = act_.text.token_at(said.begin);
    std::uint32_t predicate = at;  // where the bare predicate at the end begins
    for (std::uint32_t i = at; i-- > first;) {
      const auto bare = words_.bare_predicates.longest(tokens_.subspan(0, predicate), i);
      if (bare && i + bare->tokens == predicate) predicate = i;
    }
    if (predicate == first) return {};
    const SyllableId before = tokens_[predicate - 1].syllable;
    if (predicate < at && (before == words_.comma || before == words_.thi)) return {};
    for (std::uint32_t i = at; i-- > first;) {
      if (tokens_[i].syllable != words_.thi || i + 1 >= at) continue;
      // "… thì do cơ quan X thực hiện": the matter is the case itself.
      if (tokens_[i + 1].syllable == words_.comma && i + 2 < at) ++i;
      return tokens_[i + 1].syllable == words_.do_ ? said
                                                   : TextSpan{tokens_[i + 1].begin, said.end};
    }
    return said;
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
    d.receiver = words_of(receiver);
    d.subject = after.empty() ? before : after;
    classify_subject(d, cited_, words_, items_);
    if (form) {
      d.kind = SubjectKind::form;
      d.kinds =
          static_cast<std::uint16_t>(d.kinds | (1U << static_cast<unsigned>(SubjectKind::form)));
      d.procedure = true;
    }
    if (d.subject.empty()) return;
    const auto other_unit = std::find_if(found_.rbegin(), found_.rend(),
                                         [&](const Delegation& o) { return o.unit != d.unit; });
    const bool known = std::any_of(found_.rbegin(), other_unit, [&](const Delegation& other) {
      return other.to == d.to && other.procedure == d.procedure;
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

  const CitedText& cited_;
  const Act& act_;
  const std::vector<Citation>& citations_;
  const RecognitionLexicon& words_;
  const std::vector<AssessedUnit>& items_;
  std::span<const Token> tokens_;
  std::vector<Delegation> found_;
  std::uint32_t last_ = 0;         // of the paragraph
  std::uint32_t sentence_ = 0;     // its first token
  std::uint32_t named_until_ = 0;  // one past the last body that is only named
};

}  // namespace

std::vector<Delegation> find_delegations(const CitedText& cited, const RecognitionLexicon& words,
                                         const std::vector<AssessedUnit>& items) {
  return DelegationFinder(cited, words, items).find();
}

}  // namespace soat
