// The number and the date in a head.
#include <algorithm>
#include <charconv>

#include "base/one_line.h"
#include "structure/head_lines.h"

namespace soat {

void HeadReader::read_number(const Line& line) {
  if (head_.number) return;
  for (std::uint32_t i = line.first; i + 1 < line.last; ++i) {
    if (tokens_[i].syllable != words_.so) continue;
    if (tokens_[i].casing == Casing::lower && syllable(i + 1, line.last) != words_.colon &&
        !own_number_may_stand(i, line)) {
      continue;
    }
    std::uint32_t begin = i + 1;
    if (tokens_[begin].syllable == words_.colon) ++begin;
    if (begin < line.last && read_number_at(begin, line)) return;
  }
}

/// Whether "số" in lower case, in the midst of a sentence, may stand before the act's own number:
/// where one act is named before it. "Quyết định về việc sửa đổi … quyết định số …" names
/// another.
bool HeadReader::own_number_may_stand(std::uint32_t so, const Line& line) const {
  if (!codified_line(line)) return so <= line.first + 3 || !head_.type_span.empty();
  int named = 0;
  for (std::uint32_t i = line.first; i < so;) {
    const auto type = words_.types.longest(up_to(so), i);
    named += type ? 1 : 0;
    i += type ? type->tokens : 1;
  }
  return named == 1 || so <= line.first + 3;
}

/// "Nghị định số 43/2022/NĐ-CP Quy định … ngày 24/06/2022 của Chính phủ": how the codification
/// heads an act.
bool HeadReader::codified_line(const Line& line) const {
  return &line == &lines_.front() || &line == &lines_[1 < lines_.size() ? 1 : 0];
}

bool HeadReader::read_number_at(std::uint32_t begin, const Line& line) {
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
        token.syllable == words_.colon || token.syllable == words_.open)
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
bool HeadReader::after_joint(std::uint32_t at) const {
  return tokens_[at].syllable == words_.hyphen || tokens_[at - 1].syllable == words_.hyphen;
}

void HeadReader::read_date(const Line& line) {
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
void HeadReader::read_codified_date(std::size_t end) {
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

std::optional<unsigned> HeadReader::number_at(std::uint32_t at, std::uint32_t last) const {
  if (at >= last || tokens_[at].kind != TokenKind::number) return std::nullopt;
  const std::string_view digits = text_.words(tokens_[at].span());
  unsigned value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || value > 9999) return std::nullopt;
  return value;
}

std::uint32_t HeadReader::past_blank(std::uint32_t at, std::uint32_t last) const {
  while (at < last && tokens_[at].kind == TokenKind::punctuation) ++at;
  return at;
}

bool HeadReader::read_written_date(std::uint32_t ngay, const Line& line) {
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

std::optional<DateRange> HeadReader::range_of(int year, std::optional<unsigned> month,
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

bool HeadReader::read_short_date(std::uint32_t ngay, const Line& line) {
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

/// Whether the line has "số" and a number: of an act.
bool HeadReader::numbered(const Line& line) const {
  for (std::uint32_t i = line.first; i + 1 < line.last; ++i) {
    if (tokens_[i].syllable == words_.so && tokens_[i + 1].kind == TokenKind::number) return true;
  }
  return false;
}

}  // namespace soat
