// Rule files from folders and from the image.
#include <algorithm>
#include <filesystem>

#include "base/encoding.h"
#include "base/file.h"
#include "rule/compiled.h"
#include "rule/rule.h"
#include "rule/rule_reader.h"

namespace soat {
namespace {
namespace fs = std::filesystem;
}  // namespace

Result<Rule> parse_rule(std::string_view text, const std::string& id, const Dialect& dialect,
                        const std::string& path) {
  const std::string shown = path.empty() ? "rules/" + id + ".rule" : path;
  auto decoded = decode_text(std::string(text), shown);
  if (!decoded) return decoded.problem();
  return RuleReader(std::move(decoded).value(), id, shown, dialect).read();
}

Result<std::vector<RuleFile>> rule_files(const std::string& folder) {
  std::error_code error;
  const fs::file_status status = fs::status(folder, error);
  if (status.type() == fs::file_type::not_found)
    return Problem{folder, "Không tìm thấy thư mục quy tắc.", "Kiểm tra đường dẫn."};
  if (status.type() != fs::file_type::none && !fs::is_directory(status))
    return Problem{folder, "Đây là tệp, không phải thư mục quy tắc.",
                   "Nêu thư mục chứa các tệp .rule."};
  std::vector<RuleFile> files;
  fs::recursive_directory_iterator at(folder, error);
  for (const fs::recursive_directory_iterator end; !error && at != end; at.increment(error)) {
    std::error_code gone;  // a file that vanished is no rule
    if (at->path().extension() != ".rule" || !at->is_regular_file(gone)) continue;
    files.push_back({at->path().lexically_relative(folder).replace_extension().generic_string(),
                     at->path().string()});
  }
  if (error) {
    return Problem{folder, "Không đọc hết được thư mục quy tắc: " + reason_of(error.value()) + ".",
                   "Kiểm tra quyền đọc."};
  }
  if (files.empty()) {
    return Problem{folder, "Thư mục không có tệp .rule nào.",
                   "Kiểm tra đường dẫn; «soat rule new» tạo tệp quy tắc."};
  }
  std::sort(files.begin(), files.end(),
            [](const RuleFile& a, const RuleFile& b) { return a.id < b.id; });
  return files;
}

Result<std::vector<Rule>> load_rules(const std::string& folder, const Dialect& dialect) {
  const auto files = rule_files(folder);
  if (!files) return files.problem();
  std::vector<Rule> rules;
  for (const RuleFile& file : files.value()) {
    const auto text = read_whole_file(file.path);
    if (!text) return text.problem();
    auto rule = parse_rule(text.value(), file.id, dialect, file.path);
    if (!rule) return rule.problem();
    rules.push_back(std::move(rule).value());
  }
  return rules;
}

Result<std::string> pack_rules(const std::string& folder, const Dialect& dialect) {
  const auto files = rule_files(folder);
  if (!files) return files.problem();
  std::vector<Rule> rules;
  for (const RuleFile& file : files.value()) {
    const auto text = read_whole_file(file.path);
    if (!text) return text.problem();
    auto rule = parse_rule(text.value(), file.id, dialect);
    if (!rule) return rule.problem();
    rules.push_back(std::move(rule).value());
  }
  return compiled_rules(rules, dialect);
}

Result<std::vector<Rule>> unpack_rules(std::string_view section, const Dialect& dialect) {
  auto rules = rules_of(section, dialect);
  if (!rules) {
    return Problem{"rules", "Quy tắc kèm chương trình bị hỏng hoặc thuộc phiên bản khác.",
                   "Cài lại chương trình, hoặc dựng lại bằng make."};
  }
  return std::move(*rules);
}

}  // namespace soat
