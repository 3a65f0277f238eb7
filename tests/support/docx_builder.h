// Makes small DOCX files for tests, so that a test shows the XML that matters and nothing else.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

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
  /// word/NAME.xml with this inside its root w:NAME: "numbering", "styles", "footnotes".
  DocxBuilder& inside(const std::string& name, const std::string& xml);
  /// A header or footer: word/NAME.xml with this relationship id.
  DocxBuilder& related(const std::string& type, const std::string& id, const std::string& name,
                       const std::string& xml);
  [[nodiscard]] std::string bytes() const;

  /// "<w:p><w:r><w:t>words</w:t></w:r></w:p>"
  static std::string paragraph(const std::string& words);
  /// The same with what stands inside <w:pPr>.
  static std::string paragraph(const std::string& properties, const std::string& words);
  /// "<w:r><w:rPr>properties</w:rPr><w:t>words</w:t></w:r>"
  static std::string run(const std::string& properties, const std::string& words);

 private:
  std::string body_;
  std::string relationships_;
  std::map<std::string, std::string> parts_;
};

/// A zip archive with these entries.
[[nodiscard]] std::string zip_bytes(const std::map<std::string, std::string>& entries);

}  // namespace soat
