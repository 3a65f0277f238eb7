// What the words of a paragraph are marked as: citations, and the parts of the head. Inside the
// room only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "akn/references.h"
#include "judge/analysis.h"

namespace soat {

/// An inline element over words of one paragraph. An empty span is an empty element.
struct Mark {
  TextSpan span;
  std::string_view element;
  std::string_view attribute;  ///< empty: none
  std::string value;
  std::string up_to;  ///< of a range: where it ends
};

/// In order of their beginnings, outer marks before inner ones; none crosses another's edge.
[[nodiscard]] std::vector<Mark> marks_of(const Analysis& analysis, const References& references);

}  // namespace soat
