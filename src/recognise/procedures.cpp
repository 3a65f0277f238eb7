#include "recognise/procedures.h"

#include <algorithm>

#include "base/one_line.h"
#include "recognise/names.h"

namespace soat {
namespace {

constexpr double kSure = 1.5;
/// Below this an article whose heading names no procedure must prove three parts of the definition.
constexpr double kFew = 0.4;
/// Below "likely" there is a doubt worth asking about where a paper and a body meet, or where parts
/// of several kinds are proved.
constexpr double kAsk = -0.8;
constexpr double kGrey = -1.6;

/// With a capital in front; acts that are settled begin with a plain letter or with "đ".
std::string sentence_case(std::string words) {
  constexpr std::string_view kSmall = "đ";
  if (words.starts_with(kSmall)) return "Đ" + words.substr(kSmall.size());
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

/// A procedure while its articles are gathered.
struct Draft {
  Procedure procedure;
  std::string matter;
  std::vector<std::string> together;  ///< matters that its heading names together
  double score = 0;                   ///< the highest of its articles
  bool handed_in = false;
  bool between_bodies = false;  ///< papers go from body to body, and nobody applies
  bool internal = false;

  void join(Draft more) {
    procedure.units.insert(procedure.units.end(), more.procedure.units.begin(),
                           more.procedure.units.end());
    for (std::size_t p = 0; p < kProcedureParts; ++p) {
      procedure.parts[p].insert(procedure.parts[p].end(), more.procedure.parts[p].begin(),
                                more.procedure.parts[p].end());
    }
    procedure.confidence = std::max(procedure.confidence, more.procedure.confidence);
    score = std::max(score, more.score);
    handed_in = handed_in || more.handed_in;
    between_bodies = between_bodies && more.between_bodies;
    internal = internal && more.internal;
  }
};

class Assembler {
 public:
  Assembler(const Act& act, const RecognitionLexicon& words) : act_(act), words_(words) {}

  std::vector<Procedure> assemble(const std::vector<AssessedUnit>& items) {
    std::vector<Draft> drafts;
    for (const AssessedUnit& item : items) {
      auto procedure = from_item(item);
      if (!procedure) continue;
      const Draft draft{
          std::move(*procedure), matter_of(item),           matters_together(item), item.score,
          hands_in(item),        goes_between_bodies(item), is_internal(item)};
      for (Draft& one : split(item, draft)) gather(std::move(one), drafts);
    }
    share_out(drafts);
    relate(drafts);
    std::vector<Procedure> procedures;
    for (Draft& draft : drafts) {
      settle(draft);
      procedures.push_back(std::move(draft.procedure));
    }
    return procedures;
  }

 private:
  /// Articles of one matter are one procedure, but for those that are only asked about; those of
  /// conditions alone stay apart, since the law
  /// asks of conditions what it does not ask of steps, and are only related.
  static void gather(Draft draft, std::vector<Draft>& drafts) {
    const bool conditions = only_conditions(draft.procedure);
    const auto same = std::find_if(drafts.begin(), drafts.end(), [&](const Draft& d) {
      return !draft.matter.empty() && d.matter == draft.matter &&
             d.procedure.action == draft.procedure.action &&
             only_conditions(d.procedure) == conditions &&
             (d.procedure.confidence == Confidence::ask) ==
                 (draft.procedure.confidence == Confidence::ask);
    });
    if (same != drafts.end()) {
      same->join(std::move(draft));
    } else {
      drafts.push_back(std::move(draft));
    }
  }

  static bool only_conditions(const Procedure& p) {
    for (const ProcedurePart part :
         {ProcedurePart::order, ProcedurePart::manner, ProcedurePart::dossier, ProcedurePart::sets,
          ProcedurePart::time_limit, ProcedurePart::result, ProcedurePart::form,
          ProcedurePart::agency}) {
      if (!p.part(part).empty()) return false;
    }
    return !p.part(ProcedurePart::condition).empty();
  }

  static void relate(std::vector<Draft>& drafts) {
    for (Draft& one : drafts) {
      for (const Draft& other : drafts) {
        if (&one == &other || one.matter.empty() || one.matter != other.matter) continue;
        one.procedure.related.insert(one.procedure.related.end(), other.procedure.units.begin(),
                                     other.procedure.units.end());
      }
    }
  }

  /// "Thủ tục đăng ký, xóa đăng ký đối với tàu bay" belongs to each of the two where the act lays
  /// them down apart.
  static void share_out(std::vector<Draft>& drafts) {
    for (std::size_t i = 0; i < drafts.size();) {
      bool shared = false;
      for (std::size_t k = 0; k < drafts.size() && !drafts[i].together.empty(); ++k) {
        const auto& names = drafts[i].together;
        if (k == i || drafts[k].procedure.action != drafts[i].procedure.action ||
            std::find(names.begin(), names.end(), drafts[k].matter) == names.end())
          continue;
        drafts[k].join(drafts[i]);
        shared = true;
      }
      if (shared) {
        drafts.erase(drafts.begin() + static_cast<std::ptrdiff_t>(i));
      } else {
        ++i;
      }
    }
  }

  [[nodiscard]] std::vector<std::string> matters_together(const AssessedUnit& item) const {
    std::vector<std::string> matters;
    const TextSpan settled = settled_act_in(act_, words_, heading_of(item));
    for (const std::string& name : acts_named_together(act_, words_, settled))
      matters.push_back(fold_phrase(name));
    return matters;
  }

  /// "1. Hồ sơ đăng ký gồm … 2. Hồ sơ xóa đăng ký gồm …": a procedure for each act; what stands
  /// outside those clauses belongs to all.
  [[nodiscard]] std::vector<Draft> split(const AssessedUnit& item, const Draft& whole) const {
    const std::vector<NamedClause> clauses = clauses_by_act(act_, words_, item.unit);
    if (clauses.empty()) return {whole};
    const TextSpan settled = settled_act_in(act_, words_, heading_of(item));
    const std::string object = one_line(act_.text.words(object_of(act_, words_, settled)));
    std::vector<Draft> parts;
    for (const NamedClause& clause : clauses) {
      Draft part = whole;
      const auto of_another = [&](UnitIndex unit) {
        return !act_.within(unit, clause.unit) &&
               std::any_of(clauses.begin(), clauses.end(),
                           [&](const NamedClause& other) { return act_.within(unit, other.unit); });
      };
      for (auto& evidence : part.procedure.parts)
        std::erase_if(evidence, [&](const Evidence& e) { return of_another(e.unit); });
      std::erase_if(part.procedure.units, of_another);
      part.procedure.name = sentence_case(one_line(act_.text.words(clause.act)));
      if (!object.empty() && object_of(act_, words_, clause.act).empty())
        part.procedure.name += " " + object;
      part.matter = fold_phrase(part.procedure.name);
      if (!part.procedure.units.empty()) gather(std::move(part), parts);
    }
    return parts;
  }

  std::optional<Procedure> from_item(const AssessedUnit& item) const {
    Procedure procedure;
    const std::optional<ProcedureAction> action = action_of(item);
    if (!action) return std::nullopt;
    procedure.action = *action;
    if (*action == ProcedureAction::creates || *action == ProcedureAction::amends) {
      const bool headed = item.named_heading || item.condition_heading || item.matter_heading;
      const bool few = item.score < kFew && kinds_proved(item) < 3 && !headed;
      if (item.score <= 0 || few) procedure.confidence = Confidence::ask;
    }
    add_parts(item, procedure);
    add_units(item, procedure);
    procedure.name = name_of(item);
    return procedure;
  }

  /// Nothing where there is not even a doubt.
  [[nodiscard]] std::optional<ProcedureAction> action_of(const AssessedUnit& item) const {
    if (abolishes(item)) return ProcedureAction::abolishes;
    if (only_refers(item)) return ProcedureAction::refers;
    if (proves_nothing(item) || (item.score <= 0 && !asks(item))) return std::nullopt;
    return item.quoted && !inserts_article(item) ? ProcedureAction::amends
                                                 : ProcedureAction::creates;
  }

  static bool only_refers(const AssessedUnit& item) {
    if (item.found.refers == 0) return false;
    const bool unlikely = item.score <= 0 && item.found.submit == 0 && !item.quiet_heading;
    return unlikely || kinds_proved(item) == 0;
  }

  /// The company an article keeps makes no procedure of words that prove none.
  static bool proves_nothing(const AssessedUnit& item) {
    return !item.condition_heading && item.name.empty() &&
           std::all_of(item.parts.begin(), item.parts.end(),
                       [](const auto& evidence) { return evidence.empty(); });
  }

  /// A notice before an activity, a support that is applied for: who, where and what are said, but
  /// little else speaks for a procedure.
  static bool asks(const AssessedUnit& item) {
    const std::size_t kinds = kinds_proved(item);
    return (item.score > kAsk && (item.strong || kinds > 1)) || (item.score > kGrey && kinds > 2);
  }

  /// How many parts of the definition it proves: who, at whose, what comes of it, by which papers,
  /// steps, in what time, on what conditions.
  static std::size_t kinds_proved(const AssessedUnit& item) {
    std::size_t kinds = 0;
    for (const ProcedurePart part :
         {ProcedurePart::order, ProcedurePart::dossier, ProcedurePart::time_limit,
          ProcedurePart::applicant, ProcedurePart::agency, ProcedurePart::result,
          ProcedurePart::condition}) {
      if (!item.parts[static_cast<std::size_t>(part)].empty()) ++kinds;
    }
    return kinds;
  }

  static bool hands_in(const AssessedUnit& item) {
    return item.found.submit > 0 || item.found.dossier_list > 0;
  }
  static bool goes_between_bodies(const AssessedUnit& item) {
    return item.found.between_bodies > 0 && item.found.submit == 0 &&
           item.parts[static_cast<std::size_t>(ProcedurePart::applicant)].empty();
  }
  /// Staff, budgets, sanctions, courts are spoken of at least as often as papers and results.
  static bool is_internal(const AssessedUnit& item) {
    const Findings& f = item.found;
    return f.internal + f.look_alike > 0 &&
           f.internal + f.look_alike >= f.submit + f.grant + f.settle_time;
  }

  /// Sure only where the elements of the definition meet: someone from outside hands something in,
  /// and a body settles it in a set time or with a result. Where no part is proved at all there is
  /// nothing to say but to ask.
  static void settle(Draft& draft) {
    Procedure& p = draft.procedure;
    if (p.action == ProcedureAction::abolishes || p.action == ProcedureAction::refers) return;
    const auto has = [&](ProcedurePart part) { return !p.part(part).empty(); };
    const bool none = std::all_of(p.parts.begin(), p.parts.end(),
                                  [](const auto& evidence) { return evidence.empty(); });
    if (none || draft.between_bodies) p.confidence = Confidence::ask;
    const bool settled = has(ProcedurePart::time_limit) ||
                         (has(ProcedurePart::agency) && has(ProcedurePart::result));
    const bool whole = draft.handed_in && has(ProcedurePart::applicant) && settled;
    if (draft.score > kSure && whole && !draft.internal) p.confidence = Confidence::sure;
  }

  /// "Bãi bỏ thủ tục …", and the repeal of acts whose names say that they are of procedures.
  [[nodiscard]] bool abolishes(const AssessedUnit& item) const {
    const auto tokens = act_.text.tokens();
    const Unit& unit = act_.units[item.unit];
    const std::uint32_t last = act_.text.token_at(unit.span.end);
    const std::uint32_t first =
        act_.text.token_at(unit.label.empty() ? unit.span.begin : unit.label.end);
    const auto until = tokens.subspan(0, last);
    const bool repeals = first < last && words_.repealing.longest(until, first).has_value();
    for (std::uint32_t i = first; i < last; ++i) {
      const SyllableId s = tokens[i].syllable;
      if (!words_.abolishing.starts().has(s) && !(repeals && words_.of_procedures.starts().has(s)))
        continue;
      if (words_.abolishing.longest(until, i)) return true;
      if (repeals && words_.of_procedures.longest(until, i)) return true;
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
    auto& conditions = procedure.part(ProcedurePart::condition);
    if (conditions.empty() && item.condition_heading && item.name.empty())
      conditions.push_back({item.unit, unit.heading});
    if (!item.name.empty())
      procedure.part(ProcedurePart::name).push_back({act_.unit_at(item.name.begin), item.name});
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

  /// "Cấp Giấy phép xây dựng", as the act words it, without "Hồ sơ, thủ tục" in front; else the
  /// heading; else what is granted.
  [[nodiscard]] std::string name_of(const AssessedUnit& item) const {
    const TextSpan heading = heading_of(item);
    const TextSpan settled = settled_act_in(act_, words_, heading);
    if (!settled.empty()) return sentence_case(one_line(act_.text.words(settled)));
    if (!heading.empty()) return one_line(act_.text.words(heading));
    const auto& results = item.parts[static_cast<std::size_t>(ProcedurePart::result)];
    if (!results.empty()) return one_line(act_.text.words(results.front()));
    return readable_path(act_, item.unit);
  }
  [[nodiscard]] TextSpan heading_of(const AssessedUnit& item) const {
    const TextSpan own = act_.units[item.unit].heading;
    return own.empty() ? item.name : own;
  }

  /// What makes articles one procedure: the act that their headings name, behind "Điều kiện", "Hồ
  /// sơ", "Trình tự"; else what they grant, as printed at its first place.
  [[nodiscard]] std::string matter_of(const AssessedUnit& item) const {
    const TextSpan settled = settled_act_in(act_, words_, heading_of(item));
    if (!settled.empty()) return fold_phrase(act_.text.words(settled));
    const auto& results = item.parts[static_cast<std::size_t>(ProcedurePart::result)];
    if (results.empty()) return {};
    const auto tokens = act_.text.tokens();
    const std::uint32_t last = act_.text.token_at(results.front().end);
    std::uint32_t end = last;
    while (end < tokens.size() && end < last + 3 && tokens[end].kind == TokenKind::word) ++end;
    return fold_phrase(act_.text.words({results.front().begin, tokens[end - 1].end}));
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
