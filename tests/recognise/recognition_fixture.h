// Recognises with the word lists that ship.
#pragma once

#include <filesystem>
#include <string>

#include "base/file.h"
#include "recognise/recognition.h"
#include "support/plain_source.h"

namespace soat {

inline const WordLists& shipped_words() {
  static const WordLists kLists = [] {
    WordLists lists;
    for (const auto& entry : std::filesystem::directory_iterator(SOAT_SOURCE_DIR "/rules/words")) {
      lists[entry.path().stem().string()] =
          parse_word_list(read_whole_file(entry.path().string()).value());
    }
    return lists;
  }();
  return kLists;
}

inline Recognition recognise_lines(std::string_view lines) {
  Vocabulary vocabulary;
  const StructureWords structure(vocabulary);
  const CitationWords citation(vocabulary, shipped_words());
  const RecognitionWords recognition(vocabulary, shipped_words());
  Act act = parse_structure(Text(plain_source(lines), vocabulary), structure);
  return recognise(cite(std::move(act), citation), recognition);
}

/// A decree whose second article has this heading and these lines.
inline Recognition in_article(const std::string& heading, const std::string& lines) {
  return recognise_lines(
      "CHÍNH PHỦ\nSố: 1/2020/NĐ-CP\nNGHỊ ĐỊNH\nVề việc A\nCăn cứ Luật A;\nĐiều 1. Phạm vi điều "
      "chỉnh\nA.\nĐiều 2. " +
      heading + "\n" + lines + "\n");
}

/// Whether it lays down or changes a procedure, beyond a question.
inline bool lays_down(const Recognition& r) {
  for (const Procedure& p : r.procedures) {
    if (p.confidence != Confidence::ask && p.action <= ProcedureAction::amends) return true;
  }
  return false;
}

}  // namespace soat
