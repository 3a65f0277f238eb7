// Aims citations at units: of this act, of the act that an amending clause changes, or of another.
// Inside the room only.
#pragma once

#include <map>
#include <unordered_map>
#include <vector>

#include "cite/expand.h"
#include "cite/lexicon.h"

namespace soat {

/// Finds units by what stands above them, their kind and number.
class UnitFinder {
 public:
  explicit UnitFinder(const Act& act);
  /// The unit a provision names within a container (the act, an attachment, a quotation); kNoUnit.
  [[nodiscard]] UnitIndex find(UnitIndex container, const Provision& provision) const;
  /// The act, attachment or quotation that a unit stands in.
  [[nodiscard]] UnitIndex container_of(UnitIndex unit) const;

 private:
  [[nodiscard]] UnitIndex below(UnitIndex parent, UnitKind kind, const UnitNumber& number) const;
  const Act& act_;
  std::unordered_map<std::string, UnitIndex> units_;
};

/// Turns mentions into citations, in reading order; remembers names and what is being amended.
class Aimer {
 public:
  Aimer(const Act& act, const CitationLexicon& words);

  [[nodiscard]] Citation aim(const Mention& mention, std::span<const Sign> run, const Signs& signs);

 private:
  void aim_here(Citation& citation, const std::vector<NamedProvision>& named);
  void aim_at_own(Citation& citation, const std::vector<NamedProvision>& named);
  void aim_at_amended(Citation& citation, const std::vector<NamedProvision>& named);
  void remember(const CitedAct& act);
  void recall(CitedAct& act) const;
  [[nodiscard]] bool in_amending_clause(UnitIndex unit) const;
  [[nodiscard]] bool stands_in_article(UnitIndex unit) const;
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
  bool has_annexes_ = false;
};

/// Gives the citations of amending clauses the article that the next one in the same unit names.
void complete_amended(std::vector<Citation>& citations);

}  // namespace soat
