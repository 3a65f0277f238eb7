#include "judge/attributes.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "judge/attribute_rows.h"
#include "text/vocabulary.h"

namespace soat {
namespace {

struct SubjectTable {
  RuleSubject subject;
  SubjectRows (*rows)();
};
// In the order of RuleSubject.
constexpr std::array<SubjectTable, 9> kSubjects = {{
    {RuleSubject::act, act_rows},
    {RuleSubject::article, article_rows},
    {RuleSubject::procedure, procedure_rows},
    {RuleSubject::delegation, delegation_rows},
    {RuleSubject::citation, citation_rows},
    {RuleSubject::character, character_rows},
    {RuleSubject::numbering, numbering_rows},
    {RuleSubject::former_name, former_name_rows},
    {RuleSubject::effect, effect_rows},
}};

/// Words of a rule that are filled by the judge itself: they are of every finding.
constexpr std::array<std::string_view, 2> kOfEveryFinding = {"đơn vị", "lời văn"};

Dialect::Attribute attribute_of(const AttributeRow& row) {
  Dialect::Attribute attribute{fold_phrase(row.name), {}, {}, row.kind};
  for (const std::string_view value : row.values) attribute.values.push_back(fold_phrase(value));
  return attribute;
}

/// An attribute of the same name is one, whatever it is asked of.
void add(Dialect& dialect, const SubjectRows& rows, const std::vector<RuleSubject>& subjects) {
  for (const AttributeRow& row : rows.attributes) {
    Dialect::Attribute attribute = attribute_of(row);
    auto known = std::find_if(dialect.attributes.begin(), dialect.attributes.end(),
                              [&](const auto& a) { return a.name == attribute.name; });
    if (known == dialect.attributes.end())
      known = dialect.attributes.insert(known, std::move(attribute));
    known->subjects.insert(known->subjects.end(), subjects.begin(), subjects.end());
  }
  for (const PlaceholderRow& row : rows.placeholders) {
    const std::string name(row.name);
    auto& all = dialect.placeholders;
    if (std::find(all.begin(), all.end(), name) == all.end()) all.push_back(name);
  }
}

Dialect make_dialect() {
  Dialect dialect;
  std::vector<RuleSubject> every;
  every.reserve(kSubjects.size());
  for (const SubjectTable& table : kSubjects) every.push_back(table.subject);
  for (const std::string_view name : kOfEveryFinding) dialect.placeholders.emplace_back(name);
  add(dialect, document_rows(), every);
  for (const SubjectTable& table : kSubjects) add(dialect, table.rows(), {table.subject});
  return dialect;
}

/// Rows by name, of each subject, found at every question of every rule.
class Index {
 public:
  Index() {
    for (std::size_t i = 0; i < kSubjects.size(); ++i) {
      for (const SubjectRows& rows : {document_rows(), kSubjects[i].rows()}) {
        for (const AttributeRow& row : rows.attributes)
          attributes_[i].emplace(fold_phrase(row.name), &row);
        for (const PlaceholderRow& row : rows.placeholders)
          placeholders_[i].emplace(std::string(row.name), &row);
      }
    }
  }
  [[nodiscard]] const AttributeRow& attribute(RuleSubject subject, const std::string& name) const {
    return *attributes_[static_cast<std::size_t>(subject)].at(name);
  }
  /// Null where the subject has no such placeholder.
  [[nodiscard]] const PlaceholderRow* placeholder(RuleSubject subject,
                                                  const std::string& name) const {
    const auto& all = placeholders_[static_cast<std::size_t>(subject)];
    const auto known = all.find(name);
    return known == all.end() ? nullptr : known->second;
  }

 private:
  std::array<std::unordered_map<std::string, const AttributeRow*>, kSubjects.size()> attributes_;
  std::array<std::unordered_map<std::string, const PlaceholderRow*>, kSubjects.size()>
      placeholders_;
};

const Index& index() {
  static const Index kIndex;
  return kIndex;
}

}  // namespace

AttributeValue from_basis(Basis basis) {
  AttributeValue value;
  value.answer = basis.answer;
  value.basis = std::move(basis);
  return value;
}

AttributeValue yes_no_or_not_known(Confidence confidence) {
  return confidence == Confidence::likely ? not_known() : yes_no(confidence == Confidence::sure);
}

const Dialect& rule_dialect() {
  static const Dialect kDialect = make_dialect();
  return kDialect;
}

AttributeValue value_of(const Facts& facts, const Subject& subject, const std::string& attribute) {
  return index().attribute(subject.kind, attribute).read(facts, subject.index);
}

std::string placeholder(const Facts& facts, const Subject& subject, const std::string& name,
                        const Basis& basis) {
  const PlaceholderRow* row = index().placeholder(subject.kind, name);
  return row == nullptr ? std::string{} : row->words(facts, subject.index, basis);
}

}  // namespace soat
