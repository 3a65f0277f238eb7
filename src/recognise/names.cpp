#include "recognise/names.h"

namespace soat {
namespace {

class NameReader {
 public:
  NameReader(const Act& act, const RecognitionLexicon& words)
      : act_(act), words_(words), tokens_(act.text.tokens()) {}

  /// "Cấp lại Thẻ …", "Hồ sơ, thủ tục cấp Giấy phép": frames, then an act that is settled. What
  /// stands besides ("Thẩm quyền", "Điều kiện") names a procedure only together with a frame that
  /// does.
  [[nodiscard]] bool names(TextSpan span, bool frame_wanted) const {
    if (span.empty()) return false;
    const std::uint32_t end = act_.text.token_at(span.end);
    const auto tokens = tokens_.subspan(0, end);
    std::uint32_t at = act_.text.token_at(span.begin);
    bool of_procedure = false;
    bool of_dossier = false;
    bool besides = false;
    while (at < end) {
      const auto frame = words_.name_frames.longest(tokens, at);
      if (!frame || frame->value == kStep) break;
      of_procedure = of_procedure || frame->value == kOfProcedure;
      of_dossier = of_dossier || (frame->value == kOfDossier && !besides);
      besides = besides || frame->value == kBesides;
      at += frame->tokens;
    }
    const bool framed = of_procedure || of_dossier;
    if (frame_wanted ? !of_procedure : besides && !framed) return false;
    if (!of_procedure && words_.own_motion_headings.longest(tokens, at)) return false;
    const auto settled = words_.settled_acts.longest(tokens, at);
    if (!settled) return false;
    // "Tiếp nhận hồ sơ", "Trả kết quả": a step, not a procedure.
    const auto step = words_.name_frames.longest(tokens, at + settled->tokens);
    return framed || !step || (step->value != kOfDossier && step->value != kStep);
  }

 private:
  const Act& act_;
  const RecognitionLexicon& words_;
  std::span<const Token> tokens_;
};

/// The words of a clause or point before its first mark.
TextSpan opening_of(const Act& act, UnitIndex unit) {
  const Unit& u = act.units[unit];
  const TextSpan own = act.own_text(unit);
  const auto tokens = act.text.tokens();
  const std::uint32_t first = act.text.token_at(u.label.empty() ? own.begin : u.label.end);
  const std::uint32_t last = act.text.token_at(own.end);
  if (first >= last) return {};
  return {tokens[first].begin, tokens[last - 1].end};
}

}  // namespace

TextSpan name_in(const Act& act, const RecognitionLexicon& words, UnitIndex unit) {
  const NameReader reader(act, words);
  const Unit& top = act.units[unit];
  if (reader.names(top.heading, false)) return top.heading;
  const UnitIndex end = act.subtree_end(unit);
  for (UnitIndex i = unit + 1; i < end; ++i) {
    const Unit& u = act.units[i];
    if (u.kind == UnitKind::article && reader.names(u.heading, false)) return u.heading;
    if (u.kind != UnitKind::clause && u.kind != UnitKind::point) continue;
    const TextSpan opening = opening_of(act, i);
    if (reader.names(opening, true)) return opening;
  }
  return {};
}

TextSpan settled_act_in(const Act& act, const RecognitionLexicon& words, TextSpan heading) {
  if (heading.empty()) return {};
  const std::uint32_t end = act.text.token_at(heading.end);
  const auto tokens = act.text.tokens().subspan(0, end);
  std::uint32_t at = act.text.token_at(heading.begin);
  while (at < end) {
    const auto frame = words.name_frames.longest(tokens, at);
    if (!frame || frame->value == kStep) break;
    at += frame->tokens;
  }
  if (at >= end || !words.settled_acts.longest(tokens, at)) return {};
  return {tokens[at].begin, tokens[end - 1].end};
}

std::vector<NamedClause> clauses_by_act(const Act& act, const RecognitionLexicon& words,
                                        UnitIndex article) {
  std::vector<NamedClause> named;
  bool differ = false;
  for (UnitIndex i = act.units[article].first_child; i != kNoUnit; i = act.units[i].next_sibling) {
    if (act.units[i].kind != UnitKind::clause) continue;
    const TextSpan opening = opening_of(act, i);
    const auto words_before = act.text.tokens().subspan(0, act.text.token_at(opening.end));
    const std::uint32_t first = act.text.token_at(opening.begin);
    const auto frame = words.name_frames.longest(words_before, first);
    if (!frame || (frame->value != kOfDossier && frame->value != kOfProcedure)) continue;
    const TextSpan settled = settled_act_in(act, words, opening);
    if (settled.empty()) continue;
    const std::uint32_t begin = act.text.token_at(settled.begin);
    std::uint32_t end = begin;
    while (end < words_before.size() && words_before[end].kind == TokenKind::word &&
           !words.list_openers.longest(words_before, end))
      ++end;
    if (end == words_before.size() || end == begin) continue;
    named.push_back({i, {settled.begin, words_before[end - 1].end}});
    differ = differ || fold_phrase(act.text.words(named.front().act)) !=
                           fold_phrase(act.text.words(named.back().act));
  }
  return differ ? named : std::vector<NamedClause>{};
}

std::vector<std::string> acts_named_together(const Act& act, const RecognitionLexicon& words,
                                             TextSpan settled) {
  if (settled.empty()) return {};
  const std::uint32_t end = act.text.token_at(settled.end);
  const auto tokens = act.text.tokens().subspan(0, end);
  std::vector<std::uint32_t> starts{act.text.token_at(settled.begin)};
  for (std::uint32_t at = starts[0]; at + 1 < end; ++at) {
    const bool joins = tokens[at].syllable == words.comma || tokens[at].syllable == words.va;
    if (joins && words.settled_acts.longest(tokens, at + 1)) starts.push_back(at + 1);
    if (words.object_openers.longest(tokens, at)) break;
  }
  if (starts.size() < 2) return {};
  const std::uint32_t tail =
      starts.back() + words.settled_acts.longest(tokens, starts.back())->tokens;
  const std::string common =
      tail < end ? " " + std::string(act.text.words({tokens[tail].begin, settled.end})) : "";
  std::vector<std::string> names;
  for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
    const TextSpan own{tokens[starts[i]].begin, tokens[starts[i + 1] - 2].end};
    names.push_back(std::string(act.text.words(own)) + common);
  }
  names.emplace_back(act.text.words({tokens[starts.back()].begin, settled.end}));
  return names;
}

TextSpan object_of(const Act& act, const RecognitionLexicon& words, TextSpan settled) {
  if (settled.empty()) return {};
  const std::uint32_t end = act.text.token_at(settled.end);
  const auto tokens = act.text.tokens().subspan(0, end);
  for (std::uint32_t at = act.text.token_at(settled.begin); at < end; ++at) {
    if (words.object_openers.longest(tokens, at)) return {tokens[at].begin, settled.end};
  }
  return {};
}

}  // namespace soat
