#include "read/source.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>

#include "base/file.h"
#include "base/utf8.h"
#include "read/docx.h"
#include "read/text_encoding.h"
#include "read/text_layout.h"

namespace soat {
namespace {

struct Foreign {
  std::string_view magic;
  std::string_view what;
  std::string_view hint;
};

constexpr std::array<Foreign, 6> kForeign = {{
    {"%PDF-", "Đây là tệp PDF.",
     "Chuyển sang .docx hoặc văn bản (pdftotext -layout) rồi kiểm tra."},
    {"{\\rtf", "Đây là tệp RTF.", "Mở bằng Word hoặc LibreOffice rồi lưu dưới dạng .docx."},
    {"\x89PNG", "Đây là hình ảnh.", "Soát đọc chữ, không đọc hình; dùng bản .docx."},
    {"\xFF\xD8\xFF", "Đây là hình ảnh.", "Soát đọc chữ, không đọc hình; dùng bản .docx."},
    {"\x1F\x8B", "Đây là tệp nén gzip.", "Giải nén trước rồi kiểm tra từng tệp."},
    {"7z\xBC\xAF", "Đây là tệp nén 7z.", "Giải nén trước rồi kiểm tra từng tệp."},
}};

constexpr std::string_view kCompoundFile("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);

/// Old .doc files and encrypted .docx files share one container; the names inside tell, in UTF-16.
Problem compound_problem(std::string_view bytes, const std::string& name) {
  std::string wide;
  for (const char c : std::string_view("EncryptedPackage")) {
    wide += c;
    wide += '\0';
  }
  if (bytes.find(wide) != std::string_view::npos) {
    return {name, "Tệp Word có mật khẩu.", "Mở bằng Word, bỏ mật khẩu rồi lưu lại."};
  }
  return {name, "Đây là tệp Word cũ (.doc) hoặc tệp Office đời cũ.",
          "Mở bằng Word hoặc LibreOffice rồi lưu dưới dạng .docx."};
}

Problem empty_file(const std::string& name) {
  return {name, "Tệp trống.", "Kiểm tra lại tệp; không có gì để đọc."};
}

/// Anything but spaces, of any width, and marks that print nothing.
bool has_words(std::string_view text) {
  constexpr std::u32string_view kBlank =
      U" \t\r\n\v\f\u00A0\u00AD\u200B\u200C\u200D\u2028\u2029\u202F\u2060\u3000\uFEFF";
  for (std::uint32_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    if (kBlank.find(c) == std::u32string_view::npos && (c < 0x2000 || c > 0x200A)) return true;
  }
  return false;
}

/// A Word file without words is empty, unless it holds what we do not read.
Result<Source> without_words(Source source) {
  if (source.not_checked.empty()) {
    return Problem{source.name, "Tệp Word không có chữ nào.",
                   "Kiểm tra lại tệp; không có gì để đọc."};
  }
  source.not_checked.emplace_back("Tệp không có chữ nào đọc được; không có gì được kiểm tra.");
  return source;
}

std::vector<std::uint32_t> starts_of_lines(std::string_view bytes) {
  std::vector<std::uint32_t> starts{0};
  for (std::size_t at = bytes.find('\n'); at != std::string_view::npos;
       at = bytes.find('\n', at + 1)) {
    starts.push_back(static_cast<std::uint32_t>(at + 1));
  }
  return starts;
}

std::uint32_t code_points(std::string_view words) {
  return static_cast<std::uint32_t>(std::count_if(words.begin(), words.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
  }));
}

/// The address in part 0 of an offset of the text: exact in verbatim pieces, else the piece's
/// start.
std::uint32_t file_offset(const Source& source, std::uint32_t offset) {
  const auto after =
      std::upper_bound(source.pieces.begin(), source.pieces.end(), offset,
                       [](std::uint32_t at, const Piece& p) { return at < p.begin; });
  if (after == source.pieces.begin()) return after == source.pieces.end() ? 0 : after->at.begin;
  auto piece = after - 1;
  const bool inside = offset <= piece->end;
  while (piece != source.pieces.begin() && piece->kind == PieceKind::generated) --piece;
  if (!inside || piece != after - 1) return piece->at.end;
  return piece->kind == PieceKind::verbatim ? piece->at.begin + (offset - piece->begin)
                                            : piece->at.begin;
}

}  // namespace

Result<Source> read_source(std::string bytes, std::string name, const ReadOptions& options) {
  if (bytes.empty()) {
    return empty_file(name);
  }
  if (bytes.size() > options.max_file) {
    return Problem{name, "Tệp quá lớn (" + std::to_string(bytes.size() >> 20U) + " MiB).",
                   "Tách tệp, hoặc tăng giới hạn."};
  }
  const std::string_view view = bytes;
  if (view.starts_with(kCompoundFile)) return compound_problem(view, name);
  for (const Foreign& foreign : kForeign) {
    if (view.starts_with(foreign.magic)) {
      return Problem{name, std::string(foreign.what), std::string(foreign.hint)};
    }
  }
  if (view.starts_with("PK\x03\x04") || view.starts_with("PK\x05\x06")) {
    auto docx = read_docx(std::move(bytes), name, options);
    if (!docx || has_words(docx.value().text)) return docx;
    return without_words(std::move(docx).value());
  }
  auto decoded = decode_letters(bytes, name, options.encoding);
  if (!decoded) return decoded.problem();
  DecodedText text = std::move(decoded).value();
  if (!has_words(text.text)) return empty_file(name);
  Source source = lay_out_text(std::move(text.text), std::move(name));
  restore_addresses(source, text);
  return source;
}

Result<Source> read_file(const std::string& path, const ReadOptions& options) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) {
    return Problem{path, "Không tìm thấy tệp.", "Kiểm tra lại tên và đường dẫn."};
  }
  if (std::filesystem::is_directory(status)) {
    return Problem{path, "Đây là thư mục, không phải tệp.", "Nêu tên tệp trong thư mục."};
  }
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  if (!error && size > options.max_file) {
    return Problem{path, "Tệp quá lớn (" + std::to_string(size >> 20U) + " MiB).",
                   "Tách tệp, hoặc tăng giới hạn."};
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    return Problem{path, "Không mở được tệp: " + reason_of(errno) + ".", "Kiểm tra quyền đọc tệp."};
  }
  std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  if (file.bad()) {
    return Problem{path, "Đọc tệp bị lỗi giữa chừng.",
                   "Kiểm tra ổ đĩa hoặc đường mạng rồi thử lại."};
  }
  return read_source(std::move(bytes), path, options);
}

PositionIndex::PositionIndex(const Source& source) : source_(source) {
  if (source.format == SourceFormat::text && !source.parts.empty()) {
    line_starts_ = starts_of_lines(source.parts[0].bytes);
  } else {
    for (const SourceParagraph& paragraph : source.paragraphs)
      line_starts_.push_back(paragraph.begin);
  }
}

Position PositionIndex::at(std::uint32_t offset) const {
  const bool in_file = source_.format == SourceFormat::text && !source_.parts.empty();
  const std::string_view bytes = in_file ? std::string_view(source_.parts[0].bytes) : source_.text;
  const std::uint32_t place = std::min(in_file ? file_offset(source_, offset) : offset,
                                       static_cast<std::uint32_t>(bytes.size()));
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), place);
  if (after == line_starts_.begin()) return {};
  const std::uint32_t start = *(after - 1);
  return {static_cast<std::uint32_t>(after - line_starts_.begin()),
          1 + code_points(bytes.substr(start, place - start))};
}

}  // namespace soat
