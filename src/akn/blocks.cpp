// Paragraphs, tables, and what amending clauses quote.
#include <algorithm>
#include <array>

#include "akn/unit_writer.h"

namespace soat {
namespace {

constexpr std::array<std::string_view, 5> kMarks = {"“", "”", "\"", "«", "»"};
constexpr std::string_view kAfterQuotation = ".;,/";

std::size_t mark_at_front(std::string_view words) {
  for (const std::string_view mark : kMarks) {
    if (words.starts_with(mark)) return mark.size();
  }
  return 0;
}

std::size_t mark_at_back(std::string_view words) {
  for (const std::string_view mark : kMarks) {
    if (words.ends_with(mark)) return mark.size();
  }
  return 0;
}

}  // namespace

/// The table we are in while paragraphs go by, and its row and cell.
class UnitWriter::Table {
 public:
  Table(XmlWriter& xml, TextWriter& text, const Source& source)
      : xml_(xml), text_(text), source_(source) {}

  /// To the cell of a paragraph; kNoCell: out of any table.
  void enter(std::uint32_t cell) {
    if (cell == cell_) return;
    const bool inside = cell_ != kNoCell;
    const bool same_table =
        inside && cell != kNoCell && source_.cells[cell].table == source_.cells[cell_].table;
    const bool same_row = same_table && source_.cells[cell].row == source_.cells[cell_].row;
    if (inside) close();
    if (inside && !same_row) close();
    if (inside && !same_table) close();
    if (cell != kNoCell) {
      if (!same_table) open("table");
      if (!same_row) open("tr");
      open("td");
      if (source_.cells[cell].columns > 1)
        xml_.attribute("colspan", std::to_string(source_.cells[cell].columns));
    }
    cell_ = cell;
  }

 private:
  void open(std::string_view name) {
    text_.line();
    xml_.start(name);
  }
  void close() { text_.end(); }

  XmlWriter& xml_;
  TextWriter& text_;
  const Source& source_;
  std::uint32_t cell_ = kNoCell;
};

std::uint32_t UnitWriter::cell_at(std::uint32_t offset) const {
  return act_.text.source().paragraphs[act_.text.paragraph_at(offset)].cell;
}

/// Words of `holder`, with the quotations right below it.
void UnitWriter::blocks(TextSpan range, UnitIndex holder) {
  Table table(xml_, text_, act_.text.source());
  const std::vector<UnitIndex> quotations = quotations_in(range, holder);
  std::uint32_t at = range.begin;
  for (std::size_t i = 0; i < quotations.size(); ++i) {
    const bool last = i + 1 == quotations.size();
    const Unit& q = act_.units[quotations[i]];
    const std::uint32_t begin = std::clamp(q.span.begin, at, range.end);
    const std::uint32_t end =
        last ? range.end : std::clamp(act_.units[quotations[i + 1]].span.begin, begin, range.end);
    const TextSpan quoted{begin, std::clamp(q.span.end, begin, end)};
    // The rest of its paragraph goes with it, unless another quotation stands there.
    const std::uint32_t line = end_of_paragraph(quoted.empty() ? begin : quoted.end - 1);
    const bool alone = last || line < end;
    const TextSpan rest{quoted.end, alone ? std::clamp(line, quoted.end, end) : quoted.end};
    const TextSpan lead = announcement({at, begin}, begin);
    paragraphs({at, lead.begin}, table);
    amendment(quotations[i], lead, quoted, rest, table);
    at = rest.end;
  }
  paragraphs({at, range.end}, table);
  table.enter(kNoCell);
}

std::vector<UnitIndex> UnitWriter::quotations_in(TextSpan range, UnitIndex holder) const {
  std::vector<UnitIndex> all;
  for (UnitIndex u = act_.units[holder].first_child; u != kNoUnit; u = act_.units[u].next_sibling) {
    const Unit& unit = act_.units[u];
    if (unit.kind == UnitKind::quotation && range.contains(unit.span.begin)) all.push_back(u);
  }
  return all;
}

/// The paragraph that announces a quotation, as far as it lies in `range`: the last words before
/// it, in the same cell if in any; else nothing, at the end of `range`.
TextSpan UnitWriter::announcement(TextSpan range, std::uint32_t quotation) const {
  const TextSpan words = trimmed(act_.text, range);
  if (words.empty()) return {range.end, range.end};
  const TextSpan paragraph = act_.text.paragraphs()[act_.text.paragraph_at(words.end - 1)].span;
  if (cell_at(words.end - 1) != cell_at(quotation)) return {range.end, range.end};
  return {std::max(words.begin, paragraph.begin), range.end};
}

void UnitWriter::paragraphs(TextSpan range, Table& table) {
  if (range.empty()) return;
  const auto all = act_.text.paragraphs();
  for (std::uint32_t i = act_.text.paragraph_at(range.begin); i < all.size(); ++i) {
    if (all[i].stream != StreamKind::body || all[i].span.begin >= range.end) break;
    const TextSpan span{std::max(all[i].span.begin, range.begin),
                        std::max(range.begin, std::min(all[i].span.end, range.end))};
    const bool empty = span.begin >= span.end || blank(span);
    const bool begins_here = all[i].span.begin >= range.begin;
    const std::uint32_t cell = act_.text.source().paragraphs[i].cell;
    if (empty && (cell == kNoCell || !begins_here)) continue;
    table.enter(cell);  // an empty cell has its place too
    if (!empty) text_.element("p", span);
  }
}

/// "<p><mod>Sửa đổi khoản 2 như sau: “<quotedStructure>…</quotedStructure>”.</mod> …</p>": the
/// words that announce a quotation, the quotation, and the rest of its paragraph. The marks are
/// words like others.
void UnitWriter::amendment(UnitIndex quotation, TextSpan lead, TextSpan quoted, TextSpan rest,
                           Table& table) {
  const UnitIndex holder = act_.units[quotation].parent;
  table.enter(cell_at(lead.empty() ? quoted.begin : lead.begin));
  text_.line();
  xml_.start("p");
  xml_.start("mod");
  const std::string above = holder == 0 ? std::string() : unit_id(act_, holder) + "__";
  xml_.attribute("eId", above + "mod_" + std::to_string(++mods_[holder]));
  text_.words(lead);
  if (!blank(lead)) text_.line();
  this->quotation(quotation, quoted);
  xml_.end();
  if (!blank(rest)) {
    text_.line();
    text_.words(rest);
  }
  xml_.end();
}

std::uint32_t UnitWriter::end_of_paragraph(std::uint32_t offset) const {
  return act_.text.paragraphs()[act_.text.paragraph_at(offset)].span.end;
}

void UnitWriter::quotation(UnitIndex quotation, TextSpan span) {
  const TextSpan inner = without_marks(span);
  text_.words({span.begin, inner.begin});
  open("quotedStructure", quotation);
  if (blank(inner)) empty_paragraph(inner);
  inside(quotation, inner, Place::flow);
  close();
  if (!blank({inner.end, span.end})) {
    text_.line();
    text_.words({inner.end, span.end});
  }
}

TextSpan UnitWriter::without_marks(TextSpan span) const {
  TextSpan inner = trimmed(act_.text, span);
  inner.begin += static_cast<std::uint32_t>(mark_at_front(act_.text.words(inner)));
  TextSpan back = inner;
  while (!back.empty()) {
    const char c = act_.text.buffer()[back.end - 1];
    if (!is_white(c) && kAfterQuotation.find(c) == std::string_view::npos) break;
    --back.end;
  }
  const std::size_t mark = mark_at_back(act_.text.words(back));
  if (mark == 0 || mark > back.size()) return inner;
  return {inner.begin, back.end - static_cast<std::uint32_t>(mark)};
}

}  // namespace soat
