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

std::string DocxBuilder::paragraph(const std::string& words) {
  return "<w:p><w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r></w:p>";
}

std::string DocxBuilder::bytes() const {
  const std::string kNamespaces =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
      " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
  std::map<std::string, std::string> entries = parts_;
  entries.try_emplace("[Content_Types].xml", "<Types/>");
  entries.try_emplace("word/document.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document" +
                                               kNamespaces + "><w:body>" + body_ +
                                               "</w:body></w:document>");
  return zip_bytes(entries);
}

}  // namespace soat
