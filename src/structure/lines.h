// The lines of an act and the labels at their front. Inside the room only.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "structure/lexicon.h"
#include "structure/unit.h"
#include "text/text.h"

namespace soat {

/// A line as a reader sees it: a paragraph, or what a soft line break cuts from one in Word.
struct Line {
  std::uint32_t first = 0;  ///< tokens [first, last)
  std::uint32_t last = 0;
  std::uint32_t begin = 0;  ///< bytes, white space in front included
  bool in_table = false;

  [[nodiscard]] bool blank() const { return first == last; }
};

/// The lines of the body stream, in order, covering it without gaps.
[[nodiscard]] std::vector<Line> body_lines(const Text& text);

/// What stands at the front of a line: "Điều 5a.", "2.", "đ)", "Chương III".
struct Label {
  UnitKind kind = UnitKind::clause;
  UnitNumber number;
  std::uint32_t first = 0;  ///< tokens [first, last) of the label
  std::uint32_t last = 0;
};

/// Reads the label at tokens[first], if one stands there; `last` ends the line.
[[nodiscard]] std::optional<Label> read_label(const Text& text, const StructureLexicon& words,
                                              std::uint32_t first, std::uint32_t last);

/// A label without its mark ("Điều 29 Xử phạt …"), or with a note's number run into it ("1.7 Đối
/// với", "Điều 37.23 Thời hạn"). A sentence may look so too: only the numbering tells.
struct LooseLabel {
  Label label;
  std::uint32_t note = 0;  ///< the note's number, 0 if none
};
[[nodiscard]] std::optional<LooseLabel> read_loose_label(const Text& text,
                                                         const StructureLexicon& words,
                                                         std::uint32_t first, std::uint32_t last);

/// True if every word of tokens [first, last) stands in capitals, and there is one.
[[nodiscard]] bool in_capitals(std::span<const Token> tokens, std::uint32_t first,
                               std::uint32_t last);

/// The value of a Roman number in capitals, 0 if it is none.
[[nodiscard]] std::uint32_t roman_value(std::string_view text);

}  // namespace soat
