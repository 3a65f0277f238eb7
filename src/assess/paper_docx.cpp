#include <algorithm>
#include <string>

#include "assess/paper.h"
#include "ooxml/package_writer.h"
#include "ooxml/word_file.h"

namespace soat {
namespace {

// Between the margins, in twentieths of a point.
constexpr unsigned kWidth = 9071;
constexpr unsigned kWidthAcross = 14003;
constexpr std::string_view kTableSize = "26";  // 13 points
constexpr std::string_view kBorders =
    "<w:tblBorders><w:top w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    "<w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    "<w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    "<w:right w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    "<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    "<w:insideV w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/></w:tblBorders>";

struct Look {
  bool bold = false;
  bool italic = false;
  std::string_view size = {};
};

std::vector<unsigned> column_widths(const Block& row, unsigned page) {
  std::vector<unsigned> widths = row.widths;
  if (widths.size() != row.cells.size()) widths.assign(row.cells.size(), 1);
  unsigned sum = 0;
  for (const unsigned share : widths) sum += share;
  for (unsigned& share : widths) share = share * page / std::max(sum, 1U);
  return widths;
}

class DocxWriter {
 public:
  DocxWriter() : out_(word_document_opening()) {}

  void write(const Paper& paper) {
    landscape_ = paper.landscape;
    page_ = landscape_ ? kWidthAcross : kWidth;
    const std::vector<Block>& all = paper.blocks;
    for (std::size_t i = 0; i < all.size();) {
      if (all[i].kind != BlockKind::row) {
        block(all[i++]);
        continue;
      }
      std::size_t end = i;
      // Word joins tables that touch; one of other columns is a table of its own.
      while (end < all.size() && all[end].kind == BlockKind::row &&
             all[end].cells.size() == all[i].cells.size())
        ++end;
      table(all, i, end);
      i = end;
    }
  }
  std::string take() { return std::move(out_) + word_document_end(landscape_); }

 private:
  void block(const Block& b) {
    switch (b.kind) {
      case BlockKind::title:
        return paragraph("<w:spacing w:before=\"240\"/><w:jc w:val=\"center\"/>", b.words, {true});
      case BlockKind::heading:
        return paragraph("<w:keepNext/><w:spacing w:before=\"240\"/><w:jc w:val=\"left\"/>",
                         b.words, {true});
      case BlockKind::subheading:
        return paragraph("<w:keepNext/><w:spacing w:before=\"120\"/><w:jc w:val=\"left\"/>",
                         b.words, {true, true});
      case BlockKind::note:
        return paragraph("", b.words, {false, true, kTableSize});
      case BlockKind::item:
        return paragraph("<w:ind w:left=\"567\" w:hanging=\"283\"/>", with_dash(b.words), {});
      case BlockKind::page:
        out_ += "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
        return;
      default:
        return paragraph("<w:ind w:firstLine=\"567\"/>", b.words, {});
    }
  }

  static Line with_dash(Line words) {
    words.insert(words.begin(), Run{"- "});
    return words;
  }

  void paragraph(const std::string& properties, const Line& words, const Look& look) {
    out_ += "<w:p>";
    if (!properties.empty()) out_ += "<w:pPr>" + properties + "</w:pPr>";
    for (const Run& run : words) write(run, look);
    out_ += "</w:p>";
  }

  void write(const Run& run, const Look& look) {
    std::string properties;
    if (look.bold || run.bold) properties += "<w:b/>";
    if (look.italic) properties += "<w:i/>";
    if (!look.size.empty()) {
      const std::string size(look.size);
      properties += "<w:sz w:val=\"" + size + "\"/><w:szCs w:val=\"" + size + "\"/>";
    }
    if (run.blank) properties += "<w:highlight w:val=\"yellow\"/>";
    out_ += "<w:r>";
    if (!properties.empty()) out_ += "<w:rPr>" + properties + "</w:rPr>";
    out_ += "<w:t xml:space=\"preserve\">" +
            escaped(run.blank ? blank_words(run.words) : run.words) + "</w:t></w:r>";
  }

  void table(const std::vector<Block>& all, std::size_t begin, std::size_t end) {
    const std::vector<unsigned> widths = column_widths(all[begin], page_);
    out_ += "<w:tbl><w:tblPr><w:tblW w:w=\"" + std::to_string(page_) + "\" w:type=\"dxa\"/>" +
            std::string(kBorders) + "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>";
    for (const unsigned width : widths)
      out_ += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
    out_ += "</w:tblGrid>";
    for (std::size_t i = begin; i < end; ++i) row(all[i], widths);
    out_ += "</w:tbl><w:p><w:pPr><w:spacing w:after=\"0\"/></w:pPr></w:p>";
  }

  void row(const Block& b, const std::vector<unsigned>& widths) {
    out_ += b.head ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
                   : "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
    for (std::size_t i = 0; i < b.cells.size(); ++i) {
      out_ += "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(widths[i]) +
              "\" w:type=\"dxa\"/></w:tcPr>";
      const std::string properties = std::string("<w:spacing w:after=\"40\"/><w:jc w:val=\"") +
                                     (b.head ? "center" : "left") + "\"/>";
      const Look look{b.head, false, kTableSize};
      for (const Line& line : b.cells[i]) paragraph(properties, line, look);
      if (b.cells[i].empty()) paragraph(properties, {}, look);
      out_ += "</w:tc>";
    }
    out_ += "</w:tr>";
  }

  bool landscape_ = false;
  unsigned page_ = kWidth;
  std::string out_;
};

}  // namespace

Result<std::string> paper_docx(const Paper& paper, const std::string& name) {
  DocxWriter writer;
  writer.write(paper);
  return rewrite_package({}, word_file_parts(writer.take(), kPaperWriter), name);
}

}  // namespace soat
