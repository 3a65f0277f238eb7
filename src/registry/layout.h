// How the registry lies in its section: a head, the tables, the words. A row is the words of its
// columns as the table has them, then its keys; behind the rows of a table lie, for each key, the
// numbers of its rows in the order of that key. Inside the room only.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "registry/tables.h"

namespace soat {

inline constexpr std::uint64_t kRegistryVersion = 2;
inline constexpr std::int32_t kNoDay = INT32_MIN;

/// Words in the pool at the end of the section.
struct Words {
  std::uint32_t at = 0;
  std::uint32_t size = 0;
};

struct TablePlace {
  std::uint32_t at = 0;  ///< of the first row, in the section
  std::uint32_t rows = 0;
};

struct RegistryHead {
  std::uint64_t version = kRegistryVersion;
  std::array<TablePlace, kTableCount> tables;
  std::uint32_t words_at = 0, words_size = 0;
  std::int32_t known_to = kNoDay;
  std::uint32_t spare = 0;
};

/// Keys of acts: the number as compared, the folded title. Of amendments: the amended act, the
/// amending one. Of delegations and units: the act.
inline constexpr std::array<std::size_t, kTableCount> kKeys = {2, 2, 1, 0, 1};

/// A value copied out of the section; zero if it lies beyond the end.
template <class Value>
[[nodiscard]] Value value_at(std::string_view section, std::size_t offset) {
  Value value{};
  if (offset + sizeof(Value) <= section.size())
    std::memcpy(&value, section.data() + offset, sizeof(Value));
  return value;
}

/// One table, read in place. What a broken image points at beyond its end comes out empty.
class TableView {
 public:
  TableView(std::string_view section, const RegistryHead& head, TableKind kind)
      : section_(section),
        words_at_(head.words_at),
        words_size_(head.words_size),
        place_(head.tables[static_cast<std::size_t>(kind)]),
        columns_(shape_of(kind).columns.size()),
        keys_(kKeys[static_cast<std::size_t>(kind)]) {}

  [[nodiscard]] std::uint32_t rows() const { return place_.rows; }
  /// Rows and orders.
  [[nodiscard]] std::uint64_t size() const {
    return place_.rows * (std::uint64_t{row_size()} + keys_ * sizeof(std::uint32_t));
  }
  [[nodiscard]] std::string_view field(std::uint32_t row, std::size_t column) const {
    return words(value_at<Words>(section_, place_.at + row * row_size() + column * sizeof(Words)));
  }
  [[nodiscard]] std::string_view key(std::uint32_t row, std::size_t which) const {
    return field(row, columns_ + which);
  }
  /// The row that is `i`th in the order of a key.
  [[nodiscard]] std::uint32_t in_order(std::size_t which, std::uint32_t i) const {
    const std::size_t orders = place_.at + std::size_t{place_.rows} * row_size();
    return value_at<std::uint32_t>(section_,
                                   orders + (which * place_.rows + i) * sizeof(std::uint32_t));
  }
  /// The first in the order of a key that is not before `key`.
  [[nodiscard]] std::uint32_t first_at(std::size_t which, std::string_view key) const {
    std::uint32_t low = 0;
    for (std::uint32_t high = place_.rows; low < high;) {
      const std::uint32_t middle = low + (high - low) / 2;
      if (this->key(in_order(which, middle), which) < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
  /// Calls `visit` with each row that has the key, in the order of the table.
  template <class Visit>
  void each(std::size_t which, std::string_view key, Visit visit) const {
    for (std::uint32_t i = first_at(which, key); i < place_.rows; ++i) {
      const std::uint32_t row = in_order(which, i);
      if (this->key(row, which) != key) return;
      visit(row);
    }
  }

 private:
  [[nodiscard]] std::size_t row_size() const { return (columns_ + keys_) * sizeof(Words); }
  [[nodiscard]] std::string_view words(Words w) const {
    if (w.at > words_size_ || w.size > words_size_ - w.at) return {};
    return section_.substr(words_at_ + w.at, w.size);
  }

  std::string_view section_;
  std::uint32_t words_at_;
  std::uint32_t words_size_;
  TablePlace place_;
  std::size_t columns_;
  std::size_t keys_;
};

}  // namespace soat
