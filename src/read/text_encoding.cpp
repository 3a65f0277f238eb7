#include "read/text_encoding.h"

#include <algorithm>

#include "base/encoding.h"
#include "base/utf8.h"
#include "read/letter_evidence.h"

namespace soat {
namespace {

constexpr std::size_t kSample = 64U << 10U;  // bytes looked at to tell a code
constexpr std::string_view kNameIt =
    "Nêu bảng mã bằng --encoding tcvn3, vni, windows-1258, utf-8 hoặc utf-16, hay lưu lại tệp dưới "
    "dạng UTF-8.";

LetterCode code_of(TextEncoding encoding) {
  switch (encoding) {
    case TextEncoding::tcvn3:
      return LetterCode::tcvn3;
    case TextEncoding::vni:
      return LetterCode::vni;
    case TextEncoding::windows_1258:
      return LetterCode::windows_1258;
    default:
      return LetterCode::unicode;
  }
}

DecodedText written_in_unicode(std::string file, LetterCode code,
                               const std::vector<Letter>& letters) {
  DecodedText decoded;
  decoded.code = code;
  decoded.text.reserve(file.size());
  for (const Letter& letter : letters) {
    const auto begin = static_cast<std::uint32_t>(decoded.text.size());
    if (letter.converted) {
      append_character(decoded.text, letter.character);
    } else {
      decoded.text.append(file, letter.begin, letter.end - letter.begin);
    }
    const auto end = static_cast<std::uint32_t>(decoded.text.size());
    if (!letter.converted && !decoded.steps.empty() && !decoded.steps.back().converted) {
      decoded.steps.back().text_end = end;
      decoded.steps.back().file_end = letter.end;
    } else {
      decoded.steps.push_back({begin, end, letter.begin, letter.end, letter.converted});
    }
  }
  decoded.file = std::move(file);
  return decoded;
}

DecodedText converted_text(std::string file, LetterCode code) {
  const std::vector<Letter> letters = convert(letters_of(file), code, Capitals::words);
  return written_in_unicode(std::move(file), code, letters);
}

DecodedText plain(std::string text) { return {std::move(text), LetterCode::unicode, {}, {}}; }

/// Old letters are at U+00A0 to U+00FF; Vietnamese in Unicode has most of its letters elsewhere,
/// and one word in two has such a letter. Cheap, so that text in Unicode costs nothing more.
bool may_be_old(std::string_view utf8) {
  const std::string_view sample = utf8.substr(0, kSample);
  const std::size_t near =
      count_bytes(sample, [](unsigned char byte) { return (byte & 0xFEU) == 0xC2; });  // C2, C3
  const std::size_t far = count_bytes(sample, [](unsigned char byte) {
    return (byte == 0xE1) | ((byte & 0xFDU) == 0xC4);  // E1, C4, C6
  });
  return near > 0 && far * 4 <= near;
}

/// The code in which the sample of a text is plainly Vietnamese, its last character left out: it
/// may be cut.
LetterCode told_code(std::string_view file) {
  std::size_t size = std::min(file.size(), kSample);
  while (size < file.size() && size > 0 && (static_cast<unsigned char>(file[size]) & 0xC0U) == 0x80)
    --size;
  return plain_code(weigh(letters_of(file.substr(0, size))));
}

template <class Do>
void each_line(std::string_view text, const Do& act) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    act(text.substr(at, end - at), static_cast<std::uint32_t>(at));
    at = end;
  }
}

/// Whether a line has letters that Vietnamese in Unicode has none of and the old codes cannot do
/// without: those of TCVN3 at U+00A8 to U+00BE, VNI's đ.
bool has_old_sign(std::string_view line) {
  constexpr std::string_view kTcvn3 = "\xA8\xA9\xAA\xAC\xAD\xAE\xB5\xB6\xB7\xB8\xB9\xBE";
  for (std::size_t at = line.find('\xC2'); at != std::string_view::npos && at + 1 < line.size();
       at = line.find('\xC2', at + 1)) {
    if (kTcvn3.find(line[at + 1]) != std::string_view::npos) return true;
  }
  return line.find("\xC3\xB1") != std::string_view::npos;
}

/// The old code that the lines with such letters are plainly in, all taken together.
LetterCode code_of_some_lines(std::string_view text) {
  if (!has_old_sign(text)) return LetterCode::unicode;
  LetterEvidence evidence;
  each_line(text, [&](std::string_view line, std::uint32_t) {
    if (!has_old_sign(line) || !may_be_old(line)) return;
    const LetterEvidence own = weigh(letters_of(line.substr(0, kSample)));
    // A line in Unicode with such signs in it has nothing to say of the others.
    if (own.of(LetterCode::unicode).good * 2 <= own.words) evidence.add(own);
  });
  return plain_code(evidence);
}

/// Some lines were pasted from an old file: each is converted that is in the code itself.
DecodedText some_lines_converted(std::string text, LetterCode code) {
  std::vector<Letter> letters;
  letters.reserve(text.size());
  each_line(text, [&](std::string_view line, std::uint32_t begin) {
    std::vector<Letter> own = letters_of(line, begin);
    if (is_in_code(weigh(own), code, true) == Verdict::yes)
      own = convert(own, code, Capitals::words);
    letters.insert(letters.end(), own.begin(), own.end());
  });
  return written_in_unicode(std::move(text), code, letters);
}

/// What a file in UTF-8 holds may be old letters all the same, copied from a window that showed
/// them as Windows-1252: the whole of it, or some lines.
DecodedText from_utf8(std::string text, LetterCode forced) {
  LetterCode code = forced;
  if (code == LetterCode::unicode && may_be_old(text)) code = told_code(text);
  if (code != LetterCode::unicode) return converted_text(std::move(text), code);
  code = code_of_some_lines(text);
  return code == LetterCode::unicode ? plain(std::move(text))
                                     : some_lines_converted(std::move(text), code);
}

std::string line_of(std::string_view bytes, std::size_t at) {
  return std::to_string(1 + std::count(bytes.begin(), bytes.begin() + static_cast<long>(at), '\n'));
}

Result<DecodedText> from_old_code(const std::string& bytes, const std::string& name,
                                  LetterCode forced) {
  if (bytes.find('\0') != std::string::npos) {
    return Problem{name, "Tệp có byte NUL, không phải tệp văn bản.",
                   "Kiểm tra lại tệp; Soát đọc tệp .docx và tệp văn bản."};
  }
  const std::size_t invalid = first_invalid_utf8(bytes);
  if (invalid == std::string::npos) return from_utf8(bytes, forced);
  std::string file = seen_as_windows_1252(bytes);
  const LetterCode code = forced == LetterCode::unicode ? told_code(file) : forced;
  if (code == LetterCode::unicode) {
    return Problem{name + ":" + line_of(bytes, invalid),
                   "Tệp không phải UTF-8 hợp lệ, và không rõ chữ viết theo bảng mã nào.",
                   std::string(kNameIt)};
  }
  return converted_text(std::move(file), code);
}

}  // namespace

Result<DecodedText> decode_letters(const std::string& bytes, const std::string& name,
                                   TextEncoding encoding) {
  const LetterCode forced = code_of(encoding);
  if (forced != LetterCode::unicode) return from_old_code(bytes, name, forced);
  auto text =
      encoding == TextEncoding::utf16 ? decode_utf16(bytes, name) : decode_text(bytes, name);
  if (text && encoding == TextEncoding::detect)
    return from_utf8(std::move(text).value(), LetterCode::unicode);
  if (text) return plain(std::move(text).value());
  const bool old = encoding == TextEncoding::detect && !has_utf16_mark(bytes);
  if (!old || bytes.find('\0') != std::string::npos) return text.problem();
  return from_old_code(bytes, name, LetterCode::unicode);
}

void restore_addresses(Source& source, const DecodedText& decoded) {
  if (decoded.code == LetterCode::unicode) return;
  std::vector<Piece> pieces;
  pieces.reserve(decoded.steps.size() + source.pieces.size());
  for (const Piece& piece : source.pieces) {
    if (piece.kind != PieceKind::verbatim) {
      pieces.push_back(piece);  // generated: it has no address
      continue;
    }
    auto step = std::upper_bound(
        decoded.steps.begin(), decoded.steps.end(), piece.at.begin,
        [](std::uint32_t at, const DecodedText::Step& s) { return at < s.text_end; });
    for (; step != decoded.steps.end() && step->text_begin < piece.at.end; ++step) {
      const std::uint32_t begin = std::max(step->text_begin, piece.at.begin);
      const std::uint32_t end = std::min(step->text_end, piece.at.end);
      Piece part{piece.begin + (begin - piece.at.begin),
                 piece.begin + (end - piece.at.begin),
                 PieceKind::converted,
                 {0, step->file_begin, step->file_end},
                 decoded.code};
      if (!step->converted) {
        const std::uint32_t at = step->file_begin + (begin - step->text_begin);
        part.kind = PieceKind::verbatim;
        part.at = {0, at, at + (end - begin)};
        part.code = LetterCode::unicode;
      }
      pieces.push_back(part);
    }
  }
  source.pieces = std::move(pieces);
  source.parts.front().bytes = decoded.file;
}

}  // namespace soat
