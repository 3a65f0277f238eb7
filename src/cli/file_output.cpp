#include "cli/file_output.h"

#include <filesystem>
#include <set>

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

std::string target_of(const std::string& folder, const std::string& name, std::string_view wanted) {
  const fs::path path = fs::path(folder) / name;
  std::string ending = path.extension().string();
  for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return ending == wanted ? path.string() : path.string() + std::string(wanted);
}

bool is_folder(const Inputs& inputs, const std::string& output) {
  std::error_code error;
  return inputs.many || (!output.empty() && output.back() == '/') ||
         fs::is_directory(output, error);
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

bool goes_to_files(const Inputs& inputs, const Arguments& arguments) {
  if (arguments.format == Format::docx) return true;
  return arguments.format == Format::akn && is_folder(inputs, arguments.output);
}

std::optional<Problem> fault_of_akn_output(const Inputs& inputs, const Arguments& arguments) {
  const bool nowhere = arguments.output.empty() || arguments.output == "-";
  if (arguments.format != Format::akn || !inputs.many || !nowhere) return std::nullopt;
  return Problem{"--format akn", "Mỗi văn bản là một tệp XML riêng, chưa nêu thư mục kết quả.",
                 "Thêm -o THƯ_MỤC, hoặc chạy từng tệp."};
}

std::vector<Result<std::string>> file_targets(const Inputs& inputs, const std::string& output,
                                              std::string_view ending) {
  const bool folder = is_folder(inputs, output);
  std::set<std::string> taken;
  std::vector<Result<std::string>> targets;
  for (std::size_t i = 0; i < inputs.files.size(); ++i) {
    const std::string target = folder ? target_of(output, inputs.names[i], ending) : output;
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

Result<std::unique_ptr<Output>> open_target(const std::string& target,
                                            const std::vector<std::string>& inputs) {
  std::error_code error;
  const fs::path folder = fs::path(target).parent_path();
  if (!folder.empty() && !fs::exists(folder, error)) fs::create_directories(folder, error);
  if (error) {
    return Problem{folder.string(), "Không tạo được thư mục kết quả: " + error.message() + ".",
                   "Kiểm tra đường dẫn và quyền ghi."};
  }
  return open_output(target, inputs);
}

}  // namespace soat
