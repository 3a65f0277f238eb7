// What is known of acts: their days and status, who amended what, what each hands to whom, and how
// completely each is held. A read-only image mapped into memory; SQLite only where it is built.
#pragma once

#include <cstdint>
#include <memory>
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
#include "recognise/recognition.h"

namespace soat {

/// How sure the source of a fact is: the marks V, V~, S and M of the law's facts.
enum class Certainty : std::uint8_t { memory, secondary, altered_copy, verified };

/// What of an act the registry holds completely: only then is "it has no such clause" an answer.
struct Held {
  bool units = false;
  bool delegations = false;
  bool amendments = false;
};

struct ActRecord {
  ActType type = ActType::other;
  std::string number;  ///< canonical; may be empty for old acts
  std::string title;
  std::string issuer;
  std::optional<Date> issued;
  std::optional<Date> effective;
  std::optional<Date> expired;  ///< the first day on which it is no longer in force
  std::string replaced_by;      ///< numbers, separated by spaces
  Certainty certainty = Certainty::secondary;
  Held held;
};

struct Amendment {
  std::string number;  ///< the amended act
  Provision provision;
  std::string by_number;
  Provision by_provision;
  std::optional<Date> effective;
  std::string how;  ///< "sửa đổi", "bổ sung", "bãi bỏ", "thay thế" …
  Certainty certainty = Certainty::secondary;
};

/// A delegation as an act lays it down: Luật 31/2024/QH15, khoản 4 Điều 220, to provincial
/// committees.
struct HeldDelegation {
  ActType type = ActType::law;
  std::string number;
  Provision provision;
  Issuer to = Issuer::other;
  std::string subject;        ///< in the act's own words
  std::uint16_t kinds = 0;    ///< bits of SubjectKind
  std::optional<Date> first;  ///< days on which it is law
  std::optional<Date> last;
  Certainty certainty = Certainty::verified;
};

/// Immutable; shared by all threads. A lookup takes microseconds.
class Registry {
 public:
  /// Maps an image made by `soat registry build`. Problem: missing, or of another version.
  [[nodiscard]] static Result<Registry> open(const std::string& path);
  Registry(Registry&&) noexcept;
  Registry& operator=(Registry&&) noexcept;
  ~Registry();

  /// The day up to which the tables know; past it an act is "not known", never "in force".
  [[nodiscard]] Date known_to() const;

  /// All acts with that number (a law and a resolution may share it), of the type if one is given.
  [[nodiscard]] std::vector<ActRecord> find(const ActNumber& number,
                                            std::optional<ActType> type = std::nullopt) const;

  /// Acts of a type by name, "Luật Đất đai", as printed: case, tone placement and a leading type
  /// word do not matter. Narrowed by year or date where given; several where the name alone cannot
  /// tell.
  [[nodiscard]] std::vector<ActRecord> find_by_name(std::string_view name, std::optional<int> year,
                                                    std::optional<Date> issued) const;

  /// What amended this act, or this provision of it (and the whole act, where `provision` names
  /// none).
  [[nodiscard]] std::vector<Amendment> amendments_of(std::string_view number,
                                                     const Provision& provision) const;
  /// What this act amended by the provision named (all, where it names none).
  [[nodiscard]] std::vector<Amendment> amendments_by(std::string_view number,
                                                     const Provision& provision) const;

  [[nodiscard]] std::vector<HeldDelegation> delegations_of(ActType type,
                                                           std::string_view number) const;

  /// Yes or no only for acts whose units are held completely.
  [[nodiscard]] Answer has_provision(ActType type, std::string_view number,
                                     const Provision& provision) const;

  /// In force, not yet, expired or not known on a day.
  [[nodiscard]] Answer in_force(const ActRecord& act, Date day) const;

 private:
  struct Image;
  explicit Registry(std::unique_ptr<Image> image);
  std::unique_ptr<Image> image_;
};

}  // namespace soat
