#include "margin/cut.h"

#include <algorithm>
#include <array>
#include <vector>

namespace soat {

bool CutFinder::is(std::uint32_t element, std::string_view name) const {
  const Element& e = map_.elements[element];
  return e.space == map_.elements[0].space && map_.name(e) == name;
}

bool CutFinder::is_text(std::uint32_t element) const {
  return is(element, "t") || is(element, "delText");
}

std::uint32_t CutFinder::run_properties(std::uint32_t run) const {
  const std::uint32_t first = run + 1;
  const bool there = first < map_.elements.size() && map_.elements[first].parent == run;
  return there && is(first, "rPr") ? first : kNoElement;
}

/// Elements whose content is what a paragraph's is: runs and markers.
bool CutFinder::holds_runs(std::uint32_t element) const {
  constexpr std::array<std::string_view, 11> kNames = {"hyperlink", "ins", "del",        "moveFrom",
                                                       "moveTo",    "sdt", "sdtContent", "smartTag",
                                                       "customXml", "dir", "bdo"};
  return std::any_of(kNames.begin(), kNames.end(),
                     [&](std::string_view name) { return is(element, name); });
}

bool CutFinder::blank(std::uint32_t begin, std::uint32_t end) const {
  return bytes_.substr(begin, end - begin).find_first_not_of(" \t\r\n") == std::string_view::npos;
}

CutFinder::Atom CutFinder::atom_at(std::uint32_t offset) const {
  std::vector<std::uint32_t> chain;  // from the innermost element out
  for (std::uint32_t e = map_.at(offset); e != kNoElement; e = map_.elements[e].parent)
    chain.push_back(e);
  // A paragraph inside a paragraph is a text box's: the outermost is the body's.
  const auto paragraph =
      std::find_if(chain.rbegin(), chain.rend(), [&](std::uint32_t e) { return is(e, "p"); });
  if (paragraph == chain.rend()) return {};
  auto at = paragraph + 1;
  while (at != chain.rend() && holds_runs(*at)) ++at;
  if (at == chain.rend()) return {};
  Atom atom{*at, kNoElement};
  if (is(*at, "r") && at + 1 != chain.rend()) atom.child = *(at + 1);
  return atom;
}

/// Before an element, out of what it begins: a comment on the whole of a link or of an insertion
/// stands around it, and LibreOffice wants no markers in a smart tag.
std::uint32_t CutFinder::lifted_before(std::uint32_t element) const {
  for (std::uint32_t holder = map_.elements[element].parent; holds_runs(holder);
       holder = map_.elements[element].parent) {
    std::uint32_t first = map_.elements[holder].content;
    const std::uint32_t next = holder + 1;  // its properties, if it has any
    if (next != element && (is(next, "smartTagPr") || is(next, "customXmlPr")))
      first = map_.elements[next].end;
    if (!blank(first, map_.elements[element].begin)) break;
    element = is(holder, "sdtContent") ? map_.elements[holder].parent : holder;
  }
  return map_.elements[element].begin;
}

std::uint32_t CutFinder::lifted_after(std::uint32_t element) const {
  for (std::uint32_t holder = map_.elements[element].parent; holds_runs(holder);
       holder = map_.elements[element].parent) {
    if (!blank(map_.elements[element].end, map_.elements[holder].content_end)) break;
    element = is(holder, "sdtContent") ? map_.elements[holder].parent : holder;
  }
  return map_.elements[element].end;
}

/// An offset inside a CDATA section goes to its edge; other offsets stay.
std::uint32_t CutFinder::out_of_cdata(std::uint32_t offset, bool forward) const {
  const auto after =
      std::lower_bound(cdata_.begin(), cdata_.end(), offset,
                       [](ByteRange section, std::uint32_t at) { return section.begin < at; });
  if (after == cdata_.begin() || offset >= (after - 1)->end) return offset;
  return forward ? (after - 1)->end : (after - 1)->begin;
}

void CutFinder::find_cdata() {
  constexpr std::string_view kOpen = "<![CDATA[";
  constexpr std::string_view kClose = "]]>";
  for (std::size_t at = bytes_.find(kOpen); at != std::string_view::npos;) {
    const std::size_t close = bytes_.find(kClose, at);
    if (close == std::string_view::npos) return;
    cdata_.push_back(
        {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(close + kClose.size())});
    at = bytes_.find(kOpen, close);
  }
}

std::optional<Cut> CutFinder::just_before(std::uint32_t offset) const {
  const Atom atom = atom_at(offset);
  if (atom.element == kNoElement) return std::nullopt;
  if (atom.child == kNoElement) return Cut{map_.elements[atom.element].begin};
  const Element& child = map_.elements[atom.child];
  if (is_text(atom.child) && offset > child.content) {
    const std::uint32_t place = out_of_cdata(offset, false);
    if (place > child.content) return Cut{place, atom.element, atom.child};
  }
  const Element& run = map_.elements[atom.element];
  const std::uint32_t properties = run_properties(atom.element);
  const std::uint32_t first =
      properties == kNoElement ? run.content : map_.elements[properties].end;
  if (child.begin <= first || blank(first, child.begin)) return Cut{run.begin};
  return Cut{child.begin, atom.element};
}

std::optional<Cut> CutFinder::just_after(std::uint32_t offset) const {
  if (offset == 0) return std::nullopt;
  const Atom atom = atom_at(offset - 1);
  if (atom.element == kNoElement) return std::nullopt;
  if (atom.child == kNoElement) return Cut{map_.elements[atom.element].end};
  const Element& child = map_.elements[atom.child];
  if (is_text(atom.child) && offset < child.content_end) {
    const std::uint32_t place = out_of_cdata(offset, true);
    if (place < child.content_end) return Cut{place, atom.element, atom.child};
  }
  const Element& run = map_.elements[atom.element];
  if (blank(child.end, run.content_end)) return Cut{run.end};
  return Cut{child.end, atom.element};
}

std::optional<Cut> CutFinder::before(std::uint32_t offset) const {
  const ByteRange* field = field_at(offset);
  auto cut = just_before(field == nullptr ? offset : field->begin);
  if (cut && cut->run == kNoElement) cut->offset = lifted_before(map_.at(cut->offset));
  return cut;
}

std::optional<Cut> CutFinder::after(std::uint32_t offset) const {
  const ByteRange* field = offset == 0 ? nullptr : field_at(offset - 1);
  auto cut = just_after(field == nullptr ? offset : field->end);
  if (cut && cut->run == kNoElement) cut->offset = lifted_after(map_.at(cut->offset - 1));
  return cut;
}

std::optional<Cut> CutFinder::beside(std::uint32_t offset) const {
  const std::uint32_t e = offset == 0 ? kNoElement : map_.at(offset - 1);
  const bool behind_text = e != kNoElement && is_text(e) && offset - 1 >= map_.elements[e].content;
  return behind_text ? after(offset) : before(offset);
}

}  // namespace soat
