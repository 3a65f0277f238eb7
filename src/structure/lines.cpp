#include "structure/lines.h"

#include <algorithm>
#include <charconv>

#include "text/file_name.h"

namespace soat {
namespace {

/// Reads labels from the tokens of one line.
class LabelReader {
 public:
  LabelReader(const Text& text, const StructureLexicon& words, std::uint32_t first,
              std::uint32_t last)
      : text_(text), words_(words), tokens_(text.tokens()), first_(first), last_(last) {}

  [[nodiscard]] std::optional<Label> read() const {
    if (first_ == last_) return std::nullopt;
    const Token& token = tokens_[first_];
    if (token.kind == TokenKind::number) return clause();
    if (token.kind != TokenKind::word) return std::nullopt;
    if (token.syllable == words_.dieu) return article();
    if (token.syllable == words_.chuong) return division(UnitKind::chapter, first_ + 1);
    if (token.syllable == words_.phan) return division(UnitKind::part, first_ + 1);
    if (token.syllable == words_.muc) return division(UnitKind::section, first_ + 1);
    if (token.syllable == words_.tieu && syllable(first_ + 1) == words_.muc) {
      return division(UnitKind::subsection, first_ + 2);
    }
    if (token.syllable == words_.phu && syllable(first_ + 1) == words_.luc) return annex();
    if (token.syllable == words_.mau && syllable(first_ + 1) == words_.so) return form();
    return point();
  }

  [[nodiscard]] std::optional<LooseLabel> read_loose() const {
    if (first_ == last_) return std::nullopt;
    const bool article =
        tokens_[first_].syllable == words_.dieu && tokens_[first_].casing != Casing::lower;
    std::uint32_t at = article ? first_ + 1 : first_;
    if (!is_number(at)) return std::nullopt;
    LooseLabel loose;
    loose.label = {article ? UnitKind::article : UnitKind::clause, arabic(at), first_, at};
    const std::uint32_t value = loose.label.number.value();
    if (value == 0 || (!article && value > 199)) return std::nullopt;
    const bool noted = syllable(at) == words_.dot && touches(at) && is_number(at + 1) &&
                       touches(at + 1) && tokens_[at + 1].end - tokens_[at + 1].begin <= 3;
    if (noted) {
      loose.note = UnitNumber(words_of(at + 1)).value();
      at += 2;
    } else if (!article || sentence_goes_on(at)) {
      return std::nullopt;
    }
    if (at >= last_ || touches(at) || !heading_may_follow(at)) return std::nullopt;
    loose.label.last = at;
    return loose;
  }

 private:
  /// "Điều 29 Nghị định này": a citation at the front of a line; a name does not end as a sentence.
  [[nodiscard]] bool sentence_goes_on(std::uint32_t at) const {
    if (at >= last_ || tokens_[at].kind != TokenKind::word) return true;
    const auto rest = tokens_.subspan(0, last_);
    const SyllableId s = tokens_[at].syllable;
    const SyllableId final = tokens_[last_ - 1].syllable;
    return words_.types.longest(rest, at) || words_.regulations.longest(rest, at) ||
           s == words_.chuong || s == words_.muc || s == words_.phan || s == words_.phu ||
           final == words_.dot || final == words_.semicolon || final == words_.comma ||
           final == words_.colon;
  }

  [[nodiscard]] SyllableId syllable(std::uint32_t at) const {
    return at < last_ ? tokens_[at].syllable : kNoSyllable;
  }
  [[nodiscard]] bool is_number(std::uint32_t at) const {
    return at < last_ && tokens_[at].kind == TokenKind::number;
  }
  [[nodiscard]] bool is_word(std::uint32_t at) const {
    return at < last_ && tokens_[at].kind == TokenKind::word;
  }
  [[nodiscard]] bool touches(std::uint32_t at) const {
    return at < last_ && tokens_[at].begin == tokens_[at - 1].end;
  }
  [[nodiscard]] std::string_view words_of(std::uint32_t at) const {
    return text_.words(tokens_[at].span());
  }

  /// "5", "5a", "12b1": digits, then at most a letter and a digit that touch. Moves `at` past it.
  [[nodiscard]] UnitNumber arabic(std::uint32_t& at) const {
    if (!is_number(at) || tokens_[at].end - tokens_[at].begin > 4) return {};
    std::string_view digits = words_of(at);
    digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size() - 1));
    std::string number(digits);
    ++at;
    if (is_word(at) && touches(at) && tokens_[at].end - tokens_[at].begin <= 2) {
      number += fold_syllable(words_of(at));
      ++at;
      if (is_number(at) && touches(at) && tokens_[at].end - tokens_[at].begin <= 2) {
        number += words_of(at);
        ++at;
      }
    }
    return UnitNumber(number);
  }

  /// "IV", "IVa", "4", "thứ nhất", "A".
  [[nodiscard]] UnitNumber any_number(std::uint32_t& at) const {
    if (is_number(at)) return arabic(at);
    if (syllable(at) == words_.thu) ++at;
    if (!is_word(at)) return {};
    if (const auto ordinal = words_.ordinals.longest(tokens_.subspan(0, last_), at)) {
      at += ordinal->tokens;
      return UnitNumber(ordinal->value);
    }
    std::string_view word = words_of(at);
    std::string suffix;
    if (word.size() > 1 && word.back() >= 'a' && word.back() <= 'e') {
      suffix = word.back();
      word.remove_suffix(1);
    }
    if (const std::uint32_t value = roman_value(word)) {
      ++at;
      return UnitNumber(std::to_string(value) + suffix);
    }
    if (word.size() == 1 && word[0] >= 'A' && word[0] <= 'H') {
      ++at;
      return UnitNumber(static_cast<std::uint32_t>(word[0] - 'A') + 1);
    }
    return {};
  }

  /// Whether a heading, and not the rest of a sentence, may begin at `at`.
  [[nodiscard]] bool heading_may_follow(std::uint32_t at) const {
    if (at >= last_) return true;
    const Token& token = tokens_[at];
    const SyllableId s = token.syllable;
    if (s == words_.dot || s == words_.colon || s == words_.hyphen || s == words_.open) return true;
    return token.kind == TokenKind::word && token.casing != Casing::lower;
  }

  [[nodiscard]] std::uint32_t past_mark(std::uint32_t at) const {
    const SyllableId s = syllable(at);
    return s == words_.dot || s == words_.colon ? at + 1 : at;
  }

  [[nodiscard]] std::optional<Label> division(UnitKind kind, std::uint32_t at) const {
    if (tokens_[first_].casing == Casing::lower) return std::nullopt;
    const UnitNumber number = any_number(at);
    if (number.empty() || !heading_may_follow(at)) return std::nullopt;
    return Label{kind, number, first_, past_mark(at)};
  }

  [[nodiscard]] std::optional<Label> article() const {
    if (tokens_[first_].casing == Casing::lower) return std::nullopt;
    std::uint32_t at = first_ + 1;
    const bool ordinal = syllable(at) == words_.thu;
    const UnitNumber number = ordinal ? any_number(at) : arabic(at);
    if (number.empty()) return std::nullopt;
    const SyllableId mark = syllable(at);
    const bool marked = mark == words_.dot || mark == words_.colon;
    if (at != last_ && !marked && !(mark == words_.hyphen && !touches(at))) return std::nullopt;
    if (marked && is_number(at + 1) && touches(at + 1)) return std::nullopt;
    return Label{UnitKind::article, number, first_, past_codification_number(past_mark(at))};
  }

  /// "Điều 1. Điều 13.1.TT.87.1.": the codification prints its own number after the act's.
  [[nodiscard]] std::uint32_t past_codification_number(std::uint32_t at) const {
    if (syllable(at) != words_.dieu || !is_number(at + 1) || syllable(at + 2) != words_.dot ||
        !is_number(at + 3) || !touches(at + 3)) {
      return at;
    }
    std::uint32_t end = at + 2;
    while (end < last_ && touches(end)) ++end;
    return end;
  }

  [[nodiscard]] std::optional<Label> clause() const {
    std::uint32_t at = first_;
    const UnitNumber number = arabic(at);
    if (number.empty() || number.value() > 199 || !touches(at)) return std::nullopt;
    const bool dotted = syllable(at) == words_.dot;
    if (!dotted && syllable(at) != words_.close) return std::nullopt;
    if (is_number(at + 1) && touches(at + 1)) return std::nullopt;  // 1.5, 1.000
    return Label{UnitKind::clause, number, first_, at + 1};
  }

  [[nodiscard]] std::optional<Label> point() const {
    const Token& letter = tokens_[first_];
    const std::string_view word = words_of(first_);
    const bool single =
        word.size() == 1 || word == "đ" || word == "ð" || word == "aa" || word == "bb";
    if (!single || letter.casing == Casing::upper || letter.casing == Casing::capital)
      return std::nullopt;
    std::string number = fold_syllable(word);
    std::uint32_t at = first_ + 1;
    if (is_number(at) && touches(at) && tokens_[at].end - tokens_[at].begin <= 2) {
      number += words_of(at);
      ++at;
    }
    const SyllableId mark = syllable(at);
    const bool closed =
        mark == words_.close || (touches(at) && (mark == words_.slash || mark == words_.dot));
    if (!closed) return std::nullopt;
    if (mark != words_.close && touches(at + 1)) return std::nullopt;  // "a/b", "a.1"
    return Label{UnitKind::point, UnitNumber(number), first_, at + 1};
  }

  [[nodiscard]] std::optional<Label> annex() const {
    std::uint32_t at = first_ + 2;
    if (ends_in_file_name(text_, first_, last_)) return std::nullopt;
    const bool capitals = tokens_[first_].casing == Casing::upper;
    if (tokens_[first_].casing == Casing::lower) return std::nullopt;
    if (syllable(at) == words_.so) ++at;
    const UnitNumber number = any_number(at);
    const SyllableId mark = syllable(at);
    const bool alone = at >= last_ || mark == words_.open;
    const bool named = mark == words_.dot || mark == words_.colon;
    if (!alone && !(capitals && heading_may_follow(at)) && !(named && !number.empty())) {
      return std::nullopt;
    }
    return Label{UnitKind::annex, number, first_, past_mark(at)};
  }

  [[nodiscard]] std::optional<Label> form() const {
    std::uint32_t at = first_ + 2;
    if (ends_in_file_name(text_, first_, last_)) return std::nullopt;
    if (tokens_[first_].casing == Casing::lower) return std::nullopt;
    if (syllable(at) == words_.colon) ++at;
    const UnitNumber number = any_number(at);
    if (number.empty() || !heading_may_follow(at)) return std::nullopt;
    return Label{UnitKind::form, number, first_, past_mark(at)};
  }

  const Text& text_;
  const StructureLexicon& words_;
  std::span<const Token> tokens_;
  std::uint32_t first_;
  std::uint32_t last_;
};

}  // namespace

std::vector<Line> body_lines(const Text& text) {
  std::vector<Line> lines;
  const bool soft_breaks = text.source().format == SourceFormat::docx;
  const auto tokens = text.tokens();
  for (const Paragraph& paragraph : text.paragraphs()) {
    if (paragraph.stream != StreamKind::body) break;
    Line line{paragraph.first_token, paragraph.last_token, paragraph.span.begin,
              paragraph.in_table};
    const std::string_view words = text.words(paragraph.span);
    for (std::size_t cut = words.find('\n'); soft_breaks && cut != std::string_view::npos;
         cut = words.find('\n', cut + 1)) {
      const auto begin = paragraph.span.begin + static_cast<std::uint32_t>(cut) + 1;
      std::uint32_t split = line.first;
      while (split < line.last && tokens[split].begin < begin) ++split;
      lines.push_back({line.first, split, line.begin, line.in_table});
      line.first = split;
      line.begin = begin;
    }
    lines.push_back(line);
  }
  return lines;
}

std::optional<Label> read_label(const Text& text, const StructureLexicon& words,
                                std::uint32_t first, std::uint32_t last) {
  return LabelReader(text, words, first, last).read();
}

std::optional<LooseLabel> read_loose_label(const Text& text, const StructureLexicon& words,
                                           std::uint32_t first, std::uint32_t last) {
  return LabelReader(text, words, first, last).read_loose();
}

bool in_capitals(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last) {
  bool any = false;
  for (std::uint32_t i = first; i < last; ++i) {
    if (tokens[i].kind != TokenKind::word) continue;
    const bool single = tokens[i].casing == Casing::capital && tokens[i].end - tokens[i].begin <= 3;
    if (tokens[i].casing != Casing::upper && !single) return false;
    any = true;
  }
  return any;
}

std::uint32_t roman_value(std::string_view text) {
  if (text.empty() || text.size() > 8) return 0;
  const auto digit = [](char c) -> std::uint32_t {
    switch (c) {
      case 'I':
        return 1;
      case 'V':
        return 5;
      case 'X':
        return 10;
      case 'L':
        return 50;
      case 'C':
        return 100;
      default:
        return 0;
    }
  };
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::uint32_t here = digit(text[i]);
    if (here == 0) return 0;
    const std::uint32_t next = i + 1 < text.size() ? digit(text[i + 1]) : 0;
    value += next > here ? 0 - here : here;
  }
  return value;
}

}  // namespace soat
