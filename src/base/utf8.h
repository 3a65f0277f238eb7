// One character at a time from well-formed UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace soat {

/// The character at `at`, which moves past it. U+FFFD where the bytes are not UTF-8; `at` always
/// moves by at least one. Requires at < text.size().
[[nodiscard]] char32_t next_character(std::string_view text, std::uint32_t& at);

void append_character(std::string& out, char32_t character);

}  // namespace soat
