#include "cli/output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <optional>

#include "base/file.h"
#include "base/replacement_file.h"
#include "cli/signal_guard.h"

namespace soat {
namespace {
namespace fs = std::filesystem;

using Status = struct stat;

Problem refused(const std::string& path, int error) {
  return {path, "Không ghi được kết quả: " + reason_of(error) + ".",
          "Kiểm tra đường dẫn và quyền ghi, hoặc chọn nơi khác cho -o."};
}

/// Standard output, or a device: written as it comes.
class OpenOutput : public Output {
 public:
  OpenOutput(std::string name, int descriptor) : name_(std::move(name)), descriptor_(descriptor) {}
  ~OpenOutput() override {
    if (descriptor_ > STDERR_FILENO) close(descriptor_);
  }
  void write(std::string_view bytes) override {
    if (error_ == 0) error_ = write_all(descriptor_, bytes);
  }
  Result<bool> finish() override {
    if (error_ != 0)
      return Problem{name_, "Không ghi được hết kết quả: " + reason_of(error_) + ".",
                     "Kết quả đã ghi là chưa đủ."};
    return true;
  }
  [[nodiscard]] bool is_terminal() const override { return isatty(descriptor_) != 0; }

 private:
  std::string name_;
  int descriptor_;
  int error_ = 0;
};

class FileOutput : public Output {
 public:
  explicit FileOutput(std::string name) : name_(std::move(name)) {}

  /// Problem: the file beside `target` cannot be created.
  std::optional<Problem> open(const std::string& target) {
    auto file = ReplacementFile::beside(target);
    if (!file) return Problem{name_, file.problem().what, file.problem().hint};
    file_.emplace(std::move(file).value());
    signals_.watch(file_->name());
    return std::nullopt;
  }
  void write(std::string_view bytes) override { file_->write(bytes); }
  Result<bool> finish() override {
    const auto done = file_->commit();
    if (!done) return Problem{name_, done.problem().what, done.problem().hint};
    return true;
  }

 private:
  std::string name_;
  SignalGuard signals_;
  std::optional<ReplacementFile> file_;
};

/// The path that a chain of links ends at, whether or not there is something.
Result<std::string> followed(const std::string& path) {
  constexpr int kLongest = 40;  // as the system
  fs::path at = path;
  for (int i = 0; i < kLongest; ++i) {
    std::error_code error;
    const fs::path next = fs::read_symlink(at, error);
    if (error) return at.string();
    at = at.parent_path() / next;
  }
  return refused(path, ELOOP);
}

bool same_file(const Status& a, const Status& b) {
  return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

bool is_an_input(const Status& target, const std::vector<std::string>& inputs) {
  for (const std::string& input : inputs) {
    Status status{};
    if (stat(input.c_str(), &status) == 0 && same_file(status, target)) return true;
  }
  return false;
}

Problem is_folder(const std::string& path) {
  return {path, "Đây là thư mục; -o cần tên tệp.",
          "Ví dụ: -o " + (fs::path(path) / "ket-qua.txt").string()};
}

Result<std::unique_ptr<Output>> open_device(const std::string& path) {
  const int descriptor = open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
  if (descriptor < 0) return refused(path, errno);
  return std::unique_ptr<Output>(std::make_unique<OpenOutput>(path, descriptor));
}

Result<std::unique_ptr<Output>> open_file(const std::string& path) {
  const auto target = followed(path);
  if (!target) return target.problem();
  auto file = std::make_unique<FileOutput>(path);
  if (auto problem = file->open(target.value())) return *problem;
  return std::unique_ptr<Output>(std::move(file));
}

std::unique_ptr<Output> standard_output() {
  return std::make_unique<OpenOutput>("đầu ra chuẩn", STDOUT_FILENO);
}

}  // namespace

Result<std::unique_ptr<Output>> open_output(const std::string& path,
                                            const std::vector<std::string>& inputs) {
  if (path.empty() || path == "-") return standard_output();
  Status target{};
  if (stat(path.c_str(), &target) != 0) {
    if (errno != ENOENT) return refused(path, errno);
    if (path.back() == '/') return is_folder(path);
    return open_file(path);
  }
  if (S_ISDIR(target.st_mode)) return is_folder(path);
  if (is_an_input(target, inputs)) {
    return Problem{path, "Tệp kết quả trùng với một tệp đầu vào.", "Chọn tên khác cho -o."};
  }
  Status standard{};
  if (fstat(STDOUT_FILENO, &standard) == 0 && same_file(standard, target)) return standard_output();
  if (S_ISBLK(target.st_mode))
    return Problem{path, "Đây là ổ đĩa, không phải tệp.", "Chọn tên tệp cho -o."};
  if (!S_ISREG(target.st_mode)) return open_device(path);
  if (access(path.c_str(), W_OK) != 0) return refused(path, errno);
  return open_file(path);
}

}  // namespace soat
