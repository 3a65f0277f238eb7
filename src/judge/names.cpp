#include <array>

#include "judge/analysis.h"

namespace soat {

std::string_view json_name(FindingLevel level) {
  constexpr std::array<std::string_view, 4> kNames = {"hint", "ask", "warning", "error"};
  return kNames[static_cast<std::size_t>(level)];
}
std::string_view json_name(ActStatus status) {
  constexpr std::array<std::string_view, 4> kNames = {"unknown", "in_force", "not_yet", "expired"};
  return kNames[static_cast<std::size_t>(status)];
}
std::string_view json_name(DateSource source) {
  constexpr std::array<std::string_view, 4> kNames = {"option", "head", "registry", "unknown"};
  return kNames[static_cast<std::size_t>(source)];
}
std::string_view vietnamese_name(FindingLevel level) {
  constexpr std::array<std::string_view, 4> kNames = {"Kỹ thuật", "Đề nghị làm rõ, đối chiếu",
                                                      "Đề nghị chỉnh sửa", "Không phù hợp"};
  return kNames[static_cast<std::size_t>(level)];
}

}  // namespace soat
