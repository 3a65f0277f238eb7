#include "cli/paper_output.h"

#include <filesystem>

#include "assess/paper_file.h"
#include "base/file.h"
#include "cli/output.h"

namespace soat {
namespace fs = std::filesystem;

Result<bool> write_paper(const std::string& path, std::string_view bytes, bool overwrite,
                         const std::vector<std::string>& inputs) {
  std::error_code error;
  if (!overwrite && fs::is_regular_file(path, error)) {
    auto old = read_whole_file(path);
    if (!old) return old.problem();
    if (old.value() == bytes) return true;
    if (!untouched(std::move(old).value())) {
      return Problem{path,
                     "Tệp đã có và không phải do Soát ghi, hoặc đã có người sửa; chưa ghi đè.",
                     "Đổi tên tệp đó, chọn -o khác, hoặc thêm --overwrite để ghi đè."};
    }
  }
  auto output = open_output(path, inputs);
  if (!output) return output.problem();
  output.value()->write(bytes);
  return output.value()->finish();
}

Result<bool> make_folder(const std::string& path) {
  std::error_code error;
  if (fs::exists(path, error) && !fs::is_directory(path, error)) {
    return Problem{path, "Đây là tệp, không phải thư mục.",
                   "Nêu tên thư mục cho -o, ví dụ: -o danh-gia."};
  }
  fs::create_directories(path, error);
  if (!error) return true;
  return Problem{path, "Không tạo được thư mục kết quả: " + reason_of(error.value()) + ".",
                 "Kiểm tra đường dẫn và quyền ghi."};
}

}  // namespace soat
