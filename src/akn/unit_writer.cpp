#include "akn/unit_writer.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace soat {
namespace {

TextSpan clamped(TextSpan span, TextSpan limit) {
  const std::uint32_t begin = std::clamp(span.begin, limit.begin, limit.end);
  return {begin, std::clamp(span.end, begin, limit.end)};
}

std::string_view element_of(UnitKind kind) {
  switch (kind) {
    case UnitKind::part:
      return "part";
    case UnitKind::chapter:
      return "chapter";
    case UnitKind::section:
      return "section";
    case UnitKind::subsection:
      return "subsection";
    case UnitKind::article:
      return "article";
    case UnitKind::clause:
      return "paragraph";
    case UnitKind::point:
      return "point";
    default:
      return "hcontainer";
  }
}

bool is_division(UnitKind kind) { return kind >= UnitKind::part && kind <= UnitKind::point; }

bool is_attached(UnitKind kind) {
  return kind == UnitKind::attachment || kind == UnitKind::annex || kind == UnitKind::form;
}

}  // namespace

UnitWriter::UnitWriter(XmlWriter& xml, TextWriter& text, const Act& act, const Metadata& metadata)
    : xml_(xml), text_(text), act_(act), metadata_(metadata) {}

void UnitWriter::document() {
  const std::string_view element = element_name(metadata_.kind());
  xml_.line();
  xml_.start(element);
  const std::string type = slug(vietnamese_name(act_.head.type));
  xml_.attribute("name", act_.head.type == ActType::other ? element : type);
  // A consolidated text is one version among others.
  const bool consolidated = act_.head.type == ActType::consolidated;
  xml_.attribute("contains", consolidated ? "singleVersion" : "originalVersion");
  metadata_.document(xml_);
  const bool act_like = metadata_.kind() != DocumentKind::doc;
  parts(0, {0, body_end(act_.text)}, act_like ? Place::hierarchy : Place::flow);
  text_.end();
}

// --- what a document has

void UnitWriter::parts(UnitIndex root, TextSpan range, Place place) {
  const std::vector<Item> items = items_of(root, range);
  const Zones zones = zones_of(items);
  preface(items, zones, root);
  preamble(items, zones, root);
  main(items, zones, root, place);
  conclusions(items, zones, root);
  attachments(items, zones, root);
}

UnitKind UnitWriter::kind(const Item& item) const {
  return item.unit == kNoUnit ? UnitKind::act : act_.units[item.unit].kind;
}

/// The units right below and the words between them, in order.
std::vector<UnitWriter::Item> UnitWriter::items_of(UnitIndex root, TextSpan range) const {
  std::vector<Item> items;
  std::uint32_t at = range.begin;
  const auto words_to = [&](std::uint32_t end) {
    if (end > at && !blank({at, end})) items.push_back({kNoUnit, {at, end}});
  };
  for (UnitIndex u = act_.units[root].first_child; u != kNoUnit; u = act_.units[u].next_sibling) {
    if (act_.units[u].kind == UnitKind::quotation) continue;  // among the words
    const TextSpan span = clamped(act_.units[u].span, {std::min(at, range.end), range.end});
    words_to(span.begin);
    items.push_back({u, span});
    at = std::max(at, span.end);
  }
  words_to(range.end);
  return items;
}

/// The main part goes from the first division, or the text of a paper without any, to the last;
/// where there is neither, it is what else stands before the end and the annexes.
UnitWriter::Zones UnitWriter::zones_of(const std::vector<Item>& items) const {
  const auto find = [&](auto&& wanted) {
    std::size_t first = items.size();
    std::size_t last = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (!wanted(items[i])) continue;
      first = std::min(first, i);
      last = i + 1;
    }
    return std::pair(first, last);
  };
  auto [first, last] = find(
      [&](const Item& item) { return is_division(kind(item)) || kind(item) == UnitKind::body; });
  if (last == 0) {
    std::tie(first, last) = find(
        [&](const Item& item) { return item.unit == kNoUnit || kind(item) == UnitKind::form; });
    const std::size_t tail = find([&](const Item& item) {
                               return kind(item) == UnitKind::end ||
                                      kind(item) == UnitKind::attachment ||
                                      kind(item) == UnitKind::annex;
                             }).first;
    first = std::min(first, tail);
    last = std::max(first, std::min(last, tail));
  }
  Zones zones;
  while (zones.preface < first &&
         (items[zones.preface].unit == kNoUnit || kind(items[zones.preface]) == UnitKind::head))
    ++zones.preface;
  zones.preamble = first;
  zones.main = std::max(first, last);
  zones.conclusions = zones.main;
  while (zones.conclusions < items.size() && !is_attached(kind(items[zones.conclusions])))
    ++zones.conclusions;
  return zones;
}

void UnitWriter::preface(const std::vector<Item>& items, const Zones& zones, UnitIndex root) {
  const auto filled = [&](const Item& item) { return !blank(item.span); };
  const auto end = items.begin() + static_cast<std::ptrdiff_t>(zones.preface);
  if (std::none_of(items.begin(), end, filled)) return;
  text_.line();
  xml_.start("preface");
  for (std::size_t i = 0; i < zones.preface; ++i) {
    if (kind(items[i]) == UnitKind::head) xml_.attribute("eId", unit_id(act_, items[i].unit));
  }
  for (std::size_t i = 0; i < zones.preface; ++i)
    blocks(items[i].span, items[i].unit == kNoUnit ? root : items[i].unit);
  close();
}

void UnitWriter::preamble(const std::vector<Item>& items, const Zones& zones, UnitIndex root) {
  if (zones.preface == zones.preamble) return;
  text_.line();
  xml_.start("preamble");
  for (std::size_t i = zones.preface; i < zones.preamble;) {
    if (items[i].unit == kNoUnit) {
      blocks(items[i++].span, root);
    } else if (kind(items[i]) != UnitKind::ground) {
      container(json_name(kind(items[i])), items[i].unit, items[i].span);
      ++i;
    } else {
      text_.line();
      xml_.start("citations");
      for (; i < zones.preamble && kind(items[i]) == UnitKind::ground; ++i) {
        open("citation", items[i].unit);
        if (blank(items[i].span)) empty_paragraph(items[i].span);
        blocks(items[i].span, items[i].unit);
        close();
      }
      close();
    }
  }
  close();
}

void UnitWriter::main(const std::vector<Item>& items, const Zones& zones, UnitIndex root,
                      Place place) {
  const bool flow = place == Place::flow;
  const std::size_t first = zones.preamble;
  const bool one_body = flow && zones.main == first + 1 && kind(items[first]) == UnitKind::body;
  text_.line();
  xml_.start(flow ? "mainBody" : "body");
  if (one_body) xml_.attribute("eId", unit_id(act_, items[first].unit));
  bool any = false;
  for (std::size_t i = first; i < zones.main; ++i) {
    const Item& item = items[i];
    any = any || !blank(item.span) || is_division(kind(item));
    if (item.unit == kNoUnit) {
      gap(root, item.span, flow ? "" : "hcontainer");
    } else if (one_body) {
      blocks(item.span, item.unit);
    } else if (flow && kind(item) == UnitKind::body) {
      container("body", item.unit, item.span);
    } else {
      unit(item.unit, item.span);
      any = true;
    }
  }
  if (!any && flow) empty_paragraph(items.empty() ? TextSpan{} : items.back().span);
  if (!any && !flow) xml_.leaf("hcontainer", {{"name", "text"}});
  close();
}

void UnitWriter::conclusions(const std::vector<Item>& items, const Zones& zones, UnitIndex root) {
  if (zones.main == zones.conclusions) return;
  const bool one = zones.conclusions == zones.main + 1 && items[zones.main].unit != kNoUnit;
  if (one && blank(items[zones.main].span)) return;
  text_.line();
  xml_.start("conclusions");
  if (one) xml_.attribute("eId", unit_id(act_, items[zones.main].unit));
  for (std::size_t i = zones.main; i < zones.conclusions; ++i) {
    const Item& item = items[i];
    if (one || item.unit == kNoUnit) {
      blocks(item.span, item.unit == kNoUnit ? root : item.unit);
    } else {
      container(json_name(kind(item)), item.unit, item.span);
    }
  }
  close();
}

void UnitWriter::attachments(const std::vector<Item>& items, const Zones& zones, UnitIndex root) {
  if (zones.conclusions == items.size()) return;
  text_.line();
  xml_.start("attachments");
  for (std::size_t i = zones.conclusions; i < items.size(); ++i) {
    const Item& item = items[i];
    const bool words = item.unit == kNoUnit;
    const std::string id = words ? "text_" + std::to_string(i) : unit_id(act_, item.unit);
    text_.line();
    xml_.start("attachment");
    if (!words) xml_.attribute("eId", id);
    TextSpan rest = item.span;
    if (!words) rest.begin = label_and_heading(item.unit, item.span);
    text_.line();
    xml_.start("doc");
    xml_.attribute("name", words ? "text" : json_name(kind(item)));
    metadata_.attachment(xml_, id);
    if (words) {
      text_.line();
      xml_.start("mainBody");
      blocks(rest, root);
      close();
    } else {
      parts(item.unit, rest, Place::flow);
    }
    close();
    close();
  }
  close();
}

// --- what a unit has

void UnitWriter::open(std::string_view element, UnitIndex unit) {
  text_.line();
  xml_.start(element);
  xml_.attribute("eId", unit_id(act_, unit));
  if (element == "hcontainer") xml_.attribute("name", json_name(act_.units[unit].kind));
}

/// Where the schema asks for one and there are no words; notes may hang on it.
void UnitWriter::empty_paragraph(TextSpan span) { text_.element("p", {span.begin, span.begin}); }

void UnitWriter::close() { text_.end(); }

void UnitWriter::container(std::string_view name, UnitIndex unit, TextSpan span) {
  open("container", unit);
  xml_.attribute("name", name);
  if (blank(span)) empty_paragraph(span);
  blocks(span, unit);
  close();
}

void UnitWriter::unit(UnitIndex unit, TextSpan limit) {
  TextSpan span = clamped(act_.units[unit].span, limit);
  open(element_of(act_.units[unit].kind), unit);
  span.begin = label_and_heading(unit, span);
  inside(unit, span, Place::hierarchy);
  close();
}

/// Writes `num` and `heading`; where the rest begins. Marks alone behind them ("Điều 5. Tên.") go
/// with them.
std::uint32_t UnitWriter::label_and_heading(UnitIndex unit, TextSpan span) {
  const Unit& u = act_.units[unit];
  const UnitIndex below = u.first_child;
  const TextSpan own{
      span.begin,
      below == kNoUnit ? span.end : std::clamp(act_.units[below].span.begin, span.begin, span.end)};
  std::uint32_t at = own.begin;
  const auto fits = [&](TextSpan part) {
    return !part.empty() && part.begin >= at && part.end <= own.end;
  };
  if (fits(u.label)) {
    text_.element("num", {at, u.label.end});
    at = u.label.end;
  }
  if (fits(u.heading)) {
    const auto tokens = act_.text.tokens();
    std::uint32_t end = u.heading.end;
    const std::uint32_t line =
        std::min(own.end, act_.text.paragraphs()[act_.text.paragraph_at(u.heading.begin)].span.end);
    std::uint32_t token = act_.text.token_at(end);
    while (token < tokens.size() && tokens[token].end <= line &&
           tokens[token].kind == TokenKind::punctuation)
      ++token;
    const bool only_marks = token == tokens.size() || tokens[token].begin >= line;
    if (only_marks) end = std::max(end, line);
    text_.element("heading", {at, end});
    at = end;
  }
  return at;
}

void UnitWriter::inside(UnitIndex unit, TextSpan range, Place place) {
  const std::vector<Item> items = items_of(unit, range);
  const bool flow = place == Place::flow;
  const bool leaf = std::all_of(items.begin(), items.end(),
                                [](const Item& item) { return item.unit == kNoUnit; });
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].unit != kNoUnit) {
      this->unit(items[i].unit, items[i].span);
      continue;
    }
    const std::string_view element = flow                    ? ""
                                     : leaf                  ? "content"
                                     : i == 0                ? "intro"
                                     : i + 1 == items.size() ? "wrapUp"
                                                             : "hcontainer";
    gap(unit, items[i].span, element);
  }
}

/// Words of a unit between those below it; in an hcontainer of their own where the schema has no
/// place for them, without any element where it has.
void UnitWriter::gap(UnitIndex holder, TextSpan range, std::string_view element) {
  if (element.empty()) return blocks(range, holder);
  text_.line();
  xml_.start(element);
  const bool wrapped = element == "hcontainer";
  if (wrapped) {
    xml_.attribute("name", "text");
    xml_.line();
    xml_.start("content");
  }
  blocks(range, holder);
  if (wrapped) close();
  close();
}

}  // namespace soat
