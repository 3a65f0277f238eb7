#include "judge/matter.h"

#include <algorithm>

#include "text/vocabulary.h"

namespace soat {
namespace {

/// Pairs of neighbouring syllables, in order; punctuation parts them.
std::vector<std::string> pairs_of(const std::string& folded) {
  std::vector<std::string> pairs;
  std::string before;
  std::string word;
  const auto flush = [&] {
    if (!before.empty() && !word.empty()) pairs.push_back(before + " " + word);
    before = word;
    word.clear();
  };
  for (const char c : folded) {
    const bool letter = (static_cast<unsigned char>(c) & 0x80U) != 0 || (c >= 'a' && c <= 'z');
    if (letter) {
      word += c;
    } else {
      flush();
      if (c != ' ') before.clear();
    }
  }
  flush();
  return pairs;
}

void sort_once(std::vector<std::string>& pairs) {
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

}  // namespace

Matter::Matter(const std::string& words, const std::set<std::string>& common, bool is_subject,
               std::uint16_t kinds, Issuer to)
    : is_subject_(is_subject), kinds_(kinds), to_(to) {
  std::string common_before;  // the pair before, where any clause has it
  for (std::string& pair : pairs_of(words)) {
    if (common.count(pair) != 0) {
      common_before = std::move(pair);
      continue;
    }
    // "thủ tục tách thửa": "tục tách" is no word.
    const bool across =
        !common_before.empty() &&
        common_before.substr(common_before.find(' ') + 1) == pair.substr(0, pair.find(' '));
    common_before.clear();
    if (!across && first_.empty()) first_ = pair;
    telling_.push_back(std::move(pair));
  }
  sort_once(telling_);
}

bool Matter::same(std::string_view held, bool all_held) const {
  std::vector<std::string> theirs = pairs_of(fold_phrase(held));
  sort_once(theirs);
  if (is_subject_ && all_held && !first_.empty() &&
      std::binary_search(theirs.begin(), theirs.end(), first_))
    return true;
  const auto shared = std::count_if(theirs.begin(), theirs.end(), [&](const std::string& pair) {
    return std::binary_search(telling_.begin(), telling_.end(), pair);
  });
  return shared >= 2;
}

}  // namespace soat
