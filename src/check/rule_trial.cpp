#include "check/rule_trial.h"

#include "judge/judge.h"

namespace soat {
namespace {

std::string kind_name(ExampleKind kind) {
  return kind == ExampleKind::wrong ? "sai" : kind == ExampleKind::right ? "đúng" : "hỏi";
}

std::string fault_of(const Rule& rule, const RuleExample& example, const Analysis& analysis) {
  const std::vector<Finding>& found = analysis.findings;
  if (example.kind == ExampleKind::right) {
    if (found.empty()) return {};
    return "đáng lẽ không có nhận xét, nhưng quy tắc nêu «" +
           std::string(analysis.act().text.words(found.front().span)) + "»";
  }
  if (found.size() != 1) {
    return "đáng lẽ có một nhận xét, quy tắc nêu " + std::to_string(found.size());
  }
  const bool wrong = example.kind == ExampleKind::wrong;
  const auto level = wrong ? static_cast<FindingLevel>(rule.level) : FindingLevel::ask;
  if (found.front().level != level) {
    return "mức là «" + std::string(vietnamese_name(found.front().level)) + "», ví dụ cần «" +
           std::string(vietnamese_name(level)) + "»";
  }
  for (const auto& [begin, end] : example.spans) {
    const std::string marked = example.draft.substr(begin, end - begin);
    const std::string_view words = analysis.act().text.words(found.front().span);
    if (words != marked)
      return "chỉ vào «" + std::string(words) + "», ví dụ đánh dấu «" + marked + "»";
  }
  return {};
}

}  // namespace

std::vector<Trial> try_rule(const Knowledge& knowledge, const Rule& rule) {
  std::vector<Trial> trials;
  for (const RuleExample& example : rule.examples) {
    Trial trial{kind_name(example.kind) + ": " + example.name, example.line, {}};
    auto source = read_source(example.draft, rule.id);
    if (!source) {
      trial.fault = source.problem().what;
    } else {
      Analysis analysis = check(knowledge, std::move(source).value(), {});
      const ReviewDates dates = analysis.dates;
      analysis = judge(std::move(analysis.recognition), {rule}, knowledge.registry, knowledge.words,
                       dates, {});
      trial.fault = fault_of(rule, example, analysis);
    }
    trials.push_back(std::move(trial));
  }
  return trials;
}

}  // namespace soat
