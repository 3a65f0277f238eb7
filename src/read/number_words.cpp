#include "read/number_words.h"

#include <array>
#include <string_view>

namespace soat {
namespace {

constexpr std::uint32_t kMaxInWords = 999;

constexpr std::array<std::string_view, 10> kViUnits = {"không", "một", "hai", "ba",  "bốn",
                                                       "năm",   "sáu", "bảy", "tám", "chín"};
constexpr std::array<std::string_view, 20> kEnUnits = {
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> kEnTens = {
    "", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};

std::string vi_below_hundred(std::uint32_t number) {
  const std::uint32_t tens = number / 10;
  const std::uint32_t units = number % 10;
  if (tens == 0) return std::string(kViUnits.at(units));
  std::string out = tens == 1 ? "mười" : std::string(kViUnits.at(tens)) + " mươi";
  if (units == 0) return out;
  if (units == 5) return out + " lăm";
  if (units == 1 && tens > 1) return out + " mốt";
  return out + " " + std::string(kViUnits.at(units));
}

std::string en_below_hundred(std::uint32_t number) {
  if (number < 20) return std::string(kEnUnits.at(number));
  std::string out(kEnTens.at(number / 10));
  return number % 10 == 0 ? out : out + "-" + std::string(kEnUnits.at(number % 10));
}

}  // namespace

std::string vietnamese_words(std::uint32_t number) {
  if (number > kMaxInWords) return std::to_string(number);
  if (number < 100) return vi_below_hundred(number);
  std::string out = std::string(kViUnits.at(number / 100)) + " trăm";
  const std::uint32_t rest = number % 100;
  if (rest == 0) return out;
  return out + (rest < 10 ? " lẻ " : " ") + vi_below_hundred(rest);
}

std::string vietnamese_ordinal(std::uint32_t number) {
  if (number == 1) return "thứ nhất";
  if (number == 4) return "thứ tư";
  return "thứ " + vietnamese_words(number);
}

std::string english_words(std::uint32_t number) {
  if (number > kMaxInWords) return std::to_string(number);
  if (number < 100) return en_below_hundred(number);
  const std::string out = std::string(kEnUnits.at(number / 100)) + " hundred";
  return number % 100 == 0 ? out : out + " " + en_below_hundred(number % 100);
}

std::string english_ordinal(std::uint32_t number) {
  struct Irregular {
    std::string_view cardinal, ordinal;
  };
  constexpr std::array<Irregular, 7> kIrregular = {{{"one", "first"},
                                                    {"two", "second"},
                                                    {"three", "third"},
                                                    {"five", "fifth"},
                                                    {"eight", "eighth"},
                                                    {"nine", "ninth"},
                                                    {"twelve", "twelfth"}}};
  std::string words = english_words(number);
  if (number > kMaxInWords) return words + "th";
  const std::size_t last = words.find_last_of(" -") + 1;  // npos + 1 is 0
  for (const Irregular& irregular : kIrregular) {
    if (std::string_view(words).substr(last) == irregular.cardinal) {
      return words.substr(0, last) + std::string(irregular.ordinal);
    }
  }
  if (words.back() == 'y') return words.substr(0, words.size() - 1) + "ieth";
  return words + "th";
}

std::string ordinal_digits(std::uint32_t number, bool vietnamese) {
  std::string out = std::to_string(number);
  if (vietnamese) return out;
  const std::uint32_t tens = number / 10 % 10;
  if (tens == 1) return out + "th";
  switch (number % 10) {
    case 1:
      return out + "st";
    case 2:
      return out + "nd";
    case 3:
      return out + "rd";
    default:
      return out + "th";
  }
}

std::string capitalised(std::string words) {
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') {
    words[0] = static_cast<char>(words[0] - 32);
  }
  return words;
}

}  // namespace soat
