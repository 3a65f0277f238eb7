#include "assess/paper_file.h"

#include <filesystem>

#include "ooxml/package.h"
#include "ooxml/word_file.h"

namespace soat {
namespace {
constexpr std::size_t kTextWidth = 100;
}  // namespace

std::optional<PaperForm> paper_form(const std::string& name) {
  std::string ending = std::filesystem::path(name).extension().string();
  for (char& c : ending) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  if (ending == ".docx") return PaperForm::docx;
  if (ending == ".xlsx") return PaperForm::xlsx;
  if (ending.empty() || ending == ".txt") return PaperForm::text;
  return std::nullopt;
}

Result<std::string> paper_bytes(const Paper& paper, PaperForm form, Date day,
                                const std::string& name) {
  switch (form) {
    case PaperForm::docx:
      return paper_docx(paper, name);
    case PaperForm::xlsx:
      return paper_xlsx(paper, day, name);
    default:
      return paper_text(paper, kTextWidth);
  }
}

bool untouched(std::string bytes) {
  if (bytes.starts_with("{\n  \"schema\": \"soat.assessment/")) return true;
  if (!bytes.starts_with("PK")) return false;
  auto opened = Package::open(std::move(bytes), "", {});
  if (!opened) return false;
  Package package = std::move(opened).value();
  return last_written_by(package, kPaperWriter);
}

}  // namespace soat
