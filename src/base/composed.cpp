#include "base/composed.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace soat {
namespace {

using Byte = std::uint8_t;

/// All bits where it holds, else none: without a branch the compiler takes many bytes at once.
constexpr Byte mask(bool holds) { return static_cast<Byte>(-static_cast<Byte>(holds)); }
constexpr Byte within(Byte c, Byte first, Byte last) {
  return mask(static_cast<Byte>(c - first) <= static_cast<Byte>(last - first));
}

/// Not zero if the byte may not follow the two before it.
constexpr Byte wrong(Byte before2, Byte before1, Byte c) {
  // ASCII, bytes that go on, and those that lead U+0080–U+027F (Latin, composed) or three bytes.
  const Byte known = mask(c <= 0xC9) | within(c, 0xE1, 0xE2);
  const Byte never = within(c, 0xC0, 0xC1);
  const Byte goes_on = within(c, 0x80, 0xBF);
  const Byte must_go_on = mask(before1 >= 0xC0) | mask(before2 >= 0xE0);
  const Byte latin = within(c, 0xB8, 0xBB);  // U+1E00–U+1EFF: composed
  // U+2000–U+207F and U+2080–U+20BF, U+2140–U+22FF, U+2340–U+2ABF: signs. Left out: those NFC
  // replaces (U+2000, U+2001, U+2126, U+212A, U+212B, U+2329, U+232A) or that are marks.
  const Byte sign = within(c, 0x80, 0x82) | within(c, 0x85, 0x8B) | within(c, 0x8D, 0xAA);
  const Byte wide_blank = mask(before2 == 0xE2) & mask(before1 == 0x80) & mask(c <= 0x81);
  return static_cast<Byte>((goes_on ^ must_go_on) | static_cast<Byte>(~known) | never |
                           (mask(before1 == 0xE1) & ~latin) | (mask(before1 == 0xE2) & ~sign) |
                           wide_blank);
}

Byte wrong_within(const Byte* p, std::size_t begin, std::size_t end) {
  Byte bad = 0;
  for (std::size_t i = begin; i < end; ++i) bad |= wrong(p[i - 2], p[i - 1], p[i]);
  return bad;
}

}  // namespace

bool surely_composed(std::string_view text) {
  const auto* p = reinterpret_cast<const Byte*>(text.data());
  const std::size_t size = text.size();
  if (size == 0) return true;
  Byte bad = wrong(0, 0, p[0]);
  if (size > 1) bad |= wrong(0, p[0], p[1]);
  constexpr std::size_t kBlock = 4096;  // a text that is not plain is left early
  for (std::size_t begin = 2; begin < size && bad == 0; begin += kBlock)
    bad |= wrong_within(p, begin, std::min(begin + kBlock, size));
  // No character may be cut at the end.
  bad |= mask(p[size - 1] >= 0xC0);
  if (size > 1) bad |= mask(p[size - 2] >= 0xE0);
  return bad == 0;
}

}  // namespace soat
