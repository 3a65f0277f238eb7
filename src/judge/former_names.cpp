#include "judge/former_names.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <utility>

#include "text/vocabulary.h"

namespace soat {
namespace {

constexpr std::array<std::string_view, 4> kKinds = {"bộ", "tổng cục", "tỉnh", "cấp huyện"};
constexpr std::array<std::string_view, 4> kWays = {"nguyên vẹn", "nhập", "chia", "thôi"};

// How far before a name the name of something of its own may begin, in tokens: "Trường Cao đẳng
// Kinh tế - Kỹ thuật tỉnh …".
constexpr std::uint32_t kOwnNameReach = 10;

std::vector<std::string> split(std::string_view text, std::string_view mark) {
  std::vector<std::string> parts;
  for (;;) {
    const std::size_t end = text.find(mark);
    std::string_view part = text.substr(0, end);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    parts.emplace_back(part);
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + mark.size());
  }
}

template <class Table>
std::optional<std::size_t> place_in(const Table& table, std::string_view word) {
  const auto found = std::find(table.begin(), table.end(), word);
  if (found == table.end()) return std::nullopt;
  return static_cast<std::size_t>(found - table.begin());
}

/// Where and when a phrase shows that the past is spoken of, as the list says behind "=".
enum class HistoryUse : std::uint8_t { sentence, day, heading, before_name, after_name };
constexpr std::array<std::string_view, 5> kHistoryUses = {"", "ngày", "tiêu đề", "trước tên",
                                                          "sau tên"};

Phrases from_list(Vocabulary& vocabulary, const WordLists& lists, std::string_view name) {
  Phrases phrases;
  const auto list = lists.find(name);
  if (list == lists.end()) return phrases;
  for (const WordEntry& entry : list->second) {
    const auto use = place_in(kHistoryUses, entry.value);
    if (use) phrases.add(vocabulary, entry.phrase, static_cast<std::uint32_t>(*use));
  }
  return phrases;
}

}  // namespace

std::optional<FormerEntry> parse_former_entry(const WordEntry& line) {
  constexpr std::size_t kFields = 6;
  const std::vector<std::string> fields = split(line.value, ";");
  if (line.phrase.empty() || fields.size() != kFields) return std::nullopt;
  const auto since = parse_vietnamese_date(fields[1]);
  const auto kind = place_in(kKinds, fields[2]);
  const auto way = place_in(kWays, fields[3]);
  const auto certainty = place_in(std::array<std::string_view, 4>{"V", "V~", "S", "M"}, fields[5]);
  if (!since || !kind || !way || !certainty || fields[4].empty()) return std::nullopt;
  if (static_cast<FormerWay>(*way) == FormerWay::whole && fields[0].empty()) return std::nullopt;
  return FormerEntry{
      fields[0], *since,   static_cast<FormerKind>(*kind), static_cast<FormerWay>(*way),
      fields[4], fields[5]};
}

FormerNames::FormerNames(Vocabulary& v, const WordLists& lists)
    : history_(from_list(v, lists, "history-words")),
      own_names_(from_list(v, lists, "own-names")),
      tinh_(v.add(fold_syllable("tỉnh"))),
      cac_(v.add("các")),
      va_(v.add("và")),
      cua_(v.add(fold_syllable("của"))),
      thuoc_(v.add(fold_syllable("thuộc"))),
      tai_(v.add(fold_syllable("tại"))),
      dot_(v.add(".")),
      semicolon_(v.add(";")),
      comma_(v.add(",")),
      hyphen_(v.add("-")),
      straight_(v.add("\"")),
      opening_{v.add("“"), v.add("«"), v.add("‘")},
      closing_{v.add("”"), v.add("»"), v.add("’")} {
  const auto list = lists.find("former-names");
  if (list == lists.end()) return;
  std::map<std::string, std::uint32_t> new_names;
  for (const WordEntry& line : list->second) {
    const auto entry = parse_former_entry(line);
    if (!entry) continue;
    const auto index = static_cast<std::uint32_t>(entries_.size());
    for (const std::string& name : split(line.phrase, "|")) {
      const bool province = entry->kind == FormerKind::province;
      if (province) provinces_.add(v, name, index);
      names_.add(v, province ? "tỉnh " + name : name, index);
    }
    const std::uint32_t first = new_names.try_emplace(entry->now, index).first->second;
    new_name_of_.push_back(first);
    if (entry->way == FormerWay::whole) new_names_.add(v, entry->now, first);
    entries_.push_back(*entry);
  }
}

class FormerNameFinder {
 public:
  FormerNameFinder(const FormerNames& words, const CitedText& cited)
      : words_(words), act_(cited.act), text_(act_.text), tokens_(text_.tokens()), cited_(cited) {}

  std::vector<FormerName> find() {
    for (const Paragraph& p : text_.paragraphs()) {
      if (p.stream == StreamKind::furniture) continue;
      const std::size_t first = found_.size();
      for (std::uint32_t at = p.first_token; at < p.last_token;) {
        const auto name = words_.names_.longest(tokens_.first(p.last_token), at);
        if (name) add(name->value, at, name->tokens, p);
        const std::uint32_t next = at + (name ? name->tokens : 1);
        at = tokens_[at].syllable == words_.tinh_ ? list_of_provinces(at, next, p) : next;
      }
      if (found_.size() > first) say_what_may_be_replaced(first, p);
    }
    return std::move(found_);
  }

  [[nodiscard]] bool is_past(UnitIndex unit, TextSpan span, Date since) const {
    const std::uint32_t begin = text_.token_at(span.begin);
    const Paragraph& p = text_.paragraphs()[text_.paragraph_at(span.begin)];
    const auto [from, to] = sentence(begin, p);
    return speaks_of_the_past(from, to, begin, text_.token_at(span.end), since) ||
           is_quoted(begin, p) || heading_speaks_of_the_past(unit);
  }

 private:
  void add(std::uint32_t entry, std::uint32_t at, std::uint32_t size, const Paragraph& p) {
    FormerName name;
    name.entry = entry;
    name.span = {tokens_[at].begin, tokens_[at + size - 1].end};
    name.unit = act_.unit_holding(name.span.begin);
    name.kept = is_kept(name, at, at + size, p);
    found_.push_back(name);
  }

  /// "các tỉnh Hà Nam, Nam Định và Ninh Bình": from the first name, to where the list ends.
  std::uint32_t list_of_provinces(std::uint32_t tinh, std::uint32_t at, const Paragraph& p) {
    const bool several = tinh > p.first_token && tokens_[tinh - 1].syllable == words_.cac_;
    while (several && at < p.last_token) {
      const Token& token = tokens_[at];
      const auto name = words_.provinces_.longest(tokens_.first(p.last_token), at);
      const bool joins = token.syllable == words_.comma_ || token.syllable == words_.va_ ||
                         token.syllable == words_.hyphen_;
      if (!name && !joins && token.casing != Casing::capital) break;
      if (name) add(name->value, at, name->tokens, p);
      at += name ? name->tokens : 1;
    }
    return at;
  }

  [[nodiscard]] bool ends_sentence(std::uint32_t at) const {
    return tokens_[at].syllable == words_.dot_ || tokens_[at].syllable == words_.semicolon_;
  }
  /// The tokens of the sentence, or the part of one up to ";", that holds the offset.
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> sentence(std::uint32_t at,
                                                                 const Paragraph& p) const {
    std::uint32_t begin = at;
    std::uint32_t end = at;
    while (begin > p.first_token && !ends_sentence(begin - 1)) --begin;
    while (end < p.last_token && !ends_sentence(end)) ++end;
    return {begin, end};
  }

  [[nodiscard]] bool is_kept(const FormerName& name, std::uint32_t begin, std::uint32_t end,
                             const Paragraph& p) const {
    if (name.unit != kNoUnit && act_.units[name.unit].quoted) return true;
    const auto [from, to] = sentence(begin, p);
    const FormerEntry& entry = words_.entries_[name.entry];
    return speaks_of_the_past(from, to, begin, end, entry.since) || is_quoted(begin, p) ||
           (entry.kind == FormerKind::province && in_own_name(from, begin)) ||
           is_cited(name.span, begin, end) || heading_speaks_of_the_past(name.unit);
  }

  /// The sentence [from, to) with the name [begin, end), which went on the day `since`.
  [[nodiscard]] bool speaks_of_the_past(std::uint32_t from, std::uint32_t to, std::uint32_t begin,
                                        std::uint32_t end, Date since) const {
    for (std::uint32_t i = from; i < to; ++i) {
      const auto words = words_.history_.longest(tokens_.first(to), i);
      if (!words) continue;
      const auto use = static_cast<HistoryUse>(words->value);
      if (use == HistoryUse::sentence) return true;
      if (use == HistoryUse::before_name && i + words->tokens == begin) return true;
      if (use == HistoryUse::after_name && i == end) return true;
      if (use == HistoryUse::day && !is_after(i + words->tokens, to, since)) return true;
    }
    return false;
  }

  /// Whether no day follows ("15 tháng 12": of each year), or one after the limit.
  [[nodiscard]] bool is_after(std::uint32_t at, std::uint32_t to, Date limit) const {
    constexpr std::uint32_t kStep = 2;  // "01 tháng 7 năm 2025", "01/7/2025"
    if (at + 2 * kStep >= to) return true;
    std::array<int, 3> numbers{};
    for (std::uint32_t i = 0; i < numbers.size(); ++i) {
      const Token& token = tokens_[at + i * kStep];
      const std::string_view digits = text_.words(token.span());
      const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), numbers[i]);
      if (token.kind != TokenKind::number || read.ec != std::errc{} || numbers[i] < 0) return true;
    }
    const auto day =
        make_date(numbers[2], static_cast<unsigned>(numbers[1]), static_cast<unsigned>(numbers[0]));
    return !day || *day > limit;
  }

  /// Inside quotation marks on the line.
  [[nodiscard]] bool is_quoted(std::uint32_t at, const Paragraph& p) const {
    const auto is = [&](std::uint32_t i, const std::vector<SyllableId>& marks) {
      return std::find(marks.begin(), marks.end(), tokens_[i].syllable) != marks.end();
    };
    bool open = false;
    for (std::uint32_t i = p.first_token; i < at; ++i) {
      if (tokens_[i].syllable == words_.straight_) open = !open;
      if (is(i, words_.opening_)) open = true;
      if (is(i, words_.closing_)) open = false;
    }
    return open;
  }

  /// "Bệnh viện Đa khoa tỉnh Nam Định"; not "Trường … thuộc Bộ Giao thông vận tải".
  [[nodiscard]] bool in_own_name(std::uint32_t from, std::uint32_t at) const {
    const std::uint32_t begin = at - std::min(at - from, kOwnNameReach);
    for (std::uint32_t i = at; i-- > begin;) {
      const Token& token = tokens_[i];
      const bool joined = token.kind != TokenKind::punctuation || token.syllable == words_.hyphen_;
      if (!joined || token.syllable == words_.cua_ || token.syllable == words_.thuoc_ ||
          token.syllable == words_.tai_)
        return false;
      const bool capital = token.casing == Casing::capital || token.casing == Casing::upper;
      if (capital && words_.own_names_.longest(tokens_.first(at), i)) return true;
    }
    return false;
  }

  /// In a citation, in the issuer or the title that follows it up to the next comma; in a ground up
  /// to its end.
  [[nodiscard]] bool is_cited(TextSpan span, std::uint32_t begin, std::uint32_t end) const {
    const auto& all = cited_.citations;
    const auto after =
        std::upper_bound(all.begin(), all.end(), span.begin,
                         [](std::uint32_t at, const Citation& c) { return at < c.span.begin; });
    for (auto it = after; it != all.begin();) {
      const Citation& c = *--it;
      if (c.span.end >= span.end) return true;
      if (c.kind != CitationKind::external) continue;
      const bool ground = c.unit == act_.unit_at(span.begin) && c.unit != kNoUnit &&
                          act_.units[c.unit].kind == UnitKind::ground;
      // Laws are named without their issuer: what follows is of the sentence.
      if (!ground && (c.act.type == ActType::law || c.act.type == ActType::code)) return false;
      const std::uint32_t from = text_.token_at(c.span.end);
      for (std::uint32_t i = from; i < begin; ++i) {
        const bool next_line =
            tokens_[i].begin > text_.paragraphs()[text_.paragraph_at(c.span.begin)].span.end;
        if (ends_sentence(i) || next_line || (!ground && tokens_[i].syllable == words_.comma_))
          return false;
      }
      return begin >= from && end > begin &&
             text_.paragraph_at(c.span.begin) == text_.paragraph_at(span.begin);
    }
    return false;
  }

  /// Of the article, the annex or the attachment that holds the unit.
  [[nodiscard]] bool heading_speaks_of_the_past(UnitIndex unit) const {
    for (UnitIndex u = unit; u != kNoUnit; u = act_.units[u].parent) {
      const TextSpan heading = act_.units[u].heading;
      if (heading.empty()) continue;
      const std::uint32_t end = text_.token_at(heading.end);
      for (std::uint32_t i = text_.token_at(heading.begin); i < end; ++i) {
        const auto words = words_.history_.longest(tokens_.first(end), i);
        const auto use = words ? static_cast<HistoryUse>(words->value) : HistoryUse::day;
        if (use == HistoryUse::sentence || use == HistoryUse::heading) return true;
      }
    }
    return false;
  }

  /// The new name may not stand there twice: "Bộ Tài chính, Bộ Kế hoạch và Đầu tư".
  void say_what_may_be_replaced(std::size_t first, const Paragraph& p) {
    for (std::size_t i = first; i < found_.size(); ++i) {
      FormerName& name = found_[i];
      const std::uint32_t new_name = words_.new_name_of_[name.entry];
      const auto [begin, end] = sentence(text_.token_at(name.span.begin), p);
      bool alone = true;
      for (std::uint32_t at = begin; at < end; ++at) {
        const auto named = words_.new_names_.longest(tokens_.first(end), at);
        alone = alone && (!named || named->value != new_name);
      }
      for (std::size_t k = first; k < found_.size(); ++k) {
        const std::uint32_t at = text_.token_at(found_[k].span.begin);
        alone = alone && (k == i || at < begin || at >= end ||
                          words_.new_name_of_[found_[k].entry] != new_name);
      }
      name.replaceable =
          alone && words_.entries_[name.entry].way == FormerWay::whole && !in_capitals(name.span);
    }
  }

  /// Names in short ("Bộ KH&ĐT") also end in capitals; they begin with a small letter.
  [[nodiscard]] bool in_capitals(TextSpan span) const {
    const std::uint32_t at = text_.token_at(span.begin);
    return tokens_[at].casing == Casing::upper;
  }

  const FormerNames& words_;
  const Act& act_;
  const Text& text_;
  std::span<const Token> tokens_;
  const CitedText& cited_;
  std::vector<FormerName> found_;
};

bool FormerNames::named_as_past(const CitedText& cited, UnitIndex unit, TextSpan words,
                                Date since) const {
  return FormerNameFinder(*this, cited).is_past(unit, words, since);
}

std::vector<FormerName> FormerNames::find(const CitedText& cited,
                                          const std::optional<DateRange>& issued) const {
  const auto reached = [&](const FormerEntry& e) { return !issued || issued->last >= e.since; };
  if (std::none_of(entries_.begin(), entries_.end(), reached)) return {};
  std::vector<FormerName> found = FormerNameFinder(*this, cited).find();
  std::erase_if(found, [&](const FormerName& name) { return !reached(entry(name)); });
  return found;
}

}  // namespace soat
