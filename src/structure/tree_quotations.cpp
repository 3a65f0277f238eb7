// Text quoted by amending clauses: where it begins, and where the act that quotes goes on.
#include <algorithm>

#include "structure/tree_builder.h"

namespace soat {
namespace {

bool is_division(UnitKind kind) { return kind >= UnitKind::part && kind <= UnitKind::subsection; }

/// Between a heading of a division and its first article stand no more lines than this.
constexpr std::size_t kHeadingReach = 12;

}  // namespace

bool TreeBuilder::opens(SyllableId s) const {
  return s == words_.quote_open || s == words_.guillemet_open || s == words_.straight;
}
bool TreeBuilder::closes(SyllableId s) const {
  return s == words_.quote_close || s == words_.guillemet_close || s == words_.straight;
}

void TreeBuilder::open_quotation_in(std::size_t at, std::uint32_t first) {
  if (const auto token = quotation_start(at, first)) open_quotation(at, *token);
}

/// The token at which an amending clause begins to quote on this line: its first, or one right
/// after a colon. A quoted term in a sentence is no quotation.
std::optional<std::uint32_t> TreeBuilder::quotation_start(std::size_t at,
                                                          std::uint32_t first) const {
  const Line& line = lines_[at];
  if (first >= line.last || outer_.article == kNoUnit) return std::nullopt;
  const UnitIndex holder = innermost(outer_);
  const TextSpan own{units_[holder].span.begin, tokens_[line.last - 1].end};
  std::uint32_t start = line.last;
  if (opens(tokens_[first].syllable) && first == line.first) {
    // The clause before must announce it, or have quoted already.
    std::size_t above = at;
    while (above > 0 && lines_[above - 1].blank()) --above;
    if (above == 0) return std::nullopt;
    const SyllableId last = tokens_[lines_[above - 1].last - 1].syllable;
    if (last == words_.colon || (quoting_ == holder && closes(last)) || quoting_ == holder)
      start = first;
    if (start == line.last) {
      const std::uint32_t head = text_.token_at(units_[holder].label.end);
      if (units_[holder].label.size() > 0 &&
          words_.amending.longest(tokens_.subspan(0, line.last), head)) {
        start = first;
      }
    }
  } else {
    for (std::uint32_t i = first; i + 1 < line.last; ++i) {
      if (tokens_[i].syllable == words_.colon && opens(tokens_[i + 1].syllable)) {
        const bool amends =
            words_.amending.longest(tokens_.subspan(0, line.last), first).has_value();
        if (amends) start = i + 1;
        break;
      }
    }
  }
  if (start == line.last) return std::nullopt;
  // A short quoted term that closes with the sentence going on is not quoted law.
  int depth = 0;
  for (std::uint32_t i = start; i < line.last; ++i) {
    const SyllableId s = tokens_[i].syllable;
    const bool straight = s == words_.straight;
    if (straight ? depth == 0 : opens(s)) {
      ++depth;
    } else if (closes(s) && --depth == 0) {
      return line.last - i <= 4 ? std::optional(start) : std::nullopt;
    }
  }
  return own.end > 0 ? std::optional(start) : std::nullopt;
}

void TreeBuilder::open_quotation(std::size_t at, std::uint32_t token) {
  const UnitIndex holder = innermost(outer_);
  quotations_ = quoting_ == holder ? quotations_ + 1 : 1;
  quoting_ = holder;
  Container c;
  c.root = add(UnitKind::quotation, holder, tokens_[token].begin, UnitNumber(quotations_));
  quotation_ = c;
  quote_depth_ = 0;
  straight_quote_ = tokens_[token].syllable == words_.straight;
  const std::uint32_t first = token + 1;
  if (const auto label = read_label(text_, words_, first, lines_[at].last)) {
    if (label->kind <= UnitKind::point) {
      open_label(at, *label);
      units_.back().span.begin = tokens_[first].begin;
    }
  }
  track_quotes(token, lines_[at].last);
  if (quotation_ends(at)) close_quotation(at);
}

void TreeBuilder::read_quoted_line(std::size_t at) {
  const Line& line = lines_[at];
  if (outer_goes_on(at)) {
    units_[quotation_->root].span.end = line.begin;
    quotation_.reset();
    return read_line(at);
  }
  std::uint32_t first = line.first;
  if (opens(tokens_[first].syllable) && first + 1 < line.last) ++first;
  const auto label = read_label(text_, words_, first, line.last);
  if (label && label->kind <= UnitKind::point && !line.in_table) open_label(at, *label);
  track_quotes(line.first, line.last);
  if (quotation_ends(at)) close_quotation(at);
}

void TreeBuilder::track_quotes(std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t i = first; i < last; ++i) {
    const SyllableId s = tokens_[i].syllable;
    if (s == words_.quote_open || s == words_.guillemet_open) ++quote_depth_;
    if (s == words_.quote_close || s == words_.guillemet_close) --quote_depth_;
  }
}

/// A quotation ends at the end of a line, with a closing mark and at most ".", ";" or "," after it.
bool TreeBuilder::quotation_ends(std::size_t at) const {
  const Line& line = lines_[at];
  std::uint32_t last = line.last;
  while (
      last > line.first && last + 4 > line.last &&
      (tokens_[last - 1].syllable == words_.dot || tokens_[last - 1].syllable == words_.semicolon ||
       tokens_[last - 1].syllable == words_.comma || tokens_[last - 1].syllable == words_.slash)) {
    --last;
  }
  if (last == line.first || !closes(tokens_[last - 1].syllable)) return false;
  if (straight_quote_) return tokens_[last - 1].syllable == words_.straight;
  if (quote_depth_ <= 0) return true;
  // An inner mark was never closed: believe the mark if the outer act goes on below.
  const std::size_t next = next_line(at);
  return next == lines_.size() || opens(tokens_[lines_[next].first].syllable) ||
         outer_goes_on(next) || starts_end(next);
}

/// True if the line is plainly the next unit of the quoting act: its number follows and it amends,
/// or it is the next article, which the quotation cannot hold. Saves the act where a quotation is
/// never closed.
bool TreeBuilder::outer_goes_on(std::size_t at) const {
  const Line& line = lines_[at];
  if (line.blank()) return false;
  const auto label = read_label(text_, words_, line.first, line.last);
  if (!label) return false;
  if (is_division(label->kind)) return !quotes_articles() && outer_goes_on_below(at);
  const auto follows = [&](UnitIndex unit) {
    return unit != kNoUnit && units_[unit].kind == label->kind &&
           label->number.value() == units_[unit].number.value() + 1;
  };
  if (label->last >= line.last) return false;
  const auto rest = tokens_.subspan(0, line.last);
  const bool amends = words_.amending.longest(rest, label->last).has_value();
  if (label->kind == UnitKind::article) {
    if (label->number.value() != outer_.last_article + 1) return false;
    return amends || words_.closing_names.longest(rest, label->last).has_value() ||
           cannot_be_quoted(*label);
  }
  return amends && (follows(outer_.clause) || follows(outer_.point));
}

bool TreeBuilder::quotes_articles() const {
  const Container& q = *quotation_;
  return q.articles > 0 || q.part != kNoUnit || q.chapter != kNoUnit || q.section != kNoUnit ||
         q.subsection != kNoUnit;
}

/// What is quoted are clauses or points, or articles whose numbers would go back.
bool TreeBuilder::cannot_be_quoted(const Label& article) const {
  if (article.number != UnitNumber(article.number.value())) return false;  // "Điều 2a"
  if (!quotes_articles()) return true;
  return quotation_->articles > 0 && article.number.value() < quotation_->last_article;
}

/// A chapter of the quoting act: its first article is the act's next.
bool TreeBuilder::outer_goes_on_below(std::size_t at) const {
  const std::size_t reach = std::min(lines_.size(), at + kHeadingReach);
  for (std::size_t i = at + 1; i < reach; ++i) {
    const auto label = lines_[i].blank()
                           ? std::nullopt
                           : read_label(text_, words_, lines_[i].first, lines_[i].last);
    if (label && label->kind == UnitKind::article)
      return outer_.articles > 0 && label->number.value() == outer_.last_article + 1;
  }
  return false;
}

void TreeBuilder::close_quotation(std::size_t at) {
  units_[quotation_->root].span.end = tokens_[lines_[at].last - 1].end;
  quotation_.reset();
}

/// "Điều 28b" after a quotation that ended with Điều 28a: the mark was closed too early.
bool TreeBuilder::continues_quotation(const Label& label) const {
  const std::uint32_t value = label.number.value();
  const bool follows = value == last_quoted_article_ || value == last_quoted_article_ + 1;
  return outer_.root == 0 && quoting_ != kNoUnit && last_quoted_article_ != 0 && follows;
}

/// "Điều 3. Điều khoản thi hành" after Điều 50: an act does not count backwards. It is quoted, and
/// its opening mark was lost: in a clause that ends with a colon, or in a note on an amending act
/// that a printed page left among the text.
bool TreeBuilder::quotes_another_act(std::size_t at, const Label& label) const {
  if (outer_.root != 0 || label.number.value() >= outer_.last_article ||
      label.last >= lines_[at].last)
    return false;
  std::size_t above = at;
  while (above > 0 && lines_[above - 1].blank()) --above;
  if (above == 0) return false;
  if (tokens_[lines_[above - 1].last - 1].syllable == words_.colon) return true;
  const auto rest = tokens_.subspan(0, lines_[at].last);
  return !notes_.empty() && words_.closing_names.longest(rest, label.last).has_value();
}

void TreeBuilder::quote_from(std::size_t at, const Label& label) {
  UnitIndex holder = innermost(outer_);
  if (outer_.article == kNoUnit) {  // right below a heading of a division
    for (const UnitIndex division :
         {outer_.part, outer_.chapter, outer_.section, outer_.subsection}) {
      if (division != kNoUnit) holder = division;
    }
  }
  if (quoting_ != holder) quotations_ = 0;
  quoting_ = holder;
  reopen_quotation(at, label);
}

void TreeBuilder::reopen_quotation(std::size_t at, const Label& label) {
  Container c;
  c.root = add(UnitKind::quotation, quoting_, lines_[at].begin, UnitNumber(++quotations_));
  quotation_ = c;
  quote_depth_ = 1;
  open_label(at, label);
  track_quotes(lines_[at].first, lines_[at].last);
  if (quotation_ends(at)) close_quotation(at);
}

}  // namespace soat
