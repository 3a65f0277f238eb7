// Reads the head of an act line by line. Inside the room only.
#pragma once

#include <optional>
#include <span>

#include "structure/head_reader.h"

namespace soat {

/// A reader for one head: number and date are read in head_number.cpp, type and title in
/// head_title.cpp. `text`, `words` and `lines` must outlive it.
class HeadReader {
 public:
  HeadReader(const Text& text, const StructureLexicon& words, std::span<const Line> lines)
      : text_(text), words_(words), lines_(lines), tokens_(text.tokens()) {}
  ReadHead read();

 private:
  using Tokens = std::span<const Token>;
  [[nodiscard]] Tokens up_to(std::uint32_t last) const { return tokens_.subspan(0, last); }
  [[nodiscard]] SyllableId syllable(std::uint32_t at, std::uint32_t last) const {
    return at < last ? tokens_[at].syllable : kNoSyllable;
  }
  [[nodiscard]] std::uint32_t first_word(const Line& line) const {
    std::uint32_t first = line.first;
    while (first < line.last && tokens_[first].kind == TokenKind::punctuation) ++first;
    return first;
  }
  [[nodiscard]] std::size_t head_end() const;
  [[nodiscard]] bool starts_with_type(const Line& line) const {
    const std::uint32_t first = first_word(line);
    return first < line.last && words_.types.longest(up_to(line.last), first).has_value();
  }
  [[nodiscard]] bool promulgates(const Line& line) const;
  [[nodiscard]] bool long_sentence(const Line& line) const;
  [[nodiscard]] bool title_may_go_on(std::size_t at) const;
  void read_line(std::size_t at, std::size_t end);

  // --- number: "Số: 38/2025/QĐ-UBND", "Luật số: 57/2014/QH13", "Số:     /2025/QĐ-UBND"
  void read_number(const Line& line);
  [[nodiscard]] bool own_number_may_stand(std::uint32_t so, const Line& line) const;
  [[nodiscard]] bool codified_line(const Line& line) const;
  bool read_number_at(std::uint32_t begin, const Line& line);
  [[nodiscard]] bool after_joint(std::uint32_t at) const;

  // --- date: "Hà Nội, ngày 24 tháng 6 năm 2022", "…, ngày     tháng 4 năm 2024", "ngày 24/06/2022"
  void read_date(const Line& line);
  void read_codified_date(std::size_t end);
  [[nodiscard]] std::optional<unsigned> number_at(std::uint32_t at, std::uint32_t last) const;
  [[nodiscard]] std::uint32_t past_blank(std::uint32_t at, std::uint32_t last) const;
  bool read_written_date(std::uint32_t ngay, const Line& line);
  static std::optional<DateRange> range_of(int year, std::optional<unsigned> month,
                                           std::optional<unsigned> day);
  bool read_short_date(std::uint32_t ngay, const Line& line);

  // --- issuer
  void read_issuer(const Line& line);
  [[nodiscard]] bool stands_alone(const Line& line, std::uint32_t after) const;
  void set_issuer(Issuer issuer, std::uint32_t first, std::uint32_t last);
  void finish_issuer();
  void extend_issuer();
  void set_local_level();

  // --- type and title: "QUYẾT ĐỊNH" / "Ban hành quy chế …"
  void read_type(std::size_t at, std::size_t end);
  [[nodiscard]] std::uint32_t title_after_number(std::uint32_t at, const Line& line) const;
  void read_title(std::size_t at, std::uint32_t first, std::size_t end, bool printed);
  [[nodiscard]] bool names_an_act(const Line& line) const;
  [[nodiscard]] std::optional<std::size_t> consolidated_act(std::size_t at, std::size_t end) const;
  [[nodiscard]] bool begins_own_number(std::size_t at, std::size_t end) const;
  [[nodiscard]] bool numbered(const Line& line) const;
  [[nodiscard]] bool ends_title(const Line& line) const;

  // --- what follows from the parts
  void take_from_number();
  void decide();

  const Text& text_;
  const StructureLexicon& words_;
  std::span<const Line> lines_;
  Tokens tokens_;
  Head head_;
  std::uint32_t issuer_first_ = 0;
  std::uint32_t issuer_last_ = 0;
  bool signed_by_chairman_ = false;
  bool is_codified_ = false;  ///< its date and body stand at the end of the title
};

}  // namespace soat
