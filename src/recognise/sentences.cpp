#include "recognise/sentences.h"

#include <algorithm>

namespace soat {
namespace {

class SentenceCutter {
 public:
  SentenceCutter(const Act& act, const RecognitionLexicon& words,
                 std::span<const ProcedureSign> signs)
      : act_(act), words_(words), signs_(signs), tokens_(act.text.tokens()) {}

  std::vector<Sentence> cut(UnitIndex unit) {
    const TextSpan span = act_.units[unit].span;
    const auto paragraphs = act_.text.paragraphs();
    if (span.empty()) return {};
    const std::uint32_t begin = act_.text.token_at(span.begin);
    const std::uint32_t end = act_.text.token_at(span.end);
    std::size_t sign = static_cast<std::size_t>(
        std::lower_bound(signs_.begin(), signs_.end(), begin,
                         [](const ProcedureSign& s, std::uint32_t t) { return s.first < t; }) -
        signs_.begin());
    for (std::uint32_t p = act_.text.paragraph_at(span.begin); p < paragraphs.size(); ++p) {
      const std::uint32_t first = std::max(paragraphs[p].first_token, begin);
      const std::uint32_t last = std::min(paragraphs[p].last_token, end);
      if (paragraphs[p].first_token >= end) break;
      if (first < last) paragraph(first, last, sign);
    }
    return std::move(sentences_);
  }

 private:
  void paragraph(std::uint32_t first, std::uint32_t last, std::size_t& sign) {
    const UnitIndex unit = act_.unit_at(tokens_[first].begin);
    const ListOf item = list_at(unit);
    const std::size_t from = sentences_.size();
    const std::uint32_t heading_end = act_.text.token_at(act_.units[unit].heading.end);
    for (std::uint32_t at = first; at < last;) {
      Sentence s;
      s.first = at;
      s.unit = unit;
      s.item = item;
      const bool in_heading = at < heading_end && !act_.units[unit].heading.empty() &&
                              tokens_[at].begin < act_.units[unit].heading.end;
      s.heading = in_heading;
      const std::uint32_t stop = in_heading ? std::min(heading_end, last) : last;
      while (at < stop && !ends(at)) ++at;
      at = std::min(at + 1, std::max(stop, s.first + 1));
      s.last = at;
      s.said = s.heading ? s.first : behind_case(s);
      while (sign < signs_.size() && signs_[sign].first < s.first) ++sign;
      s.begin = sign;
      while (sign < signs_.size() && signs_[sign].first < s.last) ++sign;
      s.end = sign;
      sentences_.push_back(s);
    }
    note_list(from, unit, last);
  }

  /// A full stop or semicolon; not the stop of a number ("1.").
  [[nodiscard]] bool ends(std::uint32_t at) const {
    const SyllableId mark = tokens_[at].syllable;
    if (mark == words_.semicolon) return true;
    return mark == words_.dot && at > 0 && tokens_[at - 1].kind != TokenKind::number;
  }

  /// "Trường hợp hồ sơ không hợp lệ thì Sở Tư pháp trả lời": behind "thì", or behind the first
  /// comma where there is none.
  [[nodiscard]] std::uint32_t behind_case(const Sentence& s) const {
    std::uint32_t at = s.first;
    const UnitIndex unit = s.unit;
    const std::uint32_t label = act_.text.token_at(act_.units[unit].label.end);
    if (!act_.units[unit].label.empty() && at < label) at = label;
    const auto is = [&](std::uint32_t i, SyllableId id) {
      return i < s.last && tokens_[i].syllable == id;
    };
    const bool assumed = (is(at, words_.truong) && is(at + 1, words_.hop)) ||
                         (is(at, words_.trong) && is(at + 1, words_.truong)) ||
                         is(at, words_.neu) || is(at, words_.khi);
    if (!assumed) return s.first;
    std::uint32_t comma = s.first;
    for (; at < s.last; ++at) {
      if (tokens_[at].syllable == words_.thi) return at + 1;
      if (comma == s.first && tokens_[at].syllable == words_.comma) comma = at + 1;
    }
    return comma;
  }

  /// The list that a paragraph of this unit stands in.
  ListOf list_at(UnitIndex unit) {
    if (list_ == ListOf::nothing) return list_;
    const bool below = unit != owner_ && act_.within(unit, owner_);
    if (!below && (unit != owner_ || closed_)) list_ = ListOf::nothing;
    if (below) closed_ = true;  // the list is of points, not of bare lines
    return list_;
  }

  /// A paragraph that ends in a colon opens a list; a bare line that ends in a full stop closes it.
  void note_list(std::size_t from, UnitIndex unit, std::uint32_t last) {
    const SyllableId mark = tokens_[last - 1].syllable;
    if (mark != words_.colon) {
      if (list_ != ListOf::nothing && unit == owner_ && mark == words_.dot) closed_ = true;
      return;
    }
    Sentence& lead = sentences_.back();
    std::uint32_t bits = 0;
    for (std::size_t i = sentences_[from].begin; i < lead.end; ++i) {
      // "Giấy chứng nhận đủ điều kiện": the name of a paper.
      const bool in_name =
          i > 0 && (signs_[i - 1].bits & kResult) != 0 && signs_[i - 1].last == signs_[i].first;
      bits |= in_name ? signs_[i].bits & ~kConditionWord : signs_[i].bits;
    }
    lead.lead = true;
    if (list_ == ListOf::papers && unit != owner_) return;
    const bool papers = ((bits & kDossier) != 0 && (bits & (kConsists | kSets)) != 0) ||
                        ((bits & kPaper) != 0 && (bits & kSubmission) != 0);
    if (papers) {
      open(ListOf::papers, unit);
    } else if ((bits & (kCondition | kConditionWord)) != 0) {
      open(ListOf::conditions, unit);
    } else if (list_ != ListOf::nothing && unit == owner_) {
      list_ = ListOf::nothing;
    }
  }

  void open(ListOf list, UnitIndex owner) {
    list_ = list;
    owner_ = owner;
    closed_ = false;
  }

  const Act& act_;
  const RecognitionLexicon& words_;
  std::span<const ProcedureSign> signs_;
  std::span<const Token> tokens_;
  std::vector<Sentence> sentences_;
  ListOf list_ = ListOf::nothing;
  UnitIndex owner_ = kNoUnit;
  bool closed_ = false;
};

}  // namespace

std::vector<Sentence> sentences_of(const Act& act, const RecognitionLexicon& words,
                                   std::span<const ProcedureSign> signs, UnitIndex unit) {
  return SentenceCutter(act, words, signs).cut(unit);
}

}  // namespace soat
