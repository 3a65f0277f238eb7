#include "report/shown.h"

#include "base/utf8.h"
#include "report/json_report.h"

namespace soat {
namespace {

constexpr char32_t kPictures = 0x2400;  // of the control characters, in their order
constexpr char32_t kPictureOfDelete = 0x2421;

bool second_set(std::string_view words, std::size_t at) {
  return words[at] == '\xC2' && at + 1 < words.size() &&
         (static_cast<unsigned char>(words[at + 1]) & 0xE0U) == 0x80;
}

}  // namespace

std::string shown_name(const std::string& name) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  const std::string printable = printable_name(name);
  std::string out;
  for (std::size_t i = 0; i < printable.size(); ++i) {
    const auto byte = static_cast<unsigned char>(printable[i]);
    if (second_set(printable, i)) {
      out += "%C2%";
      const auto next = static_cast<unsigned char>(printable[++i]);
      out += {kHex[next >> 4U], kHex[next & 0xFU]};
    } else if (byte >= 0x20 && byte != 0x7F) {
      out += printable[i];
    } else {
      out += {'%', kHex[byte >> 4U], kHex[byte & 0xFU]};
    }
  }
  return out;
}

std::string shown_words(std::string_view words) {
  std::string out;
  out.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto byte = static_cast<unsigned char>(words[i]);
    if (second_set(words, i)) {
      append_character(out, 0xFFFD);
      ++i;
    } else if (byte == 0x7F) {
      append_character(out, kPictureOfDelete);
    } else if (byte < 0x20 && byte != '\n' && byte != '\t') {
      append_character(out, kPictures + byte);
    } else {
      out += words[i];
    }
  }
  return out;
}

}  // namespace soat
