#include "margin/new_document.h"

#include "ooxml/word_file.h"

namespace soat {
namespace {

constexpr std::string_view kTextOpen = "<w:t xml:space=\"preserve\">";
constexpr std::string_view kTextClose = "</w:t>";
class Writer {
 public:
  explicit Writer(const Source& source) : source_(source) {
    document_ = word_document_opening();
    for (const SourceParagraph& p : source.paragraphs) {
      if (source.streams[p.stream].kind != StreamKind::furniture) paragraph(p);
    }
    document_ += word_document_end();
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

}  // namespace

NewDocument new_document(const Source& source) {
  Writer writer(source);
  NewDocument made;
  made.parts = word_file_parts(writer.take_document());
  made.written = writer.take_written();
  return made;
}

}  // namespace soat
