#include "judge/character_faults.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/utf8.h"

namespace soat {
namespace {

constexpr char32_t kWide = 0xFEE0;  // how far full-width signs lie from ASCII

bool is_wide(char32_t c) {
  return (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) ||
         (c >= 0xFF41 && c <= 0xFF5A);
}

/// Letters of Latin, Greek and Cyrillic, their marks, and full-width letters and digits.
bool in_word(char32_t c) {
  if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
  return (c >= 0xC0 && c <= 0x52F && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF) ||
         is_wide(c);
}
bool is_latin(char32_t c) { return in_word(c) && !is_wide(c) && (c < 0x370 || c >= 0x1E00); }

/// "Ð (U+00D0)".
std::string name_of(char32_t c) {
  std::string name;
  append_character(name, c);
  std::array<char, 16> number{};
  std::snprintf(number.data(), number.size(), " (U+%04X)", static_cast<unsigned>(c));
  return name + number.data();
}

class Finder {
 public:
  Finder(const Act& act, const LookAlikes& look_alikes)
      : act_(act), text_(act.text), look_alikes_(look_alikes) {}

  std::vector<CharacterFault> find() {
    const auto paragraphs = text_.paragraphs();
    auto loose = text_.normalised_paragraphs();
    for (std::uint32_t i = 0; i < paragraphs.size(); ++i) {
      const bool is_loose = !loose.empty() && loose.front() == i;
      if (is_loose) loose = loose.subspan(1);
      if (paragraphs[i].stream == StreamKind::furniture) continue;
      // A letter whose old bytes lie in two runs comes with its marks apart: one fault is enough.
      if (!old_code(i) && is_loose) loose_marks(paragraphs[i]);
      if (has_foreign_letter(paragraphs[i])) words(paragraphs[i].span);
    }
    std::stable_sort(faults_.begin(), faults_.end(),
                     [](const auto& a, const auto& b) { return a.span < b.span; });
    return std::move(faults_);
  }

 private:
  void add(CharacterFaultKind kind, TextSpan span, std::string right, std::string named) {
    faults_.push_back({kind, act_.unit_at(span.begin), span, std::move(right), std::move(named)});
  }

  [[nodiscard]] bool has_foreign_letter(const Paragraph& paragraph) const {
    const auto tokens =
        text_.tokens().subspan(paragraph.first_token, paragraph.last_token - paragraph.first_token);
    return std::any_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.foreign; });
  }

  /// The first word of the paragraph whose bytes in the file differ, to the last.
  void loose_marks(const Paragraph& paragraph) {
    const std::string& source = text_.source().text;
    TextSpan span{paragraph.span.end, paragraph.span.begin};
    for (std::uint32_t i = paragraph.first_token; i < paragraph.last_token; ++i) {
      const TextSpan token = text_.tokens()[i].span();
      const std::uint32_t begin = text_.source_offset(token.begin);
      const std::uint32_t end = text_.source_offset(token.end);
      if (text_.words(token) == std::string_view(source).substr(begin, end - begin)) continue;
      span.begin = std::min(span.begin, token.begin);
      span.end = std::max(span.end, token.end);
    }
    if (span.begin >= span.end) span = paragraph.span;
    add(CharacterFaultKind::loose_marks, span, std::string(text_.words(span)), {});
  }

  /// Paragraphs of the text and of the source go side by side, and so do pieces.
  bool old_code(std::uint32_t index) {
    const Source& source = text_.source();
    const SourceParagraph& paragraph = source.paragraphs[index];
    while (piece_ < source.pieces.size() && source.pieces[piece_].begin < paragraph.begin) ++piece_;
    LetterCode code = LetterCode::unicode;
    for (; piece_ < source.pieces.size() && source.pieces[piece_].begin < paragraph.end; ++piece_) {
      if (code == LetterCode::unicode) code = source.pieces[piece_].code;
    }
    if (code == LetterCode::unicode) return false;
    constexpr std::array<std::string_view, 4> kNames = {"Unicode", "TCVN3 (ABC)", "VNI",
                                                        "Windows-1258"};
    add(CharacterFaultKind::old_code, text_.paragraphs()[index].span, {},
        std::string(kNames[static_cast<std::size_t>(code)]));
    return true;
  }

  void words(TextSpan paragraph) {
    const std::string_view buffer = text_.buffer().substr(0, paragraph.end);
    for (std::uint32_t at = paragraph.begin; at < paragraph.end;) {
      const std::uint32_t begin = at;
      std::uint32_t end = at;
      bool suspect = false;
      while (at < paragraph.end) {
        const char32_t c = next_character(buffer, at);
        if (!in_word(c)) break;
        end = at;
        suspect = suspect || (c >= 0x80 && (is_wide(c) || look_alikes_.count(c) != 0));
      }
      if (suspect) word({begin, end});
    }
  }

  void word(TextSpan span) {
    std::string right;
    std::string named;
    bool latin = false;
    bool wide = false;
    bool d = false;
    bool foreign = false;  // letters that look like none of ours: a word of another language
    const std::string_view words = text_.words(span);
    for (std::uint32_t at = 0; at < words.size();) {
      const char32_t c = next_character(words, at);
      const auto found = look_alikes_.find(c);
      const char32_t own = is_wide(c) ? c - kWide : found != look_alikes_.end() ? found->second : c;
      append_character(right, own);
      if (own == c) {
        latin = latin || is_latin(c);
        foreign = foreign || !is_latin(c);
        continue;
      }
      wide = wide || is_wide(c);
      d = d || own == U'đ' || own == U'Đ';
      const std::string name = name_of(c);
      if (named.find(name) == std::string::npos) named += (named.empty() ? "" : ", ") + name;
    }
    if (foreign || (!latin && !wide && !d)) return;
    const CharacterFaultKind kind = d      ? CharacterFaultKind::wrong_d
                                    : wide ? CharacterFaultKind::full_width
                                           : CharacterFaultKind::look_alike;
    add(kind, span, std::move(right), std::move(named));
  }

  const Act& act_;
  const Text& text_;
  const LookAlikes& look_alikes_;
  std::size_t piece_ = 0;
  std::vector<CharacterFault> faults_;
};

}  // namespace

LookAlikes look_alikes(const WordLists& words) {
  LookAlikes all;
  const auto list = words.find("look-alike-letters");
  if (list == words.end()) return all;
  for (const WordEntry& entry : list->second) {
    if (entry.phrase.empty() || entry.value.empty()) continue;
    std::uint32_t at = 0;
    std::uint32_t value_at = 0;
    all[next_character(entry.phrase, at)] = next_character(entry.value, value_at);
  }
  return all;
}

std::vector<CharacterFault> find_character_faults(const Act& act, const LookAlikes& look_alikes) {
  return Finder(act, look_alikes).find();
}

bool has_whole_letters(const Act& act) {
  const std::string_view text = act.text.source().text;
  for (std::size_t at = text.find('\xE1'); at != std::string_view::npos && at + 1 < text.size();
       at = text.find('\xE1', at + 1)) {
    const auto next = static_cast<unsigned char>(text[at + 1]);
    if (next == 0xBA || next == 0xBB) return true;  // U+1E80 to U+1EFF: ạ to ỹ, all with a tone
  }
  return false;
}

}  // namespace soat
