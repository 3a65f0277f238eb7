// Whole files in and out. Inputs of strangers are read by `read`, which has limits; this is for our
// own.
#pragma once

#include <string>
#include <string_view>

#include "base/problem.h"

namespace soat {

[[nodiscard]] Result<std::string> read_whole_file(const std::string& path);

/// Writes beside the file and renames, so that nobody sees half of it.
[[nodiscard]] Result<bool> write_whole_file(const std::string& path, std::string_view bytes);

/// Why the system refused, from its errno: Vietnamese, to stand after a colon.
[[nodiscard]] std::string reason_of(int error);

}  // namespace soat
