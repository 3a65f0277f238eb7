// Any bytes as the body of a Word document, read and checked: the paragraph reader and all rooms
// behind it, and every offset mapped back.
#include <cstdlib>

#include "support/docx_builder.h"
#include "support/knowledge.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace soat;
  const std::string body(reinterpret_cast<const char*>(data), size);
  auto source = read_source(DocxBuilder(body).bytes(), "fuzz.docx");
  if (!source) return 0;
  for (const Piece& piece : source.value().pieces) {
    if (piece.begin > piece.end || piece.end > source.value().text.size()) std::abort();
    if (piece.kind == PieceKind::generated) continue;
    if (piece.at.part >= source.value().parts.size()) std::abort();
    const std::string& part = source.value().parts[piece.at.part].bytes;
    if (piece.at.begin > piece.at.end || piece.at.end > part.size()) std::abort();
    const std::string_view words =
        std::string_view(source.value().text).substr(piece.begin, piece.end - piece.begin);
    const std::string_view there =
        std::string_view(part).substr(piece.at.begin, piece.at.end - piece.at.begin);
    if (piece.kind == PieceKind::verbatim && words != there) std::abort();
  }
  const Analysis analysis = check(shipped_knowledge(), std::move(source).value(), {});
  for (const Finding& f : analysis.findings)
    if (f.span.end > analysis.act().text.buffer().size()) std::abort();
  return 0;
}
