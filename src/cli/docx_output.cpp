#include "cli/docx_output.h"

#include <filesystem>
#include <set>

#include "cli/output.h"

namespace soat {
namespace fs = std::filesystem;
namespace {

bool is_input(const std::string& target, const Inputs& inputs) {
  std::error_code error;
  for (const std::string& file : inputs.files) {
    if (fs::equivalent(target, file, error)) return true;
  }
  return false;
}

std::string target_of(const std::string& folder, const std::string& name) {
  const fs::path path = fs::path(folder) / name;
  std::string ending = path.extension().string();
  for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return ending == ".docx" ? path.string() : path.string() + ".docx";
}

}  // namespace

std::optional<Problem> fault_of_docx_arguments(const Arguments& arguments) {
  if (arguments.format != Format::docx) {
    if (!arguments.suggest) return std::nullopt;
    return Problem{"--suggest", "Chỉ dùng cùng --format docx.", "Thêm --format docx -o TỆP.docx."};
  }
  if (arguments.reading.revisions != Revisions::accepted) {
    return Problem{"--format docx", "Chỉ ghi nhận xét vào văn bản đọc như đã chấp nhận sửa đổi.",
                   "Bỏ --revisions, hoặc dùng --format text."};
  }
  if (!arguments.output.empty()) return std::nullopt;
  return Problem{"--format docx", "Chưa nêu tệp kết quả.",
                 "Thêm -o TỆP.docx (nhiều tệp: -o THƯ_MỤC); tệp gốc không bao giờ bị ghi đè."};
}

std::vector<Result<std::string>> docx_targets(const Inputs& inputs, const std::string& output) {
  std::error_code error;
  const bool folder = inputs.many || output.back() == '/' || fs::is_directory(output, error);
  std::set<std::string> taken;
  std::vector<Result<std::string>> targets;
  for (std::size_t i = 0; i < inputs.files.size(); ++i) {
    const std::string target = folder ? target_of(output, inputs.names[i]) : output;
    if (is_input(target, inputs)) {
      targets.emplace_back(Problem{target, "Tệp kết quả trùng với tệp đầu vào.",
                                   "Chọn tên hoặc thư mục khác cho -o."});
    } else if (!taken.insert(target).second) {
      targets.emplace_back(Problem{inputs.files[i],
                                   "Trùng tên với một tệp trước đó, chưa được ghi.",
                                   "Chạy riêng tệp này với -o khác."});
    } else {
      targets.emplace_back(target);
    }
  }
  return targets;
}

Result<bool> write_docx(const std::string& target, const std::string& bytes,
                        const std::vector<std::string>& inputs) {
  std::error_code error;
  const fs::path folder = fs::path(target).parent_path();
  if (!folder.empty() && !fs::exists(folder, error)) fs::create_directories(folder, error);
  if (error) {
    return Problem{folder.string(), "Không tạo được thư mục kết quả: " + error.message() + ".",
                   "Kiểm tra đường dẫn và quyền ghi."};
  }
  auto output = open_output(target, inputs);
  if (!output) return output.problem();
  output.value()->write(bytes);
  return output.value()->finish();
}

}  // namespace soat
