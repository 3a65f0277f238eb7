// An act as XML, read back by a parser that knows nothing of the writer.
#pragma once

#include <gtest/gtest.h>

#include <pugixml.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "akn/akn.h"
#include "base/one_line.h"
#include "support/knowledge.h"

namespace soat {

inline std::string akn_of(const Analysis& analysis) {
  std::string xml;
  write_akn(analysis, "0", [&](std::string_view bytes) { xml += bytes; });
  return xml;
}

inline std::string akn_of(const std::string& lines, const CheckOptions& options = {}) {
  return akn_of(check_lines(lines, options));
}

inline pugi::xml_document parsed(const std::string& xml) {
  pugi::xml_document document;
  const auto result =
      document.load_string(xml.c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
  EXPECT_TRUE(result) << result.description();
  return document;
}

inline bool beside(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  return name == "authorialNote" || name == "subFlow";
}

/// All text below, in document order; what hangs beside it goes to `notes`, one each.
inline void gather(const pugi::xml_node& node, std::string& text, std::vector<std::string>& notes) {
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_pcdata) {
      text += child.value();
    } else if (beside(child)) {
      std::string note;
      gather(child, note, notes);
      notes.push_back(note);
    } else if (std::string_view(child.name()) != "meta") {
      gather(child, text, notes);
    }
  }
}

inline std::string text_of(const pugi::xml_node& node) {
  std::string text;
  std::vector<std::string> notes;
  gather(node, text, notes);
  return one_line(text);
}

/// The text with its notes behind it, as `soat text` prints it.
inline std::string whole_text(const pugi::xml_node& node) {
  std::string text;
  std::vector<std::string> notes;
  gather(node, text, notes);
  for (const std::string& note : notes) text += "\n" + note;
  return one_line(text);
}

inline pugi::xml_node element(const pugi::xml_node& root, const std::string& path) {
  return root.select_node(path.c_str()).node();
}

inline pugi::xml_node unit(const pugi::xml_node& root, const std::string& id) {
  return element(root, "//*[@eId='" + id + "']");
}

inline std::string value(const pugi::xml_node& root, const std::string& path,
                         const char* attribute = "value") {
  return element(root, path).attribute(attribute).value();
}

}  // namespace soat
