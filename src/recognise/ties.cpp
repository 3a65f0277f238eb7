#include "recognise/ties.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "recognise/scores.h"

namespace soat {
namespace {

/// The neighbouring syllables of a heading that name its matter, two in one number: ascending, each
/// once.
using Matter = std::vector<std::uint64_t>;

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
    if (before != kNoSyllable) matter.push_back(std::uint64_t{before} << 32U | tokens[at].syllable);
    before = tokens[at].syllable;
    ++at;
  }
  std::sort(matter.begin(), matter.end());
  matter.erase(std::unique(matter.begin(), matter.end()), matter.end());
  return matter;
}

/// "Điều kiện …", not a standard or a demand.
bool speaks_of_conditions(const Act& act, const RecognitionLexicon& words, TextSpan heading) {
  if (heading.empty()) return false;
  const auto tokens = act.text.tokens().subspan(0, act.text.token_at(heading.end));
  const auto word = words.condition_headings.longest(tokens, act.text.token_at(heading.begin));
  return word && word->value == 0;
}

/// A pair that more headings have names what the act is about, not one matter of it.
constexpr std::size_t kTooCommon = 40;

class Tier {
 public:
  Tier(const CitedText& cited, const RecognitionLexicon& words,
       const std::vector<AssessedUnit>& items)
      : cited_(cited), items_(items), cited_items_(items.size()) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      const TextSpan heading = cited.act.units[items[i].unit].heading;
      matters_.push_back(matter_of(cited.act, words, heading));
      for (const std::uint64_t pair : matters_.back()) by_pair_[pair].push_back(i);
      conditions_.push_back(speaks_of_conditions(cited.act, words, heading));
    }
    note_citations();
  }

  void tie(std::vector<Procedure>& procedures) const {
    std::vector<std::set<std::size_t>> tied;
    tied.reserve(procedures.size());
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
      if (to_sure && procedures[i].confidence == Confidence::likely &&
          named_conditions(procedures[i]))
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

  /// Of an article that calls itself conditions, not standards of persons or things.
  [[nodiscard]] bool named_conditions(const Procedure& p) const {
    const std::set<std::size_t> own = items_of(p);
    return std::all_of(own.begin(), own.end(), [&](std::size_t i) { return conditions_[i]; });
  }

  [[nodiscard]] std::set<std::size_t> items_of(const Procedure& p) const {
    std::set<std::size_t> own;
    for (const UnitIndex unit : p.units) {
      const std::size_t item = item_of(items_, cited_.act, unit);
      if (item < items_.size()) own.insert(item);
    }
    return own;
  }

  void note_citations() {
    for (const Citation& citation : cited_.citations) {
      if (citation.kind == CitationKind::external) continue;
      const std::size_t from = item_of(items_, cited_.act, citation.unit);
      if (from == items_.size()) continue;
      for (const Target& target : citation.targets) {
        const std::size_t to =
            target.unit == kNoUnit ? items_.size() : item_of(items_, cited_.act, target.unit);
        if (to < items_.size()) cited_items_[from].insert(to);
      }
    }
  }

  /// Items of the same matter (two pairs in common, or all that the shorter heading has), and those
  /// that the procedure's own articles cite.
  [[nodiscard]] std::set<std::size_t> tied_items(const Procedure& p) const {
    const std::set<std::size_t> own = items_of(p);
    std::set<std::size_t> tied;
    for (const std::size_t mine : own) {
      std::map<std::size_t, std::size_t> common;
      for (const std::uint64_t pair : matters_[mine]) {
        const std::vector<std::size_t>& having = by_pair_.at(pair);
        if (having.size() > kTooCommon) continue;
        for (const std::size_t i : having) ++common[i];
      }
      for (const auto& [i, pairs] : common) {
        const std::size_t least = std::min(matters_[i].size(), matters_[mine].size());
        if (pairs >= 2 || least == 1) tied.insert(i);
      }
      tied.insert(cited_items_[mine].begin(), cited_items_[mine].end());
    }
    for (const std::size_t mine : own) tied.erase(mine);
    return tied;
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
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_pair_;
  std::vector<std::set<std::size_t>> cited_items_;  // by each item
  std::vector<bool> conditions_;                    // whether its heading says so
};

}  // namespace

void tie_by_matter(const CitedText& cited, const RecognitionLexicon& words,
                   const std::vector<AssessedUnit>& items, std::vector<Procedure>& procedures) {
  Tier(cited, words, items).tie(procedures);
}

}  // namespace soat
