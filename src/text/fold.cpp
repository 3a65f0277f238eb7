// Folding: which spellings of a syllable are the same syllable.
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.h"
#include "text/vocabulary.h"

namespace soat {
namespace {

// Each row one vowel: without tone, then grave, hook, tilde, acute, dot.
constexpr std::array<std::u32string_view, 12> kVowels = {
    U"aàảãáạ", U"ăằẳẵắặ", U"âầẩẫấậ", U"eèẻẽéẹ", U"êềểễếệ", U"iìỉĩíị",
    U"oòỏõóọ", U"ôồổỗốộ", U"ơờởỡớợ", U"uùủũúụ", U"ưừửữứự", U"yỳỷỹýỵ",
};

struct Vowel {
  std::size_t row;
  std::size_t tone;
};

std::optional<Vowel> vowel(char32_t c) {
  for (std::size_t row = 0; row < kVowels.size(); ++row) {
    const std::size_t tone = kVowels[row].find(c);
    if (tone != std::u32string_view::npos) return Vowel{row, tone};
  }
  return std::nullopt;
}

char32_t fold_letter(char32_t c) {
  if (c == U'Ð' || c == U'ð' || c == U'Đ') return U'đ';  // U+00D0, U+00F0: look-alikes of U+0110
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

/// "hoà" and "hòa", "uỷ" and "ủy" are one syllable: the tone of an open oa, oe, uy goes to the
/// first vowel, but for "quý", where u belongs to the consonant.
void place_tone(std::u32string& s) {
  if (s.size() < 2) return;
  char32_t& first = s[s.size() - 2];
  char32_t& second = s[s.size() - 1];
  const auto a = vowel(first);
  const auto b = vowel(second);
  if (!a || !b) return;
  const char32_t plain_a = kVowels[a->row][0];
  const char32_t plain_b = kVowels[b->row][0];
  const bool pair = (plain_a == U'o' && (plain_b == U'a' || plain_b == U'e')) ||
                    (plain_a == U'u' && plain_b == U'y');
  if (!pair || (a->tone != 0 && b->tone != 0)) return;
  const std::size_t tone = std::max(a->tone, b->tone);
  const bool after_q = s.size() > 2 && s[s.size() - 3] == U'q';
  first = kVowels[a->row][after_q ? 0 : tone];
  second = kVowels[b->row][after_q ? tone : 0];
}

std::u32string decode(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::uint32_t at = 0; at < text.size();) out.push_back(next_character(text, at));
  return out;
}

std::string encode(std::u32string_view text) {
  std::string out;
  out.reserve(text.size() * 3);
  for (const char32_t c : text) append_character(out, c);
  return out;
}

}  // namespace

std::string fold_syllable(std::string_view text) {
  std::u32string s = decode(text);
  std::transform(s.begin(), s.end(), s.begin(), fold_letter);
  place_tone(s);
  return encode(s);
}

std::string fold_phrase(std::string_view text) {
  std::string out;
  std::u32string syllable;
  const auto flush = [&] {
    if (syllable.empty()) return;
    place_tone(syllable);
    out += encode(syllable);
    syllable.clear();
  };
  for (const char32_t c : decode(text)) {
    if (u_isUWhiteSpace(static_cast<UChar32>(c)) != 0) {
      flush();
      if (!out.empty() && out.back() != ' ') out.push_back(' ');
    } else if (u_isalpha(static_cast<UChar32>(c)) != 0) {
      syllable.push_back(fold_letter(c));
    } else {
      flush();
      out += encode(std::u32string_view(&c, 1));
    }
  }
  flush();
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace soat
