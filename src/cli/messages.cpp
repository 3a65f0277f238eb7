#include "cli/messages.h"

#include <iostream>
#include <string_view>

#include "report/json_report.h"

namespace soat {
namespace {

/// A name may hold what would move the cursor or change the colours of a terminal.
std::string shown(const std::string& name) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : printable_name(name)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte != 0x7F) {
      out += c;
    } else {
      out += {'%', kHex[byte >> 4U], kHex[byte & 0xFU]};
    }
  }
  return out;
}

}  // namespace

void say(const Problem& problem) {
  std::string words = "soat: ";
  words += problem.where.empty() ? quoted("") : shown(problem.where);
  words += ": " + problem.what;
  // After a line with its caret the hint begins a line of its own.
  const bool lines = problem.what.find('\n') != std::string::npos;
  if (!problem.hint.empty()) words += (lines ? "\n" : " ") + problem.hint;
  std::cerr << words << "\n";
}

std::string quoted(const std::string& word) { return "«" + shown(word) + "»"; }

}  // namespace soat
