// Lines of a text file, and what a line looks like to a reader. Inside the room only.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace soat {

/// A line of the file, white space at its ends left out.
struct FileLine {
  std::uint32_t begin = 0;  ///< offset of `words` in the file
  std::string_view words;
};

inline constexpr std::string_view kSpaces = " \t\r\f\v";

[[nodiscard]] std::vector<FileLine> file_lines(std::string_view text);
[[nodiscard]] inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A lower-case letter at the front: a sentence goes on.
[[nodiscard]] bool starts_lower(std::string_view words);
/// The mark of a clause, point or dash, the word of an article or chapter, a quotation, a ground.
[[nodiscard]] bool starts_unit(std::string_view words);
[[nodiscard]] bool ends_sentence(std::string_view words);
/// Ends on a word that another must follow: "… tại khoản".
[[nodiscard]] bool asks_for_more(std::string_view words);
/// The line above was broken behind a hyphen inside a word or number ("105/2020/NĐ-", "2021-"):
/// nothing stands between it and the line.
[[nodiscard]] bool breaks_at_hyphen(std::string_view above, std::string_view words);
/// No lower-case letter, and some letter.
[[nodiscard]] bool in_capitals(std::string_view words);

}  // namespace soat
