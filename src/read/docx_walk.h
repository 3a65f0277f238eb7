// Walks the XML of a Word file in reading order. Inside the room only.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ooxml/xml.h"
#include "read/docx_words.h"
#include "read/numbering.h"
#include "read/run_letters.h"
#include "read/source_builder.h"
#include "read/styles.h"

namespace soat {

/// Footnotes or endnotes by id. Each is read once, at its first reference.
class DocxNotes {
 public:
  DocxNotes() = default;
  /// `part` may be null.
  DocxNotes(std::unique_ptr<XmlPart> part, std::string name);

  /// The note of that id if it was not yet taken, else a null node.
  [[nodiscard]] pugi::xml_node take(std::string_view id);
  [[nodiscard]] bool knows(std::string_view id) const { return notes_.contains(id); }
  /// The part's number in the Source, adding it at the first call.
  [[nodiscard]] std::uint32_t part_in(SourceBuilder& builder);

 private:
  static constexpr std::uint32_t kNotAdded = 0xFFFFFFFF;
  std::unique_ptr<XmlPart> part_;
  std::string name_;
  std::unordered_map<std::string_view, pugi::xml_node> notes_;
  std::uint32_t number_ = kNotAdded;
};

/// A header or footer that a section asks for, to be read after the body.
struct HeaderPlace {
  std::string id;  ///< of the relationship
  StreamKind kind = StreamKind::header;
  std::uint32_t anchor = 0;  ///< in the body's text: where the section begins
};

/// What a walk came by and did not read, or read in one of two ways.
struct DocxTally {
  std::size_t pictures = 0;
  std::size_t hidden = 0;
  std::string first_hidden;  ///< Vietnamese: where, and the first words
  std::size_t changes = 0;   ///< tracked
};

/// The body first, then headers. Everything it is given must outlive it.
class DocxWalk {
 public:
  DocxWalk(SourceBuilder& builder, const Styles& styles, Numbering& numbering, DocxNotes& footnotes,
           DocxNotes& endnotes, Revisions revisions);

  void body(const pugi::xml_node& body, std::uint32_t part);
  void header(const pugi::xml_node& root, std::uint32_t part, const HeaderPlace& place);

  [[nodiscard]] const std::vector<HeaderPlace>& headers() const { return headers_; }
  [[nodiscard]] const DocxTally& tally() const { return tally_; }

 private:
  /// What a text box or a note starts afresh.
  struct Context {
    int tables = 0;
    std::uint32_t row = 0;         ///< of the outermost table
    std::uint32_t cell = kNoCell;  ///< the outermost we are in
    std::vector<bool> fields;      ///< open fields: whether we stand in the code
    std::size_t codes = 0;         ///< how many of them are true
    std::string code;              ///< of the innermost field, to know those without a result
  };

  // Blocks (docx_walk.cpp)
  void blocks(const pugi::xml_node& parent, int depth);
  void alone(const pugi::xml_node& parent, int depth);
  void table(const pugi::xml_node& node, int depth);
  void cell(const pugi::xml_node& node, int depth);
  void paragraph(const pugi::xml_node& node, int depth);
  void begin_paragraph(const pugi::xml_node& node);
  void end_paragraph();
  void section(const pugi::xml_node& properties);
  void stream(const pugi::xml_node& content, StreamKind kind, int depth);
  [[nodiscard]] pugi::xml_node properties_of(const pugi::xml_node& paragraph) const;
  /// By a tracked change; or the paragraph is a large first letter, set in a frame of its own.
  [[nodiscard]] bool mark_is_gone(const pugi::xml_node& paragraph) const;
  [[nodiscard]] bool mark_is_hidden(const pugi::xml_node& paragraph) const;
  [[nodiscard]] pugi::xml_node surviving(pugi::xml_node paragraph) const;
  [[nodiscard]] bool is_gone(const pugi::xml_node& row_or_cell) const;
  [[nodiscard]] bool shows_anything(const pugi::xml_node& parent, const Style* style) const;

  // Inside a paragraph (docx_runs.cpp)
  void inlines(const pugi::xml_node& parent, int depth);
  void changed(const pugi::xml_node& node, bool inserted, int depth);
  void run(const pugi::xml_node& node, int depth);
  void run_item(const pugi::xml_node& item, int depth);
  void symbol(const pugi::xml_node& item);
  void line_break(const pugi::xml_node& item);
  void hidden_run(const pugi::xml_node& node);
  void field(const pugi::xml_node& character, bool shown);
  void form_field(const pugi::xml_node& data);
  void note(DocxNotes& notes, std::string_view id, StreamKind kind, int depth);
  void drawing(const pugi::xml_node& node, int depth);
  void drawn_text(const pugi::xml_node& body, int depth);
  [[nodiscard]] RunLook look_of(const pugi::xml_node& run_properties, const Style* style) const;
  [[nodiscard]] bool in_field_code() const { return context_.codes > 0; }

  SourceBuilder& builder_;
  const Styles& styles_;
  Numbering& numbering_;
  DocxNotes& footnotes_;
  DocxNotes& endnotes_;
  Revisions revisions_;
  DocxWords words_;
  RunLetters letters_;
  Context context_;
  const Style* style_ = nullptr;  // of the paragraph we are in
  Change change_ = Change::none;  // that we are in, where changes are shown
  bool in_note_ = false;
  std::optional<StreamKind> in_header_;  ///< which of the two it is
  bool in_hidden_ = false;               // the run before was hidden: one place, not two
  std::uint32_t section_start_ = 0;
  std::uint32_t tables_ = 0;  // outermost ones so far
  std::vector<HeaderPlace> headers_;
  DocxTally tally_;
};

/// The branch of mc:AlternateContent that is read: the first we understand, else the fallback.
[[nodiscard]] pugi::xml_node chosen_branch(const pugi::xml_node& alternate);

}  // namespace soat
