// "148/2020/NĐ-CP": the number and symbol of an act, and what the symbol says of its type, its
// issuer and its nature. Number and type together name an act; the number alone does not: a law and
// a resolution of the National Assembly may share one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/answer.h"
#include "identity/act_type.h"

namespace soat {

struct ActNumber {
  std::string text;  ///< canonical: NFC, no spaces, upper-case symbol as printed: "148/2020/NĐ-CP"
  std::string serial;            ///< "148", "66.7"; empty where the draft leaves it blank
  std::optional<int> year;       ///< 2020; absent in "119/QĐ-UBND"
  bool year_left_blank = false;  ///< "/…/QĐ-UBND": there is to be a year
  std::string symbol;            ///< "NĐ-CP", "QH13", "QĐ-UBND", "TTLT-BTC-BTP"

  friend bool operator==(const ActNumber&, const ActNumber&) = default;
};

/// What the symbol tells. `type` is nullopt where it cannot: "QH13" is of a law, a code or a
/// resolution. `normative`: number/year/symbol marks a normative act, number/symbol a plain one;
/// `unknown` for forms in use before 1997 and symbols we do not know.
struct SymbolMeaning {
  std::optional<ActType> type;
  std::optional<Issuer> issuer;
  std::optional<GovernmentLevel> level;
  Answer normative = Answer::unknown;
};

/// Reads a number that fills `text` entirely: "43/2014/NĐ-CP", "1785/QĐ-TTg", "66.7/2025/NQ-CP",
/// "/2025/QĐ-UBND" (a draft's blank), "74/CP". Spaces inside are ignored. nullopt if it is none.
[[nodiscard]] std::optional<ActNumber> parse_act_number(std::string_view text);

[[nodiscard]] SymbolMeaning meaning_of(const ActNumber& number);

/// One form for comparing two printings of a number: Ð and Đ, case, leading zeros, spaces.
[[nodiscard]] std::string comparison_key(const ActNumber& number);

}  // namespace soat
