#include <algorithm>

#include "cite/aim.h"
#include "cite/changes.h"
#include "cite/citation.h"
#include "cite/mention.h"
#include "cite/settle.h"
#include "cite/signs.h"
#include "text/file_name.h"

namespace soat {
namespace {

/// Two citations this near may be linked: "Điều 91 Nghị định A, được bổ sung tại Điều 2 Nghị định
/// B".
constexpr std::uint32_t kMaxLinkTokens = 8;

/// Where the label of the unit that begins in a paragraph ends: "Điều 5." is no citation.
std::uint32_t past_label(const Act& act, const Paragraph& paragraph) {
  const UnitIndex unit = act.unit_at(paragraph.span.begin);
  const Unit& u = act.units[unit];
  const bool here = u.span.begin >= paragraph.span.begin && u.label.begin >= paragraph.span.begin &&
                    u.label.end <= paragraph.span.end && !u.label.empty();
  return here ? act.text.token_at(u.label.end) : paragraph.first_token;
}

/// Quoted units begin after a mark inside the paragraph: their labels are no citations either.
bool is_label(const Act& act, TextSpan span) {
  const Unit& unit = act.units[act.unit_at(span.begin)];
  return !unit.label.empty() && unit.label.begin <= span.begin && span.begin < unit.label.end;
}

/// An act that says its own number or title ("Thông tư số 07/2022/TT-BTP Quy định …" at the head of
/// a codified text, "(Kèm theo Quyết định số …)" on an annex) cites nothing.
bool names_itself(const Act& act, const Citation& citation) {
  if (citation.kind == CitationKind::internal) return citation.targets.empty();
  return act.units[citation.unit].kind == UnitKind::head && !citation.act.number_printed &&
         !act.head.title_span.empty() && citation.span.begin == act.head.title_span.begin;
}

/// "PHẦN I. DANH MỤC", "Điều 1. Mục tiêu" at the front of a line in an annex or a form, whose lines
/// are no units.
bool heads_a_line(const Act& act, const CitationLexicon& words, const Paragraph& paragraph,
                  const Citation& citation) {
  if (citation.kind != CitationKind::internal || citation.of_this_act) return false;
  const auto tokens = act.text.tokens();
  const Token& first = tokens[paragraph.first_token];
  if (citation.span.begin != first.begin || first.casing == Casing::lower) return false;
  if (act.enclosing(citation.unit, UnitKind::article) != kNoUnit) return false;
  const std::uint32_t next = act.text.token_at(citation.span.end);
  return next >= paragraph.last_token || tokens[next].syllable == words.dot ||
         tokens[next].syllable == words.colon;
}

/// The laws that the name of an amending law holds are cited too.
void append_inner(const Act& act, const Mention& mention, std::span<const Sign> run,
                  const Signs& signs, std::vector<Citation>& citations) {
  for (std::uint32_t i = mention.first; i < mention.last; ++i) {
    if (run[i].kind != SignKind::act) continue;
    for (const InnerAct& inner : signs.inner) {
      if (inner.outer != run[i].act) continue;
      Citation citation;
      citation.span = inner.span;
      citation.unit = act.unit_holding(inner.span.begin);
      citation.act = inner.act;
      citation.inside_name = true;
      citations.push_back(std::move(citation));
    }
  }
}

void link_amendments(const Act& act, const CitationLexicon& words,
                     std::vector<Citation>& citations) {
  const auto tokens = act.text.tokens();
  for (std::uint32_t i = 0; i + 1 < citations.size(); ++i) {
    const std::uint32_t from = act.text.token_at(citations[i].span.end);
    const std::uint32_t to = act.text.token_at(citations[i + 1].span.begin);
    if (citations[i].inside_name || to <= from || to - from > kMaxLinkTokens) continue;
    std::uint32_t at = from;
    const bool bracket = tokens[at].syllable == words.open;
    if (bracket || tokens[at].syllable == words.comma) ++at;
    const auto rest = tokens.subspan(0, to);
    if (at >= to) continue;
    const auto forward = words.amended_at.longest(rest, at);
    if (forward && at + forward->tokens == to) {
      citations[i].amended_by = i + 1;
    } else if (bracket) {
      const auto back = words.amends.longest(rest, at);
      if (back && at + back->tokens == to) citations[i + 1].amended_by = i;
    }
  }
}

}  // namespace

CitedText cite(Act act, const CitationWords& citation_words) {
  const CitationLexicon& words = citation_words.lexicon();
  std::vector<Citation> citations;
  Aimer aimer(act, words);
  Signs signs;
  for (const Paragraph& paragraph : act.text.paragraphs()) {
    if (paragraph.first_token == paragraph.last_token || beside_the_text(paragraph.stream) ||
        ends_in_file_name(act.text, paragraph.first_token, paragraph.last_token))
      continue;
    signs.all.clear();
    signs.runs.clear();
    signs.acts.clear();
    signs.inner.clear();
    const bool ground = act.units[act.unit_at(paragraph.span.begin)].kind == UnitKind::ground;
    read_signs(act.text, words, past_label(act, paragraph), paragraph.last_token, ground, signs);
    for (std::size_t r = 0; r < signs.runs.size(); ++r) {
      const std::uint32_t first = signs.runs[r];
      const auto last = r + 1 < signs.runs.size() ? signs.runs[r + 1]
                                                  : static_cast<std::uint32_t>(signs.all.size());
      const std::span<const Sign> run(signs.all.data() + first, last - first);
      const auto mentions = citation_words.mentions().parse(run);
      for (const Mention& mention : *mentions) {
        const TextSpan begin = act.text.tokens()[run[mention.first].first].span();
        if (is_label(act, begin)) continue;
        Citation citation = aimer.aim(mention, run, signs);
        if (names_itself(act, citation) || heads_a_line(act, words, paragraph, citation)) continue;
        citations.push_back(std::move(citation));
        append_inner(act, mention, run, signs, citations);
      }
    }
  }
  complete_amended(citations);
  settle_bare(act, words, citations);
  link_amendments(act, words, citations);
  std::vector<Change> changes = find_changes(act, words, citations);
  return {std::move(act), std::move(citations), std::move(changes)};
}

}  // namespace soat
