// Files of papers: the form that a name asks for, and whether a file may be written over.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "assess/paper.h"

namespace soat {

enum class PaperForm : std::uint8_t { text, docx, xlsx };

/// By the ending of the name: ".docx", ".xlsx", ".txt" or none; nullopt for another.
[[nodiscard]] std::optional<PaperForm> paper_form(const std::string& name);

/// The paper in that form; `name` is the file's, for messages.
[[nodiscard]] Result<std::string> paper_bytes(const Paper& paper, PaperForm form, Date day,
                                              const std::string& name);

/// True where these bytes are a paper or JSON of ours that nobody has saved since. A text says
/// nothing of that: never.
[[nodiscard]] bool untouched(std::string bytes);

}  // namespace soat
