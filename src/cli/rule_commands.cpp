#include "cli/rule_commands.h"

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "base/file.h"
#include "base/nearest.h"
#include "check/rule_basis.h"
#include "check/rule_trial.h"
#include "cli/inputs.h"
#include "cli/messages.h"
#include "judge/judge.h"
#include "report/rule_report.h"

namespace soat {
namespace {
namespace fs = std::filesystem;

int refuse(const Problem& problem) {
  say(problem);
  return 2;
}

int explain(const Knowledge& knowledge, const std::string& id) {
  std::vector<std::string> ids;
  for (const Rule& rule : knowledge.rules) {
    if (rule.id == id) {
      std::cout << explain_rule(rule);
      return 0;
    }
    ids.push_back(rule.id);
  }
  const std::string near = nearest(id, ids);
  std::cerr << "soat: Không có quy tắc " << quoted(id) << "."
            << (near.empty() ? "" : " Có phải «" + near + "»?") << " Các quy tắc:\n";
  for (const std::string& known : ids) std::cerr << "  " << known << "\n";
  return 2;
}

int test_file(const Knowledge& knowledge, const RuleFile& file) {
  const auto text = read_whole_file(file.path);
  if (!text) return refuse(text.problem());
  const auto rule = parse_rule(text.value(), file.id, rule_dialect(), file.path);
  if (!rule) return refuse(rule.problem());
  int failed = 0;
  for (const Problem& problem : faults_of_basis(knowledge, rule.value())) {
    say(problem);
    failed = 1;
  }
  for (const Trial& trial : try_rule(knowledge, rule.value())) {
    std::cout << (trial.fault.empty() ? "  đạt       " : "  KHÔNG ĐẠT ") << file.path << ":"
              << trial.line << "  " << trial.example << "\n";
    if (!trial.fault.empty()) std::cout << "            " << trial.fault << "\n";
    failed = trial.fault.empty() ? failed : 1;
  }
  return failed;
}

/// A rule file, or all of a folder.
int test(const Knowledge& knowledge, const std::string& path) {
  std::error_code error;
  if (!fs::is_directory(path, error))
    return test_file(knowledge, {fs::path(path).stem().string(), path});
  const auto files = rule_files(path);
  if (!files) return refuse(files.problem());
  int worst = 0;
  for (const RuleFile& file : files.value()) worst = std::max(worst, test_file(knowledge, file));
  return worst;
}

int create(const std::string& typed) {
  fs::path path = typed;
  std::error_code error;
  if (path.filename().empty() || fs::is_directory(path, error))
    return refuse({typed, "Đây là thư mục; cần tên tệp.",
                   "Ví dụ: soat rule new " + (path / "ten-quy-tac.rule").string()});
  if (path.extension().empty() && path.filename() != ".rule") path += ".rule";
  if (path.extension() != ".rule")
    return refuse({typed, "Tên tệp quy tắc phải kết thúc bằng .rule.",
                   "Ví dụ: " + fs::path(path).replace_extension(".rule").string()});
  const std::string name = path.string();
  if (fs::exists(fs::symlink_status(path, error)))
    return refuse({name, "Tệp đã có.", "Chọn tên khác; Soát không ghi đè."});
  if (path.has_parent_path() && !fs::is_directory(path.parent_path(), error)) {
    fs::create_directories(path.parent_path(), error);
    if (error)
      return refuse({path.parent_path().string(),
                     "Không tạo được thư mục: " + reason_of(error.value()) + ".",
                     "Kiểm tra đường dẫn và quyền ghi."});
  }
  const auto written = write_whole_file(name, new_rule_text());
  if (!written) return refuse(written.problem());
  std::cout << "Đã tạo " << name << ". Điền các mục rồi chạy: soat rule test " << name << "\n";
  return 0;
}

}  // namespace

int run_rule_command(const Arguments& arguments) {
  int worst = 0;
  if (arguments.command == Command::rule_new) {
    for (const std::string& path : arguments.paths) worst = std::max(worst, create(path));
    return worst;
  }
  const auto knowledge = load_knowledge(find_image(), arguments.rules, arguments.registry);
  if (!knowledge) return refuse(knowledge.problem());
  for (const std::string& path : arguments.paths) {
    const bool explains = arguments.command == Command::explain;
    worst = std::max(worst,
                     explains ? explain(knowledge.value(), path) : test(knowledge.value(), path));
  }
  return worst;
}

}  // namespace soat
