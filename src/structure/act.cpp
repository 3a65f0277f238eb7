#include "structure/act.h"

#include <algorithm>

#include "structure/finish_units.h"

namespace soat {
namespace {

std::string_view id_prefix(UnitKind kind) {
  switch (kind) {
    case UnitKind::ground:
      return "ground_";
    case UnitKind::part:
      return "part_";
    case UnitKind::chapter:
      return "chp_";
    case UnitKind::section:
      return "sec_";
    case UnitKind::subsection:
      return "subsec_";
    case UnitKind::article:
      return "art_";
    case UnitKind::clause:
      return "para_";
    case UnitKind::point:
      return "point_";
    case UnitKind::quotation:
      return "qstr_";
    case UnitKind::attachment:
      return "att_";
    case UnitKind::annex:
      return "annex_";
    case UnitKind::form:
      return "form_";
    default:
      return json_name(kind);  // act, head, opening, body, end stand once
  }
}

bool stands_once(UnitKind kind) {
  return kind == UnitKind::act || kind == UnitKind::head || kind == UnitKind::opening ||
         kind == UnitKind::body || kind == UnitKind::end;
}

std::string_view readable_name(UnitKind kind) {
  switch (kind) {
    case UnitKind::head:
      return "phần đầu văn bản";
    case UnitKind::ground:
      return "căn cứ ban hành";
    case UnitKind::opening:
      return "phần mở đầu";
    case UnitKind::part:
      return "Phần";
    case UnitKind::chapter:
      return "Chương";
    case UnitKind::section:
      return "Mục";
    case UnitKind::subsection:
      return "Tiểu mục";
    case UnitKind::article:
      return "Điều";
    case UnitKind::clause:
      return "khoản";
    case UnitKind::point:
      return "điểm";
    case UnitKind::attachment:
      return "văn bản kèm theo";
    case UnitKind::annex:
      return "Phụ lục";
    case UnitKind::form:
      return "Mẫu số";
    case UnitKind::body:
      return "nội dung văn bản";
    case UnitKind::end:
      return "phần cuối văn bản";
    default:
      return "văn bản";
  }
}

/// Where the mark of a note stands, in Source::text. A text file that keeps its notes among the
/// lines has no mark at hand: then where the note itself stood.
std::uint32_t anchor_of(const Source& source, const SourceParagraph& note) {
  const std::uint32_t anchor = source.streams[note.stream].anchor;
  const auto aside = std::find_if(source.paragraphs.begin(), source.paragraphs.end(),
                                  [](const SourceParagraph& p) { return p.stream != 0; });
  const std::uint32_t body_end = aside == source.paragraphs.end() ? 0 : aside->begin;
  if (source.format != SourceFormat::text || anchor + 1 < body_end) return anchor;
  const auto from = [](std::uint32_t at, const Piece& piece) { return at < piece.begin; };
  const auto own = std::upper_bound(source.pieces.begin(), source.pieces.end(), note.begin, from);
  if (own == source.pieces.begin()) return anchor;
  const auto in_body = std::upper_bound(source.pieces.begin(), own, body_end - 1, from);
  const std::uint32_t in_file = (own - 1)->at.begin;
  const auto above =
      std::upper_bound(source.pieces.begin(), in_body, in_file,
                       [](std::uint32_t at, const Piece& piece) { return at < piece.at.begin; });
  return above == source.pieces.begin() ? anchor : (above - 1)->begin;
}

}  // namespace

UnitIndex Act::unit_at(std::uint32_t offset) const {
  const auto after =
      std::upper_bound(units.begin(), units.end(), offset,
                       [](std::uint32_t at, const Unit& unit) { return at < unit.span.begin; });
  UnitIndex unit = after == units.begin() ? 0 : static_cast<UnitIndex>(after - units.begin()) - 1;
  while (unit != 0 && !units[unit].span.contains(offset)) unit = units[unit].parent;
  return unit;
}

bool Act::aside(std::uint32_t offset) const {
  const auto paragraphs = text.paragraphs();
  return !paragraphs.empty() && paragraphs[text.paragraph_at(offset)].stream != StreamKind::body;
}

UnitIndex Act::unit_holding(std::uint32_t offset) const {
  const UnitIndex unit = unit_at(offset);
  if (unit != 0 || units.size() < 2 || text.paragraphs().empty()) return unit;
  const std::uint32_t paragraph = text.paragraph_at(offset);
  const StreamKind stream = text.paragraphs()[paragraph].stream;
  const Source& source = text.source();
  if (stream == StreamKind::header) return 1;
  const bool anchored = stream == StreamKind::footnote || stream == StreamKind::endnote ||
                        stream == StreamKind::text_box;
  if (anchored && paragraph < source.paragraphs.size()) {
    const std::uint32_t anchor = anchor_of(source, source.paragraphs[paragraph]);
    const auto after =
        std::upper_bound(source.paragraphs.begin(), source.paragraphs.end(), anchor,
                         [](std::uint32_t at, const SourceParagraph& p) { return at < p.begin; });
    if (after != source.paragraphs.begin()) {
      const auto holder = static_cast<std::size_t>(after - source.paragraphs.begin()) - 1;
      const TextSpan span = text.paragraphs()[holder].span;
      const std::uint32_t within = anchor - source.paragraphs[holder].begin;
      const UnitIndex at = unit_at(span.begin + std::min(within, span.size()));
      if (at != 0) return at;
      if (const UnitIndex front = unit_at(span.begin)) return front;
    }
  }
  UnitIndex last = units[0].first_child;
  for (UnitIndex at = last; at != kNoUnit; at = units[at].next_sibling) {
    last = at;
    if (units[at].kind == UnitKind::end) break;
  }
  return last;
}

UnitIndex Act::enclosing(UnitIndex unit, UnitKind kind) const {
  while (unit != kNoUnit && units[unit].kind != kind) unit = units[unit].parent;
  return unit;
}

UnitIndex Act::numbering_root(UnitIndex unit) const {
  return unit == 0 ? kNoUnit : soat::numbering_root(units, unit);
}

bool Act::within(UnitIndex unit, UnitIndex ancestor) const {
  while (unit != kNoUnit && unit > ancestor) unit = units[unit].parent;
  return unit == ancestor;
}

UnitIndex Act::subtree_end(UnitIndex unit) const {
  for (UnitIndex at = unit; at != kNoUnit; at = units[at].parent) {
    if (units[at].next_sibling != kNoUnit) return units[at].next_sibling;
  }
  return static_cast<UnitIndex>(units.size());
}

TextSpan Act::own_text(UnitIndex unit) const {
  const Unit& u = units[unit];
  return {u.span.begin, u.first_child == kNoUnit ? u.span.end : units[u.first_child].span.begin};
}

std::string unit_id(const Act& act, UnitIndex unit) {
  const Unit& u = act.units[unit];
  std::string own(id_prefix(u.kind));
  if (!stands_once(u.kind)) own += u.number.text();
  if (u.repeat > 0) {
    own += '_';
    own += u.repeat < 25 ? static_cast<char>('a' + u.repeat) : 'z';
    if (u.repeat >= 25) own += std::to_string(u.repeat);
  }
  const UnitIndex above = act.numbering_root(unit);
  if (above == kNoUnit || above == 0) return own;
  return unit_id(act, above) + "__" + own;
}

std::string readable_path(const Act& act, UnitIndex unit) {
  const Unit& u = act.units[unit];
  if (u.kind == UnitKind::quotation)
    return readable_path(act, u.parent) + ", nội dung được trích dẫn";
  std::string own(readable_name(u.kind));
  if (!u.number.empty()) own += " " + std::string(u.number.text());
  if (u.kind == UnitKind::clause || u.kind == UnitKind::point) {
    if (act.units[u.parent].kind != UnitKind::quotation) {
      return own + " " + readable_path(act, u.parent);
    }
  }
  const UnitIndex above = act.numbering_root(unit);
  if (above == kNoUnit || above == 0) return own;
  const UnitKind kind = act.units[above].kind;
  if (kind == UnitKind::quotation) {
    return own + " (nội dung sửa đổi tại " + readable_path(act, act.units[above].parent) + ")";
  }
  return own + ", " + readable_path(act, above);
}

std::string readable_paths(const Act& act, const std::vector<UnitIndex>& units) {
  std::string all;
  for (const UnitIndex unit : units) {
    const bool inside = std::any_of(units.begin(), units.end(), [&](UnitIndex other) {
      return other != unit && act.within(unit, other);
    });
    if (!inside) all += (all.empty() ? "" : "; ") + readable_path(act, unit);
  }
  return all;
}

}  // namespace soat
