// How Word prints the number of a list: 27 as "27", "xxvii", "aa", "hai mươi bảy". Inside the room
// only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace soat {

enum class NumberKind : std::uint8_t {
  decimal,
  decimal_zero,
  lower_letter,
  upper_letter,
  lower_roman,
  upper_roman,
  ordinal,
  cardinal_text,
  ordinal_text,
  hexadecimal,
  chicago,
  full_width,
  circle,
  parenthesis,
  full_stop,
  vietnamese,
  in_dashes,
  lower_russian,
  upper_russian,
  bullet,
  none,
  custom,
};

/// One value of w:numFmt. Formats of other scripts (Thai, Hebrew, Chinese …) are printed as digits,
/// and `known` is false.
struct NumberFormat {
  NumberKind kind = NumberKind::decimal;
  bool known = true;
  std::vector<std::string> items;  ///< of a custom format: what stands for 1, 2, 3 …
  std::size_t digits = 0;          ///< of a custom format like "001, 002": the least width

  /// `value` is w:val, `custom` w:format, which counts where the value is "custom".
  [[nodiscard]] static NumberFormat read(std::string_view value, std::string_view custom);
  /// `vietnamese`: the language for numbers in words.
  [[nodiscard]] std::string print(std::uint32_t number, bool vietnamese) const;
};

}  // namespace soat
