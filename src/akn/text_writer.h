// Words of the text as inline XML, with their marks and notes. Inside the room only.
#pragma once

#include <vector>

#include "akn/marks.h"
#include "akn/notes.h"
#include "akn/white_space.h"
#include "akn/xml_writer.h"

namespace soat {

/// Writes spans of the text in ascending order; a note comes with the words it hangs on.
class TextWriter {
 public:
  TextWriter(XmlWriter& xml, const Act& act, std::vector<Mark> marks);

  /// Words into the open element, without white space at their ends. May be empty.
  void words(TextSpan span);
  /// A new line between elements, but only where the text has white space as well: words that touch
  /// stay together for whoever takes the text out of the XML.
  void line();
  /// Closes the innermost open element, on a new line under the same condition.
  void end();
  /// "<name>words</name>" on a line of its own.
  void element(std::string_view name, TextSpan span);

 private:
  void marked(TextSpan span, std::size_t& mark);
  void plain(TextSpan span);
  void notes_up_to(std::uint32_t offset);
  void note(const Aside& aside);

  XmlWriter& xml_;
  const Text& text_;
  std::vector<Mark> marks_;
  std::vector<Aside> asides_;
  std::size_t next_aside_ = 0;
  bool touches_ = false;  // the words written last touch what follows in the text
  bool in_note_ = false;  // whose words are not among those that notes hang on
};

}  // namespace soat
