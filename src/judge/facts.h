// What the rules may ask that takes more than a look: which act a citation means, whether it is in
// force, whether a law hands over a matter. Inside the room only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "judge/analysis.h"
#include "registry/registry.h"
#include "text/word_lists.h"

namespace soat {

/// An answer with what it rests on, for messages.
struct Basis {
  Answer answer = Answer::unknown;
  std::string law;                 ///< "khoản 4 Điều 220 Luật Đất đai": what was found
  std::string subject;             ///< what that provision hands over, in its own words
  std::vector<std::string> check;  ///< what to look up where the answer is not known
};

/// The date that another citation has, and whether it is surely of the same act.
struct OtherDate {
  Date date;
  Answer same_act = Answer::yes;
};

/// Facts about one document. Refers to the recognition and the registry, which must outlive it.
class Facts {
 public:
  Facts(const Recognition& recognition, const Registry& registry, const ReviewDates& dates,
        const WordLists& words);

  [[nodiscard]] const std::vector<CitationStatus>& citation_status() const { return status_; }
  [[nodiscard]] const Recognition& recognition() const { return recognition_; }
  [[nodiscard]] const Act& act() const { return recognition_.cited.act; }
  [[nodiscard]] const Citation& citation(std::size_t i) const {
    return recognition_.cited.citations[i];
  }

  [[nodiscard]] bool has_grounds() const;
  /// A whole number and no sign of a draft: an act already issued, even where its text has lost the
  /// day.
  [[nodiscard]] bool issued() const;
  [[nodiscard]] bool is_ground(std::size_t citation) const;

  /// Does a law (or, if allowed, a resolution of the National Assembly) hand these kinds of matter,
  /// in the text of `units`, to this body?
  [[nodiscard]] Basis handed_by_law(const std::vector<UnitIndex>& units, TextSpan subject,
                                    std::uint16_t kinds, Issuer to, bool resolutions_too) const;
  /// Does the clause hand over more than a law hands to the same body on the same object?
  [[nodiscard]] Basis wider_than_law(const Delegation& delegation) const;

  /// A clause that amends, replaces or repeals names this act first: it is the one that is changed.
  [[nodiscard]] bool is_changed(std::size_t citation) const;
  /// Whether the act cited is of another body, not below the issuer: told by the symbols.
  [[nodiscard]] Answer of_another_body(std::size_t citation) const;
  /// When the acts that a procedure's article changes were issued: the day the registry
  /// holds, else the year of the number.
  [[nodiscard]] std::vector<DateRange> issue_days_of_amended(const Procedure& procedure) const;
  /// The first article whose heading lays down business conditions; kNoUnit.
  [[nodiscard]] UnitIndex business_conditions() const;

  /// The date printed with a citation. In a head the act's own day may follow the title of another.
  [[nodiscard]] std::optional<Date> date_of(std::size_t citation) const;
  /// A citation before this one with the same number and another date; nullopt if there is none.
  [[nodiscard]] std::optional<OtherDate> other_date(std::size_t citation) const;
  /// The provision that the amending provision cited with this one did amend, where it is another.
  [[nodiscard]] std::optional<std::string> amended_instead(std::size_t citation) const;

 private:
  [[nodiscard]] std::vector<ActRecord> resolve(const CitedAct& cited) const;
  [[nodiscard]] std::vector<ActRecord> resolve_any(const CitedAct& cited) const;
  [[nodiscard]] std::vector<std::string> amenders_of(const Citation& citation) const;
  [[nodiscard]] CitationStatus status_of(const Citation& citation) const;
  [[nodiscard]] bool is_organisation_law(const CitedAct& cited,
                                         const std::vector<ActRecord>& known) const;
  [[nodiscard]] bool is_statute(const CitedAct& cited, bool resolutions_too) const;
  [[nodiscard]] Basis by_citation(const Citation& citation, const std::string& matter,
                                  std::uint16_t kinds, Issuer to) const;
  [[nodiscard]] std::string matter_text(const std::vector<UnitIndex>& units,
                                        TextSpan subject) const;

  const Recognition& recognition_;
  const Registry& registry_;
  const ReviewDates& dates_;
  std::vector<std::string> organisation_laws_;    // folded
  std::vector<std::string> business_conditions_;  // folded
  std::vector<std::string> changing_verbs_;       // folded
  std::vector<CitationStatus> status_;
};

/// Whether two phrases, folded, share a pair of neighbouring syllables that says what they are
/// about.
[[nodiscard]] bool same_matter(const std::string& a, const std::string& b);

}  // namespace soat
