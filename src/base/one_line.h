// Words of several lines as one.
#pragma once

#include <string>
#include <string_view>

namespace soat {

/// Each run of white space (blank, tab, line end) as one blank, none at either end.
[[nodiscard]] std::string one_line(std::string_view words);

}  // namespace soat
