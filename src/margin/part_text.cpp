#include "margin/part_text.h"

#include "base/encoding.h"

namespace soat {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

/// The declaration of a part that was UTF-16 must not say so any longer.
void declare_utf8(std::string& words) {
  if (!words.starts_with("<?xml")) return;
  const std::size_t end = words.find("?>");
  const std::size_t encoding = words.find("encoding");
  if (end == std::string::npos || encoding > end) return;
  const std::size_t open = words.find_first_of("\"'", encoding);
  if (open > end) return;
  const std::size_t close = words.find(words[open], open + 1);
  if (close < end) words.replace(open + 1, close - open - 1, "UTF-8");
}

}  // namespace

Result<PartText> decode_part(std::string bytes, const std::string& where) {
  PartText part;
  part.mark = std::string_view(bytes).starts_with(kMark);
  // A part begins with '<', so a NUL beside it or a UTF-16 mark tells UTF-16.
  part.recoded = bytes.size() > 1 &&
                 (bytes[0] == '\0' || bytes[1] == '\0' || bytes[0] == '\xFF' || bytes[0] == '\xFE');
  auto decoded = decode_text(std::move(bytes), where);
  if (!decoded) return decoded.problem();
  part.words = std::move(decoded).value();
  return part;
}

std::string encode_part(PartText part) {
  if (part.recoded) declare_utf8(part.words);
  return part.mark ? std::string(kMark) + part.words : std::move(part.words);
}

}  // namespace soat
