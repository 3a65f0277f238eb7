// What `structure` hands on: the act as a tree of units over its text.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/answer.h"
#include "base/date.h"
#include "identity/act_number.h"
#include "identity/act_type.h"
#include "structure/unit.h"
#include "text/text.h"

namespace soat {

/// What the head says of the act. A field the head lacks is empty: nothing is guessed from a file
/// name.
struct Head {
  ActType type = ActType::other;
  TextSpan type_span;
  Issuer issuer = Issuer::other;
  std::optional<GovernmentLevel> level;
  std::string issuer_name;  ///< as printed, in sentence case where it stood in capitals
  TextSpan issuer_span;
  std::optional<ActNumber> number;  ///< serial empty for "Số:     /2025/QĐ-UBND"
  TextSpan number_span;
  std::string place;                ///< "Ninh Bình"
  std::optional<DateRange> issued;  ///< a range where day or month are blank
  TextSpan date_span;
  std::string title;  ///< without the type: "Quy định về …", one line
  TextSpan title_span;
  Answer normative = Answer::unknown;  ///< from number, type and wording
  bool draft = false;                  ///< says DỰ THẢO, or number or date have blanks
};

/// Owns its Text. `units` is in reading order (pre-order); units[0] is the root and spans
/// everything.
struct Act {
  Text text;
  Head head;
  std::vector<Unit> units;

  /// The innermost unit at an offset of the buffer.
  [[nodiscard]] UnitIndex unit_at(std::uint32_t offset) const;
  /// The same, but never the root where the act has units: a note belongs to the unit its mark
  /// stands in, what a page prints at its top to the head, at its foot to the end.
  [[nodiscard]] UnitIndex unit_holding(std::uint32_t offset) const;
  /// True if the offset lies in a note, a text box or a page's head or foot.
  [[nodiscard]] bool aside(std::uint32_t offset) const;
  /// The unit itself or the nearest one above it of that kind; kNoUnit if there is none.
  [[nodiscard]] UnitIndex enclosing(UnitIndex unit, UnitKind kind) const;
  /// The unit through which a unit is numbered: articles, annexes and forms count through the act,
  /// the regulation or the quotation they stand in, whatever the chapters; others in the unit
  /// above.
  [[nodiscard]] UnitIndex numbering_root(UnitIndex unit) const;
  /// True if `unit` is `ancestor` or stands below it.
  [[nodiscard]] bool within(UnitIndex unit, UnitIndex ancestor) const;
  /// One past the last unit below `unit`: units[unit + 1 … subtree_end(unit)) are its descendants.
  [[nodiscard]] UnitIndex subtree_end(UnitIndex unit) const;
  /// The text of a unit before its first unit below: an article's own words.
  [[nodiscard]] TextSpan own_text(UnitIndex unit) const;
};

struct StructureLexicon;

/// The words the room looks for, numbered in the vocabulary that the texts will be read with. Cheap
/// to copy; immutable.
class StructureWords {
 public:
  explicit StructureWords(Vocabulary& vocabulary);
  [[nodiscard]] const StructureLexicon& lexicon() const { return *lexicon_; }

 private:
  std::shared_ptr<const StructureLexicon> lexicon_;
};

/// Builds the tree. Never fails: a letter without articles is a head, a body and an end. Faults of
/// numbering (a gap, a repeat, a wrong letter) do not cost a unit; rules find them in the tree.
[[nodiscard]] Act parse_structure(Text text, const StructureWords& words);

/// The Akoma Ntoso style id of a unit: "art_1__para_23__qstr_1__art_75a" (see docs/output.md).
[[nodiscard]] std::string unit_id(const Act& act, UnitIndex unit);

/// "article", "clause" …: the words of the JSON output.
[[nodiscard]] std::string_view json_name(UnitKind kind);

/// "điểm a khoản 2 Điều 5", as a reader names the unit; inside a quotation the path goes on
/// "…, nội dung sửa đổi tại Điều 75a".
[[nodiscard]] std::string readable_path(const Act& act, UnitIndex unit);
/// "khoản 1 Điều 3; Điều 5": several units, without those that stand in another of them.
[[nodiscard]] std::string readable_paths(const Act& act, const std::vector<UnitIndex>& units);

}  // namespace soat
