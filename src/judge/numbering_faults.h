// Faults in the numbering of articles, clauses and points. The tree keeps every unit as it stands;
// what is wrong with its number is found here. Inside the room only.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "structure/act.h"

namespace soat {

enum class NumberingFaultKind : std::uint8_t {
  repeated,      ///< a unit before it has the number
  skipped,       ///< one or more numbers between it and the one before are not there
  backward,      ///< lower than the one before, without a repeat
  first,         ///< the first clause is not 1, the first point not a)
  wrong_letter,  ///< a letter that points are not given: f, j, w, z, ă, â …
};

struct NumberingFault {
  NumberingFaultKind kind = NumberingFaultKind::repeated;
  UnitIndex unit = kNoUnit;
  UnitIndex before = kNoUnit;  ///< the one with the same number, else the one before it, if any
  std::string expected;        ///< the number that should follow: "9", "đ"; of `repeated` empty
};

/// In reading order. Articles count through the act or the regulation attached to it; clauses in
/// their article, points in their clause. What is quoted, annexes and forms are left out; numbers
/// put in ("5a", "a1") go on a sequence. Of a file that plainly holds a part of an act, what is
/// left out is no fault.
[[nodiscard]] std::vector<NumberingFault> find_numbering_faults(const Act& act);

}  // namespace soat
