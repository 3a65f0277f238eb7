// Words from strangers, made safe for a terminal: what would move its cursor or change its colours
// is shown instead of done.
#pragma once

#include <string>
#include <string_view>

namespace soat {

/// A file's name in one line: control characters and bytes that are not UTF-8 become "%XX".
[[nodiscard]] std::string shown_name(const std::string& name);

/// Words: control characters but line breaks and tabs become their pictures (␛), those of the
/// second set U+FFFD.
[[nodiscard]] std::string shown_words(std::string_view words);

}  // namespace soat
