// Letters of symbol fonts as the Unicode characters a reader sees. Inside the room only.
#pragma once

#include <optional>
#include <string_view>

namespace soat {

/// The character that `code` shows in `font`: Symbol, Wingdings and Webdings by table, with or
/// without F000 added; in any other font a code outside the private use area is itself. None where
/// we do not know.
[[nodiscard]] std::optional<char32_t> symbol_character(std::string_view font, char32_t code);

}  // namespace soat
