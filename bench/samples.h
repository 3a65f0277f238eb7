// What is measured: the shipped drafts, or files that the environment names.
#pragma once

#include <cstddef>
#include <string>

namespace soat::bench {

/// Text of about `size` bytes: whole acts, one after another. SOAT_BENCH_TEXT names another file.
[[nodiscard]] std::string text_of(std::size_t size);

/// The bytes of a DOCX of about `size` bytes of text, or of the file SOAT_BENCH_DOCX.
[[nodiscard]] std::string docx_of(std::size_t size);

}  // namespace soat::bench
