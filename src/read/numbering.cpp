#include "read/numbering.h"

#include <algorithm>
#include <charconv>

namespace soat {
namespace {

constexpr int kMaxStyleChain = 32;

std::optional<std::uint32_t> number_of(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<std::uint32_t> value_of(const pugi::xml_node& node) {
  return node ? number_of(attribute(node, "val")) : std::nullopt;
}

std::string letters(std::uint32_t value, char first) {
  // Word repeats the letter: 27 is aa, 28 is bb.
  if (value == 0) return {};
  const std::uint32_t index = (value - 1) % 26;
  const std::uint32_t times = std::min<std::uint32_t>((value - 1) / 26 + 1, 20);
  return std::string(times, static_cast<char>(first + static_cast<char>(index)));
}

std::string roman(std::uint32_t value, bool lower) {
  constexpr std::array<std::pair<std::uint32_t, std::string_view>, 13> kDigits = {{{1000, "M"},
                                                                                   {900, "CM"},
                                                                                   {500, "D"},
                                                                                   {400, "CD"},
                                                                                   {100, "C"},
                                                                                   {90, "XC"},
                                                                                   {50, "L"},
                                                                                   {40, "XL"},
                                                                                   {10, "X"},
                                                                                   {9, "IX"},
                                                                                   {5, "V"},
                                                                                   {4, "IV"},
                                                                                   {1, "I"}}};
  std::string out;
  if (value > 3999) return std::to_string(value);
  for (const auto& [worth, digit] : kDigits) {
    while (value >= worth) {
      out += digit;
      value -= worth;
    }
  }
  if (lower)
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return static_cast<char>(c + 32); });
  return out;
}

std::string print(std::uint32_t value, std::string_view format) {
  if (format == "lowerLetter") return letters(value, 'a');
  if (format == "upperLetter") return letters(value, 'A');
  if (format == "lowerRoman") return roman(value, true);
  if (format == "upperRoman") return roman(value, false);
  if (format == "decimalZero") return (value < 10 ? "0" : "") + std::to_string(value);
  if (format == "none") return {};
  return std::to_string(value);
}

ListLevel read_level(const pugi::xml_node& node) {
  ListLevel level;
  for (const pugi::xml_node property : node.children()) {
    const std::string_view name = local_name(property);
    const std::string_view value = attribute(property, "val");
    if (name == "start") level.start = number_of(value).value_or(1);
    if (name == "numFmt") level.format = value;
    if (name == "lvlText") level.text = decode_entities(value);
    if (name == "suff") level.suffix = value;
    if (name == "pStyle") level.style = value;
    if (name == "lvlRestart") level.restart_after = number_of(value);
    if (name == "isLgl") level.legal = is_on(property);
  }
  return level;
}

}  // namespace

Numbering::Numbering(const pugi::xml_node& numbering, const pugi::xml_node& styles) {
  if (styles) read_styles(styles);
  if (numbering) read_lists(numbering);
}

void Numbering::read_lists(const pugi::xml_node& numbering) {
  for (const pugi::xml_node node : numbering.children()) {
    if (local_name(node) == "abstractNum") {
      AbstractList list;
      for (const pugi::xml_node part : node.children()) {
        if (local_name(part) == "numStyleLink") list.style_link = attribute(part, "val");
        const auto level = number_of(attribute(part, "ilvl"));
        if (local_name(part) == "lvl" && level && *level < kListLevels) {
          list.levels.at(*level) = read_level(part);
        }
      }
      if (const auto id = number_of(attribute(node, "abstractNumId")))
        abstracts_.emplace(*id, std::move(list));
    } else if (local_name(node) == "num") {
      List list;
      for (const pugi::xml_node part : node.children()) {
        if (local_name(part) == "abstractNumId") list.abstract = value_of(part).value_or(0);
        const auto level = number_of(attribute(part, "ilvl"));
        if (local_name(part) != "lvlOverride" || !level || *level >= kListLevels) continue;
        if (const auto start = value_of(child(part, "startOverride"))) list.starts[*level] = *start;
        if (const auto own = child(part, "lvl")) list.levels[*level] = read_level(own);
      }
      if (const auto id = number_of(attribute(node, "numId"))) lists_.emplace(*id, std::move(list));
    }
  }
}

void Numbering::read_styles(const pugi::xml_node& styles) {
  for (const pugi::xml_node node : styles.children()) {
    if (local_name(node) != "style" || attribute(node, "type") != "paragraph") continue;
    Style style;
    style.based_on = attribute(child(node, "basedOn"), "val");
    const pugi::xml_node properties = child(node, "pPr");
    const pugi::xml_node number = child(properties, "numPr");
    style.number = value_of(child(number, "numId"));
    style.level = value_of(child(number, "ilvl"));
    const auto outline = value_of(child(properties, "outlineLvl"));
    style.heading = outline && *outline < 9;
    const std::string id(attribute(node, "styleId"));
    if (attribute(node, "default") == "1") default_style_ = id;
    styles_.emplace(id, std::move(style));
  }
}

const Numbering::Style* Numbering::style_with_number(std::string_view id) const {
  for (int hops = 0; hops < kMaxStyleChain; ++hops) {
    const auto found = styles_.find(id);
    if (found == styles_.end()) return nullptr;
    if (found->second.number) return &found->second;
    id = found->second.based_on;
  }
  return nullptr;
}

bool Numbering::is_heading(const pugi::xml_node& properties) const {
  const auto outline = value_of(child(properties, "outlineLvl"));
  if (outline) return *outline < 9;
  std::string_view id = attribute(child(properties, "pStyle"), "val");
  for (int hops = 0; hops < kMaxStyleChain; ++hops) {
    const auto found = styles_.find(id);
    if (found == styles_.end()) return false;
    if (found->second.heading) return true;
    id = found->second.based_on;
  }
  return false;
}

std::optional<ListPlace> Numbering::place_of(const pugi::xml_node& properties) const {
  const pugi::xml_node direct = child(properties, "numPr");
  const auto number = value_of(child(direct, "numId"));
  const auto level = value_of(child(direct, "ilvl"));
  if (number) return ListPlace{*number, level.value_or(0)};
  std::string_view id = attribute(child(properties, "pStyle"), "val");
  if (id.empty()) id = default_style_;
  const Style* style = style_with_number(id);
  if (style == nullptr) return std::nullopt;
  ListPlace place{*style->number, level.value_or(style->level.value_or(0))};
  // A level that names the style takes its paragraphs, whatever level the style says.
  const auto list = lists_.find(place.number);
  if (list == lists_.end() || level) return place;
  const auto abstract = abstracts_.find(list->second.abstract);
  for (std::uint32_t i = 0; abstract != abstracts_.end() && i < kListLevels; ++i) {
    if (abstract->second.levels.at(i).style == id) place.level = i;
  }
  return place;
}

Numbering::AbstractList* Numbering::abstract_of(const List& list) {
  auto found = abstracts_.find(list.abstract);
  for (int hops = 0; hops < kMaxStyleChain && found != abstracts_.end(); ++hops) {
    if (found->second.style_link.empty()) return &found->second;
    const Style* style = style_with_number(found->second.style_link);
    const auto linked = style == nullptr ? lists_.end() : lists_.find(*style->number);
    if (linked == lists_.end()) return &found->second;
    found = abstracts_.find(linked->second.abstract);
  }
  return nullptr;
}

const ListLevel& Numbering::level_of(const List& list, const AbstractList& abstract,
                                     std::uint32_t level) const {
  const auto own = list.levels.find(level);
  return own == list.levels.end() ? abstract.levels.at(level) : own->second;
}

std::string Numbering::next(ListPlace place) {
  const auto found = lists_.find(place.number);
  if (place.number == 0 || found == lists_.end() || place.level >= kListLevels) return {};
  List& list = found->second;
  AbstractList* abstract = abstract_of(list);
  if (abstract == nullptr) return {};
  if (!list.used) {
    list.used = true;
    for (const auto& [level, start] : list.starts) abstract->counted.at(level) = false;
  }
  const auto start_of = [&](std::uint32_t level) {
    const auto own = list.starts.find(level);
    return own == list.starts.end() ? level_of(list, *abstract, level).start : own->second;
  };
  for (std::uint32_t level = 0; level < place.level; ++level) {
    if (abstract->counted.at(level)) continue;
    abstract->counters.at(level) = start_of(level);
    abstract->counted.at(level) = true;
  }
  std::uint32_t& counter = abstract->counters.at(place.level);
  counter = abstract->counted.at(place.level) ? counter + 1 : start_of(place.level);
  abstract->counted.at(place.level) = true;
  for (std::uint32_t level = place.level + 1; level < kListLevels; ++level) {
    const auto restart = level_of(list, *abstract, level).restart_after;
    if (!restart || *restart > place.level) abstract->counted.at(level) = false;
  }
  const ListLevel& own = level_of(list, *abstract, place.level);
  if (own.format == "bullet") return "- ";
  std::string out;
  for (std::size_t i = 0; i < own.text.size(); ++i) {
    const bool slot = own.text[i] == '%' && i + 1 < own.text.size() && own.text[i + 1] >= '1' &&
                      own.text[i + 1] <= '9';
    if (!slot) {
      out += own.text[i];
      continue;
    }
    const auto level = static_cast<std::uint32_t>(own.text[++i] - '1');
    const bool arabic = own.legal && level != place.level;
    out += print(abstract->counters.at(level),
                 arabic ? std::string_view("decimal")
                        : std::string_view(level_of(list, *abstract, level).format));
  }
  if (!out.empty() && own.suffix != "nothing") out += ' ';
  return out;
}

}  // namespace soat
