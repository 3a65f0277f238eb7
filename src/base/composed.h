// The quick look that settles almost every text: is there anything to decode or to compose at all?
#pragma once

#include <string_view>

namespace soat {

/// True if the bytes are surely well-formed UTF-8 and surely NFC: ASCII, Latin letters with their
/// marks, and the usual signs. Reads several bytes at a time; a false answer only means "look
/// closer".
[[nodiscard]] bool surely_composed(std::string_view text);

}  // namespace soat
