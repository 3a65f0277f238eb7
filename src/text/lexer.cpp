#include "text/lexer.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "base/utf8.h"
#include "text/spelling.h"

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

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// How many bytes the letter has that begins with this byte; 0: no letter, or not told by it alone.
constexpr auto kLetterBytes = [] {
  std::array<std::uint8_t, 256> bytes{};
  for (std::size_t c = 0; c < 128; ++c) bytes[c] = kAscii[c] == Class::letter ? 1 : 0;
  for (std::size_t c = 0xC4; c <= 0xC9; ++c) bytes[c] = 2;  // U+0100–U+027F
  return bytes;
}();

/// The end of the run of letters in well-formed text. Vietnamese's are told by their first bytes.
std::uint32_t end_of_letters(std::string_view text, std::uint32_t at) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  const auto end = static_cast<std::uint32_t>(text.size());
  while (at < end) {
    if (const std::uint32_t size = kLetterBytes[bytes[at]]; size != 0) {
      at += size;
    } else if (bytes[at] == 0xE1 && bytes[at + 1] >= 0xB8 && bytes[at + 1] <= 0xBB) {
      at += 3;  // U+1E00–U+1EFF
    } else {
      if (bytes[at] < 0x80) return at;
      std::uint32_t next = at;
      if (class_of(next_character(text, next)) != Class::letter) return at;
      at = next;
    }
  }
  return at;
}

/// The end of the run of ASCII letters and of bytes of other characters, eight at a time: almost
/// always the end of the word.
std::uint32_t end_of_run(std::string_view text, std::uint32_t at) {
  constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
  constexpr std::uint64_t kHigh = 0x80 * kOnes;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, 8);
    // The high bit of each byte says whether it is so. A letter's 0x20 tells its case.
    const std::uint64_t lower = (bytes | 0x20 * kOnes) & ~kHigh;
    const std::uint64_t from_a = lower + (0x80 - 'a') * kOnes;
    const std::uint64_t after_z = lower + (0x80 - 'z' - 1) * kOnes;
    const std::uint64_t stops = ~(bytes | (from_a & ~after_z)) & kHigh;
    if (stops == 0) continue;
    constexpr bool kFirstIsLow = std::endian::native == std::endian::little;
    return at + static_cast<std::uint32_t>(
                    (kFirstIsLow ? std::countr_zero(stops) : std::countl_zero(stops)) / 8);
  }
  while (at < text.size() && (static_cast<unsigned char>(text[at]) >= 0x80 ||
                              kAscii[static_cast<unsigned char>(text[at])] == Class::letter))
    ++at;
  return at;
}

constexpr std::size_t kKeySize = 16;

/// From its place 16 - n on: n bytes that are kept, then 16 that are not.
constexpr auto kMasks = [] {
  std::array<unsigned char, 2 * kKeySize> masks{};
  for (std::size_t i = 0; i < kKeySize; ++i) masks[i] = 0xFF;
  return masks;
}();

}  // namespace

Lexer::Lexer(std::string_view buffer, const Vocabulary& vocabulary)
    : buffer_(buffer), vocabulary_(vocabulary), spellings_(std::size_t{1} << bits_) {}

inline Lexer::Key Lexer::key_of(std::uint32_t begin, std::uint32_t end) const {
  std::array<std::uint64_t, 2> words{};
  const std::size_t size = end - begin;
  if (begin + kKeySize > buffer_.size()) {
    std::memcpy(words.data(), buffer_.data() + begin, size);
    return {words[0], words[1]};
  }
  // Two loads and what lies behind the word masked off: quicker than a copy of unknown size. Which
  // bytes lie low does not matter, as long as a word has one key in one run.
  std::memcpy(words.data(), buffer_.data() + begin, kKeySize);
  std::array<std::uint64_t, 2> mask{};
  std::memcpy(mask.data(), kMasks.data() + kKeySize - size, kKeySize);
  return {words[0] & mask[0], words[1] & mask[1]};
}

inline std::size_t Lexer::slot_of(const Key& key) const {
  const std::uint64_t mixed = key.low * 0x9E3779B97F4A7C15ULL ^ key.high * 0xC2B2AE3D27D4EB4FULL;
  return (mixed * 0x9E3779B97F4A7C15ULL) >> (64U - bits_);
}

inline const Lexer::Entry* Lexer::find(const Key& key) const {
  const std::size_t mask = spellings_.size() - 1;
  for (std::size_t slot = slot_of(key);; slot = (slot + 1) & mask) {
    const Entry& entry = spellings_[slot];
    if (entry.syllable == kNoSyllable) return nullptr;
    if (entry.key.low == key.low && entry.key.high == key.high) return &entry;
  }
}

const Lexer::Entry& Lexer::look_up(std::uint32_t begin, std::uint32_t end, TokenKind kind) {
  const std::string_view spelling = buffer_.substr(begin, end - begin);
  if (spelling.size() > kKeySize) return look_up_long(spelling, kind);
  const Key key = key_of(begin, end);
  const Entry* known = find(key);
  return known != nullptr ? *known : add(key, spelling, kind);
}

/// Marks of ASCII are so frequent that they have a table of their own.
inline SyllableId Lexer::mark(unsigned char c) {
  SyllableId& known = marks_[c];
  if (known == kNoSyllable) known = number(std::string(1, static_cast<char>(c)));
  return known;
}

void Lexer::append_tokens(std::uint32_t begin, std::uint32_t end, std::vector<Token>& tokens) {
  const std::string_view text = buffer_.substr(0, end);
  const auto append = [&](std::uint32_t first, std::uint32_t last, const Entry& entry) {
    tokens.push_back({first, last, entry.syllable, entry.kind, entry.casing, entry.foreign});
  };
  std::uint32_t at = begin;
  while (at < end) {
    const std::uint32_t first = at;
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80 && kAscii[byte] != Class::letter) {
      ++at;
      if (kAscii[byte] == Class::space) continue;
      if (kAscii[byte] == Class::mark) {
        tokens.push_back({first, at, mark(byte), TokenKind::punctuation, Casing::none, false});
        continue;
      }
      while (at < end && is_digit(text[at])) ++at;
      tokens.push_back({first, at, kNumber, TokenKind::number, Casing::none, false});
      continue;
    }
    // A word that the text has had: what follows it is no letter, and there is nothing to look at.
    at = end_of_run(text, first);
    if (at - first <= kKeySize) {
      if (const Entry* known = find(key_of(first, at))) {
        append(first, at, *known);
        continue;
      }
    }
    at = first;
    const Class kind = class_of(next_character(text, at));
    if (kind == Class::space) continue;
    if (kind == Class::letter) at = end_of_letters(text, at);
    append(first, at,
           look_up(first, at, kind == Class::letter ? TokenKind::word : TokenKind::punctuation));
  }
}

const Lexer::Entry& Lexer::look_up_long(std::string_view spelling, TokenKind kind) {
  const auto known = long_spellings_.find(spelling);
  if (known != long_spellings_.end()) return known->second;
  return long_spellings_.emplace(spelling, entry_of(spelling, kind)).first->second;
}

Lexer::Entry Lexer::entry_of(std::string_view spelling, TokenKind kind) {
  const Spelling known = look_at_spelling(spelling);
  if (kind == TokenKind::word) return {{}, number(known.folded), kind, known.casing, known.foreign};
  return {{}, number(spelling), kind, Casing::none, known.foreign};
}

SyllableId Lexer::number(std::string_view folded) {
  const SyllableId known = vocabulary_.find(folded);
  if (known != kNoSyllable) return known;
  const auto next = static_cast<SyllableId>(vocabulary_.size() + own_.size());
  return own_.try_emplace(std::string(folded), next).first->second;
}

const Lexer::Entry& Lexer::add(const Key& key, std::string_view spelling, TokenKind kind) {
  if ((used_ + 1) * 2 > spellings_.size()) grow();
  ++used_;
  Entry& entry = spellings_[free_slot(key)];
  entry = entry_of(spelling, kind);
  entry.key = key;
  return entry;
}

std::size_t Lexer::free_slot(const Key& key) const {
  std::size_t slot = slot_of(key);
  while (spellings_[slot].syllable != kNoSyllable) slot = (slot + 1) & (spellings_.size() - 1);
  return slot;
}

void Lexer::grow() {
  const std::vector<Entry> old = std::move(spellings_);
  spellings_ = std::vector<Entry>(std::size_t{1} << ++bits_);
  for (const Entry& entry : old) {
    if (entry.syllable != kNoSyllable) spellings_[free_slot(entry.key)] = entry;
  }
}

}  // namespace soat
