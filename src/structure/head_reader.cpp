#include "structure/head_reader.h"

#include <algorithm>

#include "base/one_line.h"
#include "structure/head_lines.h"

namespace soat {
namespace {

/// A head longer than this is no head.
constexpr std::size_t kMaxHeadLines = 60;

}  // namespace

ReadHead HeadReader::read() {
  const std::size_t end = head_end();
  read_codified_date(end);
  for (std::size_t at = 0; at < end; ++at) read_line(at, end);
  if (!head_.issuer_span.empty()) finish_issuer();
  take_from_number();
  decide();
  return {std::move(head_), end};
}

/// The first line that is no head: a ground, a sentence that promulgates, a division, an article.
std::size_t HeadReader::head_end() const {
  bool typed = false;
  bool addressed = false;  // a letter: what follows "Kính gửi" and its list is its body
  for (std::size_t at = 0; at < lines_.size(); ++at) {
    const Line& line = lines_[at];
    if (line.blank()) continue;
    if (at >= kMaxHeadLines) return typed ? at : std::min<std::size_t>(at, 1);
    const std::uint32_t first = first_word(line);
    if (first == line.last) continue;
    const bool capitals = in_capitals(tokens_, line.first, line.last);
    if (words_.grounds.longest(up_to(line.last), first) && !capitals) return at;
    const auto label = read_label(text_, words_, line.first, line.last);
    if (label && label->kind <= UnitKind::point && !(label->kind >= UnitKind::clause && !typed)) {
      return at;
    }
    if (addressed && tokens_[line.first].kind != TokenKind::punctuation) return at;
    addressed = addressed || words_.addressing.longest(up_to(line.last), first).has_value();
    if (promulgates(line)) return at;
    typed = typed || starts_with_type(line);
    if (typed && !capitals && long_sentence(line) && !title_may_go_on(at)) return at;
  }
  return lines_.size();
}

/// "Chính phủ ban hành Nghị định …", "Quốc hội ban hành Luật …".
bool HeadReader::promulgates(const Line& line) const {
  const auto body = words_.issuers.longest(up_to(line.last), line.first);
  if (!body || in_capitals(tokens_, line.first, line.last)) return false;
  const std::uint32_t reach = std::min(line.last, line.first + body->tokens + 14);
  for (std::uint32_t i = line.first; i < reach; ++i) {
    if (words_.promulgating.longest(up_to(line.last), i)) return true;
  }
  return false;
}

bool HeadReader::long_sentence(const Line& line) const { return line.last - line.first > 60; }

void HeadReader::read_line(std::size_t at, std::size_t end) {
  const Line& line = lines_[at];
  if (line.blank()) return;
  const std::uint32_t first = first_word(line);
  if (first == line.last) return;
  for (std::uint32_t i = line.first; i < line.last; ++i) {
    if (tokens_[i].syllable == words_.du && syllable(i + 1, line.last) == words_.thao &&
        tokens_[i].casing != Casing::lower) {
      head_.draft = true;
    }
  }
  read_number(line);
  read_date(line);
  if (head_.issuer_span.empty()) read_issuer(line);
  if (head_.type_span.empty()) read_type(at, end);
  if (const auto body = words_.issuers.longest(up_to(line.last), first);
      body && static_cast<Issuer>(body->value) == Issuer::provincial_chairman &&
      in_capitals(tokens_, line.first, line.last)) {
    signed_by_chairman_ = true;
  }
}

void HeadReader::read_issuer(const Line& line) {
  const std::uint32_t first = first_word(line);
  const auto tokens = up_to(line.last);
  if (const auto body = words_.issuers.longest(tokens, first);
      body && in_capitals(tokens_, first, first + body->tokens)) {
    std::uint32_t last = first + body->tokens;
    while (last < line.last && tokens_[last].kind == TokenKind::word &&
           in_capitals(tokens_, last, last + 1) && !words_.motto.longest(tokens, last)) {
      ++last;
    }
    set_issuer(static_cast<Issuer>(body->value), first, last);
  } else if (body && stands_alone(line, first + body->tokens)) {
    set_issuer(static_cast<Issuer>(body->value), first, line.last);
  } else if (is_codified_ && tokens_[line.first].begin <= head_.date_span.begin &&
             head_.date_span.end <= tokens_[line.last - 1].end) {
    // "… ngày 24/06/2022 của Chính phủ": the body follows the act's own date.
    for (std::uint32_t i = line.first; i < line.last; ++i) {
      const auto named = words_.issuers.longest(tokens, i);
      if (!named || tokens_[i].begin < head_.date_span.end || tokens_[i].casing != Casing::capital)
        continue;
      return set_issuer(static_cast<Issuer>(named->value), i, line.last);
    }
  }
}

/// "Uỷ ban nhân dân tỉnh Nghệ An" as a line of its own at the top: capitals that were a font's.
bool HeadReader::stands_alone(const Line& line, std::uint32_t after) const {
  constexpr std::uint32_t kLongestPlace = 6;
  if (!codified_line(line) || line.last - after > kLongestPlace) return false;
  const auto rest = tokens_.subspan(after, line.last - after);
  return std::all_of(rest.begin(), rest.end(),
                     [](const Token& t) { return t.kind == TokenKind::word; });
}

void HeadReader::set_issuer(Issuer issuer, std::uint32_t first, std::uint32_t last) {
  head_.issuer = issuer;
  head_.issuer_span = {tokens_[first].begin, tokens_[last - 1].end};
  issuer_first_ = first;
  issuer_last_ = last;
}

/// Councils and committees: which level, from the words that follow, on this line or the next.
void HeadReader::finish_issuer() {
  const bool local = head_.issuer == Issuer::provincial_council ||
                     head_.issuer == Issuer::provincial_committee ||
                     head_.issuer == Issuer::provincial_chairman;
  if (local) {
    extend_issuer();
    set_local_level();
  }
  head_.level = level_of(head_.issuer);
  head_.issuer_name = one_line(text_.words(head_.issuer_span));
}

/// "ỦY BAN NHÂN DÂN" / "THÀNH PHỐ HỒ CHÍ MINH" on two lines.
void HeadReader::extend_issuer() {
  const auto body = words_.issuers.longest(up_to(issuer_last_), issuer_first_);
  if (!body || issuer_first_ + body->tokens < issuer_last_) return;
  for (const Line& line : lines_) {
    if (line.first < issuer_last_ || line.blank()) continue;
    if (words_.levels.longest(up_to(line.last), line.first) &&
        in_capitals(tokens_, line.first, line.last)) {
      issuer_last_ = line.last;
      head_.issuer_span.end = tokens_[line.last - 1].end;
    }
    return;
  }
}

void HeadReader::set_local_level() {
  for (std::uint32_t i = issuer_first_; i < issuer_last_; ++i) {
    const auto level = words_.levels.longest(up_to(issuer_last_), i);
    if (!level) continue;
    auto at = static_cast<GovernmentLevel>(level->value);
    const std::uint32_t name = i + level->tokens;
    if (tokens_[i].syllable == words_.thanh && name < issuer_last_ &&
        !words_.provinces.longest(up_to(issuer_last_), name)) {
      at = GovernmentLevel::district;  // a city within a province
    }
    head_.issuer = at_level(head_.issuer, at);
    return;
  }
}

void HeadReader::take_from_number() {
  if (!head_.number) return;
  const SymbolMeaning meaning = meaning_of(*head_.number);
  if (head_.type_span.empty() && meaning.type) head_.type = *meaning.type;
  if (head_.issuer_span.empty() && meaning.issuer) {
    head_.issuer = *meaning.issuer;
    head_.level = meaning.level;
  }
  if (signed_by_chairman_ && head_.issuer == Issuer::provincial_committee) {
    head_.issuer = Issuer::provincial_chairman;
  }
}

void HeadReader::decide() {
  switch (head_.type) {
    case ActType::constitution:
    case ActType::code:
    case ActType::law:
    case ActType::ordinance:
    case ActType::decree:
      head_.normative = Answer::yes;
      return;
    case ActType::official_letter:
    case ActType::plan:
    case ActType::report:
      head_.normative = Answer::no;
      return;
    default:
      break;
  }
  if (head_.number) head_.normative = meaning_of(*head_.number).normative;
}

Issuer at_level(Issuer issuer, GovernmentLevel level) {
  const bool council = issuer == Issuer::provincial_council;
  switch (level) {
    case GovernmentLevel::district:
      return council ? Issuer::district_council : Issuer::district_committee;
    case GovernmentLevel::commune:
      return council ? Issuer::commune_council : Issuer::commune_committee;
    default:
      return issuer;
  }
}

ReadHead read_head(const Text& text, const StructureLexicon& words, std::span<const Line> lines) {
  return HeadReader(text, words, lines).read();
}

}  // namespace soat
