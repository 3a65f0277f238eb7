#include "cli/arguments.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <map>

namespace soat {
namespace {

std::optional<Date> read_day(const std::string& text) {
  if (auto date = parse_iso_date(text)) return date;
  return parse_vietnamese_date(text);
}

/// A CLI11 check that also stores the day.
CLI::Option* add_day(CLI::App* app, const std::string& name, std::optional<Date>& day,
                     const std::string& help) {
  return app
      ->add_option_function<std::string>(
          name,
          [&day, name](const std::string& text) {
            day = read_day(text);
            if (!day) {
              throw CLI::ValidationError(
                  name, "«" + text + "» không phải ngày; viết 2025-04-01 hoặc 01/04/2025.");
            }
          },
          help)
      ->type_name("NGÀY");
}

struct CommandLine {
  CLI::App app{
      "Soát đọc dự thảo văn bản pháp luật và chỉ ra, từng khoản, điều cần sửa hoặc làm rõ."};
  Arguments arguments;

  explicit CommandLine(const std::string& version) {
    app.set_version_flag("--version", version, "In phiên bản và ngày của dữ liệu");
    app.set_help_flag("-h,--help", "In phần trợ giúp này");
    app.require_subcommand(1);
    app.failure_message([](const CLI::App* failed, const CLI::Error& error) {
      return "soat: " + std::string(error.what()) + "\nXem: " + failed->get_name() + " --help\n";
    });
    add(Command::check, "check", "Kiểm tra dự thảo", true);
    add(Command::text, "text", "In văn bản như chương trình đọc được (mỗi đoạn một dòng)", false);
    add(Command::outline, "outline", "In cấu trúc: phần, chương, mục, điều, khoản, điểm", true);
    add(Command::citations, "citations", "In các viện dẫn và nơi chúng chỉ tới", true);
    add(Command::procedures, "procedures", "In các thủ tục hành chính và bộ phận của chúng", true);
    add(Command::delegations, "delegations", "In các quy định giao cơ quan khác quy định", true);
    add_rule_command(app.add_subcommand("explain", "Giải thích một quy tắc"), Command::explain,
                     "QUY TẮC", "Mã quy tắc, ví dụ authority/procedure-in-circular");
    CLI::App* rule = app.add_subcommand("rule", "Viết và thử quy tắc");
    rule->set_help_flag("-h,--help", "In phần trợ giúp này");
    rule->require_subcommand(1);
    add_rule_command(rule->add_subcommand("test", "Chạy các ví dụ của tệp quy tắc"),
                     Command::rule_test, "TỆP", "Tệp .rule");
    add_rule_command(rule->add_subcommand("new", "Tạo tệp quy tắc mới để điền"), Command::rule_new,
                     "TỆP", "Tệp .rule sẽ tạo");
  }

  void add_rule_command(CLI::App* sub, Command command, const std::string& what,
                        const std::string& help) {
    sub->set_help_flag("-h,--help", "In phần trợ giúp này");
    sub->callback([this, command] { arguments.command = command; });
    sub->add_option(what, arguments.paths, help)->required();
    sub->add_option("--registry", arguments.image, "Dùng tệp dữ liệu này")->type_name("TỆP");
    sub->add_option("--rules", arguments.rules, "Thêm các quy tắc (.rule) của thư mục này")
        ->type_name("THƯ MỤC");
  }

  void add(Command command, const std::string& name, const std::string& help, bool formats) {
    CLI::App* sub = app.add_subcommand(name, help);
    sub->set_help_flag("-h,--help", "In phần trợ giúp này");
    sub->callback([this, command] { arguments.command = command; });
    sub->add_option(
           "TỆP", arguments.paths,
           "Tệp .docx, .txt, .md; .doc, .odt, .rtf, .pdf nếu có chương trình đọc; hoặc thư mục")
        ->required();
    sub->add_option("-o,--output", arguments.output, "Ghi kết quả vào tệp này")->type_name("TỆP");
    sub->add_option("--registry", arguments.image,
                    "Dùng tệp dữ liệu này thay cho dữ liệu kèm chương trình")
        ->type_name("TỆP");
    if (!formats) return;
    const std::map<std::string, Format> kFormats = {
        {"text", Format::text}, {"json", Format::json}, {"jsonl", Format::jsonl}};
    sub->add_option("--format", arguments.format, "Dạng kết quả: text, json, jsonl")
        ->transform(CLI::CheckedTransformer(kFormats))
        ->type_name("DẠNG");
    add_day(sub, "--issued", arguments.issued,
            "Ngày ban hành của dự thảo (quyết định luật nào áp dụng)");
    add_day(sub, "--as-of", arguments.as_of, "Ngày rà soát; mặc định là hôm nay");
    if (command != Command::check) return;
    sub->add_option("--rules", arguments.rules, "Thêm các quy tắc (.rule) của thư mục này")
        ->type_name("THƯ MỤC");
    const std::map<std::string, FindingLevel> kLevels = {{"error", FindingLevel::error},
                                                         {"warning", FindingLevel::warning},
                                                         {"ask", FindingLevel::ask},
                                                         {"hint", FindingLevel::hint}};
    sub->add_option("--min-level", arguments.min_level,
                    "Mức thấp nhất được in: error, warning, ask, hint")
        ->transform(CLI::CheckedTransformer(kLevels))
        ->type_name("MỨC");
    sub->add_option("--fail-on", arguments.fail_on, "Trả về 1 khi có nhận xét từ mức này trở lên")
        ->transform(CLI::CheckedTransformer(kLevels))
        ->type_name("MỨC");
  }
};

}  // namespace

Arguments read_arguments(int argc, const char* const* argv, const std::string& version,
                         std::optional<int>& exit) {
  CommandLine line(version);
  try {
    line.app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int code = line.app.exit(error, std::cout, std::cerr);
    exit = code == 0 ? 0 : 2;
  }
  return std::move(line.arguments);
}

}  // namespace soat
