// A new Word file around a document part of ours, and who wrote an Office file last.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ooxml/package.h"
#include "ooxml/package_writer.h"

namespace soat {

inline constexpr const char* kWordDocumentPart = "word/document.xml";
inline constexpr const char* kCorePart = "docProps/core.xml";

/// Text for XML: the five characters become entities; what XML 1.0 cannot hold is left out.
[[nodiscard]] std::string escaped(std::string_view words);

/// What stands before and behind the paragraphs of a new document part: A4, margins as offices set
/// them.
[[nodiscard]] std::string word_document_opening();
[[nodiscard]] std::string word_document_end(bool landscape = false);

/// The parts of a new Word file, Times New Roman 14. `writer`, if given, is named as the author and
/// as who saved it last.
[[nodiscard]] std::vector<PackagePart> word_file_parts(std::string document,
                                                       std::string_view writer = {});

/// True where the file (Word's or Excel's) says that `writer` saved it last: Word, Excel and
/// LibreOffice put their user there, so nobody has saved it since.
[[nodiscard]] bool last_written_by(Package& package, std::string_view writer);

}  // namespace soat
