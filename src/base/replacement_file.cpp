#include "base/replacement_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <utility>

#include "base/file.h"

namespace soat {
namespace {

/// The folder of a path, with its slash; empty for a bare name.
std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string{} : path.substr(0, slash + 1);
}

Problem not_written(const std::string& path, int error) {
  return {path, "Không ghi được tệp: " + reason_of(error) + ".",
          "Kiểm tra thư mục, quyền ghi và chỗ trống của ổ đĩa."};
}

void take_mode(int descriptor, const std::string& target) {
  struct stat old {};
  if (stat(target.c_str(), &old) != 0) return;
  // Only the system's administrator may give files away; for others the owner is right already.
  [[maybe_unused]] const int owner = fchown(descriptor, old.st_uid, old.st_gid);
  fchmod(descriptor, old.st_mode & 07777U);
}

}  // namespace

int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

Result<ReplacementFile> ReplacementFile::beside(const std::string& target) {
  // Another run, or one that was killed, may hold a name: the next is taken.
  constexpr int kTries = 1000;
  const std::string stem = folder_of(target) + ".soat-" + std::to_string(getpid()) + "-";
  for (int i = 0; i < kTries; ++i) {
    std::string name = stem + std::to_string(i) + ".tmp";
    const int descriptor = open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor >= 0) {
      take_mode(descriptor, target);
      return ReplacementFile(target, std::move(name), descriptor);
    }
    if (errno == ENOENT)
      return Problem{target, "Không ghi được tệp: không có thư mục này.",
                     "Tạo thư mục trước, hoặc chọn nơi khác."};
    if (errno != EEXIST) break;
  }
  return not_written(target, errno);
}

ReplacementFile::ReplacementFile(ReplacementFile&& other) noexcept
    : target_(std::move(other.target_)),
      name_(std::exchange(other.name_, {})),
      descriptor_(std::exchange(other.descriptor_, -1)),
      error_(other.error_) {}

ReplacementFile::~ReplacementFile() {
  if (descriptor_ >= 0) close(descriptor_);
  if (!name_.empty()) unlink(name_.c_str());
}

void ReplacementFile::write(std::string_view bytes) {
  if (error_ == 0) error_ = write_all(descriptor_, bytes);
}

Result<bool> ReplacementFile::commit() {
  if (close(std::exchange(descriptor_, -1)) != 0 && error_ == 0) error_ = errno;
  if (error_ == 0 && rename(name_.c_str(), target_.c_str()) != 0) error_ = errno;
  if (error_ != 0) return not_written(target_, error_);
  name_.clear();
  return true;
}

}  // namespace soat
