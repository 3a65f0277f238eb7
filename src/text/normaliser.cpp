#include "text/normaliser.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

#include <cassert>

namespace soat {

bool surely_composed(std::string_view text) {
  const auto* p = reinterpret_cast<const unsigned char*>(text.data());
  const auto* const end = p + text.size();
  while (p < end) {
    const unsigned char c = *p;
    if (c < 0x80) {
      ++p;
    } else if (c >= 0xC2 && c <= 0xC9) {
      p += 2;  // U+0080–U+027F: Latin, composed
    } else if (p + 2 < end &&
               ((c == 0xE1 && p[1] >= 0xB8 && p[1] <= 0xBB) ||   // U+1E00–U+1EFF: Latin, composed
                (c == 0xE2 && p[1] == 0x80 && p[2] >= 0x82))) {  // U+2002–U+203F: punctuation
      p += 3;
    } else {
      return false;
    }
  }
  return true;
}

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
