// What a clause is about, compared with what a law hands over. Inside the room only.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "identity/act_type.h"

namespace soat {

/// Words as pairs of neighbouring syllables, but for those that any clause has.
class Matter {
 public:
  /// `words` folded; `is_subject`: of one subject, not of whole articles; `kinds`: a bit for each
  /// SubjectKind; `to`: the body that regulates it.
  Matter(const std::string& words, const std::set<std::string>& common, bool is_subject,
         std::uint16_t kinds, Issuer to);

  /// Two telling pairs in common. Where all that the law hands over is held, the first telling pair
  /// of a subject is enough: "tách thửa".
  [[nodiscard]] bool same(std::string_view held, bool all_held) const;

  [[nodiscard]] std::uint16_t kinds() const { return kinds_; }
  [[nodiscard]] Issuer to() const { return to_; }

 private:
  std::vector<std::string> telling_;  // ascending, each once
  std::string first_;                 // of the telling pairs as they stand; empty if none
  bool is_subject_ = false;
  std::uint16_t kinds_ = 0;
  Issuer to_ = Issuer::other;
};

}  // namespace soat
