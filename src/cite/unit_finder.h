// Finds the unit a provision names, and says whether one that is not there is missing or may only
// be cut off. Inside the room only.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "cite/citation.h"

namespace soat {

/// Where a provision led: `unit` is kNoUnit unless `status` is resolved.
struct FoundUnit {
  UnitIndex unit = kNoUnit;
  TargetStatus status = TargetStatus::unknown;
};

/// Finds units by what stands above them, their kind and number.
class UnitFinder {
 public:
  explicit UnitFinder(const Act& act);
  /// The unit a provision names below `from`: an act, an attachment, a quotation, or the article,
  /// clause or chapter that "này" means. Articles and annexes are looked up through what holds
  /// `from`.
  [[nodiscard]] FoundUnit find(UnitIndex from, const Provision& provision) const;
  /// The act, attachment or quotation that a unit stands in.
  [[nodiscard]] UnitIndex container_of(UnitIndex unit) const;

 private:
  /// The parts of one kind below one unit, and one of them by its number.
  struct PartsKey {
    UnitIndex parent = kNoUnit;
    UnitKind kind = UnitKind::act;
    friend bool operator==(const PartsKey&, const PartsKey&) = default;
  };
  struct UnitKey {
    PartsKey parts;
    UnitNumber number;
    friend bool operator==(const UnitKey&, const UnitKey&) = default;
  };
  struct Hash {
    std::size_t operator()(const PartsKey& key) const {
      return std::hash<std::uint64_t>{}(std::uint64_t{key.parent} << 8U |
                                        static_cast<std::uint64_t>(key.kind));
    }
    std::size_t operator()(const UnitKey& key) const {
      return (*this)(key.parts) * 31 + std::hash<std::string_view>{}(key.number.text());
    }
  };
  [[nodiscard]] TargetStatus absence(UnitIndex parent, UnitKind kind,
                                     const UnitNumber& number) const;
  [[nodiscard]] bool annexes_are_whole() const;

  const Act& act_;
  std::unordered_map<UnitKey, UnitIndex, Hash> units_;
  std::unordered_map<PartsKey, std::vector<UnitNumber>, Hash> parts_;  // numbers of the parts
  bool whole_annexes_ = false;
};

}  // namespace soat
