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
  [[nodiscard]] std::optional<Match> longest(std::span<const Token> tokens, std::size_t at) const;

  [[nodiscard]] bool empty() const { return nodes_.size() <= 1; }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  struct Node {
    std::uint32_t value = kNone;
  };
  std::vector<Node> nodes_{1};
  EdgeTable edges_;
  std::vector<bool> starts_;  // syllables some phrase begins with
};

}  // namespace soat
