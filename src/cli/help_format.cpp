#include "cli/help_format.h"

#include <algorithm>

namespace soat {
namespace {

class HelpFormat : public CLI::Formatter {
 public:
  HelpFormat() {
    label("Usage", "Cách dùng");
    label("OPTIONS", "TÙY CHỌN");
    label("SUBCOMMAND", "LỆNH");
    label("SUBCOMMANDS", "LỆNH");
    label("Positionals", "Đối số");
    label("REQUIRED", "(bắt buộc)");
  }
  std::string make_option(const CLI::Option* option, bool positional) const override {
    return row(make_option_name(option, positional) + make_option_opts(option),
               make_option_desc(option));
  }
  std::string make_subcommand(const CLI::App* sub) const override {
    return row(sub->get_display_name(), sub->get_description());
  }

 private:
  static std::string row(const std::string& name, const std::string& words) {
    constexpr std::size_t kColumn = 32;
    const auto letters =
        static_cast<std::size_t>(std::count_if(name.begin(), name.end(), [](char c) {
          return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
        }));
    const std::size_t used = letters + 2;
    const std::string gap =
        used < kColumn ? std::string(kColumn - used, ' ') : "\n" + std::string(kColumn, ' ');
    return "  " + name + gap + words + "\n";
  }
};

}  // namespace

std::shared_ptr<CLI::FormatterBase> help_format() { return std::make_shared<HelpFormat>(); }

}  // namespace soat
