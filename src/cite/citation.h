// What `cite` hands on: every citation in the act, expanded and aimed.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "identity/act_number.h"
#include "identity/act_type.h"
#include "structure/act.h"
#include "text/word_lists.h"

namespace soat {

enum class CitationKind : std::uint8_t {
  external,  ///< another act, by number, by name or both
  internal,  ///< a provision of this act (inside a quotation: of the act that is amended)
  relative,  ///< "Điều này", "khoản 1 Điều này"
};

enum class TargetStatus : std::uint8_t { resolved, missing, unknown };

/// A path to a provision; empty numbers are levels not named. All empty: the whole act.
struct Provision {
  UnitNumber part, chapter, section, subsection, article, clause, point, annex, form;
  friend bool operator==(const Provision&, const Provision&) = default;
};

/// "art_143__para_2", "annex_2b", "chp_3__sec_1"; articles name no chapter. Empty for the whole
/// act.
[[nodiscard]] std::string provision_id(const Provision& provision);
/// "điểm a khoản 2 Điều 143".
[[nodiscard]] std::string readable_provision(const Provision& provision);

struct Target {
  Provision provision;
  UnitIndex unit = kNoUnit;  ///< the unit of this act it names, where it names one and it exists
  TargetStatus status = TargetStatus::unknown;  ///< external: unknown here
};

/// The act a citation names, as far as the text says.
struct CitedAct {
  std::optional<ActType> type;
  std::optional<ActNumber> number;  ///< printed here, or defined earlier in this text for this name
  bool number_printed = false;      ///< printed in this very citation
  std::string name;  ///< "Luật Đất đai"; as printed, one line; empty if only a number is
  std::optional<int> year;   ///< "năm 2013"
  std::optional<Date> date;  ///< "ngày 15 tháng 5 năm 2014"
  TextSpan date_span;
  std::string issuer_name;  ///< "Chính phủ", "Ủy ban nhân dân tỉnh Ninh Bình"

  [[nodiscard]] bool named() const { return number.has_value() || !name.empty(); }
};

inline constexpr std::uint32_t kNoCitation = 0xFFFFFFFF;

struct Citation {
  TextSpan span;             ///< from the first provision word to the end of the act's designation
  UnitIndex unit = kNoUnit;  ///< the innermost unit that holds it
  CitationKind kind = CitationKind::external;
  CitedAct act;
  /// For what stands in an amending clause or inside its quotation: the act that is amended, where
  /// it was named before ("khoản 17 Điều 3" in an act amending Luật số 47/2014/QH13).
  std::optional<CitedAct> context_act;
  std::vector<Target> targets;  ///< in reading order, ranges expanded; empty: the whole act
  /// Missing where one target is, else unknown where one is.
  TargetStatus status = TargetStatus::unknown;
  /// The words say that it is this act: "này", "của Luật này". Without them it is a guess, and
  /// nothing is called missing where another act is spoken of.
  bool of_this_act = false;
  /// Written from large to small: "Điều 5 khoản 2".
  bool large_to_small = false;
  /// "khoản 8 Điều 91 …, được bổ sung tại khoản 59 Điều 2 Nghị định …": on the first, the index of
  /// the second.
  std::uint32_t amended_by = kNoCitation;
  /// Stands inside the name of the citation before it: "Luật sửa đổi … của Luật Đầu tư". Not a
  /// ground.
  bool inside_name = false;
};

enum class ChangeKind : std::uint8_t {
  amends,
  adds,
  replaces,  ///< a whole act, an annex, a form by another
  repeals,   ///< ends the force of
  corrects,  ///< đính chính
};

/// What a unit of this act does to another act or to a provision of it.
struct Change {
  UnitIndex unit = kNoUnit;  ///< that makes it
  ChangeKind kind = ChangeKind::amends;
  std::uint32_t citation = kNoCitation;  ///< that names what is changed
  CitedAct act;                          ///< as far as the text says which
  Provision provision;                   ///< empty: the whole act
  UnitIndex quotation = kNoUnit;         ///< with the text that the provision gets
  bool words_only = false;               ///< some words in it are put in, taken out or replaced
};

/// Owns its Act. `citations` is in reading order; only those inside a name overlap the one before.
/// `changes` are in order of their citations.
struct CitedText {
  Act act;
  std::vector<Citation> citations;
  std::vector<Change> changes = {};
};

struct CitationLexicon;
class MentionParser;

/// The words the room looks for, numbered in the vocabulary that the texts will be read with. Uses
/// the lists "law-names" (known names of laws, type word included) and "ministries". Cheap to copy.
class CitationWords {
 public:
  CitationWords(Vocabulary& vocabulary, const WordLists& lists);
  [[nodiscard]] const CitationLexicon& lexicon() const { return *lexicon_; }
  [[nodiscard]] MentionParser& mentions() const { return *mentions_; }

 private:
  std::shared_ptr<const CitationLexicon> lexicon_;
  std::shared_ptr<MentionParser> mentions_;  // keeps what it has parsed; safe to share
};

/// Finds and aims the citations. Never invents a target: what cannot be resolved says so.
[[nodiscard]] CitedText cite(Act act, const CitationWords& words);

[[nodiscard]] std::string_view json_name(CitationKind kind);
[[nodiscard]] std::string_view json_name(TargetStatus status);
/// "amends", "adds" …
[[nodiscard]] std::string_view json_name(ChangeKind kind);

}  // namespace soat
