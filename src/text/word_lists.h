// The word lists of `rules/words/`: data that lawyers keep, read by recognise and by the rules.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace soat {

/// One line of a list: a phrase and, after " = ", what it stands for (often empty).
struct WordEntry {
  std::string phrase;
  std::string value;
  friend bool operator==(const WordEntry&, const WordEntry&) = default;
};

/// Lists by the name of their file without ".txt". In a file: one entry a line, "#" begins a
/// comment, blank lines are skipped.
using WordLists = std::map<std::string, std::vector<WordEntry>, std::less<>>;

[[nodiscard]] std::vector<WordEntry> parse_word_list(std::string_view text);

}  // namespace soat
