// Changes to parts that are a list under one root: comments, relationships, content types. By
// splicing: what is there stays as it is written. Inside the room only.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "base/problem.h"
#include "margin/part_text.h"
#include "ooxml/element_map.h"
#include "ooxml/package.h"

namespace soat {

/// One part of the package, read or about to be made.
struct ListPart {
  std::string name;
  PartText text;
  ElementMap map;      ///< of text.words
  bool there = false;  ///< the package has it
  bool changed = false;

  [[nodiscard]] StartTag tag(std::uint32_t element) const {
    return start_tag(text.words, map.elements[element]);
  }
};

/// The part, or `fresh` if the package has none of that name. Problem: it cannot be read.
[[nodiscard]] Result<ListPart> read_list(Package& package, const std::string& name,
                                         std::string_view fresh);

/// Takes out children of the root (element numbers of the map).
[[nodiscard]] Result<bool> remove_rows(ListPart& part, const std::set<std::uint32_t>& rows);
/// Puts rows behind the last one.
[[nodiscard]] Result<bool> append_rows(ListPart& part, std::string_view rows);

/// The prefix by which the root knows a namespace; declared there first, as one that older readers
/// may ignore, if it knows none. `wanted` is taken unless it means something else.
[[nodiscard]] Result<std::string> bind_prefix(ListPart& part, std::string_view uri,
                                              std::string_view wanted);

}  // namespace soat
