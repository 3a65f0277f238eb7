// The kinds of acts and the bodies that issue them, as named in the Law on Promulgation of Legal
// Normative Documents of each period. Names as they appear in JSON: see `json_name`.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace soat {

enum class ActType : std::uint8_t {
  constitution,
  code,
  law,
  ordinance,
  order,
  resolution,
  joint_resolution,
  decree,
  decision,
  circular,
  joint_circular,
  directive,
  official_letter,
  plan,
  report,
  consolidated,
  other,
};

enum class Issuer : std::uint8_t {
  national_assembly,
  standing_committee,
  president,
  government,
  prime_minister,
  minister,
  supreme_court,
  supreme_procuracy,
  state_audit,
  provincial_council,
  provincial_committee,
  provincial_chairman,
  district_council,
  district_committee,
  commune_council,
  commune_committee,
  joint,
  other,
};

enum class GovernmentLevel : std::uint8_t { central, province, district, commune, special_zone };

/// "decree", "provincial_committee", "province" …: the words of the JSON output.
[[nodiscard]] std::string_view json_name(ActType type);
[[nodiscard]] std::string_view json_name(Issuer issuer);
[[nodiscard]] std::string_view json_name(GovernmentLevel level);
[[nodiscard]] std::optional<ActType> act_type_from_json(std::string_view name);
[[nodiscard]] std::optional<Issuer> issuer_from_json(std::string_view name);

/// "Nghị định", "Ủy ban nhân dân cấp tỉnh" …: the words people read.
[[nodiscard]] std::string_view vietnamese_name(ActType type);
[[nodiscard]] std::string_view vietnamese_name(Issuer issuer);

/// The level at which a body stands; nullopt for `joint` and `other`.
[[nodiscard]] std::optional<GovernmentLevel> level_of(Issuer issuer);

/// Legal force, 1 the highest, in the order of Điều 4 of the Laws on Promulgation (2015, 2025);
/// nullopt where the type alone, or the type with this issuer, has no place in that order.
[[nodiscard]] std::optional<int> rank_of(ActType type, Issuer issuer);

}  // namespace soat
