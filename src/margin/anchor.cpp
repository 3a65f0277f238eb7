#include "margin/anchor.h"

#include <algorithm>

#include "base/utf8.h"

namespace soat {
namespace {

constexpr std::string_view kFootnoteMark = "footnoteReference";
constexpr std::string_view kEndnoteMark = "endnoteReference";
constexpr int kMaxStreamsDeep = 16;  // a note in a text box in a text box …

bool combines(char32_t c) { return c >= 0x300 && c < 0x370; }

/// Past the marks that belong to the character before the offset.
std::uint32_t end_of_cluster(std::string_view text, std::uint32_t offset) {
  while (offset < text.size()) {
    std::uint32_t next = offset;
    if (!combines(next_character(text, next))) break;
    offset = next;
  }
  return offset;
}

}  // namespace

std::vector<Written> written_in(const Source& source, std::uint32_t part, const Removed& removed) {
  std::vector<Written> all;
  for (const Piece& piece : source.pieces) {
    if (piece.kind == PieceKind::generated || piece.at.part != part ||
        piece.at.begin >= piece.at.end)
      continue;
    const bool verbatim = piece.kind == PieceKind::verbatim;
    all.push_back({piece.begin,
                   piece.end,
                   verbatim,
                   {removed.moved(piece.at.begin), removed.moved(piece.at.end)},
                   verbatim || source.parts[part].bytes[piece.at.begin] == '&'});
  }
  return all;
}

AnchorFinder::AnchorFinder(const Text& text, std::vector<Written> written, const ElementMap& map)
    : text_(text), source_(text.source()), written_(std::move(written)), map_(map) {
  for (std::uint32_t e = 0; e < map.elements.size(); ++e) {
    const std::string_view name = map.name(map.elements[e]);
    if (name == kFootnoteMark || name == kEndnoteMark) marks_.push_back(e);
  }
}

TextSpan AnchorFinder::in_source(TextSpan span) const {
  const std::uint32_t begin = text_.source_offset(span.begin);
  const std::uint32_t end = text_.source_offset(span.end);
  return {begin, std::max(begin, span.empty() ? end : end_of_cluster(source_.text, end))};
}

std::uint32_t AnchorFinder::paragraph_of(std::uint32_t offset) const {
  const auto after =
      std::upper_bound(source_.paragraphs.begin(), source_.paragraphs.end(), offset,
                       [](std::uint32_t at, const SourceParagraph& p) { return at < p.begin; });
  return after == source_.paragraphs.begin()
             ? 0
             : static_cast<std::uint32_t>(after - source_.paragraphs.begin()) - 1;
}

std::optional<ByteRange> AnchorFinder::written(TextSpan span) const {
  const auto first =
      std::upper_bound(written_.begin(), written_.end(), span.begin,
                       [](std::uint32_t at, const Written& w) { return at < w.end; });
  if (first == written_.end() || first->begin >= span.end) return std::nullopt;
  auto last = std::lower_bound(first, written_.end(), span.end,
                               [](const Written& w, std::uint32_t at) { return w.begin < at; });
  --last;
  ByteRange range{first->at.begin, last->at.end};
  if (first->verbatim && span.begin > first->begin) range.begin += span.begin - first->begin;
  if (last->verbatim && span.end < last->end) range.end = last->at.begin + (span.end - last->begin);
  if (range.end < range.begin) range.end = first->at.end;  // pieces out of the order of the bytes
  return range;
}

/// A place beside the written words nearest to an offset: behind those before it, else before those
/// after it.
std::optional<ByteRange> AnchorFinder::nearest(std::uint32_t offset) const {
  if (written_.empty()) return std::nullopt;
  const auto after =
      std::upper_bound(written_.begin(), written_.end(), offset,
                       [](std::uint32_t at, const Written& w) { return at < w.end; });
  if (after != written_.end() && after->begin < offset && after->verbatim) {
    const std::uint32_t at = after->at.begin + (offset - after->begin);
    return ByteRange{at, at};
  }
  if (after != written_.begin()) return ByteRange{(after - 1)->at.end, (after - 1)->at.end};
  return ByteRange{after->at.begin, after->at.begin};
}

/// A place before the first words of the body at or behind an offset.
std::optional<ByteRange> AnchorFinder::before_words(std::uint32_t offset) const {
  const auto after =
      std::upper_bound(written_.begin(), written_.end(), offset,
                       [](std::uint32_t at, const Written& w) { return at < w.end; });
  if (after == written_.end() || source_.paragraphs[paragraph_of(after->begin)].stream != 0)
    return std::nullopt;
  return ByteRange{after->at.begin, after->at.begin};
}

/// The mark of a note is the first of its kind behind the words that stand before it; a header or
/// footer is anchored where its section begins; a text box has no mark, and is anchored at the
/// words before it. What hangs on one of these goes with it.
std::optional<ByteRange> AnchorFinder::mark_in_body(std::uint32_t stream) const {
  StreamKind kind = source_.streams[stream].kind;
  std::uint32_t offset = source_.streams[stream].anchor;
  for (int deep = 0; deep < kMaxStreamsDeep; ++deep) {
    const std::uint32_t outer = source_.paragraphs[paragraph_of(offset)].stream;
    if (outer == 0) break;
    kind = source_.streams[outer].kind;
    offset = source_.streams[outer].anchor;
  }
  if (kind == StreamKind::header || kind == StreamKind::footer) {
    if (const auto place = before_words(offset)) return place;
  }
  const auto place = nearest(offset);
  if (!place || (kind != StreamKind::footnote && kind != StreamKind::endnote)) return place;
  const std::string_view wanted = kind == StreamKind::footnote ? kFootnoteMark : kEndnoteMark;
  auto mark = std::lower_bound(
      marks_.begin(), marks_.end(), place->begin,
      [this](std::uint32_t e, std::uint32_t at) { return map_.elements[e].begin < at; });
  for (; mark != marks_.end(); ++mark) {
    const Element& e = map_.elements[*mark];
    if (map_.name(e) == wanted) return ByteRange{e.begin, e.end};
  }
  return place;
}

std::optional<DraftAnchor> AnchorFinder::find(TextSpan span) const {
  if (source_.paragraphs.empty()) return std::nullopt;
  TextSpan words = in_source(span);
  const std::uint32_t paragraph = paragraph_of(words.begin);
  const std::uint32_t stream = source_.paragraphs[paragraph].stream;
  for (std::size_t p = paragraph; p < source_.paragraphs.size(); ++p) {
    if (source_.paragraphs[p].begin >= words.end) break;
    if (source_.paragraphs[p].stream == stream) continue;
    words.end = source_.paragraphs[p].begin;
    break;
  }
  const StreamKind kind = source_.streams[stream].kind;
  if (const auto range = written(words)) return DraftAnchor{*range, kind};
  const SourceParagraph& whole = source_.paragraphs[paragraph];
  if (const auto range = written({whole.begin, whole.end})) return DraftAnchor{*range, kind};
  const auto place = stream == 0 ? nearest(words.begin) : mark_in_body(stream);
  if (!place) return std::nullopt;
  return DraftAnchor{*place, kind};
}

std::optional<ByteRange> AnchorFinder::exact(TextSpan span) const {
  const TextSpan words = in_source(span);
  std::uint32_t at = words.begin;
  auto w = std::upper_bound(written_.begin(), written_.end(), words.begin,
                            [](std::uint32_t o, const Written& x) { return o < x.end; });
  for (; w != written_.end() && at < words.end && w->begin <= at && w->unicode; ++w) at = w->end;
  if (words.empty() || at < words.end) return std::nullopt;
  return written(words);
}

}  // namespace soat
