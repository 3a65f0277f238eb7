// What the words of a citation tell of the act it names, beside the draft's own head. Inside the
// room only.
#pragma once

#include <cstdint>
#include <optional>

#include "base/answer.h"
#include "cite/citation.h"

namespace soat {

enum class RankRelation : std::uint8_t { higher, equal, lower };

/// The legal force of the act cited against that of the act with this head, in the order of Điều 4
/// of the Laws on Promulgation; nullopt where either has no place in it.
[[nodiscard]] std::optional<RankRelation> rank_against(const Citation& citation, const Head& head);

/// Whether the act cited is a normative one: laws and ordinances are, others by their symbol.
[[nodiscard]] Answer is_normative(const Citation& citation);

}  // namespace soat
