// Names of bodies, provinces and levels of government that are no more. Which they are, since when
// and what took their place is data: the word list `former-names`. Inside the room only, but for
// the words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "cite/citation.h"
#include "text/phrases.h"
#include "text/word_lists.h"

namespace soat {

enum class FormerKind : std::uint8_t { ministry, department, province, district };

/// How it went: `whole` (renamed, or one other took all of it: the new name may stand in its
/// place), `merged` into something wider, `split` among several, `ended`.
enum class FormerWay : std::uint8_t { whole, merged, split, ended };

struct FormerEntry {
  std::string now;  ///< may be empty
  Date since;       ///< the first day without the old name
  FormerKind kind = FormerKind::ministry;
  FormerWay way = FormerWay::ended;
  std::string act;        ///< that says so
  std::string certainty;  ///< as of rules: V, V~, S, M
};

/// Of one line of the list; nullopt if it has a fault.
[[nodiscard]] std::optional<FormerEntry> parse_former_entry(const WordEntry& line);

/// A place where a draft uses such a name.
struct FormerName {
  std::uint32_t entry = 0;
  UnitIndex unit = kNoUnit;
  TextSpan span;
  /// The old name is right there: quoted, in the title of an act cited, in a name of its own (a
  /// province), or where the sentence, or a heading above it, speaks of the past.
  bool kept = false;
  bool replaceable = false;  ///< the new name may be put here as it is
};

/// The names, numbered in the vocabulary that the texts will be read with. Immutable.
class FormerNames {
 public:
  FormerNames(Vocabulary& vocabulary, const WordLists& lists);

  [[nodiscard]] const FormerEntry& entry(const FormerName& name) const {
    return entries_[name.entry];
  }
  /// In order of place; none where the act was surely issued before the first name went.
  [[nodiscard]] std::vector<FormerName> find(const CitedText& cited,
                                             const std::optional<DateRange>& issued) const;

  /// Whether the sentence around the words, or a heading above them, speaks of the time before
  /// `since`, or the words are quoted: what went on that day is rightly named there.
  [[nodiscard]] bool named_as_past(const CitedText& cited, UnitIndex unit, TextSpan words,
                                   Date since) const;

 private:
  friend class FormerNameFinder;
  void add(Vocabulary& vocabulary, const std::string& names, const FormerEntry& entry);

  std::vector<FormerEntry> entries_;
  Phrases names_;      // value: index of an entry
  Phrases provinces_;  // without "tỉnh"
  Phrases new_names_;  // value: the lowest index of the entries with that new name
  std::vector<std::uint32_t> new_name_of_;  // by entry: that index
  Phrases history_;                         // value: how a phrase counts, see former_names.cpp
  Phrases own_names_;
  SyllableId tinh_, cac_, va_, cua_, thuoc_, tai_;
  SyllableId dot_, semicolon_, comma_, hyphen_, straight_;
  std::vector<SyllableId> opening_;
  std::vector<SyllableId> closing_;
};

}  // namespace soat
