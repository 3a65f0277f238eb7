// Reads the days of a rule or of a basis. Inside the room only.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"
#include "rule/first_fault.h"

namespace soat {

/// Days, both included; without a bound where none is set.
struct Period {
  std::optional<Date> first;
  std::optional<Date> last;
};

/// "từ 01/01/2021 đến 31/03/2025", or one half of it. A fault: other words, no bound at all, days
/// that are none, a last day before the first. `value` is part of the line of `place`.
[[nodiscard]] Period read_period(std::string_view value, const Place& place, FirstFault& faults);

}  // namespace soat
