#include "text/file_name.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/vocabulary.h"

namespace soat {

bool ends_in_file_name(const Text& text, std::uint32_t first, std::uint32_t last) {
  constexpr std::array<std::string_view, 11> kEndings = {
      "doc", "docx", "pdf", "rtf", "odt", "xls", "xlsx", "ppt", "pptx", "zip", "rar"};
  const auto tokens = text.tokens();
  if (last < first + 3) return false;
  const Token& ending = tokens[last - 1];
  const Token& dot = tokens[last - 2];
  if (ending.kind != TokenKind::word || dot.end != ending.begin || text.words(dot.span()) != ".")
    return false;
  const std::string folded = fold_syllable(text.words(ending.span()));
  return dot.begin == tokens[last - 3].end &&
         std::find(kEndings.begin(), kEndings.end(), folded) != kEndings.end();
}

}  // namespace soat
