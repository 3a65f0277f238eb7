// What `text` hands on: one NFC UTF-8 buffer, its paragraphs and tokens, and the way back to the
// file.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/span.h"
#include "read/source.h"
#include "text/normaliser.h"
#include "text/vocabulary.h"

namespace soat {

enum class TokenKind : std::uint8_t {
  word,         ///< a run of letters: one syllable
  number,       ///< a run of ASCII digits
  punctuation,  ///< one character that is neither letter, digit nor white space
};

enum class Casing : std::uint8_t { lower, capital, upper, mixed, none };

/// Tokens touch where the text has no white space between them: "5a" is a number and a word,
/// "43/2014/NĐ-CP" has seven tokens.
struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  SyllableId syllable = kNoSyllable;  ///< folded; kNumber for numbers
  TokenKind kind = TokenKind::word;
  Casing casing = Casing::none;
  bool foreign = false;  ///< has a letter or digit that Vietnamese is not written with

  [[nodiscard]] TextSpan span() const { return {begin, end}; }
};

struct Paragraph {
  TextSpan span;  ///< without the '\n' at its end
  std::uint32_t first_token = 0;
  std::uint32_t last_token = 0;  ///< one past the last
  StreamKind stream = StreamKind::body;
  bool in_table = false;
  bool heading_style = false;
};

/// Owns its Source. Immutable once made; every offset of the buffer maps back.
class Text {
 public:
  Text(Source source, const Vocabulary& vocabulary);

  [[nodiscard]] std::string_view buffer() const { return changed_ ? composed_ : source_.text; }
  [[nodiscard]] std::string_view words(TextSpan span) const {
    return buffer().substr(span.begin, span.size());
  }
  [[nodiscard]] std::span<const Token> tokens() const { return tokens_; }
  [[nodiscard]] std::span<const Paragraph> paragraphs() const { return paragraphs_; }
  [[nodiscard]] const Source& source() const { return source_; }

  /// The paragraph that holds the offset (its '\n' belongs to it).
  [[nodiscard]] std::uint32_t paragraph_at(std::uint32_t offset) const;
  /// Index of the first token that begins at or after the offset.
  [[nodiscard]] std::uint32_t token_at(std::uint32_t offset) const;

  /// The offset in Source::text that a buffer offset came from; the start of its cluster where
  /// normalisation joined several characters.
  [[nodiscard]] std::uint32_t source_offset(std::uint32_t offset) const;

  /// The paragraphs (by index) whose source was not NFC: for findings on form.
  [[nodiscard]] std::span<const std::uint32_t> normalised_paragraphs() const { return normalised_; }

 private:
  void keep_paragraphs();
  void compose_paragraphs();
  void add_paragraph(const SourceParagraph& paragraph, TextSpan span);

  Source source_;
  bool changed_ = false;  // else the buffer is the source's own text
  std::string composed_;
  std::vector<Paragraph> paragraphs_;
  std::vector<Token> tokens_;
  std::vector<Anchor> anchors_;  // ascending; empty if nothing changed
  std::vector<std::uint32_t> normalised_;
};

}  // namespace soat
