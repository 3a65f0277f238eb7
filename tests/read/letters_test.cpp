// Letters from before Unicode. Expected words are written in Unicode; the old bytes in the way that
// the codes were typed and published, not by the tables under test.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <random>
#include <set>

#include "base/utf8.h"
#include "read/letter_evidence.h"
#include "read/letters.h"
#include "read/source.h"
#include "read/vietnamese.h"

namespace soat {
namespace {

using testing::HasSubstr;

std::string text_of(const std::vector<Letter>& letters) {
  std::string out;
  for (const Letter& letter : letters) append_character(out, letter.character);
  return out;
}

/// Old text, written here as Windows-1252 shows it.
std::string converted(std::string_view seen, LetterCode code,
                      Capitals capitals = Capitals::as_written) {
  return text_of(convert(letters_of(seen), code, capitals));
}

/// The bytes that Windows-1252 shows as these characters.
std::string bytes_of(std::string_view seen) {
  std::string out;
  for (const Letter& letter : letters_of(seen)) {
    EXPECT_LT(letter.character, 0x100U) << seen;
    out += static_cast<char>(letter.character);
  }
  return out;
}

TEST(Letters, Tcvn3) {
  EXPECT_EQ(
      converted("\u00A7\u00E9c l\u00CBp - T\u00F9 do - H\u00B9nh ph\u00F3c", LetterCode::tcvn3),
      "Độc lập - Tự do - Hạnh phúc");
  EXPECT_EQ(converted("ch\u00AD\u00ACng tr×nh c«ng t¸c", LetterCode::tcvn3),
            "chương trình công tác");
}

TEST(Letters, FontsOfCapitalsShowThem) {
  EXPECT_EQ(converted("céng hoµ x· héi", LetterCode::tcvn3, Capitals::font), "CỘNG HOÀ XÃ HỘI");
  EXPECT_EQ(converted("Bé CñA CHñ", LetterCode::tcvn3, Capitals::words), "Bộ CỦA CHỦ");
}

TEST(Letters, VniPutsMarksBehindTheirLetters) {
  EXPECT_EQ(converted("Ñoäc laäp - Töï do - Haïnh phuùc", LetterCode::vni),
            "Độc lập - Tự do - Hạnh phúc");
  EXPECT_EQ(converted("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM", LetterCode::vni),
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  EXPECT_EQ(converted("Aùp duïng ñöôïc taém röûa, kyõ thuaät, ngöôøi", LetterCode::vni),
            "Áp dụng được tắm rửa, kỹ thuật, người");
}

TEST(Letters, Windows1258HasTonesOfTheirOwn) {
  EXPECT_EQ(converted("Ðôòc lâòp - Týò do - Haònh phuìc", LetterCode::windows_1258),
            "Độc lập - Tự do - Hạnh phúc");
  EXPECT_EQ(converted("ðýõòc", LetterCode::windows_1258), "được");
}

TEST(Letters, SymbolCharactersAreTheirBytes) {
  EXPECT_EQ(converted("\uF0A7i\uF0D2u 5", LetterCode::tcvn3), "Điều 5");
}

TEST(Letters, AMarkWithoutItsLetterStays) {
  EXPECT_EQ(converted("5 ù", LetterCode::vni), "5 ù");
  EXPECT_EQ(converted("ù", LetterCode::vni), "\u0301") << "its letter may be in the run before";
}

TEST(Letters, EachKnowsWhereItStands) {
  const std::vector<Letter> letters = convert(letters_of("hoïc"), LetterCode::vni, {});
  ASSERT_EQ(letters.size(), 3U);
  EXPECT_EQ(letters[1].character, U'ọ');
  EXPECT_TRUE(letters[1].converted);
  EXPECT_EQ(letters[1].begin, 1U);
  EXPECT_EQ(letters[1].end, 4U);
  EXPECT_FALSE(letters[2].converted);
}

const std::u32string kTones =
    U"aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ";

/// What the code makes of every byte, and of every two that begin with a vowel.
std::map<char32_t, std::vector<std::string>> reachable(LetterCode code) {
  std::map<char32_t, std::vector<std::string>> found;
  for (unsigned mark = 0; mark < 0x100; ++mark) {
    for (const char32_t base : U"\x1 aeiouyAEIOUYÔÖôöâêôăÂÊÔĂÕÝõýÃãA") {
      std::vector<Letter> word;
      if (base > 0x100 || base == 0) continue;
      if (base > 1) word.push_back({base, 0, 1, false});
      if (mark >= 0x80) word.push_back({mark, 1, 2, false});
      const auto letters = convert(word, code, Capitals::as_written);
      if (letters.size() == 1) found[letters[0].character].push_back(text_of(word));
    }
  }
  return found;
}

TEST(Letters, EveryVietnameseLetterCanBeReached) {
  for (const LetterCode code : {LetterCode::tcvn3, LetterCode::vni, LetterCode::windows_1258}) {
    const auto found = reachable(code);
    for (const char32_t lower : kTones) {
      EXPECT_TRUE(found.count(lower) != 0)
          << static_cast<int>(code) << " U+" << std::hex << static_cast<unsigned>(lower);
      if (code == LetterCode::tcvn3) continue;  // its toned capitals are the other fonts' letters
      const char32_t upper = upper_case(lower);
      EXPECT_TRUE(found.count(upper) != 0)
          << static_cast<int>(code) << " U+" << std::hex << static_cast<unsigned>(upper);
    }
  }
}

TEST(Letters, Tcvn3HasOneByteALetter) {
  std::set<char32_t> seen;
  for (char32_t byte = 0xA1; byte < 0x100; ++byte) {
    const Letter letter{byte, 0, 1, false};
    const auto out = convert(std::span(&letter, 1), LetterCode::tcvn3, Capitals::as_written);
    ASSERT_EQ(out.size(), 1U);
    EXPECT_TRUE(seen.insert(out[0].character).second) << std::hex << static_cast<unsigned>(byte);
  }
  for (const char32_t capital : U"ĂÂÊÔƠƯĐ") {
    if (capital != 0) {
      EXPECT_TRUE(seen.count(capital) != 0);
    }
  }
}

TEST(Letters, FontsTellTheirCode) {
  EXPECT_EQ(font_code(".VnTime").code, LetterCode::tcvn3);
  EXPECT_FALSE(font_code(".VnTime").capitals);
  EXPECT_TRUE(font_code(".VnTimeH").capitals);
  EXPECT_TRUE(font_code(".VnArialH;Courier New").capitals);
  EXPECT_EQ(font_code("VNI-Times").code, LetterCode::vni);
  EXPECT_EQ(font_code("Times New Roman").code, LetterCode::unicode);
  EXPECT_EQ(font_code("").code, LetterCode::unicode);
}

TEST(Syllables, AreWellFormedOrNot) {
  for (const std::u32string word :
       {U"nghiêng", U"quyền", U"giếng", U"gì",   U"hòa",   U"hoà",   U"ủy",    U"thuỷ", U"khuya",
        U"được",    U"người", U"Điều",  U"ỦY",   U"quốc",  U"huỳnh", U"tuyên", U"oằn",  U"boong",
        U"yêu",     U"nghĩa", U"của",   U"thuở", U"khuỷu", U"xoáy",  U"rượu",  U"quý",  U"ý"}) {
    EXPECT_TRUE(is_syllable(word))
        << word.size() << " U+" << std::hex << static_cast<unsigned>(word[0]);
  }
  for (const std::u32string word : {U"cỏc", U"vÓ", U"Tieáng", U"caùc", U"viÖc", U"lò\u00B5", U"hgi",
                                    U"đh", U"tàt", U"aù", U"nghièng", U"bròong", U"fà", U""}) {
    EXPECT_FALSE(is_syllable(word)) << word.size();
  }
}

const std::string kOldTcvn3 =
    "§iÒu 1. Ph¹m vi ®iÒu chØnh\nLuËt nµy quy ®Þnh vÒ viÖc b¶o vÖ m«i tr\u00ADêng.\n";
const std::string kOldVni =
    "Ñieàu 1. Phaïm vi ñieàu chænh\nLuaät naøy quy ñònh veà vieäc baûo veä moâi tröôøng.\n";
const std::string kOld1258 =
    "Ðiêòu 1. Phaòm vi ðiêÌu chiÒnh\nLuâòt naÌy quy ðiònh vêÌ viêòc baÒo vêò môi trýõÌng.\n";
const std::string kNow =
    "Điều 1. Phạm vi điều chỉnh\nLuật này quy định về việc bảo vệ môi trường.\n";

Source read_text(std::string bytes, TextEncoding encoding = TextEncoding::detect) {
  ReadOptions options;
  options.encoding = encoding;
  auto source = read_source(std::move(bytes), "test.txt", options);
  EXPECT_TRUE(source) << (source ? "" : source.problem().what);
  return source ? std::move(source).value() : Source{};
}

TEST(OldText, IsToldByItsContent) {
  EXPECT_EQ(read_text(bytes_of(kOldTcvn3)).text, kNow);
  EXPECT_EQ(read_text(bytes_of(kOldVni)).text, kNow);
  EXPECT_THAT(read_text(bytes_of(kOld1258)).text, HasSubstr("Luật này quy định về việc bảo vệ"));
}

TEST(OldText, CopiedIntoUtf8IsToldToo) {
  EXPECT_EQ(read_text(kOldTcvn3).text, kNow);
  EXPECT_EQ(read_text(kOldVni).text, kNow);
  EXPECT_EQ(read_text(kNow).text, kNow);
}

/// Lines pasted from an old file into one in Unicode, short ones too.
TEST(OldText, SomeLinesOfUnicodeAreConverted) {
  std::string unicode;
  for (int i = 0; i < 20; ++i) unicode += kNow;
  const std::string also = "Ở 5 °C ± 2 µm, nhãn hiệu «ABC»®, café của El Niño.\n";
  EXPECT_EQ(read_text(unicode + kOldTcvn3 + also + "§iÒu 2.\n").text,
            unicode + kNow + also + "Điều 2.\n");
  EXPECT_EQ(read_text(kNow + kOldVni + unicode + "Ñieàu 2").text,
            kNow + kNow + unicode + "Điều 2\n");
}

TEST(OldText, SomeLinesKeepTheirPlaceInTheFile) {
  std::string unicode;
  for (int i = 0; i < 20; ++i) unicode += kNow;
  const Source source = read_text(unicode + kOldTcvn3);
  const auto at = static_cast<std::uint32_t>(source.text.rfind("trường"));
  const auto piece = std::find_if(source.pieces.begin(), source.pieces.end(), [&](const Piece& p) {
    return p.begin <= at + 2 && at + 2 < p.end;  // ư
  });
  ASSERT_NE(piece, source.pieces.end());
  EXPECT_EQ(piece->code, LetterCode::tcvn3);
  EXPECT_EQ(source.parts[0].bytes, unicode + kOldTcvn3);
  EXPECT_EQ(source.parts[0].bytes.substr(piece->at.begin, piece->at.end - piece->at.begin),
            "\u00AD");
  EXPECT_EQ(PositionIndex(source).at(at).line, 42U);
}

TEST(OldText, SignsAloneAreNoOldLetters) {
  std::string unicode;
  for (int i = 0; i < 20; ++i) unicode += kNow;
  for (const char* line :
       {"Nhãn hiệu ABC® © 2020, 5 µm\n", "El Niño, España, señor, mañana, piñata\n",
        "mềm\u00ADmại, tự\u00ADdo, quyền\u00ADlợi, công\u00ADbằng\n"}) {
    EXPECT_EQ(read_text(unicode + line).text, unicode + line);
  }
}

TEST(OldText, CanBeForced) {
  EXPECT_EQ(read_text("\xAE\xB8", TextEncoding::tcvn3).text, "đá\n");
  EXPECT_EQ(read_text("\xF1"
                      "a\xF9",
                      TextEncoding::vni)
                .text,
            "đá\n");
  EXPECT_EQ(read_text("\xF0"
                      "a\xEC",
                      TextEncoding::windows_1258)
                .text,
            "đá\n");
  EXPECT_EQ(read_text(std::string("\x11\x01\xE1\x00", 4), TextEncoding::utf16).text, "đá\n");
  EXPECT_EQ(read_text(kOldTcvn3, TextEncoding::utf8).text, kOldTcvn3);
}

TEST(OldText, WhatCannotBeToldNamesTheOption) {
  for (const std::string bytes : {"\xE9t\xE9", "gi\xE1 tr\xFF\xFE", "\xA7"}) {
    const auto source = read_source(bytes, "cu.txt");
    ASSERT_FALSE(source) << bytes;
    EXPECT_THAT(source.problem().hint, HasSubstr("--encoding"));
    EXPECT_THAT(source.problem().where, HasSubstr("cu.txt:1"));
  }
  ReadOptions options;
  options.encoding = TextEncoding::utf8;
  EXPECT_FALSE(read_source(bytes_of(kOldTcvn3), "cu.txt", options));
}

TEST(OldText, EveryLetterIsAPieceWithItsBytes) {
  const Source source = read_text(bytes_of("Ñieàu 1. Phaïm vi\nñieàu chænh"));
  EXPECT_THAT(source.text, HasSubstr("Điều 1. Phạm vi\nđiều chỉnh"));
  std::string covered;
  for (const Piece& piece : source.pieces) {
    const std::string words = source.text.substr(piece.begin, piece.end - piece.begin);
    const std::string in_file =
        source.parts[0].bytes.substr(piece.at.begin, piece.at.end - piece.at.begin);
    covered += words;
    if (piece.kind == PieceKind::verbatim) {
      EXPECT_EQ(words, in_file);
      EXPECT_EQ(piece.code, LetterCode::unicode);
    } else {
      EXPECT_EQ(piece.code, LetterCode::vni);
      EXPECT_EQ(converted(in_file, LetterCode::vni), words);
    }
  }
  EXPECT_EQ(covered, "Điều 1. Phạm viđiều chỉnh");
  const PositionIndex positions(source);
  // "ñieàu chænh": two bytes of the file are one letter before "chænh".
  EXPECT_EQ(positions.at(static_cast<std::uint32_t>(source.text.find("chỉnh"))), (Position{2, 7}));
}

TEST(OldText, AnyBytesAreRead) {
  std::mt19937 random(20200305);
  for (int round = 0; round < 400; ++round) {
    std::string bytes(1 + random() % 200, ' ');
    for (char& c : bytes)
      c = static_cast<char>(round % 2 == 0 ? random() % 256 : 0x80 + random() % 128);
    for (const TextEncoding encoding :
         {TextEncoding::detect, TextEncoding::utf8, TextEncoding::utf16, TextEncoding::tcvn3,
          TextEncoding::vni, TextEncoding::windows_1258}) {
      ReadOptions options;
      options.encoding = encoding;
      const auto source = read_source(bytes, "x", options);
      if (!source) continue;
      const PositionIndex positions(source.value());
      std::uint32_t end = 0;
      for (const Piece& piece : source.value().pieces) {
        EXPECT_LE(end, piece.begin);
        EXPECT_LT(piece.begin, piece.end);
        EXPECT_LE(piece.at.end, source.value().parts[0].bytes.size());
        end = piece.end;
        (void)positions.at(piece.begin);
      }
      EXPECT_LE(end, source.value().text.size());
    }
  }
}

TEST(Evidence, PlainUnicodeIsInNoOldCode) {
  for (const char* words :
       {"Phạm vi điều chỉnh của Luật này", "các cơ quan có trách nhiệm và các hộ gia đình",
        "diện tích 500 m², nhiệt độ 25 °C, ± 0,5 µm, § 5", "résumé, naïve, Übung, señor, Ångström",
        "các hàng có giá và các nhà"}) {
    EXPECT_EQ(plain_code(weigh(letters_of(words))), LetterCode::unicode) << words;
  }
}

TEST(OldText, RealFilesReadAsVietnamese) {
  const std::filesystem::path folder = SOAT_SOURCE_DIR "/../shared/corpus/documents";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "needs " << folder;
  for (const char* name : {"doc-32.docx", "doc-33.docx"}) {
    auto source = read_file((folder / name).string());
    ASSERT_TRUE(source) << source.problem().what;
    const LetterEvidence evidence = weigh(letters_of(source.value().text));
    const auto& count = evidence.of(LetterCode::unicode);
    EXPECT_GT(count.good, 150U) << name;
    EXPECT_EQ(count.bad, 0U) << name;
    EXPECT_THAT(source.value().text, HasSubstr("SẮC LỆNH"));
  }
}

}  // namespace
}  // namespace soat
