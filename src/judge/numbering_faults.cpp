#include "judge/numbering_faults.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "text/vocabulary.h"

namespace soat {
namespace {

/// The letters of points, in order (practice; there is no provision that lists them).
constexpr std::array<std::string_view, 23> kLetters = {"a", "b", "c", "d", "đ", "e", "g", "h",
                                                       "i", "k", "l", "m", "n", "o", "p", "q",
                                                       "r", "s", "t", "u", "v", "x", "y"};

/// Where a number stands: 5 and "a" of "5a", 2 and "1" of "b1".
struct Place {
  std::uint32_t value = 0;
  std::string inserted;
};

std::optional<Place> place_of(const Unit& unit) {
  const std::string_view number = unit.number.text();
  if (unit.kind == UnitKind::point) {
    const auto letter = std::find_if(kLetters.begin(), kLetters.end(), [&](std::string_view l) {
      return number.starts_with(l) && (number.size() == l.size() || number[l.size()] <= '9');
    });
    if (letter == kLetters.end()) return std::nullopt;
    return Place{static_cast<std::uint32_t>(letter - kLetters.begin()) + 1,
                 std::string(number.substr(letter->size()))};
  }
  const std::size_t digits = number.find_first_not_of("0123456789");
  return Place{unit.number.value(), digits == std::string_view::npos
                                        ? std::string()
                                        : std::string(number.substr(digits))};
}

std::string name_of(UnitKind kind, std::uint32_t value) {
  if (kind != UnitKind::point) return std::to_string(value);
  return value <= kLetters.size() ? std::string(kLetters[value - 1]) : std::string();
}

/// A consolidated text keeps a repealed unit's number beside the new one's.
bool is_repealed(const Act& act, UnitIndex unit) {
  const std::string words = fold_phrase(act.text.words(act.own_text(unit)).substr(0, 120));
  return words.find(fold_phrase("bãi bỏ)")) != std::string::npos ||
         words.find(fold_phrase("(được bãi bỏ")) != std::string::npos;
}

/// The numbers of one kind below one unit, as they come.
class Sequence {
 public:
  void read(const Act& act, UnitIndex unit, std::vector<NumberingFault>& faults) {
    const Unit& u = act.units[unit];
    const auto place = place_of(u);
    if (!place) {
      faults.push_back({NumberingFaultKind::wrong_letter, unit, last_, next_name(u.kind)});
      return;
    }
    const auto [same, fresh] = seen_.try_emplace(std::string(u.number.text()), unit);
    const bool known = !fresh;
    if (last_ == kNoUnit) {
      if (place->value > 1)
        faults.push_back({NumberingFaultKind::first, unit, kNoUnit, name_of(u.kind, 1)});
    } else if (known && !is_repealed(act, unit) && !is_repealed(act, last_)) {
      faults.push_back({NumberingFaultKind::repeated, unit, same->second, {}});
    } else if (place->value > at_.value + 1) {
      faults.push_back({NumberingFaultKind::skipped, unit, last_, next_name(u.kind)});
    } else if (!known && goes_back(*place)) {
      faults.push_back({NumberingFaultKind::backward, unit, last_, next_name(u.kind)});
    }
    last_ = unit;
    at_ = *place;
  }

 private:
  [[nodiscard]] bool goes_back(const Place& place) const {
    return place.value < at_.value || (place.value == at_.value && place.inserted < at_.inserted);
  }
  [[nodiscard]] std::string next_name(UnitKind kind) const { return name_of(kind, at_.value + 1); }

  std::map<std::string, UnitIndex> seen_;
  Place at_;
  UnitIndex last_ = kNoUnit;
};

bool counted(const Act& act, UnitIndex i) {
  const Unit& unit = act.units[i];
  const bool kind = unit.kind == UnitKind::article || unit.kind == UnitKind::clause ||
                    unit.kind == UnitKind::point;
  return kind && !unit.quoted && act.enclosing(i, UnitKind::annex) == kNoUnit &&
         act.enclosing(i, UnitKind::form) == kNoUnit;
}

/// Articles that begin late, or leave out many: a file that holds a part of an act.
bool is_extract(const Act& act) {
  constexpr std::uint32_t kWideGap = 5;
  constexpr int kManyGaps = 3;
  std::uint32_t last = 0;
  int gaps = 0;
  for (UnitIndex i = 1; i < act.units.size(); ++i) {
    if (act.units[i].kind != UnitKind::article || !counted(act, i) || act.numbering_root(i) != 0)
      continue;
    const std::uint32_t value = act.units[i].number.value();
    if (last == 0 ? value > 1 : value > last + kWideGap) return true;
    if (last != 0 && value > last + 1) ++gaps;
    last = value;
  }
  return gaps >= kManyGaps;
}

}  // namespace

std::vector<NumberingFault> find_numbering_faults(const Act& act) {
  std::vector<NumberingFault> faults;
  std::map<std::pair<UnitIndex, UnitKind>, Sequence> sequences;
  for (UnitIndex i = 1; i < act.units.size(); ++i) {
    if (!counted(act, i)) continue;
    sequences[{act.numbering_root(i), act.units[i].kind}].read(act, i, faults);
  }
  if (is_extract(act)) {
    std::erase_if(faults, [](const NumberingFault& f) {
      return f.kind == NumberingFaultKind::skipped || f.kind == NumberingFaultKind::first;
    });
  }
  return faults;
}

}  // namespace soat
