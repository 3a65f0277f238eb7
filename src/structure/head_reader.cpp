#include "structure/head_reader.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace soat {
namespace {

/// A head longer than this is no head.
constexpr std::size_t kMaxHeadLines = 60;

std::string one_line(std::string_view words) {
  std::string out;
  for (const char c : words) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

class HeadReader {
 public:
  HeadReader(const Text& text, const StructureLexicon& words, std::span<const Line> lines)
      : text_(text), words_(words), lines_(lines), tokens_(text.tokens()) {}

  ReadHead read() {
    const std::size_t end = head_end();
    read_codified_date(end);
    for (std::size_t at = 0; at < end; ++at) read_line(at, end);
    if (!head_.issuer_span.empty()) finish_issuer();
    take_from_number();
    decide();
    return {std::move(head_), end};
  }

 private:
  using Tokens = std::span<const Token>;

  [[nodiscard]] Tokens up_to(std::uint32_t last) const { return tokens_.subspan(0, last); }
  [[nodiscard]] SyllableId syllable(std::uint32_t at, std::uint32_t last) const {
    return at < last ? tokens_[at].syllable : kNoSyllable;
  }
  [[nodiscard]] std::uint32_t first_word(const Line& line) const {
    std::uint32_t first = line.first;
    while (first < line.last && tokens_[first].kind == TokenKind::punctuation) ++first;
    return first;
  }

  /// The first line that is no head: a ground, a sentence that promulgates, a division, an article.
  [[nodiscard]] std::size_t head_end() const {
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

  [[nodiscard]] bool starts_with_type(const Line& line) const {
    const std::uint32_t first = first_word(line);
    return first < line.last && words_.types.longest(up_to(line.last), first).has_value();
  }

  /// "Chính phủ ban hành Nghị định …", "Quốc hội ban hành Luật …".
  [[nodiscard]] bool promulgates(const Line& line) const {
    const auto body = words_.issuers.longest(up_to(line.last), line.first);
    if (!body || in_capitals(tokens_, line.first, line.last)) return false;
    const std::uint32_t reach = std::min(line.last, line.first + body->tokens + 14);
    for (std::uint32_t i = line.first; i < reach; ++i) {
      if (words_.promulgating.longest(up_to(line.last), i)) return true;
    }
    return false;
  }

  [[nodiscard]] bool long_sentence(const Line& line) const { return line.last - line.first > 60; }

  /// A title is followed by what closes a head: a rule, the body in capitals, the grounds.
  [[nodiscard]] bool title_may_go_on(std::size_t at) const {
    return head_.title.empty() && at < 12;
  }

  void read_line(std::size_t at, std::size_t end) {
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

  // --- number: "Số: 38/2025/QĐ-UBND", "Luật số: 57/2014/QH13", "Số:     /2025/QĐ-UBND"
  void read_number(const Line& line) {
    if (head_.number) return;
    for (std::uint32_t i = line.first; i + 1 < line.last; ++i) {
      if (tokens_[i].syllable != words_.so) continue;
      if (i > line.first + 3 && head_.type_span.empty() && tokens_[i].casing == Casing::lower &&
          syllable(i + 1, line.last) != words_.colon && !codified_line(line)) {
        continue;
      }
      std::uint32_t begin = i + 1;
      if (tokens_[begin].syllable == words_.colon) ++begin;
      if (begin < line.last && read_number_at(begin, line)) return;
    }
  }

  /// "Nghị định số 43/2022/NĐ-CP Quy định … ngày 24/06/2022 của Chính phủ": how the codification
  /// heads an act.
  [[nodiscard]] bool codified_line(const Line& line) const {
    return &line == &lines_.front() || &line == &lines_[1 < lines_.size() ? 1 : 0];
  }

  bool read_number_at(std::uint32_t begin, const Line& line) {
    // The longest run of tokens that touch, but for blanks about strokes: "    / 2023 / QĐ - UBND".
    std::uint32_t end = begin;
    std::size_t strokes = 0;
    while (end < line.last) {
      const Token& token = tokens_[end];
      const bool touches = end > begin && token.begin == tokens_[end - 1].end;
      const bool blank_before = token.syllable == words_.slash ||
                                (end > begin && tokens_[end - 1].syllable == words_.slash);
      const bool dots = strokes == 0 && token.kind == TokenKind::punctuation;
      if (end > begin && !touches && !blank_before && !dots && !after_joint(end)) break;
      if (token.syllable == words_.slash) ++strokes;
      if (token.syllable == words_.comma || token.syllable == words_.semicolon ||
          token.syllable == words_.colon)
        break;
      ++end;
    }
    if (strokes == 0) return false;
    const TextSpan span{tokens_[begin].begin, tokens_[end - 1].end};
    auto number = parse_act_number(text_.words(span));
    if (!number) return false;
    head_.draft = head_.draft || number->serial.empty();
    head_.number = std::move(number);
    head_.number_span = span;
    return true;
  }

  /// "NĐ - CP" with spaces around the hyphen.
  [[nodiscard]] bool after_joint(std::uint32_t at) const {
    return tokens_[at].syllable == words_.hyphen || tokens_[at - 1].syllable == words_.hyphen;
  }

  // --- date: "Hà Nội, ngày 24 tháng 6 năm 2022", "…, ngày     tháng 4 năm 2024", "ngày 24/06/2022"
  void read_date(const Line& line) {
    if (head_.issued) return;
    for (std::uint32_t i = line.first; i < line.last; ++i) {
      if (tokens_[i].syllable != words_.ngay) continue;
      if (read_written_date(i, line)) return;
      // "Thanh Hóa, ngày 9/10/2023": alone after a place; in a title it is another act's day.
      const bool after_place = i > line.first && tokens_[i - 1].syllable == words_.comma;
      if (after_place && i + 6 == line.last && read_short_date(i, line)) return;
    }
  }

  /// The codification heads an act in one sentence, and prints the act's own date last and short:
  /// its title may write the dates of others out.
  void read_codified_date(std::size_t end) {
    for (std::size_t at = 0; at < std::min<std::size_t>(end, 2); ++at) {
      const Line& line = lines_[at];
      if (line.blank()) continue;
      const auto type = words_.types.longest(up_to(line.last), line.first);
      const bool codified = type && tokens_[line.first].casing == Casing::capital &&
                            syllable(line.first + type->tokens, line.last) == words_.so;
      if (!codified) continue;
      Line whole = line;
      whole.last = lines_[end - 1].last;
      for (std::uint32_t i = whole.first; i < whole.last; ++i) {
        if (tokens_[i].syllable == words_.ngay && read_short_date(i, whole)) {
          is_codified_ = true;
          return;
        }
      }
    }
  }

  [[nodiscard]] std::optional<unsigned> number_at(std::uint32_t at, std::uint32_t last) const {
    if (at >= last || tokens_[at].kind != TokenKind::number) return std::nullopt;
    const std::string_view digits = text_.words(tokens_[at].span());
    unsigned value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || value > 9999) return std::nullopt;
    return value;
  }

  [[nodiscard]] std::uint32_t past_blank(std::uint32_t at, std::uint32_t last) const {
    while (at < last && tokens_[at].kind == TokenKind::punctuation) ++at;
    return at;
  }

  bool read_written_date(std::uint32_t ngay, const Line& line) {
    std::uint32_t at = past_blank(ngay + 1, line.last);
    const auto day = number_at(at, line.last);
    if (day) at = past_blank(at + 1, line.last);
    if (syllable(at, line.last) != words_.thang) return false;
    at = past_blank(at + 1, line.last);
    const auto month = number_at(at, line.last);
    if (month) at = past_blank(at + 1, line.last);
    if (syllable(at, line.last) != words_.nam) return false;
    at = past_blank(at + 1, line.last);
    const auto year = number_at(at, line.last);
    const std::uint32_t end = year ? at + 1 : at;
    head_.date_span = {tokens_[ngay].begin, tokens_[end - 1].end};
    if (!day || !month || !year) head_.draft = true;
    if (year) head_.issued = range_of(static_cast<int>(*year), month, day);
    if (ngay > line.first) {
      std::uint32_t place = ngay;
      while (place > line.first && tokens_[place - 1].kind == TokenKind::punctuation) --place;
      if (place > line.first) {
        head_.place = one_line(text_.words({tokens_[line.first].begin, tokens_[place - 1].end}));
      }
    }
    return true;
  }

  static std::optional<DateRange> range_of(int year, std::optional<unsigned> month,
                                           std::optional<unsigned> day) {
    if (year < 1945) return std::nullopt;
    if (month && day) {
      const auto date = make_date(year, *month, *day);
      if (!date) return std::nullopt;
      return DateRange{*date, *date};
    }
    const auto first = make_date(year, month.value_or(1), 1);
    if (!first) return std::nullopt;
    const std::chrono::year_month_day_last last{
        first->year(), std::chrono::month_day_last{month ? first->month() : std::chrono::December}};
    return DateRange{*first, Date{last}};
  }

  bool read_short_date(std::uint32_t ngay, const Line& line) {
    const auto day = number_at(ngay + 1, line.last);
    const auto month = number_at(ngay + 3, line.last);
    const auto year = number_at(ngay + 5, line.last);
    if (!day || !month || !year || tokens_[ngay + 2].syllable != words_.slash ||
        tokens_[ngay + 4].syllable != words_.slash) {
      return false;
    }
    const auto date = make_date(static_cast<int>(*year), *month, *day);
    if (!date) return false;
    // The act's own date is the last one.
    for (std::uint32_t i = ngay + 6; i < line.last; ++i) {
      if (tokens_[i].syllable == words_.ngay && number_at(i + 1, line.last) &&
          syllable(i + 2, line.last) == words_.slash) {
        return false;
      }
    }
    head_.issued = DateRange{*date, *date};
    head_.date_span = {tokens_[ngay].begin, tokens_[ngay + 5].end};
    return true;
  }

  // --- issuer
  void read_issuer(const Line& line) {
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
    } else if (is_codified_ && tokens_[line.first].begin <= head_.date_span.begin &&
               head_.date_span.end <= tokens_[line.last - 1].end) {
      // "… ngày 24/06/2022 của Chính phủ": the body follows the act's own date.
      for (std::uint32_t i = line.first; i < line.last; ++i) {
        const auto named = words_.issuers.longest(tokens, i);
        if (!named || tokens_[i].begin < head_.date_span.end ||
            tokens_[i].casing != Casing::capital)
          continue;
        return set_issuer(static_cast<Issuer>(named->value), i, line.last);
      }
    }
  }

  void set_issuer(Issuer issuer, std::uint32_t first, std::uint32_t last) {
    head_.issuer = issuer;
    head_.issuer_span = {tokens_[first].begin, tokens_[last - 1].end};
    issuer_first_ = first;
    issuer_last_ = last;
  }

  /// Councils and committees: which level, from the words that follow, on this line or the next.
  void finish_issuer() {
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
  void extend_issuer() {
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

  void set_local_level() {
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

  // --- type and title: "QUYẾT ĐỊNH" / "Ban hành quy chế …"
  void read_type(std::size_t at, std::size_t end) {
    const Line& line = lines_[at];
    const std::uint32_t first = first_word(line);
    const auto type = words_.types.longest(up_to(line.last), first);
    if (!type) return;
    const std::uint32_t after = first + type->tokens;
    const bool capitals = in_capitals(tokens_, first, after);
    if (!capitals && !(codified_line(line) && tokens_[first].casing == Casing::capital &&
                       syllable(after, line.last) == words_.so)) {
      return;
    }
    if (syllable(after, line.last) == words_.so && capitals) return;  // "LUẬT SỐ: …"
    head_.type = static_cast<ActType>(type->value);
    head_.type_span = {tokens_[first].begin, tokens_[after - 1].end};
    read_title(at, capitals ? after : title_after_number(after, line), end, capitals);
  }

  /// In a codified head the title stands between the number and the date.
  [[nodiscard]] std::uint32_t title_after_number(std::uint32_t at, const Line& line) const {
    while (at < line.last && tokens_[at].begin < head_.number_span.end) ++at;
    return at;
  }

  void read_title(std::size_t at, std::uint32_t first, std::size_t end, bool printed) {
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
      if (ends_title(next)) break;
      if (last == begin) begin = next.first;
      last = next.last;
    }
    if (begin >= last) return;
    head_.title_span = {tokens_[begin].begin, tokens_[last - 1].end};
    head_.title = one_line(text_.words(head_.title_span));
  }

  [[nodiscard]] bool ends_title(const Line& line) const {
    const std::uint32_t first = first_word(line);
    if (first == line.last) return true;  // a rule of dashes
    const auto body = words_.issuers.longest(up_to(line.last), first);
    return body && in_capitals(tokens_, first, line.last);
  }

  // --- what follows from the parts
  void take_from_number() {
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

  void decide() {
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

  const Text& text_;
  const StructureLexicon& words_;
  std::span<const Line> lines_;
  Tokens tokens_;
  Head head_;
  std::uint32_t issuer_first_ = 0;
  std::uint32_t issuer_last_ = 0;
  bool signed_by_chairman_ = false;
  bool is_codified_ = false;  ///< its date and body stand at the end of the title
};

}  // namespace

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
