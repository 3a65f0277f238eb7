#include "recognise/scores.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace soat {
namespace {

/// What each sign weighs, in logits. Fitted by logistic regression on the labelled articles and on
/// 427 of an archive read by eye, and rounded. With the documents left out of the fit a fifth at a
/// time, F1 by article was 0.84 on the labelled ones and 0.88 on those of the archive; on those
/// fitted it is 0.87 and 0.90.
struct Weights {
  double bias = -2.05, submit = 0.65, grant = 0.75, settle_time = 0.2, refusal = 0.55, need = 0.4;
  double request = 1.0, refers = -0.55, look_alike = -0.25, condition = 0.95, applicant = 0.8;
  double agency = 0.2, name = 1.05, quiet_heading = -1.9, own_motion_heading = -1.65;
  double matter_heading = 0.9, procedure_heading = 1.0, condition_heading = 1.65, quoted = 0.35;
  double length = -0.95;  ///< of an article whose heading does not speak for it, by 400 tokens
};

/// What the company weighs, against the item's own logit.
struct CompanyWeights {
  double bias = -1.1, own = 1.0, near = 0.8, chapter = 1.4, act = 1.2, citing = 1.45, cited = 0.45;
};

double at_most(std::uint32_t count, std::uint32_t most) { return std::min(count, most); }

double own_score(const AssessedUnit& item) {
  const Weights w;
  const Findings& f = item.found;
  const auto has = [&](ProcedurePart part) {
    return item.parts[static_cast<std::size_t>(part)].empty() ? 0.0 : 1.0;
  };
  double score = w.bias + w.submit * at_most(f.submit, 3) + w.grant * at_most(f.grant, 3) +
                 w.settle_time * at_most(f.settle_time, 2) + w.refusal * at_most(f.refusal, 3) +
                 w.need * at_most(f.need, 2) + w.look_alike * at_most(f.look_alike, 3) +
                 w.refers * at_most(f.refers, 2) + w.request * at_most(f.request, 1) +
                 w.condition * has(ProcedurePart::condition) +
                 w.applicant * has(ProcedurePart::applicant) +
                 w.agency * has(ProcedurePart::agency);
  // A body that withdraws what it granted speaks of the grant all the same.
  if (item.own_motion_heading && f.submit == 0)
    score -= w.grant * at_most(f.grant, 3) + w.request * at_most(f.request, 1);
  if (item.named_heading) score += w.name;
  if (item.quiet_heading) score += w.quiet_heading;
  if (item.own_motion_heading) score += w.own_motion_heading;
  if (item.matter_heading) score += w.matter_heading;
  if (item.procedure_heading) score += w.procedure_heading;
  if (item.condition_heading) score += w.condition_heading;
  if (item.quoted) score += w.quoted;
  const bool headed = item.named_heading || item.procedure_heading || item.condition_heading ||
                      item.matter_heading || item.quoted;
  // A long article has many words of every kind.
  if (!headed) score += w.length * std::min(f.tokens / 400.0, 2.0);
  return score;
}

double likelihood(double logit) { return 1 / (1 + std::exp(-logit)); }

/// The mean of the others of a group.
struct Mean {
  double sum = 0;
  double count = 0;
  void add(double value) {
    sum += value;
    ++count;
  }
  [[nodiscard]] double without(double value) const {
    return count > 1 ? (sum - value) / (count - 1) : 0;
  }
};

class Company {
 public:
  Company(const std::vector<AssessedUnit>& items, const CitedText& cited)
      : items_(items), act_(cited.act), citing_(items.size()), cited_(items.size()) {
    for (const AssessedUnit& item : items) {
      const double p = likelihood(own_score(item));
      own_.push_back(p);
      chapters_[act_.units[item.unit].parent].add(p);
      all_.add(p);
    }
    for (const Citation& citation : cited.citations) note(citation);
  }

  [[nodiscard]] double score(std::size_t i) const {
    const CompanyWeights w;
    return w.bias + w.own * own_score(items_[i]) + w.near * neighbours(i) +
           w.chapter * chapters_.at(act_.units[items_[i].unit].parent).without(own_[i]) +
           w.act * all_.without(own_[i]) + w.citing * citing_[i] + w.cited * cited_[i];
  }

 private:
  [[nodiscard]] double neighbours(std::size_t i) const {
    constexpr std::size_t kReach = 2;
    Mean mean;
    for (std::size_t k = i < kReach ? 0 : i - kReach; k < std::min(own_.size(), i + kReach + 1);
         ++k)
      mean.add(own_[k]);
    return mean.without(own_[i]);
  }

  void note(const Citation& citation) {
    if (citation.kind == CitationKind::external) return;
    const std::size_t from = item_of(items_, act_, citation.unit);
    if (from == items_.size()) return;
    for (const Target& target : citation.targets) {
      const std::size_t to =
          target.unit == kNoUnit ? items_.size() : item_of(items_, act_, target.unit);
      if (to == items_.size() || to == from) continue;
      citing_[to] = std::max(citing_[to], own_[from]);
      cited_[from] = std::max(cited_[from], own_[to]);
    }
  }

  const std::vector<AssessedUnit>& items_;
  const Act& act_;
  std::vector<double> own_;  // likelihood of each by its own signs
  std::map<UnitIndex, Mean> chapters_;
  Mean all_;
  std::vector<double> citing_;  // the likeliest that cites it
  std::vector<double> cited_;   // the likeliest that it cites
};

}  // namespace

std::size_t item_of(const std::vector<AssessedUnit>& items, const Act& act, UnitIndex unit) {
  const auto after =
      std::upper_bound(items.begin(), items.end(), unit,
                       [](UnitIndex u, const AssessedUnit& item) { return u < item.unit; });
  if (after == items.begin() || !act.within(unit, (after - 1)->unit)) return items.size();
  return static_cast<std::size_t>(after - items.begin()) - 1;
}

void score(std::vector<AssessedUnit>& items, const CitedText& cited) {
  const Company company(items, cited);
  for (std::size_t i = 0; i < items.size(); ++i) items[i].score = company.score(i);
}

}  // namespace soat
