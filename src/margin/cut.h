// Where a marker can stand in a document part: between runs, or in a run that is cut in two. Inside
// the room only.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "margin/byte_range.h"
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
  CutFinder(std::string_view bytes, const ElementMap& map);

  /// For a marker before the character that begins at the offset; what cannot be cut (a picture
  /// with its text boxes, a formula, a field's result) is left whole, and what begins with it (a
  /// link, an insertion) is not entered. nullopt: the offset is in no paragraph.
  [[nodiscard]] std::optional<Cut> before(std::uint32_t offset) const;
  /// For a marker behind the character that ends at the offset.
  [[nodiscard]] std::optional<Cut> after(std::uint32_t offset) const;
  /// At an offset where no character begins or ends in particular.
  [[nodiscard]] std::optional<Cut> beside(std::uint32_t offset) const;

  /// The same for a change of the words, which stays among the runs: field results and what begins
  /// there are entered.
  [[nodiscard]] std::optional<Cut> just_before(std::uint32_t offset) const;
  [[nodiscard]] std::optional<Cut> just_after(std::uint32_t offset) const;
  [[nodiscard]] bool in_field(std::uint32_t offset) const { return field_at(offset) != nullptr; }

  [[nodiscard]] bool is(std::uint32_t element, std::string_view name) const;
  /// A piece of a run that holds characters: w:t or w:delText.
  [[nodiscard]] bool is_text(std::uint32_t element) const;
  /// The run's w:rPr; kNoElement if it has none.
  [[nodiscard]] std::uint32_t run_properties(std::uint32_t run) const;

 private:
  struct OpenField;
  void find_fields();
  void find_cdata();
  [[nodiscard]] std::uint32_t paragraph_of(std::uint32_t element) const;
  /// The field that an offset lies in and must not be cut; nullptr if there is none.
  [[nodiscard]] const ByteRange* field_at(std::uint32_t offset) const;

  /// The piece of a paragraph that cannot be opened further, and if it is a run, its child.
  struct Atom {
    std::uint32_t element = kNoElement;
    std::uint32_t child = kNoElement;
  };
  [[nodiscard]] Atom atom_at(std::uint32_t offset) const;
  [[nodiscard]] bool holds_runs(std::uint32_t element) const;
  [[nodiscard]] std::uint32_t lifted_before(std::uint32_t element) const;
  [[nodiscard]] std::uint32_t lifted_after(std::uint32_t element) const;
  [[nodiscard]] std::uint32_t out_of_cdata(std::uint32_t offset, bool forward) const;
  [[nodiscard]] bool blank(std::uint32_t begin, std::uint32_t end) const;

  std::string_view bytes_;
  const ElementMap& map_;
  std::vector<ByteRange> fields_;  // ascending, apart: from their first w:fldChar to their last
  std::vector<ByteRange> cdata_;   // ascending
};

}  // namespace soat
