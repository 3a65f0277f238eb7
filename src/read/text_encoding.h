// From the bytes of a text file to text, whatever code its letters are in, and the way back. Inside
// the room only.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/problem.h"
#include "read/source.h"

namespace soat {

/// Text that was read from an old code, with the text as it stands in the file (its bytes as
/// Windows-1252 shows them). Without an old code `file` and `steps` are empty: both are one.
struct DecodedText {
  /// A range of `text` that came from a range of `file`; not converted: the same bytes.
  struct Step {
    std::uint32_t text_begin = 0;
    std::uint32_t text_end = 0;
    std::uint32_t file_begin = 0;
    std::uint32_t file_end = 0;
    bool converted = false;
  };
  std::string text;  ///< UTF-8
  LetterCode code = LetterCode::unicode;
  std::string file;         ///< UTF-8
  std::vector<Step> steps;  ///< ascending, covering `text`
};

/// Problem: an encoding that is invalid or cannot be told; the hint then names `--encoding`.
[[nodiscard]] Result<DecodedText> decode_letters(const std::string& bytes, const std::string& name,
                                                 TextEncoding encoding);

/// Gives the pieces of a Source, made from `decoded.text`, their addresses in `decoded.file`.
void restore_addresses(Source& source, const DecodedText& decoded);

}  // namespace soat
