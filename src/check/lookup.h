// Which acts a person means who types a number or a name.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/check.h"

namespace soat {

struct Lookup {
  std::vector<ActRecord> acts;  ///< all that may be meant; those in force on `on` first
  Provision provision;          ///< where one was named: "khoản 2 Điều 143 Luật Đất đai"
};

/// `words`: "45/2013/QH13", "Nghị định số 43/2014", "Luật Đất đai năm 2013", as drafts cite them;
/// or a title without its type.
[[nodiscard]] Lookup look_up(const Knowledge& knowledge, const std::string& words, Date on);

}  // namespace soat
