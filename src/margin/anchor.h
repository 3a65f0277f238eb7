// Where the words of a finding stand in the document's own bytes. Inside the room only.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "margin/byte_range.h"
#include "ooxml/element_map.h"
#include "text/text.h"

namespace soat {

/// Words of Source::text that are written in the document part.
struct Written {
  std::uint32_t begin = 0;  ///< range in Source::text
  std::uint32_t end = 0;
  bool verbatim = true;  ///< else they stand for the bytes as a whole
  ByteRange at;
  bool unicode = true;  ///< false: in old letters, or signs of a font of their own
};

/// The pieces of a source that are written in one of its parts, whose bytes have since lost some
/// ranges.
[[nodiscard]] std::vector<Written> written_in(const Source& source, std::uint32_t part,
                                              const Removed& removed);

struct DraftAnchor {
  ByteRange at;  ///< never splits a character or what stands for one; may be empty: a place
  StreamKind stream = StreamKind::body;  ///< where the words really stand
};

/// Finds anchors; the text and the map must outlive it.
class AnchorFinder {
 public:
  AnchorFinder(const Text& text, std::vector<Written> written, const ElementMap& map);

  /// The words of the span that are written in the document part; of a span that has none (an
  /// automatic number, an empty span), its paragraph's. Words of another part are anchored at
  /// their mark in the body, of a header or footer where its section begins. A span that goes on
  /// into another stream ends with its own. nullopt: no word is written in this part at all.
  [[nodiscard]] std::optional<DraftAnchor> find(TextSpan span) const;
  /// Only if every word of the span is written in the document part, in Unicode: words put beside
  /// old letters would be shown in the old letters' font.
  [[nodiscard]] std::optional<ByteRange> exact(TextSpan span) const;

 private:
  [[nodiscard]] TextSpan in_source(TextSpan span) const;
  [[nodiscard]] std::uint32_t paragraph_of(std::uint32_t offset) const;
  [[nodiscard]] std::optional<ByteRange> written(TextSpan source_span) const;
  [[nodiscard]] std::optional<ByteRange> nearest(std::uint32_t offset) const;
  [[nodiscard]] std::optional<ByteRange> before_words(std::uint32_t offset) const;
  [[nodiscard]] std::optional<ByteRange> mark_in_body(std::uint32_t stream) const;

  const Text& text_;
  const Source& source_;
  std::vector<Written> written_;
  const ElementMap& map_;
  std::vector<std::uint32_t> marks_;  // elements that refer to notes
};

}  // namespace soat
