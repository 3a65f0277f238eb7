// How the registry lies in its section: a head, rows of fixed size, words. Inside the room only.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace soat {

inline constexpr std::uint64_t kRegistryVersion = 1;
inline constexpr std::int32_t kNoDay = INT32_MIN;
inline constexpr std::uint8_t kNobody = 255;  ///< in DelegationRow::to

/// Words in the pool at the end of the section.
struct Words {
  std::uint32_t at = 0;
  std::uint32_t size = 0;
};

struct ActRow {
  Words key;   ///< comparison key of the number; acts are sorted by it
  Words name;  ///< folded title
  Words number, title, issuer, replaced_by;
  std::int32_t issued = kNoDay, effective = kNoDay, expired = kNoDay, status_until = kNoDay;
  std::uint8_t type = 0, certainty = 0, expiry_certainty = 0, all_delegations = 0;
};

struct AmendmentRow {
  Words key;     ///< of the amended act; sorted by it
  Words by_key;  ///< of the amending act
  Words number, provision, by_number, by_provision, how;
  std::int32_t effective = kNoDay;
  std::uint8_t certainty = 0, spare[3] = {};
};

struct DelegationRow {
  Words key;  ///< sorted by it
  Words number, provision, subject;
  std::int32_t first = kNoDay, last = kNoDay;
  std::uint16_t kinds = 0;
  std::uint8_t type = 0, to = 0, certainty = 0, spare[3] = {};
};

/// Counts of rows; then acts, indices of acts by name, amendments, indices of amendments by the
/// amending act, delegations, words.
struct RegistryHead {
  std::uint64_t version = kRegistryVersion;
  std::uint32_t acts = 0, amendments = 0, delegations = 0;
  std::int32_t known_to = kNoDay;
  std::uint32_t words_at = 0, words_size = 0;
};

/// A row copied out of the section; zero if it lies beyond the end.
template <class Row>
[[nodiscard]] Row row_at(std::string_view section, std::size_t offset) {
  Row row{};
  if (offset + sizeof(Row) <= section.size())
    std::memcpy(&row, section.data() + offset, sizeof(Row));
  return row;
}

}  // namespace soat
