#include "akn/quoted_words.h"

#include <algorithm>
#include <array>
#include <optional>

#include "akn/white_space.h"
#include "text/vocabulary.h"

namespace soat {
namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class QuotedWords {
 public:
  explicit QuotedWords(const Act& act) : act_(act), text_(act.text) {}

  [[nodiscard]] std::vector<Mark> read() {
    for (const Paragraph& paragraph : text_.paragraphs()) {
      if (paragraph.stream != StreamKind::body) break;
      read(paragraph);
    }
    return std::move(marks_);
  }

 private:
  [[nodiscard]] std::string_view word(std::uint32_t token) const {
    return text_.words(text_.tokens()[token].span());
  }

  void read(const Paragraph& paragraph) {
    std::vector<TextSpan> quoted;
    for (std::uint32_t at = paragraph.first_token; at + 3 < paragraph.last_token; ++at) {
      const bool phrase = one_of(word(at), {"cụm", "Cụm"}) && word(at + 1) == "từ";
      if (!phrase || !one_of(word(at + 2), {"“", "\"", "«"})) continue;
      const auto close = closing(at + 3, paragraph.last_token);
      if (!close) break;
      const TextSpan words =
          trimmed(text_, {text_.tokens()[at + 2].end, text_.tokens()[*close].begin});
      if (!words.empty()) quoted.push_back(words);
      at = *close;
    }
    if (quoted.empty()) return;
    const Unit& unit = act_.units[act_.unit_at(quoted.front().begin)];
    if (unit.quoted || unit.kind < UnitKind::article || unit.kind > UnitKind::point) return;
    const TextSpan all = trimmed(text_, {std::max(paragraph.span.begin, unit.label.end),
                                         std::min(paragraph.span.end, unit.span.end)});
    if (!all.contains(quoted.front()) || !amends({all.begin, quoted.front().begin})) return;
    marks_.push_back({all, "mod", {}, {}, {}});
    for (const TextSpan words : quoted) {
      if (all.contains(words)) marks_.push_back({words, "quotedText", {}, {}, {}});
    }
  }

  [[nodiscard]] std::optional<std::uint32_t> closing(std::uint32_t at, std::uint32_t last) const {
    for (; at < last; ++at) {
      if (one_of(word(at), {"”", "\"", "»"})) return at;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool amends(TextSpan lead) const {
    static constexpr std::array<std::string_view, 4> kVerbs = {"thay", "bỏ", "bổ sung", "sửa"};
    const std::string words = fold_phrase(text_.words(lead));
    return std::any_of(kVerbs.begin(), kVerbs.end(), [&](std::string_view verb) {
      return words.find(fold_phrase(verb)) != std::string::npos;
    });
  }

  const Act& act_;
  const Text& text_;
  std::vector<Mark> marks_;
};

}  // namespace

std::vector<Mark> quoted_words(const Act& act) { return QuotedWords(act).read(); }

}  // namespace soat
