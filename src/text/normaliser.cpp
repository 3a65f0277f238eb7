#include "text/normaliser.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

#include <cassert>

namespace soat {

bool append_composed(std::string_view source, std::uint32_t begin, std::uint32_t end,
                     std::string& out, std::vector<Anchor>& anchors) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(error);
  assert(U_SUCCESS(error));
  const auto base = static_cast<std::uint32_t>(out.size());
  icu::Edits edits;
  icu::StringByteSink<std::string> sink(&out);
  nfc->normalizeUTF8(0, icu::StringPiece(source.data() + begin, static_cast<int32_t>(end - begin)),
                     sink, &edits, error);
  assert(U_SUCCESS(error));
  for (auto it = edits.getFineIterator(); it.next(error) != 0;) {
    anchors.push_back({base + static_cast<std::uint32_t>(it.destinationIndex()),
                       begin + static_cast<std::uint32_t>(it.sourceIndex())});
  }
  return edits.hasChanges() != 0;
}

}  // namespace soat
