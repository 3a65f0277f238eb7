// What the styles of a Word file say that matters for its text: numbers, headings, hidden text,
// fonts. Inside the room only.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ooxml/xml.h"

namespace soat {

inline constexpr std::uint32_t kNoStyle = 0xFFFFFFFF;

/// A whole number as a property has it (w:val); none where it is absent or not a number.
[[nodiscard]] std::optional<std::uint32_t> number_value(const pugi::xml_node& property);

/// The font of Latin letters, those beyond ASCII first, that run properties name: none where they
/// name none, empty where they name a font of the theme (always Unicode).
[[nodiscard]] std::optional<std::string_view> font_of(const pugi::xml_node& run_fonts);

/// A style with what it inherits filled in; `own_number` and `parent` tell where it comes from.
struct Style {
  std::string id;
  std::uint32_t parent = kNoStyle;
  bool own_number = false;               ///< w:numId stands in this very style
  bool own_level = false;                ///< w:ilvl does
  std::optional<std::uint32_t> number;   ///< w:numId; 0 takes out of any list
  std::optional<std::uint32_t> level;    ///< w:ilvl
  std::optional<std::uint32_t> outline;  ///< w:outlineLvl
  std::optional<bool> hidden;            ///< w:vanish
  std::optional<std::string> font;
};

/// Styles by id. Chains of w:basedOn that run in a circle, or too long, are cut.
class Styles {
 public:
  Styles() = default;
  /// The root of styles.xml; may be a null node.
  explicit Styles(const pugi::xml_node& root);

  /// Null if there is none of that id.
  [[nodiscard]] const Style* find(std::string_view id) const;
  /// The style of a paragraph: the default one where the id is empty or unknown; may be null.
  [[nodiscard]] const Style* of_paragraph(std::string_view id) const;
  [[nodiscard]] const Style* parent(const Style& style) const {
    return style.parent == kNoStyle ? nullptr : &styles_[style.parent];
  }
  [[nodiscard]] std::string_view default_font() const { return default_font_; }
  /// Whether the file says that it is written in Vietnamese: numbers in words follow.
  [[nodiscard]] bool vietnamese() const { return vietnamese_; }

 private:
  void read_defaults(const pugi::xml_node& defaults);
  void read_style(const pugi::xml_node& node);
  void link_parents();

  std::vector<Style> styles_;
  std::vector<std::string> based_on_;
  std::map<std::string, std::uint32_t, std::less<>> by_id_;
  std::uint32_t default_paragraph_ = kNoStyle;
  std::string default_font_;
  bool vietnamese_ = false;
};

}  // namespace soat
