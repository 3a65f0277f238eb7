#include "read/docx_words.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "read/symbols.h"

namespace soat {
namespace {

constexpr std::string_view kSoftHyphen = "\xC2\xAD";
constexpr std::string_view kWhite = " \t\r\n";

/// Finds, from left to right, the characters that a reader does not see as they are written: soft
/// hyphens, and letters of symbol fonts (U+F000 to U+F0FF).
class Specials {
 public:
  explicit Specials(std::string_view words) : words_(words), hyphen_(words.find(kSoftHyphen)) {}

  /// The first at or after `from`, which never goes back; npos if there is none.
  std::size_t next(std::size_t from) {
    if (hyphen_ < from) hyphen_ = words_.find(kSoftHyphen, from);
    while (symbol_ < from || !at_symbol()) {
      symbol_ = words_.find('\xEF', std::max(symbol_ + 1, from));
      if (symbol_ == std::string_view::npos) break;
    }
    return std::min(hyphen_, symbol_);
  }

 private:
  [[nodiscard]] bool at_symbol() const {
    if (symbol_ == std::string_view::npos) return true;
    if (symbol_ + 1 >= words_.size() || words_[symbol_] != '\xEF') return false;
    const auto second = static_cast<unsigned char>(words_[symbol_ + 1]);
    return second >= 0x80 && second <= 0x83;
  }

  std::string_view words_;
  std::size_t hyphen_ = 0;
  std::size_t symbol_ = 0;
};

/// Whether white space at the ends of a text counts: xml:space on it or on what it stands in.
bool preserves_space(pugi::xml_node node) {
  for (; node; node = node.parent()) {
    const std::string_view space = node.attribute("xml:space").value();
    if (!space.empty()) return space == "preserve";
  }
  return false;
}

/// The bytes of an element's tag, from its '<' to its '>'.
SourceSpan span_of_tag(const pugi::xml_node& node, std::uint32_t part, std::string_view bytes) {
  const std::ptrdiff_t name = node.offset_debug();
  if (name <= 0) return {part, 0, 0};
  const auto begin = static_cast<std::uint32_t>(name - 1);
  const std::size_t end = bytes.find('>', begin);
  return {part, begin,
          static_cast<std::uint32_t>(end == std::string_view::npos ? bytes.size() : end + 1)};
}

}  // namespace

void DocxWords::text(const pugi::xml_node& node) {
  for (pugi::xml_node data = node.first_child(); data; data = data.next_sibling()) {
    const std::ptrdiff_t offset = data.offset_debug();
    std::string_view words = data.value();
    if (offset < 0 || words.empty()) continue;
    auto at = static_cast<std::uint32_t>(offset);
    const bool white_ends = kWhite.find(words.front()) != std::string_view::npos ||
                            kWhite.find(words.back()) != std::string_view::npos;
    if (white_ends && !preserves_space(node)) {
      if (!data.previous_sibling()) {
        const std::size_t first = std::min(words.find_first_not_of(kWhite), words.size());
        words.remove_prefix(first);
        at += static_cast<std::uint32_t>(first);
      }
      if (!data.next_sibling()) words = words.substr(0, words.find_last_not_of(kWhite) + 1);
    }
    character_data(words, at, data.type() != pugi::node_cdata);
  }
}

void DocxWords::character_data(std::string_view words, std::uint32_t at, bool entities) {
  while (!words.empty()) {
    const std::size_t amp = entities ? std::min(words.find('&'), words.size()) : words.size();
    if (amp > 0) {
      append(words.substr(0, amp), PieceKind::verbatim,
             {part_, at, at + static_cast<std::uint32_t>(amp)});
      words.remove_prefix(amp);
      at += static_cast<std::uint32_t>(amp);
      continue;
    }
    const std::size_t end = entity_size(words);
    const std::uint32_t after = at + static_cast<std::uint32_t>(end);
    append(decode_entities(words.substr(0, end)), PieceKind::converted, {part_, at, after});
    words.remove_prefix(end);
    at = after;
  }
}

void DocxWords::element(std::string_view words, const pugi::xml_node& node) {
  append(words, PieceKind::converted, span_of_tag(node, part_, builder_.part(part_)));
}

void DocxWords::generated(std::string_view words) { put(words, PieceKind::generated, {}); }

/// The one place where the words of a run come by, with the font at hand: what is written in bytes
/// of its own is turned into what a reader sees.
void DocxWords::append(std::string_view words, PieceKind kind, SourceSpan at) {
  if (look_.letters.code != LetterCode::unicode) {
    for (const RunPiece& piece : run_pieces(words, kind, at, look_.letters))
      put(piece.words, piece.kind, piece.at, piece.code);
    return;
  }
  const auto part_of = [&](std::size_t begin, std::size_t end) {
    if (kind != PieceKind::verbatim) return at;
    return SourceSpan{at.part, at.begin + static_cast<std::uint32_t>(begin),
                      at.begin + static_cast<std::uint32_t>(end)};
  };
  Specials specials(words);
  std::size_t begin = 0;
  for (std::size_t special = specials.next(0); special < words.size();
       special = specials.next(begin)) {
    put(words.substr(begin, special - begin), kind, part_of(begin, special));
    auto end = static_cast<std::uint32_t>(special);
    const char32_t character = next_character(words, end);
    if (const auto seen = symbol_character(look_.font, character); seen && character != 0xAD) {
      std::string symbol;
      append_character(symbol, *seen);
      put(symbol, PieceKind::converted, part_of(special, end));
    } else if (character != 0xAD) {
      put(words.substr(special, end - special), kind, part_of(special, end));
    }
    begin = end;
  }
  put(words.substr(begin), kind, part_of(begin, words.size()));
}

void DocxWords::put(std::string_view words, PieceKind kind, SourceSpan at, LetterCode code) {
  if (words.empty()) return;
  if (!builder_.in_paragraph()) builder_.begin_paragraph(false, false);
  if (look_.change != open_) {
    end_change();
    open_ = look_.change;
    if (open_ != Change::none) builder_.append_generated(open_ == Change::inserted ? "{+" : "[-");
  }
  switch (kind) {
    case PieceKind::verbatim:
      builder_.append_verbatim(words, at.part, at.begin);
      break;
    case PieceKind::converted:
      builder_.append_converted(words, at, code);
      break;
    case PieceKind::generated:
      builder_.append_generated(words);
      break;
  }
}

void DocxWords::end_change() {
  if (open_ != Change::none && builder_.in_paragraph()) {
    builder_.append_generated(open_ == Change::inserted ? "+}" : "-]");
  }
  open_ = Change::none;
}

Change DocxWords::exchange_open_change(Change change) {
  std::swap(open_, change);
  return change;
}

}  // namespace soat
