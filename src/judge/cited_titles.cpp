#include "judge/cited_titles.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "text/vocabulary.h"

namespace soat {
namespace {

constexpr std::uint32_t kLongestTitle = 600;  // bytes

std::vector<std::string> sorted_set(std::vector<std::string> all) {
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

/// The bodies whose symbols leave no doubt, by the words they are named with.
enum class Body : std::uint8_t {
  assembly,
  standing_committee,
  government,
  prime_minister,
  minister,
  council,
  committee,
};

struct NamedBody {
  std::string_view words;  // folded; of two that fit, the longer one stands first
  Body body;
};

constexpr std::array<NamedBody, 13> kBodies = {{
    {"ủy ban thường vụ quốc hội", Body::standing_committee},
    {"quốc hội", Body::assembly},
    {"thủ tướng", Body::prime_minister},
    {"chính phủ", Body::government},
    {"bộ trưởng", Body::minister},
    {"bộ ", Body::minister},
    {"thống đốc ngân hàng nhà nước", Body::minister},
    {"hội đồng nhân dân", Body::council},
    {"hđnd", Body::council},
    {"ủy ban nhân dân", Body::committee},
    {"ubnd", Body::committee},
    {"chủ tịch ủy ban nhân dân", Body::committee},
    {"chủ tịch ubnd", Body::committee},
}};
// In the order of Body.
constexpr std::array<std::string_view, 7> kNames = {
    "Quốc hội", "Ủy ban thường vụ Quốc hội", "Chính phủ",      "Thủ tướng Chính phủ",
    "Bộ",       "Hội đồng nhân dân",         "Ủy ban nhân dân"};

std::optional<Body> body_named(const std::string& folded) {
  for (const NamedBody& known : kBodies) {
    if (folded.starts_with(known.words)) return known.body;
  }
  return std::nullopt;
}

std::optional<Body> body_signing(const ActNumber& number) {
  const std::string_view symbol = number.symbol;
  if (symbol == "NQ-HĐND") return Body::council;
  if (symbol == "QĐ-UBND") return Body::committee;
  const SymbolMeaning meaning = meaning_of(number);
  if (!meaning.issuer) return std::nullopt;
  switch (*meaning.issuer) {
    case Issuer::national_assembly:
      return Body::assembly;
    case Issuer::standing_committee:
      return Body::standing_committee;
    case Issuer::government:
      return Body::government;
    case Issuer::prime_minister:
      return Body::prime_minister;
    case Issuer::minister:
      return Body::minister;
    default:
      return std::nullopt;
  }
}

/// "BGDĐT" of "Bộ Giáo dục và Đào tạo".
std::string letters_of(std::string_view name) {
  std::string letters;
  std::size_t at = 0;
  while (at < name.size()) {
    const std::size_t end = std::min(name.find_first_of(" ,-", at), name.size());
    const std::string_view word = name.substr(at, end - at);
    at = end + 1;
    if (word.empty() || word == "và") continue;
    std::uint32_t length = 0;
    std::string first;
    append_character(first, next_character(word, length));
    // "Nông nghiệp" gives NN: small letters count as well.
    const std::string folded = fold_syllable(first);
    letters += folded == "đ" ? "Đ" : std::string(1, static_cast<char>(folded[0] - 'a' + 'A'));
  }
  return letters;
}

/// "BGDĐT" of "QĐ-BGD&ĐT"; empty where the symbol has more parts than a type and a body.
std::string ministry_letters(const ActNumber& number) {
  const std::size_t dash = number.symbol.find('-');
  if (dash == std::string::npos || number.symbol.find('-', dash + 1) != std::string::npos)
    return {};
  std::string letters = number.symbol.substr(dash + 1);
  std::erase(letters, '&');
  return letters;
}

/// Whether the letters of the one stand in the other in that order: "BNN" of "BNNPTNT".
bool is_brief_of(std::string_view brief, std::string_view whole) {
  std::size_t at = 0;
  for (const char c : whole) at += at < brief.size() && brief[at] == c ? 1 : 0;
  return at == brief.size();
}

/// Without "Bộ trưởng" before the ministry's own name, dashes and commas read alike.
std::string ministry_key(std::string_view name) {
  std::string key = fold_phrase(name);
  const std::string minister = fold_phrase("Bộ trưởng") + " ";
  if (key.starts_with(minister)) key.erase(0, minister.size());
  std::string out;
  for (const char c : key) {
    const char plain = c == '-' || c == ',' ? ' ' : c;
    if (plain != ' ' || (!out.empty() && out.back() != ' ')) out += plain;
  }
  return out;
}

}  // namespace

TitleWords::TitleWords(const WordLists& lists) {
  const auto each = [&](std::string_view name, const auto& visit) {
    const auto list = lists.find(name);
    if (list == lists.end()) return;
    for (const WordEntry& entry : list->second) visit(entry.phrase);
  };
  each("title-openings",
       [&](const std::string& words) { openings_.push_back(fold_phrase(words)); });
  each("title-words", [&](const std::string& word) { common_.push_back(without_marks(word)); });
  common_ = sorted_set(std::move(common_));
  const std::string ministry = fold_phrase("Bộ") + " ";
  each("ministries", [&](const std::string& name) {
    if (fold_phrase(name).starts_with(ministry))
      ministries_.push_back({letters_of(name), ministry_key(name), name});
  });
}

std::string_view TitleWords::title_behind(const Act& act, const Citation& citation) const {
  const Paragraph& paragraph = act.text.paragraphs()[act.text.paragraph_at(citation.span.end - 1)];
  const std::uint32_t end = std::min(paragraph.span.end, citation.span.end + kLongestTitle);
  if (end <= citation.span.end) return {};
  std::string_view words = act.text.words({citation.span.end, end});
  words.remove_prefix(std::min(words.find_first_not_of(' '), words.size()));
  words = words.substr(0, words.find_first_of(";.(\""));
  const std::string folded = fold_phrase(words.substr(0, 40));
  const bool opens = std::any_of(openings_.begin(), openings_.end(), [&](const std::string& one) {
    return folded.starts_with(one) && folded.size() > one.size() &&
           (folded[one.size()] == ' ' || folded[one.size()] == ',');
  });
  return opens ? words : std::string_view{};
}

std::vector<std::string> TitleWords::matter_of(std::string_view title) const {
  std::vector<std::string> all;
  std::string_view rest = title;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find_first_of(" ,;:()\n"), rest.size());
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (word.empty()) continue;
    if (word.find_first_of("0123456789") != std::string_view::npos) {
      // "163/2016/NĐ-CP" by its first two parts: the symbol is often broken. "24" tells nothing.
      const std::size_t first = word.find('/');
      if (first != std::string_view::npos)
        all.emplace_back(word.substr(0, word.find('/', first + 1)));
      continue;
    }
    std::string bare = without_marks(word);
    const bool tells = !bare.empty() && !std::binary_search(common_.begin(), common_.end(), bare);
    if (tells) all.push_back(std::move(bare));
  }
  return sorted_set(std::move(all));
}

std::optional<std::string> TitleWords::body_of_symbol(const CitedAct& cited) const {
  if (!cited.number || !cited.number_printed || cited.issuer_name.empty()) return std::nullopt;
  const auto signing = body_signing(*cited.number);
  const auto named = body_named(fold_phrase(cited.issuer_name));
  if (!signing || !named) return std::nullopt;
  if (*signing != *named && *signing != Body::minister)
    return std::string(kNames[static_cast<std::size_t>(*signing)]);
  if (*signing != Body::minister) return std::nullopt;
  const std::string letters = ministry_letters(*cited.number);
  const std::string key = ministry_key(cited.issuer_name);
  const auto signs = std::find_if(ministries_.begin(), ministries_.end(),
                                  [&](const Ministry& m) { return m.letters == letters; });
  if (signs == ministries_.end()) return std::nullopt;
  if (*named != Body::minister) return signs->name;
  // A ministry named with words that the list does not have may be the same one; so may one whose
  // letters stand in the other's: "Bộ Lao động", and "TT-BNN" of the ministry with the longer name.
  for (const Ministry& m : ministries_) {
    if (m.key != key) continue;
    const bool same = is_brief_of(m.letters, letters) || is_brief_of(letters, m.letters);
    return same ? std::nullopt : std::optional(signs->name);
  }
  return std::nullopt;
}

int shared_hundredths(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return 100;
  std::vector<std::string> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  // Two titles that name one act by its number are of one matter.
  const bool number = std::any_of(both.begin(), both.end(), [](const std::string& one) {
    return one.find('/') != std::string::npos;
  });
  if (number) return 100;
  return static_cast<int>(both.size() * 100 / std::min(a.size(), b.size()));
}

}  // namespace soat
