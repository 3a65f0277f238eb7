#include "base/utf8.h"

#include <unicode/utf8.h>

#include <array>

// ICU's macros narrow on purpose.
#pragma GCC diagnostic ignored "-Wconversion"

namespace soat {

char32_t next_rare_character(std::string_view text, std::uint32_t& at) {
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(text.data(), at, text.size(), c);
  return static_cast<char32_t>(c);
}

void append_rare_character(std::string& out, char32_t character) {
  std::array<char, 4> bytes{};
  std::uint32_t size = 0;
  U8_APPEND_UNSAFE(bytes.data(), size, static_cast<UChar32>(character));
  out.append(bytes.data(), size);
}

}  // namespace soat
