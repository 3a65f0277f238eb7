// Cuts a text into tokens. Inside the room only.
#pragma once

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
/// that folds alike. `buffer` and `vocabulary` must outlive the lexer.
class Lexer {
 public:
  Lexer(std::string_view buffer, const Vocabulary& vocabulary);
  void append_tokens(std::uint32_t begin, std::uint32_t end, std::vector<Token>& tokens);

 private:
  struct Entry {
    std::uint64_t hash = 0;  // 0: free
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
    SyllableId syllable = kNoSyllable;
    Casing casing = Casing::none;
  };

  const Entry& look_up(std::uint32_t begin, std::uint32_t end, std::uint64_t hash, TokenKind kind);
  SyllableId number(std::string_view folded);
  void grow();

  std::string_view buffer_;
  const Vocabulary& vocabulary_;
  std::vector<Entry> spellings_;  // open addressing, a power of two
  std::size_t used_ = 0;
  std::unordered_map<std::string, SyllableId> own_;  // folded syllables the vocabulary lacks
};

}  // namespace soat
