// Reads the text of a DOCX. Inside the room only.
#pragma once

#include <string>

#include "base/problem.h"
#include "read/source.h"

namespace soat {

/// Problem: not a DOCX, or its main part cannot be read. What else is broken goes to `not_checked`.
[[nodiscard]] Result<Source> read_docx(std::string bytes, const std::string& name,
                                       const ReadOptions& options);

}  // namespace soat
