#include "read/source.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>

#include "base/file.h"
#include "base/size_words.h"
#include "base/utf8.h"
#include "convert/convert.h"
#include "read/docx.h"
#include "read/text_encoding.h"
#include "read/text_layout.h"

namespace soat {
namespace {

/// `size` 0: not known, only that it is more.
Problem too_large(const std::string& name, std::uint64_t size, std::uint64_t limit) {
  const std::string most = "giới hạn " + size_words(limit);
  return {name,
          size == 0 ? "Tệp lớn hơn " + most + "."
                    : "Tệp lớn " + size_words(size) + ", quá " + most + ".",
          "Tách tệp, hoặc tăng giới hạn bằng --max-file."};
}

/// The bytes of a file whose size may not be known before (a pipe, a device), as far as one byte
/// over the limit. `expected`: how many there may well be.
std::string read_up_to(std::istream& file, std::uint64_t expected, std::uint64_t limit) {
  const std::uint64_t step = std::max<std::uint64_t>(expected + 1, 1UL << 16U);
  std::string bytes;
  while (file && bytes.size() <= limit) {
    const std::size_t before = bytes.size();
    bytes.resize(before + std::min(std::max<std::uint64_t>(step, before), limit + 1 - before));
    file.read(bytes.data() + before, static_cast<std::streamsize>(bytes.size() - before));
    bytes.resize(before + static_cast<std::size_t>(file.gcount()));
  }
  return bytes;
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

Result<Source> read_ours(std::string bytes, std::string name, bool pages,
                         const ReadOptions& options) {
  const std::string_view view = bytes;
  if (view.starts_with("PK\x03\x04") || view.starts_with("PK\x05\x06")) {
    auto docx = read_docx(std::move(bytes), name, options);
    if (!docx || has_words(docx.value().text)) return docx;
    return without_words(std::move(docx).value());
  }
  auto decoded = decode_letters(bytes, name, options.encoding);
  if (!decoded) return decoded.problem();
  DecodedText text = std::move(decoded).value();
  if (!has_words(text.text)) return empty_file(name);
  Source source = lay_out_text(std::move(text.text), std::move(name), pages);
  restore_addresses(source, text);
  return source;
}

}  // namespace

Result<Readable> make_readable(std::string bytes, const std::string& name,
                               const ReadOptions& options) {
  if (bytes.empty()) {
    return empty_file(name);
  }
  if (bytes.size() > options.max_file) return too_large(name, bytes.size(), options.max_file);
  if (auto problem = unreadable(bytes, name)) return *problem;
  const auto kind = foreign_kind(bytes);
  if (!kind) return Readable{std::move(bytes), {}, false, {}};
  auto converted = convert(bytes, *kind, name, options.helpers);
  if (!converted) return converted.problem();
  Converted result = std::move(converted).value();
  return Readable{std::move(result.bytes), std::string(kind_name(*kind)),
                  result.to == Converted::To::pages, std::move(result.not_checked)};
}

Result<Source> read_source(std::string bytes, std::string name, const ReadOptions& options) {
  auto readable = make_readable(std::move(bytes), name, options);
  if (!readable) return readable.problem();
  Readable file = std::move(readable).value();
  auto source = read_ours(std::move(file.bytes), std::move(name), file.pages, options);
  if (!source || file.converted_from.empty()) return source;
  Source read = std::move(source).value();
  read.not_checked.insert(read.not_checked.begin(), file.not_checked.begin(),
                          file.not_checked.end());
  read.not_checked.insert(read.not_checked.begin(),
                          "Bản gốc " + file.converted_from +
                              ": văn bản được đọc qua bản chuyển đổi, vị trí là số đoạn của bản "
                              "đó (xem bằng soat text).");
  read.converted_from = std::move(file.converted_from);
  return read;
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
  if (!error && size > options.max_file) return too_large(path, size, options.max_file);
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    return Problem{path, "Không mở được tệp: " + reason_of(errno) + ".", "Kiểm tra quyền đọc tệp."};
  }
  std::string bytes = read_up_to(file, error ? 0 : size, options.max_file);
  if (file.bad()) {
    return Problem{path, "Đọc tệp bị lỗi giữa chừng.",
                   "Kiểm tra ổ đĩa hoặc đường mạng rồi thử lại."};
  }
  if (bytes.size() > options.max_file) return too_large(path, 0, options.max_file);
  return read_source(std::move(bytes), path, options);
}

bool counts_lines(const Source& source) {
  return source.format == SourceFormat::text && source.converted_from.empty() &&
         !source.parts.empty();
}

PositionIndex::PositionIndex(const Source& source) : source_(source) {
  if (counts_lines(source)) {
    line_starts_ = starts_of_lines(source.parts[0].bytes);
  } else {
    for (const SourceParagraph& paragraph : source.paragraphs)
      line_starts_.push_back(paragraph.begin);
  }
}

Position PositionIndex::at(std::uint32_t offset) const {
  const bool in_file = counts_lines(source_);
  const std::string_view bytes = in_file ? std::string_view(source_.parts[0].bytes) : source_.text;
  const std::uint32_t place = std::min(in_file ? file_offset(source_, offset) : offset,
                                       static_cast<std::uint32_t>(bytes.size()));
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), place);
  if (after == line_starts_.begin()) return {};
  const std::uint32_t start = *(after - 1);
  return {static_cast<std::uint32_t>(after - line_starts_.begin()),
          1 + static_cast<std::uint32_t>(count_characters(bytes.substr(start, place - start)))};
}

}  // namespace soat
