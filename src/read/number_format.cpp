#include "read/number_format.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/utf8.h"
#include "read/number_words.h"

namespace soat {
namespace {

constexpr std::size_t kMaxRepeats = 20;  // of a letter: "aaaa"
constexpr std::size_t kMaxCustomItems = 200;

constexpr std::array<std::pair<std::string_view, NumberKind>, 25> kKinds = {{
    {"decimal", NumberKind::decimal},
    {"decimalHalfWidth", NumberKind::decimal},
    {"decimalZero", NumberKind::decimal_zero},
    {"lowerLetter", NumberKind::lower_letter},
    {"upperLetter", NumberKind::upper_letter},
    {"lowerRoman", NumberKind::lower_roman},
    {"upperRoman", NumberKind::upper_roman},
    {"ordinal", NumberKind::ordinal},
    {"cardinalText", NumberKind::cardinal_text},
    {"ordinalText", NumberKind::ordinal_text},
    {"hex", NumberKind::hexadecimal},
    {"chicago", NumberKind::chicago},
    {"decimalFullWidth", NumberKind::full_width},
    {"decimalFullWidth2", NumberKind::full_width},
    {"decimalEnclosedCircle", NumberKind::circle},
    {"decimalEnclosedCircleChinese", NumberKind::circle},
    {"decimalEnclosedParen", NumberKind::parenthesis},
    {"decimalEnclosedFullstop", NumberKind::full_stop},
    {"vietnameseCounting", NumberKind::vietnamese},
    {"numberInDash", NumberKind::in_dashes},
    {"russianLower", NumberKind::lower_russian},
    {"russianUpper", NumberKind::upper_russian},
    {"bullet", NumberKind::bullet},
    {"none", NumberKind::none},
    {"custom", NumberKind::custom},
}};

/// Letters of an alphabet; past its end each is repeated: 27 is aa, 28 is bb.
std::string letters(std::uint32_t number, char32_t first, std::uint32_t size) {
  if (number == 0) return {};
  std::string out;
  const std::size_t times = std::min<std::size_t>((number - 1) / size + 1, kMaxRepeats);
  for (std::size_t i = 0; i < times; ++i) append_character(out, first + (number - 1) % size);
  return out;
}

/// Russian lists leave out ё, й, ъ and ь.
std::string russian(std::uint32_t number, char32_t first) {
  constexpr std::array<std::uint8_t, 29> kLetters = {0,  1,  2,  3,  4,  5,  6,  7,  8,  10,
                                                     11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
                                                     21, 22, 23, 24, 25, 27, 29, 30, 31};
  if (number == 0) return {};
  std::string out;
  const std::size_t times = std::min<std::size_t>((number - 1) / kLetters.size() + 1, kMaxRepeats);
  for (std::size_t i = 0; i < times; ++i) {
    append_character(out, first + kLetters.at((number - 1) % kLetters.size()));
  }
  return out;
}

std::string roman(std::uint32_t number, bool lower) {
  constexpr std::array<std::pair<std::uint32_t, std::string_view>, 13> kDigits = {{{1000, "M"},
                                                                                   {900, "CM"},
                                                                                   {500, "D"},
                                                                                   {400, "CD"},
                                                                                   {100, "C"},
                                                                                   {90, "XC"},
                                                                                   {50, "L"},
                                                                                   {40, "XL"},
                                                                                   {10, "X"},
                                                                                   {9, "IX"},
                                                                                   {5, "V"},
                                                                                   {4, "IV"},
                                                                                   {1, "I"}}};
  if (number > 32767) return std::to_string(number);  // Word's own bound
  std::string out;
  for (const auto& [worth, digit] : kDigits) {
    while (number >= worth) {
      out += digit;
      number -= worth;
    }
  }
  if (lower) {
    for (char& c : out) c = static_cast<char>(c + 32);
  }
  return out;
}

/// *, †, ‡, §, then each doubled.
std::string chicago(std::uint32_t number) {
  constexpr std::array<char32_t, 4> kSigns = {'*', 0x2020, 0x2021, 0xA7};
  if (number == 0) return {};
  std::string out;
  const std::size_t times = std::min<std::size_t>((number - 1) / kSigns.size() + 1, kMaxRepeats);
  for (std::size_t i = 0; i < times; ++i) {
    append_character(out, kSigns.at((number - 1) % kSigns.size()));
  }
  return out;
}

/// Characters that hold a whole number from 1 to `last`; digits beyond.
std::string enclosed(std::uint32_t number, char32_t one, std::uint32_t last) {
  if (number == 0 || number > last) return std::to_string(number);
  std::string out;
  append_character(out, one + number - 1);
  return out;
}

std::string full_width(std::uint32_t number) {
  std::string out;
  for (const char digit : std::to_string(number)) {
    append_character(out, U'０' + static_cast<char32_t>(digit - '0'));
  }
  return out;
}

std::string hexadecimal(std::uint32_t number) {
  std::array<char, 8> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number, 16);
  std::string out(digits.data(), end);
  for (char& c : out) c = c >= 'a' ? static_cast<char>(c - 32) : c;
  return error == std::errc{} ? out : std::string{};
}

std::string padded(std::uint32_t number, std::size_t width) {
  std::string digits = std::to_string(number);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

/// "001, 002, 003, ..." or "a, b, c, d, đ, e, ...": what stands for each number.
NumberFormat custom_format(std::string_view list) {
  NumberFormat format;
  format.kind = NumberKind::custom;
  while (!list.empty() && format.items.size() < kMaxCustomItems) {
    const std::size_t comma = std::min(list.find(','), list.size());
    std::string_view item = list.substr(0, comma);
    list.remove_prefix(std::min(comma + 1, list.size()));
    while (item.starts_with(' ')) item.remove_prefix(1);
    while (item.ends_with(' ')) item.remove_suffix(1);
    if (item.empty() || item == "..." || item == "…") break;
    format.items.emplace_back(item.substr(0, 40));
  }
  const auto all_digits = [](const std::string& item) {
    return std::all_of(item.begin(), item.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  if (!format.items.empty() && all_digits(format.items.front())) {
    format.digits = format.items.front().size();
    format.items.clear();
  }
  return format;
}

}  // namespace

NumberFormat NumberFormat::read(std::string_view value, std::string_view custom) {
  NumberFormat format;
  for (const auto& [name, kind] : kKinds) {
    if (name != value) continue;
    if (kind == NumberKind::custom) return custom_format(custom);
    format.kind = kind;
    return format;
  }
  format.known = false;
  return format;
}

std::string NumberFormat::print(std::uint32_t number, bool in_vietnamese) const {
  switch (kind) {
    case NumberKind::decimal:
      return std::to_string(number);
    case NumberKind::decimal_zero:
      return padded(number, 2);
    case NumberKind::lower_letter:
      return letters(number, 'a', 26);
    case NumberKind::upper_letter:
      return letters(number, 'A', 26);
    case NumberKind::lower_roman:
      return roman(number, true);
    case NumberKind::upper_roman:
      return roman(number, false);
    case NumberKind::ordinal:
      return ordinal_digits(number, in_vietnamese);
    case NumberKind::cardinal_text:
      return capitalised(in_vietnamese ? vietnamese_words(number) : english_words(number));
    case NumberKind::ordinal_text:
      return capitalised(in_vietnamese ? vietnamese_ordinal(number) : english_ordinal(number));
    case NumberKind::hexadecimal:
      return hexadecimal(number);
    case NumberKind::chicago:
      return chicago(number);
    case NumberKind::full_width:
      return full_width(number);
    case NumberKind::circle:
      return enclosed(number, U'①', 20);
    case NumberKind::parenthesis:
      return enclosed(number, U'⑴', 20);
    case NumberKind::full_stop:
      return enclosed(number, U'⒈', 20);
    case NumberKind::vietnamese:
      return vietnamese_words(number);
    case NumberKind::in_dashes:
      return "- " + std::to_string(number) + " -";
    case NumberKind::lower_russian:
      return russian(number, U'а');
    case NumberKind::upper_russian:
      return russian(number, U'А');
    case NumberKind::bullet:
    case NumberKind::none:
      return {};
    case NumberKind::custom:
      return number > 0 && number <= items.size() ? items[number - 1] : padded(number, digits);
  }
  return std::to_string(number);
}

}  // namespace soat
