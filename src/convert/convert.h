// A file of another kind becomes one that we read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "convert/foreign.h"
#include "convert/helpers.h"

namespace soat {

struct Converted {
  enum class To : std::uint8_t { docx, pages };
  To to = To::docx;
  std::string bytes;                     ///< a DOCX, or UTF-8 text with a form feed after each page
  std::vector<std::string> not_checked;  ///< Vietnamese: what was lost on the way
};

/// Runs the helper for `kind` on the bytes, in a temporary folder that is gone afterwards. `name`
/// is used in messages only. Problems: no helper (which package to install), over the time limit or
/// the limit of size, a password, a PDF without text, a file that the helper cannot read.
[[nodiscard]] Result<Converted> convert(std::string_view bytes, ForeignKind kind,
                                        const std::string& name, const Helpers& helpers);

}  // namespace soat
