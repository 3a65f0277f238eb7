#include "margin/splicer.h"

#include "margin/part_text.h"

namespace soat {
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

/// A text that is cut must keep the white space at its new edge.
void Splicer::keep_white_space(std::uint32_t text) {
  const Element& e = map_.elements[text];
  if (start_tag(bytes_, e).find("xml:space") != nullptr) return;
  tags_[e.content - 1] = {e.content - 1, 0, " xml:space=\"preserve\""};
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
  const std::string_view rest =
      bytes_.substr(e.begin + 1 + name.size(), e.content - e.begin - 2 - name.size());
  const bool kept = start_tag(bytes_, e).find("xml:space") != nullptr;
  return "<" + text_name(text, deleted) + std::string(rest) +
         (kept ? ">" : " xml:space=\"preserve\">");
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
