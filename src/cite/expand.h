// From the shape of a citation to the provisions it names. Inside the room only.
#pragma once

#include <span>
#include <vector>

#include "cite/mention.h"

namespace soat {

/// The provisions in reading order, each as far as it is named: "điểm a khoản 2 và khoản 5 Điều 7"
/// is {7, 2, a} and {7, 5}. `here` says whether a level was "này".
struct NamedProvision {
  Provision provision;
  bool here = false;
  SignKind here_level = SignKind::article;
};

/// Whether the provision is written from large to small: "Điều 5 khoản 2".
[[nodiscard]] bool goes_down(const Mention& mention, std::span<const Sign> run);

[[nodiscard]] std::vector<NamedProvision> expand(const Mention& mention, std::span<const Sign> run);

}  // namespace soat
