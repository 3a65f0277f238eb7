// The words of runs on their way into the Source. Inside the room only.
#pragma once

#include <cstdint>
#include <string_view>

#include "ooxml/xml.h"
#include "read/run_letters.h"
#include "read/source_builder.h"

namespace soat {

/// A tracked change that a run belongs to, where changes are shown.
enum class Change : std::uint8_t { none, inserted, deleted };

/// What of a run's formatting its words need.
struct RunLook {
  std::string_view font;  ///< of Latin letters; empty for a font of the theme
  bool hidden = false;
  RunCode letters;
  Change change = Change::none;
};

/// Appends to the open paragraph of the builder (which must outlive it), opening one if need be.
class DocxWords {
 public:
  explicit DocxWords(SourceBuilder& builder) : builder_(builder) {}

  /// The part whose bytes the offsets of nodes count in.
  void enter_part(std::uint32_t part) { part_ = part; }
  [[nodiscard]] std::uint32_t part() const { return part_; }

  void set_look(const RunLook& look) { look_ = look; }
  [[nodiscard]] const RunLook& look() const { return look_; }

  /// A w:t or w:delText: its bytes as they stand, entities converted, white space at its ends taken
  /// off unless it is to be preserved.
  void text(const pugi::xml_node& node);
  /// What an element without text shows: a symbol, a soft hyphen.
  void element(std::string_view words, const pugi::xml_node& node);
  /// What Word adds: a tab, a line break.
  void generated(std::string_view words);

  /// Closes the mark of a change before the paragraph ends.
  void end_change();
  /// Sets the open change aside while another stream is read; give it back afterwards.
  [[nodiscard]] Change exchange_open_change(Change change);

 private:
  void append(std::string_view words, PieceKind kind, SourceSpan at);
  void put(std::string_view words, PieceKind kind, SourceSpan at,
           LetterCode code = LetterCode::unicode);
  void character_data(std::string_view words, std::uint32_t at, bool entities);

  SourceBuilder& builder_;
  std::uint32_t part_ = 0;
  RunLook look_;
  Change open_ = Change::none;
};

}  // namespace soat
