#include "read/letter_evidence.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <string>

#include "read/vietnamese.h"

namespace soat {
namespace {

constexpr std::uint32_t kMaxWeighed = 4000;  // words: far more than it takes to be sure

bool is_ascii_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

/// Whatever may be a letter in some code belongs to a word: all from A0 on but the no-break space,
/// not the general punctuation that the codes share with Unicode.
bool in_word(char32_t c) {
  if (c < 0x80) return is_ascii_letter(c);
  return c > 0xA0 && !(c >= 0x2000 && c < 0x2E80) && u_isUWhiteSpace(static_cast<UChar32>(c)) == 0;
}

bool is_letter(char32_t c) {
  const auto u = static_cast<UChar32>(c);
  return c == 0xAD || u_isalpha(u) != 0 || (U_GET_GC_MASK(u) & U_GC_M_MASK) != 0;
}

enum class Look : std::uint8_t { good, bad, neither };

/// Signs around a word (« », §, °) are not part of it; inside they spoil it. Letters without a
/// vowel are an abbreviation (NĐ) and tell nothing.
Look look_of(std::span<const Letter> word) {
  while (!word.empty() && !is_letter(word.front().character)) word = word.subspan(1);
  while (!word.empty() && !is_letter(word.back().character)) word = word.first(word.size() - 1);
  if (word.empty()) return Look::neither;
  std::u32string letters;
  bool capitals = true;
  for (const Letter& letter : word) {
    const auto marked =
        letters.empty() ? std::nullopt : with_mark(letters.back(), letter.character);
    if (marked) {
      letters.back() = *marked;  // a letter written with its marks apart
      continue;
    }
    letters.push_back(letter.character);
    capitals = capitals && u_isupper(static_cast<UChar32>(letter.character)) != 0;
  }
  if (is_syllable(letters)) return Look::good;
  const bool abbreviation = capitals && letters.size() <= 6 &&
                            std::all_of(letters.begin(), letters.end(), is_vietnamese_letter);
  return abbreviation ? Look::neither : Look::bad;
}

void weigh_word(std::span<const Letter> word, LetterEvidence& evidence) {
  constexpr std::size_t kLongest = 24;  // characters; no syllable is as long in any code
  ++evidence.words;
  // A letter from beyond the bytes of the old codes: whatever the word is, it is in none of them.
  const bool far = std::any_of(word.begin(), word.end(), [](const Letter& letter) {
    return letter.character > 0xFF && (letter.character < 0xF020 || letter.character > 0xF0FF);
  });
  for (std::size_t i = 0; i < kLetterCodes.size(); ++i) {
    Look look = Look::bad;
    if (word.size() <= kLongest && kLetterCodes[i] == LetterCode::unicode) {
      look = look_of(word);
    } else if (word.size() <= kLongest && !far) {
      look = look_of(convert(word, kLetterCodes[i], Capitals::words));
    }
    evidence.counts[i].good += look == Look::good ? 1 : 0;
    evidence.counts[i].bad += look == Look::bad ? 1 : 0;
  }
}

}  // namespace

void LetterEvidence::add(const LetterEvidence& other) {
  words += other.words;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    counts[i].good += other.counts[i].good;
    counts[i].bad += other.counts[i].bad;
  }
}

LetterEvidence weigh(std::span<const Letter> letters, std::size_t begin, std::size_t end) {
  LetterEvidence evidence;
  for (std::size_t at = begin; at < end && evidence.words < kMaxWeighed;) {
    if (!in_word(letters[at].character)) {
      ++at;
      continue;
    }
    const std::size_t first = at;
    bool beyond_ascii = false;
    for (; at < end && in_word(letters[at].character); ++at)
      beyond_ascii = beyond_ascii || letters[at].character >= 0x80;
    const bool cut = (first == begin && begin > 0 && in_word(letters[begin - 1].character)) ||
                     (at == end && end < letters.size() && in_word(letters[end].character));
    if (beyond_ascii && !cut) weigh_word(letters.subspan(first, at - first), evidence);
  }
  return evidence;
}

LetterEvidence weigh(std::span<const Letter> letters) { return weigh(letters, 0, letters.size()); }

Verdict is_in_code(const LetterEvidence& evidence, LetterCode code, bool declared) {
  const auto& [good, bad] = evidence.of(code);
  const auto& [good_now, bad_now] = evidence.of(LetterCode::unicode);
  // In the right code nine words in ten are syllables; in a wrong one hardly a third.
  const std::uint32_t least = declared ? 1 : 3;
  if (good >= least && bad * 4 <= good && good >= good_now + std::max(least, evidence.words / 4))
    return Verdict::yes;
  if (good_now >= 1 && bad_now * 4 <= good_now && good_now > good) return Verdict::no;
  return Verdict::unsure;
}

LetterCode plain_code(const LetterEvidence& evidence) {
  LetterCode best = LetterCode::unicode;
  for (const LetterCode code : kLetterCodes) {
    if (code == LetterCode::unicode || is_in_code(evidence, code, false) != Verdict::yes) continue;
    if (best == LetterCode::unicode || evidence.of(code).good > evidence.of(best).good) best = code;
  }
  return best;
}

}  // namespace soat
