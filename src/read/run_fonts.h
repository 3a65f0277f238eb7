// The font of a run's letters beyond ASCII, from its properties, its styles and the defaults.
// Inside the room only.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "ooxml/xml.h"

namespace soat {

class RunFonts {
 public:
  /// `styles`: the root of styles.xml; may be null.
  explicit RunFonts(const pugi::xml_node& styles);

  /// Of a run without a font of its own.
  [[nodiscard]] std::string_view of_paragraph(const pugi::xml_node& paragraph) const;
  [[nodiscard]] std::string_view of_run(const pugi::xml_node& run,
                                        std::string_view paragraph_font) const;

 private:
  struct Style {
    std::string based_on;
    std::string font;  ///< empty: that of the style it is based on
  };
  [[nodiscard]] std::string_view of_style(std::string_view id) const;

  std::map<std::string, Style, std::less<>> styles_;
  std::string default_font_;
  std::string default_style_;
};

}  // namespace soat
