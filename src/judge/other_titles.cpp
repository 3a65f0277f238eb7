// Whether a citation prints the number of one act and the title of another.
#include <algorithm>
#include <array>

#include "judge/facts.h"
#include "text/vocabulary.h"

namespace soat {
namespace {

// Titles are shortened, abbreviated and cut: only those that share next to nothing are of two acts,
constexpr int kNextToNothing = 20;
// unless the words are the very title of another act.
constexpr int kHalf = 50;
constexpr std::size_t kFewSyllables = 3;  // fewer tell a matter only where none is shared

/// "sửa đổi, bổ sung một số điều của Nghị định số 126/2020/NĐ-CP": no matter but another's number.
bool amends_by_number(std::string_view title) {
  return fold_phrase(title).starts_with(fold_phrase("sửa đổi")) &&
         title.find('/') != std::string_view::npos;
}

bool speaks_of_amending(const std::string& title) {
  const std::string folded = fold_phrase(title);
  constexpr std::array<std::string_view, 4> kVerbs = {"sửa đổi", "bổ sung", "bãi bỏ", "thay thế"};
  return std::any_of(kVerbs.begin(), kVerbs.end(), [&](std::string_view verb) {
    return folded.find(fold_phrase(verb)) != std::string::npos;
  });
}

}  // namespace

std::optional<OtherTitle> Facts::other_title(std::size_t i) const {
  const Citation& c = citation(i);
  if (c.kind != CitationKind::external || !c.act.number || !c.act.number_printed)
    return std::nullopt;
  const SymbolMeaning meaning = meaning_of(*c.act.number);
  // Provinces count their own: the same number is of another act.
  const bool central = meaning.issuer && level_of(*meaning.issuer) == GovernmentLevel::central;
  if (!central) return std::nullopt;
  const bool named = !words_.titles.matter_of(c.act.name).empty();
  // A provision "quy định …" says what stands in it: only a whole act is followed by its title.
  if (!named && !c.targets.empty()) return std::nullopt;
  const std::string_view printed = named ? c.act.name : words_.titles.title_behind(act(), c);
  if (printed.empty()) return std::nullopt;
  const std::vector<ActRecord> found = registry_.find(*c.act.number, c.act.type);
  if (found.size() != 1 || found.front().title.empty()) return std::nullopt;
  OtherTitle other{std::string(printed), found.front(),
                   registry_.find_by_name(printed, std::nullopt, std::nullopt)};
  std::erase_if(other.bearers, [&](const ActRecord& bearer) {
    return bearer.number.empty() || bearer.type != other.held.type;
  });
  const auto matter = words_.titles.matter_of(printed);
  const auto held = words_.titles.matter_of(other.held.title);
  const int shared = shared_hundredths(matter, held);
  if (named) return !other.bearers.empty() && shared < 100 ? std::optional(other) : std::nullopt;
  if (matter.size() < kFewSyllables && amends_by_number(printed))
    return held.empty() || speaks_of_amending(other.held.title) ? std::nullopt
                                                                : std::optional(other);
  const std::size_t fewer = std::min(matter.size(), held.size());
  if (fewer < kFewSyllables - 1) return std::nullopt;
  if (fewer < kFewSyllables && shared > 0) return std::nullopt;
  const bool another = shared <= kNextToNothing || (shared < kHalf && !other.bearers.empty());
  return another ? std::optional(other) : std::nullopt;
}

}  // namespace soat
