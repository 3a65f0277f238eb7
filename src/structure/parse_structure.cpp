#include "structure/act.h"
#include "structure/head_reader.h"
#include "structure/lines.h"
#include "structure/tree_builder.h"

namespace soat {

Act parse_structure(Text text, const StructureWords& words) {
  const std::vector<Line> lines = body_lines(text);
  ReadHead read = read_head(text, words.lexicon(), lines);
  read_signature(text, words.lexicon(), lines, read.head);
  std::vector<Unit> units = TreeBuilder(text, words.lexicon(), lines).build(read.lines);
  return {std::move(text), std::move(read.head), std::move(units)};
}

}  // namespace soat
