#include "judge/judge.h"

#include <algorithm>

#include "judge/attributes.h"

namespace soat {
namespace {

/// Whether what is law from `first` to `last` is so on the day of issue.
Answer is_law(std::optional<Date> first, std::optional<Date> last,
              const std::optional<DateRange>& issued) {
  if (!first && !last) return Answer::yes;
  if (!issued) return Answer::unknown;
  const bool too_early = first && issued->last < *first;
  const bool too_late = last && issued->first > *last;
  if (too_early || too_late) return Answer::no;
  const bool whole = (!first || issued->first >= *first) && (!last || issued->last <= *last);
  return whole ? Answer::yes : Answer::unknown;
}

/// Whether a day of those lies before; not known where a range goes over the limit.
Answer any_before(const std::vector<DateRange>& days, Date limit) {
  Answer any = Answer::no;
  for (const DateRange& day : days) {
    any = either(any, day.last < limit     ? Answer::yes
                      : day.first >= limit ? Answer::no
                                           : Answer::unknown);
  }
  return any;
}

/// Whether a number known within bounds lies below; none where there is no number.
Answer is_below(const std::optional<std::pair<int, int>>& numbers, int limit) {
  if (!numbers || numbers->first >= limit) return Answer::no;
  return numbers->second < limit ? Answer::yes : Answer::unknown;
}

/// Evaluates conditions; keeps what answers rested on and what to look up.
class Evaluator {
 public:
  Evaluator(const Facts& facts, const Subject& subject) : facts_(facts), subject_(subject) {}

  Answer ask(const Condition& c) {
    switch (c.kind) {
      case Condition::Kind::comparison:
        return compare(c);
      case Condition::Kind::negation:
        return negate(ask(c.children.front()));
      case Condition::Kind::all: {
        Answer all = Answer::yes;
        for (const Condition& child : c.children) {
          all = both(all, ask(child));
          if (all == Answer::no) break;  // the rest is not asked: it may be dear
        }
        return all;
      }
      case Condition::Kind::any: {
        Answer any = Answer::no;
        for (const Condition& child : c.children) any = either(any, ask(child));
        return any;
      }
    }
    return Answer::unknown;
  }

  [[nodiscard]] const Basis& basis() const { return basis_; }
  /// The values that an attribute was compared with and has: the missing parts that a rule asks
  /// for, of all that are missing.
  [[nodiscard]] const std::vector<std::string_view>* met(const std::string& attribute) const {
    const auto found = std::find_if(met_.rbegin(), met_.rend(),
                                    [&](const auto& one) { return *one.first == attribute; });
    return found == met_.rend() ? nullptr : &found->second;
  }

 private:
  Answer compare(const Condition& c) {
    AttributeValue value = value_of(facts_, subject_, c.attribute);
    if (value.basis) basis_ = std::move(*value.basis);
    if (c.before) return any_before(value.days, *c.before);
    if (c.below) return is_below(value.numbers, *c.below);
    if (c.values.empty() || value.answer == Answer::unknown) return value.answer;
    std::vector<std::string_view> met;
    for (const std::string_view one : value.values) {
      if (std::find(c.values.begin(), c.values.end(), one) != c.values.end()) met.push_back(one);
    }
    const bool perhaps = std::any_of(value.possible.begin(), value.possible.end(), [&](auto one) {
      return std::find(c.values.begin(), c.values.end(), one) != c.values.end();
    });
    const Answer any = met.empty() && perhaps ? Answer::unknown : answer(!met.empty());
    met_.emplace_back(&c.attribute, std::move(met));
    return any;
  }

  const Facts& facts_;
  const Subject& subject_;
  Basis basis_;
  std::vector<std::pair<const std::string*, std::vector<std::string_view>>> met_;  // latest last
};

class Judge {
 public:
  explicit Judge(const Facts& facts, const ReviewDates& dates) : facts_(facts), dates_(dates) {}

  void apply(const Rule& rule) {
    const Answer applicable = is_law(rule.first, rule.last, dates_.issued);
    if (applicable == Answer::no) return;
    const std::size_t first = findings_.size();
    for (std::size_t i = 0; i < count(rule.subject); ++i)
      try_one(rule, {rule.subject, i}, applicable);
    if (rule.grouped) group(first);
  }

  std::vector<Finding> take() {
    std::stable_sort(findings_.begin(), findings_.end(), [](const Finding& a, const Finding& b) {
      return a.span != b.span ? a.span < b.span : a.rule < b.rule;
    });
    const auto same = [](const Finding& a, const Finding& b) {
      return a.span == b.span && a.rule == b.rule;
    };
    findings_.erase(std::unique(findings_.begin(), findings_.end(), same), findings_.end());
    return std::move(findings_);
  }

 private:
  [[nodiscard]] std::size_t count(RuleSubject subject) const {
    const Recognition& r = facts_.recognition();
    switch (subject) {
      case RuleSubject::article:
        return facts_.articles().size();
      case RuleSubject::procedure:
        return r.procedures.size();
      case RuleSubject::delegation:
        return r.delegations.size();
      case RuleSubject::citation:
        return r.cited.citations.size();
      case RuleSubject::character:
        return facts_.character_faults().size();
      case RuleSubject::numbering:
        return facts_.numbering_faults().size();
      case RuleSubject::former_name:
        return facts_.former_names().size();
      default:
        return 1;
    }
  }

  void try_one(const Rule& rule, const Subject& subject, Answer applicable) {
    Evaluator evaluator(facts_, subject);
    const Answer when = evaluator.ask(rule.when);
    if (when == Answer::no) return;
    const Answer unless = rule.unless ? evaluator.ask(*rule.unless) : Answer::no;
    if (unless == Answer::yes) return;
    const bool certain = when == Answer::yes && unless == Answer::no && applicable == Answer::yes;
    const RuleLevel level = facts_.issued() ? rule.issued_level : rule.level;
    Finding finding = place(subject);
    finding.rule = rule.id;
    finding.level = certain ? static_cast<FindingLevel>(level)
                            : std::min(FindingLevel::ask, static_cast<FindingLevel>(level));
    const bool doubtful = !certain && !rule.doubtful_message.empty();
    finding.message = filled(doubtful ? rule.doubtful_message : rule.message, subject, evaluator);
    finding.advice = filled(rule.advice, subject, evaluator);
    std::string fix = with_values(rule.fix, subject, evaluator);
    if (!fix.empty()) finding.fix = Fix{finding.span, std::move(fix)};
    for (const RuleBasis& basis : rule.basis) {
      if (is_law(basis.first, basis.last, dates_.issued) != Answer::no)
        finding.basis.push_back(basis.words);
    }
    if (finding.level == FindingLevel::ask) {
      finding.check = evaluator.basis().check;
      if (finding.check.empty() && !rule.check.empty())
        finding.check.push_back(filled(rule.check, subject, evaluator));
      if (applicable == Answer::unknown)
        finding.check.push_back("ngày ban hành của văn bản (quyết định luật nào áp dụng)");
    }
    // What is to be held against an accusation is shown with it, whatever its level.
    for (std::string& what : other_side(evaluator.basis()))
      finding.check.push_back(std::move(what));
    for (const std::size_t i : evaluator.basis().citations) {
      const Citation& law = facts_.citation(i);
      if (subject.kind == RuleSubject::delegation && law.unit != finding.unit)
        finding.related.push_back({law.unit, law.span});
    }
    finding.key = finding.rule + "|" + unit_id(facts_.act(), finding.unit) + "|" +
                  std::string(facts_.act().text.words(finding.span));
    findings_.push_back(std::move(finding));
  }

  /// The unit and the words a finding is about.
  [[nodiscard]] Finding place(const Subject& subject) const {
    const Recognition& r = facts_.recognition();
    const Act& act = facts_.act();
    Finding finding;
    switch (subject.kind) {
      case RuleSubject::article:
        finding.unit = facts_.articles()[subject.index];
        finding.span = line_of(finding.unit);
        break;
      case RuleSubject::procedure: {
        const Procedure& p = r.procedures[subject.index];
        finding.unit = p.units.front();
        finding.span = line_of(finding.unit);
        for (const UnitIndex unit : p.units) {
          if (unit != finding.unit) finding.related.push_back({unit, line_of(unit)});
        }
        break;
      }
      case RuleSubject::delegation:
        finding.unit = r.delegations[subject.index].unit;
        finding.span = r.delegations[subject.index].span;
        finding.span.begin =
            std::min(finding.span.begin, r.delegations[subject.index].subject.begin);
        finding.span.end = std::max(finding.span.end, r.delegations[subject.index].subject.end);
        break;
      case RuleSubject::citation:
        finding.unit = r.cited.citations[subject.index].unit;
        finding.span = r.cited.citations[subject.index].span;
        break;
      case RuleSubject::character:
        finding.unit = facts_.character_faults()[subject.index].unit;
        finding.span = facts_.character_faults()[subject.index].span;
        break;
      case RuleSubject::numbering:
        finding.unit = facts_.numbering_faults()[subject.index].unit;
        finding.span = line_of(finding.unit);
        break;
      case RuleSubject::former_name:
        finding.unit = facts_.former_names()[subject.index].unit;
        finding.span = facts_.former_names()[subject.index].span;
        break;
      default:
        if (subject.kind == RuleSubject::effect && r.effective) {
          finding.unit = r.effective->unit;
          finding.span = r.effective->span;
          break;
        }
        finding.unit = act.units.size() > 1 ? 1 : 0;
        finding.span = act.head.title_span.empty() ? line_of(finding.unit) : act.head.title_span;
    }
    return finding;
  }

  /// The first line of a unit, label and all.
  [[nodiscard]] TextSpan line_of(UnitIndex unit) const {
    const Text& text = facts_.act().text;
    if (text.paragraphs().empty()) return {};
    TextSpan own = facts_.act().own_text(unit);
    own.end = std::min(own.end, text.paragraphs()[text.paragraph_at(own.begin)].span.end);
    return own.end < own.begin ? TextSpan{own.begin, own.begin} : own;
  }

  [[nodiscard]] std::string with_values(const std::string& words, const Subject& subject,
                                        const Evaluator& asked) const {
    std::string out;
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t open = std::min(words.find('{', at), words.size());
      out += words.substr(at, open - at);
      if (open == words.size()) break;
      const std::size_t close = words.find('}', open);
      const std::string name = words.substr(open + 1, close - open - 1);
      if (name == "đơn vị") {
        out += readable_path(facts_.act(), place(subject).unit);
      } else if (name == "lời văn") {
        out += std::string(facts_.act().text.words(place(subject).span));
      } else if (const auto* met = name == "bộ phận thiếu" ? asked.met(name) : nullptr) {
        for (std::size_t i = 0; i < met->size(); ++i)
          out += (i > 0 ? ", " : "") + std::string((*met)[i]);
      } else {
        const std::string value = placeholder(facts_, subject, name, asked.basis());
        const bool begins = out.ends_with(". ");
        out += begins ? begun_with_capital(value) : value;
      }
      at = close + 1;
    }
    return out;
  }

  /// A sentence for people. A fix is none: it keeps the case of the words it replaces.
  [[nodiscard]] std::string filled(const std::string& words, const Subject& subject,
                                   const Evaluator& asked) const {
    return begun_with_capital(with_values(words, subject, asked));
  }

  /// Like findings on one draft become one: the first, of the highest level, with the others'
  /// places.
  void group(std::size_t first) {
    if (findings_.size() <= first + 1) return;
    const auto highest =
        std::max_element(findings_.begin() + static_cast<std::ptrdiff_t>(first), findings_.end(),
                         [](const Finding& a, const Finding& b) { return a.level < b.level; });
    Finding one = std::move(*highest);
    for (std::size_t i = first; i < findings_.size(); ++i) {
      if (static_cast<std::ptrdiff_t>(i) == highest - findings_.begin()) continue;
      one.related.push_back({findings_[i].unit, findings_[i].span, std::move(findings_[i].fix)});
      one.related.insert(one.related.end(), findings_[i].related.begin(),
                         findings_[i].related.end());
      for (std::string& what : findings_[i].check) {
        if (std::find(one.check.begin(), one.check.end(), what) == one.check.end() &&
            one.level == FindingLevel::ask) {
          one.check.push_back(std::move(what));
        }
      }
    }
    findings_.resize(first);
    findings_.push_back(std::move(one));
  }

  const Facts& facts_;
  const ReviewDates& dates_;
  std::vector<Finding> findings_;
};

constexpr std::size_t kNamed = 12;  // acts named in a line of what was not checked

std::string list_of(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < std::min(names.size(), kNamed); ++i)
    out += (i > 0 ? "; " : "") + names[i];
  return names.size() > kNamed ? out + "; …" : out;
}

/// What was not looked at among the acts cited: those the registry does not hold, those whose
/// status it does not know on the draft's day.
void say_unknown_acts(const Facts& facts, std::vector<std::string>& not_checked) {
  std::vector<std::string> absent;
  std::vector<std::string> open;
  const auto& all = facts.recognition().cited.citations;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].kind != CitationKind::external || !all[i].act.named()) continue;
    const CitationStatus& status = facts.citation_status()[i];
    if (status.status != ActStatus::unknown) continue;
    std::string name = all[i].act.number ? all[i].act.number->text : all[i].act.name;
    std::replace(name.begin(), name.end(), '\n', ' ');
    std::vector<std::string>& into = status.number.empty() ? absent : open;
    if (std::find(into.begin(), into.end(), name) == into.end()) into.push_back(std::move(name));
  }
  if (!absent.empty()) {
    not_checked.push_back(
        std::to_string(absent.size()) +
        " văn bản được viện dẫn chưa tìm thấy trong sổ văn bản: " + list_of(absent));
  }
  if (!open.empty()) {
    not_checked.push_back("Chưa rõ hiệu lực của " + std::to_string(open.size()) +
                          " văn bản được viện dẫn: " + list_of(open));
  }
}

void say_how_far_the_registry_knows(const Registry& registry, const ReviewDates& dates,
                                    std::vector<std::string>& not_checked) {
  const std::optional<Date> known = registry.known_to();
  if (!known || !dates.as_of || *dates.as_of <= *known) return;
  not_checked.push_back("Sổ văn bản biết đến ngày " + vietnamese_date(*known) +
                        "; thay đổi từ sau ngày đó chưa được đối chiếu");
}

}  // namespace

Analysis judge(Recognition recognition, const std::vector<Rule>& rules, const Registry& registry,
               const JudgeWords& words, const ReviewDates& dates,
               std::vector<std::string> not_checked) {
  std::vector<CitationStatus> status;
  CitationStatus own;
  std::vector<Finding> findings;
  {
    const Facts facts(recognition, registry, dates, words);
    Judge judge(facts, dates);
    for (const Rule& rule : rules) judge.apply(rule);
    findings = judge.take();
    status = facts.citation_status();
    own = facts.own_status();
    say_unknown_acts(facts, not_checked);
    say_how_far_the_registry_knows(registry, dates, not_checked);
  }
  return {std::move(recognition), dates, std::move(status), std::move(own), std::move(findings),
          std::move(not_checked)};
}

}  // namespace soat
