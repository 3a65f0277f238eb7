// Where papers go: files that people work on afterwards, so none is written over unasked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"

namespace soat {

/// Writes a file of ours. Problem: it is there and is not ours, or somebody has saved it since
/// (`overwrite` writes over it all the same); what open_output refuses.
[[nodiscard]] Result<bool> write_paper(const std::string& path, std::string_view bytes,
                                       bool overwrite, const std::vector<std::string>& inputs);

/// Makes the folder with those above it. Problem: something else has its name, or it cannot be
/// made.
[[nodiscard]] Result<bool> make_folder(const std::string& path);

}  // namespace soat
