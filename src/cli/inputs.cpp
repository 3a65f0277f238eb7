#include "cli/inputs.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "base/file.h"

namespace soat {
namespace fs = std::filesystem;
namespace {

bool readable_kind(const fs::path& path) {
  std::string ending = path.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return ending == ".docx" || ending == ".txt" || ending == ".md";
}

void expand_folder(const std::string& folder, Inputs& inputs) {
  std::vector<std::string> files;
  std::error_code error;
  constexpr auto kOptions = fs::directory_options::skip_permission_denied;
  for (fs::recursive_directory_iterator at(folder, kOptions, error), end; !error && at != end;
       at.increment(error)) {
    std::error_code gone;  // a file that vanished is no input
    if (at->is_regular_file(gone) && readable_kind(at->path()))
      files.push_back(at->path().string());
  }
  if (error) {
    inputs.problems.push_back({folder,
                               "Không đọc hết được thư mục: " + reason_of(error.value()) + ".",
                               "Kiểm tra quyền đọc; các tệp đã thấy vẫn được kiểm tra."});
  } else if (files.empty()) {
    inputs.problems.push_back(
        {folder, "Thư mục không có tệp .docx, .txt hoặc .md.", "Kiểm tra lại đường dẫn."});
  }
  std::sort(files.begin(), files.end());
  inputs.files.insert(inputs.files.end(), files.begin(), files.end());
  for (const std::string& file : files)
    inputs.names.push_back(fs::path(file).lexically_relative(folder).string());
}

}  // namespace

Inputs expand_inputs(const std::vector<std::string>& paths) {
  Inputs inputs;
  inputs.many = paths.size() > 1;
  for (const std::string& path : paths) {
    std::error_code error;
    if (fs::is_directory(path, error)) {
      inputs.many = true;
      expand_folder(path, inputs);
    } else {
      inputs.files.push_back(path);
      inputs.names.push_back(fs::path(path).filename().string());
    }
  }
  return inputs;
}

std::string find_image() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const fs::path folder = program.parent_path();
  for (const fs::path& candidate :
       {folder / "share/soat/soat.img", folder / "../share/soat/soat.img"}) {
    if (fs::exists(candidate, error)) return candidate.lexically_normal().string();
  }
  return (folder / "../share/soat/soat.img").lexically_normal().string();
}

}  // namespace soat
