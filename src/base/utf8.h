// One character at a time from well-formed UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace soat {

/// What next_character does where bytes are not of the plain kinds.
[[nodiscard]] char32_t next_rare_character(std::string_view text, std::uint32_t& at);

/// The character at `at`, which moves past it. U+FFFD where the bytes are not UTF-8; `at` always
/// moves by at least one. Requires at < text.size().
[[nodiscard]] inline char32_t next_character(std::string_view text, std::uint32_t& at) {
  const auto byte = [&](std::uint32_t i) -> std::uint32_t {
    return static_cast<unsigned char>(text[i]);
  };
  const auto goes_on = [&](std::uint32_t i) { return (byte(i) & 0xC0U) == 0x80; };
  const std::uint32_t lead = byte(at);
  if (lead < 0x80) {
    ++at;
    return lead;
  }
  if (lead >= 0xC2 && lead < 0xE0 && at + 1 < text.size() && goes_on(at + 1)) {
    const std::uint32_t c = ((lead & 0x1FU) << 6U) | (byte(at + 1) & 0x3FU);
    at += 2;
    return c;
  }
  if (lead > 0xE0 && lead < 0xED && at + 2 < text.size() && goes_on(at + 1) && goes_on(at + 2)) {
    const std::uint32_t c =
        ((lead & 0x0FU) << 12U) | ((byte(at + 1) & 0x3FU) << 6U) | (byte(at + 2) & 0x3FU);
    at += 3;
    return c;
  }
  return next_rare_character(text, at);
}

/// How many bytes of the text are such. `is_such` may not branch: the compiler then takes many
/// bytes at once, which it does for counts of a byte's size.
template <class Test>
[[nodiscard]] std::size_t count_bytes(std::string_view text, const Test& is_such) {
  std::size_t count = 0;
  constexpr std::size_t kBlock = 255;  // as many as a byte counts
  for (std::size_t begin = 0; begin < text.size(); begin += kBlock) {
    unsigned char in_block = 0;
    for (const char c : text.substr(begin, kBlock))
      in_block = static_cast<unsigned char>(in_block + is_such(static_cast<unsigned char>(c)));
    count += in_block;
  }
  return count;
}

/// How many characters well-formed text has: bytes that do not go on one.
[[nodiscard]] inline std::size_t count_characters(std::string_view text) {
  return count_bytes(text, [](unsigned char byte) { return (byte & 0xC0U) != 0x80; });
}

/// What append_character does where a character takes more than three bytes.
void append_rare_character(std::string& out, char32_t character);

inline void append_character(std::string& out, char32_t character) {
  const auto tail = [&](unsigned shift) {
    return static_cast<char>(0x80U | ((character >> shift) & 0x3FU));
  };
  if (character < 0x80) {
    out.push_back(static_cast<char>(character));
  } else if (character < 0x800) {
    out.push_back(static_cast<char>(0xC0U | (character >> 6U)));
    out.push_back(tail(0));
  } else if (character < 0x10000) {
    out.push_back(static_cast<char>(0xE0U | (character >> 12U)));
    out.push_back(tail(6));
    out.push_back(tail(0));
  } else {
    append_rare_character(out, character);
  }
}

}  // namespace soat
