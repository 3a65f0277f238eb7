#include "read/numbering.h"

#include "base/utf8.h"
#include "read/symbols.h"

namespace soat {
namespace {

constexpr int kMaxChain = 32;
constexpr std::size_t kMaxLevelText = 255;  // bytes; it is printed before every paragraph

/// w:numFmt, which Word wraps in mc:AlternateContent when it is a custom one.
pugi::xml_node number_format_of(const pugi::xml_node& level) {
  if (const pugi::xml_node wrapped = child(level, "AlternateContent")) {
    if (const auto format = child(child(wrapped, "Choice"), "numFmt")) return format;
    if (const auto format = child(child(wrapped, "Fallback"), "numFmt")) return format;
  }
  return child(level, "numFmt");
}

/// What a bullet looks like: its letter in the font of the level, a plain bullet if we do not know.
std::string bullet(std::string_view text, std::string_view font) {
  std::string out;
  for (std::uint32_t at = 0; at < text.size();) {
    append_character(out, symbol_character(font, next_character(text, at)).value_or(U'•'));
  }
  return out.empty() ? "•" : out;
}

/// Cut where a character begins.
std::string_view at_most(std::string_view text, std::size_t size) {
  if (text.size() <= size) return text;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80) --size;
  return text.substr(0, size);
}

ListLevel read_level(const pugi::xml_node& node) {
  ListLevel level;
  if (const pugi::xml_node format = number_format_of(node)) {
    level.format = NumberFormat::read(attribute(format, "val"), attribute(format, "format"));
  }
  std::string_view font;
  for (const pugi::xml_node property : node.children()) {
    const std::string_view name = local_name(property);
    if (name == "start") level.start = number_value(property).value_or(1);
    if (name == "lvlText") {
      level.text = at_most(decode_entities(attribute(property, "val")), kMaxLevelText);
    }
    if (name == "suff") level.spaced = attribute(property, "val") != "nothing";
    if (name == "pStyle") level.style = attribute(property, "val");
    if (name == "lvlRestart") level.restart_after = number_value(property);
    if (name == "isLgl") level.legal = is_on(property);
    if (name == "rPr") {
      level.hidden = is_on(child(property, "vanish"));
      font = font_of(child(property, "rFonts")).value_or(std::string_view{});
    }
  }
  if (level.format.kind == NumberKind::bullet) level.text = bullet(level.text, font);
  return level;
}

std::optional<std::uint32_t> id_of(const pugi::xml_node& node, std::string_view name) {
  // An id is a number in an attribute of its own name, not in w:val.
  const std::string_view digits = attribute(node, name);
  std::uint32_t id = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9' || id > 400'000'000) return std::nullopt;
    id = id * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return digits.empty() ? std::nullopt : std::optional(id);
}

}  // namespace

Numbering::Numbering(const pugi::xml_node& numbering, const Styles& styles)
    : levels_(1), vietnamese_(styles.vietnamese()) {
  for (const pugi::xml_node node : numbering.children()) {
    if (local_name(node) == "abstractNum") read_definition(node);
  }
  for (const pugi::xml_node node : numbering.children()) {
    if (local_name(node) == "num") read_list(node);
  }
  follow_links(styles);
}

void Numbering::read_definition(const pugi::xml_node& node) {
  const auto id = id_of(node, "abstractNumId");
  if (!id || !definition_ids_.try_emplace(*id, definitions_.size()).second) return;
  Definition definition;
  for (const pugi::xml_node part : node.children()) {
    const std::string_view name = local_name(part);
    if (name == "numStyleLink") definition.link = attribute(part, "val");
    if (name == "styleLink") {
      style_owners_.try_emplace(std::string(attribute(part, "val")),
                                static_cast<std::uint32_t>(definitions_.size()));
    }
    const auto level = name == "lvl" ? id_of(part, "ilvl") : std::nullopt;
    if (!level || *level >= kListLevels) continue;
    definition.levels.at(*level) = static_cast<std::uint32_t>(levels_.size());
    levels_.push_back(read_level(part));
  }
  definitions_.push_back(std::move(definition));
}

void Numbering::read_list(const pugi::xml_node& node) {
  const auto id = id_of(node, "numId");
  const auto abstract = number_value(child(node, "abstractNumId"));
  const auto definition = abstract ? definition_ids_.find(*abstract) : definition_ids_.end();
  if (!id || definition == definition_ids_.end()) return;
  List list;
  list.definition = definition->second;
  for (const pugi::xml_node part : node.children()) {
    const auto level = local_name(part) == "lvlOverride" ? id_of(part, "ilvl") : std::nullopt;
    if (!level || *level >= kListLevels) continue;
    if (const auto start = number_value(child(part, "startOverride"))) list.starts[*level] = *start;
    if (const auto own = child(part, "lvl")) {
      list.levels.at(*level) = static_cast<std::uint32_t>(levels_.size());
      levels_.push_back(read_level(own));
    }
  }
  lists_.try_emplace(*id, std::move(list));
}

/// A definition may say no more than "as in that list style": the style's list, or the definition
/// that says it is that style's, then holds the levels and the counters.
void Numbering::follow_links(const Styles& styles) {
  std::vector<std::uint32_t> ends(definitions_.size());
  for (std::uint32_t i = 0; i < ends.size(); ++i) ends[i] = definition_of(i, styles);
  for (auto& [id, list] : lists_) {
    list.definition = ends[list.definition];
    const Definition& definition = definitions_[list.definition];
    for (std::size_t i = 0; i < kListLevels; ++i) {
      if (list.levels.at(i) == 0) list.levels.at(i) = definition.levels.at(i);
    }
  }
}

std::uint32_t Numbering::definition_of(std::uint32_t definition, const Styles& styles) const {
  std::uint32_t at = definition;
  for (int hops = 0; hops < kMaxChain; ++hops) {
    const std::string& link = definitions_[at].link;
    if (link.empty()) return at;
    const Style* style = styles.find(link);
    const auto list =
        style != nullptr && style->number ? lists_.find(*style->number) : lists_.end();
    if (list != lists_.end() && list->second.definition != at) {
      at = list->second.definition;
      continue;
    }
    const auto owner = style_owners_.find(link);
    if (owner == style_owners_.end() || owner->second == at) return at;
    at = owner->second;
  }
  return definition;  // a circle
}

std::optional<ListPlace> Numbering::place_of(const pugi::xml_node& properties, const Styles& styles,
                                             const Style* style) const {
  const pugi::xml_node direct = child(properties, "numPr");
  const auto number = number_value(child(direct, "numId"));
  const auto level = number_value(child(direct, "ilvl"));
  if (number) return ListPlace{*number, level.value_or(0)};
  if (style == nullptr || !style->number) return std::nullopt;
  ListPlace place{*style->number, level.value_or(style->level.value_or(0))};
  const auto list = lists_.find(place.number);
  if (list == lists_.end() || level) return place;
  // A level that names the style takes its paragraphs, whatever level the style says; a style
  // without such a level is numbered as the one it comes from.
  for (int hops = 0; hops < kMaxChain && style != nullptr; ++hops) {
    for (std::uint32_t i = 0; i < kListLevels; ++i) {
      if (!style->id.empty() && this->level(list->second, i).style == style->id) {
        place.level = i;
        return place;
      }
    }
    if (style->own_number || style->own_level) break;
    style = styles.parent(*style);
  }
  return place;
}

std::uint32_t Numbering::start_of(const List& list, std::uint32_t at) const {
  const auto own = list.starts.find(at);
  return own == list.starts.end() ? level(list, at).start : own->second;
}

void Numbering::count(List& list, std::uint32_t at) {
  Definition& definition = definitions_[list.definition];
  if (!list.used) {
    list.used = true;
    for (const auto& [level, start] : list.starts) definition.counted.at(level) = false;
  }
  for (std::uint32_t above = 0; above < at; ++above) {  // levels that were skipped
    if (definition.counted.at(above)) continue;
    definition.counters.at(above) = start_of(list, above);
    definition.counted.at(above) = true;
  }
  std::uint32_t& counter = definition.counters.at(at);
  counter = definition.counted.at(at) ? counter + 1 : start_of(list, at);
  definition.counted.at(at) = true;
  for (std::uint32_t below = at + 1; below < kListLevels; ++below) {
    const auto restart = level(list, below).restart_after;
    if (!restart || *restart > at) definition.counted.at(below) = false;
  }
}

std::string Numbering::shown(const List& list, std::uint32_t at) {
  const Definition& definition = definitions_[list.definition];
  const ListLevel& own = level(list, at);
  if (own.hidden) return {};
  std::string out;
  for (std::size_t i = 0; i < own.text.size(); ++i) {
    const bool slot = own.text[i] == '%' && i + 1 < own.text.size() && own.text[i + 1] >= '1' &&
                      own.text[i + 1] <= '9' && own.format.kind != NumberKind::bullet;
    if (!slot) {
      out += own.text[i];
      continue;
    }
    const auto part = static_cast<std::uint32_t>(own.text[++i] - '1');
    const NumberFormat& format = level(list, part).format;
    const bool digits = own.legal && format.kind != NumberKind::none;
    out += digits ? std::to_string(definition.counters.at(part))
                  : format.print(definition.counters.at(part), vietnamese_);
    met_unknown_format_ = met_unknown_format_ || !format.known;
  }
  if (!out.empty() && own.spaced) out += ' ';
  return out;
}

std::string Numbering::next(ListPlace place) {
  const auto found = lists_.find(place.number);
  if (place.number == 0 || found == lists_.end() || place.level >= kListLevels) return {};
  count(found->second, place.level);
  return shown(found->second, place.level);
}

}  // namespace soat
