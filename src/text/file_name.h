// Names of files that stand in a text where a page had a link.
#pragma once

#include <cstdint>

#include "text/text.h"

namespace soat {

/// Whether tokens [first, last) end in the name of a document or an archive: "PHỤ LỤC
/// 58.2018.TT.docx".
[[nodiscard]] bool ends_in_file_name(const Text& text, std::uint32_t first, std::uint32_t last);

}  // namespace soat
