#include "cli/option_values.h"

namespace soat {

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

CLI::Option* add_path(CLI::App* app, const std::string& name, std::string& path,
                      const std::string& type, const std::string& help) {
  const auto store = [&path, name](const std::string& typed) {
    if (typed.empty()) throw CLI::ValidationError(name, "Giá trị trống; nêu tên tệp hoặc thư mục.");
    path = typed;
  };
  return app->add_option_function<std::string>(name, store, help)->type_name(type);
}

}  // namespace soat
