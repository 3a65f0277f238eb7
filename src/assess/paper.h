// A paper before it has a form: titles, paragraphs and tables, written as text, as a Word file or
// as a workbook.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/problem.h"

namespace soat {

/// Who the papers name as their author. A file last saved under another name has been worked on.
inline constexpr std::string_view kPaperWriter = "Soát";

/// Words of one look. `blank`: a place that somebody has to fill in, shown as such.
struct Run {
  std::string words;
  bool bold = false;
  bool blank = false;
  friend bool operator==(const Run&, const Run&) = default;
};
using Line = std::vector<Run>;
using Lines = std::vector<Line>;

enum class BlockKind : std::uint8_t {
  title,
  heading,
  subheading,
  paragraph,
  note,
  item,
  row,
  page
};

struct Block {
  BlockKind kind = BlockKind::paragraph;
  Line words;                         ///< of all but rows
  std::vector<Lines> cells;           ///< of a row
  bool head = false;                  ///< a row that names the columns
  std::vector<unsigned> widths = {};  ///< of a row: shares of the page, empty for equal ones
};

/// Rows that follow each other are one table.
struct Paper {
  std::vector<Block> blocks = {};
  bool landscape = false;
};

/// How a place to be filled in is written where no colour shows it: "[… cần điền: … ]".
[[nodiscard]] std::string blank_words(std::string_view what);
/// All words of a line, blanks marked.
[[nodiscard]] std::string words_of(const Line& line);

/// For a terminal, at most `width` code points a line; what a table has in a row stands below each
/// other.
[[nodiscard]] std::string paper_text(const Paper& paper, std::size_t width);

/// As a Word file; blanks are highlighted. The same paper gives the same bytes. Problem (at
/// `name`): no memory.
[[nodiscard]] Result<std::string> paper_docx(const Paper& paper, const std::string& name);

/// As a workbook: a sheet for each table, named after the heading above it, and one of what is not
/// in tables. `day` is the file's. Problem (at `name`): the library cannot write.
[[nodiscard]] Result<std::string> paper_xlsx(const Paper& paper, Date day, const std::string& name);

}  // namespace soat
