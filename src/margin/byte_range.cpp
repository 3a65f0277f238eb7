#include "margin/byte_range.h"

#include <algorithm>

namespace soat {

Removed::Removed(std::vector<ByteRange> ranges) : ranges_(std::move(ranges)) {
  std::sort(ranges_.begin(), ranges_.end(),
            [](ByteRange a, ByteRange b) { return a.begin < b.begin; });
  std::uint32_t gone = 0;
  for (const ByteRange& range : ranges_) {
    gone_.push_back(gone);
    gone += range.end - range.begin;
  }
}

std::uint32_t Removed::moved(std::uint32_t offset) const {
  const auto after =
      std::lower_bound(ranges_.begin(), ranges_.end(), offset,
                       [](ByteRange range, std::uint32_t at) { return range.begin < at; });
  if (after == ranges_.begin()) return offset;
  const ByteRange& last = *(after - 1);
  const std::uint32_t gone = gone_[static_cast<std::size_t>(after - ranges_.begin()) - 1];
  return offset - gone - (std::min(last.end, offset) - last.begin);
}

std::string Removed::apply(std::string_view bytes) const {
  std::string out;
  out.reserve(bytes.size());
  std::uint32_t at = 0;
  for (const ByteRange& range : ranges_) {
    out += bytes.substr(at, range.begin - at);
    at = range.end;
  }
  out += bytes.substr(at);
  return out;
}

}  // namespace soat
