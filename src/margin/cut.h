// Where a marker can stand in a document part: between runs, or in a run that is cut in two. Inside
// the room only.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "ooxml/element_map.h"

namespace soat {

struct Cut {
  std::uint32_t offset = 0;
  std::uint32_t run = kNoElement;   ///< the run that is cut; none: the place is between runs
  std::uint32_t text = kNoElement;  ///< its text element, if the place is inside one
};

/// Both must outlive it. Elements of WordprocessingML are those of the root's namespace.
class CutFinder {
 public:
  CutFinder(std::string_view bytes, const ElementMap& map) : bytes_(bytes), map_(map) {}

  /// Before the character that begins at the offset; what cannot be cut (a picture with its text
  /// boxes, a formula) is left whole. nullopt: the offset is in no paragraph.
  [[nodiscard]] std::optional<Cut> before(std::uint32_t offset) const;
  /// Behind the character that ends at the offset.
  [[nodiscard]] std::optional<Cut> after(std::uint32_t offset) const;
  /// At an offset where no character begins or ends in particular.
  [[nodiscard]] std::optional<Cut> beside(std::uint32_t offset) const;

  [[nodiscard]] bool is(std::uint32_t element, std::string_view name) const;
  /// A piece of a run that holds characters: w:t or w:delText.
  [[nodiscard]] bool is_text(std::uint32_t element) const;
  /// The run's w:rPr; kNoElement if it has none.
  [[nodiscard]] std::uint32_t run_properties(std::uint32_t run) const;

 private:
  /// The piece of a paragraph that cannot be opened further, and if it is a run, its child.
  struct Atom {
    std::uint32_t element = kNoElement;
    std::uint32_t child = kNoElement;
  };
  [[nodiscard]] Atom atom_at(std::uint32_t offset) const;
  [[nodiscard]] bool holds_runs(std::uint32_t element) const;
  [[nodiscard]] std::uint32_t out_of_cdata(const Element& text, std::uint32_t offset,
                                           bool forward) const;
  [[nodiscard]] bool blank(std::uint32_t begin, std::uint32_t end) const;

  std::string_view bytes_;
  const ElementMap& map_;
};

}  // namespace soat
