// The signs of the citation grammar, read from the tokens of a paragraph. Inside the room only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cite/citation.h"
#include "cite/lexicon.h"

namespace soat {

/// The tokens of grammar/citation/Citation.g4, one for one.
enum class SignKind : std::uint8_t {
  point,
  clause,
  article,
  subsection,
  section,
  chapter,
  part,
  annex,
  form,
  number,
  letter,
  all,
  this_one,
  from,
  to,
  comma,
  semicolon,
  both,
  of,
  in,
  note,
  issued_with,
  this_act,
  act,
};

struct Sign {
  SignKind kind = SignKind::comma;
  std::uint32_t first = 0;  ///< tokens [first, last)
  std::uint32_t last = 0;
  UnitNumber number;      ///< of number and letter
  std::uint32_t act = 0;  ///< of act: index into Signs::acts
};

/// A law named inside the name of another.
struct InnerAct {
  std::uint32_t outer = 0;  ///< index into Signs::acts
  TextSpan span;
  CitedAct act;
};

/// Runs of signs that stand side by side, with the acts they name.
struct Signs {
  std::vector<Sign> all;
  std::vector<std::uint32_t> runs;  ///< where each run begins in `all`
  std::vector<CitedAct> acts;
  std::vector<InnerAct> inner;
};

/// Reads tokens [first, last). Tokens before `body` are a label ("Điều 5.", "a)") and cite nothing.
/// `names_go_on` says that the paragraph is a legal ground, where a name runs to the date or the
/// end.
void read_signs(const Text& text, const CitationLexicon& words, std::uint32_t first,
                std::uint32_t last, bool names_go_on, Signs& out);

/// "ngày 15 tháng 5 năm 2014", "ngày 15/5/2014" at `at`; moves past it.
[[nodiscard]] std::optional<Date> read_date(const Text& text, const CitationLexicon& words,
                                            std::uint32_t& at, std::uint32_t last);

}  // namespace soat
