#include "text/text.h"

#include <algorithm>
#include <cassert>

#include "base/composed.h"
#include "text/lexer.h"

namespace soat {

Text::Text(Source source, const Vocabulary& vocabulary) : source_(std::move(source)) {
  if (surely_composed(source_.text)) {
    keep_paragraphs();
  } else {
    compose_paragraphs();
  }
  Lexer lexer(buffer(), vocabulary);
  tokens_.reserve(buffer().size() / 4 + 16);
  for (Paragraph& paragraph : paragraphs_) {
    paragraph.first_token = static_cast<std::uint32_t>(tokens_.size());
    lexer.append_tokens(paragraph.span.begin, paragraph.span.end, tokens_);
    paragraph.last_token = static_cast<std::uint32_t>(tokens_.size());
  }
}

void Text::keep_paragraphs() {
  paragraphs_.reserve(source_.paragraphs.size());
  for (const SourceParagraph& p : source_.paragraphs) add_paragraph(p, {p.begin, p.end});
}

void Text::compose_paragraphs() {
  changed_ = true;
  composed_.reserve(source_.text.size());
  paragraphs_.reserve(source_.paragraphs.size());
  for (const SourceParagraph& p : source_.paragraphs) {
    const auto begin = static_cast<std::uint32_t>(composed_.size());
    const std::string_view words = std::string_view(source_.text).substr(p.begin, p.end - p.begin);
    if (surely_composed(words)) {
      anchors_.push_back({begin, p.begin});
      composed_.append(words);
    } else if (append_composed(source_.text, p.begin, p.end, composed_, anchors_)) {
      normalised_.push_back(static_cast<std::uint32_t>(paragraphs_.size()));
    }
    const auto end = static_cast<std::uint32_t>(composed_.size());
    anchors_.push_back({end, p.end});
    composed_.push_back('\n');
    add_paragraph(p, {begin, end});
  }
}

void Text::add_paragraph(const SourceParagraph& p, TextSpan span) {
  assert(p.stream < source_.streams.size());
  paragraphs_.push_back({span, 0, 0, source_.streams[p.stream].kind, p.in_table, p.heading_style});
}

std::uint32_t Text::paragraph_at(std::uint32_t offset) const {
  assert(!paragraphs_.empty());
  const auto after = std::upper_bound(
      paragraphs_.begin(), paragraphs_.end(), offset,
      [](std::uint32_t at, const Paragraph& paragraph) { return at < paragraph.span.begin; });
  return after == paragraphs_.begin() ? 0
                                      : static_cast<std::uint32_t>(after - paragraphs_.begin()) - 1;
}

std::uint32_t Text::token_at(std::uint32_t offset) const {
  const auto at =
      std::lower_bound(tokens_.begin(), tokens_.end(), offset,
                       [](const Token& token, std::uint32_t begin) { return token.begin < begin; });
  return static_cast<std::uint32_t>(at - tokens_.begin());
}

std::uint32_t Text::source_offset(std::uint32_t offset) const {
  if (!changed_) return offset;
  const auto after =
      std::upper_bound(anchors_.begin(), anchors_.end(), offset,
                       [](std::uint32_t at, const Anchor& anchor) { return at < anchor.text; });
  if (after == anchors_.begin()) return offset;
  const Anchor& anchor = *(after - 1);
  const std::uint32_t moved = anchor.source + (offset - anchor.text);
  return after == anchors_.end() ? moved : std::min(moved, after->source);
}

}  // namespace soat
