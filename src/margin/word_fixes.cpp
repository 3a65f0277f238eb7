#include "margin/word_fixes.h"

#include <algorithm>
#include <string_view>

namespace soat {
namespace {

constexpr std::string_view kBlank = " \t\n";

/// Ranges of what stands between blanks.
std::vector<TextSpan> words_of(std::string_view text) {
  std::vector<TextSpan> words;
  for (std::size_t at = text.find_first_not_of(kBlank); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(kBlank, at), text.size());
    words.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = text.find_first_not_of(kBlank, end);
  }
  return words;
}

}  // namespace

std::vector<Fix> fixes_of_words(const Text& text, const Fix& fix) {
  const std::vector<TextSpan> before = words_of(text.words(fix.span));
  const std::vector<TextSpan> after = words_of(fix.text);
  if (before.empty() || before.size() != after.size()) return {fix};
  const std::string_view source = text.source().text;
  std::vector<Fix> fixes;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const TextSpan span{fix.span.begin + before[i].begin, fix.span.begin + before[i].end};
    const std::uint32_t begin = text.source_offset(span.begin);
    const std::uint32_t end = std::max(begin, text.source_offset(span.end));
    const std::string wanted = fix.text.substr(after[i].begin, after[i].end - after[i].begin);
    if (source.substr(begin, end - begin) != wanted) fixes.push_back({span, wanted});
  }
  return fixes;
}

}  // namespace soat
