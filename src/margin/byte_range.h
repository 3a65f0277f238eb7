// Ranges of a part's bytes, and parts without some of them. Inside the room only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace soat {

struct ByteRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] bool empty() const { return begin == end; }
  friend bool operator==(ByteRange, ByteRange) = default;
};

/// Ranges taken out of a part.
class Removed {
 public:
  Removed() = default;
  /// The ranges must not overlap.
  explicit Removed(std::vector<ByteRange> ranges);

  /// Where an offset lies once the ranges are gone; one within a range goes to where that was.
  [[nodiscard]] std::uint32_t moved(std::uint32_t offset) const;
  [[nodiscard]] std::string apply(std::string_view bytes) const;
  [[nodiscard]] bool empty() const { return ranges_.empty(); }

 private:
  std::vector<ByteRange> ranges_;    // ascending
  std::vector<std::uint32_t> gone_;  // bytes gone before each range
};

}  // namespace soat
