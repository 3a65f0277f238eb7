// Folding: which spellings of a syllable are the same syllable.
#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "text/spelling.h"
#include "text/vocabulary.h"

namespace soat {
namespace {

// Each row one vowel: without tone, then grave, hook, tilde, acute, dot.
constexpr std::array<std::u32string_view, 12> kVowels = {
    U"aàảãáạ", U"ăằẳẵắặ", U"âầẩẫấậ", U"eèẻẽéẹ", U"êềểễếệ", U"iìỉĩíị",
    U"oòỏõóọ", U"ôồổỗốộ", U"ơờởỡớợ", U"uùủũúụ", U"ưừửữứự", U"yỳỷỹýỵ",
};

constexpr std::uint8_t kNoVowel = 0xFF;

struct Letter {
  char32_t folded = 0;
  std::uint8_t row = kNoVowel;  ///< of kVowels
  std::uint8_t tone = 0;
  bool space = false;
  bool letter = false;
  bool upper = false;
  bool lower = false;
  bool foreign = false;  ///< a letter or digit that Vietnamese is not written with
};

Letter look_at(char32_t c) {
  const auto u = static_cast<UChar32>(c);
  Letter l;
  // U+00D0 and U+00F0 look like U+0110.
  const bool d = c == U'Ð' || c == U'ð' || c == U'Đ';
  l.folded = d ? U'đ' : static_cast<char32_t>(u_tolower(u));
  for (std::size_t row = 0; row < kVowels.size(); ++row) {
    const std::size_t tone = kVowels[row].find(l.folded);
    if (tone == std::u32string_view::npos) continue;
    l.row = static_cast<std::uint8_t>(row);
    l.tone = static_cast<std::uint8_t>(tone);
  }
  l.space = u_isUWhiteSpace(u) != 0;
  l.letter = u_isalpha(u) != 0;
  l.upper = u_isupper(u) != 0;
  l.lower = u_islower(u) != 0;
  const bool own = c < 0x80 || l.row != kNoVowel || c == U'đ' || c == U'Đ';
  l.foreign = !own && u_isalnum(u) != 0;
  return l;
}

/// The letters that Vietnamese is written with, looked at once.
class Letters {
 public:
  Letters() {
    for (char32_t c = 0; c < low_.size(); ++c) low_[c] = look_at(c);
    for (char32_t c = 0; c < high_.size(); ++c) high_[c] = look_at(kHighBegin + c);
  }
  [[nodiscard]] Letter of(char32_t c) const {
    if (c < low_.size()) return low_[c];
    if (c >= kHighBegin && c < kHighBegin + high_.size()) return high_[c - kHighBegin];
    return look_at(c);
  }

 private:
  static constexpr char32_t kHighBegin = 0x1E00;
  std::array<Letter, 0x250> low_;
  std::array<Letter, 0x100> high_;
};

const Letters& letters() {
  static const Letters kLetters;
  return kLetters;
}

/// Appends folded letters, and puts the tone of a syllable in its place when it ends.
class Folder {
 public:
  explicit Folder(std::string& out) : out_(out) {}

  void add(const Letter& letter) {
    before_first_ = first_;
    first_ = second_;
    second_ = letter;
    first_at_ = second_at_;
    second_at_ = out_.size();
    append_character(out_, letter.folded);
  }

  /// "hoà" and "hòa", "uỷ" and "ủy" are one syllable: the tone of an open oa, oe, uy goes to the
  /// first vowel, but for "quý", where u belongs to the consonant.
  void end_syllable() {
    const Letter a = first_;
    const Letter b = second_;
    const bool after_q = before_first_.folded == U'q';
    before_first_ = first_ = second_ = {};
    if (a.row == kNoVowel || b.row == kNoVowel || (a.tone != 0 && b.tone != 0)) return;
    const char32_t plain_a = kVowels[a.row][0];
    const char32_t plain_b = kVowels[b.row][0];
    const bool pair = (plain_a == U'o' && (plain_b == U'a' || plain_b == U'e')) ||
                      (plain_a == U'u' && plain_b == U'y');
    if (!pair) return;
    const std::size_t tone = std::max(a.tone, b.tone);
    out_.resize(first_at_);
    append_character(out_, kVowels[a.row][after_q ? 0 : tone]);
    append_character(out_, kVowels[b.row][after_q ? tone : 0]);
  }

 private:
  std::string& out_;
  // The last three letters of the syllable, and where the last two of them begin in `out_`.
  Letter before_first_;
  Letter first_;
  Letter second_;
  std::size_t first_at_ = 0;
  std::size_t second_at_ = 0;
};

}  // namespace

Spelling look_at_spelling(std::string_view text) {
  const Letters& known = letters();
  Spelling spelling;
  spelling.folded.reserve(text.size() + 1);
  Folder folder(spelling.folded);
  std::uint32_t upper = 0;
  std::uint32_t lower = 0;
  bool first_upper = false;
  for (std::uint32_t at = 0; at < text.size();) {
    const bool first = at == 0;
    const Letter letter = known.of(next_character(text, at));
    folder.add(letter);
    upper += letter.upper ? 1 : 0;
    lower += letter.lower ? 1 : 0;
    first_upper = first_upper || (first && letter.upper);
    spelling.foreign = spelling.foreign || letter.foreign;
  }
  folder.end_syllable();
  if (upper == 0) {
    spelling.casing = lower == 0 ? Casing::none : Casing::lower;
  } else if (lower == 0) {
    spelling.casing = upper == 1 ? Casing::capital : Casing::upper;
  } else {
    spelling.casing = first_upper && upper == 1 ? Casing::capital : Casing::mixed;
  }
  return spelling;
}

std::string fold_syllable(std::string_view text) {
  const Letters& known = letters();
  std::string out;
  out.reserve(text.size() + 1);
  Folder folder(out);
  for (std::uint32_t at = 0; at < text.size();) folder.add(known.of(next_character(text, at)));
  folder.end_syllable();
  return out;
}

std::string without_marks(std::string_view syllable) {
  constexpr std::u32string_view kBare = U"aaaeeiooouuy";  // of the rows of kVowels
  const Letters& known = letters();
  std::string bare;
  bare.reserve(syllable.size());
  for (std::uint32_t at = 0; at < syllable.size();) {
    const Letter letter = known.of(next_character(syllable, at));
    if (!letter.letter) continue;
    append_character(bare, letter.folded == U'đ'    ? U'd'
                           : letter.row != kNoVowel ? kBare[letter.row]
                                                    : letter.folded);
  }
  return bare;
}

std::string fold_phrase(std::string_view text) {
  const Letters& known = letters();
  std::string out;
  out.reserve(text.size() + 1);
  Folder folder(out);
  for (std::uint32_t at = 0; at < text.size();) {
    const std::uint32_t begin = at;
    const Letter letter = known.of(next_character(text, at));
    if (letter.letter) {
      folder.add(letter);
      continue;
    }
    folder.end_syllable();
    if (!letter.space) {
      out += text.substr(begin, at - begin);
    } else if (!out.empty() && out.back() != ' ') {
      out.push_back(' ');
    }
  }
  folder.end_syllable();
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace soat
