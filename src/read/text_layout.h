// From the lines of a text file to paragraphs as a reader sees them. Inside the room only.
#pragma once

#include <string>

#include "read/source.h"

namespace soat {

/// Lays out UTF-8 text: a paragraph a line; lines that were wrapped by a printer joined, the
/// gazette's page furniture set apart; the marks of Markdown taken out where the file is Markdown.
/// `pages`: the text is known to be a page layout written down (pdftotext -layout); else it is
/// looked at.
[[nodiscard]] Source lay_out_text(std::string utf8, std::string name, bool pages = false);

}  // namespace soat
