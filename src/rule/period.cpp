#include "rule/period.h"

#include <string>

namespace soat {
namespace {

constexpr const char* kForm = "Dạng: từ 01/01/2021 đến 31/03/2025 (hoặc chỉ một vế).";

/// The next word of `rest`, which moves past it; empty at the end.
std::string_view next_word(std::string_view& rest) {
  const std::size_t start = std::min(rest.find_first_not_of(" \t"), rest.size());
  rest.remove_prefix(start);
  const std::string_view word = rest.substr(0, rest.find_first_of(" \t"));
  rest.remove_prefix(word.size());
  return word;
}

}  // namespace

Period read_period(std::string_view value, const Place& place, FirstFault& faults) {
  Period period;
  for (std::string_view rest = value;;) {
    const std::string_view word = next_word(rest);
    if (word.empty()) break;
    const bool first = word == "từ" && !period.first;
    if (!first && (word != "đến" || period.last)) {
      faults.at(place_of(word, place),
                "Không hiểu từ «" + std::string(word) + "» trong khoảng ngày.", kForm);
      return {};
    }
    const std::string_view day = next_word(rest);
    const auto date = parse_vietnamese_date(day);
    if (!date) {
      faults.at(place_of(day, place),
                day.empty() ? "Thiếu ngày sau «" + std::string(word) + "»."
                            : "«" + std::string(day) + "» không phải ngày.",
                kForm);
      return {};
    }
    (first ? period.first : period.last) = date;
  }
  if (!period.first && !period.last) faults.at(place, "Cần khoảng ngày.", kForm);
  if (period.first && period.last && *period.last < *period.first) {
    faults.at(place_of(value, place), "Ngày cuối đứng trước ngày đầu.", "Đổi chỗ hai ngày.");
  }
  return period;
}

}  // namespace soat
