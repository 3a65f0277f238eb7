// Letters of the codes from before Unicode, turned into Unicode one by one, each with its address.
// Inside the room only.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "read/source.h"

namespace soat {

/// A character with its byte range in some buffer.
struct Letter {
  char32_t character = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool converted = false;  ///< not the character that stands there
};

/// The characters of UTF-8, with offsets counted from `offset`.
[[nodiscard]] std::vector<Letter> letters_of(std::string_view utf8, std::uint32_t offset = 0);

/// How capitals are found. `font`: every letter is shown as a capital (.VnTimeH). `words`: letters
/// that have no capital in TCVN3 follow the capitals beside them, for text whose font is not known.
enum class Capitals : std::uint8_t { as_written, font, words };

/// The letters of text in an old code, as it looks when its bytes are taken for Windows-1252: "®"
/// for đ, or U+F0AE. A base and the mark behind it become one letter. What the code does not have
/// stays. A mark that begins the text is handed on as a combining mark: its base stands before.
[[nodiscard]] std::vector<Letter> convert(std::span<const Letter> letters, LetterCode code,
                                          Capitals capitals);

/// The code that a font is made for: ".VnTime", ".VnTimeH;Courier New", "VNI-Times".
struct FontCode {
  LetterCode code = LetterCode::unicode;
  bool capitals = false;
};
[[nodiscard]] FontCode font_code(std::string_view font);

/// Bytes as a reader of Windows-1252 sees them, in UTF-8: one character a byte.
[[nodiscard]] std::string seen_as_windows_1252(std::string_view bytes);

}  // namespace soat
