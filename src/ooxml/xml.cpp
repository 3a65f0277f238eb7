#include "ooxml/xml.h"

#include <algorithm>
#include <charconv>
#include <new>

#include "base/encoding.h"
#include "base/utf8.h"

namespace soat {
namespace {

/// A name from pugixml without its prefix, in one go: this is asked of every node.
std::string_view without_prefix(const char* name) {
  const char* end = name;
  for (; *end != '\0'; ++end) {
    if (*end == ':') name = end + 1;
  }
  return {name, static_cast<std::size_t>(end - name)};
}

/// The '>' that ends the tag at `at`; one within quotes does not.
std::size_t end_of_tag(std::string_view xml, std::size_t at) {
  char quote = '\0';
  for (; at < xml.size(); ++at) {
    const char c = xml[at];
    if (quote == '\0' && c == '>') return at;
    if (quote == c) {
      quote = '\0';
    } else if (quote == '\0' && (c == '"' || c == '\'')) {
      quote = c;
    }
  }
  return std::string_view::npos;
}

struct Tags {
  bool doctype = false;
  std::uint32_t depth = 0;  ///< the deepest nesting
};

/// By a scan that needs no stack. With `exact` false a '>' within quotes may make the depth look
/// greater than it is.
Tags tags_of(std::string_view xml, bool exact) {
  Tags tags;
  std::uint32_t depth = 0;
  for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at + 1)) {
    if (at + 1 >= xml.size()) break;
    const char next = xml[at + 1];
    if (next == '/') {
      if (depth > 0) --depth;
      continue;
    }
    if (next == '!') tags.doctype = tags.doctype || xml.substr(at).starts_with("<!DOCTYPE");
    if (next == '?' || next == '!') continue;
    const std::size_t end = exact ? end_of_tag(xml, at) : xml.find('>', at);
    if (end == std::string_view::npos) break;
    if (xml[end - 1] != '/') tags.depth = std::max(tags.depth, ++depth);
  }
  return tags;
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
  const bool nul = bytes.find('\0') != std::string::npos;
  auto decoded = decode_text(std::move(bytes), where);
  if (!decoded) {
    return Problem{where,
                   std::string("Phần này của tệp Word không phải XML hợp lệ: ") +
                       (nul ? "có byte NUL." : "chữ không phải UTF-8 hợp lệ."),
                   "Mở tệp bằng Word rồi lưu lại, hoặc lấy lại tệp từ nguồn."};
  }
  auto part = std::make_unique<XmlPart>();
  part->bytes = std::move(decoded).value();
  Tags tags = tags_of(part->bytes, false);
  if (tags.doctype) {
    return Problem{where, "Phần này của tệp Word có khai báo DOCTYPE, không được phép.",
                   "Kiểm tra nguồn gốc của tệp; tệp Word không có khai báo này."};
  }
  if (tags.depth > max_depth) tags = tags_of(part->bytes, true);
  if (tags.depth > max_depth) {
    return Problem{where,
                   "Phần này của tệp Word lồng nhau quá sâu: " + std::to_string(tags.depth) +
                       " tầng, giới hạn là " + std::to_string(max_depth) + ".",
                   "Kiểm tra nguồn gốc của tệp. Nếu tin tệp này, tăng giới hạn bằng --max-depth."};
  }
  constexpr unsigned kFlags = pugi::parse_cdata | pugi::parse_ws_pcdata;
  const auto parsed = part->document.load_buffer(part->bytes.data(), part->bytes.size(), kFlags,
                                                 pugi::encoding_utf8);
  if (parsed.status == pugi::status_out_of_memory) throw std::bad_alloc();
  if (!parsed) {
    return Problem{where, "Phần này của tệp Word không phải XML hợp lệ.",
                   "Mở tệp bằng Word rồi lưu lại."};
  }
  return part;
}

std::string_view local_name(const pugi::xml_node& node) { return without_prefix(node.name()); }

std::string_view attribute(const pugi::xml_node& node, std::string_view local) {
  for (pugi::xml_attribute a = node.first_attribute(); a; a = a.next_attribute()) {
    if (without_prefix(a.name()) == local) return a.value();
  }
  return {};
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view local) {
  for (pugi::xml_node c = node.first_child(); c; c = c.next_sibling()) {
    if (local_name(c) == local) return c;
  }
  return {};
}

bool is_on(const pugi::xml_node& property) {
  if (!property) return false;
  const std::string_view value = attribute(property, "val");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

std::size_t entity_size(std::string_view text) {
  constexpr std::size_t kLongest = 12;  // "&#x0010FFFF;": whoever looks further looks for ever
  const std::size_t end = text.substr(0, kLongest).find(';');
  return end == std::string_view::npos ? 1 : end + 1;
}

std::string decode_entities(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t amp = std::min(text.find('&'), text.size());
    out += text.substr(0, amp);
    text.remove_prefix(amp);
    if (text.empty()) break;
    const std::size_t size = entity_size(text);
    const std::string decoded = size > 2 ? decode_entity(text.substr(1, size - 2)) : std::string{};
    if (decoded.empty()) {
      out += '&';
      text.remove_prefix(1);
    } else {
      out += decoded;
      text.remove_prefix(size);
    }
  }
  return out;
}

}  // namespace soat
