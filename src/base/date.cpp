#include "base/date.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace soat {
namespace {

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// Splits "a?b?c" at the separator; nullopt unless there are exactly three fields.
std::optional<std::array<int, 3>> three_numbers(std::string_view text, char separator) {
  std::array<int, 3> fields{};
  for (std::size_t i = 0; i < 3; ++i) {
    const std::size_t cut = text.find(separator);
    if ((cut == std::string_view::npos) != (i == 2)) return std::nullopt;
    const auto value = number(text.substr(0, cut));
    if (!value || *value < 0) return std::nullopt;
    fields.at(i) = *value;
    text = i == 2 ? std::string_view{} : text.substr(cut + 1);
  }
  return fields;
}

}  // namespace

std::optional<Date> make_date(int year, unsigned month, unsigned day) {
  const Date date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  if (year < 1 || year > 9999 || !date.ok()) return std::nullopt;
  return date;
}

std::optional<Date> parse_iso_date(std::string_view text) {
  const auto f = three_numbers(text, '-');
  if (!f || text.size() != 10) return std::nullopt;
  return make_date((*f)[0], static_cast<unsigned>((*f)[1]), static_cast<unsigned>((*f)[2]));
}

std::optional<Date> parse_vietnamese_date(std::string_view text) {
  const auto f = three_numbers(text, '/');
  if (!f) return std::nullopt;
  return make_date((*f)[2], static_cast<unsigned>((*f)[1]), static_cast<unsigned>((*f)[0]));
}

std::string iso_date(Date date) {
  std::array<char, 32> buffer{};
  const int n =
      std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                    static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return {buffer.data(), static_cast<std::size_t>(n)};
}

std::string vietnamese_date(Date date) {
  std::array<char, 32> buffer{};
  const int n = std::snprintf(buffer.data(), buffer.size(), "%02u/%02u/%04d",
                              static_cast<unsigned>(date.day()),
                              static_cast<unsigned>(date.month()), static_cast<int>(date.year()));
  return {buffer.data(), static_cast<std::size_t>(n)};
}

}  // namespace soat
