#include "cite/signs.h"

#include <algorithm>
#include <charconv>

#include "cite/act_reader.h"

namespace soat {
namespace {

/// What stands in brackets after an annex is a note if it is no longer than this.
constexpr std::uint32_t kMaxNote = 40;
/// The name of a regulation is no longer than this before "ban hành kèm theo".
constexpr std::uint32_t kMaxInstrument = 60;

std::uint32_t roman_value(std::string_view text) {
  std::uint32_t value = 0;
  const auto worth = [](char c) -> std::uint32_t {
    return c == 'I' ? 1 : c == 'V' ? 5 : c == 'X' ? 10 : c == 'L' ? 50 : c == 'C' ? 100 : 0;
  };
  for (std::size_t i = 0; i < text.size() && text.size() <= 8; ++i) {
    const std::uint32_t here = worth(text[i]);
    if (here == 0) return 0;
    value += i + 1 < text.size() && worth(text[i + 1]) > here ? 0 - here : here;
  }
  return text.size() <= 8 ? value : 0;
}

class SignReader {
 public:
  SignReader(const Text& text, const CitationLexicon& words, std::uint32_t last, bool names_go_on,
             Signs& out)
      : text_(text),
        words_(words),
        tokens_(text.tokens()),
        last_(last),
        names_go_on_(names_go_on),
        out_(out) {}

  void read(std::uint32_t at) {
    std::uint32_t end_of_run = 0xFFFFFFFF;
    while (at < last_) {
      Sign sign;
      const bool in_run = at == end_of_run;
      if (!in_run && !words_.openers.has(tokens_[at].syllable)) {
        ++at;
        continue;
      }
      if (!(in_run ? sign_at(at, sign) : opener_at(at, sign))) {
        ++at;
        continue;
      }
      if (!in_run) out_.runs.push_back(static_cast<std::uint32_t>(out_.all.size()));
      out_.all.push_back(sign);
      at = end_of_run = sign.last;
      level_ = sign.kind;
    }
  }

 private:
  [[nodiscard]] SyllableId syllable(std::uint32_t at) const {
    return at < last_ ? tokens_[at].syllable : kNoSyllable;
  }
  [[nodiscard]] bool touches(std::uint32_t at) const {
    return at < last_ && tokens_[at].begin == tokens_[at - 1].end;
  }
  [[nodiscard]] bool number_at(std::uint32_t at) const {
    return at < last_ && tokens_[at].kind == TokenKind::number;
  }

  bool make(Sign& sign, SignKind kind, std::uint32_t first, std::uint32_t last) const {
    sign = {kind, first, last, {}, 0};
    return true;
  }

  /// A sign that may begin a citation.
  bool opener_at(std::uint32_t at, Sign& sign) {
    const SyllableId s = tokens_[at].syllable;
    if (s == words_.cac || s == words_.nhung || s == words_.tu) {
      Sign next;
      const std::uint32_t after =
          s == words_.tu && syllable(at + 1) == words_.cac ? at + 2 : at + 1;
      if (after >= last_ || !unit_at(after, next)) return false;
      return make(sign, s == words_.tu ? SignKind::from : SignKind::all, at, at + 1);
    }
    return unit_at(at, sign) || act_at(at, sign);
  }

  bool unit_at(std::uint32_t at, Sign& sign) {
    const SyllableId s = tokens_[at].syllable;
    const std::uint32_t next = at + 1;
    const bool lower = tokens_[at].casing == Casing::lower;
    if (s == words_.diem) return follows(at, next, SignKind::point, true, sign);
    if (s == words_.khoan) return follows(at, next, SignKind::clause, false, sign);
    if (s == words_.dieu) return follows(at, next, SignKind::article, false, sign);
    if (s == words_.muc) {
      if (letter_at(next) && !roman_at(next)) return follows(at, next, SignKind::point, true, sign);
      if (lower && !roman_at(next) && syllable(next) != words_.nay) return false;
      return follows(at, next, SignKind::section, false, sign);
    }
    if (s == words_.tieu && syllable(next) == words_.muc)
      return follows(at, next + 1, SignKind::subsection, false, sign);
    if (s == words_.chuong) return follows(at, next, SignKind::chapter, false, sign);
    if (s == words_.phan && !lower) return follows(at, next, SignKind::part, false, sign);
    if (s == words_.phu && syllable(next) == words_.luc) return annex_at(at, sign);
    if (s == words_.mau || (s == words_.bieu && syllable(next) == words_.mau))
      return form_at(at, sign);
    return false;
  }

  /// A unit word counts only before what may follow it: its number, its letter, or "này".
  bool follows(std::uint32_t at, std::uint32_t next, SignKind kind, bool letters, Sign& sign) {
    const bool number = letters ? letter_at(next) || number_at(next) : any_number_at(next);
    if (!number && syllable(next) != words_.nay) return false;
    return make(sign, kind, at, next);
  }

  bool annex_at(std::uint32_t at, Sign& sign) {
    std::uint32_t end = at + 2;
    if (tokens_[at].casing == Casing::lower && !any_number_at(end)) return false;
    if (syllable(end) == words_.so && number_at(end + 1)) ++end;
    const auto rest = tokens_.subspan(0, last_);
    const bool issued = end < last_ && words_.issued_with.longest(rest, end);
    if (!any_number_at(end) && syllable(end) != words_.nay && !issued && !this_act(end))
      return false;
    return make(sign, SignKind::annex, at, end);
  }

  bool form_at(std::uint32_t at, Sign& sign) {
    std::uint32_t end = tokens_[at].syllable == words_.bieu ? at + 2 : at + 1;
    if (syllable(end) == words_.so) ++end;
    if (!number_at(end) || tokens_[at].casing == Casing::lower) return false;
    return make(sign, SignKind::form, at, end);
  }

  [[nodiscard]] bool letter_at(std::uint32_t at) const {
    if (at >= last_ || tokens_[at].kind != TokenKind::word) return false;
    const std::string_view word = text_.words(tokens_[at].span());
    return (word.size() == 1 && word[0] >= 'a' && word[0] <= 'y') || word == "đ" || word == "ð";
  }
  [[nodiscard]] bool roman_at(std::uint32_t at) const {
    return at < last_ && tokens_[at].kind == TokenKind::word && roman_of(at) != 0;
  }
  [[nodiscard]] std::uint32_t roman_of(std::uint32_t at) const {
    std::string_view word = text_.words(tokens_[at].span());
    if (word.size() > 1 && word.back() >= 'a' && word.back() <= 'e') word.remove_suffix(1);
    return roman_value(word);
  }
  [[nodiscard]] bool any_number_at(std::uint32_t at) const {
    if (number_at(at))
      return !touches(at + 1) || tokens_[at + 1].kind != TokenKind::punctuation ||
             after_mark_ok(at + 1);
    if (roman_at(at)) return true;
    return syllable(at) == words_.thu && at + 1 < last_ &&
           words_.ordinals.longest(tokens_.subspan(0, last_), at + 1).has_value();
  }
  /// "Điều 5," but not "Điều 13.1", "khoản 1.000", "Mục 1/2".
  [[nodiscard]] bool after_mark_ok(std::uint32_t mark) const {
    const SyllableId s = tokens_[mark].syllable;
    const bool joined = number_at(mark + 1) && touches(mark + 1);
    return !(joined && (s == words_.dot || s == words_.slash)) && s != words_.slash;
  }

  // --- signs within a run
  bool sign_at(std::uint32_t at, Sign& sign) {
    const SyllableId s = tokens_[at].syllable;
    if (s == words_.comma) return make(sign, SignKind::comma, at, at + 1);
    if (s == words_.semicolon) return make(sign, SignKind::semicolon, at, at + 1);
    if (s == words_.va || s == words_.hoac) return conjunction_at(at, sign);
    if (s == words_.den) return make(sign, SignKind::to, at, at + 1);
    if (s == words_.nay) return make(sign, SignKind::this_one, at, at + 1);
    if (number_or_letter(at, sign)) return true;
    if (opener_at(at, sign)) return true;
    if (holds_provision() && unnumbered_act_at(at, sign)) return true;
    const std::uint32_t next = at + 1;
    if (s == words_.cua || s == words_.thuoc) {
      Sign after;
      if (next < last_ &&
          (this_act(next) || opener_at(next, after) || unnumbered_act_at(next, after)))
        return make(sign, SignKind::of, at, next);
      return false;
    }
    if (s == words_.trong || s == words_.tai) {
      Sign after;
      const bool container = next < last_ && unit_at(next, after) &&
                             (after.kind == SignKind::chapter || after.kind == SignKind::section ||
                              after.kind == SignKind::annex);
      return container && make(sign, SignKind::in, at, next);
    }
    if (const std::uint32_t end = this_act(at)) return make(sign, SignKind::this_act, at, end);
    if (annex_before() && note_at(at, sign)) return true;
    if (const auto with = words_.issued_with.longest(tokens_.subspan(0, last_), at)) {
      return make(sign, SignKind::issued_with, at, at + with->tokens);
    }
    return false;
  }

  bool conjunction_at(std::uint32_t at, Sign& sign) {
    std::uint32_t end = at + 1;
    if (syllable(end) == words_.slash && syllable(end + 1) == words_.hoac) end += 2;  // "và/hoặc"
    return make(sign, SignKind::both, at, end);
  }

  [[nodiscard]] bool annex_before() const {
    const std::size_t n = out_.all.size();
    return level_ == SignKind::annex ||
           (level_ == SignKind::number && n >= 2 && out_.all[n - 2].kind == SignKind::annex);
  }

  /// "(ký hiệu …)", or the annex's title before "ban hành kèm theo".
  bool note_at(std::uint32_t at, Sign& sign) {
    const bool bracket = tokens_[at].syllable == words_.open;
    const std::uint32_t reach = std::min(last_, at + kMaxNote);
    for (std::uint32_t i = at; i < reach; ++i) {
      const SyllableId s = tokens_[i].syllable;
      if (bracket && s == words_.close) return make(sign, SignKind::note, at, i + 1);
      if (bracket) continue;
      if (s == words_.semicolon || s == words_.dot || s == words_.comma || s == words_.close)
        return false;
      if (words_.issued_with.longest(tokens_.subspan(0, last_), i)) {
        return i > at && make(sign, SignKind::note, at, i);
      }
    }
    return false;
  }

  /// Letters stand after điểm and in its list, numbers elsewhere.
  bool number_or_letter(std::uint32_t at, Sign& sign) {
    const bool after_letters = level_ == SignKind::point || list_of_letters();
    if (after_letters && letter_at(at)) {
      std::string letter = fold_syllable(text_.words(tokens_[at].span()));
      std::uint32_t end = at + 1;
      if (number_at(end) && touches(end) && tokens_[end].end - tokens_[end].begin <= 2) {
        letter += text_.words(tokens_[end].span());
        ++end;
      }
      make(sign, SignKind::letter, at, end);
      sign.number = UnitNumber(letter);
      return true;
    }
    if (number_at(at)) return arabic_at(at, sign);
    if (!any_number_at(at)) return false;
    std::uint32_t end = at + 1;
    std::uint32_t value = 0;
    std::string suffix;
    if (tokens_[at].syllable == words_.thu) {
      const auto ordinal = words_.ordinals.longest(tokens_.subspan(0, last_), at + 1);
      value = ordinal->value;
      end = at + 1 + ordinal->tokens;
    } else {
      value = roman_of(at);
      const std::string_view word = text_.words(tokens_[at].span());
      if (word.size() > 1 && word.back() >= 'a' && word.back() <= 'e') suffix = word.back();
    }
    make(sign, SignKind::number, at, end);
    sign.number = UnitNumber(std::to_string(value) + suffix);
    return true;
  }

  bool arabic_at(std::uint32_t at, Sign& sign) {
    if (tokens_[at].end - tokens_[at].begin > 4) return false;
    std::string_view digits = text_.words(tokens_[at].span());
    while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
    std::string number(digits);
    std::uint32_t end = at + 1;
    if (end < last_ && tokens_[end].kind == TokenKind::word && touches(end)) {
      if (tokens_[end].end - tokens_[end].begin > 2) return false;
      number += fold_syllable(text_.words(tokens_[end].span()));
      ++end;
      if (number_at(end) && touches(end)) {
        number += text_.words(tokens_[end].span());
        ++end;
      }
    }
    make(sign, SignKind::number, at, end);
    sign.number = UnitNumber(number);
    return true;
  }

  [[nodiscard]] bool list_of_letters() const {
    for (std::size_t i = out_.all.size(); i-- > 0 && i + 4 > out_.all.size();) {
      const SignKind kind = out_.all[i].kind;
      if (kind == SignKind::letter) return true;
      if (kind != SignKind::comma && kind != SignKind::both && kind != SignKind::to) return false;
    }
    return false;
  }

  /// "Luật này", "Nghị định này", "Quy chế này": the end of it, or 0.
  [[nodiscard]] std::uint32_t this_act(std::uint32_t at) const {
    if (at >= last_) return 0;
    const auto rest = tokens_.subspan(0, last_);
    auto type = words_.act_types.longest(rest, at);
    if (!type) type = words_.own_papers.longest(rest, at);
    if (!type || syllable(at + type->tokens) != words_.nay) return 0;
    return at + type->tokens + 1;
  }

  /// Right after a provision, or its "của".
  [[nodiscard]] bool holds_provision() const {
    if (out_.all.empty()) return false;
    const SignKind before = out_.all.back().kind;
    return before == SignKind::number || before == SignKind::letter || before == SignKind::of;
  }

  /// "khoản 2 Điều 35 của Pháp lệnh", "Điều 34 Điều lệ Quỹ": another act whose number is not here.
  bool unnumbered_act_at(std::uint32_t at, Sign& sign) {
    if (at >= last_ || tokens_[at].casing == Casing::lower || this_act(at)) return false;
    const auto rest = tokens_.subspan(0, last_);
    if (const auto instrument = words_.instruments.longest(rest, at))
      return issued_at(at, at + instrument->tokens, false, sign) ||
             own_name_at(at, at + instrument->tokens, sign);
    if (const auto paper = words_.issued_papers.longest(rest, at))
      return issued_at(at, at + paper->tokens, true, sign);
    const auto type = words_.self_standing.longest(rest, at);
    if (!type) return false;
    std::uint32_t end = at + type->tokens;
    if (const auto back = end < last_ ? words_.back_references.longest(rest, end) : std::nullopt)
      end += back->tokens;
    CitedAct act;
    act.type = static_cast<ActType>(type->value);
    return keep_act(sign, at, end, std::move(act));
  }

  /// "Quy chế … ban hành kèm theo Thông tư số …": the act that issued it.
  bool issued_at(std::uint32_t at, std::uint32_t end, bool paper, Sign& sign) {
    const auto rest = tokens_.subspan(0, last_);
    const std::uint32_t reach = std::min(last_, end + kMaxInstrument);
    for (std::uint32_t i = end; i < reach; ++i) {
      const SyllableId s = tokens_[i].syllable;
      if (s == words_.semicolon || s == words_.dot) return false;
      // "Danh mục vật tư y tế tại Phụ lục 01 ban hành kèm theo …": the annex is issued, it has it.
      if (paper && s == words_.phu && syllable(i + 1) == words_.luc) return false;
      const auto with = words_.issued_with.longest(rest, i);
      if (!with) continue;
      const std::uint32_t issuing = i + with->tokens;
      if (const std::uint32_t own = this_act(issuing))
        return make(sign, SignKind::this_act, at, own);
      auto act = read_act_at(text_, words_, issuing, last_, names_go_on_);
      return act && keep_act(sign, at, act->last, std::move(act->act));
    }
    return false;
  }

  /// "Điều lệ Quỹ": an instrument by its own name.
  bool own_name_at(std::uint32_t at, std::uint32_t end, Sign& sign) {
    while (end < last_ && tokens_[end].kind == TokenKind::word &&
           tokens_[end].casing != Casing::lower)
      ++end;
    CitedAct act;
    act.name = text_.words({tokens_[at].begin, tokens_[end - 1].end});
    std::replace(act.name.begin(), act.name.end(), '\n', ' ');
    return keep_act(sign, at, end, std::move(act));
  }

  bool keep_act(Sign& sign, std::uint32_t first, std::uint32_t last, CitedAct act) {
    make(sign, SignKind::act, first, last);
    sign.act = static_cast<std::uint32_t>(out_.acts.size());
    out_.acts.push_back(std::move(act));
    return true;
  }

  bool act_at(std::uint32_t at, Sign& sign) {
    auto act = read_act_at(text_, words_, at, last_, names_go_on_);
    if (!act) return false;
    keep_act(sign, at, act->last, std::move(act->act));
    for (auto& [span, inner] : act->inner) out_.inner.push_back({sign.act, span, std::move(inner)});
    return true;
  }

  const Text& text_;
  const CitationLexicon& words_;
  std::span<const Token> tokens_;
  std::uint32_t last_;
  bool names_go_on_;
  Signs& out_;
  SignKind level_ = SignKind::comma;
};

std::optional<unsigned> small_number(const Text& text, std::uint32_t at, std::uint32_t last) {
  if (at >= last || text.tokens()[at].kind != TokenKind::number) return std::nullopt;
  const std::string_view digits = text.words(text.tokens()[at].span());
  unsigned value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || value > 9999) return std::nullopt;
  return value;
}

}  // namespace

void read_signs(const Text& text, const CitationLexicon& words, std::uint32_t first,
                std::uint32_t last, bool names_go_on, Signs& out) {
  SignReader(text, words, last, names_go_on, out).read(first);
}

std::optional<Date> read_date(const Text& text, const CitationLexicon& words, std::uint32_t& at,
                              std::uint32_t last) {
  const auto tokens = text.tokens();
  const auto syllable = [&](std::uint32_t i) {
    return i < last ? tokens[i].syllable : kNoSyllable;
  };
  if (syllable(at) != words.ngay) return std::nullopt;
  const auto day = small_number(text, at + 1, last);
  const auto month = small_number(text, at + 3, last);
  const auto year = small_number(text, at + 5, last);
  if (!day || !month || !year) return std::nullopt;
  const SyllableId a = syllable(at + 2);
  const SyllableId b = syllable(at + 4);
  const bool written = a == words.thang && b == words.nam;
  const bool strokes = a == b && (a == words.slash || a == words.hyphen || a == words.dot);
  if (!written && !strokes) return std::nullopt;
  const auto date = make_date(static_cast<int>(*year), *month, *day);
  if (date) at += 6;
  return date;
}

}  // namespace soat
