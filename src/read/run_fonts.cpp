#include "read/run_fonts.h"

namespace soat {
namespace {

constexpr int kMaxBases = 100;  // of styles upon styles

/// As w:rFonts says it; empty if it does not.
std::string_view font_attribute(const pugi::xml_node& properties) {
  const pugi::xml_node fonts = child(properties, "rFonts");
  if (!fonts) return {};
  if (!attribute(fonts, "hAnsiTheme").empty()) return "theme";  // always Unicode
  const std::string_view high = attribute(fonts, "hAnsi");
  return high.empty() ? attribute(fonts, "ascii") : high;
}

}  // namespace

RunFonts::RunFonts(const pugi::xml_node& styles) {
  default_font_ = font_attribute(child(child(child(styles, "docDefaults"), "rPrDefault"), "rPr"));
  for (const pugi::xml_node node : styles.children()) {
    if (local_name(node) != "style") continue;
    const std::string id(attribute(node, "styleId"));
    const std::string_view is_default = attribute(node, "default");
    if (attribute(node, "type") == "paragraph" && (is_default == "1" || is_default == "true"))
      default_style_ = id;
    styles_[id] = {std::string(attribute(child(node, "basedOn"), "val")),
                   std::string(font_attribute(child(node, "rPr")))};
  }
}

std::string_view RunFonts::of_style(std::string_view id) const {
  for (int depth = 0; depth < kMaxBases && !id.empty(); ++depth) {
    const auto found = styles_.find(id);
    if (found == styles_.end()) return {};
    if (!found->second.font.empty()) return found->second.font;
    id = found->second.based_on;
  }
  return {};
}

std::string_view RunFonts::of_paragraph(const pugi::xml_node& paragraph) const {
  const std::string_view style = attribute(child(child(paragraph, "pPr"), "pStyle"), "val");
  const std::string_view font = of_style(style.empty() ? std::string_view(default_style_) : style);
  return font.empty() ? std::string_view(default_font_) : font;
}

std::string_view RunFonts::of_run(const pugi::xml_node& run,
                                  std::string_view paragraph_font) const {
  const pugi::xml_node properties = child(run, "rPr");
  if (!properties) return paragraph_font;
  std::string_view font = font_attribute(properties);
  if (font.empty()) font = of_style(attribute(child(properties, "rStyle"), "val"));
  return font.empty() ? paragraph_font : font;
}

}  // namespace soat
