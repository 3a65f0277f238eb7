#include "assess/paper.h"

#include <algorithm>

#include "base/utf8.h"
#include "report/text_report.h"

namespace soat {
namespace {

std::string cell_words(const Lines& cell) {
  std::string all;
  for (const Line& line : cell) all += (all.empty() ? "" : "; ") + words_of(line);
  return all;
}

class TextWriter {
 public:
  explicit TextWriter(std::size_t width) : width_(width) {}

  void write(const Block& block) {
    if (block.kind == BlockKind::row) return row(block);
    columns_.clear();
    const std::string words = words_of(block.words);
    switch (block.kind) {
      case BlockKind::title:
        put("\n");
        lines(words, "");
        put(underline(words, '='));
        break;
      case BlockKind::heading:
      case BlockKind::subheading:
        put("\n");
        lines(words, "");
        if (block.kind == BlockKind::heading) put(underline(words, '-'));
        break;
      case BlockKind::item:
        lines("- " + words, "  ");
        break;
      case BlockKind::page:
        put("\n");
        break;
      default:
        lines(words, "  ");
    }
  }
  std::string take() { return std::move(out_); }

 private:
  void put(const std::string& words) { out_ += words; }
  void lines(const std::string& words, std::string_view indent) {
    const std::string broken = wrapped(words, width_, indent);
    if (!broken.empty()) out_ += broken + "\n";
  }

  std::string underline(const std::string& words, char mark) const {
    return std::string(std::min(count_characters(words), width_), mark) + "\n";
  }

  /// "STT: 1" would say little: rows under a head name their columns, others their first cell.
  void row(const Block& block) {
    if (block.head) {
      columns_.clear();
      for (const Lines& cell : block.cells) columns_.push_back(cell_words(cell));
      return;
    }
    if (columns_.size() == block.cells.size()) {
      put("\n");
      for (std::size_t i = 0; i < block.cells.size(); ++i) {
        const std::string words = cell_words(block.cells[i]);
        if (!words.empty()) lines(columns_[i] + ": " + words, i == 0 ? "  " : "      ");
      }
      return;
    }
    for (std::size_t i = 0; i < block.cells.size(); ++i) {
      for (const Line& line : block.cells[i]) lines(words_of(line), i == 0 ? "  " : "      ");
    }
  }

  std::size_t width_;
  std::vector<std::string> columns_;
  std::string out_;
};

}  // namespace

std::string blank_words(std::string_view what) {
  return what.empty() ? "[… cần điền …]" : "[… cần điền: " + std::string(what) + " …]";
}

std::string words_of(const Line& line) {
  std::string all;
  for (const Run& run : line) all += run.blank ? blank_words(run.words) : run.words;
  return all;
}

std::string paper_text(const Paper& paper, std::size_t width) {
  TextWriter writer(width);
  for (const Block& block : paper.blocks) writer.write(block);
  std::string out = writer.take();
  out.erase(0, out.find_first_not_of('\n'));
  return out;
}

}  // namespace soat
