#include "convert/temporary_folder.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>

namespace soat {

Result<TemporaryFolder> TemporaryFolder::make(const std::string& parent) {
  std::string path = parent + "/soat-XXXXXX";
  if (mkdtemp(path.data()) == nullptr) {
    return Problem{parent, std::string("Không tạo được thư mục tạm: ") + std::strerror(errno) + ".",
                   "Kiểm tra quyền ghi và chỗ trống của thư mục tạm (TMPDIR)."};
  }
  return TemporaryFolder(std::move(path));
}

TemporaryFolder::TemporaryFolder(TemporaryFolder&& other) noexcept
    : path_(std::exchange(other.path_, {})) {}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

}  // namespace soat
