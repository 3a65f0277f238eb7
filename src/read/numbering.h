// Word's automatic numbers: what it prints in front of a paragraph and nowhere writes down. Inside
// the room only.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "ooxml/xml.h"

namespace soat {

inline constexpr std::size_t kListLevels = 9;

struct ListLevel {
  std::uint32_t start = 1;
  std::string format = "decimal";              ///< w:numFmt
  std::string text;                            ///< w:lvlText: "Điều %1."
  std::string suffix = "tab";                  ///< tab, space or nothing
  std::string style;                           ///< the paragraph style that this level numbers
  std::optional<std::uint32_t> restart_after;  ///< w:lvlRestart; 0: never restarts
  bool legal = false;                          ///< all numbers Arabic
};

/// Which list and level a paragraph belongs to. `number` 0 takes it out of any list.
struct ListPlace {
  std::uint32_t number = 0;
  std::uint32_t level = 0;
};

/// Definitions of lists and styles, and the counters as the paragraphs go by.
class Numbering {
 public:
  /// Both may be null documents.
  Numbering(const pugi::xml_node& numbering, const pugi::xml_node& styles);

  /// The list of a paragraph from its properties (w:pPr) and its style.
  [[nodiscard]] std::optional<ListPlace> place_of(const pugi::xml_node& properties) const;

  /// Counts the paragraph and gives what Word prints: number and suffix, "Điều 5. ".
  [[nodiscard]] std::string next(ListPlace place);

  /// Whether the paragraph's style, or its properties, make it a heading.
  [[nodiscard]] bool is_heading(const pugi::xml_node& properties) const;

 private:
  struct List {
    std::uint32_t abstract = 0;
    std::map<std::uint32_t, std::uint32_t> starts;  ///< w:startOverride by level
    std::map<std::uint32_t, ListLevel> levels;      ///< w:lvlOverride with a level of its own
    bool used = false;
  };
  struct AbstractList {
    std::array<ListLevel, kListLevels> levels;
    std::string style_link;  ///< w:numStyleLink
    std::array<std::uint32_t, kListLevels> counters{};
    std::array<bool, kListLevels> counted{};
  };
  struct Style {
    std::string based_on;
    std::optional<std::uint32_t> number, level;
    bool heading = false;
  };

  void read_lists(const pugi::xml_node& numbering);
  void read_styles(const pugi::xml_node& styles);
  [[nodiscard]] const Style* style_with_number(std::string_view id) const;
  [[nodiscard]] AbstractList* abstract_of(const List& list);
  [[nodiscard]] const ListLevel& level_of(const List& list, const AbstractList& abstract,
                                          std::uint32_t level) const;

  std::map<std::uint32_t, List> lists_;
  std::map<std::uint32_t, AbstractList> abstracts_;
  std::map<std::string, Style, std::less<>> styles_;
  std::string default_style_;
};

}  // namespace soat
