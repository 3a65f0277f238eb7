#include "cli/inputs.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "base/file.h"

namespace soat {
namespace fs = std::filesystem;
namespace {

/// What reads a file of a folder, by its ending; a file named on the command line is told by its
/// content.
enum class Reader { none, ours, soffice, pdftotext };

Reader reader_of(const fs::path& path) {
  if (path.filename().string().starts_with("~$")) return Reader::none;
  std::string ending = path.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  if (ending == ".docx" || ending == ".txt" || ending == ".md") return Reader::ours;
  if (ending == ".doc" || ending == ".odt" || ending == ".rtf") return Reader::soffice;
  return ending == ".pdf" ? Reader::pdftotext : Reader::none;
}

void say_left_out(const std::string& folder, std::size_t files, const std::string& what,
                  const std::string& package, Inputs& inputs) {
  if (files == 0) return;
  inputs.left_out.push_back({folder, "Bỏ qua " + std::to_string(files) + " tệp " + what + ".",
                             "Cài gói " + package + " để đọc được."});
}

void expand_folder(const std::string& folder, const Helpers& helpers, Inputs& inputs) {
  std::vector<std::string> files;
  std::size_t office = 0;
  std::size_t pdf = 0;
  std::error_code error;
  constexpr auto kOptions = fs::directory_options::skip_permission_denied;
  for (fs::recursive_directory_iterator at(folder, kOptions, error), end; !error && at != end;
       at.increment(error)) {
    std::error_code gone;  // a file that vanished is no input
    if (!at->is_regular_file(gone)) continue;
    const Reader reader = reader_of(at->path());
    if (reader == Reader::soffice && helpers.soffice.empty()) {
      ++office;
    } else if (reader == Reader::pdftotext && helpers.pdftotext.empty()) {
      ++pdf;
    } else if (reader != Reader::none) {
      files.push_back(at->path().string());
    }
  }
  say_left_out(folder, office, ".doc, .odt, .rtf", "libreoffice-writer-nogui", inputs);
  say_left_out(folder, pdf, ".pdf", "poppler-utils", inputs);
  if (error) {
    inputs.problems.push_back({folder,
                               "Không đọc hết được thư mục: " + reason_of(error.value()) + ".",
                               "Kiểm tra quyền đọc; các tệp đã thấy vẫn được kiểm tra."});
  } else if (files.empty()) {
    inputs.problems.push_back({folder,
                               "Thư mục không có tệp .docx, .txt, .md nào hay tệp khác đọc được.",
                               "Kiểm tra lại đường dẫn."});
  }
  std::sort(files.begin(), files.end());
  inputs.files.insert(inputs.files.end(), files.begin(), files.end());
  for (const std::string& file : files)
    inputs.names.push_back(fs::path(file).lexically_relative(folder).string());
}

std::string on_path(const std::string& program) {
  const char* path = std::getenv("PATH");  // NOLINT(concurrency-mt-unsafe)
  std::istringstream folders(path == nullptr ? "/usr/bin:/bin" : path);
  std::error_code error;
  for (std::string folder; std::getline(folders, folder, ':');) {
    const fs::path candidate = fs::path(folder) / program;
    if (candidate.is_absolute() && fs::is_regular_file(candidate, error) &&
        access(candidate.c_str(), X_OK) == 0)
      return candidate.string();
  }
  return {};
}

}  // namespace

Helpers find_helpers() {
  Helpers helpers;
  helpers.soffice = on_path("soffice");
  helpers.pdftotext = on_path("pdftotext");
  std::error_code error;
  const fs::path temporary = fs::temp_directory_path(error);
  if (!error) helpers.temporary = fs::absolute(temporary, error).string();
  while (helpers.temporary.size() > 1 && helpers.temporary.back() == '/')
    helpers.temporary.pop_back();
  return helpers;
}

Inputs expand_inputs(const std::vector<std::string>& paths, const Helpers& helpers) {
  Inputs inputs;
  inputs.many = paths.size() > 1;
  for (const std::string& path : paths) {
    std::error_code error;
    if (fs::is_directory(path, error)) {
      inputs.many = true;
      expand_folder(path, helpers, inputs);
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
