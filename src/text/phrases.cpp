#include "text/phrases.h"

#include <string>

namespace soat {
namespace {

constexpr std::uint64_t edge(std::uint32_t node, SyllableId syllable) {
  return (std::uint64_t{node} << 32U) | syllable;
}

/// The tokens of a phrase as a text would have them, without a Source: words, marks, and "#".
std::vector<SyllableId> syllables_of(Vocabulary& vocabulary, std::string_view phrase) {
  std::vector<SyllableId> ids;
  const std::string folded = fold_phrase(phrase);
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) ids.push_back(vocabulary.add(word));
    word.clear();
  };
  for (std::size_t i = 0; i < folded.size();) {
    const auto c = static_cast<unsigned char>(folded[i]);
    const std::size_t size = c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    const std::string_view letter = std::string_view(folded).substr(i, size);
    i += size;
    if (letter == " ") {
      flush();
    } else if (letter == "#" || (c >= '0' && c <= '9')) {
      flush();
      if (letter == "#" || ids.empty() || ids.back() != kNumber) ids.push_back(kNumber);
    } else if ((size == 1 && !(c >= 'a' && c <= 'z')) || (size == 3 && c == 0xE2) || c == 0xC2) {
      flush();  // quotes, dashes, guillemets are marks of their own
      ids.push_back(vocabulary.add(letter));
    } else {
      word += letter;
    }
  }
  flush();
  return ids;
}

}  // namespace

void Phrases::add(Vocabulary& vocabulary, std::string_view phrase, std::uint32_t value) {
  const std::vector<SyllableId> ids = syllables_of(vocabulary, phrase);
  if (ids.empty()) return;
  if (starts_.size() <= ids.front()) starts_.resize(ids.front() + 1);
  starts_[ids.front()] = true;
  std::uint32_t node = 0;
  for (const SyllableId id : ids) {
    const auto [it, fresh] =
        edges_.try_emplace(edge(node, id), static_cast<std::uint32_t>(nodes_.size()));
    if (fresh) nodes_.emplace_back();
    node = it->second;
  }
  nodes_[node].value = value;
}

std::optional<Phrases::Match> Phrases::longest(std::span<const Token> tokens,
                                               std::size_t at) const {
  const SyllableId first = tokens[at].syllable;
  if (first >= starts_.size() || !starts_[first]) return std::nullopt;
  std::optional<Match> best;
  std::uint32_t node = 0;
  for (std::size_t i = at; i < tokens.size(); ++i) {
    const auto next = edges_.find(edge(node, tokens[i].syllable));
    if (next == edges_.end()) break;
    node = next->second;
    if (nodes_[node].value != kNone) {
      best = Match{nodes_[node].value, static_cast<std::uint32_t>(i - at + 1)};
    }
  }
  return best;
}

}  // namespace soat
