#include "margin/new_document.h"

#include "margin/part_text.h"
#include "margin/word_names.h"

namespace soat {
namespace {

constexpr std::string_view kHeader =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kTextOpen = "<w:t xml:space=\"preserve\">";
constexpr std::string_view kTextClose = "</w:t>";
// A4 in twentieths of a point; margins of 20, 20, 20 and (left) 30 mm.
constexpr std::string_view kSection =
    "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" "
    "w:bottom=\"1134\" w:left=\"1701\" w:header=\"709\" w:footer=\"709\" "
    "w:gutter=\"0\"/></w:sectPr>";

class Writer {
 public:
  explicit Writer(const Source& source) : source_(source) {
    document_ = std::string(kHeader) + "<w:document xmlns:w=\"" + std::string(kWordTransitional) +
                "\"><w:body>";
    for (const SourceParagraph& p : source.paragraphs) {
      if (source.streams[p.stream].kind != StreamKind::furniture) paragraph(p);
    }
    document_ += std::string(kSection) + "</w:body></w:document>";
  }
  std::string take_document() { return std::move(document_); }
  std::vector<Written> take_written() { return std::move(written_); }

 private:
  void paragraph(const SourceParagraph& p) {
    if (p.begin == p.end) {
      document_ += "<w:p/>";
      return;
    }
    document_ += "<w:p><w:r>";
    document_ += p.heading_style ? "<w:rPr><w:b/></w:rPr>" : "";
    document_ += kTextOpen;
    for (std::uint32_t at = p.begin; at < p.end;) at = character(at, p.end);
    document_ += std::string(kTextClose) + "</w:r></w:p>";
  }

  /// Writes one character, or a stretch of plain ones, and says where the next begins.
  std::uint32_t character(std::uint32_t at, std::uint32_t end) {
    const auto plain = [](char c) {
      return static_cast<unsigned char>(c) >= 0x20 && c != '&' && c != '<' && c != '>' &&
             c != '\xEF';
    };
    std::uint32_t stop = at;
    while (stop < end && plain(source_.text[stop])) ++stop;
    if (stop > at) {
      write(at, stop, std::string_view(source_.text).substr(at, stop - at), true);
      return stop;
    }
    const char c = source_.text[at];
    if (c == '\t') {
      document_ += std::string(kTextClose) + "<w:tab/>" + std::string(kTextOpen);
      return at + 1;
    }
    if (c == '\n') {
      write(at, at + 1, " ", true);
      return at + 1;
    }
    const std::uint32_t size = c == '\xEF' ? 3 : 1;
    write(at, at + size, escaped(std::string_view(source_.text).substr(at, size)), false);
    return at + size;
  }

  void write(std::uint32_t begin, std::uint32_t end, std::string_view words, bool verbatim) {
    if (words.empty()) return;
    const auto place = static_cast<std::uint32_t>(document_.size());
    document_ += words;
    written_.push_back(
        {begin, end, verbatim, {place, static_cast<std::uint32_t>(document_.size())}, true});
  }

  const Source& source_;
  std::string document_;
  std::vector<Written> written_;
};

std::string styles() {
  return std::string(kHeader) + "<w:styles xmlns:w=\"" + std::string(kWordTransitional) +
         "\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" "
         "w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/>"
         "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang "
         "w:val=\"vi-VN\"/></w:rPr></w:rPrDefault>"
         "<w:pPrDefault><w:pPr><w:spacing w:after=\"120\"/><w:jc w:val=\"both\"/></w:pPr>"
         "</w:pPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" "
         "w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style></w:styles>";
}

constexpr std::string_view kTypes =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" "
    "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/word/document.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+"
    "xml\"/><Override PartName=\"/word/styles.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
    "</Types>";

std::string relationship(std::string_view kind, std::string_view target) {
  return std::string(kHeader) +
         "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
         "<Relationship Id=\"rId1\" "
         "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
         std::string(kind) + "\" Target=\"" + std::string(target) + "\"/></Relationships>";
}

}  // namespace

NewDocument new_document(const Source& source) {
  Writer writer(source);
  NewDocument made;
  made.parts = {{"[Content_Types].xml", std::string(kHeader) + std::string(kTypes)},
                {"_rels/.rels", relationship("officeDocument", kNewDocumentPart)},
                {kNewDocumentPart, writer.take_document()},
                {"word/_rels/document.xml.rels", relationship("styles", "styles.xml")},
                {"word/styles.xml", styles()}};
  made.written = writer.take_written();
  return made;
}

}  // namespace soat
