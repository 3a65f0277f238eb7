// Builds the tree of units, line by line. Inside the room only.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <vector>

#include "structure/lexicon.h"
#include "structure/lines.h"
#include "structure/unit.h"
#include "text/text.h"

namespace soat {

/// Reads the body's lines once, in order, keeping the open units of the act, of an attached
/// regulation, or of a quotation. `first_line` is the first line after the head.
class TreeBuilder {
 public:
  TreeBuilder(const Text& text, const StructureLexicon& words, std::span<const Line> lines);

  /// The units in reading order, spans and links set. `head_lines` lines belong to the head.
  [[nodiscard]] std::vector<Unit> build(std::size_t head_lines);

 private:
  /// The units that are open in the act, in an attachment or inside a quotation; a deeper unit
  /// closes when a higher one opens.
  struct Container {
    UnitIndex root = 0;
    UnitIndex part = kNoUnit, chapter = kNoUnit, section = kNoUnit, subsection = kNoUnit;
    UnitIndex article = kNoUnit, clause = kNoUnit, point = kNoUnit;
    std::uint32_t articles = 0;
    std::uint32_t last_article = 0;  ///< its number
    bool flat = false;               ///< an annex: numbered lines are not clauses
  };

  void find_notes();
  void read_line(std::size_t at);
  [[nodiscard]] std::optional<Label> label_of(std::size_t at);
  [[nodiscard]] bool follows_a_sentence(std::size_t at) const;
  void read_quoted_line(std::size_t at);
  bool read_division_or_article(std::size_t at, const Label& label);
  [[nodiscard]] std::uint32_t attached_bracket(const Line& line) const;
  bool start_attached(std::size_t at, const Label* label);
  bool start_annex(std::size_t at, const Label& label);
  void start_form(std::size_t at, const Label& label);
  bool start_form_in_act(std::size_t at);
  void leave_act();
  void return_to_act();
  bool continues_quotation(const Label& label) const;
  void reopen_quotation(std::size_t at, const Label& label);
  bool returns_to_act(const Label& label) const;
  bool starts_end(std::size_t at) const;
  void read_opening_line(std::size_t at);

  void open_label(std::size_t at, const Label& label);
  void set_heading(UnitIndex unit, std::size_t at, std::uint32_t first);
  void open_quotation_in(std::size_t at, std::uint32_t first);
  std::optional<std::uint32_t> quotation_start(std::size_t at, std::uint32_t first) const;
  void open_quotation(std::size_t at, std::uint32_t token);
  void track_quotes(std::uint32_t first, std::uint32_t last);
  bool quotation_ends(std::size_t at) const;
  bool outer_goes_on(std::size_t at) const;
  bool outer_goes_on_below(std::size_t at) const;
  bool quotes_articles() const;
  bool cannot_be_quoted(const Label& article) const;
  bool quotes_another_act(std::size_t at, const Label& label) const;
  void quote_from(std::size_t at, const Label& label);
  void close_quotation(std::size_t at);

  UnitIndex add(UnitKind kind, UnitIndex parent, std::uint32_t begin, UnitNumber number = {});
  [[nodiscard]] UnitIndex innermost(const Container& c) const;
  [[nodiscard]] UnitIndex division(const Container& c) const;
  [[nodiscard]] bool goes_on_in_division(const Label& label) const;
  [[nodiscard]] std::size_t next_line(std::size_t at) const;
  [[nodiscard]] SyllableId syllable(std::uint32_t token, std::uint32_t last) const;
  [[nodiscard]] bool opens(SyllableId s) const;
  [[nodiscard]] bool closes(SyllableId s) const;
  [[nodiscard]] Container& open() { return quotation_ ? *quotation_ : outer_; }

  const Text& text_;
  const StructureLexicon& words_;
  std::span<const Line> lines_;
  std::span<const Token> tokens_;
  std::vector<Unit> units_;

  Container outer_;
  std::optional<Container> left_;  ///< the act's own, while what is attached to it is read
  UnitIndex first_left_ = 0;       ///< the first unit of what is attached
  std::optional<Container> quotation_;
  int quote_depth_ = 0;
  bool straight_quote_ = false;
  std::uint32_t quotations_ = 0;  ///< in the unit that holds them
  UnitIndex quoting_ = kNoUnit;
  bool ended_ = false;  ///< the signature of the current container was read
  bool any_article_ = false;
  std::size_t last_unit_line_ = 0;
  std::uint32_t act_articles_ = 0;  ///< number of the last article of the act itself
  std::uint32_t last_quoted_article_ = 0;
  std::set<std::uint32_t> notes_;  ///< numbers of the text's notes
  std::uint32_t last_note_ = 0;    ///< the last that a label carried
  std::uint32_t grounds_ = 0, attachments_ = 0, annexes_ = 0;
};

}  // namespace soat
