// A new Word file of the paragraphs of a text draft. Inside the room only.
#pragma once

#include <string>
#include <vector>

#include "margin/anchor.h"
#include "ooxml/package_writer.h"

namespace soat {

struct NewDocument {
  std::vector<PackagePart> parts;
  std::vector<Written> written;  ///< where the words of the source stand in the document part
};

/// Paragraphs as read, without the gazette's furniture; A4, Times New Roman 14.
[[nodiscard]] NewDocument new_document(const Source& source);

}  // namespace soat
