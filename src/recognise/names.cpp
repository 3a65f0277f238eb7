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

}  // namespace soat
