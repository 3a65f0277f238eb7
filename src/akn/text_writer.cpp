#include "akn/text_writer.h"

#include <algorithm>
#include <utility>

namespace soat {

TextWriter::TextWriter(XmlWriter& xml, const Act& act, std::vector<Mark> marks)
    : xml_(xml), text_(act.text), marks_(std::move(marks)), asides_(asides_of(act)) {}

void TextWriter::words(TextSpan span) {
  span = trimmed(text_, span);
  if (!span.empty()) {
    const auto first =
        std::lower_bound(marks_.begin(), marks_.end(), span.begin,
                         [](const Mark& mark, std::uint32_t at) { return mark.span.begin < at; });
    auto mark = static_cast<std::size_t>(first - marks_.begin());
    marked(span, mark);
    const std::string_view buffer = text_.buffer();
    touches_ = span.end < buffer.size() && !is_white(buffer[span.end]);
  }
  notes_up_to(span.end);
}

void TextWriter::line() {
  if (!touches_) xml_.line();
}

void TextWriter::end() { touches_ ? xml_.end() : xml_.end_below(); }

void TextWriter::element(std::string_view name, TextSpan span) {
  line();
  xml_.start(name);
  words(span);
  xml_.end();
}

void TextWriter::marked(TextSpan span, std::size_t& mark) {
  std::uint32_t at = span.begin;
  while (mark < marks_.size() && marks_[mark].span.begin < span.end) {
    const Mark& m = marks_[mark++];
    if (m.span.begin < at) continue;
    plain({at, m.span.begin});
    xml_.start(m.element);
    if (!m.attribute.empty()) xml_.attribute(m.attribute, m.value);
    if (!m.up_to.empty()) xml_.attribute("upTo", m.up_to);
    at = std::min(m.span.end, span.end);
    if (!m.span.empty()) marked({m.span.begin, at}, mark);
    xml_.end();
  }
  plain({at, span.end});
}

void TextWriter::plain(TextSpan span) {
  const bool soft_breaks = text_.source().format == SourceFormat::docx;
  while (!span.empty()) {
    notes_up_to(span.begin);
    std::uint32_t end = span.end;
    if (!in_note_ && next_aside_ < asides_.size()) end = std::min(end, asides_[next_aside_].at);
    const std::string_view words = text_.words({span.begin, end});
    const std::size_t cut = soft_breaks ? words.find('\n') : std::string_view::npos;
    if (cut != std::string_view::npos) {
      xml_.text(words.substr(0, cut));
      xml_.start("br");
      xml_.end();
      xml_.text("\n");
      span.begin += static_cast<std::uint32_t>(cut) + 1;
    } else {
      xml_.text(words);
      span.begin = end;
    }
  }
}

void TextWriter::notes_up_to(std::uint32_t offset) {
  while (!in_note_ && next_aside_ < asides_.size() && asides_[next_aside_].at <= offset)
    note(asides_[next_aside_++]);
}

void TextWriter::note(const Aside& aside) {
  const bool box = aside.kind == StreamKind::text_box;
  xml_.start(box ? "subFlow" : "authorialNote");
  xml_.attribute(box ? "name" : "placement", box ? "textBox" : "bottom");
  const bool touched = std::exchange(touches_, false);
  in_note_ = true;
  bool any = false;
  for (std::uint32_t i = aside.first; i < aside.last; ++i) {
    const TextSpan span = trimmed(text_, text_.paragraphs()[i].span);
    if (span.empty()) continue;
    any = true;
    element("p", span);
    touches_ = false;
  }
  if (!any) xml_.leaf("p", {});
  xml_.end();
  in_note_ = false;
  touches_ = touched;
}

}  // namespace soat
