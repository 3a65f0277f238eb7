#include "cite/expand.h"

#include <algorithm>

namespace soat {
namespace {

/// "Điều 5 đến Điều 900": longer ranges keep their ends only.
constexpr std::uint32_t kMaxRange = 400;
constexpr std::size_t kMaxProvisions = 2000;

/// Smaller units come first: a larger one that follows holds them.
int rank(SignKind level) {
  switch (level) {
    case SignKind::point:
      return 0;
    case SignKind::clause:
      return 1;
    case SignKind::article:
      return 2;
    case SignKind::subsection:
      return 3;
    case SignKind::section:
      return 4;
    case SignKind::chapter:
      return 5;
    case SignKind::part:
      return 6;
    case SignKind::form:
      return 7;
    default:
      return 8;  // annex
  }
}

UnitNumber& field(Provision& p, SignKind level) {
  switch (level) {
    case SignKind::point:
      return p.point;
    case SignKind::clause:
      return p.clause;
    case SignKind::article:
      return p.article;
    case SignKind::subsection:
      return p.subsection;
    case SignKind::section:
      return p.section;
    case SignKind::chapter:
      return p.chapter;
    case SignKind::part:
      return p.part;
    case SignKind::form:
      return p.form;
    default:
      return p.annex;
  }
}

constexpr std::string_view kLetters[] = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
                                         "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};

/// The numbers of an item with its ranges filled in.
std::vector<UnitNumber> numbers_of(const ProvisionItem& item, std::span<const Sign> run) {
  std::vector<UnitNumber> all;
  for (std::size_t i = 0; i < item.numbers.size(); ++i) {
    const UnitNumber number = run[item.numbers[i]].number;
    all.push_back(number);
    if (!item.ranges[i] || i + 1 == item.numbers.size()) continue;
    const std::uint32_t first = number.value();
    const std::uint32_t last = run[item.numbers[i + 1]].number.value();
    if (last <= first || last - first > kMaxRange) continue;
    for (std::uint32_t v = first + 1; v < last; ++v) {
      const bool letters = item.level == SignKind::point;
      if (!letters) {
        all.emplace_back(v);
      } else if (v <= std::size(kLetters)) {
        all.emplace_back(kLetters[v - 1]);
      }
    }
  }
  return all;
}

/// Whether the item at `i` holds the one before it: it is larger.
bool holds_previous(const std::vector<ProvisionItem>& items, std::size_t i) {
  return i > 0 && rank(items[i].level) > rank(items[i - 1].level);
}

/// For each item the larger one before it that it belongs to: "Điều 5 khoản 2 điểm a", written from
/// large to small, without a mark in between. kNone: it is written the usual way.
constexpr std::size_t kNone = static_cast<std::size_t>(-1);
std::vector<std::size_t> holders_before(const std::vector<ProvisionItem>& items,
                                        std::span<const Sign> run) {
  std::vector<std::size_t> holders(items.size(), kNone);
  for (std::size_t i = 1; i < items.size(); ++i) {
    const ProvisionItem& above = items[i - 1];
    if (rank(items[i].level) == rank(above.level)) holders[i] = holders[i - 1];
    if (rank(items[i].level) >= rank(above.level) || above.numbers.size() != 1 ||
        items[i].numbers.empty() || rank(above.level) > rank(SignKind::article))
      continue;
    const auto between =
        run.subspan(above.numbers[0] + 1, items[i].numbers[0] - above.numbers[0] - 1);
    const bool apart = std::any_of(between.begin(), between.end(), [](const Sign& sign) {
      return sign.kind == SignKind::comma || sign.kind == SignKind::semicolon ||
             sign.kind == SignKind::both;
    });
    if (!apart) holders[i] = i - 1;
  }
  return holders;
}

/// Articles do not need their chapter; but "Mục 1 Chương III" does.
bool skips(SignKind inner, SignKind outer) {
  return rank(inner) <= 2 && rank(outer) >= 3 && rank(outer) <= 6;
}

}  // namespace

bool goes_down(const Mention& mention, std::span<const Sign> run) {
  const std::vector<std::size_t> holders = holders_before(mention.items, run);
  return std::any_of(holders.begin(), holders.end(), [](std::size_t h) { return h != kNone; });
}

std::vector<NamedProvision> expand(const Mention& mention, std::span<const Sign> run) {
  std::vector<NamedProvision> out;
  const std::vector<ProvisionItem>& items = mention.items;
  const std::vector<std::size_t> holders = holders_before(items, run);
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i + 1 < items.size() && holders[i + 1] == i) continue;
    // Only what holds nothing smaller is named for itself, but for numbers of it beyond the first:
    // in "điểm a khoản 2, khoản 5" they are items of their own.
    if (holds_previous(items, i)) continue;
    NamedProvision base;
    int level = rank(items[i].level);
    const auto take = [&](const ProvisionItem& item) {
      if (item.here) {
        base.here = true;
        base.here_level = item.level;
      } else if (!item.numbers.empty() && !skips(items[i].level, item.level)) {
        field(base.provision, item.level) = run[item.numbers.front()].number;
      }
    };
    for (std::size_t k = holders[i]; k != kNone; k = holders[k]) {
      level = rank(items[k].level);
      take(items[k]);
    }
    for (std::size_t k = i + 1; k < items.size(); ++k) {
      if (rank(items[k].level) <= level) continue;
      level = rank(items[k].level);
      take(items[k]);
    }
    if (items[i].here) {
      base.here = true;
      base.here_level = items[i].level;
      out.push_back(base);
      continue;
    }
    for (const UnitNumber& number : numbers_of(items[i], run)) {
      if (out.size() >= kMaxProvisions) return out;
      NamedProvision named = base;
      field(named.provision, items[i].level) = number;
      out.push_back(named);
    }
    if (items[i].numbers.empty() && items[i].level == SignKind::annex) out.push_back(base);
  }
  return out;
}

}  // namespace soat
