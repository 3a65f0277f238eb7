#include "text/lexer.h"

#include <unicode/uchar.h>

#include <array>

#include "base/utf8.h"

namespace soat {
namespace {

enum class Class : std::uint8_t { space, letter, digit, mark };

constexpr std::array<Class, 128> ascii_classes() {
  std::array<Class, 128> classes{};
  for (std::size_t c = 0; c < 128; ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool digit = c >= '0' && c <= '9';
    classes[c] = letter                ? Class::letter
                 : digit               ? Class::digit
                 : c <= 32 || c == 127 ? Class::space
                                       : Class::mark;
  }
  return classes;
}
constexpr auto kAscii = ascii_classes();

Class class_of(char32_t character) {
  const auto c = static_cast<UChar32>(character);
  if (c < 128) return kAscii[static_cast<std::size_t>(c)];
  if ((c >= 0xC0 && c <= 0x36F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF)) {
    return Class::letter;  // Latin with its marks
  }
  if (u_isUWhiteSpace(c) != 0 || u_charType(c) == U_FORMAT_CHAR) return Class::space;
  const bool mark_of_letter = (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
  return u_isalpha(c) != 0 || mark_of_letter ? Class::letter : Class::mark;
}

Casing casing_of(std::string_view word) {
  bool first_upper = false;
  int upper = 0;
  int lower = 0;
  for (std::uint32_t at = 0; at < word.size();) {
    const bool first = at == 0;
    const auto c = static_cast<UChar32>(next_character(word, at));
    const bool is_upper = u_isupper(c) != 0;
    if (first) first_upper = is_upper;
    upper += is_upper ? 1 : 0;
    lower += u_islower(c) != 0 ? 1 : 0;
  }
  if (upper == 0) return lower == 0 ? Casing::none : Casing::lower;
  if (lower == 0) return upper == 1 ? Casing::capital : Casing::upper;
  return first_upper && upper == 1 ? Casing::capital : Casing::mixed;
}

constexpr std::uint64_t kHashSeed = 0xcbf29ce484222325ULL;
constexpr std::uint64_t mix(std::uint64_t hash, unsigned char byte) {
  return (hash ^ byte) * 0x100000001b3ULL;
}

}  // namespace

Lexer::Lexer(std::string_view buffer, const Vocabulary& vocabulary)
    : buffer_(buffer), vocabulary_(vocabulary), spellings_(2048) {}

void Lexer::append_tokens(std::uint32_t begin, std::uint32_t end, std::vector<Token>& tokens) {
  const std::string_view text = buffer_.substr(0, end);
  std::uint32_t at = begin;
  while (at < end) {
    const std::uint32_t token_begin = at;
    const Class kind = class_of(next_character(text, at));
    if (kind == Class::space) continue;
    std::uint32_t token_end = at;
    while (kind != Class::mark && at < end) {
      if (class_of(next_character(text, at)) != kind) break;
      token_end = at;
    }
    at = token_end;
    if (kind == Class::digit) {
      tokens.push_back({token_begin, token_end, kNumber, TokenKind::number, Casing::none});
      continue;
    }
    std::uint64_t hash = kHashSeed;
    for (std::uint32_t i = token_begin; i < token_end; ++i) {
      hash = mix(hash, static_cast<unsigned char>(buffer_[i]));
    }
    const TokenKind token = kind == Class::letter ? TokenKind::word : TokenKind::punctuation;
    const Entry& entry = look_up(token_begin, token_end, hash | 1U, token);
    tokens.push_back({token_begin, token_end, entry.syllable, token, entry.casing});
  }
}

const Lexer::Entry& Lexer::look_up(std::uint32_t begin, std::uint32_t end, std::uint64_t hash,
                                   TokenKind kind) {
  if (used_ * 2 > spellings_.size()) grow();
  const std::string_view spelling = buffer_.substr(begin, end - begin);
  const std::size_t mask = spellings_.size() - 1;
  std::size_t slot = (hash >> 7U) & mask;
  while (spellings_[slot].hash != 0) {
    const Entry& entry = spellings_[slot];
    if (entry.hash == hash && buffer_.substr(entry.begin, entry.size) == spelling) return entry;
    slot = (slot + 1) & mask;
  }
  Entry& entry = spellings_[slot];
  entry = {hash, begin, end - begin, kNoSyllable, Casing::none};
  const bool word = kind == TokenKind::word;
  entry.syllable = number(word ? fold_syllable(spelling) : std::string(spelling));
  entry.casing = word ? casing_of(spelling) : Casing::none;
  ++used_;
  return entry;
}

SyllableId Lexer::number(std::string_view folded) {
  const SyllableId known = vocabulary_.find(folded);
  if (known != kNoSyllable) return known;
  const auto next = static_cast<SyllableId>(vocabulary_.size() + own_.size());
  return own_.try_emplace(std::string(folded), next).first->second;
}

void Lexer::grow() {
  std::vector<Entry> larger(spellings_.size() * 2);
  const std::size_t mask = larger.size() - 1;
  for (const Entry& entry : spellings_) {
    if (entry.hash == 0) continue;
    std::size_t slot = (entry.hash >> 7U) & mask;
    while (larger[slot].hash != 0) slot = (slot + 1) & mask;
    larger[slot] = entry;
  }
  spellings_ = std::move(larger);
}

}  // namespace soat
