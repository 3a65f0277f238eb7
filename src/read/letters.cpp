#include "read/letters.h"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cassert>

#include "base/utf8.h"
#include "read/vietnamese.h"

namespace soat {
namespace {

/// What one byte stands for: a character, or one or two combining marks; {0, 0}: itself.
using Unit = std::array<char32_t, 2>;
using Table = std::array<Unit, 256>;

struct Row {
  LetterCode code;
  std::uint8_t byte;
  Unit unit;
};
constexpr Row kRows[] = {
// NOLINT(*-avoid-c-arrays): the build writes how many
#include "letter_tables.inc"
};

Table table_of_rows(LetterCode code) {
  Table table{};
  for (const Row& row : kRows) {
    if (row.code == code) table[row.byte] = row.unit;
  }
  return table;
}

/// One of ICU's single-byte codes; bytes it does not have stand for themselves.
Table table_of_icu(const char* name) {
  Table table{};
  UErrorCode error = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(name, &error);
  assert(U_SUCCESS(error));
  for (unsigned byte = 0x80; byte < 0x100; ++byte) {
    const char in = static_cast<char>(byte);
    std::array<UChar, 4> out{};
    error = U_ZERO_ERROR;
    const int32_t size =
        ucnv_toUChars(converter, out.data(), static_cast<int32_t>(out.size()), &in, 1, &error);
    if (U_SUCCESS(error) && size == 1 && out[0] != 0xFFFD) table[byte] = {out[0], 0};
  }
  ucnv_close(converter);
  return table;
}

const Table& table_of(LetterCode code) {
  static const Table kTcvn3 = table_of_rows(LetterCode::tcvn3);
  static const Table kVni = table_of_rows(LetterCode::vni);
  static const Table kWindows1258 = table_of_icu("windows-1258");
  static const Table kNone{};
  switch (code) {
    case LetterCode::tcvn3:
      return kTcvn3;
    case LetterCode::vni:
      return kVni;
    case LetterCode::windows_1258:
      return kWindows1258;
    default:
      return kNone;
  }
}

/// The byte that a character was, before somebody took it for Windows-1252 or for a symbol. What
/// Windows-1252 has at 80 to 9F is punctuation in all codes, and stays.
std::optional<std::uint8_t> byte_of(char32_t c) {
  if (c < 0x100) return static_cast<std::uint8_t>(c);
  if (c >= 0xF020 && c <= 0xF0FF) return static_cast<std::uint8_t>(c - 0xF000);
  if (c == U'μ') return std::uint8_t{0xB5};  // Greek, which some programs write for µ
  return std::nullopt;
}

bool is_mark(char32_t c) { return c >= 0x300 && c < 0x370; }
bool is_ascii_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }

class Converter {
 public:
  Converter(LetterCode code, std::vector<Letter>& out) : table_(table_of(code)), out_(out) {}

  void add(const Letter& letter) {
    const auto byte = byte_of(letter.character);
    const Unit unit = byte ? table_[*byte] : Unit{};
    if (unit[0] != 0 && is_mark(unit[0])) return add_marks(letter, unit);
    Letter result = letter;
    if (unit[0] != 0) {
      result.character = unit[0];
    } else if (byte && letter.character >= 0xF000) {
      result.character = *byte;
    }
    result.converted = letter.converted || result.character != letter.character;
    out_.push_back(result);
  }

 private:
  void add_marks(const Letter& letter, const Unit& unit) {
    if (out_.empty()) {
      for (const char32_t mark : unit) {
        if (mark != 0) out_.push_back({mark, letter.begin, letter.end, true});
      }
      return;
    }
    std::optional<char32_t> marked = with_mark(out_.back().character, unit[0]);
    if (marked && unit[1] != 0) marked = with_mark(*marked, unit[1]);
    if (!marked) {
      out_.push_back(letter);
      return;
    }
    out_.back().character = *marked;
    out_.back().end = letter.end;
    out_.back().converted = true;
  }

  const Table& table_;
  std::vector<Letter>& out_;
};

void raise(Letter& letter) {
  const char32_t upper = upper_case(letter.character);
  letter.converted = letter.converted || upper != letter.character;
  letter.character = upper;
}

/// A word whose ASCII letters are capitals, two at least, is in capitals: "CHñ" is CHỦ.
void raise_words(std::vector<Letter>& letters) {
  for (std::size_t i = 0; i < letters.size();) {
    std::size_t end = i;
    std::size_t capitals = 0;
    bool lower = false;
    for (; end < letters.size() && u_isalpha(static_cast<UChar32>(letters[end].character)) != 0;
         ++end) {
      const char32_t c = letters[end].character;
      if (!is_ascii_letter(c) || letters[end].converted) continue;
      capitals += c <= U'Z' ? 1 : 0;
      lower = lower || c >= U'a';
    }
    if (capitals >= 2 && !lower) {
      for (std::size_t k = i; k < end; ++k) {
        if (letters[k].converted) raise(letters[k]);
      }
    }
    i = std::max(end, i + 1);
  }
}

bool starts_with_folded(std::string_view font, std::string_view lower) {
  return font.size() >= lower.size() &&
         std::equal(lower.begin(), lower.end(), font.begin(), [](char a, char b) {
           return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b + 32) : b);
         });
}

}  // namespace

std::vector<Letter> letters_of(std::string_view utf8, std::uint32_t offset) {
  std::vector<Letter> letters;
  letters.reserve(utf8.size());
  for (std::uint32_t at = 0; at < utf8.size();) {
    const std::uint32_t begin = at;
    const char32_t c = next_character(utf8, at);
    letters.push_back({c, offset + begin, offset + at, false});
  }
  return letters;
}

std::vector<Letter> convert(std::span<const Letter> letters, LetterCode code, Capitals capitals) {
  std::vector<Letter> out;
  out.reserve(letters.size());
  Converter converter(code, out);
  for (const Letter& letter : letters) converter.add(letter);
  if (capitals == Capitals::font) std::for_each(out.begin(), out.end(), raise);
  if (capitals == Capitals::words && code == LetterCode::tcvn3) raise_words(out);
  return out;
}

FontCode font_code(std::string_view font) {
  font = font.substr(0, font.find(';'));
  while (font.ends_with(' ')) font.remove_suffix(1);
  if (starts_with_folded(font, "vni-")) return {LetterCode::vni, false};
  if (starts_with_folded(font, ".vn")) return {LetterCode::tcvn3, font.ends_with('H')};
  return {};
}

std::string seen_as_windows_1252(std::string_view bytes) {
  static const Table kWindows1252 = table_of_icu("windows-1252");
  std::string out;
  out.reserve(bytes.size() * 2);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const char32_t character = kWindows1252[byte][0];
    append_character(out, character == 0 ? byte : character);
  }
  return out;
}

}  // namespace soat
