#include <array>

#include "cite/citation.h"

namespace soat {
namespace {

struct Level {
  UnitNumber Provision::*number;
  std::string_view id;
  std::string_view name;
};

constexpr std::array<Level, 9> kLevels = {{
    {&Provision::annex, "annex_", "Phụ lục "},
    {&Provision::form, "form_", "Mẫu số "},
    {&Provision::part, "part_", "Phần "},
    {&Provision::chapter, "chp_", "Chương "},
    {&Provision::section, "sec_", "Mục "},
    {&Provision::subsection, "subsec_", "Tiểu mục "},
    {&Provision::article, "art_", "Điều "},
    {&Provision::clause, "para_", "khoản "},
    {&Provision::point, "point_", "điểm "},
}};

}  // namespace

std::string provision_id(const Provision& provision) {
  std::string id;
  for (const Level& level : kLevels) {
    const UnitNumber& number = provision.*level.number;
    if (number.empty()) continue;
    if (!id.empty()) id += "__";
    id += level.id;
    id += number.text();
  }
  return id;
}

std::string readable_provision(const Provision& provision) {
  std::string words;
  for (std::size_t i = kLevels.size(); i-- > 0;) {
    const UnitNumber& number = provision.*kLevels.at(i).number;
    if (number.empty()) continue;
    if (!words.empty()) words += ' ';
    words += kLevels.at(i).name;
    words += number.text();
  }
  return words;
}

std::string_view json_name(CitationKind kind) {
  constexpr std::array<std::string_view, 3> kNames = {"external", "internal", "relative"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view json_name(TargetStatus status) {
  constexpr std::array<std::string_view, 3> kNames = {"resolved", "missing", "unknown"};
  return kNames[static_cast<std::size_t>(status)];
}

}  // namespace soat
