// Word's automatic numbers: what it prints in front of a paragraph and nowhere writes down. Inside
// the room only.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ooxml/xml.h"
#include "read/number_format.h"
#include "read/styles.h"

namespace soat {

inline constexpr std::size_t kListLevels = 9;

struct ListLevel {
  std::uint32_t start = 1;
  NumberFormat format;
  std::string text;                            ///< w:lvlText: "Điều %1."
  std::string style;                           ///< the paragraph style that this level numbers
  std::optional<std::uint32_t> restart_after;  ///< w:lvlRestart; 0: never restarts
  bool spaced = true;                          ///< w:suff is not "nothing"
  bool legal = false;                          ///< w:isLgl: all numbers Arabic
  bool hidden = false;                         ///< w:vanish: counted and not shown
};

/// Which list and level a paragraph belongs to. `number` 0 takes it out of any list.
struct ListPlace {
  std::uint32_t number = 0;
  std::uint32_t level = 0;
};

/// The lists of a document, and the counters as the paragraphs go by. Lists that rest on the same
/// definition (w:abstractNum) count on together, unless one starts anew (w:startOverride).
class Numbering {
 public:
  /// The root of numbering.xml; may be a null node.
  Numbering(const pugi::xml_node& numbering, const Styles& styles);

  /// The list of a paragraph from its properties (w:pPr) and its style (may be null).
  [[nodiscard]] std::optional<ListPlace> place_of(const pugi::xml_node& properties,
                                                  const Styles& styles, const Style* style) const;

  /// Counts the paragraph and gives what Word prints: number and suffix, "Điều 5. ".
  [[nodiscard]] std::string next(ListPlace place);

  /// A level had a format whose numbers were printed as digits.
  [[nodiscard]] bool met_unknown_format() const { return met_unknown_format_; }

 private:
  /// w:abstractNum, with the counters that its lists share.
  struct Definition {
    std::array<std::uint32_t, kListLevels> levels{};  ///< index in levels_
    std::string link;                                 ///< w:numStyleLink
    std::array<std::uint32_t, kListLevels> counters{};
    std::array<bool, kListLevels> counted{};
  };
  /// w:num.
  struct List {
    std::uint32_t definition = 0;                     ///< index in definitions_
    std::array<std::uint32_t, kListLevels> levels{};  ///< index in levels_, overrides applied
    std::map<std::uint32_t, std::uint32_t> starts;    ///< w:startOverride by level
    bool used = false;
  };

  void read_definition(const pugi::xml_node& node);
  void read_list(const pugi::xml_node& node);
  void follow_links(const Styles& styles);
  [[nodiscard]] std::uint32_t definition_of(std::uint32_t definition, const Styles& styles) const;
  [[nodiscard]] const ListLevel& level(const List& list, std::uint32_t level) const {
    return levels_[list.levels.at(level)];
  }
  [[nodiscard]] std::uint32_t start_of(const List& list, std::uint32_t level) const;
  void count(List& list, std::uint32_t level);
  [[nodiscard]] std::string shown(const List& list, std::uint32_t level);

  std::vector<ListLevel> levels_;  // levels_[0] is a level that says nothing
  std::vector<Definition> definitions_;
  std::unordered_map<std::uint32_t, std::uint32_t> definition_ids_;
  std::unordered_map<std::string, std::uint32_t> style_owners_;  // w:styleLink: definition
  std::unordered_map<std::uint32_t, List> lists_;
  bool vietnamese_ = false;
  bool met_unknown_format_ = false;
};

}  // namespace soat
