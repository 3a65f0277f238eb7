#include "identity/act_type.h"

#include <array>

namespace soat {
namespace {

struct Names {
  std::string_view json;
  std::string_view vietnamese;
};

// In the order of the enumerations.
constexpr std::array<Names, 17> kTypes = {{
    {"constitution", "Hiến pháp"},
    {"code", "Bộ luật"},
    {"law", "Luật"},
    {"ordinance", "Pháp lệnh"},
    {"order", "Lệnh"},
    {"resolution", "Nghị quyết"},
    {"joint_resolution", "Nghị quyết liên tịch"},
    {"decree", "Nghị định"},
    {"decision", "Quyết định"},
    {"circular", "Thông tư"},
    {"joint_circular", "Thông tư liên tịch"},
    {"directive", "Chỉ thị"},
    {"official_letter", "Công văn"},
    {"plan", "Kế hoạch"},
    {"report", "Báo cáo"},
    {"consolidated", "Văn bản hợp nhất"},
    {"other", "Văn bản"},
}};

constexpr std::array<Names, 18> kIssuers = {{
    {"national_assembly", "Quốc hội"},
    {"standing_committee", "Ủy ban Thường vụ Quốc hội"},
    {"president", "Chủ tịch nước"},
    {"government", "Chính phủ"},
    {"prime_minister", "Thủ tướng Chính phủ"},
    {"minister", "Bộ trưởng, Thủ trưởng cơ quan ngang bộ"},
    {"supreme_court", "Tòa án nhân dân tối cao"},
    {"supreme_procuracy", "Viện kiểm sát nhân dân tối cao"},
    {"state_audit", "Tổng Kiểm toán nhà nước"},
    {"provincial_council", "Hội đồng nhân dân cấp tỉnh"},
    {"provincial_committee", "Ủy ban nhân dân cấp tỉnh"},
    {"provincial_chairman", "Chủ tịch Ủy ban nhân dân cấp tỉnh"},
    {"district_council", "Hội đồng nhân dân cấp huyện"},
    {"district_committee", "Ủy ban nhân dân cấp huyện"},
    {"commune_council", "Hội đồng nhân dân cấp xã"},
    {"commune_committee", "Ủy ban nhân dân cấp xã"},
    {"joint", "Liên tịch"},
    {"other", "Cơ quan khác"},
}};

constexpr std::array<std::string_view, 5> kLevels = {"central", "province", "district", "commune",
                                                     "special_zone"};

template <class Enum, class Table>
std::optional<Enum> from_json(const Table& table, std::string_view name) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i].json == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view json_name(ActType type) { return kTypes[static_cast<std::size_t>(type)].json; }
std::string_view json_name(Issuer issuer) {
  return kIssuers[static_cast<std::size_t>(issuer)].json;
}
std::string_view json_name(GovernmentLevel level) {
  return kLevels[static_cast<std::size_t>(level)];
}
std::optional<ActType> act_type_from_json(std::string_view name) {
  return from_json<ActType>(kTypes, name);
}
std::optional<Issuer> issuer_from_json(std::string_view name) {
  return from_json<Issuer>(kIssuers, name);
}
std::string_view vietnamese_name(ActType type) {
  return kTypes[static_cast<std::size_t>(type)].vietnamese;
}
std::string_view vietnamese_name(Issuer issuer) {
  return kIssuers[static_cast<std::size_t>(issuer)].vietnamese;
}

std::optional<GovernmentLevel> level_of(Issuer issuer) {
  switch (issuer) {
    case Issuer::provincial_council:
    case Issuer::provincial_committee:
    case Issuer::provincial_chairman:
      return GovernmentLevel::province;
    case Issuer::district_council:
    case Issuer::district_committee:
      return GovernmentLevel::district;
    case Issuer::commune_council:
    case Issuer::commune_committee:
      return GovernmentLevel::commune;
    case Issuer::joint:
    case Issuer::other:
      return std::nullopt;
    default:
      return GovernmentLevel::central;
  }
}

std::optional<int> rank_of(ActType type, Issuer issuer) {
  switch (type) {
    case ActType::constitution:
      return 1;
    case ActType::code:
    case ActType::law:
      return 2;
    case ActType::ordinance:
      return 3;
    case ActType::order:
      return 4;
    case ActType::decree:
      return 5;
    case ActType::circular:
    case ActType::joint_circular:
      return 8;
    default:
      break;
  }
  const bool resolution = type == ActType::resolution || type == ActType::joint_resolution;
  const bool decision = type == ActType::decision || type == ActType::directive;
  switch (issuer) {
    case Issuer::national_assembly:
      if (resolution) return 2;
      break;
    case Issuer::standing_committee:
      if (resolution) return 3;
      break;
    case Issuer::president:
      if (decision) return 4;
      break;
    case Issuer::government:
      if (resolution) return 5;
      break;
    case Issuer::prime_minister:
      if (decision) return 6;
      break;
    case Issuer::supreme_court:
      if (resolution) return 7;
      break;
    case Issuer::minister:
    case Issuer::state_audit:
      if (decision) return 8;
      break;
    case Issuer::provincial_council:
      if (resolution) return 9;
      break;
    case Issuer::provincial_committee:
    case Issuer::provincial_chairman:
      if (decision) return 10;
      break;
    case Issuer::district_council:
      if (resolution) return 12;
      break;
    case Issuer::district_committee:
      if (decision) return 13;
      break;
    case Issuer::commune_council:
      if (resolution) return 14;
      break;
    case Issuer::commune_committee:
      if (decision) return 15;
      break;
    default:
      break;
  }
  return std::nullopt;
}

}  // namespace soat
