// How names of WordprocessingML are written in one part. Inside the room only.
#pragma once

#include <string>
#include <string_view>

#include "ooxml/element_map.h"

namespace soat {

inline constexpr std::string_view kWordTransitional =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr std::string_view kWordStrict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

/// "w:" of "w:t".
[[nodiscard]] inline std::string_view prefix_part(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon + 1);
}

/// The prefix that the part's root gives the namespace. Where it has none (only a default
/// namespace, which attributes cannot use), each element declares "w" for itself.
struct WordNames {
  std::string prefix = "w";
  std::string declaration;  ///< " xmlns:w=…", or empty

  [[nodiscard]] static WordNames of(std::string_view bytes, const ElementMap& map) {
    const std::string_view space = map.space(map.elements[0]);
    const std::string_view bound = start_tag(bytes, map.elements[0]).prefix_of(space);
    if (!bound.empty()) return {std::string(bound), {}};
    return {"w", " xmlns:w=\"" + std::string(space) + "\""};
  }
  /// "w:ins"
  [[nodiscard]] std::string name(std::string_view local) const {
    return prefix + ":" + std::string(local);
  }
  /// "<w:ins", with the declaration if one is needed.
  [[nodiscard]] std::string open(std::string_view local) const {
    return "<" + name(local) + declaration;
  }
  /// " w:id=\"5\""
  [[nodiscard]] std::string attribute(std::string_view local, std::string_view value) const {
    return " " + name(local) + "=\"" + std::string(value) + "\"";
  }
};

}  // namespace soat
