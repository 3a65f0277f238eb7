// An act of the same type, body and title that a draft neither ends nor names.
#include <algorithm>
#include <array>

#include "judge/facts.h"
#include "text/vocabulary.h"

namespace soat {
namespace {

// "Quy định về công tác văn thư" and "Về công tác văn thư" are one title.
constexpr std::array<std::string_view, 6> kOpenings = {"quy định về ", "quy định ", "hướng dẫn về ",
                                                       "hướng dẫn ",   "về việc ",  "về "};

/// The title without the words before its matter, folded.
std::string core_of(const std::string& title) {
  std::string core = fold_phrase(title);
  while (!core.empty() && (core.back() == '.' || core.back() == ' ')) core.pop_back();
  for (const std::string_view opening : kOpenings) {
    const std::string folded = fold_phrase(opening) + " ";
    if (core.starts_with(folded)) return core.substr(folded.size());
  }
  return core;
}

/// Titles of which there are many at a time: amendments, lists, standards, yearly figures.
bool of_a_series(const std::string& core) {
  constexpr std::array<std::string_view, 7> kWords = {
      "sửa đổi", "bổ sung", "điều chỉnh", "quy chuẩn", "danh mục", "chương trình", "kế hoạch"};
  return core.find_first_of("0123456789") != std::string::npos ||
         std::any_of(kWords.begin(), kWords.end(), [&](std::string_view words) {
           return core.find(fold_phrase(words)) != std::string::npos;
         });
}

}  // namespace

/// Whether the draft ends a whole act of its own type: that may be what came after the one held.
bool Facts::ends_one_of_its_type() const {
  return std::any_of(
      recognition_.cited.changes.begin(), recognition_.cited.changes.end(),
      [&](const Change& change) {
        const bool ends = change.kind == ChangeKind::replaces || change.kind == ChangeKind::repeals;
        return ends && change.provision == Provision{} && change.act.type == act().head.type;
      });
}

std::optional<ActRecord> Facts::forgotten_predecessor() const {
  const Head& head = act().head;
  // Without a clause on effect the text may be a part: what it ends may stand elsewhere.
  if (!dates_.issued || !recognition_.effective || !head.number || head.title.empty())
    return std::nullopt;
  const SymbolMeaning meaning = meaning_of(*head.number);
  const bool central = meaning.issuer && level_of(*meaning.issuer) == GovernmentLevel::central;
  const std::string core = core_of(head.title);
  if (!central || core.find(' ') == std::string::npos || of_a_series(core) ||
      ends_one_of_its_type())
    return std::nullopt;
  std::vector<ActRecord> same;
  const auto look_up = [&](const std::string& title) {
    for (ActRecord& act : registry_.find_by_name(title, std::nullopt, std::nullopt)) {
      const auto number = parse_act_number(act.number);
      const bool ours = number && act.type == head.type && number->symbol == head.number->symbol;
      const bool before = act.issued && *act.issued < dates_.issued->first;
      const bool ended = in_force(act, days_of_effect()->last) == Answer::no;
      if (ours && before && !ended && act.number != head.number->text)
        same.push_back(std::move(act));
    }
  };
  look_up(core);
  for (const std::string_view opening : kOpenings) look_up(std::string(opening) + core);
  // Several under one title stand beside each other: none is sure to be replaced.
  if (same.size() != 1) return std::nullopt;
  const auto& citations = recognition_.cited.citations;
  const bool named = std::any_of(citations.begin(), citations.end(), [&](const Citation& c) {
    return c.act.number &&
           comparison_key(*c.act.number) == comparison_key(*parse_act_number(same.front().number));
  });
  return named ? std::nullopt : std::optional(same.front());
}

}  // namespace soat
