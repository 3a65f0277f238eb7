// Calendar days. No room reads the clock: the day of review comes from the door.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace soat {

using Date = std::chrono::year_month_day;

/// A valid day from year, month, day; nullopt where the calendar has none (31/02, month 13).
[[nodiscard]] std::optional<Date> make_date(int year, unsigned month, unsigned day);

/// "2025-04-01".
[[nodiscard]] std::optional<Date> parse_iso_date(std::string_view text);
[[nodiscard]] std::string iso_date(Date date);

/// "01/04/2025", as Vietnamese readers write it.
[[nodiscard]] std::string vietnamese_date(Date date);
[[nodiscard]] std::optional<Date> parse_vietnamese_date(std::string_view text);

/// A day known only within bounds, both included: a draft dated "ngày   tháng 4 năm 2024" lies
/// between its first and its last of April.
struct DateRange {
  Date first;
  Date last;

  [[nodiscard]] bool exact() const { return first == last; }
  friend bool operator==(const DateRange&, const DateRange&) = default;
};

}  // namespace soat
