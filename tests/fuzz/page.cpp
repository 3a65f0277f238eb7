// Any bytes as what `pdftotext -layout` printed: pages, columns, furniture, notes. Every piece is
// where it says.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "base/encoding.h"
#include "read/text_layout.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace soat;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (first_invalid_utf8(text) != std::string_view::npos) return 0;
  const Source source = lay_out_text(std::string(text), "fuzz", true);
  std::uint32_t end = 0;
  for (const Piece& piece : source.pieces) {
    if (piece.begin < end || piece.begin > piece.end || piece.end > source.text.size())
      std::abort();
    end = piece.end;
    if (piece.kind == PieceKind::generated) continue;
    const std::string& part = source.parts.at(piece.at.part).bytes;
    if (piece.at.begin > piece.at.end || piece.at.end > part.size()) std::abort();
    if (piece.kind == PieceKind::verbatim &&
        source.text.compare(piece.begin, piece.end - piece.begin, part, piece.at.begin,
                            piece.at.end - piece.at.begin) != 0)
      std::abort();
  }
  return 0;
}
