#include "structure/finish_units.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace soat {
namespace {

void set_ends(std::vector<Unit>& units, std::uint32_t body_end) {
  std::vector<UnitIndex> open;
  for (UnitIndex i = 1; i <= units.size(); ++i) {
    const std::uint32_t begin = i < units.size() ? units[i].span.begin : body_end;
    const UnitIndex parent = i < units.size() ? units[i].parent : 0;
    while (!open.empty() && open.back() != parent) {
      Unit& closed = units[open.back()];
      if (closed.span.end == 0) closed.span.end = begin;
      open.pop_back();
    }
    if (i < units.size()) open.push_back(i);
  }
  // What a quotation closes, closes all below it.
  for (UnitIndex i = 1; i < units.size(); ++i) {
    const Unit& parent = units[units[i].parent];
    if (units[i].parent != 0) units[i].span.end = std::min(units[i].span.end, parent.span.end);
    units[i].span.end = std::max(units[i].span.end, units[i].span.begin);
  }
}

void set_links(std::vector<Unit>& units) {
  std::vector<UnitIndex> last_child(units.size(), kNoUnit);
  for (UnitIndex i = 1; i < units.size(); ++i) {
    const UnitIndex parent = units[i].parent;
    if (last_child[parent] == kNoUnit) {
      units[parent].first_child = i;
    } else {
      units[last_child[parent]].next_sibling = i;
    }
    last_child[parent] = i;
  }
}

void set_repeats(std::vector<Unit>& units) {
  std::map<std::tuple<UnitIndex, UnitKind, UnitNumber>, std::uint16_t> seen;
  for (UnitIndex i = 1; i < units.size(); ++i) {
    units[i].repeat = seen[{numbering_root(units, i), units[i].kind, units[i].number}]++;
  }
}

}  // namespace

UnitIndex numbering_root(std::span<const Unit> units, UnitIndex unit) {
  UnitIndex above = units[unit].parent;
  const UnitKind kind = units[unit].kind;
  if (kind != UnitKind::article && kind != UnitKind::annex && kind != UnitKind::form) return above;
  const auto is_division = [](UnitKind k) {
    return k >= UnitKind::part && k <= UnitKind::subsection;
  };
  while (is_division(units[above].kind)) above = units[above].parent;
  return above;
}

void finish_units(std::vector<Unit>& units, std::uint32_t body_end, std::uint32_t text_end) {
  set_ends(units, body_end);
  units[0].span = {0, text_end};
  set_links(units);
  set_repeats(units);
}

}  // namespace soat
