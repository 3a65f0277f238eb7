// Puts a Source together, piece by piece. Inside the room only.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "read/source.h"

namespace soat {

/// Collects paragraphs of the body, and of other streams which go behind it when the Source is
/// taken. Call `begin_paragraph`, then the appending functions, then `end_paragraph`.
class SourceBuilder {
 public:
  SourceBuilder(std::string name, SourceFormat format);

  /// The paragraphs that follow belong to a new stream, until `leave_stream`; streams may nest.
  void enter_stream(StreamKind kind);
  /// The same, hung on an offset of the body's text instead of the end of the current stream.
  void enter_stream(StreamKind kind, std::uint32_t body_anchor);
  void leave_stream();
  /// Leaves it and forgets its paragraphs.
  void drop_stream();
  [[nodiscard]] StreamKind stream_kind() const { return current().stream.kind; }
  [[nodiscard]] std::string_view stream_text() const { return current().text; }
  /// The size of the body's text so far.
  [[nodiscard]] std::uint32_t body_size() const {
    return static_cast<std::uint32_t>(drafts_.front().text.size());
  }

  void begin_paragraph(bool in_table, bool heading_style, std::uint32_t cell = kNoCell);
  /// A cell for paragraphs to name.
  std::uint32_t add_cell(TableCell cell);
  void end_paragraph();
  [[nodiscard]] bool in_paragraph() const { return current().open; }
  [[nodiscard]] bool paragraph_empty() const;
  /// Paragraphs of the current stream so far, the open one included.
  [[nodiscard]] std::size_t paragraph_count() const { return current().paragraphs.size(); }

  void append_verbatim(std::string_view words, std::uint32_t part, std::uint32_t begin);
  void append_converted(std::string_view words, SourceSpan at,
                        LetterCode code = LetterCode::unicode);
  void append_generated(std::string_view words);

  std::uint32_t add_part(std::string part_name, std::string bytes);
  [[nodiscard]] std::string_view part(std::uint32_t index) const { return parts_[index].bytes; }
  void not_checked(std::string what);

  [[nodiscard]] Source take();

 private:
  /// The paragraphs of one stream, offsets counted from its own text.
  struct Draft {
    Stream stream;
    std::uint32_t anchor_stream = 0;
    std::string text;
    std::vector<Piece> pieces;
    std::vector<SourceParagraph> paragraphs;
    bool open = false;
  };

  [[nodiscard]] const Draft& current() const { return drafts_[open_.back()]; }
  [[nodiscard]] Draft& current() { return drafts_[open_.back()]; }
  void append(std::string_view words, PieceKind kind, SourceSpan at,
              LetterCode code = LetterCode::unicode);
  [[nodiscard]] std::vector<std::size_t> order_of_drafts() const;

  Source source_;
  std::vector<SourcePart> parts_;
  std::vector<Draft> drafts_;
  std::vector<std::size_t> open_;
};

}  // namespace soat
