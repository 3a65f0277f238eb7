// Where each element of an XML part begins and ends, in bytes: for whoever changes a part without
// writing it anew.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"

namespace soat {

inline constexpr std::uint32_t kNoElement = 0xFFFFFFFF;

/// Offsets count from the start of the part's UTF-8 bytes. `<a/>` has its content at its end.
struct Element {
  std::uint32_t begin = 0;    ///< of '<'
  std::uint32_t content = 0;  ///< behind the start tag
  std::uint32_t content_end = 0;
  std::uint32_t end = 0;  ///< behind the end tag
  std::uint32_t parent = kNoElement;
  std::uint32_t depth = 0;
  std::uint16_t space = 0;  ///< index in ElementMap::spaces
  std::uint16_t name = 0;   ///< index in ElementMap::names, local

  [[nodiscard]] bool holds(std::uint32_t offset) const { return begin <= offset && offset < end; }
  [[nodiscard]] bool without_content() const { return content == end; }
};

/// All elements in the order of their start tags; elements[0] is the root. Owns no bytes of the
/// part: the functions that take `bytes` want those that the map was made from.
struct ElementMap {
  std::vector<Element> elements;
  std::vector<std::string> spaces;  ///< namespace URIs; [0] is ""
  std::vector<std::string> names;   ///< local names

  [[nodiscard]] std::string_view space(const Element& e) const { return spaces[e.space]; }
  [[nodiscard]] std::string_view name(const Element& e) const { return names[e.name]; }
  /// The innermost element that holds the offset; kNoElement outside the root.
  [[nodiscard]] std::uint32_t at(std::uint32_t offset) const;
  /// The children of an element, in order.
  [[nodiscard]] std::vector<std::uint32_t> children(std::uint32_t parent) const;
};

/// Problem: not well-formed (Word would not open it either), or a DOCTYPE.
[[nodiscard]] Result<ElementMap> map_elements(std::string_view bytes, const std::string& where);

/// A start tag as it is written.
struct StartTag {
  /// `value` is as written (entities kept); `begin` is the offset of its first byte in the tag.
  struct Attribute {
    std::string_view name;
    std::string_view value;
    std::uint32_t begin = 0;
  };
  std::string_view name;  ///< with its prefix
  std::vector<Attribute> attributes;

  [[nodiscard]] const Attribute* find(std::string_view qualified_name) const;
  /// By local name, whatever the prefix; never an xmlns declaration.
  [[nodiscard]] const Attribute* find_local(std::string_view local) const;
  /// The prefix that this tag binds to a namespace: empty if none, or only the default namespace.
  [[nodiscard]] std::string_view prefix_of(std::string_view uri) const;
};

/// Of an element of a map; the views are into `bytes`.
[[nodiscard]] StartTag start_tag(std::string_view bytes, const Element& element);

}  // namespace soat
