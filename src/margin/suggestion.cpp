// The part of the splicer that strikes words out and puts others in, for people to accept.
#include <algorithm>
#include <array>

#include "margin/splicer.h"
#include "ooxml/word_file.h"

namespace soat {

bool Splicer::deleted_before(std::uint32_t offset) const {
  const auto after = deletions_.lower_bound(offset);
  return after != deletions_.begin() && offset <= std::prev(after)->second;
}

bool Splicer::deleted_after(std::uint32_t offset) const {
  const auto after = deletions_.upper_bound(offset);
  return after != deletions_.begin() && offset < std::prev(after)->second;
}

std::uint32_t Splicer::run_at(std::uint32_t offset) const {
  const std::uint32_t text = map_.at(offset);
  if (text == kNoElement || !cuts_.is_text(text)) return kNoElement;
  const std::uint32_t run = map_.elements[text].parent;
  return run != kNoElement && cuts_.is(run, "r") ? run : kNoElement;
}

/// Inside another's tracked change we change nothing.
bool Splicer::may_change(std::uint32_t container) const {
  constexpr std::array<std::string_view, 5> kNames = {"hyperlink", "smartTag", "sdtContent", "sdt",
                                                      "customXml"};
  for (std::uint32_t e = container; e != kNoElement; e = map_.elements[e].parent) {
    if (cuts_.is(e, "p")) return true;
    const bool known = std::any_of(kNames.begin(), kNames.end(),
                                   [&](std::string_view name) { return cuts_.is(e, name); });
    if (!known) return false;
  }
  return false;
}

/// Whether between the two runs, both included, there is nothing but runs of text.
bool Splicer::plain(std::uint32_t first_run, std::uint32_t last_run, ByteRange at) const {
  constexpr std::array<std::string_view, 8> kHarmless = {
      "proofErr", "bookmarkStart",     "bookmarkEnd",     "permStart",
      "permEnd",  "commentRangeStart", "commentRangeEnd", "lastRenderedPageBreak"};
  const std::uint32_t container = map_.elements[first_run].parent;
  if (map_.elements[last_run].parent != container || !may_change(container)) return false;
  for (std::uint32_t i = first_run; i < map_.elements.size(); ++i) {
    const Element& e = map_.elements[i];
    if (e.begin >= at.end) break;
    const bool in_run = e.parent != container && map_.elements[e.parent].parent == container;
    if (e.parent != container && !in_run) continue;  // inside w:rPr
    if (in_run && (e.end <= at.begin || cuts_.is(i, "rPr") || cuts_.is_text(i))) continue;
    if (e.parent == container && cuts_.is(i, "r")) continue;
    const bool harmless = std::any_of(kHarmless.begin(), kHarmless.end(),
                                      [&](std::string_view name) { return cuts_.is(i, name); });
    if (!harmless) return false;
  }
  return true;
}

void Splicer::rename_deleted_texts(std::uint32_t run, ByteRange at) {
  for (std::uint32_t i = run + 1;
       i < map_.elements.size() && map_.elements[run].holds(map_.elements[i].begin); ++i) {
    if (map_.elements[i].parent != run || !cuts_.is(i, "t")) continue;
    const Element& t = map_.elements[i];
    const std::string_view name = start_tag(bytes_, t).name;
    const auto local = static_cast<std::uint32_t>(prefix_part(name).size());
    const auto size = static_cast<std::uint32_t>(name.size()) - local;
    if (at.begin <= t.content && t.content < at.end)
      tags_[t.begin + 1 + local] = {t.begin + 1 + local, size, "delText"};
    if (!t.without_content() && at.begin < t.content_end && t.content_end <= at.end)
      tags_[t.content_end + 2 + local] = {t.content_end + 2 + local, size, "delText"};
  }
}

bool Splicer::suggest(ByteRange at, std::string_view words) {
  if (at.empty()) return false;
  const std::uint32_t first_run = run_at(at.begin);
  const std::uint32_t last_run = run_at(at.end - 1);
  if (first_run == kNoElement || last_run == kNoElement || !plain(first_run, last_run, at))
    return false;
  if (cuts_.in_field(at.begin) || cuts_.in_field(at.end - 1)) return false;
  const auto begin = cuts_.just_before(at.begin);
  const auto end = cuts_.just_after(at.end);
  if (!begin || !end || begin->offset >= end->offset) return false;
  const ByteRange range{begin->offset, end->offset};
  const auto next = deletions_.lower_bound(range.begin);
  if (next != deletions_.end() && next->first < range.end) return false;
  if (next != deletions_.begin() && std::prev(next)->second > range.begin) return false;
  deletions_[range.begin] = range.end;
  const std::uint32_t container = map_.elements[first_run].parent;
  for (std::uint32_t run = first_run; run <= last_run; ++run) {
    if (map_.elements[run].parent != container || !cuts_.is(run, "r")) continue;
    rename_deleted_texts(run, range);
    const Cut opening = run == first_run ? *begin : Cut{map_.elements[run].begin};
    const Cut closing = run == last_run ? *end : Cut{map_.elements[run].end};
    if (opening.run == kNoElement) site(opening).opens_deletion = true;
    if (closing.run == kNoElement) site(closing).closes_deletion = true;
    site(opening);
    site(closing);
  }
  if (words.empty()) return true;
  site(*end).insertion = change_tag("ins") + run_opening(first_run) + names_.open("t") +
                         " xml:space=\"preserve\">" + escaped(words) + "</" + names_.name("t") +
                         "></" + std::string(start_tag(bytes_, map_.elements[first_run]).name) +
                         "></" + names_.name("ins") + ">";
  return true;
}

}  // namespace soat
