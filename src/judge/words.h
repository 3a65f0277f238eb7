// The words that rules go by.
#pragma once

#include "judge/cited_titles.h"
#include "judge/former_names.h"
#include "text/vocabulary.h"
#include "text/word_lists.h"

namespace soat {

/// The word lists, and those of them that are looked for in texts, numbered in the vocabulary that
/// the texts will be read with. Immutable.
struct JudgeWords {
  JudgeWords(Vocabulary& vocabulary, WordLists all)
      : lists(std::move(all)), former_names(vocabulary, lists), titles(lists) {}

  WordLists lists;
  FormerNames former_names;
  TitleWords titles;
};

}  // namespace soat
