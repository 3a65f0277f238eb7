#include "read/run_letters.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace soat {
namespace {

constexpr int kMaxNesting = 200;  // of what wraps runs, and of style upon style

/// What Vietnamese in Unicode surely has and no old code does: a letter from beyond U+00FF.
bool is_far_letter(char32_t c) {
  return (c >= 0x1EA0 && c <= 0x1EF9) || (c >= 0x102 && c <= 0x1B0) || (c >= 0x300 && c < 0x370);
}
bool is_small_ascii(char32_t c) { return c >= U'a' && c <= U'z'; }
bool is_near_letter(char32_t c) { return (c > 0xA0 && c < 0x100) || (c >= 0xF020 && c <= 0xF0FF); }

/// What the bytes of a paragraph tell without being decoded: most paragraphs are plainly Unicode
/// and must cost no more than this.
struct Glance {
  bool near = false;  ///< characters that old letters look like
  bool far = false;   ///< letters that only Unicode has
  bool suspicious =
      false;  ///< characters where old codes have letters and Unicode's Vietnamese none
};

/// By the second byte of U+00C0 to U+00FF: Vietnamese letters among them.
constexpr std::array<bool, 64> near_letters_of_vietnamese() {
  std::array<bool, 64> all{};
  for (const char32_t c : std::u32string_view(U"àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ"))
    all[c - 0xC0] = true;
  return all;
}

void glance_at(std::string_view words, Glance& glance) {
  constexpr auto kVietnamese = near_letters_of_vietnamese();
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const auto byte = static_cast<unsigned char>(words[i]);
    if (byte < 0x80 && byte != '&') continue;
    const auto next = static_cast<unsigned char>(words[i + 1]);
    const bool letter = byte == 0xC3;
    const bool odd = (byte == 0xC2 && next != 0xA0) || (byte == 0xEF && next <= 0x83) ||
                     (byte == '&' && next == '#') || (letter && !kVietnamese[next & 0x3FU]);
    glance.suspicious = glance.suspicious || odd;
    glance.near = glance.near || odd || letter;
    glance.far = glance.far || (byte == 0xE1 && (next == 0xBA || next == 0xBB)) ||
                 (byte >= 0xC4 && byte <= 0xC6) || byte == 0xCC;
  }
}

/// Over the runs of a paragraph, not those of paragraphs inside it.
void glance_at(const pugi::xml_node& parent, Glance& glance, int depth) {
  if (depth > kMaxNesting) return;
  for (const pugi::xml_node node : parent.children()) {
    const std::string_view name = local_name(node);
    if (name == "t") {
      for (const pugi::xml_node text : node.children()) glance_at(text.value(), glance);
    } else if (name == "softHyphen") {
      glance.near = glance.suspicious = true;
    } else if (name != "p" && name != "pPr" && name != "rPr") {
      glance_at(node, glance, depth + 1);
    }
  }
}

/// Fonts of pictures have their own use for U+F020 to U+F0FF.
bool is_symbol_font(std::string_view font) {
  return font.starts_with("Symbol") || font.starts_with("Wingdings") ||
         font.starts_with("Webdings");
}

}  // namespace

std::string_view RunLetters::font_of_paragraph(const pugi::xml_node& paragraph) const {
  const Style* style =
      styles_.of_paragraph(attribute(child(child(paragraph, "pPr"), "pStyle"), "val"));
  return style != nullptr && style->font ? std::string_view(*style->font) : styles_.default_font();
}

std::string_view RunLetters::font_of_run(const pugi::xml_node& run,
                                         std::string_view paragraph_font) const {
  const pugi::xml_node properties = child(run, "rPr");
  if (const pugi::xml_node fonts = child(properties, "rFonts")) {
    if (const auto font = font_of(fonts)) return *font;
  }
  const pugi::xml_node named = child(properties, "rStyle");
  const Style* style = named ? styles_.find(attribute(named, "val")) : nullptr;
  return style != nullptr && style->font ? std::string_view(*style->font) : paragraph_font;
}

/// The runs of a paragraph, not those of paragraphs inside it (in text boxes).
void RunLetters::collect(const pugi::xml_node& parent, std::string_view paragraph_font,
                         Words& words, int depth) const {
  if (depth > kMaxNesting) return;
  for (const pugi::xml_node node : parent.children()) {
    const std::string_view name = local_name(node);
    if (name != "r") {
      if (name != "p" && name != "pPr" && name != "rPr")
        collect(node, paragraph_font, words, depth + 1);
      continue;
    }
    const std::string_view font = font_of_run(node, paragraph_font);
    const bool symbols = is_symbol_font(font);
    Run run{node, words.letters.size(), 0, font_code(font)};
    for (const pugi::xml_node item : node.children()) {
      const std::string_view kind = local_name(item);
      if (kind == "t" && !symbols) {
        for (const pugi::xml_node text : item.children()) {
          const std::vector<Letter> letters = letters_of(decode_entities(text.value()));
          words.letters.insert(words.letters.end(), letters.begin(), letters.end());
        }
      } else if (kind == "softHyphen") {
        words.letters.push_back({0xAD, 0, 0, false});
      } else if (kind != "rPr") {
        words.letters.push_back({U' ', 0, 0, false});
      }
    }
    run.end = words.letters.size();
    words.runs.push_back(run);
  }
}

/// Whether some run is in a font that shows small letters as capitals.
bool RunLetters::shows_capitals(const pugi::xml_node& paragraph) const {
  if (font_code(font_of_paragraph(paragraph)).capitals) return true;
  return std::any_of(paragraph.begin(), paragraph.end(), [&](const pugi::xml_node& node) {
    return local_name(node) == "r" && font_code(font_of_run(node, {})).capitals;
  });
}

RunLetters::Words RunLetters::words_of(const pugi::xml_node& paragraph) const {
  Words words;
  collect(paragraph, font_of_paragraph(paragraph), words, 0);
  words.unicode = std::any_of(words.letters.begin(), words.letters.end(),
                              [](const Letter& letter) { return is_far_letter(letter.character); });
  return words;
}

RunCode RunLetters::code_of(const pugi::xml_node& run) {
  pugi::xml_node paragraph = run.parent();
  while (paragraph && local_name(paragraph) != "p") paragraph = paragraph.parent();
  if (paragraph && scanned_.insert(paragraph.internal_object()).second) scan(paragraph);
  const auto found = old_.find(run.internal_object());
  return found == old_.end() ? RunCode{} : found->second;
}

void RunLetters::forget() {
  scanned_.clear();
  old_.clear();
  parts_.clear();
}

void RunLetters::scan(const pugi::xml_node& paragraph) {
  Glance glance;
  glance_at(paragraph, glance, 0);
  if (glance.far && !glance.suspicious) return;
  if (!glance.near && !shows_capitals(paragraph)) return;
  const Words words = words_of(paragraph);
  const LetterEvidence evidence = weigh(words.letters);
  for (const Run& run : words.runs) {
    const RunCode code = decide(words, run, evidence);
    if (code.code != LetterCode::unicode) old_[run.node.internal_object()] = code;
  }
}

RunCode RunLetters::decide(const Words& words, const Run& run, const LetterEvidence& paragraph) {
  const std::span<const Letter> all(words.letters);
  const std::span<const Letter> own = all.subspan(run.begin, run.end - run.begin);
  const auto any = [&](bool (*test)(char32_t)) {
    return std::any_of(own.begin(), own.end(),
                       [&](const Letter& letter) { return test(letter.character); });
  };
  const LetterCode declared = run.font.code;
  const Capitals capitals = run.font.capitals ? Capitals::font : Capitals::as_written;
  if (any(is_far_letter)) return {};
  if (!any(is_near_letter)) {
    // Plain ASCII is the same in all codes; only capitals depend on the font being true.
    const bool shown = run.font.capitals && !words.unicode && any(is_small_ascii) &&
                       is_in_code(part_evidence(run.node, declared), declared, true) != Verdict::no;
    return shown ? RunCode{declared, capitals} : RunCode{};
  }
  const LetterEvidence evidence = weigh(all, run.begin, run.end);
  if (declared != LetterCode::unicode)
    return is_old(run, evidence, paragraph, declared) ? RunCode{declared, capitals} : RunCode{};
  for (const LetterCode code : kLetterCodes) {
    if (code != LetterCode::unicode && is_old(run, evidence, paragraph, code))
      return {code, Capitals::words};
  }
  return {};
}

bool RunLetters::is_old(const Run& run, const LetterEvidence& own, const LetterEvidence& paragraph,
                        LetterCode code) {
  const bool by_font = run.font.code != LetterCode::unicode;
  // Without a font that says so, a run must itself read no worse when converted.
  if (!by_font && own.of(code).good < own.of(LetterCode::unicode).good) return false;
  Verdict verdict = is_in_code(own, code, by_font);
  if (verdict == Verdict::unsure) verdict = is_in_code(paragraph, code, by_font);
  if (verdict == Verdict::unsure &&
      (by_font || own.of(code).good > own.of(LetterCode::unicode).good))
    verdict = is_in_code(part_evidence(run.node, run.font.code), code, by_font);
  if (by_font) return verdict != Verdict::no;
  return verdict == Verdict::yes;
}

const LetterEvidence& RunLetters::part_evidence(const pugi::xml_node& node, LetterCode declared) {
  const pugi::xml_node root = node.root();
  const auto [found, fresh] = parts_.try_emplace({root.internal_object(), declared});
  if (fresh) gather(root, declared, found->second, 0);
  return found->second;
}

void RunLetters::gather(const pugi::xml_node& parent, LetterCode declared, LetterEvidence& evidence,
                        int depth) const {
  constexpr std::uint32_t kEnough = 1000;  // words: more tell no more
  if (depth > kMaxNesting) return;
  for (const pugi::xml_node node : parent.children()) {
    if (evidence.words >= kEnough) return;
    if (local_name(node) == "p") {
      const Words words = words_of(node);
      for (const Run& run : words.runs) {
        if (run.font.code == declared) evidence.add(weigh(words.letters, run.begin, run.end));
      }
    }
    gather(node, declared, evidence, depth + 1);
  }
}

std::vector<RunPiece> run_pieces(std::string_view words, PieceKind kind, SourceSpan at,
                                 RunCode code) {
  std::vector<RunPiece> pieces;
  const bool verbatim = kind == PieceKind::verbatim;
  for (const Letter& letter : convert(letters_of(words), code.code, code.capitals)) {
    const SourceSpan own =
        verbatim ? SourceSpan{at.part, at.begin + letter.begin, at.begin + letter.end} : at;
    if (letter.converted) {
      pieces.push_back({{}, PieceKind::converted, own, code.code});
      append_character(pieces.back().words, letter.character);
      continue;
    }
    const bool goes_on = !pieces.empty() && pieces.back().code == LetterCode::unicode;
    if (!goes_on) pieces.push_back({{}, kind, own, LetterCode::unicode});
    pieces.back().words += words.substr(letter.begin, letter.end - letter.begin);
    pieces.back().at.end = own.end;
  }
  return pieces;
}

}  // namespace soat
