// Takes the `Analysis` and gives the draft back as a Word file with a comment at the words of each
// finding.
#pragma once

#include <cstddef>
#include <string>

#include "base/date.h"
#include "base/problem.h"
#include "judge/analysis.h"
#include "ooxml/limits.h"

namespace soat {

struct MarginOptions {
  Date date;  ///< of the comments; no clock is read
  FindingLevel min_level = FindingLevel::hint;
  bool suggest = false;  ///< also put each safe fix in as a tracked change
  PackageLimits limits;
};

struct MarginFile {
  std::string bytes;  ///< a DOCX
  std::size_t comments = 0;
  std::size_t suggestions = 0;
};

/// `original` is the file that was analysed. A DOCX comes back as it was, but for the parts that
/// comments need; our own comments of an earlier run are replaced, other people's and tracked
/// changes stay. What has no document part of Word (a text draft) becomes a new DOCX of its
/// paragraphs. The same input gives the same bytes, and its own output analysed and given again
/// comes back unchanged. Problem: a part that cannot be spliced, or a file other than the one
/// analysed.
[[nodiscard]] Result<MarginFile> comments_in_margin(std::string original, const Analysis& analysis,
                                                    const MarginOptions& options);

}  // namespace soat
