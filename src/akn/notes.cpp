#include "akn/notes.h"

#include <algorithm>

#include "akn/white_space.h"

namespace soat {
namespace {

bool hangs(StreamKind kind) {
  return kind == StreamKind::footnote || kind == StreamKind::endnote ||
         kind == StreamKind::text_box;
}

/// The offset of the buffer that came from an offset of Source::text inside a paragraph.
std::uint32_t buffer_offset(const Text& text, std::uint32_t paragraph, std::uint32_t anchor) {
  const TextSpan span = text.paragraphs()[paragraph].span;
  std::uint32_t low = span.begin;
  std::uint32_t high = span.end;
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (text.source_offset(middle) < anchor) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/// Behind the word before it, or before the first of its paragraph.
std::uint32_t beside_a_word(const Text& text, std::uint32_t at) {
  const TextSpan paragraph = text.paragraphs()[text.paragraph_at(at)].span;
  const std::string_view buffer = text.buffer();
  std::uint32_t back = at;
  while (back > paragraph.begin && is_white(buffer[back - 1])) --back;
  if (back > paragraph.begin) return back;
  while (at < paragraph.end && is_white(buffer[at])) ++at;
  return at;
}

class Asides {
 public:
  explicit Asides(const Act& act) : act_(act), text_(act.text), end_(body_end(text_)) {}

  [[nodiscard]] std::vector<Aside> read() const {
    std::vector<Aside> all;
    std::uint32_t above = 0;
    const auto paragraphs = text_.paragraphs();
    for (std::uint32_t i = 0; i < paragraphs.size();) {
      std::uint32_t next = i + 1;
      while (next < paragraphs.size() && stream(next) == stream(i)) ++next;
      if (hangs(paragraphs[i].stream)) {
        above = std::max(above, std::min(place(i), end_));
        all.push_back({above, i, next, paragraphs[i].stream});
      }
      i = next;
    }
    return all;
  }

 private:
  [[nodiscard]] std::uint32_t stream(std::uint32_t paragraph) const {
    return text_.source().paragraphs[paragraph].stream;
  }

  [[nodiscard]] std::uint32_t place(std::uint32_t paragraph) const {
    const Source& source = text_.source();
    const std::uint32_t anchor = source.streams[stream(paragraph)].anchor;
    const auto after =
        std::upper_bound(source.paragraphs.begin(), source.paragraphs.end(), anchor,
                         [](std::uint32_t at, const SourceParagraph& p) { return at < p.begin; });
    if (after != source.paragraphs.begin()) {
      const auto holder = static_cast<std::uint32_t>(after - source.paragraphs.begin()) - 1;
      const std::uint32_t at = buffer_offset(text_, holder, anchor);
      if (at < end_) return beside_a_word(text_, at);
    }
    // No mark among the words: the unit that the note belongs to.
    const UnitIndex unit = act_.unit_holding(text_.paragraphs()[paragraph].span.begin);
    return unit == 0 || unit == kNoUnit ? end_ : trimmed(text_, act_.own_text(unit)).end;
  }

  const Act& act_;
  const Text& text_;
  std::uint32_t end_;
};

}  // namespace

std::vector<Aside> asides_of(const Act& act) { return Asides(act).read(); }

std::uint32_t body_end(const Text& text) {
  std::uint32_t end = 0;
  for (const Paragraph& paragraph : text.paragraphs()) {
    if (paragraph.stream != StreamKind::body) break;
    const TextSpan words = trimmed(text, paragraph.span);
    if (!words.empty()) end = words.end;
  }
  return end;
}

}  // namespace soat
