// The straight line: read → text → structure → cite → recognise → judge. Doors call this and
// nothing deeper.
#pragma once

#include <optional>
#include <string>

#include "base/problem.h"
#include "cite/citation.h"
#include "judge/analysis.h"
#include "judge/words.h"
#include "read/source.h"
#include "recognise/recognition.h"
#include "registry/registry.h"
#include "rule/rule.h"
#include "structure/act.h"

namespace soat {

/// What every check needs to know, loaded once. Immutable; shared by all threads.
struct Knowledge {
  Vocabulary vocabulary;
  StructureWords structure;
  CitationWords citation;
  RecognitionWords recognition;
  JudgeWords words;
  Registry registry;
  std::vector<Rule> rules;
  std::string rules_day;  ///< of the shipped rules, ISO
};

/// From the image that the build makes; the rules of a folder are added to those of the image, if
/// one is given. Problem: missing or broken data; in the folder a rule with a fault, with a basis
/// that the registry refuses, or with the id of a shipped one, which is never replaced.
/// `office_registry`: a file by «soat registry build» or «add» whose facts stand beside the shipped
/// ones; Problem: it is none.
[[nodiscard]] Result<Knowledge> load_knowledge(const std::string& image_path,
                                               const std::string& rules_folder = {},
                                               const std::string& office_registry = {});

struct CheckOptions {
  std::optional<Date> issued;  ///< the day of issue, where the door was told
  std::optional<Date> as_of;   ///< the day of review
};

/// All rooms of the line on one document.
[[nodiscard]] Analysis check(const Knowledge& knowledge, Source source,
                             const CheckOptions& options);

}  // namespace soat
