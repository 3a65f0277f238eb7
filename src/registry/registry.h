// What is known of acts: their days and status, who amended what, what each hands to whom, which
// units it has, and how completely each is held. A read-only image mapped into memory; an office's
// own registry may stand beside the shipped one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/answer.h"
#include "base/date.h"
#include "base/problem.h"
#include "cite/citation.h"
#include "identity/act_number.h"
#include "identity/act_type.h"
#include "image/image.h"
#include "recognise/recognition.h"
#include "registry/tables.h"

namespace soat {

/// How sure the source of a fact is: the marks V, V~, S and M of the law's facts.
enum class Certainty : std::uint8_t { memory, secondary, altered_copy, verified };

/// Each group of facts has its certainty and its source; an office's registry is named in the
/// source.
struct ActRecord {
  ActType type = ActType::other;
  std::string number;  ///< canonical; may be empty for old acts
  std::string title;   ///< without the type word
  std::string issuer;
  std::optional<Date> issued;
  std::optional<Date> effective;
  std::optional<Date> expired;                 ///< the first day on which it is no longer in force
  std::string replaced_by;                     ///< numbers, separated by spaces
  std::optional<Date> status_until;            ///< up to this day it is known whether it expired
  Certainty certainty = Certainty::secondary;  ///< of title, issuer and day of issue
  Certainty effective_certainty = Certainty::secondary;  ///< of the day of effect
  Certainty expiry_certainty = Certainty::secondary;     ///< of the day of expiry
  std::string source;
  std::string effective_source;
  std::string expiry_source;
  bool all_delegations =
      false;  ///< every delegation of the act is held: "it has none" is an answer
};

struct Amendment {
  std::string number;  ///< the amended act
  Provision provision;
  std::string by_number;
  Provision by_provision;
  std::optional<Date> effective;
  std::string how;  ///< "sửa đổi", "bổ sung", "bãi bỏ", "thay thế" …
  Certainty certainty = Certainty::secondary;
  std::string source;
};

/// A delegation as an act lays it down: Luật 31/2024/QH15, khoản 4 Điều 220, to provincial
/// committees.
struct HeldDelegation {
  ActType type = ActType::law;
  std::string number;
  Provision provision;
  /// nullopt: the provision deals with the matter and hands it to nobody.
  std::optional<Issuer> to;
  std::string subject;        ///< in the act's own words
  std::uint16_t kinds = 0;    ///< bits of SubjectKind; none only where it is handed to nobody
  std::optional<Date> first;  ///< days on which it is law
  std::optional<Date> last;
  Certainty certainty = Certainty::verified;
  std::string source;
};

/// The units of an act as one text of it has them.
struct HeldUnits {
  ActType type = ActType::law;
  std::string number;
  Date text_of;  ///< the day of that text: of issue, where it is as promulgated
  bool complete =
      false;  ///< every article is there; of those not `doubtful`, every clause and point
  std::string doubtful;  ///< ids of articles, separated by spaces
  std::string ids;       ///< of all units, in order, separated by spaces
  std::string source;

  [[nodiscard]] bool has(const Provision& provision) const;
  /// Whether the lack of it in `ids` says that the text has no such unit.
  [[nodiscard]] bool would_have(const Provision& provision) const;
  /// The numbers of the units one level below, in order: the clauses of an article, the points of a
  /// clause.
  [[nodiscard]] std::vector<std::string> below(const Provision& provision) const;
};

/// Immutable; shared by all threads. Reads the images in place: opening costs nothing, a lookup a
/// few binary searches.
class Registry {
 public:
  /// An empty registry: knows nothing.
  Registry() = default;

  /// Over the "registry" section of an image. `name` is added to the sources of what it says; empty
  /// for the shipped one. Problem: cut short or of another version.
  [[nodiscard]] static Result<Registry> open(Image image, const std::string& name = {});

  /// This registry with another beside it. Where both tell one fact, the surer one counts; of two
  /// as sure the one checked last (`status_until`), then that of `other`.
  [[nodiscard]] Registry with(const Registry& other) const;

  /// The day up to which the tables know; past it an act is "not known", never "in force". nullopt
  /// for an empty registry.
  [[nodiscard]] std::optional<Date> known_to() const;

  /// All acts with that number (a law and a resolution may share it), of the type if one is given.
  [[nodiscard]] std::vector<ActRecord> find(const ActNumber& number,
                                            std::optional<ActType> type = std::nullopt) const;

  /// Acts whose number begins so: "43/2014", "43".
  [[nodiscard]] std::vector<ActRecord> find_beginning(std::string_view number) const;

  /// Acts by name, "Luật Đất đai", as printed: case, tone placement and a leading type word do not
  /// matter. Narrowed by year or day of issue where given.
  [[nodiscard]] std::vector<ActRecord> find_by_name(std::string_view name, std::optional<int> year,
                                                    std::optional<Date> issued) const;

  /// What a number or name that is not held was perhaps meant to be, nearest first; at most
  /// `count`. Compares with every act: for a person who waits, not for a check.
  [[nodiscard]] std::vector<ActRecord> near(std::string_view words, std::size_t count) const;

  /// What amended the provision: amendments of it, of what holds it and of what it holds.
  [[nodiscard]] std::vector<Amendment> amendments_of(const ActNumber& number,
                                                     const Provision& provision) const;
  /// What the provision of the amending act amended; all of the act where it names none.
  [[nodiscard]] std::vector<Amendment> amendments_by(const ActNumber& number,
                                                     const Provision& provision) const;

  /// What the act hands over, as far as it is held. Never proof that it hands over nothing else.
  [[nodiscard]] std::vector<HeldDelegation> delegations_of(const ActNumber& number) const;

  /// The units of each text of the act that is held.
  [[nodiscard]] std::vector<HeldUnits> units_of(const ActNumber& number, ActType type) const;

  /// All rows as tables, those of the registries beside this one behind them.
  [[nodiscard]] RegistryTables tables() const;
  [[nodiscard]] std::vector<TableRow> rows(TableKind kind) const;

 private:
  struct Layer {
    Image image;
    std::string_view section;
    std::string name;
  };
  [[nodiscard]] std::vector<ActRecord> with_key(std::string_view key) const;
  [[nodiscard]] std::vector<ActRecord> whole(const std::vector<ActRecord>& found) const;

  std::vector<Layer> layers_;
};

/// Yes, no, or not known on that day: not known past the day up to which the status was checked,
/// and where no day of effect is held.
[[nodiscard]] Answer in_force(const ActRecord& act, Date day);

/// Whether one provision holds the other, or is it.
[[nodiscard]] bool meet(const Provision& a, const Provision& b);

/// "verified", "secondary" …: the words of tables and JSON.
[[nodiscard]] std::string_view json_name(Certainty certainty);

/// Builds the section from the tables of a folder. Problem: a table with a fault, with its line.
[[nodiscard]] Result<std::string> pack_registry(const std::string& folder);

/// "art_14__para_4" back to a provision; nullopt if it is no such id.
[[nodiscard]] std::optional<Provision> parse_provision_id(std::string_view id);

}  // namespace soat
