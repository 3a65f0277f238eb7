// Sizes as people read them.
#pragma once

#include <cstdint>
#include <string>

namespace soat {

/// "512 MiB", "1,5 GiB", "900 byte": one decimal at most, rounded up, so that what is over a limit
/// never looks like the limit.
[[nodiscard]] std::string size_words(std::uint64_t bytes);

}  // namespace soat
