#include "cli/option_values.h"

#include <charconv>

#include "base/size_words.h"

namespace soat {
namespace {

/// The digits that `typed` begins with, as far as they are a number; what follows goes to `rest`.
std::optional<std::uint64_t> leading_number(const std::string& typed, std::string& rest) {
  std::uint64_t number = 0;
  const char* const last = typed.data() + typed.size();
  const auto [end, error] = std::from_chars(typed.data(), last, number);
  if (error != std::errc{}) return std::nullopt;
  rest.assign(end, last);
  return number;
}

/// How many bits a unit shifts by.
std::optional<unsigned> unit_shift(const std::string& typed) {
  std::string unit = CLI::detail::to_lower(typed);
  if (unit.size() > 1 && unit.ends_with("ib")) unit.resize(unit.size() - 2);
  if (unit.size() > 1 && unit.ends_with('b')) unit.pop_back();
  if (unit.empty() || unit == "b") return 0;
  if (unit == "k") return 10;
  if (unit == "m") return 20;
  if (unit == "g") return 30;
  return std::nullopt;
}

}  // namespace

std::string list_of(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

CLI::Option* add_day(CLI::App* app, const std::string& name, std::optional<Date>& day,
                     const std::string& help) {
  const auto store = [&day, name](const std::string& typed) {
    day = parse_iso_date(typed);
    if (!day) day = parse_vietnamese_date(typed);
    if (!day) {
      throw CLI::ValidationError(
          name, quoted(typed) + " không phải ngày có thật; viết 2025-04-01 hoặc 01/04/2025.");
    }
  };
  return app->add_option_function<std::string>(name, store, help)->type_name("NGÀY");
}

CLI::Option* add_quarter(CLI::App* app, const std::string& name, std::optional<Quarter>& quarter,
                         const std::string& help) {
  const auto store = [&quarter, name](const std::string& typed) {
    quarter = parse_quarter(typed);
    if (!quarter)
      throw CLI::ValidationError(name, quoted(typed) + " không phải quý; viết 2024Q1 hoặc I/2024.");
  };
  return app->add_option_function<std::string>(name, store, help)->type_name("QUÝ");
}

CLI::Option* add_size(CLI::App* app, const std::string& name, std::uint64_t& size,
                      std::uint64_t most, const std::string& help) {
  const auto store = [&size, name, most](const std::string& typed) {
    std::string unit;
    const auto number = leading_number(typed, unit);
    const auto shift = number ? unit_shift(unit) : std::nullopt;
    if (!shift || *number == 0) {
      throw CLI::ValidationError(
          name, quoted(typed) + " không phải kích thước; viết 200K, 512M hoặc 1G.");
    }
    if (*number > most >> *shift) {
      throw CLI::ValidationError(
          name, quoted(typed) + " quá lớn; nhiều nhất là " + size_words(most) + ".");
    }
    size = *number << *shift;
  };
  return app->add_option_function<std::string>(name, store, help)->type_name("CỠ");
}

CLI::Option* add_count(CLI::App* app, const std::string& name, std::uint32_t& count,
                       std::uint32_t most, const std::string& type, const std::string& help) {
  const auto store = [&count, name, most](const std::string& typed) {
    std::string rest;
    const auto number = leading_number(typed, rest);
    if (!number || !rest.empty() || *number == 0 || *number > most) {
      throw CLI::ValidationError(
          name, quoted(typed) + " không phải số từ 1 đến " + std::to_string(most) + ".");
    }
    count = static_cast<std::uint32_t>(*number);
  };
  return app->add_option_function<std::string>(name, store, help)->type_name(type);
}

CLI::Option* add_path(CLI::App* app, const std::string& name, std::string& path,
                      const std::string& type, const std::string& help) {
  const auto store = [&path, name](const std::string& typed) {
    if (typed.empty()) throw CLI::ValidationError(name, "Giá trị trống; nêu tên tệp hoặc thư mục.");
    path = typed;
  };
  return app->add_option_function<std::string>(name, store, help)->type_name(type);
}

}  // namespace soat
