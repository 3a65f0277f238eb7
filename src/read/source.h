// What `read` hands on: the text of a file as a reader sees it, in paragraphs and streams, each
// piece with its address in the file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "base/span.h"
#include "convert/helpers.h"
#include "ooxml/limits.h"

namespace soat {

/// Where a paragraph stands for a reader. `furniture` is what a printer adds around the text: the
/// heads, page numbers and signatures of the gazette.
enum class StreamKind : std::uint8_t {
  body,
  footnote,
  endnote,
  text_box,
  header,
  footer,
  furniture,
};

/// What stands beside the text on the page: neither its structure nor its citations are there.
[[nodiscard]] constexpr bool beside_the_text(StreamKind kind) {
  return kind == StreamKind::header || kind == StreamKind::footer || kind == StreamKind::furniture;
}

/// How a piece of text relates to the bytes at its address.
enum class PieceKind : std::uint8_t {
  verbatim,   ///< byte for byte the same
  converted,  ///< says the same in other bytes (an entity, a legacy letter, a field's symbol)
  generated,  ///< printed by Word, not written in the file (automatic numbers, tabs): `at` is empty
};

/// How letters are coded. The last three are from before Unicode: TCVN3 (the ABC fonts, .VnTime),
/// VNI-Windows (the VNI- fonts), Windows-1258.
enum class LetterCode : std::uint8_t { unicode, tcvn3, vni, windows_1258 };

struct Piece {
  std::uint32_t begin = 0;  ///< range in Source::text
  std::uint32_t end = 0;
  PieceKind kind = PieceKind::verbatim;
  SourceSpan at;
  LetterCode code = LetterCode::unicode;  ///< of `converted`: the code it was converted from
};

/// A cell of a table as a reader sees it. A table inside a cell is part of that cell.
struct TableCell {
  std::uint32_t table = 0;
  std::uint32_t row = 0;
  std::uint32_t columns = 1;  ///< how many it spans
};

inline constexpr std::uint32_t kNoCell = 0xFFFFFFFF;

struct SourceParagraph {
  std::uint32_t begin = 0;  ///< range in Source::text, without the '\n' that follows each paragraph
  std::uint32_t end = 0;
  std::uint32_t stream = 0;  ///< index in Source::streams
  bool in_table = false;
  bool heading_style = false;  ///< the writer marked it as a heading (Word style, Markdown #)
  /// Index in Source::cells; kNoCell outside tables, and where the file does not say what the cells
  /// are. A cell's paragraphs follow one another, the cells of a row and the rows of a table too.
  std::uint32_t cell = kNoCell;
};

struct Stream {
  StreamKind kind = StreamKind::body;
  /// The offset in Source::text of a note's reference mark, of the place a text box hangs on, of
  /// the beginning of the section that a header or footer belongs to.
  std::uint32_t anchor = 0;
};

/// One XML part of a DOCX, or the whole of a text file decoded to UTF-8.
struct SourcePart {
  std::string name;
  std::string bytes;
};

enum class SourceFormat : std::uint8_t { text, docx };

/// The body's paragraphs come first, in reading order, then each other stream in order of its
/// anchor. `text` is well-formed UTF-8, each paragraph followed by '\n'. A paragraph may hold '\n'
/// inside where a hard-wrapped line was joined to the next (read it as a space).
struct Source {
  std::string name;  ///< as the user gave it
  SourceFormat format = SourceFormat::text;
  std::string text;
  std::vector<Piece> pieces;  ///< ascending, covering `text` but for the '\n's between paragraphs
  std::vector<SourceParagraph> paragraphs;  ///< ascending
  std::vector<Stream> streams;              ///< streams[0] is the body
  std::vector<TableCell> cells;
  std::vector<SourcePart> parts;
  std::vector<std::string>
      not_checked;  ///< Vietnamese: what was not looked at and why (a picture, a broken part)
  std::string converted_from;  ///< "PDF", "RTF" …: read through a conversion; else empty
};

/// How the bytes of a text file are to be read. `detect`: UTF-16 and UTF-8 where they are that,
/// else the old code in which the text is Vietnamese.
enum class TextEncoding : std::uint8_t { detect, utf8, utf16, tcvn3, vni, windows_1258 };

/// How the tracked changes of a Word file are read.
enum class Revisions : std::uint8_t {
  accepted,  ///< as if all were accepted
  original,  ///< as if all were rejected
  marked,    ///< both: what is deleted as [-…-], what is inserted as {+…+}
};

/// Limits for files from strangers, what the user knows of the file and what they may choose.
struct ReadOptions {
  std::uint64_t max_file = 512ULL << 20U;  ///< bytes
  PackageLimits package;
  TextEncoding encoding = TextEncoding::detect;  ///< of text files; a DOCX says its own
  Revisions revisions = Revisions::accepted;
  Helpers helpers;  ///< for files that are neither DOCX nor text; none by default
};

/// Bytes that are a DOCX or text, and how they came to be that.
struct Readable {
  std::string bytes;
  std::string converted_from;  ///< as in Source
  bool pages = false;          ///< text that a page layout was written down in, from a PDF
  std::vector<std::string> not_checked;
};

/// Leaves a DOCX or a text as it is, and turns .doc, .odt, .rtf, HTML and PDF (by content, whatever
/// the name) into one of the two. Problems: empty, over a limit, of no use (a picture, an archive),
/// with a password, the helper missing or failing.
[[nodiscard]] Result<Readable> make_readable(std::string bytes, const std::string& name,
                                             const ReadOptions& options);

/// Reads a DOCX or a text file (UTF-8, UTF-16 with or without BOM, TCVN3, VNI, Windows-1258), or
/// what `make_readable` turns into one, told apart by content, not by name. The name is used in
/// messages only. Problems: those of `make_readable`; truncated, an encoding that is invalid or
/// cannot be told.
///
/// Letters of an old code are converted, in text files and run by run in a DOCX; each such letter
/// is a piece with its code. A text file in an old code has as part 0 its bytes as Windows-1252
/// shows them, one character a byte, so that columns count the file's bytes.
[[nodiscard]] Result<Source> read_source(std::string bytes, std::string name,
                                         const ReadOptions& options = {});

/// The same from a file on disk. Problems also: missing, a folder, unreadable.
[[nodiscard]] Result<Source> read_file(const std::string& path, const ReadOptions& options = {});

/// 1-based line and column for people. In a text file: lines of the file, columns in code points.
/// In a DOCX, and in what was converted: `line` is the paragraph's number in reading order,
/// `column` counts its code points.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend bool operator==(const Position&, const Position&) = default;
};

/// Whether positions count the lines of a file; else the paragraphs as read.
[[nodiscard]] bool counts_lines(const Source& source);

/// Computes positions of offsets in Source::text. Made at a door, for one Source, which must
/// outlive it.
class PositionIndex {
 public:
  explicit PositionIndex(const Source& source);
  [[nodiscard]] Position at(std::uint32_t offset) const;

 private:
  const Source& source_;
  std::vector<std::uint32_t> line_starts_;  // of part 0 for text; of paragraphs for DOCX
};

}  // namespace soat
