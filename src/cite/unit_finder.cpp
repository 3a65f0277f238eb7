#include "cite/unit_finder.h"

#include <algorithm>

namespace soat {
namespace {

/// An annex with fewer words below its name is a title whose text is elsewhere.
constexpr std::uint32_t kMinAnnexTokens = 20;

/// Numbered through the act, whatever chapters stand in between.
bool numbered_through(UnitKind kind) {
  return kind == UnitKind::article || kind == UnitKind::annex;
}

/// "a" of "3a", "1" of "b1": what makes an inserted number.
std::string_view inserted_part(const UnitNumber& number) {
  const std::string_view text = number.text();
  std::size_t base = 0;
  while (base < text.size() && text[base] >= '0' && text[base] <= '9') ++base;
  if (base == 0) base = static_cast<unsigned char>(text[0]) >= 0x80 ? 2 : 1;
  return text.substr(std::min(base, text.size()));
}

bool is_figure(const UnitNumber& number) {
  return !number.empty() && number.text()[0] >= '0' && number.text()[0] <= '9';
}

}  // namespace

UnitFinder::UnitFinder(const Act& act) : act_(act) {
  for (UnitIndex i = 1; i < act.units.size(); ++i) {
    const Unit& unit = act.units[i];
    const PartsKey key{act.numbering_root(i), unit.kind};
    units_.try_emplace({key, unit.number}, i);
    parts_[key].push_back(unit.number);
  }
  whole_annexes_ = annexes_are_whole();
}

UnitIndex UnitFinder::container_of(UnitIndex unit) const {
  while (unit != 0 && unit != kNoUnit) {
    const UnitKind kind = act_.units[unit].kind;
    if (kind == UnitKind::attachment || kind == UnitKind::quotation) return unit;
    unit = act_.units[unit].parent;
  }
  return 0;
}

FoundUnit UnitFinder::find(UnitIndex from, const Provision& p) const {
  FoundUnit found{from, TargetStatus::resolved};
  const auto step = [&](UnitKind kind, const UnitNumber& number) {
    if (found.status != TargetStatus::resolved || number.empty()) return;
    const UnitIndex parent = numbered_through(kind) ? container_of(found.unit) : found.unit;
    const auto known = units_.find({{parent, kind}, number});
    found = known != units_.end() ? FoundUnit{known->second, TargetStatus::resolved}
                                  : FoundUnit{kNoUnit, absence(parent, kind, number)};
  };
  step(UnitKind::annex, p.annex);
  // The lines of an annex are no units: what is cited in it is not looked for.
  const bool in_annex = !p.annex.empty() && found.status == TargetStatus::resolved;
  step(UnitKind::form, p.form);
  if (p.article.empty()) {
    step(UnitKind::part, p.part);
    step(UnitKind::chapter, p.chapter);
    step(UnitKind::section, p.section);
    step(UnitKind::subsection, p.subsection);
  }
  step(UnitKind::article, p.article);
  step(UnitKind::clause, p.clause);
  step(UnitKind::point, p.point);
  if (in_annex && found.status == TargetStatus::missing) found.status = TargetStatus::unknown;
  return found;
}

/// A number past the last is missing, and any below a unit that has no such parts. One in a gap of
/// the numbering, or before its first, may stand in a part of the act that the file leaves out.
TargetStatus UnitFinder::absence(UnitIndex parent, UnitKind kind, const UnitNumber& number) const {
  if (kind == UnitKind::form) return TargetStatus::unknown;
  if (kind == UnitKind::annex && !whole_annexes_) return TargetStatus::unknown;
  const auto known = parts_.find({parent, kind});
  if (known == parts_.end()) {
    const bool small = kind == UnitKind::clause || kind == UnitKind::point;
    return small ? TargetStatus::missing : TargetStatus::unknown;
  }
  std::uint32_t last = 0;
  bool base = false;
  for (const UnitNumber& one : known->second) {
    if (is_figure(one) != is_figure(number)) continue;
    last = std::max(last, one.value());
    base = base || (one.value() == number.value() && inserted_part(one).empty());
  }
  const bool inserted = !inserted_part(number).empty();
  if (number.value() > last || (inserted && base)) return TargetStatus::missing;
  return TargetStatus::unknown;
}

/// Annexes are often a file of their own, or a link: they count only as a run from 1 with text.
bool UnitFinder::annexes_are_whole() const {
  const auto known = parts_.find({0, UnitKind::annex});
  if (known == parts_.end()) return false;
  std::vector<std::uint32_t> numbers;
  for (const UnitNumber& number : known->second) numbers.push_back(number.value());
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  if (numbers.empty() || numbers.front() != 1 || numbers.back() != numbers.size()) return false;
  return std::all_of(act_.units.begin(), act_.units.end(), [&](const Unit& unit) {
    if (unit.kind != UnitKind::annex) return true;
    const std::uint32_t begin = std::max(unit.label.end, unit.heading.end);
    const std::uint32_t first = act_.text.token_at(std::max(begin, unit.span.begin));
    return act_.text.token_at(unit.span.end) - first >= kMinAnnexTokens;
  });
}

}  // namespace soat
