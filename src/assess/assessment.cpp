#include "assess/assessment.h"

#include <algorithm>

#include "base/one_line.h"
#include "report/finding_words.h"
#include "report/json_report.h"
#include "text/vocabulary.h"

namespace soat {
namespace {

constexpr std::size_t kMostPlaces = 6;       // of one part; the rest are counted
constexpr std::size_t kMostSentence = 500;   // bytes on either side of the words
constexpr std::size_t kMostDossier = 2'000;  // bytes of a list of papers
constexpr std::size_t kMostEnding = 8'000;   // of clauses that end procedures, each by its name

/// Parts whose words say all; of the others the sentence is shown.
bool words_alone(ProcedurePart part) {
  return part == ProcedurePart::name || part == ProcedurePart::applicant ||
         part == ProcedurePart::agency || part == ProcedurePart::sets;
}

bool blank_at(std::string_view text, std::uint32_t at) {
  return text[at] == ' ' || text[at] == '\n';
}

/// Where the sentence that holds `at` begins, not before `from`. A line's end is no sentence's: a
/// printer broke it there.
std::uint32_t sentence_begin(std::string_view text, std::uint32_t from, std::uint32_t at) {
  for (; at > from + 1; --at) {
    if (blank_at(text, at - 1) && (text[at - 2] == '.' || text[at - 2] == ';')) return at;
  }
  return from;
}

std::uint32_t sentence_end(std::string_view text, std::uint32_t at, std::uint32_t to) {
  for (; at < to; ++at) {
    const bool mark = text[at] == '.' || text[at] == ';';
    if (mark && (at + 1 == to || blank_at(text, at + 1))) return at + 1;
  }
  return to;
}

std::string tail_of(std::string words) {
  if (words.size() <= kMostSentence) return words;
  std::size_t cut = words.size() - kMostSentence;
  while (cut < words.size() && (static_cast<unsigned char>(words[cut]) & 0xC0U) == 0x80) ++cut;
  return "…" + words.substr(cut);
}

class PartReader {
 public:
  explicit PartReader(const Act& act) : act_(act), text_(act.text.buffer()) {}

  PartField read(const Procedure& procedure, ProcedurePart part) {
    PartField field;
    field.given_elsewhere = procedure.given_elsewhere[static_cast<std::size_t>(part)];
    field.delegated = procedure.delegated[static_cast<std::size_t>(part)];
    std::vector<TextSpan> shown;
    std::vector<std::string> words;  // folded
    for (const Evidence& evidence : procedure.part(part)) {
      if (evidence.unit == kNoUnit) continue;
      const TextSpan range = range_of(evidence, part);
      const std::string found = fold_phrase(act_.text.words(evidence.span));
      const bool again = words_alone(part)
                             ? std::find(words.begin(), words.end(), found) != words.end()
                             : std::any_of(shown.begin(), shown.end(), [&](TextSpan before) {
                                 return before.begin <= range.begin && range.end <= before.end;
                               });
      if (again) continue;
      shown.push_back(range);
      words.push_back(found);
      if (field.said.size() == kMostPlaces) {
        ++field.more;
        continue;
      }
      field.said.push_back(said(evidence, part, range));
    }
    return field;
  }

 private:
  /// The words to show: the sentence, of a dossier the clause on with its points.
  [[nodiscard]] TextSpan range_of(const Evidence& evidence, ProcedurePart part) const {
    if (words_alone(part)) return evidence.span;
    const Unit& unit = act_.units[evidence.unit];
    const TextSpan around =
        act_.text.paragraphs()[act_.text.paragraph_at(evidence.span.begin)].span;
    const std::uint32_t from = std::max(around.begin, unit.span.begin);
    const std::uint32_t to = std::max(around.end, evidence.span.end);
    std::uint32_t begin = sentence_begin(text_, from, evidence.span.begin);
    // A label is no word of the sentence.
    if (begin < unit.label.end && unit.label.end <= evidence.span.begin) begin = unit.label.end;
    while (begin < evidence.span.begin && blank_at(text_, begin)) ++begin;
    const bool list = part == ProcedurePart::dossier && unit.kind != UnitKind::article &&
                      unit.first_child != kNoUnit;
    const std::uint32_t end =
        list ? unit.span.end : sentence_end(text_, std::max(evidence.span.end, 1U) - 1, to);
    return {begin, std::max(end, evidence.span.end)};
  }

  [[nodiscard]] Said said(const Evidence& evidence, ProcedurePart part, TextSpan range) const {
    Said one;
    one.unit = evidence.unit;
    one.place = readable_path(act_, evidence.unit);
    one.before = tail_of(one_line(act_.text.words({range.begin, evidence.span.begin})));
    const bool apart =
        evidence.span.begin > range.begin && blank_at(text_, evidence.span.begin - 1);
    if (apart && !one.before.empty()) one.before += ' ';
    one.words = one_line(act_.text.words(evidence.span));
    const bool list = part == ProcedurePart::dossier;
    const std::string rest = lines_of({evidence.span.end, range.end});
    const bool gap = evidence.span.end < range.end && blank_at(text_, evidence.span.end);
    one.after =
        shortened((gap && !rest.empty() ? " " : "") + rest, list ? kMostDossier : kMostSentence);
    return one;
  }

  /// A line for each paragraph, whatever lines it was printed on; notes and the like left out.
  [[nodiscard]] std::string lines_of(TextSpan span) const {
    std::string all;
    const auto paragraphs = act_.text.paragraphs();
    for (std::size_t i = act_.text.paragraph_at(span.begin);
         span.begin < span.end && i < paragraphs.size() && paragraphs[i].span.begin < span.end;
         ++i) {
      if (beside_the_text(paragraphs[i].stream) || paragraphs[i].stream == StreamKind::furniture)
        continue;
      const TextSpan part{std::max(span.begin, paragraphs[i].span.begin),
                          std::min(span.end, paragraphs[i].span.end)};
      if (part.begin >= part.end) continue;
      all += (all.empty() ? "" : "\n") + one_line(act_.text.words(part));
    }
    return all;
  }

  const Act& act_;
  std::string_view text_;
};

/// Findings at the procedure's provisions, what holds them and what they hold.
std::vector<FindingNote> findings_at(const Analysis& analysis, const Procedure& procedure) {
  const Act& act = analysis.act();
  std::vector<FindingNote> notes;
  for (const Finding& finding : analysis.findings) {
    const bool here = finding.unit != kNoUnit &&
                      std::any_of(procedure.units.begin(), procedure.units.end(), [&](UnitIndex u) {
                        return act.within(finding.unit, u) ||
                               (act.within(u, finding.unit) &&
                                act.enclosing(finding.unit, UnitKind::article) != kNoUnit);
                      });
    if (!here || finding.level == FindingLevel::hint) continue;
    notes.push_back({std::string(vietnamese_name(finding.level)), readable_path(act, finding.unit),
                     finding.message});
  }
  return notes;
}

/// The clauses themselves: one may end many procedures, and names them.
std::string words_that_end(const Act& act, const Procedure& procedure) {
  std::string all;
  for (const UnitIndex unit : procedure.units) {
    const TextSpan own = act.own_text(unit);
    const std::uint32_t begin = std::max(own.begin, act.units[unit].label.end);
    if (begin >= own.end) continue;
    std::string words = one_line(act.text.words({begin, own.end}));
    words.erase(0, words.find_first_not_of(' '));
    while (!words.empty() && words.back() == ' ') words.pop_back();
    if (!words.empty()) all += (all.empty() ? "" : " ") + words;
  }
  return shortened(all, kMostEnding);
}

AssessedProcedure assessed(const Analysis& analysis, std::size_t index, std::size_t number) {
  const Procedure& p = analysis.recognition.procedures[index];
  AssessedProcedure one;
  one.number = number;
  one.index = index;
  one.name = one_line(p.name);
  one.action = p.action;
  one.confidence = p.confidence;
  one.places = readable_paths(analysis.act(), p.units);
  PartReader reader(analysis.act());
  for (std::size_t part = 0; part < kProcedureParts; ++part)
    one.parts[part] = reader.read(p, static_cast<ProcedurePart>(part));
  if (p.action == ProcedureAction::abolishes) one.words = words_that_end(analysis.act(), p);
  one.findings = findings_at(analysis, p);
  return one;
}

/// A part that another provision gives: its words, where they are those of a procedure of the same
/// name.
void take_from_namesakes(std::vector<AssessedProcedure>& all) {
  const std::vector<AssessedProcedure> found = all;
  for (AssessedProcedure& one : all) {
    for (std::size_t part = 0; part < kProcedureParts; ++part) {
      PartField& field = one.parts[part];
      if (!field.given_elsewhere || !field.said.empty()) continue;
      for (const AssessedProcedure& other : found) {
        if (other.index == one.index || other.name != one.name) continue;
        field.said.insert(field.said.end(), other.parts[part].said.begin(),
                          other.parts[part].said.end());
      }
    }
  }
}

}  // namespace

ActName act_name(const Analysis& analysis) {
  const Head& head = analysis.act().head;
  ActName name;
  name.type = head.type == ActType::other ? "" : vietnamese_name(head.type);
  if (head.number && !head.number->serial.empty()) name.number = head.number->text;
  name.issuer = one_line(head.issuer_name);
  name.title = head.title;
  const auto& issued = analysis.dates.issued;
  if (issued && issued->exact()) name.issued = vietnamese_date(issued->first);
  name.file = printable_name(analysis.act().text.source().name);
  return name;
}

std::vector<std::size_t> assessed_procedures(const Analysis& analysis) {
  const std::vector<Procedure>& all = analysis.recognition.procedures;
  std::vector<std::size_t> order;
  for (const ProcedureAction action :
       {ProcedureAction::creates, ProcedureAction::amends, ProcedureAction::abolishes}) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].action == action) order.push_back(i);
    }
  }
  return order;
}

std::vector<CostedProcedure> costed_procedures(const Analysis& analysis) {
  std::vector<CostedProcedure> all;
  for (const std::size_t i : assessed_procedures(analysis)) {
    const Procedure& p = analysis.recognition.procedures[i];
    all.push_back({one_line(p.name), p.action});
  }
  return all;
}

Assessment assess(const Analysis& analysis, AssessmentStage stage,
                  const std::vector<LawHanding>& handing, const CostInputs* inputs,
                  const CostNorms& norms) {
  Assessment made;
  made.stage = stage;
  made.act = act_name(analysis);
  const Issuer issuer = analysis.act().head.issuer;
  made.provincial = issuer == Issuer::provincial_council || issuer == Issuer::provincial_committee;
  made.issued = analysis.dates.issued;
  made.costs_given = inputs != nullptr;
  made.not_checked = analysis.not_checked;
  for (const std::size_t index : assessed_procedures(analysis)) {
    AssessedProcedure one = assessed(analysis, index, made.procedures.size() + 1);
    if (index < handing.size()) one.handing = handing[index];
    static const CostInputs kNone;
    const CostInputs& table = inputs != nullptr ? *inputs : kNone;
    one.present = cost_of(table, norms, one.number, CostSide::present);
    one.draft = cost_of(table, norms, one.number, CostSide::draft);
    one.saving = saving_of(one.action, one.present, one.draft);
    made.procedures.push_back(std::move(one));
  }
  take_from_namesakes(made.procedures);
  return made;
}

std::string_view action_words(ProcedureAction action) {
  constexpr std::array<std::string_view, 4> kWords = {"ban hành mới", "sửa đổi, bổ sung", "bãi bỏ",
                                                      "dẫn chiếu"};
  return kWords[static_cast<std::size_t>(action)];
}

std::string two_digits(std::size_t count) {
  return (count < 10 ? "0" : "") + std::to_string(count);
}

}  // namespace soat
