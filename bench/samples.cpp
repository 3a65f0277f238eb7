#include "bench/samples.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include "base/file.h"
#include "support/docx_builder.h"

namespace soat::bench {
namespace {

std::string contents(const std::string& path) {
  auto text = read_whole_file(path);
  return text ? std::move(text).value() : std::string{};
}

/// One act: the drafts of the project, or what the user names.
const std::string& sample() {
  static const std::string kSample = [] {
    const char* named = std::getenv("SOAT_BENCH_TEXT");  // NOLINT(concurrency-mt-unsafe)
    if (named != nullptr) return contents(named);
    std::vector<std::string> files;
    for (const auto& entry :
         std::filesystem::directory_iterator(SOAT_SOURCE_DIR "/corpus/drafts")) {
      if (entry.path().extension() == ".txt") files.push_back(entry.path().string());
    }
    std::sort(files.begin(), files.end());
    std::string all;
    for (const std::string& file : files) all += contents(file);
    return all;
  }();
  return kSample;
}

}  // namespace

std::string text_of(std::size_t size) {
  std::string text = sample();
  // The articles go on in one act: a second head would begin an attachment.
  const std::size_t first = std::min(text.find("\nĐiều 1."), text.size());
  const std::string body = text.substr(first);
  while (text.size() < size) text += body;
  return text;
}

std::string docx_of(std::size_t size) {
  const char* named = std::getenv("SOAT_BENCH_DOCX");  // NOLINT(concurrency-mt-unsafe)
  if (named != nullptr) return contents(named);
  const std::string text = text_of(size);
  std::string body;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    body += DocxBuilder::paragraph(text.substr(at, end - at));
    at = end + 1;
  }
  return DocxBuilder(body).bytes();
}

}  // namespace soat::bench
