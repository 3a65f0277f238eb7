// Phrases of syllables, found by walking a trie of numbers: no strings, no allocation.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/text.h"
#include "text/vocabulary.h"

namespace soat {

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

  /// The longest phrase that begins at tokens[at].
  [[nodiscard]] std::optional<Match> longest(std::span<const Token> tokens, std::size_t at) const;

  [[nodiscard]] bool empty() const { return nodes_.size() <= 1; }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  struct Node {
    std::uint32_t value = kNone;
  };
  std::vector<Node> nodes_{1};
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;  // (node, syllable) -> node
  std::vector<bool> starts_;                                // syllables some phrase begins with
};

}  // namespace soat
