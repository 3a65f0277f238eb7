#include "text/vocabulary.h"

namespace soat {

Vocabulary::Vocabulary() {
  names_.emplace_back();     // kNoSyllable
  names_.emplace_back("#");  // kNumber
  for (const std::string_view mark :
       {",", ".", ";", ":", "(", ")", "/", "-", "–", "—", "\"", "“", "”", "«", "»", "‘", "’",
        "'", "…", "%", "+", "*", "[", "]", "_", "•", "?", "!",  "=", "<", ">", "&", "|"}) {
    add(mark);
  }
}

SyllableId Vocabulary::add(std::string_view folded) {
  const auto known = ids_.find(folded);
  if (known != ids_.end()) return known->second;
  const auto id = static_cast<SyllableId>(names_.size());
  names_.emplace_back(folded);
  ids_.emplace(names_.back(), id);
  return id;
}

SyllableId Vocabulary::find(std::string_view folded) const {
  const auto known = ids_.find(folded);
  return known == ids_.end() ? kNoSyllable : known->second;
}

}  // namespace soat
