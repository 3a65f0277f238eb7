#include "read/symbols.h"

#include <array>

namespace soat {
namespace {

/// The Symbol font from 0x20 to 0x7E and from 0xA0 to 0xF2, a space where Unicode has no character.
constexpr std::u32string_view kSymbolLow =
    U" !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ "
    U"αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
constexpr std::u32string_view kSymbolHigh =
    U"€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑           〉∫";
static_assert(kSymbolLow.size() == 0x7F - 0x20);
static_assert(kSymbolHigh.size() == 0xF3 - 0xA0);

struct Mapped {
  unsigned char code;
  char32_t character;
};

/// What office papers use of them: boxes, ticks, bullets and arrows.
constexpr std::array<Mapped, 50> kWingdings = {{
    {0x20, U' '}, {0x22, U'✂'}, {0x28, U'☎'}, {0x2A, U'✉'}, {0x3F, U'✍'}, {0x46, U'☞'},
    {0x4A, U'☺'}, {0x6C, U'●'}, {0x6D, U'❍'}, {0x6E, U'■'}, {0x6F, U'□'}, {0x70, U'❐'},
    {0x71, U'❑'}, {0x72, U'❒'}, {0x73, U'⬧'}, {0x74, U'⧫'}, {0x75, U'◆'}, {0x76, U'❖'},
    {0x77, U'⬥'}, {0x78, U'⌧'}, {0x81, U'①'}, {0x82, U'②'}, {0x83, U'③'}, {0x84, U'④'},
    {0x85, U'⑤'}, {0x9E, U'·'}, {0x9F, U'•'}, {0xA1, U'○'}, {0xA4, U'◉'}, {0xA7, U'▪'},
    {0xA8, U'◻'}, {0xAB, U'★'}, {0xD8, U'➢'}, {0xDC, U'➲'}, {0xDF, U'←'}, {0xE0, U'→'},
    {0xE1, U'↑'}, {0xE2, U'↓'}, {0xE8, U'➔'}, {0xEF, U'⇦'}, {0xF0, U'⇨'}, {0xF1, U'⇧'},
    {0xF2, U'⇩'}, {0xF3, U'⬄'}, {0xFB, U'✗'}, {0xFC, U'✓'}, {0xFD, U'☒'}, {0xFE, U'☑'},
    {0x86, U'⑥'}, {0x87, U'⑦'},
}};
constexpr std::array<Mapped, 12> kWingdings2 = {{
    {0x4F, U'✗'},
    {0x50, U'✓'},
    {0x51, U'☒'},
    {0x52, U'☑'},
    {0x53, U'☒'},
    {0x54, U'☒'},
    {0x97, U'●'},
    {0x98, U'●'},
    {0x99, U'○'},
    {0xA0, U'■'},
    {0xA2, U'■'},
    {0xA3, U'□'},
}};
constexpr std::array<Mapped, 6> kWebdings = {{
    {0x61, U'✓'},
    {0x63, U'□'},
    {0x67, U'■'},
    {0x6E, U'●'},
    {0x72, U'✗'},
    {0x3D, U'■'},
}};

template <std::size_t N>
std::optional<char32_t> look_up(const std::array<Mapped, N>& table, char32_t code) {
  for (const Mapped& mapped : table) {
    if (mapped.code == code) return mapped.character;
  }
  return std::nullopt;
}

std::optional<char32_t> symbol_font(char32_t code) {
  char32_t character = U' ';
  if (code == U' ') return character;
  if (code > 0x20 && code < 0x20 + kSymbolLow.size()) character = kSymbolLow[code - 0x20];
  if (code >= 0xA0 && code < 0xA0 + kSymbolHigh.size()) character = kSymbolHigh[code - 0xA0];
  return character == U' ' ? std::nullopt : std::optional(character);
}

}  // namespace

std::optional<char32_t> symbol_character(std::string_view font, char32_t code) {
  const char32_t low = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code;
  if (low <= 0xFF) {
    if (font == "Symbol") return symbol_font(low);
    if (font == "Wingdings") return look_up(kWingdings, low);
    if (font == "Wingdings 2") return look_up(kWingdings2, low);
    if (font == "Webdings") return look_up(kWebdings, low);
  }
  const bool private_use = code >= 0xE000 && code <= 0xF8FF;
  const bool shown = code >= 0x20 && code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF);
  if (!shown || private_use) return std::nullopt;
  return code;
}

}  // namespace soat
