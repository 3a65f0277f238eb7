// Syllables as integers. Vietnamese is written in syllables; giving each one a number once turns
// every later phrase into a walk over integers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace soat {

/// The number of a folded syllable, of a punctuation mark, or one of the two below.
using SyllableId = std::uint32_t;
inline constexpr SyllableId kNoSyllable = 0;
inline constexpr SyllableId kNumber = 1;  ///< any run of digits

/// The folded form under which two spellings are one syllable: lower case, the tone mark on the
/// vowel of the older school (hòa, ủy), Ð and ð as đ. `text` is one syllable, NFC.
[[nodiscard]] std::string fold_syllable(std::string_view text);

/// One syllable in lower case and without any mark: "dia" of "Địa" and "đĩa". What a scan or an old
/// code garbled most often is its marks. Punctuation is left out.
[[nodiscard]] std::string without_marks(std::string_view syllable);

/// Folds each syllable of a phrase and joins them by single spaces, keeping punctuation.
[[nodiscard]] std::string fold_phrase(std::string_view text);

/// The syllables the program knows: filled while words and rules are loaded, then only read, by any
/// number of threads. Texts number the syllables that are not here on top of it.
class Vocabulary {
 public:
  Vocabulary();

  /// The number of a folded syllable or punctuation mark, new or known.
  SyllableId add(std::string_view folded);
  /// kNoSyllable if not known.
  [[nodiscard]] SyllableId find(std::string_view folded) const;
  /// One more than the largest number given.
  [[nodiscard]] SyllableId size() const { return static_cast<SyllableId>(names_.size()); }
  [[nodiscard]] const std::string& name(SyllableId id) const { return names_[id]; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };
  std::unordered_map<std::string, SyllableId, Hash, std::equal_to<>> ids_;
  std::vector<std::string> names_;
};

}  // namespace soat
