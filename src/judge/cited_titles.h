// The title and the body that a citation prints beside a number, against what the registry holds
// and what the symbol says. Inside the room only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cite/citation.h"
#include "text/word_lists.h"

namespace soat {

/// The words by which titles are compared, from the lists "title-openings", "title-words" and
/// "ministries".
class TitleWords {
 public:
  TitleWords() = default;
  explicit TitleWords(const WordLists& lists);

  /// The words behind a citation that read like the act's title: "quy định chi tiết …", "về …", to
  /// the end of the sentence. Empty where there are none.
  [[nodiscard]] std::string_view title_behind(const Act& act, const Citation& citation) const;

  /// The syllables of a title that tell its matter: without marks, each once, in order. What is
  /// in every title and what names another act by its number is left out.
  [[nodiscard]] std::vector<std::string> matter_of(std::string_view title) const;

  /// The body that the symbol of a number names, where the body printed with it is another; of
  /// ministries only those whose symbol is surely that of one.
  [[nodiscard]] std::optional<std::string> body_of_symbol(const CitedAct& cited) const;

 private:
  struct Ministry {
    std::string letters;  // "BGDĐT"
    std::string key;      // the name, folded
    std::string name;
  };
  std::vector<std::string> openings_;  // folded
  std::vector<std::string> common_;    // without marks, in order
  std::vector<Ministry> ministries_;
};

/// How much of the shorter of two matters the other one has, in hundredths.
[[nodiscard]] int shared_hundredths(const std::vector<std::string>& a,
                                    const std::vector<std::string>& b);

}  // namespace soat
