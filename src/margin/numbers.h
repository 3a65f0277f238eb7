// Numbers that nothing in a file has yet. Inside the room only.
#pragma once

#include <cstdint>
#include <set>

namespace soat {

class FreeNumbers {
 public:
  explicit FreeNumbers(std::uint32_t first) : next_(first) {}
  void use(std::uint32_t number) { used_.insert(number); }
  /// The lowest that is free, each once.
  std::uint32_t take() {
    while (used_.count(next_) != 0) ++next_;
    return next_++;
  }

 private:
  std::set<std::uint32_t> used_;
  std::uint32_t next_;
};

}  // namespace soat
