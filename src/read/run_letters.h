// In which code the letters of each run of a DOCX are: told by its font and by what it says. Inside
// the room only.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "ooxml/xml.h"
#include "read/letter_evidence.h"
#include "read/letters.h"
#include "read/styles.h"

namespace soat {

/// How the letters of a run are to be read. `unicode`: as they stand.
struct RunCode {
  LetterCode code = LetterCode::unicode;
  Capitals capitals = Capitals::as_written;
};

/// Answers for the runs of one document. A run is judged by its own words; where these do not tell,
/// by its paragraph's, then by all the part's that have the same kind of font, then by its font.
/// Each paragraph is looked at once, when its first run is asked for; what was found is kept by
/// node, so `forget` it before a document is freed and another takes its place.
class RunLetters {
 public:
  /// The styles must outlive it.
  explicit RunLetters(const Styles& styles) : styles_(styles) {}

  [[nodiscard]] RunCode code_of(const pugi::xml_node& run);
  void forget();

 private:
  struct Run {
    pugi::xml_node node;
    std::size_t begin = 0;  // its letters, in those of the paragraph
    std::size_t end = 0;
    FontCode font;
  };
  struct Words {
    std::vector<Letter> letters;
    std::vector<Run> runs;
    bool unicode = false;  // some letter is surely Unicode
  };
  [[nodiscard]] std::string_view font_of_paragraph(const pugi::xml_node& paragraph) const;
  [[nodiscard]] std::string_view font_of_run(const pugi::xml_node& run,
                                             std::string_view paragraph_font) const;
  [[nodiscard]] bool shows_capitals(const pugi::xml_node& paragraph) const;
  [[nodiscard]] Words words_of(const pugi::xml_node& paragraph) const;
  void collect(const pugi::xml_node& parent, std::string_view paragraph_font, Words& words,
               int depth) const;
  void scan(const pugi::xml_node& paragraph);
  [[nodiscard]] RunCode decide(const Words& words, const Run& run, const LetterEvidence& paragraph);
  [[nodiscard]] bool is_old(const Run& run, const LetterEvidence& own,
                            const LetterEvidence& paragraph, LetterCode code);
  /// Evidence of all runs of a part whose fonts declare the same code.
  [[nodiscard]] const LetterEvidence& part_evidence(const pugi::xml_node& node,
                                                    LetterCode declared);
  void gather(const pugi::xml_node& parent, LetterCode declared, LetterEvidence& evidence,
              int depth) const;

  const Styles& styles_;
  std::unordered_set<const void*> scanned_;                             // paragraphs
  std::unordered_map<const void*, RunCode> old_;                        // runs that are not Unicode
  std::map<std::pair<const void*, LetterCode>, LetterEvidence> parts_;  // by root
};

/// Words of a run as they are to be appended to the Source.
struct RunPiece {
  std::string words;
  PieceKind kind = PieceKind::verbatim;
  SourceSpan at;
  LetterCode code = LetterCode::unicode;
};

/// The words in `code`, which stand at `at`: where they are `verbatim` there, each converted letter
/// comes with its own address, and what is between them in pieces of its own.
[[nodiscard]] std::vector<RunPiece> run_pieces(std::string_view words, PieceKind kind,
                                               SourceSpan at, RunCode code);

}  // namespace soat
