// From the bytes of a text file to UTF-8.
#pragma once

#include <string>

#include "base/problem.h"

namespace soat {

/// The text as UTF-8 without a byte order mark. UTF-16 is known by its mark or by its zero bytes.
/// Problem: invalid UTF-8 (with the line), NUL bytes, or UTF-16 cut in half.
[[nodiscard]] Result<std::string> decode_text(std::string bytes, const std::string& name);

/// The offset of the first byte that is not well-formed UTF-8; npos if there is none.
[[nodiscard]] std::size_t first_invalid_utf8(std::string_view text);

}  // namespace soat
