#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <optional>
#include <string>

#include "assess/paper.h"
#include "base/utf8.h"

namespace soat {
namespace {

constexpr std::size_t kSheetName = 31;     // code points that Excel allows
constexpr std::size_t kMostCell = 32'000;  // characters; Excel allows 32,767
constexpr double kCharacters = 110;        // of a page's width, shared by the columns

/// A file in memory: the library only writes to names.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(memfd_create("soat", MFD_CLOEXEC)) {}
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  [[nodiscard]] bool ok() const { return descriptor_ >= 0; }
  [[nodiscard]] std::string name() const { return "/proc/self/fd/" + std::to_string(descriptor_); }
  [[nodiscard]] std::string bytes() const {
    std::string all;
    std::array<char, 65536> piece{};
    for (;;) {
      const ssize_t got =
          pread(descriptor_, piece.data(), piece.size(), static_cast<off_t>(all.size()));
      if (got <= 0) return all;
      all.append(piece.data(), static_cast<std::size_t>(got));
    }
  }

 private:
  int descriptor_;
};

std::string cell_words(const Lines& cell) {
  std::string all;
  for (const Line& line : cell) all += (all.empty() ? "" : "\n") + words_of(line);
  // By bytes, which are never fewer than characters; cut where a character ends.
  if (all.size() > kMostCell) {
    all.resize(kMostCell);
    while (!all.empty() && (static_cast<unsigned char>(all.back()) & 0xC0U) == 0x80) all.pop_back();
    if (!all.empty()) all.pop_back();
    all += "…";
  }
  return all;
}

/// A whole number as programs write it: "23", not "01" and not "1.000".
std::optional<double> number(const std::string& words) {
  long long value = 0;
  const char* const end = words.data() + words.size();
  const auto [stop, error] = std::from_chars(words.data(), end, value);
  if (words.empty() || error != std::errc{} || stop != end || std::to_string(value) != words)
    return std::nullopt;
  return static_cast<double>(value);
}

class XlsxWriter {
 public:
  XlsxWriter(const std::string& file, Date day) : book_(workbook_new(file.c_str())) {
    if (book_ == nullptr) return;
    lxw_doc_properties properties{};
    std::string writer(kPaperWriter);
    properties.author = writer.data();
    properties.created = std::chrono::system_clock::to_time_t(std::chrono::sys_days(day));
    workbook_set_properties(book_, &properties);
    head_ = format();
    format_set_bold(head_);
    format_set_border(head_, LXW_BORDER_THIN);
    format_set_align(head_, LXW_ALIGN_CENTER);
    body_ = format();
    format_set_border(body_, LXW_BORDER_THIN);
    blank_ = format();
    format_set_border(blank_, LXW_BORDER_THIN);
    format_set_bg_color(blank_, LXW_COLOR_YELLOW);
    plain_ = format();
    bold_ = format();
    format_set_bold(bold_);
  }

  bool write(const Paper& paper) {
    if (book_ == nullptr) return false;
    lxw_worksheet* words = nullptr;
    lxw_row_t next = 0;
    std::string heading = "Bảng";
    for (std::size_t i = 0; i < paper.blocks.size(); ++i) {
      const Block& block = paper.blocks[i];
      if (block.kind == BlockKind::row) {
        i = table(paper, i, heading) - 1;
        continue;
      }
      const std::string line = words_of(block.words);
      if (block.kind == BlockKind::title || block.kind == BlockKind::heading) heading = line;
      if (line.empty()) continue;
      if (words == nullptr) {
        words = sheet("Nội dung");
        worksheet_set_column(words, 0, 0, kCharacters, plain_);
      }
      const bool bold = block.kind == BlockKind::title || block.kind == BlockKind::heading ||
                        block.kind == BlockKind::subheading;
      worksheet_write_string(words, next++, 0, line.c_str(), bold ? bold_ : plain_);
    }
    return workbook_close(book_) == LXW_NO_ERROR;
  }

 private:
  lxw_format* format() {
    lxw_format* made = workbook_add_format(book_);
    format_set_text_wrap(made);
    format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
    return made;
  }

  /// Excel's names of sheets: short, without some characters, each once whatever the case.
  lxw_worksheet* sheet(const std::string& wanted) {
    std::string name;
    std::size_t characters = 0;
    for (std::uint32_t at = 0; at < wanted.size() && characters < kSheetName - 3; ++characters) {
      const char32_t c = next_character(wanted, at);
      append_character(
          name, std::u32string_view(U"[]:*?/\\'").find(c) != std::u32string_view::npos ? U' ' : c);
    }
    const std::string first = name;
    lxw_worksheet* made = nullptr;
    for (int n = 2; workbook_validate_sheet_name(book_, name.c_str()) != LXW_NO_ERROR && n < 100;
         ++n)
      name = first + " " + std::to_string(n);
    made = workbook_add_worksheet(book_, name.c_str());
    return made != nullptr ? made : workbook_add_worksheet(book_, nullptr);
  }

  /// Writes the rows from `i` as a sheet and says where they end.
  std::size_t table(const Paper& paper, std::size_t i, const std::string& heading) {
    lxw_worksheet* page = sheet(heading);
    const Block& first = paper.blocks[i];
    double sum = 0;
    for (const unsigned share : first.widths) sum += share;
    for (std::size_t column = 0; column < first.cells.size(); ++column) {
      const double share = first.widths.size() == first.cells.size() && sum > 0
                               ? first.widths[column] / sum
                               : 1.0 / static_cast<double>(first.cells.size());
      worksheet_set_column(page, static_cast<lxw_col_t>(column), static_cast<lxw_col_t>(column),
                           std::max(6.0, share * kCharacters), nullptr);
    }
    if (first.head) worksheet_freeze_panes(page, 1, 0);
    worksheet_set_landscape(page);
    worksheet_fit_to_pages(page, 1, 0);
    lxw_row_t row = 0;
    for (; i < paper.blocks.size() && paper.blocks[i].kind == BlockKind::row; ++i, ++row) {
      const Block& block = paper.blocks[i];
      for (std::size_t column = 0; column < block.cells.size(); ++column)
        cell(page, row, static_cast<lxw_col_t>(column), block.cells[column], block.head);
    }
    return i;
  }

  void cell(lxw_worksheet* page, lxw_row_t row, lxw_col_t column, const Lines& lines, bool head) {
    const std::string words = cell_words(lines);
    bool blank = false;
    for (const Line& line : lines) {
      for (const Run& run : line) blank = blank || run.blank;
    }
    lxw_format* look = head ? head_ : blank ? blank_ : body_;
    if (const auto value = number(words)) {
      worksheet_write_number(page, row, column, *value, look);
    } else {
      worksheet_write_string(page, row, column, words.c_str(), look);
    }
  }

  lxw_workbook* book_;
  lxw_format* head_ = nullptr;
  lxw_format* body_ = nullptr;
  lxw_format* blank_ = nullptr;
  lxw_format* plain_ = nullptr;
  lxw_format* bold_ = nullptr;
};

}  // namespace

Result<std::string> paper_xlsx(const Paper& paper, Date day, const std::string& name) {
  const MemoryFile file;
  const Problem refused{name, "Không tạo được bảng tính.",
                        "Kiểm tra bộ nhớ và chỗ trống của thư mục tạm."};
  if (!file.ok() || !XlsxWriter(file.name(), day).write(paper)) return refused;
  std::string bytes = file.bytes();
  if (bytes.empty()) return refused;
  return bytes;
}

}  // namespace soat
