#include "base/file.h"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/replacement_file.h"

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
  auto file = ReplacementFile::beside(path);
  if (!file) return file.problem();
  ReplacementFile open = std::move(file).value();
  open.write(bytes);
  return open.commit();
}

std::string reason_of(int error) {
  switch (error) {
    case EACCES:
    case EPERM:
      return "không có quyền";
    case EROFS:
      return "ổ đĩa chỉ cho đọc";
    case ENOSPC:
    case EDQUOT:
      return "ổ đĩa hết chỗ";
    case ENOENT:
      return "không có tệp hoặc thư mục này";
    case ENOTDIR:
      return "một phần của đường dẫn không phải thư mục";
    case EISDIR:
      return "đây là thư mục";
    case ENAMETOOLONG:
      return "tên quá dài";
    case ELOOP:
      return "các liên kết trỏ vòng vào nhau";
    case EFBIG:
      return "tệp quá lớn";
    case EPIPE:
      return "nơi nhận đã đóng";
    case EIO:
      return "lỗi đọc, ghi của thiết bị";
    default:
      return "lỗi hệ thống số " + std::to_string(error);
  }
}

}  // namespace soat
