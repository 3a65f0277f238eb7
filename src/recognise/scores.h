// How much speaks for a procedure in each article. Inside the room only.
#pragma once

#include <vector>

#include "recognise/assess.h"

namespace soat {

/// Scores the items of an act: first each by its own signs, then by the company it keeps: an
/// article among others that lay down a procedure, or cited by one, is likelier to lay down a part
/// of it ("Điều kiện", "Thẩm quyền" alone).
void score(std::vector<AssessedUnit>& items, const CitedText& cited);

/// The item that a unit stands in; items.size() if none. Items are in the order of the act.
[[nodiscard]] std::size_t item_of(const std::vector<AssessedUnit>& items, const Act& act,
                                  UnitIndex unit);

}  // namespace soat
