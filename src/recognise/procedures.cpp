#include "recognise/procedures.h"

#include <algorithm>

namespace soat {
namespace {

constexpr double kSure = 1.5;
/// Below "likely" there is a doubt worth asking about only where a paper and a body meet.
constexpr double kAsk = -0.5;

std::string one_line(std::string_view words) {
  std::string out(words);
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

class Assembler {
 public:
  Assembler(const Act& act, const RecognitionLexicon& words) : act_(act), words_(words) {}

  std::vector<Procedure> assemble(const std::vector<AssessedUnit>& items) {
    std::vector<Procedure> procedures;
    std::vector<std::string> matters;  // of each procedure
    std::vector<double> scores;        // the highest of its articles
    std::vector<bool> among_bodies;    // papers go from body to body, and nobody applies
    for (const AssessedUnit& item : items) {
      auto procedure = from_item(item);
      if (!procedure) continue;
      const std::string matter = matter_of(item);
      const auto same = std::find(matters.begin(), matters.end(), matter);
      if (!matter.empty() && same != matters.end()) {
        Procedure& known = procedures[static_cast<std::size_t>(same - matters.begin())];
        if (known.action == procedure->action) {
          join(known, std::move(*procedure));
          double& highest = scores[static_cast<std::size_t>(same - matters.begin())];
          highest = std::max(highest, item.score);
          among_bodies[static_cast<std::size_t>(same - matters.begin())] =
              among_bodies[static_cast<std::size_t>(same - matters.begin())] &&
              goes_between_bodies(item);
          continue;
        }
      }
      procedures.push_back(std::move(*procedure));
      matters.push_back(matter);
      scores.push_back(item.score);
      among_bodies.push_back(goes_between_bodies(item));
    }
    for (std::size_t i = 0; i < procedures.size(); ++i)
      settle(procedures[i], scores[i], among_bodies[i]);
    return procedures;
  }

 private:
  std::optional<Procedure> from_item(const AssessedUnit& item) const {
    Procedure procedure;
    if (abolishes(item)) {
      procedure.action = ProcedureAction::abolishes;
    } else if (item.score > 0) {
      procedure.action = item.quoted && !inserts_article(item) ? ProcedureAction::amends
                                                               : ProcedureAction::creates;
    } else if (item.found.elsewhere > 0 && item.procedure_heading && item.found.submit == 0) {
      procedure.action = ProcedureAction::refers;
    } else if (item.score > kAsk && item.strong) {
      procedure.action = ProcedureAction::creates;
      procedure.confidence = Confidence::ask;
    } else {
      return std::nullopt;
    }
    add_parts(item, procedure);
    add_units(item, procedure);
    procedure.name = name_of(item);
    return procedure;
  }

  static bool goes_between_bodies(const AssessedUnit& item) {
    return item.found.between_bodies > 0 && item.found.submit == 0 &&
           item.parts[static_cast<std::size_t>(ProcedurePart::applicant)].empty();
  }

  /// Sure only where the elements of the definition meet: someone applies, a body settles, and how
  /// is laid down. Where no part is proved at all there is nothing to say but to ask.
  static void settle(Procedure& p, double score, bool between_bodies) {
    if (p.action == ProcedureAction::abolishes || p.action == ProcedureAction::refers) return;
    const auto has = [&](ProcedurePart part) { return !p.part(part).empty(); };
    if (between_bodies) p.confidence = Confidence::ask;
    const bool none = std::all_of(p.parts.begin(), p.parts.end(),
                                  [](const auto& evidence) { return evidence.empty(); });
    if (none) p.confidence = Confidence::ask;
    const bool settled = has(ProcedurePart::agency) || has(ProcedurePart::result);
    const bool how = has(ProcedurePart::dossier) || has(ProcedurePart::time_limit) ||
                     has(ProcedurePart::condition);
    if (score > kSure && has(ProcedurePart::applicant) && settled && how)
      p.confidence = Confidence::sure;
  }

  [[nodiscard]] bool abolishes(const AssessedUnit& item) const {
    const auto tokens = act_.text.tokens();
    const TextSpan span = act_.units[item.unit].span;
    const std::uint32_t last = act_.text.token_at(span.end);
    for (std::uint32_t i = act_.text.token_at(span.begin); i < last; ++i) {
      if (words_.abolishing.longest(tokens.subspan(0, last), i)) return true;
    }
    return false;
  }

  /// "Bổ sung Điều 7a …": a wholly new article is a new procedure.
  [[nodiscard]] bool inserts_article(const AssessedUnit& item) const {
    const Unit& unit = act_.units[item.unit];
    const auto tokens = act_.text.tokens();
    const std::uint32_t first = act_.text.token_at(unit.label.end);
    const auto next = [&](std::uint32_t k) {
      return first + k < tokens.size() ? tokens[first + k].syllable : kNoSyllable;
    };
    return next(0) == words_.bo && next(1) == words_.sung &&
           (next(2) == words_.dieu || (next(2) == words_.cac && next(3) == words_.dieu));
  }

  void add_parts(const AssessedUnit& item, Procedure& procedure) const {
    for (std::size_t p = 0; p < kProcedureParts; ++p) {
      for (const TextSpan span : item.parts[p]) {
        procedure.parts[p].push_back({act_.unit_at(span.begin), span});
      }
    }
    const Unit& unit = act_.units[item.unit];
    const bool conditions = item.condition_heading || item.found.condition > 1;
    if (!conditions) procedure.part(ProcedurePart::condition).clear();
    if (!item.form_in_annex) procedure.part(ProcedurePart::form).clear();
    if (item.procedure_heading && !item.condition_heading) {
      procedure.part(ProcedurePart::name).push_back({item.unit, unit.heading});
    }
  }

  void add_units(const AssessedUnit& item, Procedure& procedure) const {
    std::vector<UnitIndex> units{item.unit};
    for (const auto& part : procedure.parts) {
      for (const Evidence& evidence : part) {
        if (evidence.unit != kNoUnit && act_.within(evidence.unit, item.unit))
          units.push_back(evidence.unit);
      }
    }
    std::sort(units.begin(), units.end());
    units.erase(std::unique(units.begin(), units.end()), units.end());
    // The article itself only where nothing below it proves a part.
    if (units.size() > 1) units.erase(units.begin());
    procedure.units = std::move(units);
  }

  [[nodiscard]] std::string name_of(const AssessedUnit& item) const {
    const Unit& unit = act_.units[item.unit];
    if (!unit.heading.empty()) return one_line(act_.text.words(unit.heading));
    const auto& results = item.parts[static_cast<std::size_t>(ProcedurePart::result)];
    if (!results.empty()) return one_line(act_.text.words(results.front()));
    return readable_path(act_, item.unit);
  }

  /// What is granted, as printed at its first place: articles that grant the same are one
  /// procedure.
  [[nodiscard]] std::string matter_of(const AssessedUnit& item) const {
    const auto& results = item.parts[static_cast<std::size_t>(ProcedurePart::result)];
    if (results.empty()) return {};
    const auto tokens = act_.text.tokens();
    const std::uint32_t last = act_.text.token_at(results.front().end);
    std::uint32_t end = last;
    while (end < tokens.size() && end < last + 3 && tokens[end].kind == TokenKind::word) ++end;
    return fold_phrase(act_.text.words({results.front().begin, tokens[end - 1].end}));
  }

  static void join(Procedure& known, Procedure more) {
    known.units.insert(known.units.end(), more.units.begin(), more.units.end());
    for (std::size_t p = 0; p < kProcedureParts; ++p) {
      known.parts[p].insert(known.parts[p].end(), more.parts[p].begin(), more.parts[p].end());
    }
    known.confidence = std::max(known.confidence, more.confidence);
  }

  const Act& act_;
  const RecognitionLexicon& words_;
};

}  // namespace

std::vector<Procedure> assemble_procedures(const Act& act, const RecognitionLexicon& words,
                                           const std::vector<AssessedUnit>& items) {
  return Assembler(act, words).assemble(items);
}

}  // namespace soat
