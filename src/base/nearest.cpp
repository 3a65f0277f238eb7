#include "base/nearest.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/utf8.h"

namespace soat {
namespace {

std::u32string characters(std::string_view text) {
  std::u32string all;
  for (std::uint32_t at = 0; at < text.size();) all.push_back(next_character(text, at));
  return all;
}

std::size_t distance(std::u32string_view a, std::u32string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t k = 0; k <= b.size(); ++k) row[k] = k;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t above_left = row[0];
    row[0] = i;
    for (std::size_t k = 1; k <= b.size(); ++k) {
      const std::size_t here =
          std::min({row[k] + 1, row[k - 1] + 1, above_left + (a[i - 1] == b[k - 1] ? 0 : 1)});
      above_left = std::exchange(row[k], here);
    }
  }
  return row[b.size()];
}

}  // namespace

std::size_t steps_between(std::string_view a, std::string_view b) {
  return distance(characters(a), characters(b));
}

std::string nearest(std::string_view word, const std::vector<std::string>& names) {
  constexpr std::size_t kLongest = 1000;  // bytes; no name of ours is near to that
  if (word.empty() || word.size() > kLongest) return {};
  const std::u32string written = characters(word);
  std::size_t least = written.size() / 2 + 1;
  std::string best;
  for (const std::string& name : names) {
    const std::size_t steps = distance(written, characters(name));
    if (steps >= least) continue;
    least = steps;
    best = name;
  }
  return best;
}

}  // namespace soat
