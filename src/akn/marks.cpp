#include "akn/marks.h"

#include <algorithm>
#include <array>
#include <optional>

#include "akn/quoted_words.h"
#include "text/vocabulary.h"

namespace soat {
namespace {

struct Level {
  UnitNumber Provision::*number;
  std::string_view word;
};

/// The innermost first.
constexpr std::array<Level, 9> kLevels = {{{&Provision::point, "điểm"},
                                           {&Provision::clause, "khoản"},
                                           {&Provision::article, "điều"},
                                           {&Provision::subsection, "mục"},  // "Tiểu mục"
                                           {&Provision::section, "mục"},
                                           {&Provision::chapter, "chương"},
                                           {&Provision::part, "phần"},
                                           {&Provision::form, "số"},      // "Mẫu số"
                                           {&Provision::annex, "lục"}}};  // "Phụ lục"

const Level* level_of(const Provision& provision) {
  for (const Level& level : kLevels) {
    if (!(provision.*level.number).empty()) return &level;
  }
  return nullptr;
}

/// "4" of a folded "iv"; empty if it is no Roman number.
std::string roman(std::string_view folded) {
  int value = 0;
  int above = 0;
  for (std::size_t i = folded.size(); i-- > 0;) {
    const int digit = folded[i] == 'i'   ? 1
                      : folded[i] == 'v' ? 5
                      : folded[i] == 'x' ? 10
                      : folded[i] == 'l' ? 50
                                         : 0;
    if (digit == 0) return {};
    value += digit < above ? -digit : digit;
    above = std::max(above, digit);
  }
  return std::to_string(value);
}

class MarkBuilder {
 public:
  MarkBuilder(const Analysis& analysis, const References& references)
      : analysis_(analysis), act_(analysis.act()), references_(references) {}

  std::vector<Mark> build() {
    marks_ = quoted_words(act_);
    add_head();
    std::uint32_t end = 0;
    const auto& citations = analysis_.recognition.cited.citations;
    for (std::size_t i = 0; i < citations.size(); ++i) {
      const TextSpan span = in_paragraph(citations[i].span);
      if (span.empty() || span.begin < end) continue;  // inside a name that is marked already
      end = span.end;
      if (references_.itself(i)) continue;
      add_citation(i, span);
    }
    std::stable_sort(marks_.begin(), marks_.end(), [](const Mark& a, const Mark& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : depth(a) < depth(b);
    });
    return std::move(marks_);
  }

 private:
  /// Parts of the head hold citations, citations hold their parts.
  static int depth(const Mark& mark) {
    constexpr std::array<std::string_view, 3> kOuter = {"mod", "quotedText", "mref"};
    if (mark.element.starts_with("doc")) return 0;
    const auto* outer = std::find(kOuter.begin(), kOuter.end(), mark.element);
    if (outer != kOuter.end()) return 1 + static_cast<int>(outer - kOuter.begin());
    return mark.span.empty() ? 4 : 5;
  }

  /// Cut at the end of the paragraph it begins in.
  [[nodiscard]] TextSpan in_paragraph(TextSpan span) const {
    const TextSpan paragraph = act_.text.paragraphs()[act_.text.paragraph_at(span.begin)].span;
    return {span.begin, std::max(span.begin, std::min(span.end, paragraph.end))};
  }

  void add_head() {
    const Head& head = act_.head;
    add_part("docAuthority", head.issuer_span);
    add_part("docNumber", head.number_span);
    add_part("docType", head.type_span);
    add_part("docTitle", head.title_span);
    if (head.issued && head.issued->exact())
      add_part("docDate", head.date_span, "date", iso_date(head.issued->first));
  }

  /// A mark in each paragraph that the part stands in.
  void add_part(std::string_view element, TextSpan span, std::string_view attribute = {},
                const std::string& value = {}) {
    for (const Mark& other : marks_) {  // a head in one sentence: what overlaps is said once
      if (span.begin < other.span.end && other.span.begin < span.end) return;
    }
    while (span.begin < span.end) {
      const TextSpan piece = in_paragraph(span);
      if (!piece.empty()) marks_.push_back({piece, element, attribute, value, {}});
      span.begin = piece.end + 1;
    }
  }

  void add_citation(std::size_t i, TextSpan span) {
    const Citation& c = analysis_.recognition.cited.citations[i];
    if (c.targets.empty()) return add_reference(span, references_.act(i));
    if (c.targets.size() == 1) return add_reference(span, references_.target(i, 0));
    add_list(i, span);
  }

  void add_reference(TextSpan span, std::optional<std::string> to) {
    if (to) {
      marks_.push_back({span, "ref", "href", std::move(*to), {}});
    } else {
      marks_.push_back({span, "inline", "name", "unresolvedCitation", {}});
    }
  }

  /// "điểm a, b khoản 2 Điều 5", "từ Điều 5 đến Điều 8": a reference at each number that stands in
  /// the words, a range where numbers between are left out. What has no words of its own is an
  /// empty reference in front.
  void add_list(std::size_t i, TextSpan span) {
    const std::vector<Target>& targets = analysis_.recognition.cited.citations[i].targets;
    std::vector<std::optional<std::string>> to;
    for (std::size_t t = 0; t < targets.size(); ++t) to.push_back(references_.target(i, t));
    if (std::none_of(to.begin(), to.end(), [](const auto& one) { return one.has_value(); }))
      return add_reference(span, std::nullopt);
    marks_.push_back({span, "mref", {}, {}, {}});
    std::vector<TextSpan> at = places(targets, span);
    for (std::size_t t = 0; t < targets.size(); ++t) {
      std::size_t last = t;  // the end of a range
      if (!at[t].empty()) {
        while (last + 1 < targets.size() && at[last + 1].empty()) ++last;
        if (last > t)
          last = last + 1 < targets.size() && to_between(at[t], at[last + 1]) ? last + 1 : t;
      }
      if (last > t && to[t] && to[last]) {
        marks_.push_back({{at[t].begin, at[last].end}, "rref", "from", *to[t], *to[last]});
        t = last;
      } else if (to[t]) {
        const TextSpan where = at[t].empty() ? TextSpan{span.begin, span.begin} : at[t];
        marks_.push_back({where, "ref", "href", *to[t], {}});
      }
    }
  }

  /// Where the number of each target stands, with the word for its level if that is beside it;
  /// empty where it does not. In order, each behind the one before.
  [[nodiscard]] std::vector<TextSpan> places(const std::vector<Target>& targets,
                                             TextSpan span) const {
    std::vector<TextSpan> all;
    const std::uint32_t last = act_.text.token_at(span.end);
    std::uint32_t token = act_.text.token_at(span.begin);
    for (const Target& target : targets) {
      const Level* level = level_of(target.provision);
      TextSpan found;
      for (std::uint32_t at = token; level != nullptr && at < last; ++at) {
        const auto place = number_at(at, last, *level, target.provision);
        if (!place) continue;
        found = {at > token && is_word(at - 1, level->word) ? act_.text.tokens()[at - 1].begin
                                                            : act_.text.tokens()[at].begin,
                 act_.text.tokens()[*place - 1].end};
        token = *place;
        break;
      }
      all.push_back(found);
    }
    return all;
  }

  /// One past the last token of the number at tokens[at], if that is the target's: "5", "5a", "đ".
  [[nodiscard]] std::optional<std::uint32_t> number_at(std::uint32_t at, std::uint32_t last,
                                                       const Level& level,
                                                       const Provision& provision) const {
    const auto tokens = act_.text.tokens();
    if (at > 0 && tokens[at - 1].kind == TokenKind::word) {
      // After a word it must be the one for the level, or join a list.
      const std::string word = fold_phrase(act_.text.words(tokens[at - 1].span()));
      const bool joins = word == fold_phrase("và") || word == fold_phrase("hoặc");
      if (!joins && word != fold_phrase(level.word)) return std::nullopt;
    }
    std::uint32_t end = at + 1;
    while (end < last && tokens[end].begin == tokens[end - 1].end &&
           tokens[end].kind != TokenKind::punctuation)
      ++end;
    const std::string number =
        fold_phrase(act_.text.words({tokens[at].begin, tokens[end - 1].end}));
    const std::string_view wanted = (provision.*level.number).text();
    return number == wanted || roman(number) == wanted ? std::optional(end) : std::nullopt;
  }

  /// "Điều 5 đến Điều 8", "1 - 4".
  [[nodiscard]] bool to_between(TextSpan first, TextSpan last) const {
    if (last.begin < first.end) return false;
    const std::string words = fold_phrase(act_.text.words({first.end, last.begin}));
    return words.find(fold_phrase("đến")) != std::string::npos || words == " - " || words == "-";
  }

  [[nodiscard]] bool is_word(std::uint32_t at, std::string_view word) const {
    return fold_phrase(act_.text.words(act_.text.tokens()[at].span())) == fold_phrase(word);
  }

  const Analysis& analysis_;
  const Act& act_;
  const References& references_;
  std::vector<Mark> marks_;
};

}  // namespace

std::vector<Mark> marks_of(const Analysis& analysis, const References& references) {
  if (analysis.act().text.paragraphs().empty()) return {};
  return MarkBuilder(analysis, references).build();
}

}  // namespace soat
