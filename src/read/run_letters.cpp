#include "read/run_letters.h"

#include <algorithm>
#include <array>
#include <limits>

#include "base/utf8.h"

namespace soat {
namespace {

constexpr int kMaxNesting = 200;  // of what wraps runs, and of style upon style

/// What Vietnamese in Unicode surely has and no old code does: a letter from beyond U+00FF.
bool is_far_letter(char32_t c) {
  return (c >= 0x1EA0 && c <= 0x1EF9) || (c >= 0x102 && c <= 0x1B0) || (c >= 0x300 && c < 0x370);
}
bool is_near_letter(char32_t c) { return (c > 0xA0 && c < 0x100) || (c >= 0xF020 && c <= 0xF0FF); }

/// A character where an old code has letters and Unicode's Vietnamese has none.
bool is_suspicious(char32_t c) {
  constexpr std::u32string_view kVietnamese = U"àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ";
  return is_near_letter(c) && kVietnamese.find(c) == std::u32string_view::npos;
}

/// Fonts of pictures have their own use for U+F020 to U+F0FF.
bool is_symbol_font(std::string_view font) {
  return font.starts_with("Symbol") || font.starts_with("Wingdings") ||
         font.starts_with("Webdings");
}

/// The font of letters from A0 on, as w:rFonts says it; nothing if it does not.
std::string_view font_attribute(const pugi::xml_node& properties) {
  const pugi::xml_node fonts = child(properties, "rFonts");
  if (!fonts) return {};
  if (!attribute(fonts, "hAnsiTheme").empty()) return "theme";
  const std::string_view high = attribute(fonts, "hAnsi");
  return high.empty() ? attribute(fonts, "ascii") : high;
}

/// Characters of text with entities, each with its range in the part; `begin` is that of the text.
std::vector<Letter> letters_of_xml(std::string_view words, std::uint32_t begin) {
  std::vector<Letter> letters;
  while (!words.empty()) {
    const std::size_t amp = std::min(words.find('&'), words.size());
    const std::vector<Letter> plain = letters_of(words.substr(0, amp), begin);
    letters.insert(letters.end(), plain.begin(), plain.end());
    words.remove_prefix(amp);
    begin += static_cast<std::uint32_t>(amp);
    if (words.empty()) break;
    const std::size_t size = std::min(words.find(';'), words.size() - 1) + 1;
    const auto end = begin + static_cast<std::uint32_t>(size);
    const std::string decoded = decode_entities(words.substr(0, size));
    for (const Letter& letter : letters_of(decoded))
      letters.push_back({letter.character, begin, end, true});
    words.remove_prefix(size);
    begin = end;
  }
  return letters;
}

}  // namespace

RunLetters::RunLetters(const pugi::xml_node& styles) {
  default_font_ = font_attribute(child(child(child(styles, "docDefaults"), "rPrDefault"), "rPr"));
  for (const pugi::xml_node node : styles.children()) {
    if (local_name(node) != "style") continue;
    const std::string id(attribute(node, "styleId"));
    const std::string_view is_default = attribute(node, "default");
    if (attribute(node, "type") == "paragraph" && (is_default == "1" || is_default == "true"))
      default_style_ = id;
    styles_[id] = {std::string(attribute(child(node, "basedOn"), "val")),
                   std::string(font_attribute(child(node, "rPr")))};
  }
}

std::string_view RunLetters::font_of_style(std::string_view id) const {
  for (int depth = 0; depth < kMaxNesting && !id.empty(); ++depth) {
    const auto found = styles_.find(id);
    if (found == styles_.end()) return {};
    if (!found->second.font.empty()) return found->second.font;
    id = found->second.based_on;
  }
  return {};
}

FontCode RunLetters::font_of_paragraph(const pugi::xml_node& paragraph) const {
  const std::string_view style = attribute(child(child(paragraph, "pPr"), "pStyle"), "val");
  std::string_view font = font_of_style(style.empty() ? std::string_view(default_style_) : style);
  if (font.empty()) font = default_font_;
  return font_code(font);
}

FontCode RunLetters::font_of(const pugi::xml_node& run, FontCode paragraph_font) const {
  const pugi::xml_node properties = child(run, "rPr");
  if (!properties) return paragraph_font;
  std::string_view font = font_attribute(properties);
  if (font.empty()) font = font_of_style(attribute(child(properties, "rStyle"), "val"));
  return font.empty() ? paragraph_font : font_code(font);
}

/// The runs of a paragraph, not those of paragraphs inside it (in text boxes).
void RunLetters::collect(const pugi::xml_node& parent, FontCode paragraph_font, Words& words,
                         int depth) const {
  if (depth > kMaxNesting) return;
  for (const pugi::xml_node node : parent.children()) {
    const std::string_view name = local_name(node);
    if (name != "r") {
      if (name != "p" && name != "pPr" && name != "rPr")
        collect(node, paragraph_font, words, depth + 1);
      continue;
    }
    Run run{node, words.letters.size(), 0, font_of(node, paragraph_font)};
    const bool symbols = is_symbol_font(font_attribute(child(node, "rPr")));
    for (const pugi::xml_node item : node.children()) {
      const std::string_view kind = local_name(item);
      if (kind == "t" && !symbols) {
        for (const pugi::xml_node text : item.children()) {
          const std::vector<Letter> letters = letters_of_xml(text.value(), 0);
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

RunLetters::Words RunLetters::words_of(const pugi::xml_node& paragraph) const {
  Words words;
  collect(paragraph, font_of_paragraph(paragraph), words, 0);
  return words;
}

RunCode RunLetters::code_of(const pugi::xml_node& run) {
  pugi::xml_node paragraph = run.parent();
  while (paragraph && local_name(paragraph) != "p") paragraph = paragraph.parent();
  if (paragraph && scanned_.insert(paragraph.internal_object()).second) scan(paragraph);
  const auto found = old_.find(run.internal_object());
  return found == old_.end() ? RunCode{} : found->second;
}

void RunLetters::scan(const pugi::xml_node& paragraph) {
  const Words words = words_of(paragraph);
  const bool declared = std::any_of(words.runs.begin(), words.runs.end(), [](const Run& run) {
    return run.font.code != LetterCode::unicode;
  });
  const auto has = [&](bool (*test)(char32_t)) {
    return std::any_of(words.letters.begin(), words.letters.end(),
                       [&](const Letter& letter) { return test(letter.character); });
  };
  if (!declared && (has(is_far_letter) ? !has(is_suspicious) : !has(is_near_letter))) return;
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
    const bool unicode = std::any_of(all.begin(), all.end(),
                                     [](const Letter& l) { return is_far_letter(l.character); });
    return run.font.capitals && !unicode ? RunCode{declared, capitals} : RunCode{};
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
  if (verdict == Verdict::unsure && (by_font || paragraph.of(code).good > 0))
    verdict = is_in_code(part_evidence(run.node)[run.font.code], code, by_font);
  if (by_font) return verdict != Verdict::no;
  return verdict == Verdict::yes;
}

RunLetters::PartEvidence& RunLetters::part_evidence(const pugi::xml_node& node) {
  const pugi::xml_node root = node.root();
  const auto [found, fresh] = parts_.try_emplace(root.internal_object());
  if (fresh) gather(root, found->second, 0);
  return found->second;
}

void RunLetters::gather(const pugi::xml_node& parent, PartEvidence& evidence, int depth) const {
  if (depth > kMaxNesting) return;
  for (const pugi::xml_node node : parent.children()) {
    if (local_name(node) == "p") {
      const Words words = words_of(node);
      for (const Run& run : words.runs)
        evidence[run.font.code].add(weigh(words.letters, run.begin, run.end));
    }
    gather(node, evidence, depth + 1);
  }
}

void append_letters(SourceBuilder& builder, std::string_view words, std::uint32_t part,
                    std::uint32_t begin, RunCode code) {
  const std::vector<Letter> letters = letters_of_xml(words, begin);
  std::uint32_t plain = begin;  // what was not yet appended begins here
  const auto flush = [&](std::uint32_t to) {
    builder.append_verbatim(words.substr(plain - begin, to - plain), part, plain);
  };
  for (const Letter& letter : convert(letters, code.code, code.capitals)) {
    if (!letter.converted) continue;
    if (letter.begin > plain) flush(letter.begin);
    std::string converted;
    append_character(converted, letter.character);
    const bool entity = letter.character < 0x80 && words[letter.begin - begin] == '&';
    builder.append_converted(converted, {part, letter.begin, letter.end},
                             entity ? LetterCode::unicode : code.code);
    plain = letter.end;
  }
  flush(begin + static_cast<std::uint32_t>(words.size()));
}

void append_soft_hyphen(SourceBuilder& builder, const pugi::xml_node& node, std::uint32_t part,
                        RunCode code) {
  const std::ptrdiff_t name_at = node.offset_debug();
  if (code.code != LetterCode::tcvn3 || name_at < 1) return;
  const std::string_view bytes = builder.part(part);
  const auto begin = static_cast<std::uint32_t>(name_at - 1);
  const std::size_t end = bytes.find('>', begin);
  if (end == std::string_view::npos) return;
  const Letter hyphen{0xAD, begin, static_cast<std::uint32_t>(end + 1), false};
  for (const Letter& letter : convert(std::span(&hyphen, 1), code.code, code.capitals)) {
    std::string converted;
    append_character(converted, letter.character);
    builder.append_converted(converted, {part, letter.begin, letter.end}, code.code);
  }
}

}  // namespace soat
