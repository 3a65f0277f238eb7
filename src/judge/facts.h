// What the rules may ask that takes more than a look: which act a citation means, whether it is in
// force, whether a law hands over a matter. Inside the room only.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "judge/analysis.h"
#include "judge/basis.h"
#include "judge/character_faults.h"
#include "judge/effect.h"
#include "judge/numbering_faults.h"
#include "judge/words.h"
#include "registry/registry.h"

namespace soat {

class Matter;

/// The date that another citation has, and whether it is surely of the same act.
struct OtherDate {
  Date date;
  Answer same_act = Answer::yes;
};

/// The act that a number is of, as the registry has it, where the title printed with the number is
/// another's; and the acts that bear the title printed, where some are known.
struct OtherTitle {
  std::string printed;
  ActRecord held;
  std::vector<ActRecord> bearers;
};

/// Facts about one document. Refers to the recognition and the registry, which must outlive it.
class Facts {
 public:
  Facts(const Recognition& recognition, const Registry& registry, const ReviewDates& dates,
        const JudgeWords& words);

  [[nodiscard]] const std::vector<CitationStatus>& citation_status() const { return status_; }
  [[nodiscard]] const Recognition& recognition() const { return recognition_; }
  [[nodiscard]] const Act& act() const { return recognition_.cited.act; }
  [[nodiscard]] const Citation& citation(std::size_t i) const {
    return recognition_.cited.citations[i];
  }

  /// Of this very act on the day of review, where the registry holds it.
  [[nodiscard]] CitationStatus own_status() const;

  [[nodiscard]] bool has_grounds() const;
  /// A whole number and no sign of a draft: an act already issued, even where its text has lost the
  /// day.
  [[nodiscard]] bool issued() const;
  [[nodiscard]] bool is_ground(std::size_t citation) const;

  /// Does a law (or, if allowed, a resolution of the National Assembly) hand these kinds of matter,
  /// in the text of `units`, to this body?
  [[nodiscard]] Basis handed_by_law(const std::vector<UnitIndex>& units, TextSpan subject,
                                    std::uint16_t kinds, Issuer to, bool resolutions_too) const;
  /// The same of what a procedure's parts are, to the body that issues this act.
  [[nodiscard]] Basis handed_by_law(const Procedure& procedure, bool resolutions_too) const;
  /// Does the clause hand over more than a law hands to the same body on the same object?
  [[nodiscard]] Basis wider_than_law(const Delegation& delegation) const;
  /// Does a law, as far as it is held, hand what the clause hands on to the issuer of this very
  /// act? Yes or no: a law that is not held says nothing here.
  [[nodiscard]] Basis handed_to_issuer(const Delegation& delegation) const;

  /// The day on which the registry says the act was issued, where the draft prints another one.
  [[nodiscard]] std::optional<Date> other_date_held(std::size_t citation) const;
  /// What the number printed is of, where the title printed with it says that it is another act.
  [[nodiscard]] std::optional<OtherTitle> other_title(std::size_t citation) const;
  /// The body in the symbol, where the citation names another.
  [[nodiscard]] std::optional<std::string> other_body(std::size_t citation) const {
    return words_.titles.body_of_symbol(this->citation(citation).act);
  }
  /// Whether the act is named by a bare name that no act has any more: what replaced it is named
  /// otherwise. Not known where the end of the act is remembered only.
  [[nodiscard]] Answer has_superseded_name(std::size_t citation) const;
  /// Whether an act named by number, year or day is cited as law after its end. Not known where
  /// the end is remembered only.
  [[nodiscard]] Answer cited_after_its_end(std::size_t citation) const;
  /// The acts that replaced the one cited, as far as they are held: "Luật Căn cước số
  /// 26/2023/QH15".
  [[nodiscard]] std::string replacements(std::size_t citation) const;
  /// A ground that names a whole act another ground has named before.
  [[nodiscard]] bool repeats_ground(std::size_t citation) const;
  /// The act that a ground, an act amending that one alone, amends, where no ground names it.
  [[nodiscard]] std::optional<std::string> base_not_among_grounds(std::size_t citation) const;
  /// An act of the same type, body and title, not known to have ended, that the draft neither ends
  /// nor names; of central bodies.
  [[nodiscard]] std::optional<ActRecord> forgotten_predecessor() const;
  /// The act cited had lost its force before this one takes effect, and not through this one.
  [[nodiscard]] bool expired_before(std::size_t citation) const;
  /// The act cited is changed here: amended, replaced, repealed.
  [[nodiscard]] bool is_changed(std::size_t citation) const;
  /// Whether the act cited is of another body, not below the issuer: told by the symbols.
  [[nodiscard]] Answer of_another_body(std::size_t citation) const;
  /// When the acts that a procedure's article changes were issued: the day the registry
  /// holds, else the year of the number.
  [[nodiscard]] std::vector<DateRange> issue_days_of_amended(const Procedure& procedure) const;
  /// The act's own articles, in order.
  [[nodiscard]] const std::vector<UnitIndex>& articles() const { return articles_; }
  [[nodiscard]] const std::vector<CharacterFault>& character_faults() const { return characters_; }
  [[nodiscard]] const std::vector<NumberingFault>& numbering_faults() const { return numbering_; }
  [[nodiscard]] const std::vector<FormerName>& former_names() const { return former_; }
  [[nodiscard]] const FormerEntry& entry_of(const FormerName& name) const {
    return words_.former_names.entry(name);
  }
  /// Whether the name was no more on the day of issue.
  [[nodiscard]] Answer gone(const FormerName& name) const;
  [[nodiscard]] const EffectFacts& effect() const { return effect_; }
  /// Whether the file writes some letters with their marks apart and others whole.
  [[nodiscard]] bool mixes_marks() const { return mixes_marks_; }
  /// Whether the article's heading begins with words of that list: "business-conditions".
  [[nodiscard]] bool heading_begins_with(UnitIndex article, std::string_view list) const;
  /// Whether the title says that the act sets a price (`price-titles.txt`).
  [[nodiscard]] bool sets_price() const;
  /// Whether type and issuer are known, and the symbol names no other body than the head.
  [[nodiscard]] bool issuer_is_sure() const;
  /// Whether the number has a place for the year, as those of normative acts have.
  [[nodiscard]] bool numbered_by_year() const;
  /// Whether all who sign a joint circular are ministries, told by its symbol.
  [[nodiscard]] Answer joint_of_ministries() const;
  /// Whether the act names a law (or, if allowed, a resolution of the National Assembly) that is
  /// none on organisation or promulgation.
  [[nodiscard]] bool names_law_on_matter(bool resolutions_too) const;
  [[nodiscard]] bool names_council_resolution() const;

  /// The date printed with a citation. In a head the act's own day may follow the title of another.
  [[nodiscard]] std::optional<Date> date_of(std::size_t citation) const;
  /// A citation before this one with the same number and another date; nullopt if there is none.
  [[nodiscard]] std::optional<OtherDate> other_date(std::size_t citation) const;
  /// The provision that the amending provision cited with this one did amend, where it is another.
  [[nodiscard]] std::optional<std::string> amended_instead(std::size_t citation) const;

 private:
  void remember_names();
  void remember_dates();
  [[nodiscard]] std::vector<ActRecord> resolve(const CitedAct& cited) const;
  [[nodiscard]] bool ends_one_of_its_type() const;
  [[nodiscard]] std::string key_of_cited(std::size_t citation) const;
  [[nodiscard]] bool is_own_name(const std::string& folded) const;
  void drop_later(std::vector<ActRecord>& acts, Date day) const;
  [[nodiscard]] Answer speaks_of_ended_act_as_law(std::size_t citation) const;
  [[nodiscard]] bool tells_what_was_done(UnitIndex unit, TextSpan words) const;
  [[nodiscard]] bool in_title_of_another(std::size_t citation) const;
  [[nodiscard]] std::vector<ActRecord> acts_replacing(const CitationStatus& status) const;
  [[nodiscard]] bool may_have_passed_on_its_name(const CitationStatus& status) const;
  [[nodiscard]] std::vector<ActRecord> resolve_any(const CitedAct& cited) const;
  [[nodiscard]] std::optional<DateRange> days_of_effect() const;
  [[nodiscard]] CitationStatus status_of(const Citation& citation) const;
  [[nodiscard]] CitationStatus status_on(const ActRecord& act,
                                         const std::optional<Date>& day) const;
  void add_amendments(const Citation& citation, CitationStatus& status);
  void look_up_targets(std::size_t index);
  [[nodiscard]] bool surely_means(const Citation& citation) const;
  [[nodiscard]] const std::vector<Amendment>& amendments_of(const std::string& number);
  [[nodiscard]] bool is_organisation_law(const CitedAct& cited,
                                         const std::vector<ActRecord>& known) const;
  [[nodiscard]] bool is_statute(const CitedAct& cited, bool resolutions_too) const;
  [[nodiscard]] Basis by_citation(const Citation& citation, const Matter& matter) const;
  [[nodiscard]] Basis by_registry(const Citation& citation, const ActRecord& law,
                                  const Matter& matter) const;
  [[nodiscard]] std::string matter_text(const std::vector<UnitIndex>& units,
                                        TextSpan subject) const;

  const Recognition& recognition_;
  const Registry& registry_;
  const ReviewDates& dates_;
  const JudgeWords& words_;
  std::vector<UnitIndex> articles_;
  std::vector<CharacterFault> characters_;
  std::vector<NumberingFault> numbering_;
  std::vector<FormerName> former_;
  EffectFacts effect_;
  bool mixes_marks_ = false;
  std::vector<std::string> organisation_laws_;                             // folded
  std::vector<std::string> ended_act_words_;                               // folded
  std::vector<std::string> ended_act_headings_;                            // folded
  std::map<std::string, std::vector<std::string>, std::less<>> openings_;  // folded, by list
  std::set<std::string> common_pairs_;                                     // folded: of any clause
  std::map<std::string, ActRecord> from_grounds_;                          // by folded name
  std::map<std::string, ActRecord> from_text_;
  std::map<std::string, std::vector<std::size_t>> dated_;     // citations by act
  std::map<std::string, std::vector<Amendment>> amendments_;  // of whole acts, by number
  std::vector<CitationStatus> status_;
};

}  // namespace soat
