// Which act each citation of a document means, as far as the text and the registry tell.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "judge/analysis.h"

namespace soat {

/// An act somebody cites. Without a number it is known by its words only and may be any act of that
/// name.
struct KnownAct {
  std::optional<ActType> type;
  std::optional<ActNumber> number;
  bool number_by_registry = false;       ///< the text has the name only, and one act can be meant
  std::string name;                      ///< as cited, one line; else the registry's title
  std::optional<Date> issued;            ///< the registry's, else as printed
  std::optional<int> year;               ///< of the number, else as printed
  std::string issuer;                    ///< as printed; empty where the text does not say
  std::optional<GovernmentLevel> level;  ///< of the body, as its head or the symbol tells
  ActStatus status = ActStatus::unknown;
};

/// The document itself, as its head and the dates of the review tell.
[[nodiscard]] KnownAct act_itself(const Analysis& analysis);

/// Over one analysis, which must outlive it.
class CitedActs {
 public:
  explicit CitedActs(const Analysis& analysis);

  /// True where the citation speaks of the document itself, by "này" or by its own number.
  [[nodiscard]] bool own(std::size_t citation) const;
  /// The act cited; inside an amending clause and its quotation the amended act. nullopt: the
  /// document itself, or nobody knows which.
  [[nodiscard]] std::optional<KnownAct> act(std::size_t citation) const;

 private:
  [[nodiscard]] const Citation& at(std::size_t i) const;
  [[nodiscard]] KnownAct known(const CitedAct& cited, const CitationStatus* status) const;
  [[nodiscard]] const CitationStatus* status(std::size_t citation) const;
  /// What another citation of the same number, or else the same name, tells. Two acts of one name
  /// tell nothing.
  [[nodiscard]] const CitationStatus* status_of_same(const CitedAct& cited) const;
  /// The day of a number, as printed elsewhere in the text; nullopt where it is printed with two.
  [[nodiscard]] std::optional<Date> day_of(const CitedAct& cited) const;

  std::map<std::string, std::vector<const CitationStatus*>> by_words_;
  std::map<std::string, std::set<Date>> days_;  // by number

  const Analysis& analysis_;
};

}  // namespace soat
