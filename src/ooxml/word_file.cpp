#include "ooxml/word_file.h"

namespace soat {
namespace {

constexpr std::string_view kHeader =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kWordSpace =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
// A4 in twentieths of a point; margins of 20, 20, 20 and (left) 30 mm.
constexpr std::string_view kPage = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>";
constexpr std::string_view kPageAcross =
    "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>";
constexpr std::string_view kMargins =
    "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1701\" "
    "w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/>";

std::string styles() {
  return std::string(kHeader) + "<w:styles xmlns:w=\"" + std::string(kWordSpace) +
         "\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" "
         "w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
         "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang "
         "w:val=\"vi-VN\"/></w:rPr></w:rPrDefault>"
         "<w:pPrDefault><w:pPr><w:spacing w:after=\"120\"/><w:jc w:val=\"both\"/></w:pPr>"
         "</w:pPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" "
         "w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style></w:styles>";
}

constexpr std::string_view kTypesOpening =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" "
    "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/word/document.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+"
    "xml\"/><Override PartName=\"/word/styles.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>";
constexpr std::string_view kCoreType =
    "<Override PartName=\"/docProps/core.xml\" "
    "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>";
constexpr std::string_view kOffice =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view kPackage =
    "http://schemas.openxmlformats.org/package/2006/relationships";

std::string relationship(int id, std::string_view type, std::string_view target) {
  return "<Relationship Id=\"rId" + std::to_string(id) + "\" Type=\"" + std::string(type) +
         "\" Target=\"" + std::string(target) + "\"/>";
}

std::string relationships(const std::string& rows) {
  return std::string(kHeader) + "<Relationships xmlns=\"" + std::string(kPackage) + "\">" + rows +
         "</Relationships>";
}

std::string core(std::string_view writer) {
  return std::string(kHeader) +
         "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
         "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>" +
         escaped(writer) + "</dc:creator><cp:lastModifiedBy>" + escaped(writer) +
         "</cp:lastModifiedBy></cp:coreProperties>";
}

}  // namespace

std::string escaped(std::string_view words) {
  std::string out;
  out.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const char c = words[i];
    if (words.substr(i).starts_with("\xEF\xBF\xBE") ||
        words.substr(i).starts_with("\xEF\xBF\xBF")) {
      i += 2;  // U+FFFE and U+FFFF are no characters of XML
      continue;
    }
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n') out += c;
    }
  }
  return out;
}

std::string word_document_opening() {
  return std::string(kHeader) + "<w:document xmlns:w=\"" + std::string(kWordSpace) + "\"><w:body>";
}

std::string word_document_end(bool landscape) {
  return "<w:sectPr>" + std::string(landscape ? kPageAcross : kPage) + std::string(kMargins) +
         "</w:sectPr></w:body></w:document>";
}

std::vector<PackagePart> word_file_parts(std::string document, std::string_view writer) {
  const std::string office(kOffice);
  std::string types(kTypesOpening);
  std::string rows = relationship(1, office + "officeDocument", kWordDocumentPart);
  if (!writer.empty()) {
    types += kCoreType;
    rows += relationship(2, std::string(kPackage) + "/metadata/core-properties", kCorePart);
  }
  std::vector<PackagePart> parts = {
      {"[Content_Types].xml", std::string(kHeader) + types + "</Types>"},
      {"_rels/.rels", relationships(rows)},
      {kWordDocumentPart, std::move(document)},
      {"word/_rels/document.xml.rels",
       relationships(relationship(1, office + "styles", "styles.xml"))},
      {"word/styles.xml", styles()}};
  if (!writer.empty()) parts.push_back({kCorePart, core(writer)});
  return parts;
}

bool last_written_by(Package& package, std::string_view writer) {
  const auto part =
      package.has(kCorePart) ? package.read(kCorePart) : Result<std::string>(std::string{});
  return part && part.value().find("<cp:lastModifiedBy>" + escaped(writer) +
                                   "</cp:lastModifiedBy>") != std::string::npos;
}

}  // namespace soat
