// Which kind of file this is, by its content.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/problem.h"

namespace soat {

/// Kinds that a helper turns into what we read.
enum class ForeignKind : std::uint8_t { word_binary, rtf, odt, html, word_xml, pdf };

/// The kind, or none: then it is ours to read or nobody's (`unreadable`).
[[nodiscard]] std::optional<ForeignKind> foreign_kind(std::string_view bytes);

/// What is wrong with a file that no helper is for: a picture, an archive, a spreadsheet, a Word
/// file with a password. None where nothing speaks against reading it as text or DOCX.
[[nodiscard]] std::optional<Problem> unreadable(std::string_view bytes, const std::string& name);

/// "Word 97–2003 (.doc)", for messages.
[[nodiscard]] std::string_view kind_name(ForeignKind kind);

}  // namespace soat
