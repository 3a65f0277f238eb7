// The units of an act and their numbers: Phần, Chương, Mục, Tiểu mục, Điều, Khoản, Điểm and what
// stands around them.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/span.h"

namespace soat {

enum class UnitKind : std::uint8_t {
  act,      ///< the root
  head,     ///< issuer, motto, number, place and date, type, title
  ground,   ///< one legal ground: "Căn cứ …", "Theo đề nghị …"
  opening,  ///< other text before the first article
  part,
  chapter,
  section,
  subsection,
  article,
  clause,
  point,
  quotation,   ///< text quoted by an amending clause; its units are below it
  attachment,  ///< a regulation "ban hành kèm theo"; its articles are below it
  annex,
  form,
  body,  ///< text of a paper without articles
  end,   ///< recipients, signature
};

/// The number of a unit as a citation writes it, folded: "5", "75a", "đ", "a1"; Roman and written
/// numbers become Arabic. Empty where the unit has none. At most 11 bytes; a longer one is cut, and
/// `cut` in the reader's rooms treats it as no number.
class UnitNumber {
 public:
  constexpr UnitNumber() = default;
  explicit UnitNumber(std::string_view folded);
  explicit UnitNumber(std::uint32_t value);

  [[nodiscard]] std::string_view text() const { return {text_.data(), size_}; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  /// The digits in front: 75 of "75a"; for a point, its place in a b c d đ e g h …, from 1.
  [[nodiscard]] std::uint32_t value() const;

  friend bool operator==(const UnitNumber& a, const UnitNumber& b) { return a.text() == b.text(); }
  friend auto operator<=>(const UnitNumber& a, const UnitNumber& b) {
    return a.text() <=> b.text();
  }

 private:
  std::array<char, 11> text_{};
  std::uint8_t size_ = 0;
};

/// Index into Act::units.
using UnitIndex = std::uint32_t;
inline constexpr UnitIndex kNoUnit = 0xFFFFFFFF;

/// One unit. Every byte of the text lies in the span of a chain of units from the root down; the
/// innermost of them owns it.
struct Unit {
  UnitKind kind = UnitKind::act;
  bool quoted = false;       ///< inside a quotation
  std::uint16_t repeat = 0;  ///< how many siblings before it carry the same number by mistake
  UnitNumber number;
  UnitIndex parent = kNoUnit;
  UnitIndex first_child = kNoUnit;
  UnitIndex next_sibling = kNoUnit;
  TextSpan span;     ///< everything, units below included
  TextSpan label;    ///< "Điều 5.", "2.", "a)"; empty where none is printed
  TextSpan heading;  ///< the name after it, on its line or the next; empty for clauses and points
};

}  // namespace soat
