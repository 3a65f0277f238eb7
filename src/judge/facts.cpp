#include "judge/facts.h"

#include <algorithm>
#include <set>

#include "text/vocabulary.h"

namespace soat {
namespace {

constexpr std::uint16_t bit(SubjectKind kind) {
  return static_cast<std::uint16_t>(1U << static_cast<unsigned>(kind));
}
constexpr std::uint16_t kProcedural =
    bit(SubjectKind::procedure) | bit(SubjectKind::condition) | bit(SubjectKind::form);

/// Pairs of syllables that stand in any clause and tell nothing of its matter.
bool says_nothing(const std::string& pair) {
  static const std::set<std::string> kCommon = {
      "quy định",   "đối với",   "hành chính", "thủ tục",   "trình tự",   "điều kiện", "hồ sơ",
      "diện tích",  "tối thiểu", "cụ thể",     "từng loại", "loại đất",   "cá nhân",   "gia đình",
      "hộ gia",     "tổ chức",   "nhà nước",   "cấp tỉnh",  "địa phương", "quy hoạch", "kế hoạch",
      "sử dụng",    "dụng đất",  "về đất",     "đất đai",   "chi tiết",   "nông thôn", "đô thị",
      "quyết định", "cơ quan",   "phù hợp",    "căn cứ",    "thực hiện",  "giao cho",  "mỗi hộ",
      "trường hợp", "theo quy",  "việc sử",    "thi hành",  "giải quyết", "có liên",   "liên quan",
      "phối hợp",   "quan có",   "các cơ",     "ở địa",     "trên địa",   "địa bàn",   "với đất",
      "đất ở",      "việc phối"};
  return kCommon.count(pair) != 0;
}

std::set<std::string> pairs_of(const std::string& folded) {
  std::set<std::string> pairs;
  std::string before;
  std::string word;
  const auto flush = [&] {
    if (!before.empty() && !word.empty()) pairs.insert(before + " " + word);
    before = word;
    word.clear();
  };
  for (const char c : folded) {
    const bool letter = (static_cast<unsigned char>(c) & 0x80U) != 0 || (c >= 'a' && c <= 'z');
    if (letter) {
      word += c;
    } else {
      flush();
      if (c != ' ') before.clear();
    }
  }
  flush();
  return pairs;
}

/// A number without marks and strokes of the symbol: "104/QĐTTg" and "104/QĐ-TTg" are one.
std::string loose_key(const ActNumber& number) {
  std::string key = comparison_key(number);
  key.erase(std::remove(key.begin(), key.end(), '-'), key.end());
  return key;
}

std::string law_words(const Provision& provision, const std::string& name) {
  const std::string words = readable_provision(provision);
  return words.empty() ? name : words + " " + name;
}

bool covers(std::uint16_t held, std::uint16_t kinds) {
  const bool detail = (held & bit(SubjectKind::detail)) != 0;
  return detail || (held & kinds & kProcedural) == (kinds & kProcedural);
}

}  // namespace

bool same_matter(const std::string& a, const std::string& b) {
  const std::set<std::string> left = pairs_of(fold_phrase(a));
  int shared = 0;
  for (const std::string& pair : pairs_of(fold_phrase(b))) {
    if (left.count(pair) != 0 && !says_nothing(pair)) ++shared;
  }
  return shared >= 2;
}

Facts::Facts(const Recognition& recognition, const Registry& registry, const ReviewDates& dates,
             const WordLists& words)
    : recognition_(recognition), registry_(registry), dates_(dates) {
  const auto load = [&](std::string_view name, std::vector<std::string>& into) {
    const auto list = words.find(name);
    if (list == words.end()) return;
    for (const WordEntry& entry : list->second) into.push_back(fold_phrase(entry.phrase));
  };
  load("organisation-laws", organisation_laws_);
  load("business-conditions", business_conditions_);
  load("changing-verbs", changing_verbs_);
  for (const Citation& citation : recognition.cited.citations)
    status_.push_back(status_of(citation));
  for (std::size_t i = 0; i < status_.size(); ++i) status_[i].amended_by = amenders_of(citation(i));
}

bool Facts::has_grounds() const {
  return std::any_of(act().units.begin(), act().units.end(),
                     [](const Unit& u) { return u.kind == UnitKind::ground; });
}

bool Facts::issued() const {
  const Head& head = act().head;
  return head.number && !head.number->serial.empty() && !head.draft &&
         (!head.issued || head.issued->exact());
}

bool Facts::is_ground(std::size_t i) const {
  const Citation& c = citation(i);
  if (act().units[c.unit].kind != UnitKind::ground || c.inside_name || act().aside(c.span.begin))
    return false;
  // The ground itself is the first act it names, or one after ";": what its title mentions is not.
  if (i == 0 || citation(i - 1).unit != c.unit) return true;
  const std::string_view between = act().text.words({citation(i - 1).span.end, c.span.begin});
  return between.find(';') != std::string_view::npos;
}

// --- which act is meant

std::vector<ActRecord> Facts::resolve_any(const CitedAct& cited) const {
  if (cited.number) return registry_.find(*cited.number, cited.type);
  if (cited.name.empty()) return {};
  auto found = registry_.find_by_name(cited.name, cited.year, cited.date);
  if (found.empty() && (cited.year || cited.date)) {
    // People call an amending law by the name of the law it amends, with its own year.
    found = registry_.find_by_name("sửa đổi, bổ sung một số điều của " + cited.name, cited.year,
                                   cited.date);
  }
  return found;
}

std::vector<ActRecord> Facts::resolve(const CitedAct& cited) const {
  std::vector<ActRecord> found = resolve_any(cited);
  if (found.size() < 2) return found;
  const std::optional<Date> day = dates_.effective ? dates_.effective
                                  : dates_.issued  ? std::optional(dates_.issued->first)
                                                   : std::nullopt;
  if (!day) return found;
  std::vector<ActRecord> then;
  for (const ActRecord& act : found) {
    if (in_force(act, *day) == Answer::yes) then.push_back(act);
  }
  return then.size() == 1 ? then : found;
}

CitationStatus Facts::status_of(const Citation& citation) const {
  CitationStatus status;
  if (citation.kind != CitationKind::external || !citation.act.named()) return status;
  const std::vector<ActRecord> found = resolve(citation.act);
  if (found.size() != 1) return status;
  const ActRecord& act = found.front();
  status.number = act.number;
  status.title = act.title;
  const std::optional<Date> day = dates_.effective ? dates_.effective
                                  : dates_.issued  ? std::optional(dates_.issued->last)
                                                   : std::nullopt;
  if (!day) return status;
  const Answer answer = in_force(act, *day);
  if (answer == Answer::yes) status.status = ActStatus::in_force;
  if (answer == Answer::no && act.effective && *day < *act.effective) {
    status.status = ActStatus::not_yet;
    status.since = act.effective;
  } else if (answer == Answer::no) {
    status.status =
        act.expiry_certainty == Certainty::memory ? ActStatus::unknown : ActStatus::expired;
    status.since = act.expired;
  }
  return status;
}

/// The acts that changed the provision: as the text says beside it, and as the registry holds.
std::vector<std::string> Facts::amenders_of(const Citation& c) const {
  std::vector<std::string> amenders;
  const auto add = [&](const std::string& number) {
    if (!number.empty() && std::find(amenders.begin(), amenders.end(), number) == amenders.end())
      amenders.push_back(number);
  };
  if (c.amended_by != kNoCitation) {
    const Citation& by = citation(c.amended_by);
    add(by.act.number ? by.act.number->text : status_[c.amended_by].number);
  }
  if (c.kind != CitationKind::external || !c.act.named()) return amenders;
  const std::vector<ActRecord> found = resolve(c.act);
  const auto number = found.size() == 1 ? parse_act_number(found.front().number) : std::nullopt;
  if (!number) return amenders;
  std::vector<Amendment> rows;
  for (const Target& target : c.targets) {
    const std::vector<Amendment> some = registry_.amendments_of(*number, target.provision);
    rows.insert(rows.end(), some.begin(), some.end());
  }
  std::stable_sort(rows.begin(), rows.end(), [](const Amendment& a, const Amendment& b) {
    return a.effective < b.effective;
  });
  for (const Amendment& row : rows) add(row.by_number);
  return amenders;
}

// --- what laws hand over

bool Facts::is_statute(const CitedAct& cited, bool resolutions_too) const {
  if (!cited.type) return false;
  if (*cited.type == ActType::law || *cited.type == ActType::code) return true;
  const bool assembly =
      cited.number && meaning_of(*cited.number).issuer == Issuer::national_assembly;
  return resolutions_too && *cited.type == ActType::resolution && assembly;
}

bool Facts::is_organisation_law(const CitedAct& cited, const std::vector<ActRecord>& known) const {
  std::string name = fold_phrase(cited.name);
  if (name.empty() && known.size() == 1) name = "luật " + fold_phrase(known.front().title);
  return std::any_of(organisation_laws_.begin(), organisation_laws_.end(),
                     [&](const std::string& law) {
                       return name == law || name.find("của " + law) != std::string::npos;
                     });
}

std::string Facts::matter_text(const std::vector<UnitIndex>& units, TextSpan subject) const {
  if (!subject.empty()) return std::string(act().text.words(subject));
  std::string text;
  std::set<UnitIndex> seen;
  for (const UnitIndex unit : units) {
    const UnitIndex article = act().enclosing(unit, UnitKind::article);
    if (seen.insert(article == kNoUnit ? unit : article).second) {
      text += std::string(act().text.words(act().units[article == kNoUnit ? unit : article].span)) +
              ". ";
    }
  }
  return text;
}

Basis Facts::by_citation(const Citation& citation, const std::string& matter, std::uint16_t kinds,
                         Issuer to) const {
  Basis basis;
  const std::vector<ActRecord> known = resolve(citation.act);
  const std::string name = !citation.act.name.empty() ? citation.act.name
                           : citation.act.number      ? "Luật số " + citation.act.number->text
                                                      : "luật được viện dẫn";
  const auto look_up = [&](const Provision& p) {
    basis.check.push_back(law_words(p, name) + " có giao " + std::string(vietnamese_name(to)) +
                          " quy định nội dung này không");
  };
  if (known.size() != 1) {
    look_up({});
    return basis;
  }
  const auto number = parse_act_number(known.front().number);
  const std::vector<HeldDelegation> held =
      number ? registry_.delegations_of(*number) : std::vector<HeldDelegation>{};
  const bool named = !citation.targets.empty();
  bool clause_held = false;
  for (const HeldDelegation& d : held) {
    if (d.to != to) continue;
    const bool this_clause =
        named &&
        std::any_of(citation.targets.begin(), citation.targets.end(), [&](const Target& t) {
          return t.provision.article == d.provision.article &&
                 (t.provision.clause.empty() || t.provision.clause == d.provision.clause);
        });
    if (named && !this_clause) continue;
    if (!named && !same_matter(d.subject, matter)) continue;
    clause_held = true;
    basis.law = law_words(d.provision, name);
    basis.subject = d.subject;
    if (covers(d.kinds, kinds)) {
      basis.answer = Answer::yes;
      return basis;
    }
  }
  if (clause_held || known.front().all_delegations) {
    basis.answer = Answer::no;
  } else {
    look_up(named ? citation.targets.front().provision : Provision{});
  }
  return basis;
}

Basis Facts::handed_by_law(const std::vector<UnitIndex>& units, TextSpan subject,
                           std::uint16_t kinds, Issuer to, bool resolutions_too) const {
  Basis best;
  if (act().head.type == ActType::law || act().head.type == ActType::code)
    return {Answer::yes, {}, {}, {}};
  if (!has_grounds()) {
    best.check.push_back(
        "luật giao quy định nội dung này (văn bản không có phần căn cứ để đối chiếu)");
    return best;
  }
  best.answer = Answer::no;
  const std::string matter = matter_text(units, subject);
  for (std::size_t i = 0; i < recognition_.cited.citations.size(); ++i) {
    const Citation& c = citation(i);
    const bool here = std::any_of(units.begin(), units.end(), [&](UnitIndex unit) {
      const UnitIndex article = act().enclosing(unit, UnitKind::article);
      return act().within(c.unit, article == kNoUnit ? unit : article);
    });
    if (c.kind != CitationKind::external || c.inside_name || !(here || is_ground(i))) continue;
    if (!is_statute(c.act, resolutions_too) || is_organisation_law(c.act, resolve(c.act))) continue;
    Basis one = by_citation(c, matter, kinds, to);
    if (one.answer == Answer::yes) return one;
    if (one.answer == Answer::unknown) {
      best.answer = Answer::unknown;
      for (std::string& what : one.check) {
        if (std::find(best.check.begin(), best.check.end(), what) == best.check.end())
          best.check.push_back(std::move(what));
      }
    } else if (best.law.empty()) {
      best.law = one.law;
      best.subject = one.subject;
    }
  }
  return best;
}

Basis Facts::wider_than_law(const Delegation& delegation) const {
  Basis basis =
      handed_by_law({delegation.unit}, delegation.subject, delegation.kinds, delegation.to, true);
  const bool narrower = basis.answer == Answer::no && !basis.subject.empty();
  basis.answer = narrower ? Answer::yes : Answer::no;
  return basis;
}

// --- what is changed

bool Facts::is_changed(std::size_t i) const {
  const Citation& c = citation(i);
  const Unit& unit = act().units[c.unit];
  const bool first = i == 0 || citation(i - 1).unit != c.unit;
  if (c.kind != CitationKind::external || !c.act.number || c.inside_name || unit.quoted || !first ||
      act().aside(c.span.begin))
    return false;
  if (act().enclosing(c.unit, UnitKind::article) == kNoUnit) return false;
  const std::uint32_t begin = unit.label.empty() ? unit.span.begin : unit.label.end;
  if (c.span.begin < begin) return false;
  const std::string before = fold_phrase(act().text.words({begin, c.span.begin}));
  // "Bổ sung … theo quy định tại khoản 6 Điều 8 …" points at the act, it does not change it.
  for (const std::string_view pointing : {" theo ", " tại ", "quy định"}) {
    if (before.find(pointing) != std::string::npos) return false;
  }
  return std::any_of(changing_verbs_.begin(), changing_verbs_.end(),
                     [&](const std::string& verb) { return before.starts_with(verb); });
}

namespace {

/// Whether the body named with a citation is the one that issues the draft: "Ủy ban nhân dân thành
/// phố Hà Nội"; "Ủy ban nhân dân tỉnh" without a name is the draft's own.
Answer same_body(const std::string& cited, const Head& head) {
  const std::string theirs = fold_phrase(cited);
  const std::string own = fold_phrase(head.issuer_name);
  if (theirs.empty() || own.empty()) return Answer::unknown;
  if (theirs == own || own.starts_with(theirs + " ")) return Answer::yes;
  const std::string minister = fold_phrase("Bộ trưởng ");
  if (theirs.starts_with(minister) && theirs.substr(minister.size()) == own) return Answer::yes;
  return Answer::unknown;
}

}  // namespace

Answer Facts::of_another_body(std::size_t i) const {
  const Citation& c = citation(i);
  const Head& head = act().head;
  if (!c.act.number || !c.act.type) return Answer::no;
  const std::optional<Issuer> theirs = meaning_of(*c.act.number).issuer;
  if (theirs == Issuer::joint) return Answer::unknown;  // the issuer may be one of those who signed
  if (!theirs || head.issuer == Issuer::other) return Answer::unknown;
  const auto own_rank = rank_of(head.type, head.issuer);
  const auto their_rank = rank_of(*c.act.type, *theirs);
  const Answer named = same_body(c.act.issuer_name, head);
  if (named == Answer::yes) return Answer::no;
  if (*theirs == head.issuer) {
    if (named == Answer::no) return Answer::yes;
    // Ministers sign with their ministry: another symbol may be a ministry merged since.
    const bool minister = head.issuer == Issuer::minister && head.number;
    return minister && head.number->symbol != c.act.number->symbol ? Answer::unknown : Answer::no;
  }
  if (!own_rank || !their_rank) return Answer::unknown;
  return *own_rank < *their_rank ? Answer::no
                                 : Answer::yes;  // a superior may change what is below it
}

std::vector<DateRange> Facts::issue_days_of_amended(const Procedure& procedure) const {
  std::vector<DateRange> days;
  for (const UnitIndex unit : procedure.units) {
    const UnitIndex article = act().enclosing(unit, UnitKind::article);
    for (std::size_t i = 0; i < recognition_.cited.citations.size(); ++i) {
      const Citation& c = citation(i);
      if (article == kNoUnit || !act().within(c.unit, article) || !is_changed(i)) continue;
      const std::vector<ActRecord> known = resolve_any(c.act);
      if (known.size() == 1 && known.front().issued) {
        days.push_back({*known.front().issued, *known.front().issued});
      } else if (c.act.number->year) {
        const std::chrono::year year{*c.act.number->year};
        days.push_back({year / 1 / 1, year / 12 / 31});
      }
    }
  }
  return days;
}

UnitIndex Facts::business_conditions() const {
  for (UnitIndex i = 1; i < act().units.size(); ++i) {
    const Unit& unit = act().units[i];
    if (unit.kind != UnitKind::article || unit.heading.empty() || unit.quoted) continue;
    const std::string heading = fold_phrase(act().text.words(unit.heading));
    for (const std::string& words : business_conditions_) {
      if (heading.starts_with(words)) return i;
    }
  }
  return kNoUnit;
}

// --- dates and amendments of citations

std::optional<Date> Facts::date_of(std::size_t i) const {
  const Citation& c = citation(i);
  const bool in_head = act().units[c.unit].kind == UnitKind::head;
  const bool own = in_head && c.act.date && dates_.issued && dates_.issued->first == *c.act.date;
  return own ? std::nullopt : c.act.date;
}

namespace {

/// "ủy ban nhân dân tỉnh ninh bình" of "UBND tỉnh Ninh Bình".
std::string body_key(const std::string& name) {
  std::string key = fold_phrase(name);
  for (const auto& [brief, whole] :
       {std::pair<std::string, std::string>{fold_phrase("UBND"), fold_phrase("Ủy ban nhân dân")},
        {fold_phrase("HĐND"), fold_phrase("Hội đồng nhân dân")}}) {
    const std::size_t at = key.find(brief);
    if (at != std::string::npos) key.replace(at, brief.size(), whole);
  }
  return key;
}

/// Whether two acts of one number are of one body. Central symbols name their body; councils and
/// committees all count their own: "11/QĐ-UBND" of one is not that of another.
Answer same_issuer(const CitedAct& a, const CitedAct& b) {
  const SymbolMeaning meaning = meaning_of(*a.number);
  if (meaning.issuer && level_of(*meaning.issuer) == GovernmentLevel::central) return Answer::yes;
  const std::string left = body_key(a.issuer_name);
  const std::string right = body_key(b.issuer_name);
  if (left.empty() && right.empty()) return Answer::yes;  // as the draft names its own
  if (left.empty() || right.empty()) return Answer::unknown;
  if (left == right || left.starts_with(right + " ") || right.starts_with(left + " "))
    return Answer::yes;
  return Answer::no;
}

}  // namespace

std::optional<OtherDate> Facts::other_date(std::size_t i) const {
  const Citation& c = citation(i);
  if (!c.act.number || !date_of(i) || !c.act.number_printed) return std::nullopt;
  std::optional<OtherDate> other;
  for (std::size_t k = 0; k < i; ++k) {
    const Citation& before = citation(k);
    if (!before.act.number || !date_of(k) || before.act.type != c.act.type) continue;
    if (loose_key(*before.act.number) != loose_key(*c.act.number) || before.act.date == c.act.date)
      continue;
    // Plain papers begin again at 1 each year: only two days of one year are of one paper.
    if (!c.act.number->year && before.act.date->year() != c.act.date->year()) continue;
    const Answer same = same_issuer(before.act, c.act);
    if (same == Answer::yes) return OtherDate{*before.act.date, same};
    if (same == Answer::unknown && !other) other = OtherDate{*before.act.date, same};
  }
  return other;
}

std::optional<std::string> Facts::amended_instead(std::size_t i) const {
  const Citation& c = citation(i);
  if (c.amended_by == kNoCitation || c.targets.empty()) return std::nullopt;
  if (c.targets.front().provision.article.empty()) return std::nullopt;
  const Citation& by = citation(c.amended_by);
  const std::vector<ActRecord> amending = resolve_any(by.act);
  const std::vector<ActRecord> amended = resolve_any(c.act);
  if (amending.size() != 1 || amended.size() != 1 || by.targets.empty()) return std::nullopt;
  const auto by_number = parse_act_number(amending.front().number);
  const auto number = parse_act_number(amended.front().number);
  if (!by_number || !number) return std::nullopt;
  std::optional<std::string> instead;
  for (const Amendment& row : registry_.amendments_by(*by_number, by.targets.front().provision)) {
    const auto row_number = parse_act_number(row.number);
    if (!row_number || comparison_key(*row_number) != comparison_key(*number)) continue;
    if (row.by_provision.clause.empty() && !by.targets.front().provision.clause.empty())
      return std::nullopt;
    if (row.provision.article == c.targets.front().provision.article) return std::nullopt;
    instead = readable_provision(row.provision);
  }
  return instead;
}

}  // namespace soat
