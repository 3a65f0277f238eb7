// Cuts a text into tokens. Inside the room only.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/text.h"
#include "text/vocabulary.h"

namespace soat {

/// Appends the tokens of [begin, end) of the buffer. The lexer numbers the syllables of one text:
/// those the vocabulary has keep its numbers, others get the next ones, the same for each spelling
/// that folds alike. What there is to say of a spelling is found out once. `buffer` and
/// `vocabulary` must outlive the lexer.
class Lexer {
 public:
  Lexer(std::string_view buffer, const Vocabulary& vocabulary);
  void append_tokens(std::uint32_t begin, std::uint32_t end, std::vector<Token>& tokens);

 private:
  /// A spelling of at most 16 bytes as two numbers, zeros behind it: every Vietnamese syllable.
  struct Key {
    std::uint64_t low = 0;
    std::uint64_t high = 0;
  };
  struct Entry {
    Key key;
    SyllableId syllable = kNoSyllable;  // kNoSyllable: free
    TokenKind kind = TokenKind::word;
    Casing casing = Casing::none;
    bool foreign = false;
  };

  [[nodiscard]] SyllableId mark(unsigned char c);
  [[nodiscard]] Key key_of(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] std::size_t slot_of(const Key& key) const;
  [[nodiscard]] const Entry* find(const Key& key) const;
  const Entry& look_up(std::uint32_t begin, std::uint32_t end, TokenKind kind);
  const Entry& look_up_long(std::string_view spelling, TokenKind kind);
  [[nodiscard]] Entry entry_of(std::string_view spelling, TokenKind kind);
  const Entry& add(const Key& key, std::string_view spelling, TokenKind kind);
  [[nodiscard]] std::size_t free_slot(const Key& key) const;
  SyllableId number(std::string_view folded);
  void grow();

  std::string_view buffer_;
  const Vocabulary& vocabulary_;
  unsigned bits_ = 10;
  std::vector<Entry> spellings_;  // open addressing, 2^bits_
  std::size_t used_ = 0;
  std::array<SyllableId, 128> marks_{};
  std::unordered_map<std::string_view, Entry> long_spellings_;
  std::unordered_map<std::string, SyllableId> own_;  // folded syllables the vocabulary lacks
};

}  // namespace soat
