// From the bytes of a text file to UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "base/problem.h"

namespace soat {

/// The text as UTF-8 without a byte order mark. UTF-16 is known by its mark or by its zero bytes.
/// Problem: invalid UTF-8 (with the line), NUL bytes, or UTF-16 cut in half.
[[nodiscard]] Result<std::string> decode_text(std::string bytes, const std::string& name);

/// UTF-16, in the byte order of its mark, else the one in which it has more zero bytes, else
/// little. Problem: cut in half.
[[nodiscard]] Result<std::string> decode_utf16(std::string_view bytes, const std::string& name);

[[nodiscard]] bool has_utf16_mark(std::string_view bytes);

/// The offset of the first byte that is not well-formed UTF-8; npos if there is none.
[[nodiscard]] std::size_t first_invalid_utf8(std::string_view text);

}  // namespace soat
