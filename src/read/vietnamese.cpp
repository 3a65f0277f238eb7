#include "read/vietnamese.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>

namespace soat {
namespace {

// Each row one vowel: without tone, then grave, hook, tilde, acute, dot.
constexpr std::array<std::u32string_view, 12> kVowels = {
    U"aàảãáạ", U"ăằẳẵắặ", U"âầẩẫấậ", U"eèẻẽéẹ", U"êềểễếệ", U"iìỉĩíị",
    U"oòỏõóọ", U"ôồổỗốộ", U"ơờởỡớợ", U"uùủũúụ", U"ưừửữứự", U"yỳỷỹýỵ",
};
constexpr std::u32string_view kToneMarks = U"\u0300\u0309\u0303\u0301\u0323";
constexpr std::size_t kAcute = 4;
constexpr std::size_t kDot = 5;

struct Vowel {
  char32_t plain = 0;  ///< without tone
  std::size_t tone = 0;
};

char32_t lower_case(char32_t c) {
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

std::optional<Vowel> vowel_of(char32_t lower) {
  constexpr std::u32string_view kPlain = U"aeiouy";
  if (lower < 0x80) {  // most letters are
    const bool vowel = kPlain.find(lower) != std::u32string_view::npos;
    return vowel ? std::optional(Vowel{lower, 0}) : std::nullopt;
  }
  for (const std::u32string_view row : kVowels) {
    const std::size_t tone = row.find(lower);
    if (tone != std::u32string_view::npos) return Vowel{row[0], tone};
  }
  return std::nullopt;
}

char32_t toned(char32_t plain, std::size_t tone) {
  for (const std::u32string_view row : kVowels) {
    if (row[0] == plain) return row[tone];
  }
  return plain;
}

/// The vowel with circumflex, breve or horn; 0 if it takes none such.
char32_t shaped(char32_t plain, char32_t mark) {
  constexpr std::array<std::u32string_view, 6> kShapes = {U"aâ\u0302", U"eê\u0302", U"oô\u0302",
                                                          U"aă\u0306", U"oơ\u031B", U"uư\u031B"};
  for (const std::u32string_view shape : kShapes) {
    if (shape[0] == plain && shape[2] == mark) return shape[1];
  }
  return 0;
}

bool is_one_of(std::u32string_view word, const auto& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::u32string_view, 28> kBeginnings = {
    U"",  U"b",   U"c",  U"ch", U"d", U"đ",  U"g",  U"gh", U"gi", U"h", U"k",  U"kh", U"l", U"m",
    U"n", U"ngh", U"ng", U"nh", U"p", U"ph", U"qu", U"r",  U"s",  U"t", U"th", U"tr", U"v", U"x"};
constexpr std::array<std::u32string_view, 9> kEndings = {U"",   U"c",  U"ch", U"m", U"n",
                                                         U"ng", U"nh", U"p",  U"t"};
/// May stand with or without an ending.
constexpr std::array<std::u32string_view, 16> kOpenOrClosed = {
    U"a", U"e", U"ê",  U"i",  U"o",  U"ô",  U"ơ",  U"u",
    U"ư", U"y", U"oa", U"oe", U"uê", U"uy", U"uơ", U"ua"};
constexpr std::array<std::u32string_view, 10> kClosed = {U"ă",  U"â",  U"iê", U"yê",  U"oă",
                                                         U"uâ", U"uô", U"ươ", U"uyê", U"oo"};
constexpr std::array<std::u32string_view, 29> kOpen = {
    U"ai",  U"ao",  U"au",  U"ay",  U"âu",  U"ây",  U"eo",  U"êu",  U"ia",  U"iu",
    U"oi",  U"ôi",  U"ơi",  U"ui",  U"ưa",  U"ưi",  U"ưu",  U"uya", U"uyu", U"iêu",
    U"yêu", U"oai", U"oao", U"oay", U"oeo", U"uây", U"uôi", U"ươi", U"ươu"};

bool fits_ending(std::u32string_view vowels, std::u32string_view ending) {
  const char32_t last = vowels.back();
  if (ending == U"ch" || ending == U"nh") {
    return is_one_of(
        vowels, std::array<std::u32string_view, 7>{U"a", U"ê", U"i", U"y", U"oa", U"uê", U"uy"});
  }
  if (ending == U"c" || ending == U"ng")
    return vowels == U"iê" || vowels == U"yê" || vowels == U"ươ" ||
           (last != U'ê' && last != U'i' && last != U'y' && last != U'ơ');
  return true;
}

/// Which vowel carries the tone; two where two schools differ (hòa, hoà).
bool tone_may_stand(std::u32string_view vowels, bool closed, std::size_t at) {
  if (vowels.size() == 1) return true;
  if (closed) return at + 1 == vowels.size();
  if (vowels == U"oa" || vowels == U"oe" || vowels == U"uy") return true;
  if (vowels == U"uê" || vowels == U"uơ") return at == 1;
  return at == (vowels.size() == 2 ? 0U : 1U);
}

bool is_rhyme(std::u32string_view rest) {
  std::u32string vowels;
  std::optional<std::size_t> tone_at;
  std::size_t tone = 0;
  while (vowels.size() < rest.size()) {
    const auto vowel = vowel_of(rest[vowels.size()]);
    if (!vowel) break;
    if (vowel->tone != 0) {
      if (tone_at) return false;
      tone_at = vowels.size();
      tone = vowel->tone;
    }
    vowels.push_back(vowel->plain);
  }
  const std::u32string_view ending = rest.substr(vowels.size());
  if (vowels.empty() || !is_one_of(ending, kEndings)) return false;
  const bool closed = !ending.empty();
  if (!is_one_of(vowels, kOpenOrClosed) && !is_one_of(vowels, kClosed) &&
      (closed || !is_one_of(vowels, kOpen)))
    return false;
  if (!closed && is_one_of(vowels, kClosed)) return false;
  if (closed && (vowels == U"uơ" || vowels == U"ua" || !fits_ending(vowels, ending))) return false;
  const bool stopped = ending == U"c" || ending == U"ch" || ending == U"p" || ending == U"t";
  if (stopped && tone != kAcute && tone != kDot) return false;
  return !tone_at || tone_may_stand(vowels, closed, *tone_at);
}

}  // namespace

bool is_vietnamese_letter(char32_t c) {
  const char32_t lower = lower_case(c);
  if (lower == U'đ' || vowel_of(lower)) return true;
  return lower >= U'a' && lower <= U'z' && lower != U'f' && lower != U'j' && lower != U'w' &&
         lower != U'z';
}

char32_t upper_case(char32_t c) {
  return static_cast<char32_t>(u_toupper(static_cast<UChar32>(c)));
}

std::optional<char32_t> with_mark(char32_t letter, char32_t mark) {
  const char32_t lower = lower_case(letter);
  const auto vowel = vowel_of(lower);
  if (!vowel) return std::nullopt;
  char32_t marked = 0;
  const std::size_t tone = kToneMarks.find(mark);
  if (tone != std::u32string_view::npos) {
    if (vowel->tone != 0) return std::nullopt;
    marked = toned(vowel->plain, tone + 1);
  } else {
    const char32_t plain = shaped(vowel->plain, mark);
    if (plain == 0) return std::nullopt;
    marked = toned(plain, vowel->tone);
  }
  return letter == lower ? marked : upper_case(marked);
}

bool is_syllable(std::u32string_view letters) {
  constexpr std::size_t kLongest = 7;  // nghiêng
  if (letters.empty() || letters.size() > kLongest) return false;
  std::u32string lower;
  bool any_small = false;
  for (const char32_t c : letters) {
    const char32_t small = lower_case(c);
    if (!is_vietnamese_letter(c) || (c != small && any_small)) return false;
    any_small = any_small || c == small;
    lower.push_back(small);
  }
  return std::any_of(kBeginnings.begin(), kBeginnings.end(), [&](std::u32string_view beginning) {
    return lower.starts_with(beginning) &&
           is_rhyme(std::u32string_view(lower).substr(beginning.size()));
  });
}

}  // namespace soat
