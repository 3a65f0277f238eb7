// The XML of Word's lists, short enough to read in a test.
#pragma once

#include <string>

#include "support/docx_builder.h"
#include "support/docx_reading.h"

namespace soat {

/// A level of a list; `more` stands before w:lvlText, `after` at its end.
inline std::string level_xml(int level, const std::string& format, const std::string& text,
                             const std::string& more = "", int start = 1,
                             const std::string& after = "") {
  return "<w:lvl w:ilvl=\"" + std::to_string(level) + "\"><w:start w:val=\"" +
         std::to_string(start) + "\"/><w:numFmt w:val=\"" + format + "\"/>" + more +
         "<w:lvlText w:val=\"" + text + "\"/>" + after + "</w:lvl>";
}
inline std::string definition_xml(int id, const std::string& levels) {
  return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + levels +
         "</w:abstractNum>";
}
inline std::string list_xml(int id, int definition, const std::string& overrides = "") {
  return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" +
         std::to_string(definition) + "\"/>" + overrides + "</w:num>";
}
/// w:lvlOverride with w:startOverride.
inline std::string starts_at(int level, int number) {
  return "<w:lvlOverride w:ilvl=\"" + std::to_string(level) + "\"><w:startOverride w:val=\"" +
         std::to_string(number) + "\"/></w:lvlOverride>";
}
/// Inside w:pPr: the list and level of a paragraph.
inline std::string in_list(int list, int level = 0) {
  return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
         std::to_string(list) + "\"/></w:numPr>";
}
/// A paragraph of a list.
inline std::string item(int list, int level, const std::string& words) {
  return DocxBuilder::paragraph(in_list(list, level), words);
}
inline std::string style_name(const std::string& id) { return "<w:pStyle w:val=\"" + id + "\"/>"; }

/// A style; `properties` stand inside it.
inline std::string style_xml(const std::string& id, const std::string& based_on,
                             const std::string& properties, const std::string& type = "paragraph") {
  return "<w:style w:type=\"" + type + "\" w:styleId=\"" + id + "\">" +
         (based_on.empty() ? "" : "<w:basedOn w:val=\"" + based_on + "\"/>") + properties +
         "</w:style>";
}

}  // namespace soat
