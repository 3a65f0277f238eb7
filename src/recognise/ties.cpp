#include "recognise/ties.h"

#include <algorithm>
#include <set>

namespace soat {
namespace {

/// The neighbouring syllables of a heading that name its matter.
using Matter = std::set<std::pair<SyllableId, SyllableId>>;

Matter matter_of(const Act& act, const RecognitionLexicon& words, TextSpan heading) {
  Matter matter;
  if (heading.empty()) return matter;
  const std::uint32_t last = act.text.token_at(heading.end);
  const auto tokens = act.text.tokens().subspan(0, last);
  SyllableId before = kNoSyllable;
  for (std::uint32_t at = act.text.token_at(heading.begin); at < last;) {
    const auto frame = words.heading_frames.longest(tokens, at);
    if (frame || tokens[at].kind != TokenKind::word) {
      before = kNoSyllable;
      at += frame ? frame->tokens : 1;
      continue;
    }
    if (before != kNoSyllable) matter.emplace(before, tokens[at].syllable);
    before = tokens[at].syllable;
    ++at;
  }
  return matter;
}

/// Two pairs in common, or all that the shorter one has.
bool same_matter(const Matter& a, const Matter& b) {
  std::size_t common = 0;
  for (const auto& pair : a) common += b.count(pair);
  return common >= 2 || (common == 1 && std::min(a.size(), b.size()) == 1);
}

class Tier {
 public:
  Tier(const CitedText& cited, const RecognitionLexicon& words,
       const std::vector<AssessedUnit>& items)
      : cited_(cited), items_(items) {
    for (const AssessedUnit& item : items)
      matters_.push_back(matter_of(cited.act, words, cited.act.units[item.unit].heading));
  }

  void tie(std::vector<Procedure>& procedures) const {
    std::vector<std::set<std::size_t>> tied;
    for (const Procedure& p : procedures) tied.push_back(tied_items(p));
    std::vector<bool> sure(items_.size());
    for (const Procedure& p : procedures) {
      if (p.confidence != Confidence::sure) continue;
      for (const std::size_t own : items_of(p)) sure[own] = true;
    }
    for (std::size_t i = 0; i < procedures.size(); ++i) {
      given(procedures[i], tied[i]);
      if (procedures[i].part(ProcedurePart::condition).empty()) continue;
      const bool to_sure = std::any_of(tied[i].begin(), tied[i].end(),
                                       [&](std::size_t other) { return sure[other]; });
      const bool to_any = std::any_of(tied[i].begin(), tied[i].end(),
                                      [&](std::size_t other) { return items_[other].score > 0; });
      if (to_sure && procedures[i].confidence == Confidence::likely)
        procedures[i].confidence = Confidence::sure;
      if (!to_any && lays_down_only_conditions(procedures[i]))
        procedures[i].confidence = Confidence::ask;
    }
  }

 private:
  /// Conditions that no dossier, step or time goes with: standards, until an act ties them to one.
  static bool lays_down_only_conditions(const Procedure& p) {
    for (const ProcedurePart part :
         {ProcedurePart::order, ProcedurePart::manner, ProcedurePart::dossier, ProcedurePart::sets,
          ProcedurePart::time_limit, ProcedurePart::result, ProcedurePart::form}) {
      if (!p.part(part).empty()) return false;
    }
    return p.action == ProcedureAction::creates;
  }

  [[nodiscard]] std::set<std::size_t> items_of(const Procedure& p) const {
    std::set<std::size_t> own;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (std::any_of(p.units.begin(), p.units.end(),
                      [&](UnitIndex unit) { return cited_.act.within(unit, items_[i].unit); }))
        own.insert(i);
    }
    return own;
  }

  /// Items of the same matter, and those that the procedure's own articles cite.
  [[nodiscard]] std::set<std::size_t> tied_items(const Procedure& p) const {
    const std::set<std::size_t> own = items_of(p);
    std::set<std::size_t> tied;
    for (const std::size_t mine : own) {
      for (std::size_t i = 0; i < items_.size(); ++i) {
        if (own.count(i) != 0) continue;
        if (same_matter(matters_[mine], matters_[i]) || cites(items_[mine].unit, items_[i].unit))
          tied.insert(i);
      }
    }
    return tied;
  }

  [[nodiscard]] bool cites(UnitIndex from, UnitIndex to) const {
    return std::any_of(
        cited_.citations.begin(), cited_.citations.end(), [&](const Citation& citation) {
          if (citation.kind == CitationKind::external || !cited_.act.within(citation.unit, from))
            return false;
          return std::any_of(citation.targets.begin(), citation.targets.end(),
                             [&](const Target& target) {
                               return target.unit != kNoUnit && cited_.act.within(target.unit, to);
                             });
        });
  }

  void given(Procedure& p, const std::set<std::size_t>& tied) const {
    for (const std::size_t i : tied) {
      for (std::size_t part = 0; part < kProcedureParts; ++part) {
        if (p.parts[part].empty() && !items_[i].parts[part].empty()) p.given_elsewhere[part] = true;
      }
    }
  }

  const CitedText& cited_;
  const std::vector<AssessedUnit>& items_;
  std::vector<Matter> matters_;  // of each item
};

}  // namespace

void tie_by_matter(const CitedText& cited, const RecognitionLexicon& words,
                   const std::vector<AssessedUnit>& items, std::vector<Procedure>& procedures) {
  Tier(cited, words, items).tie(procedures);
}

}  // namespace soat
