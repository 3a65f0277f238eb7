// What is set once all units are known: spans, links, repeats. Inside the room only.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "structure/unit.h"

namespace soat {

/// The unit through which a unit is numbered: articles, annexes and forms count through the act,
/// the regulation or the quotation they stand in, whatever the chapters; others in the unit above.
[[nodiscard]] UnitIndex numbering_root(std::span<const Unit> units, UnitIndex unit);

/// Sets spans, links and repeats of units in reading order whose `span.begin` are set and whose
/// `span.end` is 0 or, for a quotation, where it closes. `body_end` and `text_end` are byte
/// offsets.
void finish_units(std::vector<Unit>& units, std::uint32_t body_end, std::uint32_t text_end);

}  // namespace soat
