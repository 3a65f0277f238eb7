// White space between words of a text. Inside the room only.
#pragma once

#include "text/text.h"

namespace soat {

[[nodiscard]] constexpr bool is_white(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Without the white space at both ends; empty, at its end, if there is nothing else.
[[nodiscard]] inline TextSpan trimmed(const Text& text, TextSpan span) {
  const std::string_view buffer = text.buffer();
  while (span.begin < span.end && is_white(buffer[span.begin])) ++span.begin;
  while (span.begin < span.end && is_white(buffer[span.end - 1])) --span.end;
  return span;
}

[[nodiscard]] inline bool blank(const Text& text, TextSpan span) {
  return trimmed(text, span).empty();
}

}  // namespace soat
