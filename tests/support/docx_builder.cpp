#include "support/docx_builder.h"

#include <zip.h>

#include <cassert>
#include <cstdlib>

namespace soat {

std::string zip_bytes(const std::map<std::string, std::string>& entries) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(buffer);
  zip_t* archive = zip_open_from_source(buffer, ZIP_TRUNCATE, &error);
  assert(archive != nullptr);
  for (const auto& [name, bytes] : entries) {
    zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  }
  zip_close(archive);
  zip_source_open(buffer);
  zip_source_seek(buffer, 0, SEEK_END);
  std::string out(static_cast<std::size_t>(zip_source_tell(buffer)), '\0');
  zip_source_seek(buffer, 0, SEEK_SET);
  zip_source_read(buffer, out.data(), out.size());
  zip_source_close(buffer);
  zip_source_free(buffer);
  return out;
}

namespace {
const std::string kNamespaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

std::string root(const std::string& name, const std::string& xml) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + name + kNamespaces + ">" + xml +
         "</w:" + name + ">";
}
}  // namespace

DocxBuilder& DocxBuilder::inside(const std::string& name, const std::string& xml) {
  return part("word/" + name + ".xml", root(name, xml));
}

DocxBuilder& DocxBuilder::related(const std::string& type, const std::string& id,
                                  const std::string& name, const std::string& xml) {
  relationships_ += "<Relationship Id=\"" + id +
                    "\" "
                    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
                    type + "\" Target=\"" + name + ".xml\"/>";
  return part("word/" + name + ".xml", root(type == "header" ? "hdr" : "ftr", xml));
}

std::string DocxBuilder::run(const std::string& properties, const std::string& words) {
  return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + words +
         "</w:t></w:r>";
}

std::string DocxBuilder::paragraph(const std::string& words) {
  return "<w:p><w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r></w:p>";
}

std::string DocxBuilder::paragraph(const std::string& properties, const std::string& words) {
  return "<w:p><w:pPr>" + properties + "</w:pPr>" + run("", words) + "</w:p>";
}

std::string DocxBuilder::bytes() const {
  std::map<std::string, std::string> entries = parts_;
  entries.try_emplace("[Content_Types].xml", "<Types/>");
  entries.try_emplace("word/document.xml", root("document", "<w:body>" + body_ + "</w:body>"));
  if (!relationships_.empty()) {
    entries.try_emplace("word/_rels/document.xml.rels",
                        "<Relationships>" + relationships_ + "</Relationships>");
  }
  return zip_bytes(entries);
}

}  // namespace soat
