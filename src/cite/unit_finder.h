// Finds the unit a provision names, and says whether one that is not there is missing or may only
// be cut off. Inside the room only.
#pragma once

#include <string>
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
  [[nodiscard]] std::string parts_key(UnitIndex parent, UnitKind kind) const;
  [[nodiscard]] TargetStatus absence(UnitIndex parent, UnitKind kind,
                                     const UnitNumber& number) const;
  [[nodiscard]] bool annexes_are_whole() const;

  const Act& act_;
  std::unordered_map<std::string, UnitIndex> units_;
  std::unordered_map<std::string, std::vector<UnitNumber>> parts_;  // numbers of a parent's parts
  bool whole_annexes_ = false;
};

}  // namespace soat
