#include "structure/tree_builder.h"

#include <algorithm>
#include <array>

#include "structure/finish_units.h"

namespace soat {
namespace {

bool is_division(UnitKind kind) { return kind >= UnitKind::part && kind <= UnitKind::subsection; }

std::optional<std::uint32_t> small_number(const Text& text, std::uint32_t token) {
  const Token& digits = text.tokens()[token];
  if (digits.kind != TokenKind::number || digits.end - digits.begin > 4) return std::nullopt;
  return UnitNumber(text.words(digits.span())).value();
}

/// How far above an attached regulation's first label its title may stand, in lines.
constexpr std::size_t kTitleReach = 40;
/// How far below its title its first article may stand.
constexpr std::size_t kArticleReach = 60;

}  // namespace

TreeBuilder::TreeBuilder(const Text& text, const StructureLexicon& words,
                         std::span<const Line> lines)
    : text_(text), words_(words), lines_(lines), tokens_(text.tokens()) {
  units_.emplace_back();
  find_notes();
}

/// A note of a stream of its own, or one that a printed page left among the text: "7 Khoản này được
/// sửa đổi, bổ sung …".
void TreeBuilder::find_notes() {
  for (const Paragraph& note : text_.paragraphs()) {
    const bool set_apart =
        note.stream == StreamKind::footnote || note.stream == StreamKind::endnote;
    if (!set_apart || note.first_token == note.last_token) continue;
    if (const auto number = small_number(text_, note.first_token)) notes_.insert(*number);
  }
  for (const Line& line : lines_) {
    if (line.last - line.first < 3) continue;
    const auto number = small_number(text_, line.first);
    if (number && words_.note_openings.longest(tokens_.subspan(0, line.last), line.first + 1))
      notes_.insert(*number);
  }
}

std::vector<Unit> TreeBuilder::build(std::size_t head_lines) {
  if (head_lines > 0) add(UnitKind::head, 0, lines_[0].begin);
  const bool has_articles = std::any_of(lines_.begin() + static_cast<std::ptrdiff_t>(head_lines),
                                        lines_.end(), [&](const Line& line) {
                                          const auto label =
                                              read_label(text_, words_, line.first, line.last);
                                          return label && label->kind == UnitKind::article;
                                        });
  if (!has_articles && head_lines < lines_.size()) {
    add(UnitKind::body, 0, lines_[head_lines].begin);
    outer_.flat = true;
  }
  for (std::size_t at = head_lines; at < lines_.size(); ++at) {
    if (lines_[at].blank()) continue;
    if (quotation_) {
      read_quoted_line(at);
    } else {
      read_line(at);
    }
  }
  const auto text_end = static_cast<std::uint32_t>(text_.buffer().size());
  std::uint32_t body_end = 0;
  for (const Paragraph& paragraph : text_.paragraphs()) {
    if (paragraph.stream != StreamKind::body) break;
    body_end = paragraph.span.end;
  }
  finish_units(units_, body_end, text_end);
  return std::move(units_);
}

void TreeBuilder::read_line(std::size_t at) {
  const Line& line = lines_[at];
  if (outer_.flat && outer_.root == 0) {  // a paper without articles
    if (!ended_ && starts_end(at)) {
      add(UnitKind::end, 0, line.begin);
      ended_ = true;
    }
    return;
  }
  const auto label = line.in_table && outer_.flat ? std::nullopt : label_of(at);
  if (start_attached(at, label ? &*label : nullptr)) return;
  if (label && label->kind == UnitKind::annex && start_annex(at, *label)) return;
  if (label && label->kind == UnitKind::form && outer_.flat) return start_form(at, *label);
  if (label && label->kind == UnitKind::form && start_form_in_act(at)) return;
  if (outer_.flat && !(label && returns_to_act(*label))) return;
  if (label && (is_division(label->kind) || label->kind == UnitKind::article) &&
      read_division_or_article(at, *label)) {
    return;
  }
  if (!any_article_ && outer_.root == 0 && outer_.chapter == kNoUnit && outer_.part == kNoUnit) {
    return read_opening_line(at);
  }
  if (ended_) return;
  if (any_article_ && starts_end(at)) {
    add(UnitKind::end, outer_.root, line.begin);
    ended_ = true;
    return;
  }
  const bool numbered =
      label && (label->kind == UnitKind::clause || label->kind == UnitKind::point);
  if (numbered && !line.in_table && (outer_.article != kNoUnit || goes_on_in_division(*label))) {
    open_label(at, *label);
    return open_quotation_in(at, label->last);
  }
  open_quotation_in(at, line.first);
}

/// The label of a line; one whose mark is lost or hidden behind a note's number only where it goes
/// on the numbering.
std::optional<Label> TreeBuilder::label_of(std::size_t at) {
  const Line& line = lines_[at];
  if (const auto label = read_label(text_, words_, line.first, line.last)) return label;
  if (outer_.flat || !follows_a_sentence(at)) return std::nullopt;
  const auto loose = read_loose_label(text_, words_, line.first, line.last);
  if (!loose) return std::nullopt;
  const std::uint32_t value = loose->label.number.value();
  if (loose->note != 0) {
    if (notes_.count(loose->note) == 0 || loose->note <= last_note_) return std::nullopt;
    const bool goes_on =
        loose->label.kind == UnitKind::article
            ? value > outer_.last_article
            : outer_.article != kNoUnit &&
                  value ==
                      (outer_.clause == kNoUnit ? 1 : units_[outer_.clause].number.value() + 1);
    if (!goes_on) return std::nullopt;
    last_note_ = loose->note;
    return loose->label;
  }
  return value == outer_.last_article + 1 && outer_.article != kNoUnit ? std::optional(loose->label)
                                                                       : std::nullopt;
}

/// Not the rest of a sentence that a printer broke.
bool TreeBuilder::follows_a_sentence(std::size_t at) const {
  std::size_t above = at;
  while (above > 0 && lines_[above - 1].blank()) --above;
  if (above == 0) return true;
  const Line& line = lines_[above - 1];
  const Token& last = tokens_[line.last - 1];
  if (last.kind == TokenKind::punctuation) return last.syllable != words_.comma;
  const auto label = read_label(text_, words_, line.first, line.last);
  const bool heading = label && (is_division(label->kind) || label->kind == UnitKind::article);
  return heading || in_capitals(tokens_, line.first, line.last) ||
         (!units_.empty() && units_.back().heading.end == last.end) ||
         last.kind == TokenKind::number;
}

bool TreeBuilder::returns_to_act(const Label& label) const {
  return !ended_ && label.kind == UnitKind::article && label.number.value() == act_articles_ + 1;
}

bool TreeBuilder::read_division_or_article(std::size_t at, const Label& label) {
  if (outer_.flat) return_to_act();
  // After the signature only the next article in number is the act's own: the rest is of papers
  // that follow it (a sample decision, a list of recipients).
  const bool goes_on =
      label.kind == UnitKind::article && label.number.value() == outer_.last_article + 1;
  if (ended_ && !goes_on) return true;
  ended_ = false;
  if (label.kind == UnitKind::article && !goes_on && continues_quotation(label)) {
    reopen_quotation(at, label);
    return true;
  }
  if (label.kind == UnitKind::article && quotes_another_act(at, label)) {
    quote_from(at, label);
    return true;
  }
  open_label(at, label);
  open_quotation_in(at, label.last);
  return true;
}

void TreeBuilder::read_opening_line(std::size_t at) {
  const Line& line = lines_[at];
  const auto ground = words_.grounds.longest(tokens_.subspan(0, line.last), line.first);
  const bool capitalised = tokens_[line.first].casing != Casing::lower;
  if (ground && capitalised && !in_capitals(tokens_, line.first, line.last)) {
    add(UnitKind::ground, 0, line.begin, UnitNumber(++grounds_));
  } else if (units_.back().kind != UnitKind::opening) {
    add(UnitKind::opening, 0, line.begin);
  }
}

// --- labelled units -----------------------------------------------------------------------------

void TreeBuilder::open_label(std::size_t at, const Label& label) {
  Container& c = open();
  UnitIndex parent = c.root;
  const auto under = [&](std::initializer_list<UnitIndex> above) {
    for (const UnitIndex unit : above) {
      if (unit != kNoUnit) parent = unit;
    }
  };
  const auto close_below = [&](UnitKind kind) {
    if (kind <= UnitKind::part) c.part = kNoUnit;
    if (kind <= UnitKind::chapter) c.chapter = kNoUnit;
    if (kind <= UnitKind::section) c.section = kNoUnit;
    if (kind <= UnitKind::subsection) c.subsection = kNoUnit;
    if (kind <= UnitKind::article) c.article = kNoUnit;
    if (kind <= UnitKind::clause) c.clause = kNoUnit;
    c.point = kNoUnit;
  };
  close_below(label.kind);
  under({c.part, c.chapter, c.section, c.subsection, c.article, c.clause});
  const UnitIndex unit = add(label.kind, parent, lines_[at].begin, label.number);
  units_[unit].label = {tokens_[label.first].begin, tokens_[label.last - 1].end};
  switch (label.kind) {
    case UnitKind::part:
      c.part = unit;
      break;
    case UnitKind::chapter:
      c.chapter = unit;
      break;
    case UnitKind::section:
      c.section = unit;
      break;
    case UnitKind::subsection:
      c.subsection = unit;
      break;
    case UnitKind::article:
      c.article = unit;
      break;
    case UnitKind::clause:
      c.clause = unit;
      break;
    default:
      c.point = unit;
      break;
  }
  if (label.kind == UnitKind::article) {
    ++c.articles;
    c.last_article = label.number.value();
    if (quotation_) last_quoted_article_ = c.last_article;
    if (!quotation_) any_article_ = true;
    if (!quotation_ && c.root == 0) act_articles_ = c.last_article;
  }
  if (!quotation_) last_unit_line_ = at;
  if (label.kind == UnitKind::article || is_division(label.kind)) set_heading(unit, at, label.last);
}

/// The heading stands on the label's line, or on the next where that line is empty. A line that
/// ends as a sentence is the article's text, not its name.
void TreeBuilder::set_heading(UnitIndex unit, std::size_t at, std::uint32_t first) {
  std::size_t line = at;
  std::uint32_t begin = first;
  const bool article = units_[unit].kind == UnitKind::article;
  if (begin == lines_[at].last) {
    line = next_line(at);
    if (line == lines_.size()) return;
    begin = lines_[line].first;
    if (read_label(text_, words_, begin, lines_[line].last)) return;
    if (article && tokens_[begin].casing == Casing::lower) return;
  }
  const std::uint32_t last = lines_[line].last;
  if (begin == last) return;
  const SyllableId final = tokens_[last - 1].syllable;
  const bool sentence = final == words_.dot || final == words_.colon || final == words_.semicolon;
  if (article && (sentence || opens(tokens_[begin].syllable))) return;
  units_[unit].heading = {tokens_[begin].begin, tokens_[last - 1].end};
}

// --- what is attached ---------------------------------------------------------------------------

/// The bracket of "(Ban hành kèm theo …)" on a line of nothing else, or behind a title in capitals;
/// the line's end if it has none.
std::uint32_t TreeBuilder::attached_bracket(const Line& line) const {
  for (std::uint32_t i = line.first; i + 1 < line.last; ++i) {
    if (tokens_[i].syllable != words_.open) continue;
    const bool alone = i == line.first || in_capitals(tokens_, line.first, i);
    const bool attached = words_.attached.longest(tokens_.subspan(0, line.last), i + 1).has_value();
    return alone && attached ? i : line.last;
  }
  return line.last;
}

/// A regulation attached to the act begins at its title; we know it by "(Ban hành kèm theo …)"
/// under the title, or by numbering that starts again.
bool TreeBuilder::start_attached(std::size_t at, const Label* label) {
  if (!any_article_) return false;
  const Line& line = lines_[at];
  const bool starts_again = label != nullptr && label->number.value() == 1 && outer_.articles > 0 &&
                            !outer_.flat &&
                            (label->kind == UnitKind::article || label->kind == UnitKind::chapter ||
                             label->kind == UnitKind::part);
  const std::uint32_t bracket = attached_bracket(line);
  const bool title_here = bracket != line.last && bracket != line.first;
  const bool says_attached =
      bracket != line.last ||
      (ended_ && words_.attached.longest(tokens_.subspan(0, line.last), line.first).has_value());
  if (!starts_again && !says_attached) return false;
  if (says_attached && at > 0 && units_.back().kind == UnitKind::annex) return true;
  // The title: the first of the lines in capitals above, not reaching into what is already read.
  std::size_t title = lines_.size();
  bool regulation = false;
  const std::size_t floor = at > kTitleReach ? at - kTitleReach : 0;
  for (std::size_t i = title_here ? at + 1 : at; i-- > std::max(floor, last_unit_line_ + 1);) {
    const Line& above = lines_[i];
    if (above.blank()) continue;
    if (!in_capitals(tokens_, above.first, i == at ? bracket : above.last)) {
      if (title != lines_.size()) break;
      if (starts_again) continue;  // "(Kèm theo …)" or a subtitle between the title and the label
      break;
    }
    title = i;
    regulation =
        words_.regulations.longest(tokens_.subspan(0, above.last), above.first).has_value();
    if (regulation) break;
  }
  if (title == lines_.size() || (starts_again && !regulation)) return false;
  bool has_articles = starts_again;
  for (std::size_t i = at; !has_articles && i < std::min(lines_.size(), at + kArticleReach); ++i) {
    const auto below = read_label(text_, words_, lines_[i].first, lines_[i].last);
    if (below && below->kind == UnitKind::annex) break;
    has_articles = below && below->kind == UnitKind::article && below->number.value() == 1;
  }
  leave_act();
  if (regulation && has_articles) {
    outer_.root = add(UnitKind::attachment, 0, lines_[title].begin, UnitNumber(++attachments_));
  } else {
    outer_.root = add(UnitKind::annex, 0, lines_[title].begin, UnitNumber(++annexes_));
    outer_.flat = true;
  }
  const std::uint32_t title_end = title == at ? bracket : lines_[title].last;
  units_[outer_.root].heading = {tokens_[lines_[title].first].begin, tokens_[title_end - 1].end};
  last_unit_line_ = title;
  ended_ = false;
  if (!starts_again) return true;
  open_label(at, *label);
  return true;
}

bool TreeBuilder::start_annex(std::size_t at, const Label& label) {
  if (!any_article_ || lines_[at].in_table) return false;
  UnitNumber number = label.number;
  ++annexes_;
  if (number.empty()) number = UnitNumber(annexes_);
  const bool after_end = ended_;
  leave_act();
  outer_.flat = true;
  outer_.root = add(UnitKind::annex, 0, lines_[at].begin, number);
  Unit& annex = units_[outer_.root];
  annex.label = {tokens_[label.first].begin, tokens_[label.last - 1].end};
  if (label.last < lines_[at].last) {
    annex.heading = {tokens_[label.last].begin, tokens_[lines_[at].last - 1].end};
  }
  ended_ = after_end;
  last_unit_line_ = at;
  return true;
}

void TreeBuilder::start_form(std::size_t at, const Label& label) {
  const UnitIndex form = add(UnitKind::form, outer_.root, lines_[at].begin, label.number);
  units_[form].label = {tokens_[label.first].begin, tokens_[label.last - 1].end};
}

/// The codification puts forms behind the article that speaks of them: the label, then "(Ban hành
/// kèm theo …)".
bool TreeBuilder::start_form_in_act(std::size_t at) {
  const std::size_t next = next_line(at);
  if (!any_article_ || lines_[at].in_table || next == lines_.size()) return false;
  const Line& below = lines_[next];
  if (tokens_[below.first].syllable != words_.open || below.last - below.first < 2) return false;
  if (!words_.attached.longest(tokens_.subspan(0, below.last), below.first + 1)) return false;
  const auto label = read_label(text_, words_, lines_[at].first, lines_[at].last);
  leave_act();
  outer_.flat = true;
  outer_.root = 0;
  start_form(at, *label);
  outer_.root = static_cast<UnitIndex>(units_.size() - 1);
  return true;
}

void TreeBuilder::leave_act() {
  if (outer_.root == 0) {
    left_ = outer_;
    first_left_ = static_cast<UnitIndex>(units_.size());
  }
  outer_ = Container{};
}

/// Back to the articles of the act: what was attached stands in the chapter that goes on.
void TreeBuilder::return_to_act() {
  outer_ = left_ ? *left_ : Container{};
  outer_.flat = false;
  outer_.article = outer_.clause = outer_.point = kNoUnit;
  for (UnitIndex u = first_left_; left_ && u < units_.size(); ++u) {
    if (units_[u].parent == 0 && division(outer_) != kNoUnit) units_[u].parent = division(outer_);
  }
}

bool TreeBuilder::starts_end(std::size_t at) const {
  const Line& line = lines_[at];
  const auto tokens = tokens_.subspan(0, line.last);
  if (words_.end.longest(tokens, line.first)) {
    return tokens_[line.first].casing != Casing::lower;
  }
  if (words_.passed.longest(tokens, line.first)) return true;
  std::uint32_t first = line.first;
  while (first < line.last && tokens_[first].kind == TokenKind::punctuation) ++first;
  return first < line.last && words_.end_titles.longest(tokens, first) &&
         in_capitals(tokens_, first, line.last);
}

// --- small things -------------------------------------------------------------------------------

UnitIndex TreeBuilder::add(UnitKind kind, UnitIndex parent, std::uint32_t begin,
                           UnitNumber number) {
  Unit unit;
  unit.kind = kind;
  unit.quoted = kind == UnitKind::quotation || quotation_.has_value();
  unit.number = number;
  unit.parent = parent;
  unit.span.begin = begin;
  units_.push_back(unit);
  return static_cast<UnitIndex>(units_.size() - 1);
}

UnitIndex TreeBuilder::innermost(const Container& c) const {
  for (const UnitIndex unit : {c.point, c.clause, c.article}) {
    if (unit != kNoUnit) return unit;
  }
  return c.root;
}

/// The innermost open division; kNoUnit if there is none.
UnitIndex TreeBuilder::division(const Container& c) const {
  for (const UnitIndex unit : {c.subsection, c.section, c.chapter, c.part}) {
    if (unit != kNoUnit) return unit;
  }
  return kNoUnit;
}

/// Clauses right below a heading: the line with their article's number was lost.
bool TreeBuilder::goes_on_in_division(const Label& label) const {
  if (division(outer_) == kNoUnit || !any_article_) return false;
  if (label.kind == UnitKind::point) return outer_.clause != kNoUnit;
  return label.number.value() ==
         (outer_.clause == kNoUnit ? 1 : units_[outer_.clause].number.value() + 1);
}

std::size_t TreeBuilder::next_line(std::size_t at) const {
  do {
    ++at;
  } while (at < lines_.size() && lines_[at].blank());
  return at;
}

SyllableId TreeBuilder::syllable(std::uint32_t token, std::uint32_t last) const {
  return token < last ? tokens_[token].syllable : kNoSyllable;
}

}  // namespace soat
