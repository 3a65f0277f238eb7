#include "read/styles.h"

#include <charconv>

namespace soat {
namespace {

constexpr int kMaxChain = 32;

template <typename T>
void take_over(std::optional<T>& own, const std::optional<T>& inherited) {
  if (!own) own = inherited;
}

}  // namespace

std::optional<std::uint32_t> number_value(const pugi::xml_node& property) {
  const std::string_view text = attribute(property, "val");
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<std::string_view> font_of(const pugi::xml_node& run_fonts) {
  std::optional<std::string_view> font;
  for (pugi::xml_attribute a = run_fonts.first_attribute(); a; a = a.next_attribute()) {
    std::string_view name = a.name();
    name.remove_prefix(name.find(':') + 1);  // npos + 1 is 0
    if (name == "asciiTheme" || name == "hAnsiTheme") return std::string_view{};
    if (name == "hAnsi" || (name == "ascii" && !font)) font = a.value();
  }
  if (font && font->empty()) return std::nullopt;
  return font;
}

Styles::Styles(const pugi::xml_node& root) {
  for (const pugi::xml_node node : root.children()) {
    const std::string_view name = local_name(node);
    if (name == "docDefaults") read_defaults(node);
    if (name == "style") read_style(node);
  }
  link_parents();
  // What a style inherits is asked of parents as they were read, so nothing depends on the order.
  const std::vector<Style> as_read = styles_;
  for (Style& style : styles_) {
    std::uint32_t ancestor = style.parent;
    for (int hops = 0; hops < kMaxChain && ancestor != kNoStyle; ++hops) {
      const Style& from = as_read[ancestor];
      take_over(style.number, from.number);
      take_over(style.level, from.level);
      take_over(style.outline, from.outline);
      take_over(style.hidden, from.hidden);
      take_over(style.font, from.font);
      ancestor = from.parent;
    }
  }
}

void Styles::read_defaults(const pugi::xml_node& defaults) {
  const pugi::xml_node run = child(child(defaults, "rPrDefault"), "rPr");
  default_font_ = font_of(child(run, "rFonts")).value_or(std::string_view{});
  vietnamese_ = attribute(child(run, "lang"), "val").starts_with("vi");
}

void Styles::read_style(const pugi::xml_node& node) {
  const std::string_view type = attribute(node, "type");
  if (type == "table") return;
  Style style;
  style.id = attribute(node, "styleId");
  const pugi::xml_node paragraph = child(node, "pPr");
  const pugi::xml_node number = child(paragraph, "numPr");
  style.number = number_value(child(number, "numId"));
  style.own_number = style.number.has_value();
  style.level = number_value(child(number, "ilvl"));
  style.own_level = style.level.has_value();
  style.outline = number_value(child(paragraph, "outlineLvl"));
  const pugi::xml_node run = child(node, "rPr");
  if (const pugi::xml_node vanish = child(run, "vanish")) style.hidden = is_on(vanish);
  if (const auto font = font_of(child(run, "rFonts"))) style.font = std::string(*font);
  const auto index = static_cast<std::uint32_t>(styles_.size());
  if (!by_id_.try_emplace(style.id, index).second) return;  // of two of one id the first counts
  const std::string_view is_default = attribute(node, "default");
  const bool paragraph_style = type == "paragraph" || type.empty();
  if (paragraph_style && (is_default == "1" || is_default == "true" || is_default == "on")) {
    default_paragraph_ = index;
  }
  styles_.push_back(std::move(style));
  based_on_.emplace_back(attribute(child(node, "basedOn"), "val"));
}

void Styles::link_parents() {
  for (std::uint32_t i = 0; i < styles_.size(); ++i) {
    const auto found = by_id_.find(based_on_[i]);
    if (found != by_id_.end() && found->second != i) styles_[i].parent = found->second;
  }
}

const Style* Styles::find(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : &styles_[found->second];
}

const Style* Styles::of_paragraph(std::string_view id) const {
  const Style* named = id.empty() ? nullptr : find(id);
  if (named != nullptr) return named;
  return default_paragraph_ == kNoStyle ? nullptr : &styles_[default_paragraph_];
}

}  // namespace soat
