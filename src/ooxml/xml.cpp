#include "ooxml/xml.h"

#include <charconv>

#include "base/encoding.h"
#include "base/utf8.h"

namespace soat {
namespace {

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// The deepest nesting of tags, by a scan that needs no stack.
std::uint32_t depth_of(std::string_view xml) {
  std::uint32_t depth = 0;
  std::uint32_t deepest = 0;
  for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at + 1)) {
    if (at + 1 >= xml.size()) break;
    const char next = xml[at + 1];
    if (next == '?' || next == '!') continue;
    if (next == '/') {
      if (depth > 0) --depth;
      continue;
    }
    const std::size_t end = xml.find('>', at);
    if (end == std::string_view::npos) break;
    if (xml[end - 1] != '/') deepest = std::max(deepest, ++depth);
  }
  return deepest;
}

std::string decode_entity(std::string_view name) {
  if (name == "amp") return "&";
  if (name == "lt") return "<";
  if (name == "gt") return ">";
  if (name == "quot") return "\"";
  if (name == "apos") return "'";
  if (!name.starts_with("#")) return {};
  const bool hex = name.starts_with("#x");
  name.remove_prefix(hex ? 2 : 1);
  std::uint32_t c = 0;
  const auto [end, error] =
      std::from_chars(name.data(), name.data() + name.size(), c, hex ? 16 : 10);
  const bool whole = error == std::errc{} && end == name.data() + name.size();
  const bool allowed = c != 0 && c <= 0x10FFFF && !(c >= 0xD800 && c < 0xE000);
  std::string character;
  if (whole && allowed) append_character(character, c);
  return character;
}

}  // namespace

Result<std::unique_ptr<XmlPart>> parse_xml(std::string bytes, const std::string& where,
                                           std::uint32_t max_depth) {
  auto decoded = decode_text(std::move(bytes), where);
  if (!decoded) {
    return Problem{where, "Phần này của tệp Word không phải XML hợp lệ.",
                   "Mở tệp bằng Word rồi lưu lại."};
  }
  auto part = std::make_unique<XmlPart>();
  part->bytes = std::move(decoded).value();
  if (part->bytes.find("<!DOCTYPE") != std::string::npos) {
    return Problem{where, "Phần này của tệp Word có khai báo DOCTYPE, không được phép.",
                   "Kiểm tra nguồn gốc của tệp; tệp Word không có khai báo này."};
  }
  if (depth_of(part->bytes) > max_depth) {
    return Problem{where, "Phần này của tệp Word lồng nhau quá sâu.",
                   "Kiểm tra nguồn gốc của tệp."};
  }
  constexpr unsigned kFlags = pugi::parse_cdata | pugi::parse_ws_pcdata;
  const auto parsed = part->document.load_buffer(part->bytes.data(), part->bytes.size(), kFlags,
                                                 pugi::encoding_utf8);
  if (!parsed) {
    return Problem{where, "Phần này của tệp Word không phải XML hợp lệ.",
                   "Mở tệp bằng Word rồi lưu lại."};
  }
  return part;
}

std::string_view local_name(const pugi::xml_node& node) { return without_prefix(node.name()); }

std::string_view attribute(const pugi::xml_node& node, std::string_view local) {
  for (const pugi::xml_attribute a : node.attributes()) {
    if (without_prefix(a.name()) == local) return a.value();
  }
  return {};
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view local) {
  for (const pugi::xml_node c : node.children()) {
    if (local_name(c) == local) return c;
  }
  return {};
}

bool is_on(const pugi::xml_node& property) {
  if (!property) return false;
  const std::string_view value = attribute(property, "val");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

std::string decode_entities(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t amp = std::min(text.find('&'), text.size());
    out += text.substr(0, amp);
    text.remove_prefix(amp);
    if (text.empty()) break;
    const std::size_t end = text.find(';');
    const std::string decoded =
        end == std::string_view::npos ? std::string{} : decode_entity(text.substr(1, end - 1));
    if (decoded.empty()) {
      out += '&';
      text.remove_prefix(1);
    } else {
      out += decoded;
      text.remove_prefix(end + 1);
    }
  }
  return out;
}

}  // namespace soat
