// What the registry holds of an act, for people and for programs.
#pragma once

#include <string>
#include <vector>

#include "registry/registry.h"

namespace soat {

/// Who asked for what.
struct RegistryQuestion {
  std::string words;    ///< as typed
  Provision provision;  ///< amendments and delegations only of this one; empty: of the whole act
  Date on;              ///< the day whose status is asked for
};

/// Acts in the order given: the first, and those in the same state on the day, whole; the others
/// a line each. `acts` must not be empty.
[[nodiscard]] std::string acts_report(const Registry& registry, const RegistryQuestion& question,
                                      const std::vector<ActRecord>& acts);

/// "… không có trong cơ sở dữ liệu": never that there is no such act.
[[nodiscard]] std::string not_held_report(const Registry& registry,
                                          const RegistryQuestion& question,
                                          const std::vector<ActRecord>& near);

/// One JSON object, `soat.registry/1`; `near` where `acts` is empty.
[[nodiscard]] std::string acts_json(const Registry& registry, const RegistryQuestion& question,
                                    const std::vector<ActRecord>& acts,
                                    const std::vector<ActRecord>& near);

}  // namespace soat
