#include "cite/act_reader.h"

#include <algorithm>
#include <charconv>

#include "base/one_line.h"
#include "cite/signs.h"

namespace soat {
namespace {

/// A name longer than this is a sentence.
constexpr std::uint32_t kMaxNameTokens = 160;
constexpr std::uint32_t kMaxPlainName = 24;

class ActReader {
 public:
  ActReader(const Text& text, const CitationLexicon& words, std::uint32_t last, bool names_go_on)
      : text_(text),
        words_(words),
        tokens_(text.tokens()),
        last_(last),
        names_go_on_(names_go_on) {}

  std::optional<ReadAct> read(std::uint32_t at) {
    const auto type = words_.act_types.longest(tokens_.subspan(0, last_), at);
    if (!type) return std::nullopt;
    std::uint32_t after = at + type->tokens;
    const auto again = words_.act_types.longest(tokens_.subspan(0, last_), after);
    if (again && again->value == type->value && again->tokens == type->tokens)
      after += again->tokens;  // "Nghị định Nghị định số": a slip of typing
    act_.type = static_cast<ActType>(type->value);
    const bool lower = tokens_[at].casing == Casing::lower;
    if (lower && syllable(after) != words_.so)
      return std::nullopt;  // "nghị quyết số 61/2021/NQ-HĐND"
    if (number_at(after)) {
      if (meaning_of(*act_.number).type == ActType::report || is_submission()) return std::nullopt;
      return finish();
    }
    if (lower) return std::nullopt;
    const bool named = words_.named_types.longest(tokens_.subspan(0, last_), at).has_value();
    if (!named || syllable(after) == words_.nay) return std::nullopt;
    if (!name_from(at, after)) return std::nullopt;
    if (in_list_) return ReadAct{std::move(act_), name_end_, {}};
    return finish();
  }

 private:
  [[nodiscard]] SyllableId syllable(std::uint32_t at) const {
    return at < last_ ? tokens_[at].syllable : kNoSyllable;
  }
  [[nodiscard]] bool touches(std::uint32_t at) const {
    return at < last_ && tokens_[at].begin == tokens_[at - 1].end;
  }

  // --- number: "số 43/2014/NĐ-CP", "43/2014/NĐ-CP", "số 104/QĐ-TTg"
  bool number_at(std::uint32_t at) {
    std::uint32_t begin = at;
    if (syllable(begin) == words_.so) ++begin;
    if (syllable(begin) == words_.colon) ++begin;
    if (begin >= last_ || tokens_[begin].kind != TokenKind::number) return false;
    std::uint32_t end = begin + 1;
    std::uint32_t strokes = 0;
    while (end < last_ && (touches(end) || joins(end))) {
      const SyllableId s = syllable(end);
      if (s == words_.comma || s == words_.semicolon || s == words_.colon || s == words_.open ||
          s == words_.close || s == words_.quote_close)
        break;
      if (s == words_.dot && !touches(end + 1)) break;
      strokes += s == words_.slash ? 1 : 0;
      ++end;
    }
    if (strokes == 0) return false;
    const std::string printed = one_line(text_.words({tokens_[begin].begin, tokens_[end - 1].end}));
    auto number = parse_act_number(printed);
    if (!number) number = short_number(printed);
    if (!number) return false;
    act_.number = std::move(number);
    act_.number_printed = true;
    last_read_ = end;
    return true;
  }

  /// A paper that goes with a draft (tờ trình), under the name of "Văn bản số 7788/TTr-STC".
  [[nodiscard]] bool is_submission() const {
    const std::string_view symbol = act_.number->symbol;
    return symbol.starts_with("TTr") || symbol.starts_with("TTR");
  }

  /// "43/2014/ NĐ-CP", "43/2014/NĐ- CP": printed with a space at a mark.
  [[nodiscard]] bool joins(std::uint32_t at) const {
    const SyllableId before = tokens_[at - 1].syllable;
    const bool mark = before == words_.slash || before == words_.hyphen;
    const bool near = tokens_[at].begin - tokens_[at - 1].end == 1;
    const bool serial = tokens_[at - 1].kind == TokenKind::number && syllable(at) == words_.slash &&
                        touches(at + 1);  // "136 /2020/NĐ-CP"
    return near &&
           (serial || (mark && tokens_[at].casing == Casing::upper) ||
            (syllable(at) == words_.hyphen && at + 1 < last_ &&
             tokens_[at + 1].casing == Casing::upper && tokens_[at - 1].casing == Casing::upper));
  }

  /// "Nghị định số 43/2014": of a decree the symbol is always the same.
  [[nodiscard]] std::optional<ActNumber> short_number(const std::string& printed) const {
    if (act_.type != ActType::decree) return std::nullopt;
    return parse_act_number(printed + "/NĐ-CP");
  }

  // --- name
  bool name_from(std::uint32_t type_at, std::uint32_t after) {
    if (act_.type == ActType::constitution) return constitution(type_at, after);
    if (after >= last_ || tokens_[after].kind != TokenKind::word) return false;
    std::uint32_t end = after;
    const auto known = words_.law_names.longest(tokens_.subspan(0, last_), type_at);
    const auto amending = words_.amending_name.longest(tokens_.subspan(0, last_), after);
    const std::uint32_t dated = in_list_ ? 0 : name_before_date(after);
    if (amending) {
      const std::uint32_t named = after + amending->tokens;
      end = std::max(dated, amended_names(named));
      // "Bộ luật sửa đổi, bổ sung một số điều: tối đa …" speaks of any such act.
      if (end == named && syllable(end) != words_.so && syllable(end) != words_.cua) return false;
    } else if (known) {
      end = type_at + known->tokens;
      // A longer name may go on to its number or date: "Luật Đầu tư theo phương thức …" is known
      // whole.
      if (dated > end && plain(end, dated)) end = dated;
    } else if (dated != 0 && tokens_[after].casing != Casing::lower) {
      end = dated;
    } else if (tokens_[after].casing != Casing::lower || in_list_) {
      end = plain_name(after);
    } else if (syllable(after) == words_.ngay && names_go_on_) {
      end = after;  // "Luật ngày 25 tháng 6 năm 2025"
      if (dated != after) return false;
    } else {
      return false;
    }
    act_.name = one_line(text_.words({tokens_[type_at].begin, tokens_[end - 1].end}));
    last_read_ = end;
    name_end_ = end;
    return true;
  }

  bool constitution(std::uint32_t type_at, std::uint32_t after) {
    std::uint32_t end = after;
    const auto known = words_.law_names.longest(tokens_.subspan(0, last_), type_at);
    if (known) end = std::max(end, type_at + known->tokens);
    act_.name = one_line(text_.words({tokens_[type_at].begin, tokens_[end - 1].end}));
    last_read_ = end;
    return true;
  }

  /// No stop word or end of a sentence in between.
  [[nodiscard]] bool plain(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t i = from; i < to; ++i) {
      if (tokens_[i].kind == TokenKind::punctuation) return false;
      if (words_.name_stops.longest(tokens_.subspan(0, last_), i)) return false;
    }
    return true;
  }

  /// Where a name that is followed by its number or date ends: the token of "số" or "ngày"; 0 if
  /// none comes before the sentence turns elsewhere.
  [[nodiscard]] std::uint32_t name_before_date(std::uint32_t from) const {
    const std::uint32_t reach = std::min(last_, from + kMaxNameTokens);
    for (std::uint32_t i = from; i < reach; ++i) {
      const SyllableId s = tokens_[i].syllable;
      if (s == words_.semicolon || s == words_.dot || s == words_.colon || s == words_.open ||
          s == words_.nay || s == words_.dieu || s == words_.khoan)
        return 0;
      const bool number_follows = i + 1 < last_ && tokens_[i + 1].kind == TokenKind::number;
      if (s == words_.nam && number_follows) return 0;
      if (s == words_.ngay && number_follows) return i;
      if (s == words_.so && number_follows) {
        std::uint32_t k = i + 2;
        while (k < last_ && touches(k) && tokens_[k].syllable != words_.slash) ++k;
        return syllable(k) == words_.slash ? i : 0;
      }
      if (i > from && words_.act_types.longest(tokens_.subspan(0, last_), i) &&
          tokens_[i].casing != Casing::lower && tokens_[i].syllable != words_.luat) {
        const auto type = words_.named_types.longest(tokens_.subspan(0, last_), i);
        if (!type) return 0;
      }
      if (i > from && !names_go_on_ && turns_away(i)) return 0;
    }
    return 0;
  }

  [[nodiscard]] bool turns_away(std::uint32_t at) const {
    const auto stop = words_.name_stops.longest(tokens_.subspan(0, last_), at);
    const SyllableId s = tokens_[at].syllable;
    return stop && s != words_.va && s != words_.cua && s != words_.trong && s != words_.tai;
  }

  /// The laws that an amending law names: "… của Luật A, Luật B và Luật C".
  std::uint32_t amended_names(std::uint32_t from) {
    std::uint32_t end = from;
    std::uint32_t at = from;
    while (at < last_) {
      ActReader inner(text_, words_, last_, false);
      inner.in_list_ = true;
      const auto named = inner.read(at);
      if (!named || !words_.named_types.longest(tokens_.subspan(0, last_), at)) break;
      end = named->last;
      inner_.emplace_back(TextSpan{tokens_[at].begin, tokens_[end - 1].end}, named->act);
      at = end;
      if (syllable(at) == words_.comma) ++at;
      if (syllable(at) == words_.va) ++at;
    }
    return end;
  }

  /// "Luật Khoa học và Công nghệ": a capital that begins neither an act nor a body.
  [[nodiscard]] bool name_behind_and(std::uint32_t at) const {
    if (at >= last_ || tokens_[at].casing != Casing::capital) return false;
    const auto rest = tokens_.subspan(0, last_);
    return !words_.act_types.longest(rest, at) && !words_.bodies.longest(rest, at);
  }

  /// "Luật Phòng, chống …": the names of laws that go on behind a comma.
  [[nodiscard]] bool fights(std::uint32_t at) const {
    return syllable(at - 2) == words_.phong && syllable(at) == words_.chong;
  }

  /// A name we do not know: from its capital to the first word that names do not have.
  [[nodiscard]] std::uint32_t plain_name(std::uint32_t from) const {
    std::uint32_t end = from;
    const std::uint32_t reach = std::min(last_, from + kMaxPlainName);
    while (end < reach) {
      const Token& token = tokens_[end];
      if (token.kind == TokenKind::number) break;
      if (token.kind == TokenKind::punctuation) {
        if (token.syllable != words_.comma || !(names_go_on_ || fights(end + 1))) break;
      } else if (end > from && words_.name_stops.longest(tokens_.subspan(0, last_), end)) {
        if (token.syllable != words_.va || !(names_go_on_ || name_behind_and(end + 1))) break;
      } else if (token.syllable == words_.so || token.syllable == words_.ngay ||
                 token.syllable == words_.nam) {
        break;
      }
      ++end;
    }
    while (end > from && tokens_[end - 1].kind == TokenKind::punctuation) --end;
    return end;
  }

  // --- what follows: number after a name, year, date, body
  ReadAct finish() {
    std::uint32_t end = last_read_;
    if (!act_.number && number_at(end)) end = last_read_;
    if (syllable(end) == words_.nam && end + 1 < last_) {
      if (const auto year = year_at(end + 1)) {
        act_.year = year;
        end += 2;
      }
    } else if (const auto year = year_at(end); year && !act_.number) {
      act_.year = year;
      end += 1;
    }
    if (!date_at(end) && body_at(end)) {
      date_at(end);
    } else {
      body_at(end);
    }
    return {std::move(act_), end, std::move(inner_)};
  }

  [[nodiscard]] std::optional<int> year_at(std::uint32_t at) const {
    if (at >= last_ || tokens_[at].kind != TokenKind::number) return std::nullopt;
    const SyllableId next = syllable(at + 1);
    if (next == words_.slash || next == words_.hyphen) return std::nullopt;
    const std::string_view digits = text_.words(tokens_[at].span());
    int year = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), year);
    if (digits.size() != 4 || year < 1945 || year > 2100) return std::nullopt;
    return year;
  }

  bool date_at(std::uint32_t& end) {
    std::uint32_t at = end;
    if (syllable(at) == words_.comma && syllable(at + 1) == words_.ngay) ++at;
    const std::uint32_t begin = at;
    const auto date = read_date(text_, words_, at, last_);
    if (!date) return false;
    act_.date = date;
    act_.date_span = {tokens_[begin].begin, tokens_[at - 1].end};
    end = at;
    return true;
  }

  /// "của HĐND tỉnh Quy định mức chi …": the title follows the body without a mark. "huyện Từ Liêm"
  /// is a name.
  [[nodiscard]] bool title_begins(std::uint32_t at) const {
    const auto rest = tokens_.subspan(0, last_);
    const auto verb = words_.name_stops.longest(rest, at);
    if ((verb && verb->tokens > 1) || words_.instruments.longest(rest, at)) return true;
    return verb && tokens_[at].syllable == words_.ve && at + 1 < last_ &&
           tokens_[at + 1].casing == Casing::lower;
  }

  /// " - Bộ Nội vụ": another body that issued the act.
  [[nodiscard]] std::uint32_t body_beside(std::uint32_t at) const {
    if (syllable(at) != words_.hyphen || at + 1 >= last_ || touches(at + 1)) return at;
    const auto body = words_.bodies.longest(tokens_.subspan(0, last_), at + 1);
    return body && tokens_[at + 1].casing != Casing::lower ? at + 1 + body->tokens : at;
  }

  /// "của Chính phủ", "của Bộ trưởng Bộ Tư pháp", "của UBND tỉnh Ninh Bình".
  bool body_at(std::uint32_t& end) {
    if (syllable(end) != words_.cua) return false;
    const auto rest = tokens_.subspan(0, last_);
    const auto head = end + 1 < last_ ? words_.bodies.longest(rest, end + 1) : std::nullopt;
    if (!head || tokens_[end + 1].casing == Casing::lower) return false;
    std::uint32_t at = end + 1 + head->tokens;
    for (int parts = 0; parts < 3 && at < last_; ++parts) {
      const auto more = words_.bodies.longest(rest, at);
      if (more && tokens_[at].casing != Casing::lower) {
        at += more->tokens;
      } else if (const std::uint32_t beside = body_beside(at); beside != at) {
        at = beside;
      } else if (const auto level = words_.levels.longest(rest, at)) {
        at += level->tokens;
        while (at < last_ && tokens_[at].kind == TokenKind::word &&
               tokens_[at].casing != Casing::lower && !words_.act_types.longest(rest, at) &&
               !title_begins(at))
          ++at;
      } else {
        break;
      }
    }
    act_.issuer_name = one_line(text_.words({tokens_[end + 1].begin, tokens_[at - 1].end}));
    end = at;
    return true;
  }

  const Text& text_;
  const CitationLexicon& words_;
  std::span<const Token> tokens_;
  std::uint32_t last_;
  bool names_go_on_;
  bool in_list_ = false;  ///< one of the laws that an amending law names: the date is not its own
  CitedAct act_;
  std::uint32_t last_read_ = 0;
  std::uint32_t name_end_ = 0;
  std::vector<std::pair<TextSpan, CitedAct>> inner_;
};

}  // namespace

std::optional<ReadAct> read_act_at(const Text& text, const CitationLexicon& words, std::uint32_t at,
                                   std::uint32_t last, bool names_go_on) {
  return ActReader(text, words, last, names_go_on).read(at);
}

}  // namespace soat
