#include "text/phrases.h"

#include <string>

namespace soat {
namespace {

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

constexpr std::uint32_t bit_of(SyllableId syllable) { return 1U << (syllable % 32U); }

}  // namespace

void SyllableSet::add(SyllableId syllable) {
  if (bits_.size() <= syllable / 64) bits_.resize(syllable / 64 + 1);
  bits_[syllable / 64] |= std::uint64_t{1} << (syllable % 64);
}

void SyllableSet::add(const SyllableSet& others) {
  if (bits_.size() < others.bits_.size()) bits_.resize(others.bits_.size());
  for (std::size_t i = 0; i < others.bits_.size(); ++i) bits_[i] |= others.bits_[i];
}

void EdgeTable::add(std::uint32_t node, SyllableId syllable, std::uint32_t to) {
  if (2 * (used_ + 1) > slots_.size()) {
    const std::vector<Slot> old = std::move(slots_);
    slots_ = std::vector<Slot>(std::size_t{1} << ++bits_);
    used_ = 0;
    for (const Slot& s : old) {
      if (s.to != kNone) add(s.node, s.syllable, s.to);
    }
  }
  std::size_t slot = slot_of(node, syllable);
  while (slots_[slot].to != kNone) slot = (slot + 1) & (slots_.size() - 1);
  slots_[slot] = {node, syllable, to};
  ++used_;
}

void Phrases::add(Vocabulary& vocabulary, std::string_view phrase, std::uint32_t value) {
  const std::vector<SyllableId> ids = syllables_of(vocabulary, phrase);
  if (ids.empty()) return;
  starts_.add(ids.front());
  std::uint32_t node = 0;
  for (const SyllableId id : ids) {
    std::uint32_t next = edges_.find(node, id);
    if (next == EdgeTable::kNone) {
      next = static_cast<std::uint32_t>(nodes_.size());
      edges_.add(node, id, next);
      nodes_[node].goes_on |= bit_of(id);
      nodes_.emplace_back();
    }
    node = next;
  }
  nodes_[node].value = value;
}

std::optional<Phrases::Match> Phrases::walk(std::span<const Token> tokens, std::size_t at) const {
  std::optional<Match> best;
  std::uint32_t node = 0;
  for (std::size_t i = at; i < tokens.size(); ++i) {
    const SyllableId syllable = tokens[i].syllable;
    if ((nodes_[node].goes_on & bit_of(syllable)) == 0) break;
    node = edges_.find(node, syllable);
    if (node == EdgeTable::kNone) break;
    if (nodes_[node].value != kNone) {
      best = Match{nodes_[node].value, static_cast<std::uint32_t>(i - at + 1)};
    }
  }
  return best;
}

}  // namespace soat
