#include "cli/rule_commands.h"

#include <filesystem>
#include <iostream>

#include "base/file.h"
#include "check/rule_basis.h"
#include "check/rule_trial.h"
#include "cli/inputs.h"
#include "judge/judge.h"
#include "report/rule_report.h"

namespace soat {
namespace {

void say(const Problem& problem) {
  std::cerr << "soat: " << problem.where << ": " << problem.what;
  if (!problem.hint.empty()) std::cerr << "\n" << problem.hint;
  std::cerr << "\n";
}

int explain(const Knowledge& knowledge, const std::string& id) {
  for (const Rule& rule : knowledge.rules) {
    if (rule.id != id) continue;
    std::cout << explain_rule(rule);
    return 0;
  }
  std::cerr << "soat: không có quy tắc «" << id << "». Các quy tắc:\n";
  for (const Rule& rule : knowledge.rules) std::cerr << "  " << rule.id << "\n";
  return 2;
}

int test(const Knowledge& knowledge, const std::string& path) {
  auto text = read_whole_file(path);
  if (!text) {
    say(text.problem());
    return 2;
  }
  auto rule = parse_rule(text.value(), std::filesystem::path(path).stem().string(), rule_dialect());
  if (!rule) {
    Problem problem = rule.problem();
    const std::size_t place = problem.where.find(".rule:");
    problem.where = path + (place == std::string::npos ? "" : problem.where.substr(place + 5));
    say(problem);
    return 2;
  }
  int failed = 0;
  for (Problem problem : faults_of_basis(knowledge, rule.value())) {
    problem.where = path + problem.where.substr(problem.where.rfind(':'));
    say(problem);
    failed = 1;
  }
  for (const Trial& trial : try_rule(knowledge, rule.value())) {
    std::cout << (trial.fault.empty() ? "  đạt       " : "  KHÔNG ĐẠT ") << path << ":"
              << trial.line << "  " << trial.example << "\n";
    if (!trial.fault.empty()) std::cout << "            " << trial.fault << "\n";
    failed = trial.fault.empty() ? failed : 1;
  }
  return failed;
}

int create(const std::string& path) {
  std::error_code error;
  if (std::filesystem::exists(path, error)) {
    say({path, "Tệp đã có.", "Chọn tên khác; Soát không ghi đè."});
    return 2;
  }
  const auto written = write_whole_file(path, new_rule_text());
  if (!written) {
    say(written.problem());
    return 2;
  }
  std::cout << "Đã tạo " << path << ". Điền các mục rồi chạy: soat rule test " << path << "\n";
  return 0;
}

}  // namespace

int run_rule_command(const Arguments& arguments) {
  int worst = 0;
  if (arguments.command == Command::rule_new) {
    for (const std::string& path : arguments.paths) worst = std::max(worst, create(path));
    return worst;
  }
  auto knowledge =
      load_knowledge(arguments.image.empty() ? find_image() : arguments.image, arguments.rules);
  if (!knowledge) {
    say(knowledge.problem());
    return 2;
  }
  for (const std::string& path : arguments.paths) {
    const bool explains = arguments.command == Command::explain;
    worst = std::max(worst,
                     explains ? explain(knowledge.value(), path) : test(knowledge.value(), path));
  }
  return worst;
}

}  // namespace soat
