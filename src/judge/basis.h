// What an answer about the law's delegations rests on, and how it is said. Inside the room only.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/answer.h"

namespace soat {

/// What a provision of a cited law is to the matter asked about.
enum class ClauseRole : std::uint8_t {
  handed,   ///< hands the body something on this matter
  details,  ///< hands the details to the Government: to be held against an objection
  silent,   ///< deals with the matter and hands it to nobody
  listed,   ///< names such a matter among the administrative procedures
};

struct LawClause {
  ClauseRole role = ClauseRole::handed;
  std::string place;    ///< "khoản 4 Điều 220 Luật Đất đai số 31/2024/QH15"
  std::string subject;  ///< in the provision's own words
  friend bool operator==(const LawClause&, const LawClause&) = default;
};

/// An answer with what it rests on, for messages.
struct Basis {
  Answer answer = Answer::unknown;
  std::vector<LawClause> clauses;
  std::vector<std::string> complete;   ///< laws all whose delegations are held, none on this matter
  std::vector<std::string> not_held;   ///< laws, with the clause cited, that the registry lacks
  std::vector<std::string> check;      ///< what to look up where the answer is not known
  std::vector<std::size_t> citations;  ///< of those laws, in the draft

  [[nodiscard]] bool has(ClauseRole role) const;
  /// Takes in what another law says; the answer stays.
  void add(Basis other);
};

/// With its capital, where the name of a unit begins a sentence.
[[nodiscard]] std::string begun_with_capital(std::string words);

/// What the cited laws hand over, in whole sentences: quoted where it is narrower, named where it
/// is not held, said where none is cited.
[[nodiscard]] std::string scope_words(const Basis& basis);
/// "khoản 2 Điều 143 …; khoản 4 Điều 144 …" and what they hand over.
[[nodiscard]] std::string law_words(const Basis& basis);
[[nodiscard]] std::string handed_words(const Basis& basis);
/// The provisions that speak for the other side, a sentence each.
[[nodiscard]] std::vector<std::string> other_side(const Basis& basis);

}  // namespace soat
