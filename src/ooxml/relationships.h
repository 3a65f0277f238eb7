// What a part of a package points to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "ooxml/package.h"

namespace soat {

struct Relationship {
  std::string id;
  std::string type;    ///< the URI; its last word tells the kind, in transitional and strict files
  std::string target;  ///< an entry of the package, resolved; as written if external
  bool external = false;

  /// "comments" of "http://…/relationships/comments".
  [[nodiscard]] std::string_view kind() const;
};

/// "word/" of "word/document.xml"; empty at the root.
[[nodiscard]] std::string folder_of(std::string_view part);
/// "word/_rels/document.xml.rels"; of "" the package's own.
[[nodiscard]] std::string relationships_part(std::string_view part);

/// Of a part; empty if it has none. Problem: its relationships are not XML.
[[nodiscard]] Result<std::vector<Relationship>> read_relationships(Package& package,
                                                                   const std::string& part,
                                                                   std::uint32_t max_xml_depth);

/// The first internal target of that kind; empty if there is none.
[[nodiscard]] std::string target_of(const std::vector<Relationship>& all, std::string_view kind);

}  // namespace soat
