// The programs that read what we do not read ourselves, and what they may cost.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace soat {

/// Made by a door; an empty path says that the program is not installed.
struct Helpers {
  std::string soffice;            ///< LibreOffice, for .doc, .odt, .rtf and HTML
  std::string pdftotext;          ///< poppler's, for .pdf
  std::string temporary{"/tmp"};  ///< where a folder is made for each conversion
  std::chrono::milliseconds max_time{60'000};
  std::uint64_t max_output = 256ULL << 20U;   ///< bytes of any file that the program writes
  std::uint64_t max_memory = 4096ULL << 20U;  ///< bytes of address space
};

}  // namespace soat
