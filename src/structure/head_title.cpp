// The type and the title in a head.
#include <algorithm>

#include "base/one_line.h"
#include "structure/head_lines.h"

namespace soat {

/// A title is followed by what closes a head: a rule, the body in capitals, the grounds.
bool HeadReader::title_may_go_on(std::size_t at) const { return head_.title.empty() && at < 12; }

void HeadReader::read_type(std::size_t at, std::size_t end) {
  const Line& line = lines_[at];
  const std::uint32_t first = first_word(line);
  const auto type = words_.types.longest(up_to(line.last), first);
  if (!type) return;
  const std::uint32_t after = first + type->tokens;
  const bool capitals = in_capitals(tokens_, first, after);
  const SyllableId next = syllable(after, line.last);
  const bool sentence = codified_line(line) && tokens_[first].casing == Casing::capital;
  if (!capitals && !(sentence && (next == words_.so || next == words_.ve))) return;
  if (syllable(after, line.last) == words_.so && capitals) return;  // "LUẬT SỐ: …"
  head_.type = static_cast<ActType>(type->value);
  head_.type_span = {tokens_[first].begin, tokens_[after - 1].end};
  read_title(at, capitals ? after : title_after_number(after, line), end, capitals);
}

/// In a codified head the title stands between the number and the date.
std::uint32_t HeadReader::title_after_number(std::uint32_t at, const Line& line) const {
  while (at < line.last && tokens_[at].begin < head_.number_span.end) ++at;
  // "… của Chính phủ: Sửa đổi, bổ sung …"
  if (syllable(at, line.last) != words_.cua) return at;
  const auto body = words_.issuers.longest(up_to(line.last), at + 1);
  const std::uint32_t colon = body ? at + 1 + body->tokens : at;
  return syllable(colon, line.last) == words_.colon ? colon + 1 : at;
}

void HeadReader::read_title(std::size_t at, std::uint32_t first, std::size_t end, bool printed) {
  if (head_.type == ActType::consolidated) {
    if (const auto act = consolidated_act(at, end))
      return read_title(*act, lines_[*act].first, end, printed);
  }
  std::uint32_t begin = first;
  std::uint32_t last = first;
  const Line& line = lines_[at];
  if (first < line.last) {
    last = line.last;
    if (!printed && !head_.date_span.empty()) {
      last = text_.token_at(head_.date_span.begin);
    }
  }
  for (std::size_t i = at + 1; printed && i < end; ++i) {
    const Line& next = lines_[i];
    if (next.blank()) {
      if (last > begin) break;
      continue;
    }
    if (ends_title(next) || begins_own_number(i, end)) break;
    if (last == begin) begin = next.first;
    last = next.last;
  }
  if (begin >= last) return;
  head_.title_span = {tokens_[begin].begin, tokens_[last - 1].end};
  head_.title = one_line(text_.words(head_.title_span));
}

/// "Luật Bảo hiểm y tế số 25/2008/QH12 ngày …": the list of the acts put together.
bool HeadReader::names_an_act(const Line& line) const {
  return starts_with_type(line) && !in_capitals(tokens_, line.first, line.last) && numbered(line);
}

/// The line that names the act whose text a consolidated text is: "LUẬT".
std::optional<std::size_t> HeadReader::consolidated_act(std::size_t at, std::size_t end) const {
  for (std::size_t i = at + 1; i < end; ++i) {
    const Line& line = lines_[i];
    if (starts_with_type(line) && in_capitals(tokens_, line.first, line.last)) return i;
  }
  return std::nullopt;
}

/// "CỦA QUỐC HỘI NƯỚC …" and "SỐ 65/2006/QH11 NGÀY …" below the title, where older acts have
/// their number: in a head that has none above.
bool HeadReader::begins_own_number(std::size_t at, std::size_t end) const {
  if (head_.number) return false;
  const Line& line = lines_[at];
  if (numbered(line)) {
    const SyllableId s = syllable(line.first, line.last);
    return s == words_.cua || s == words_.so;
  }
  return syllable(line.first, line.last) == words_.cua && at + 1 < end &&
         syllable(lines_[at + 1].first, lines_[at + 1].last) == words_.so &&
         numbered(lines_[at + 1]);
}

bool HeadReader::ends_title(const Line& line) const {
  const std::uint32_t first = first_word(line);
  if (first == line.last) return true;  // a rule of dashes
  if (head_.type == ActType::consolidated && names_an_act(line)) return true;
  const auto body = words_.issuers.longest(up_to(line.last), first);
  return body && in_capitals(tokens_, first, line.last);
}

}  // namespace soat
