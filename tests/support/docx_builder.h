// Makes small DOCX files for tests, so that a test shows the XML that matters and nothing else.
#pragma once

#include <map>
#include <string>
#include <utility>

namespace soat {

/// A DOCX whose word/document.xml has this body; more parts by name ("word/numbering.xml").
class DocxBuilder {
 public:
  /// `xml` stands inside <w:body>.
  explicit DocxBuilder(std::string xml) : body_(std::move(xml)) {}
  DocxBuilder& part(const std::string& name, std::string bytes) {
    parts_[name] = std::move(bytes);
    return *this;
  }
  [[nodiscard]] std::string bytes() const;

  /// "<w:p><w:r><w:t>words</w:t></w:r></w:p>"
  static std::string paragraph(const std::string& words);

 private:
  std::string body_;
  std::map<std::string, std::string> parts_;
};

/// A zip archive with these entries.
[[nodiscard]] std::string zip_bytes(const std::map<std::string, std::string>& entries);

}  // namespace soat
