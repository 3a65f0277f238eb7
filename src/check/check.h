// The straight line: read → text → structure → cite → recognise → judge. Doors call this and
// nothing deeper.
#pragma once

#include <optional>
#include <string>

#include "base/problem.h"
#include "cite/citation.h"
#include "judge/analysis.h"
#include "read/source.h"
#include "recognise/recognition.h"
#include "structure/act.h"

namespace soat {

/// What every check needs to know, loaded once. Immutable; shared by all threads.
struct Knowledge {
  Vocabulary vocabulary;
  StructureWords structure;
  CitationWords citation;
  RecognitionWords recognition;
};

/// From the image that the build makes. Problem: missing or broken.
[[nodiscard]] Result<Knowledge> load_knowledge(const std::string& image_path);

struct CheckOptions {
  std::optional<Date> issued;  ///< the day of issue, where the door was told
  std::optional<Date> as_of;   ///< the day of review
};

/// All rooms of the line on one document.
[[nodiscard]] Analysis check(const Knowledge& knowledge, Source source,
                             const CheckOptions& options);

}  // namespace soat
