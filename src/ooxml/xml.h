// pugixml with the names and limits that parts of Word files need.
#pragma once

#include <pugixml.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/problem.h"

namespace soat {

/// An XML part, parsed so that text keeps the very bytes of the part: white space kept, entities
/// and line ends left as they are. UTF-16 parts are converted to UTF-8 first.
struct XmlPart {
  std::string bytes;  ///< UTF-8
  pugi::xml_document document;
};

/// Problem: not XML, a DOCTYPE (entities are never read), or nested deeper than `max_depth`.
[[nodiscard]] Result<std::unique_ptr<XmlPart>> parse_xml(std::string bytes,
                                                         const std::string& where,
                                                         std::uint32_t max_depth);

/// The name without its prefix: "w:p" is "p".
[[nodiscard]] std::string_view local_name(const pugi::xml_node& node);
/// The value of the attribute of that local name; empty if there is none.
[[nodiscard]] std::string_view attribute(const pugi::xml_node& node, std::string_view local);
/// The first child of that local name.
[[nodiscard]] pugi::xml_node child(const pugi::xml_node& node, std::string_view local);

/// Whether an on/off property such as w:vanish is set: present and not "0", "false" or "off".
[[nodiscard]] bool is_on(const pugi::xml_node& property);

/// The size of the entity or character reference that `text` begins with, 1 if its '&' begins none.
[[nodiscard]] std::size_t entity_size(std::string_view text);
/// Decodes the five entities of XML and character references; others stay as they stand.
[[nodiscard]] std::string decode_entities(std::string_view text);

}  // namespace soat
