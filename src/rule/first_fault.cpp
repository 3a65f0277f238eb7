#include "rule/first_fault.h"

#include <algorithm>

namespace soat {
namespace {

std::string printable(std::string_view words) {
  std::string out(words);
  for (char& c : out) c = (static_cast<unsigned char>(c) < 0x20 || c == '\x7f') ? ' ' : c;
  return out;
}

}  // namespace

Place place_of(std::string_view part, const Place& line) {
  Place place = line;
  place.byte = static_cast<std::size_t>(part.data() - line.line.data());
  return place;
}

void FirstFault::at(const Place& place, const std::string& what, const std::string& hint) {
  if (problem_) return;
  const auto before = place.line.substr(0, place.byte);
  const auto column =
      static_cast<std::size_t>(std::count_if(before.begin(), before.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
      }));
  std::string_view line = place.line;
  if (line.ends_with('\r')) line.remove_suffix(1);
  problem_ = Problem{
      path_ + ":" + std::to_string(place.number) + ":" + std::to_string(column + 1),
      printable(what) + "\n    " + printable(line) + "\n    " + std::string(column, ' ') + "^",
      printable(hint)};
}

std::string did_you_mean(const std::string& near, const std::string& otherwise) {
  return near.empty() ? otherwise : "Có phải «" + near + "»?";
}

}  // namespace soat
