// Writes the zip archive of a DOCX anew, with some of its parts replaced.
#pragma once

#include <string>
#include <vector>

#include "base/problem.h"

namespace soat {

struct PackagePart {
  std::string name;  ///< "word/comments.xml"
  std::string bytes;
};

/// The archive `original` with these parts in place of those of the same name (of two entries of
/// one name the first, as Package counts), or behind all others where there is none yet. Every
/// other entry is copied as it is packed: same order, same compressed bytes, same times. No clock:
/// the same input gives the same bytes. An empty `original` is an archive without entries. Problem
/// (at `name`): not an archive, or no memory.
[[nodiscard]] Result<std::string> rewrite_package(const std::string& original,
                                                  const std::vector<PackagePart>& parts,
                                                  const std::string& name);

}  // namespace soat
