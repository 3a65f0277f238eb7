// Phrases of syllables, found by walking a trie of numbers: no strings, no allocation.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "text/text.h"
#include "text/vocabulary.h"

namespace soat {

/// Edges of a trie, (node, syllable) to node: a hash table in one piece of memory, looked up at
/// almost every word of a draft.
class EdgeTable {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  /// The node at the end of the edge, kNone if there is none.
  [[nodiscard]] std::uint32_t find(std::uint32_t node, SyllableId syllable) const {
    for (std::size_t slot = slot_of(node, syllable);; slot = (slot + 1) & (slots_.size() - 1)) {
      const Slot& s = slots_[slot];
      if (s.to == kNone || (s.node == node && s.syllable == syllable)) return s.to;
    }
  }
  /// The edge must not be there yet.
  void add(std::uint32_t node, SyllableId syllable, std::uint32_t to);

 private:
  struct Slot {
    std::uint32_t node = 0;
    SyllableId syllable = 0;
    std::uint32_t to = kNone;
  };
  [[nodiscard]] std::size_t slot_of(std::uint32_t node, SyllableId syllable) const {
    const std::uint64_t key = (std::uint64_t{node} << 32U) | syllable;
    return (key * 0x9E3779B97F4A7C15U) >> (64U - bits_);
  }

  unsigned bits_ = 4;
  std::vector<Slot> slots_ = std::vector<Slot>(16);  // 2^bits_, never more than half full
  std::size_t used_ = 0;
};

/// Syllables by their numbers.
class SyllableSet {
 public:
  void add(SyllableId syllable);
  void add(const SyllableSet& others);
  [[nodiscard]] bool has(SyllableId syllable) const {
    return syllable / 64 < bits_.size() && (bits_[syllable / 64] >> (syllable % 64) & 1U) != 0;
  }

 private:
  std::vector<std::uint64_t> bits_;
};

/// A set of phrases, each with a value of the owner's choosing. Built once, then read by any
/// thread. Words match in any case and in either tone placement; "#" in a phrase stands for any
/// number.
class Phrases {
 public:
  struct Match {
    std::uint32_t value = 0;
    std::uint32_t tokens = 0;  ///< how many tokens the phrase took
  };

  /// Adds a phrase, numbering its syllables in the vocabulary. The last value given to a phrase
  /// stays.
  void add(Vocabulary& vocabulary, std::string_view phrase, std::uint32_t value);

  /// The longest phrase that begins at tokens[at]; none behind the last token.
  [[nodiscard]] std::optional<Match> longest(std::span<const Token> tokens, std::size_t at) const {
    if (at >= tokens.size() || !starts_.has(tokens[at].syllable)) return std::nullopt;
    return walk(tokens, at);
  }

  [[nodiscard]] bool empty() const { return nodes_.size() <= 1; }
  /// The syllables that phrases begin with.
  [[nodiscard]] const SyllableSet& starts() const { return starts_; }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  struct Node {
    std::uint32_t value = kNone;
    std::uint32_t goes_on = 0;  // a bit for each syllable (by its last five bits) an edge has
  };
  [[nodiscard]] std::optional<Match> walk(std::span<const Token> tokens, std::size_t at) const;

  std::vector<Node> nodes_{1};
  EdgeTable edges_;
  SyllableSet starts_;
};

}  // namespace soat
