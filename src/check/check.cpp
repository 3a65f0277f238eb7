#include "check/check.h"

#include <algorithm>

#include "check/office_registry.h"
#include "check/rule_basis.h"
#include "image/image.h"
#include "judge/judge.h"

namespace soat {
namespace {

/// The day of issue: told by the door, else what the head says, else the registry's entry for the
/// number, else the year in the number.
ReviewDates review_dates(const Recognition& recognition, const Registry& registry,
                         const CheckOptions& options) {
  ReviewDates dates;
  dates.as_of = options.as_of;
  const Head& head = recognition.act().head;
  if (options.issued) {
    dates.issued = DateRange{*options.issued, *options.issued};
    dates.issued_from = DateSource::option;
  } else if (head.issued) {
    dates.issued = head.issued;
    dates.issued_from = DateSource::head;
  } else if (head.number && !head.number->serial.empty()) {
    const auto known = registry.find(*head.number, head.type);
    if (known.size() == 1 && known.front().issued) {
      dates.issued = DateRange{*known.front().issued, *known.front().issued};
      dates.issued_from = DateSource::registry;
    }
  }
  if (!dates.issued && head.number && head.number->year) {
    const std::chrono::year year{*head.number->year};
    dates.issued = DateRange{year / 1 / 1, year / 12 / 31};
    dates.issued_from = DateSource::head;
  }
  if (recognition.effective) dates.effective = recognition.effective->on(dates.issued);
  return dates;
}

/// An office's own rules stand beside the shipped ones and meet the same demands.
Result<bool> add_rules(Knowledge& knowledge, const std::string& folder) {
  auto own = load_rules(folder, rule_dialect());
  if (!own) return own.problem();
  for (const Rule& rule : own.value()) {
    const auto same = [&](const Rule& shipped) { return shipped.id == rule.id; };
    if (std::any_of(knowledge.rules.begin(), knowledge.rules.end(), same)) {
      return Problem{rule.path,
                     "Mã «" + rule.id +
                         "» là của quy tắc kèm chương trình; quy tắc đó được giữ, không bị thay.",
                     "Đổi tên tệp hoặc thư mục chứa nó."};
    }
    const std::vector<Problem> faults = faults_of_basis(knowledge, rule);
    if (!faults.empty()) return faults.front();
  }
  for (Rule& rule : std::move(own).value()) knowledge.rules.push_back(std::move(rule));
  return true;
}

}  // namespace

Result<Knowledge> load_knowledge(const std::string& image_path, const std::string& rules_folder,
                                 const std::string& office_registry) {
  auto image = Image::open(image_path);
  if (!image) return image.problem();
  WordLists words = unpack_words(image.value().section("words"));
  Registry office;
  if (!office_registry.empty()) {
    auto opened = open_office_registry(office_registry);
    if (!opened) return opened.problem();
    office = std::move(opened).value();
    for (const std::string& name : law_names(office.rows(TableKind::acts)))
      words["law-names"].push_back({name, {}});
  }
  Vocabulary vocabulary;
  const StructureWords structure(vocabulary);
  const CitationWords citation(vocabulary, words);
  const RecognitionWords recognition(vocabulary, words);
  JudgeWords judge_words(vocabulary, std::move(words));
  auto rules = unpack_rules(image.value().section("rules"), rule_dialect());
  if (!rules) return rules.problem();
  std::string rules_day(image.value().section("rules-day"));
  auto registry = Registry::open(std::move(image).value());
  if (!registry) return registry.problem();
  Knowledge knowledge{std::move(vocabulary),
                      structure,
                      citation,
                      recognition,
                      std::move(judge_words),
                      registry.value().with(office),
                      std::move(rules).value(),
                      std::move(rules_day)};
  if (!rules_folder.empty()) {
    const auto added = add_rules(knowledge, rules_folder);
    if (!added) return added.problem();
  }
  return knowledge;
}

Analysis check(const Knowledge& knowledge, Source source, const CheckOptions& options) {
  std::vector<std::string> not_checked = source.not_checked;
  Text text(std::move(source), knowledge.vocabulary);
  Act act = parse_structure(std::move(text), knowledge.structure);
  CitedText cited = cite(std::move(act), knowledge.citation);
  Recognition recognition = recognise(std::move(cited), knowledge.recognition);
  const ReviewDates dates = review_dates(recognition, knowledge.registry, options);
  return judge(std::move(recognition), knowledge.rules, knowledge.registry, knowledge.words, dates,
               std::move(not_checked));
}

}  // namespace soat
