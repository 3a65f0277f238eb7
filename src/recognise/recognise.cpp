#include <charconv>

#include "recognise/assess.h"
#include "recognise/delegations.h"
#include "recognise/procedures.h"
#include "recognise/recognition.h"
#include "recognise/ties.h"

namespace soat {
namespace {

std::optional<unsigned> number_at(const Text& text, std::uint32_t at) {
  if (at >= text.tokens().size() || text.tokens()[at].kind != TokenKind::number)
    return std::nullopt;
  const std::string_view digits = text.words(text.tokens()[at].span());
  unsigned value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || value > 9999) return std::nullopt;
  return value;
}

/// "có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2020", "… từ ngày ký".
std::optional<EffectiveDate> effective_date(const Act& act, const RecognitionLexicon& words) {
  const auto tokens = act.text.tokens();
  for (UnitIndex u = 1; u < act.units.size(); ++u) {
    if (act.units[u].kind != UnitKind::article || act.units[u].quoted) continue;
    const std::uint32_t end = act.text.token_at(act.units[u].span.end);
    for (std::uint32_t at = act.text.token_at(act.units[u].span.begin); at < end; ++at) {
      const auto effect = words.effect.longest(tokens.subspan(0, end), at);
      if (!effect || at < 2 || tokens[at - 1].syllable != words.nay) continue;
      const std::uint32_t reach = std::min(end, at + effect->tokens + 12);
      for (std::uint32_t i = at + effect->tokens; i < reach; ++i) {
        if (tokens[i].syllable != words.ngay) continue;
        EffectiveDate date;
        date.unit = act.unit_at(tokens[at].begin);
        const auto day = number_at(act.text, i + 1);
        const auto month = number_at(act.text, i + 3);
        const auto year = number_at(act.text, i + 5);
        if (day && month && year) date.date = make_date(static_cast<int>(*year), *month, *day);
        date.on_signing = i + 1 < end && tokens[i + 1].syllable == words.ky;
        if (date.on_signing && act.head.issued && act.head.issued->exact())
          date.date = act.head.issued->first;
        if (!date.date && !date.on_signing) break;
        date.span = {tokens[at].begin, tokens[std::min(i + (day ? 5U : 1U), end - 1)].end};
        return date;
      }
    }
  }
  return std::nullopt;
}

}  // namespace

Recognition recognise(CitedText cited, const RecognitionWords& recognition_words) {
  const RecognitionLexicon& words = recognition_words.lexicon();
  const Act& act = cited.act;
  const std::vector<ProcedureSign> signs = find_signs(act.text, words);
  const std::vector<AssessedUnit> items = assess_items(act, words, signs);
  std::vector<Procedure> procedures = assemble_procedures(act, words, items);
  tie_by_matter(cited, words, items, procedures);
  std::vector<Delegation> delegations = find_delegations(cited, words, items);
  std::optional<EffectiveDate> effective = effective_date(act, words);
  return {std::move(cited), std::move(procedures), std::move(delegations), effective};
}

std::string_view json_name(ProcedureAction action) {
  constexpr std::array<std::string_view, 4> kNames = {"creates", "amends", "abolishes", "refers"};
  return kNames[static_cast<std::size_t>(action)];
}
std::string_view json_name(Confidence confidence) {
  constexpr std::array<std::string_view, 3> kNames = {"ask", "likely", "sure"};
  return kNames[static_cast<std::size_t>(confidence)];
}
std::string_view json_name(ProcedurePart part) {
  constexpr std::array<std::string_view, kProcedureParts> kNames = {
      "name",      "order",  "manner", "dossier", "sets", "time_limit",
      "applicant", "agency", "result", "form",    "fee",  "condition"};
  return kNames[static_cast<std::size_t>(part)];
}
std::string_view json_name(SubjectKind kind) {
  constexpr std::array<std::string_view, 8> kNames = {"value",  "list",      "standard",  "regime",
                                                      "detail", "procedure", "condition", "form"};
  return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace soat
