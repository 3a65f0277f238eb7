#include "base/file.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace soat {

Result<std::string> read_whole_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file || std::filesystem::is_directory(path)) {
    return Problem{path, "Không mở được tệp.", "Kiểm tra tên, đường dẫn và quyền đọc."};
  }
  std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  if (file.bad()) return Problem{path, "Đọc tệp bị lỗi giữa chừng.", "Thử lại."};
  return bytes;
}

Result<bool> write_whole_file(const std::string& path, std::string_view bytes) {
  const std::string beside = path + ".part";
  {
    std::ofstream file(beside, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.flush();
    if (!file) {
      return Problem{path, std::string("Không ghi được tệp: ") + std::strerror(errno) + ".",
                     "Kiểm tra thư mục, quyền ghi và chỗ trống của ổ đĩa."};
    }
  }
  std::error_code error;
  std::filesystem::rename(beside, path, error);
  if (error)
    return Problem{path, "Không ghi được tệp: " + error.message() + ".", "Kiểm tra quyền ghi."};
  return true;
}

}  // namespace soat
