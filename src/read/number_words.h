// Numbers in words, for lists that Word numbers so. Up to 999; larger ones stay digits. Inside the
// room only.
#pragma once

#include <cstdint>
#include <string>

namespace soat {

/// "hai mươi mốt", "một trăm lẻ năm".
[[nodiscard]] std::string vietnamese_words(std::uint32_t number);
/// "thứ nhất", "thứ tư", "thứ mười một".
[[nodiscard]] std::string vietnamese_ordinal(std::uint32_t number);
/// "twenty-one".
[[nodiscard]] std::string english_words(std::uint32_t number);
/// "twenty-first".
[[nodiscard]] std::string english_ordinal(std::uint32_t number);
/// "21st"; in Vietnamese the digits alone.
[[nodiscard]] std::string ordinal_digits(std::uint32_t number, bool vietnamese);
/// With a capital first letter, where that letter is ASCII (as in all words above).
[[nodiscard]] std::string capitalised(std::string words);

}  // namespace soat
