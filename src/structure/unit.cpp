#include "structure/unit.h"

#include <algorithm>
#include <charconv>

#include "structure/act.h"

namespace soat {
namespace {

// The letters of points, in order: f, j, w and z are not used, nor ă â ê ô ơ ư.
constexpr std::array<std::string_view, 22> kPointLetters = {"a", "b", "c", "d", "đ", "e", "g", "h",
                                                            "i", "k", "l", "m", "n", "o", "p", "q",
                                                            "r", "s", "t", "u", "v", "x"};

constexpr std::array<std::string_view, 17> kKinds = {
    "act",        "head",       "ground",  "opening", "part",  "chapter",
    "section",    "subsection", "article", "clause",  "point", "quotation",
    "attachment", "annex",      "form",    "body",    "end"};

}  // namespace

UnitNumber::UnitNumber(std::string_view folded) {
  if (folded.size() > text_.size()) return;
  std::copy(folded.begin(), folded.end(), text_.begin());
  size_ = static_cast<std::uint8_t>(folded.size());
}

UnitNumber::UnitNumber(std::uint32_t value) {
  const auto [end, error] = std::to_chars(text_.data(), text_.data() + text_.size(), value);
  if (error == std::errc{}) size_ = static_cast<std::uint8_t>(end - text_.data());
}

std::uint32_t UnitNumber::value() const {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text_.data(), text_.data() + size_, value);
  if (error == std::errc{}) return value;
  for (std::size_t i = 0; i < kPointLetters.size(); ++i) {
    if (text().starts_with(kPointLetters[i])) return static_cast<std::uint32_t>(i) + 1;
  }
  return text().starts_with("y") ? static_cast<std::uint32_t>(kPointLetters.size()) + 1 : 0;
}

std::string_view json_name(UnitKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

}  // namespace soat
