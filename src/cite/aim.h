// Aims citations at units: of this act, of the act that an amending clause changes, or of another.
// Inside the room only.
#pragma once

#include <map>
#include <unordered_map>
#include <vector>

#include "cite/expand.h"
#include "cite/lexicon.h"
#include "cite/unit_finder.h"

namespace soat {

/// Turns mentions into citations, in reading order; remembers names and what is being amended.
class Aimer {
 public:
  Aimer(const Act& act, const CitationLexicon& words);

  [[nodiscard]] Citation aim(const Mention& mention, std::span<const Sign> run, const Signs& signs);

 private:
  void aim_here(Citation& citation, const std::vector<NamedProvision>& named);
  void aim_at_own(Citation& citation, const std::vector<NamedProvision>& named);
  void aim_at_amended(Citation& citation, const std::vector<NamedProvision>& named);
  [[nodiscard]] Target from_here(UnitIndex unit, const NamedProvision& named) const;
  [[nodiscard]] Target beside_here(UnitIndex unit, const Provision& provision) const;
  void name_path(UnitIndex unit, SignKind level, Provision& path) const;
  [[nodiscard]] Target own_target(UnitIndex container, const Provision& provision) const;
  [[nodiscard]] bool is_another_act(const Sign& origin, const Citation& citation,
                                    const Signs& signs) const;
  [[nodiscard]] bool names_this_act(const CitedAct& act) const;
  [[nodiscard]] CitedAct named_before(const Sign& origin) const;
  void drop_own_date(Citation& citation) const;
  void remember(const CitedAct& act);
  void recall(CitedAct& act) const;
  [[nodiscard]] bool in_amending_clause(UnitIndex unit) const;
  [[nodiscard]] bool stands_in_article(const Citation& citation) const;
  [[nodiscard]] bool begins_amending(UnitIndex unit) const;
  /// The provision that the clause around a unit amends, as far as it has been named.
  [[nodiscard]] Provision base_of(UnitIndex unit) const;
  [[nodiscard]] std::optional<CitedAct> amended_act(UnitIndex unit) const;

  const Act& act_;
  const CitationLexicon& words_;
  UnitFinder finder_;
  std::map<std::string, CitedAct> named_;                 // by folded name
  std::unordered_map<UnitIndex, Provision> amended_;      // what a unit's own words amend
  std::unordered_map<UnitIndex, CitedAct> amended_acts_;  // the act a unit's own words amend
  mutable std::unordered_map<UnitIndex, bool> amending_;
  std::map<ActType, CitedAct> last_of_type_;  // the last act of each type cited
  bool has_attachments_ = false;
};

/// Gives the citations of amending clauses the article that the next one in the same unit names.
void complete_amended(std::vector<Citation>& citations);

}  // namespace soat
