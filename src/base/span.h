// Positions in a text and in the file it came from. All ranges are half-open and counted in bytes;
// lines, columns and UTF-16 units exist only at the doors.
#pragma once

#include <cstdint>

namespace soat {

/// A byte range in the buffer of a `Text` (UTF-8, NFC).
struct TextSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(std::uint32_t offset) const {
    return begin <= offset && offset < end;
  }
  [[nodiscard]] constexpr bool contains(TextSpan other) const {
    return begin <= other.begin && other.end <= end;
  }
  friend constexpr bool operator==(TextSpan, TextSpan) = default;
  friend constexpr auto operator<=>(TextSpan, TextSpan) = default;
};

/// A byte range in one part of the input: a plain text file is part 0, decoded to UTF-8; in a DOCX
/// each XML part read has its own number.
struct SourceSpan {
  std::uint32_t part = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend constexpr bool operator==(SourceSpan, SourceSpan) = default;
};

}  // namespace soat
