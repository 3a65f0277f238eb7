// Reads acts from plain lines and prints their trees as ids, for tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "structure/act.h"
#include "support/plain_source.h"

namespace soat {

inline Act read_act(std::string_view lines) {
  Vocabulary vocabulary;
  const StructureWords words(vocabulary);
  return parse_structure(Text(plain_source(lines), vocabulary), words);
}

/// The ids of all units but the root, in order.
inline std::vector<std::string> ids(const Act& act) {
  std::vector<std::string> all;
  for (UnitIndex i = 1; i < act.units.size(); ++i) all.push_back(unit_id(act, i));
  return all;
}

inline UnitIndex find_unit(const Act& act, std::string_view id) {
  for (UnitIndex i = 0; i < act.units.size(); ++i) {
    if (unit_id(act, i) == id) return i;
  }
  return kNoUnit;
}

inline std::string heading(const Act& act, std::string_view id) {
  return std::string(act.text.words(act.units[find_unit(act, id)].heading));
}

}  // namespace soat
