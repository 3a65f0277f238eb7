// In which code the letters of each run of a DOCX are: told by its font and by what it says. Inside
// the room only.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "ooxml/xml.h"
#include "read/letter_evidence.h"
#include "read/letters.h"
#include "read/source_builder.h"

namespace soat {

/// How the letters of a run are to be read. `unicode`: as they stand.
struct RunCode {
  LetterCode code = LetterCode::unicode;
  Capitals capitals = Capitals::as_written;
};

/// Answers for the runs of one document. A run is judged by its own words; where these do not tell,
/// by its paragraph's, then by all the part's that have the same kind of font, then by its font.
/// Each paragraph is looked at once, when its first run is asked for.
class RunLetters {
 public:
  /// `styles`: the root of styles.xml; may be null.
  explicit RunLetters(const pugi::xml_node& styles);

  [[nodiscard]] RunCode code_of(const pugi::xml_node& run);

 private:
  struct Style {
    std::string based_on;
    std::string font;  ///< empty: that of the style it is based on
  };
  struct Run {
    pugi::xml_node node;
    std::size_t begin = 0;  // its letters, in those of the paragraph
    std::size_t end = 0;
    FontCode font;
  };
  struct Words {
    std::vector<Letter> letters;
    std::vector<Run> runs;
  };
  /// Evidence of a whole part, by the code that fonts declare.
  using PartEvidence = std::map<LetterCode, LetterEvidence>;

  [[nodiscard]] std::string_view font_of_style(std::string_view id) const;
  [[nodiscard]] FontCode font_of(const pugi::xml_node& run, FontCode paragraph_font) const;
  [[nodiscard]] FontCode font_of_paragraph(const pugi::xml_node& paragraph) const;
  [[nodiscard]] Words words_of(const pugi::xml_node& paragraph) const;
  void collect(const pugi::xml_node& parent, FontCode paragraph_font, Words& words,
               int depth) const;
  void scan(const pugi::xml_node& paragraph);
  [[nodiscard]] RunCode decide(const Words& words, const Run& run, const LetterEvidence& paragraph);
  [[nodiscard]] bool is_old(const Run& run, const LetterEvidence& own,
                            const LetterEvidence& paragraph, LetterCode code);
  [[nodiscard]] PartEvidence& part_evidence(const pugi::xml_node& node);
  void gather(const pugi::xml_node& parent, PartEvidence& evidence, int depth) const;

  std::map<std::string, Style, std::less<>> styles_;
  std::string default_font_;
  std::string default_style_;
  std::unordered_set<const void*> scanned_;              // paragraphs
  std::unordered_map<const void*, RunCode> old_;         // runs that are not Unicode
  std::unordered_map<const void*, PartEvidence> parts_;  // by root
};

/// Appends the letters of a run's words in `code`, each converted one with its address.
void append_letters(SourceBuilder& builder, std::string_view words, std::uint32_t part,
                    std::uint32_t begin, RunCode code);

/// Word writes the character AD, which is ư in TCVN3, as an element: appends it if it is that.
void append_soft_hyphen(SourceBuilder& builder, const pugi::xml_node& node, std::uint32_t part,
                        RunCode code);

}  // namespace soat
