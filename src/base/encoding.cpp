#include "base/encoding.h"

#include <algorithm>
#include <cstdint>

#include "base/composed.h"
#include "base/utf8.h"

namespace soat {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kUtf16LittleMark = "\xFF\xFE";
constexpr std::string_view kUtf16BigMark = "\xFE\xFF";

Result<std::string> from_utf16(std::string_view bytes, bool little, const std::string& name) {
  if (bytes.size() % 2 != 0) {
    return Problem{name, "Tệp văn bản UTF-16 bị cắt cụt (số byte lẻ).",
                   "Mở tệp bằng trình soạn thảo và lưu lại dưới dạng UTF-8."};
  }
  const auto unit = [&](std::size_t i) {
    const auto a = static_cast<unsigned char>(bytes[i]);
    const auto b = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<std::uint32_t>(little ? a | (b << 8U) : b | (a << 8U));
  };
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    std::uint32_t c = unit(i);
    const bool high = c >= 0xD800 && c < 0xDC00;
    if (high && i + 2 < bytes.size() && (unit(i + 2) & 0xFC00U) == 0xDC00) {
      c = 0x10000 + ((c - 0xD800) << 10U) + (unit(i + 2) - 0xDC00);
      i += 2;
    } else if (c >= 0xD800 && c < 0xE000) {
      c = 0xFFFD;
    }
    append_character(out, c);
  }
  return out;
}

/// Vietnamese in UTF-16 without a mark: every second byte of its ASCII is zero.
bool looks_utf16(std::string_view bytes, bool little) {
  const std::size_t n = std::min<std::size_t>(bytes.size(), 4096) & ~std::size_t{1};
  std::size_t zeros = 0;
  for (std::size_t i = little ? 1 : 0; i < n; i += 2) zeros += bytes[i] == '\0' ? 1 : 0;
  std::size_t others = 0;
  for (std::size_t i = little ? 0 : 1; i < n; i += 2) others += bytes[i] == '\0' ? 1 : 0;
  return n >= 8 && zeros * 10 > n * 2 && others == 0;
}

std::size_t continuation_bytes(unsigned char lead, unsigned char next) {
  if (lead >= 0xC2 && lead <= 0xDF) return 1;
  if (lead == 0xE0) return next >= 0xA0 ? 2 : 0;
  if (lead == 0xED) return next <= 0x9F ? 2 : 0;
  if (lead >= 0xE1 && lead <= 0xEF) return 2;
  if (lead == 0xF0) return next >= 0x90 ? 3 : 0;
  if (lead == 0xF4) return next <= 0x8F ? 3 : 0;
  if (lead >= 0xF1 && lead <= 0xF3) return 3;
  return 0;
}

}  // namespace

std::size_t first_invalid_utf8(std::string_view text) {
  if (surely_composed(text)) return std::string_view::npos;
  const auto* p = reinterpret_cast<const unsigned char*>(text.data());
  std::size_t i = 0;
  while (i < text.size()) {
    if (p[i] < 0x80) {
      ++i;
      continue;
    }
    const std::size_t more = i + 1 < text.size() ? continuation_bytes(p[i], p[i + 1]) : 0;
    if (more == 0 || i + more >= text.size()) return i;
    for (std::size_t k = 1; k <= more; ++k) {
      if ((p[i + k] & 0xC0U) != 0x80) return i;
    }
    i += more + 1;
  }
  return std::string_view::npos;
}

bool has_utf16_mark(std::string_view bytes) {
  return bytes.starts_with(kUtf16LittleMark) || bytes.starts_with(kUtf16BigMark);
}

Result<std::string> decode_utf16(std::string_view bytes, const std::string& name) {
  if (has_utf16_mark(bytes))
    return from_utf16(bytes.substr(2), bytes.starts_with(kUtf16LittleMark), name);
  return from_utf16(bytes, !looks_utf16(bytes, false), name);
}

Result<std::string> decode_text(std::string bytes, const std::string& name) {
  const std::string_view view = bytes;
  if (has_utf16_mark(view)) return decode_utf16(view, name);
  if (looks_utf16(view, true)) return from_utf16(view, true, name);
  if (looks_utf16(view, false)) return from_utf16(view, false, name);
  if (view.starts_with(kUtf8Mark)) bytes.erase(0, kUtf8Mark.size());
  if (bytes.find('\0') != std::string::npos) {
    return Problem{name, "Tệp có byte NUL, không phải tệp văn bản.",
                   "Kiểm tra lại tệp; Soát đọc tệp .docx và tệp văn bản UTF-8 hoặc UTF-16."};
  }
  const std::size_t invalid = first_invalid_utf8(bytes);
  if (invalid != std::string::npos) {
    const auto line =
        1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(invalid), '\n');
    return Problem{name + ":" + std::to_string(line), "Tệp không phải UTF-8 hợp lệ.",
                   "Lưu lại tệp dưới dạng UTF-8."};
  }
  return bytes;
}

}  // namespace soat
