#include "recognise/effective.h"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <utility>

namespace soat {
namespace {

// How far the day may stand behind "có hiệu lực", in tokens: "thi hành từ 0 giờ 00 phút ngày …".
constexpr std::uint32_t kReach = 16;

// "có hiệu lực" is said of effect whatever follows; "thi hành", "áp dụng" only where a day does.
constexpr std::uint32_t kSaysEffect = 0;
constexpr std::uint32_t kMaySayEffect = 1;

std::optional<unsigned> number_at(const Text& text, std::uint32_t at) {
  if (at >= text.tokens().size() || text.tokens()[at].kind != TokenKind::number)
    return std::nullopt;
  const std::string_view digits = text.words(text.tokens()[at].span());
  unsigned value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || value > 9999) return std::nullopt;
  return value;
}

class Reader {
 public:
  Reader(const Act& act, const EffectWords& words)
      : act_(act), text_(act.text), tokens_(act.text.tokens()), words_(words) {}

  std::optional<EffectiveDate> read() {
    std::optional<EffectiveDate> first;
    std::optional<EffectiveDate> weak;   // by a word that may be said of other things
    std::optional<EffectiveDate> other;  // a clause whose words are not understood
    for (const Paragraph& p : text_.paragraphs()) {
      if (p.stream != StreamKind::body) continue;
      for (std::uint32_t at = p.first_token; at < p.last_token; ++at) {
        if (!words_.effect.starts().has(tokens_[at].syllable)) continue;
        const auto effect = words_.effect.longest(tokens_.first(p.last_token), at);
        if (!effect || !may_say_so(at) || !is_said_of_the_act(p, at)) continue;
        EffectiveDate date = day_after(at, at + effect->tokens, p.last_token);
        const bool says_effect = effect->value == kSaysEffect;
        const bool understood = date.wording != EffectWording::other;
        // A note on an earlier amendment may come before the article on effect.
        if (understood && says_effect && heading_speaks_of_effect(date.unit)) return date;
        std::optional<EffectiveDate>& kept = !understood ? other : says_effect ? first : weak;
        if (!kept && (understood || says_effect)) kept = date;
      }
    }
    return first ? first : weak ? weak : other;
  }

 private:
  [[nodiscard]] bool heading_speaks_of_effect(UnitIndex unit) const {
    const UnitIndex article = act_.enclosing(unit, UnitKind::article);
    if (article == kNoUnit || act_.units[article].heading.empty()) return false;
    const TextSpan heading = act_.units[article].heading;
    const std::uint32_t end = text_.token_at(heading.end);
    for (std::uint32_t i = text_.token_at(heading.begin); i + 1 < end; ++i) {
      if (tokens_[i].syllable == words_.hieu && tokens_[i + 1].syllable == words_.luc) return true;
    }
    return false;
  }

  /// Whether the unit is one of the act's own.
  [[nodiscard]] bool may_say_so(std::uint32_t at) const {
    const UnitIndex unit = act_.unit_at(tokens_[at].begin);
    if (act_.units[unit].quoted || act_.enclosing(unit, UnitKind::quotation) != kNoUnit)
      return false;
    for (const UnitKind kind :
         {UnitKind::annex, UnitKind::form, UnitKind::head, UnitKind::ground, UnitKind::end}) {
      if (act_.enclosing(unit, kind) != kNoUnit) return false;
    }
    return true;
  }

  /// Where the sentence that holds the token begins; labels end in "." or ")".
  [[nodiscard]] std::uint32_t sentence_begin(const Paragraph& p, std::uint32_t at) const {
    while (at > p.first_token) {
      const SyllableId before = tokens_[at - 1].syllable;
      if (before == words_.dot || before == words_.semicolon || before == words_.close) break;
      --at;
    }
    return at;
  }

  /// "Thông tư này có hiệu lực", "Nghị quyết có hiệu lực", "Nghị quyết này được … thông qua ngày …
  /// và có hiệu lực"; not "từ ngày Luật này có hiệu lực", "Giấy phép có hiệu lực".
  [[nodiscard]] bool is_said_of_the_act(const Paragraph& p, std::uint32_t at) const {
    const std::uint32_t begin = sentence_begin(p, at);
    if (begin == at) return false;
    const auto subject = words_.subjects.longest(tokens_.first(at), begin);
    const std::uint32_t subject_end = subject ? begin + subject->tokens : begin;
    const SyllableId last = tokens_[at - 1].syllable;
    if (subject && subject_end == at) return true;
    const bool of_this = subject && subject_end < at && tokens_[subject_end].syllable == words_.nay;
    if (of_this && (last == words_.va || last == words_.comma)) return true;
    if (of_this && !speaks_of_a_day(subject_end, at)) return true;
    if (subject && last == words_.nay && !speaks_of_a_day(subject_end, at)) return true;
    if (last != words_.nay) return follows_heading(begin, at);
    // "Hiệu lực thi hành Quyết định này có hiệu lực …": a heading on the same line.
    for (std::uint32_t i = at - 1; i-- > begin;) {
      const auto named = words_.subjects.longest(tokens_.first(at), i);
      if (named && i + named->tokens == at - 1) return i == begin || !is_point_of_time(i - 1);
    }
    return false;
  }

  /// "Điều 7. Điều khoản thi hành Nghị quyết có hiệu lực …": the name, with a capital, on the line
  /// of the heading.
  [[nodiscard]] bool follows_heading(std::uint32_t begin, std::uint32_t at) const {
    const UnitIndex article = act_.enclosing(act_.unit_at(tokens_[begin].begin), UnitKind::article);
    if (article == kNoUnit || tokens_[begin].begin > act_.units[article].label.end + 1)
      return false;
    for (std::uint32_t i = at; i-- > begin + 1;) {
      const auto named = words_.subjects.longest(tokens_.first(at), i);
      if (named && i + named->tokens == at)
        return tokens_[i].casing == Casing::capital && !speaks_of_a_day(begin, i);
    }
    return false;
  }

  [[nodiscard]] bool is_point_of_time(std::uint32_t at) const {
    const SyllableId s = tokens_[at].syllable;
    return s == words_.ngay || s == words_.khi || s == words_.diem || s == words_.truoc ||
           s == words_.sau;
  }
  [[nodiscard]] bool speaks_of_a_day(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t i = from; i < to; ++i) {
      if (is_point_of_time(i)) return true;
    }
    return false;
  }

  [[nodiscard]] EffectiveDate day_after(std::uint32_t first, std::uint32_t from,
                                        std::uint32_t limit) const {
    EffectiveDate date;
    date.unit = act_.unit_at(tokens_[first].begin);
    date.wording = EffectWording::other;
    const std::uint32_t end = std::min(limit, from + kReach);
    std::uint32_t last = from - 1;
    for (std::uint32_t i = from; i < end && date.wording == EffectWording::other; ++i) {
      const SyllableId s = tokens_[i].syllable;
      if (s == words_.semicolon || (s == words_.dot && i + 1 < end && !is_number(i + 1))) break;
      if (s == words_.sau) last = count(i, end, date);
      if (s == words_.ngay || is_number(i)) last = std::max(last, day(i, limit, date));
    }
    date.span = {tokens_[first].begin, tokens_[last].end};
    return date;
  }

  [[nodiscard]] bool is_number(std::uint32_t at) const {
    return at < tokens_.size() && tokens_[at].kind == TokenKind::number;
  }

  /// "sau 45 (bốn mươi lăm) ngày, kể từ ngày ký". Returns the last token read.
  std::uint32_t count(std::uint32_t at, std::uint32_t end, EffectiveDate& date) const {
    std::optional<unsigned> days;
    bool has_days = false;
    for (std::uint32_t i = at + 1; i < end; ++i) {
      if (!days) days = number_at(text_, i);
      const SyllableId s = tokens_[i].syllable;
      if (s == words_.dot || s == words_.semicolon) break;
      if (s != words_.ngay) continue;
      if (!has_days) {
        has_days = true;
        if (i + 1 < end && tokens_[i + 1].syllable == words_.lam) days.reset();  // working days
        continue;
      }
      if (const auto event = event_at(i + 1, end)) {
        const auto from = static_cast<EffectWording>(event->value);
        date.wording =
            from == EffectWording::gazette ? EffectWording::gazette : EffectWording::days_after;
        if (date.wording == EffectWording::days_after) date.days_after = days;
        return i + event->tokens;
      }
    }
    return at;
  }

  [[nodiscard]] std::optional<Phrases::Match> event_at(std::uint32_t at, std::uint32_t end) const {
    return at < end ? words_.events.longest(tokens_.first(end), at) : std::nullopt;
  }

  /// "ngày 01 tháng 7 năm 2020", "01/7/2020", "ngày ký ban hành", "ngày … tháng … năm 2025".
  std::uint32_t day(std::uint32_t at, std::uint32_t end, EffectiveDate& date) const {
    const bool named = tokens_[at].syllable == words_.ngay;
    const std::uint32_t first = named ? at + 1 : at;
    const auto value = number_at(text_, first);
    const auto month = number_at(text_, first + 2);
    const auto year = number_at(text_, first + 4);
    const bool joined = first + 4 < end && joins(first + 1) && joins(first + 3);
    if (value && month && year && joined) {
      date.date = make_date(static_cast<int>(*year), *month, *value);
      if (date.date) date.wording = EffectWording::day;
      return first + 4;
    }
    if (!named) return at;
    if (const auto event = event_at(first, end)) {
      date.wording = static_cast<EffectWording>(event->value);
      if (date.wording == EffectWording::signing) date.days_after = 0;
      return at + event->tokens;
    }
    // A day, month or year left open: "ngày    tháng 7 năm 2025".
    for (std::uint32_t i = first; i < std::min(end, first + 4); ++i) {
      if (tokens_[i].syllable != words_.thang) continue;
      date.wording = EffectWording::blank;
      return i;
    }
    return at;
  }
  [[nodiscard]] bool joins(std::uint32_t at) const {
    const SyllableId s = tokens_[at].syllable;
    return s == words_.thang || s == words_.nam || s == words_.slash || s == words_.hyphen ||
           s == words_.dot;
  }

  const Act& act_;
  const Text& text_;
  std::span<const Token> tokens_;
  const EffectWords& words_;
};

}  // namespace

EffectWords::EffectWords(Vocabulary& v)
    : nay(v.add("này")),
      va(v.add("và")),
      ngay(v.add("ngày")),
      khi(v.add("khi")),
      diem(v.add(fold_syllable("điểm"))),
      truoc(v.add("trước")),
      sau(v.add("sau")),
      thang(v.add("tháng")),
      nam(v.add("năm")),
      lam(v.add("làm")),
      hieu(v.add(fold_syllable("hiệu"))),
      luc(v.add(fold_syllable("lực"))),
      dot(v.add(".")),
      semicolon(v.add(";")),
      comma(v.add(",")),
      slash(v.add("/")),
      hyphen(v.add("-")),
      close(v.add(")")) {
  for (const char* phrase :
       {"có hiệu lực", "có hiệu lực thi hành", "có hiệu lực pháp luật", "có hiệu lực áp dụng"})
    effect.add(v, phrase, kSaysEffect);
  for (const char* phrase : {"thi hành", "được thi hành", "áp dụng", "được áp dụng"})
    effect.add(v, phrase, kMaySayEffect);
  for (const char* phrase :
       {"hiến pháp", "bộ luật", "luật", "pháp lệnh", "lệnh", "sắc lệnh", "nghị quyết",
        "nghị quyết liên tịch", "nghị định", "quyết định", "thông tư", "thông tư liên tịch",
        "chỉ thị", "quy định", "quy chế", "điều lệ", "nội quy", "văn bản", "thông tư liên bộ"})
    subjects.add(v, phrase, 0);
  const auto signing = static_cast<std::uint32_t>(EffectWording::signing);
  const auto gazette = static_cast<std::uint32_t>(EffectWording::gazette);
  const std::initializer_list<std::pair<const char*, std::uint32_t>> kEvents = {
      {"ký", signing},
      {"ký ban hành", signing},
      {"được ký", signing},
      {"ban hành", signing},
      {"được ban hành", signing},
      {"thông qua", signing},
      {"được thông qua", signing},
      {"đăng công báo", gazette},
      {"được đăng công báo", gazette},
      {"đăng trên công báo", gazette},
      {"được đăng trên công báo", gazette},
      {"công bố", gazette},
      {"được công bố", gazette}};
  for (const auto& [phrase, wording] : kEvents) events.add(v, phrase, wording);
}

std::optional<EffectiveDate> effective_date(const Act& act, const EffectWords& words) {
  return Reader(act, words).read();
}

}  // namespace soat
