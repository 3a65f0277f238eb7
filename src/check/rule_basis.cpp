#include "check/rule_basis.h"

#include <algorithm>

namespace soat {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

struct Period {
  std::optional<Date> first;
  std::optional<Date> last;
};

/// The days for which a basis is cited: its own, within the rule's.
Period period_of(const Rule& rule, const RuleBasis& basis) {
  Period period{basis.first ? basis.first : rule.first, basis.last ? basis.last : rule.last};
  if (rule.first && period.first) period.first = std::max(*period.first, *rule.first);
  if (rule.last && period.last) period.last = std::min(*period.last, *rule.last);
  return period;
}

class BasisCheck {
 public:
  BasisCheck(const Knowledge& knowledge, const Rule& rule) : knowledge_(knowledge), rule_(rule) {}

  std::vector<Problem> faults() {
    for (const RuleBasis& basis : rule_.basis) {
      const Period period = period_of(rule_, basis);
      for (const std::optional<Date> day : {period.first, period.last}) {
        if (day || (!period.first && !period.last)) on_day(basis, day);
      }
    }
    uncovered_days();
    return std::move(faults_);
  }

 private:
  void fault(std::size_t line, const std::string& what, const std::string& hint) {
    Problem problem{"rules/" + rule_.id + ".rule:" + std::to_string(line), what, hint};
    const auto same = [&](const Problem& p) {
      return p.where == problem.where && p.what == problem.what;
    };
    if (std::none_of(faults_.begin(), faults_.end(), same)) faults_.push_back(std::move(problem));
  }

  /// The basis is read as a clause of a paper of that day, and judged by the shipped rules like any
  /// other.
  void on_day(const RuleBasis& basis, std::optional<Date> day) {
    auto source = read_source("Điều 1. Căn cứ\n1. Theo " + basis.words + ".\n", rule_.id);
    if (!source) return;
    const Analysis analysis = check(knowledge_, std::move(source).value(), {day, day});
    bool named = false;
    const auto& citations = analysis.recognition.cited.citations;
    for (std::size_t i = 0; i < citations.size(); ++i) {
      if (citations[i].kind != CitationKind::external) continue;
      named = true;
      cited_act(basis, citations[i], analysis.citation_status[i], day);
    }
    if (!named) fault(basis.line, "Căn cứ «" + basis.words + "» không nêu văn bản nào.", "");
    for (const Finding& finding : analysis.findings) {
      if (finding.level >= FindingLevel::warning)
        fault(basis.line, "Căn cứ viện dẫn sai: " + finding.message, finding.advice);
    }
  }

  void cited_act(const RuleBasis& basis, const Citation& citation, const CitationStatus& status,
                 std::optional<Date> day) {
    if (!citation.act.number) return;
    const std::string& number = citation.act.number->text;
    if (knowledge_.registry.find(*citation.act.number, citation.act.type).empty()) {
      return fault(basis.line, "Sổ văn bản không có văn bản số " + number + ".",
                   "Kiểm tra lại số, ký hiệu; hoặc thêm văn bản vào sổ.");
    }
    const bool early = status.perhaps == ActStatus::not_yet;  // the draft has no day of effect
    if (!day || (status.status != ActStatus::expired && !early)) return;
    fault(basis.line,
          "Văn bản số " + number + (early ? " chưa có hiệu lực" : " đã hết hiệu lực") + " ngày " +
              vietnamese_date(*day) + ", quy tắc còn áp dụng ngày đó.",
          "Ghi khoảng ngày sau căn cứ: «căn cứ … [từ 01/01/2021 đến 31/03/2025]».");
  }

  /// Each day on which the rule is law must have a basis.
  void uncovered_days() {
    if (!rule_.first && !rule_.last) return;
    std::vector<Period> periods;
    for (const RuleBasis& basis : rule_.basis) periods.push_back(period_of(rule_, basis));
    std::sort(periods.begin(), periods.end(),
              [](const Period& a, const Period& b) { return a.first < b.first; });
    std::optional<Date> next = rule_.first;  // the first day without a basis so far
    for (const Period& period : periods) {
      if (next && period.first && *period.first > *next) break;
      if (!period.last) return;
      const Date after = sys_days(*period.last) + days(1);
      next = next ? std::max(*next, after) : after;
    }
    if (rule_.last && next && *next > *rule_.last) return;
    fault(1,
          "Từ ngày " + (next ? vietnamese_date(*next) : std::string("đầu")) +
              " quy tắc còn áp dụng nhưng không có căn cứ.",
          "Thêm một dòng «căn cứ» cho khoảng ngày đó, hoặc rút ngắn «áp dụng».");
  }

  const Knowledge& knowledge_;
  const Rule& rule_;
  std::vector<Problem> faults_;
};

}  // namespace

std::vector<Problem> faults_of_basis(const Knowledge& knowledge, const Rule& rule) {
  return BasisCheck(knowledge, rule).faults();
}

}  // namespace soat
