#include "recognise/delegation_subject.h"

#include <algorithm>

namespace soat {
namespace {

/// "bổ nhiệm vào các chức danh": tokens between the verb of an appointment and the title.
constexpr std::uint32_t kTitleReach = 16;
constexpr std::size_t kThisArticle = 60;  ///< bytes: "khoản 2 và khoản 3 Điều này"

constexpr std::uint16_t bit(SubjectKind kind) {
  return static_cast<std::uint16_t>(1U << static_cast<unsigned>(kind));
}
constexpr std::uint16_t kProcedural =
    bit(SubjectKind::procedure) | bit(SubjectKind::condition) | bit(SubjectKind::form);

class SubjectReader {
 public:
  SubjectReader(const Act& act, const RecognitionLexicon& words, TextSpan subject)
      : words_(words),
        tokens_(act.text.tokens().subspan(0, act.text.token_at(subject.end))),
        first_(act.text.token_at(subject.begin)) {}

  /// The kinds of matter named, and the first of them.
  void kinds(Delegation& d) const {
    bool first = true;
    for (std::uint32_t at = first_; at < tokens_.size();) {
      const auto kind = words_.subject_kinds.longest(tokens_, at);
      if (!kind) {
        ++at;
        continue;
      }
      // "hạn mức công nhận đất ở" is a quantity: what a quantity or a list is of is not handed
      // over.
      const auto named = static_cast<SubjectKind>(kind->value);
      if (!first && d.kind <= SubjectKind::standard && named >= SubjectKind::procedure &&
          !is_coordinated(at)) {
        at += kind->tokens;
        continue;
      }
      if (first) d.kind = named;
      first = false;
      d.kinds = static_cast<std::uint16_t>(d.kinds | (1U << kind->value));
      at += kind->tokens;
    }
  }

  /// The matter is of state bodies among themselves or of their own staff: nobody applies.
  [[nodiscard]] bool internal() const {
    std::uint32_t all = 0;
    std::uint32_t appointed = 0;  // one past the last verb of appointment
    bool staff = false;
    for (std::uint32_t at = first_; at < tokens_.size();) {
      const auto match = words_.internal_matters.longest(tokens_, at);
      if (!match) {
        ++at;
        continue;
      }
      all |= match->value;
      at += match->tokens;
      if ((match->value & kAppoints) != 0) appointed = at;
      staff = staff ||
              ((match->value & kStaff) != 0 && appointed != 0 && at - appointed <= kTitleReach);
    }
    if ((all & kInternalAlone) != 0) return true;
    if (staff) return (all & kAppliedFor) == 0;
    return (all & kMeasure) != 0 && (all & kEmergency) != 0 && (all & kClaimed) == 0;
  }

  /// "Điều …", "các điều …".
  [[nodiscard]] bool begins_with_article() const {
    const auto syllable = [&](std::uint32_t at) {
      return at < tokens_.size() ? tokens_[at].syllable : kNoSyllable;
    };
    return syllable(syllable(first_) == words_.cac ? first_ + 1 : first_) == words_.dieu;
  }

  [[nodiscard]] bool this_article() const {
    return tokens_.size() >= 2 && tokens_.back().syllable == words_.nay;
  }

 private:
  [[nodiscard]] bool is_coordinated(std::uint32_t at) const {
    return words_.coordinating.longest(tokens_, at - 1).has_value();
  }

  const RecognitionLexicon& words_;
  std::span<const Token> tokens_;
  std::uint32_t first_;
};

/// A unit holds a procedure where something in it was weighed as one, or it is itself such a part.
bool holds_procedure(const Act& act, UnitIndex unit, const std::vector<AssessedUnit>& items) {
  return std::any_of(items.begin(), items.end(), [&](const AssessedUnit& item) {
    return item.score > 0 && (act.within(unit, item.unit) || act.within(item.unit, unit));
  });
}

/// Whether an article of this act that the subject names holds a procedure.
bool named_articles_do(const Delegation& d, const CitedText& cited,
                       const std::vector<AssessedUnit>& items) {
  return std::any_of(cited.citations.begin(), cited.citations.end(), [&](const Citation& c) {
    if (c.span.begin < d.subject.begin || c.span.end > d.subject.end) return false;
    return std::any_of(c.targets.begin(), c.targets.end(), [&](const Target& t) {
      return t.unit != kNoUnit && holds_procedure(cited.act, t.unit, items);
    });
  });
}

}  // namespace

void classify_subject(Delegation& d, const CitedText& cited, const RecognitionLexicon& words,
                      const std::vector<AssessedUnit>& items) {
  const Act& act = cited.act;
  const SubjectReader subject(act, words, d.subject);
  subject.kinds(d);
  d.procedure = (d.kinds & kProcedural) != 0 && !subject.internal();
  if (!subject.this_article()) return;
  const bool detail = d.subject.size() < kThisArticle;
  if (detail || subject.begins_with_article()) {
    d.kind = SubjectKind::detail;
    d.kinds = static_cast<std::uint16_t>(d.kinds | bit(SubjectKind::detail));
  }
  const UnitIndex article = act.enclosing(d.unit, UnitKind::article);
  if (d.procedure ||
      (article != kNoUnit && SubjectReader(act, words, act.units[article].heading).internal()))
    return;
  d.procedure = (detail && holds_procedure(act, d.unit, items)) ||
                (subject.begins_with_article() && named_articles_do(d, cited, items));
}

}  // namespace soat
