#include "convert/foreign.h"

#include <algorithm>
#include <array>

#include "ooxml/package.h"

namespace soat {
namespace {

constexpr std::string_view kCompoundFile("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
constexpr std::string_view kPassword = "Tệp có mật khẩu.";
constexpr std::string_view kRemovePassword =
    "Mở bằng chương trình đã tạo ra tệp, bỏ mật khẩu rồi lưu lại.";
constexpr std::size_t kFront = 4096;  ///< a file shows within these bytes what it is

struct Sign {
  std::string_view magic;
  std::string_view what;
  std::string_view hint;
};

constexpr std::string_view kPicture = "Đây là hình ảnh.";
constexpr std::string_view kNoPictures = "Soát đọc chữ, không đọc hình; dùng bản .docx.";
constexpr std::string_view kUnpack = "Giải nén trước rồi kiểm tra từng tệp.";

constexpr std::array<Sign, 8> kNobodys = {{
    {"\x89PNG", kPicture, kNoPictures},
    {"\xFF\xD8\xFF", kPicture, kNoPictures},
    {"GIF8", kPicture, kNoPictures},
    {std::string_view("II*\0", 4), kPicture, kNoPictures},
    {std::string_view("MM\0*", 4), kPicture, kNoPictures},
    {"\x1F\x8B", "Đây là tệp nén gzip.", kUnpack},
    {"7z\xBC\xAF", "Đây là tệp nén 7z.", kUnpack},
    {"Rar!", "Đây là tệp nén RAR.", kUnpack},
}};

/// Names inside a compound file are written in UTF-16.
bool has_entry(std::string_view bytes, std::string_view name) {
  std::string wide;
  for (const char c : name) {
    wide += c;
    wide += '\0';
  }
  return bytes.find(wide) != std::string_view::npos;
}

/// The flag in the head of a Word file's main stream, which begins at a sector.
bool word_encrypted(std::string_view bytes) {
  constexpr std::string_view kHead("\xEC\xA5\xC1\x00", 4);  // its sign, and Word 97 to 2003
  for (std::size_t at = bytes.find(kHead); at != std::string_view::npos;
       at = bytes.find(kHead, at + 1)) {
    if (at % 512 == 0 && at + 12 <= bytes.size())
      return (static_cast<unsigned char>(bytes[at + 11]) & 1U) != 0;
  }
  return false;
}

bool open_document(std::string_view bytes, std::string_view kind) {
  return bytes.starts_with("PK\x03\x04") &&
         bytes.substr(0, 200).find("application/vnd.oasis.opendocument." + std::string(kind)) !=
             std::string_view::npos;
}

bool odt_encrypted(std::string_view bytes, const std::string& name) {
  auto package = Package::open(std::string(bytes), name, {});
  if (!package) return false;
  Package archive = std::move(package).value();
  const auto manifest = archive.read("META-INF/manifest.xml");
  return manifest && manifest.value().find("encryption-data") != std::string::npos;
}

std::string lower_front(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  std::string front(bytes.substr(0, kFront));
  std::transform(front.begin(), front.end(), front.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return front;
}

std::optional<ForeignKind> markup_kind(std::string_view bytes) {
  const std::string front = lower_front(bytes);
  if (front.starts_with("<!doctype html") || front.starts_with("<html") ||
      front.starts_with("<head"))
    return ForeignKind::html;
  if (!front.starts_with("<?xml")) return std::nullopt;
  if (front.find("progid=\"word.document\"") != std::string::npos ||
      front.find("<w:worddocument") != std::string::npos)
    return ForeignKind::word_xml;
  if (front.find("<html") != std::string::npos) return ForeignKind::html;
  return std::nullopt;
}

/// Office's other files, and mails, share the container; a Word file that is damaged may not say
/// so.
bool other_office(std::string_view bytes) {
  constexpr std::array<std::string_view, 4> kOthers = {"Workbook", "PowerPoint Document",
                                                       "__substg1.0", "VisioDocument"};
  return !has_entry(bytes, "WordDocument") &&
         std::any_of(kOthers.begin(), kOthers.end(),
                     [&](std::string_view other) { return has_entry(bytes, other); });
}

/// Old Office files and encrypted new ones share one container.
std::optional<Problem> compound_problem(std::string_view bytes, const std::string& name) {
  if (has_entry(bytes, "EncryptedPackage") || word_encrypted(bytes))
    return Problem{name, std::string(kPassword), std::string(kRemovePassword)};
  if (!other_office(bytes)) return std::nullopt;
  return Problem{name, "Đây là tệp Office đời cũ nhưng không phải tệp Word.",
                 "Soát đọc văn bản; dùng tệp .docx hoặc .doc."};
}

}  // namespace

std::optional<ForeignKind> foreign_kind(std::string_view bytes) {
  if (bytes.starts_with("%PDF-")) return ForeignKind::pdf;
  if (bytes.starts_with("{\\rtf")) return ForeignKind::rtf;
  if (bytes.starts_with(kCompoundFile) && !other_office(bytes)) return ForeignKind::word_binary;
  if (open_document(bytes, "text")) return ForeignKind::odt;
  return markup_kind(bytes);
}

std::optional<Problem> unreadable(std::string_view bytes, const std::string& name) {
  if (bytes.starts_with(kCompoundFile)) return compound_problem(bytes, name);
  for (const Sign& sign : kNobodys) {
    if (bytes.starts_with(sign.magic))
      return Problem{name, std::string(sign.what), std::string(sign.hint)};
  }
  for (const char* kind : {"spreadsheet", "presentation", "graphics"}) {
    if (open_document(bytes, kind)) {
      return Problem{name, "Đây là tệp OpenDocument nhưng không phải văn bản (.odt).",
                     "Soát đọc văn bản; dùng tệp .odt hoặc .docx."};
    }
  }
  if (open_document(bytes, "text") && odt_encrypted(bytes, name))
    return Problem{name, std::string(kPassword), std::string(kRemovePassword)};
  if (lower_front(bytes).starts_with("mime-version:")) {
    return Problem{name, "Đây là trang mạng lưu một tệp (MHTML).",
                   "Mở bằng Word rồi lưu dưới dạng .docx."};
  }
  return std::nullopt;
}

std::string_view kind_name(ForeignKind kind) {
  switch (kind) {
    case ForeignKind::word_binary:
      return "Word 97–2003 (.doc)";
    case ForeignKind::rtf:
      return "RTF";
    case ForeignKind::odt:
      return "OpenDocument (.odt)";
    case ForeignKind::html:
      return "HTML";
    case ForeignKind::word_xml:
      return "Word XML 2003";
    case ForeignKind::pdf:
      return "PDF";
  }
  return {};
}

}  // namespace soat
