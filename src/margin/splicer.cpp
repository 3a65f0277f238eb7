#include "margin/splicer.h"
#include "ooxml/word_file.h"

namespace soat {
namespace {

constexpr std::string_view kPreserve = "preserve";
constexpr std::string_view kWhite = " \t\r\n";

/// Whether an element or the nearest one around it that says so lets white space count.
bool preserves_space(const ElementMap& map, std::string_view bytes, std::uint32_t element) {
  for (; element != kNoElement; element = map.elements[element].parent) {
    const StartTag tag = start_tag(bytes, map.elements[element]);
    if (const StartTag::Attribute* space = tag.find("xml:space")) return space->value == kPreserve;
  }
  return false;
}

/// The white space at the edges of a text's content, of its first and last CDATA section if it is
/// written so.
std::vector<ByteRange> dropped_white(std::string_view bytes, const Element& text) {
  constexpr std::string_view kOpen = "<![CDATA[";
  constexpr std::string_view kClose = "]]>";
  std::uint32_t begin = text.content;
  std::uint32_t end = text.content_end;
  const std::string_view content = bytes.substr(begin, end - begin);
  if (content.starts_with(kOpen)) begin += static_cast<std::uint32_t>(kOpen.size());
  if (content.ends_with(kClose)) end -= static_cast<std::uint32_t>(kClose.size());
  const auto white = [&](std::uint32_t at) { return kWhite.find(bytes[at]) != kWhite.npos; };
  std::uint32_t first = begin;
  while (first < end && white(first)) ++first;
  std::uint32_t last = end;
  while (last > first && white(last - 1)) --last;
  std::vector<ByteRange> edges;
  if (first > begin) edges.push_back({begin, first});
  if (last < end) edges.push_back({last, end});
  return edges;
}

}  // namespace

Splicer::Splicer(std::string_view bytes, const ElementMap& map, WordNames names, Authorship who,
                 FreeNumbers changes)
    : bytes_(bytes),
      map_(map),
      cuts_(bytes, map),
      names_(std::move(names)),
      who_(std::move(who)),
      changes_(std::move(changes)) {}

Splicer::Site& Splicer::site(const Cut& cut) {
  Site& there = sites_[cut.offset];
  there.cut = cut;
  if (cut.text != kNoElement) keep_white_space(cut.text);
  return there;
}

void Splicer::comment(std::uint32_t id, const Cut& begin, const Cut& end) {
  const std::string number = names_.attribute("id", std::to_string(id));
  site(begin).starts += names_.open("commentRangeStart") + number + "/>";
  Site& last = site(end);
  std::string& ends = begin.offset == end.offset ? last.starts : last.ends;
  ends += names_.open("commentRangeEnd") + number + "/>";
  std::string& references = begin.offset == end.offset ? last.starts : last.references;
  references += names_.open("r") + "><" + names_.name("commentReference") + number + "/></" +
                names_.name("r") + ">";
}

/// A text that is cut must keep the white space at its new edges. That at its old edges, which
/// Word drops where nothing says that it counts, is taken out, lest it be shown now.
void Splicer::keep_white_space(std::uint32_t text) {
  const Element& e = map_.elements[text];
  const StartTag tag = start_tag(bytes_, e);
  if (const StartTag::Attribute* space = tag.find("xml:space")) {
    if (space->value == kPreserve) return;
    const std::uint32_t value = e.begin + space->begin;
    tags_[value] = {value, static_cast<std::uint32_t>(space->value.size()), std::string(kPreserve)};
  } else {
    tags_[e.content - 1] = {e.content - 1, 0, " xml:space=\"" + std::string(kPreserve) + "\""};
  }
  if (preserves_space(map_, bytes_, e.parent)) return;
  for (const ByteRange edge : dropped_white(bytes_, e))
    tags_[edge.begin] = {edge.begin, edge.end - edge.begin, {}};
}

std::string Splicer::run_opening(std::uint32_t run) {
  const Element& e = map_.elements[run];
  std::string out(bytes_.substr(e.begin, e.content - e.begin));
  const std::uint32_t properties = cuts_.run_properties(run);
  if (properties == kNoElement) return out;
  const Element& p = map_.elements[properties];
  std::uint32_t at = p.begin;
  // A tracked change of the formatting is told twice now, and needs an id of its own.
  for (std::uint32_t i = properties + 1;
       i < map_.elements.size() && p.holds(map_.elements[i].begin); ++i) {
    if (!cuts_.is(i, "rPrChange")) continue;
    const StartTag tag = start_tag(bytes_, map_.elements[i]);
    const StartTag::Attribute* id = tag.find_local("id");
    if (id == nullptr) continue;
    const std::uint32_t value = map_.elements[i].begin + id->begin;
    out += bytes_.substr(at, value - at);
    out += std::to_string(changes_.take());
    at = value + static_cast<std::uint32_t>(id->value.size());
  }
  out += bytes_.substr(at, p.end - at);
  return out;
}

std::string Splicer::text_name(std::uint32_t text, bool deleted) const {
  const std::string_view name = start_tag(bytes_, map_.elements[text]).name;
  return deleted ? std::string(prefix_part(name)) + "delText" : std::string(name);
}

std::string Splicer::text_opening(std::uint32_t text, bool deleted) const {
  const Element& e = map_.elements[text];
  const std::string_view name = start_tag(bytes_, e).name;
  std::string rest(bytes_.substr(e.begin + 1 + name.size(), e.content - e.begin - 2 - name.size()));
  const StartTag tag = start_tag(bytes_, e);
  if (const StartTag::Attribute* space = tag.find("xml:space")) {
    rest.replace(space->begin - 1 - name.size(), space->value.size(), kPreserve);
  } else {
    rest += " xml:space=\"" + std::string(kPreserve) + "\"";
  }
  return "<" + text_name(text, deleted) + rest + ">";
}

std::string Splicer::change_tag(std::string_view name) {
  return names_.open(name) + names_.attribute("id", std::to_string(changes_.take())) +
         names_.attribute("author", escaped(who_.author)) + names_.attribute("date", who_.date) +
         ">";
}

std::string Splicer::write(const Site& site) {
  const Cut& cut = site.cut;
  const bool in_run = cut.run != kNoElement;
  const bool before = in_run && deleted_before(cut.offset);
  const bool after = in_run && deleted_after(cut.offset);
  std::string out;
  if (cut.text != kNoElement) out += "</" + text_name(cut.text, before) + ">";
  if (in_run) out += "</" + std::string(start_tag(bytes_, map_.elements[cut.run]).name) + ">";
  if (before || site.closes_deletion) out += "</" + names_.name("del") + ">";
  out += site.insertion + site.ends + site.references + site.starts;
  if (after || site.opens_deletion) out += change_tag("del");
  if (in_run) out += run_opening(cut.run);
  if (cut.text != kNoElement) out += text_opening(cut.text, after);
  return out;
}

std::string Splicer::spliced() {
  std::string out;
  out.reserve(bytes_.size() + sites_.size() * 256);
  std::uint32_t at = 0;
  auto tag = tags_.begin();
  const auto tags_up_to = [&](std::uint32_t offset) {
    for (; tag != tags_.end() && tag->first < offset; ++tag) {
      out += bytes_.substr(at, tag->first - at);
      out += tag->second.written;
      at = tag->first + tag->second.erased;
    }
  };
  for (const auto& [offset, there] : sites_) {
    tags_up_to(offset);
    out += bytes_.substr(at, offset - at);
    out += write(there);
    at = offset;
  }
  tags_up_to(static_cast<std::uint32_t>(bytes_.size()));
  out += bytes_.substr(at);
  return out;
}

}  // namespace soat
