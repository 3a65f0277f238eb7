#include "text/phrases.h"

#include <string>

namespace soat {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t size_of_character(char lead) {
  const auto c = static_cast<unsigned char>(lead);
  return c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}

/// Marks that are tokens of their own: ASCII, U+0080–U+00BF (guillemets), U+2000–U+2FFF (quotes,
/// dashes).
bool begins_mark(char lead) {
  const auto c = static_cast<unsigned char>(lead);
  return (c < 0x80 && !(c >= 'a' && c <= 'z')) || c == 0xC2 || c == 0xE2;
}

/// The tokens of a phrase as a text would have them, without a Source: words, marks, and "#".
template <class Do>
void each_syllable(Vocabulary& vocabulary, std::string_view phrase, const Do& act) {
  const std::string folded = fold_phrase(phrase);
  const std::string_view view = folded;
  for (std::size_t at = 0; at < view.size();) {
    std::size_t end = at + size_of_character(view[at]);
    if (view[at] == '#') {
      act(kNumber);
    } else if (is_digit(view[at])) {
      while (end < view.size() && is_digit(view[end])) ++end;
      act(kNumber);
    } else if (view[at] != ' ') {
      const bool word = !begins_mark(view[at]);
      while (word && end < view.size() && !begins_mark(view[end]))
        end += size_of_character(view[end]);
      act(vocabulary.add(view.substr(at, end - at)));
    }
    at = end;
  }
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
  std::uint32_t node = 0;
  each_syllable(vocabulary, phrase, [&](SyllableId id) {
    if (node == 0) starts_.add(id);
    std::uint32_t next = edges_.find(node, id);
    if (next == EdgeTable::kNone) {
      next = static_cast<std::uint32_t>(nodes_.size());
      edges_.add(node, id, next);
      nodes_[node].goes_on |= bit_of(id);
      nodes_.emplace_back();
    }
    node = next;
  });
  if (node != 0) nodes_[node].value = value;
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
