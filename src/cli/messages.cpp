#include "cli/messages.h"

#include <iostream>

#include "report/shown.h"

namespace soat {
void say(const Problem& problem) {
  std::string words = "soat: ";
  words += problem.where.empty() ? quoted("") : shown_name(problem.where);
  words += ": " + shown_words(problem.what);
  // After a line with its caret the hint begins a line of its own.
  const bool lines = problem.what.find('\n') != std::string::npos;
  if (!problem.hint.empty()) words += (lines ? "\n" : " ") + problem.hint;
  std::cerr << words << "\n";
}

std::string quoted(const std::string& word) { return "«" + shown_name(word) + "»"; }

}  // namespace soat
