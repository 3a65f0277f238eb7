#include "judge/facts.h"

#include <algorithm>
#include <map>
#include <set>

#include "text/vocabulary.h"

namespace soat {
namespace {

/// A number without marks and strokes of the symbol: "104/QĐTTg" and "104/QĐ-TTg" are one.
/// Of an act by its number and type, however the symbol's strokes are printed.
std::string loose_key(const CitedAct& act) {
  std::string key = comparison_key(*act.number);
  key.erase(std::remove(key.begin(), key.end(), '-'), key.end());
  return key + "|" + (act.type ? std::string(json_name(*act.type)) : std::string{});
}

}  // namespace

Facts::Facts(const Recognition& recognition, const Registry& registry, const ReviewDates& dates,
             const JudgeWords& words)
    : recognition_(recognition), registry_(registry), dates_(dates), words_(words) {
  const auto load = [&](std::string_view name, std::vector<std::string>& into) {
    const auto list = words.lists.find(name);
    if (list == words.lists.end()) return;
    for (const WordEntry& entry : list->second) into.push_back(fold_phrase(entry.phrase));
  };
  load("organisation-laws", organisation_laws_);
  for (const char* list : {"business-conditions", "spending-headings", "fee-headings"})
    load(list, openings_[list]);
  if (const auto list = words.lists.find("common-pairs"); list != words.lists.end()) {
    for (const WordEntry& entry : list->second) common_pairs_.insert(fold_phrase(entry.phrase));
  }
  if (const auto list = words.lists.find("ended-act-words"); list != words.lists.end()) {
    for (const WordEntry& entry : list->second)
      (entry.value.empty() ? ended_act_words_ : ended_act_headings_)
          .push_back(fold_phrase(entry.phrase));
  }
  remember_names();
  remember_dates();
  for (const Citation& citation : recognition.cited.citations)
    status_.push_back(status_of(citation));
  for (std::size_t i = 0; i < status_.size(); ++i) {
    add_amendments(citation(i), status_[i]);
    look_up_targets(i);
  }
  characters_ = find_character_faults(act(), look_alikes(words.lists));
  former_ = words.former_names.find(recognition.cited, dates.issued);
  effect_ = effect_facts(recognition, dates);
  numbering_ = find_numbering_faults(act());
  mixes_marks_ = !act().text.normalised_paragraphs().empty() && has_whole_letters(act());
  for (UnitIndex i = 1; i < act().units.size(); ++i) {
    if (act().units[i].kind == UnitKind::article && !act().units[i].quoted) articles_.push_back(i);
  }
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

Answer Facts::gone(const FormerName& name) const {
  if (!dates_.issued) return Answer::unknown;
  const Date since = entry_of(name).since;
  return dates_.issued->first >= since ? Answer::yes
         : dates_.issued->last < since ? Answer::no
                                       : Answer::unknown;
}

bool Facts::is_ground(std::size_t i) const {
  const Citation& c = citation(i);
  if (act().units[c.unit].kind != UnitKind::ground || c.inside_name || act().aside(c.span.begin))
    return false;
  // "Theo đề nghị của Giám đốc Sở … về việc bãi bỏ Quyết định số …" is no ground in law.
  const TextSpan own = act().units[c.unit].span;
  if (!fold_phrase(act().text.words(own).substr(0, 40)).starts_with(fold_phrase("căn cứ")))
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
  // An ordinance and the law that took its place may have one name: "Pháp lệnh Thư viện".
  const auto is_ordinance = [](ActType type) { return type == ActType::ordinance; };
  if (cited.type) {
    std::erase_if(found, [&](const ActRecord& act) {
      return is_ordinance(act.type) != is_ordinance(*cited.type);
    });
  }
  return found;
}

/// A name that the text gives with a number, a year or a date means that act from then on; what the
/// grounds say goes first. A name given to two acts means neither.
void Facts::remember_names() {
  std::map<std::string, std::set<std::string>> numbers;
  const std::optional<DateRange> days = days_of_effect();
  for (const bool grounds : {true, false}) {
    for (std::size_t i = 0; i < recognition_.cited.citations.size(); ++i) {
      const Citation& c = citation(i);
      if (c.act.name.empty() || c.inside_name || is_ground(i) != grounds) continue;
      if (!c.act.number && !c.act.year && !c.act.date) continue;
      const std::string name = fold_phrase(c.act.name);
      if (!grounds && from_grounds_.count(name) != 0) continue;
      const std::vector<ActRecord> known = resolve_any(c.act);
      if (known.size() != 1) continue;
      // "chứng chỉ cấp theo Luật Công chứng số 82/2006/QH11" among provisions on what was before
      // does not make the old law what the bare name means.
      const bool ended = days && in_force(known.front(), days->last) == Answer::no;
      if (!grounds && ended) continue;
      numbers[name].insert(known.front().number);
      (grounds ? from_grounds_ : from_text_).insert({name, known.front()});
    }
  }
  for (const auto& [name, all] : numbers) {
    if (all.size() < 2) continue;
    from_grounds_.erase(name);
    from_text_.erase(name);
  }
}

/// "Quốc hội ban hành Luật Viễn thông": of its own name the act means itself.
bool Facts::is_own_name(const std::string& folded) const {
  const Head& head = act().head;
  if (folded == fold_phrase(std::string(vietnamese_name(head.type)) + " " + head.title))
    return true;
  const bool by_name =
      head.type == ActType::law || head.type == ActType::code || head.type == ActType::ordinance;
  if (!by_name || !head.number || head.number->serial.empty()) return false;
  const std::vector<ActRecord> known = registry_.find_by_name(folded, std::nullopt, std::nullopt);
  return std::any_of(known.begin(), known.end(), [&](const ActRecord& record) {
    return record.type == head.type && record.number == head.number->text;
  });
}

std::vector<ActRecord> Facts::resolve(const CitedAct& cited) const {
  if (!cited.number && !cited.year && !cited.date && !cited.name.empty()) {
    const std::string name = fold_phrase(cited.name);
    if (is_own_name(name)) return {};
    for (const auto* named : {&from_grounds_, &from_text_}) {
      if (const auto known = named->find(name); known != named->end()) return {known->second};
    }
  }
  std::vector<ActRecord> found = resolve_any(cited);
  const std::optional<DateRange> days = days_of_effect();
  if (days && !cited.number && !cited.year && !cited.date) drop_later(found, days->last);
  if (found.size() < 2 || !days) return found;
  // The one in force on those days; where none surely is, the one that may be.
  std::vector<ActRecord> then;
  std::vector<ActRecord> perhaps;
  for (const ActRecord& act : found) {
    const Answer first = in_force(act, days->first);
    const Answer last = in_force(act, days->last);
    if (both(first, last) == Answer::yes) then.push_back(act);
    if (either(first, last) != Answer::no) perhaps.push_back(act);
  }
  if (then.size() == 1 && days->exact()) return then;
  return perhaps.size() == 1 ? perhaps : found;
}

/// A bare name means no act that was not yet issued, or law, on that day.
void Facts::drop_later(std::vector<ActRecord>& acts, Date day) const {
  std::erase_if(acts, [&](const ActRecord& record) {
    return (record.issued && *record.issued > day) || (record.effective && *record.effective > day);
  });
}

/// On which cited acts must be in force: the day of effect, else that of issue.
std::optional<DateRange> Facts::days_of_effect() const {
  return dates_.effective ? DateRange{*dates_.effective, *dates_.effective} : dates_.issued;
}

CitationStatus Facts::own_status() const {
  const Head& head = act().head;
  if (!issued() || !dates_.as_of) return {};
  const std::vector<ActRecord> found = registry_.find(*head.number, head.type);
  return found.size() == 1 ? status_on(found.front(), *dates_.as_of) : CitationStatus{};
}

CitationStatus Facts::status_of(const Citation& citation) const {
  if (citation.kind != CitationKind::external || !citation.act.named()) return {};
  const std::vector<ActRecord> found = resolve(citation.act);
  if (found.size() != 1) return {};
  const std::optional<DateRange> days = days_of_effect();
  CitationStatus status = status_on(found.front(), days ? std::optional(days->last) : std::nullopt);
  // Over the days on which the draft may take effect the state may change.
  if (days && !days->exact() && status.status != ActStatus::unknown) {
    const CitationStatus first = status_on(found.front(), days->first);
    if (first.status != status.status) {
      status.perhaps = status.status;
      status.status = ActStatus::unknown;
    }
  }
  if (dates_.as_of) {
    const CitationStatus review = status_on(found.front(), dates_.as_of);
    // On a day that is known "not yet" needs no day of effect of the draft.
    const bool early = review.perhaps == ActStatus::not_yet;
    status.on_review = ActState{early ? ActStatus::not_yet : review.status, review.since};
    if (review.perhaps == ActStatus::expired) status.on_review->since.reset();
  }
  return status;
}

CitationStatus Facts::status_on(const ActRecord& act, const std::optional<Date>& day) const {
  CitationStatus status;
  status.number = act.number;
  status.title = act.title;
  status.type = act.type;
  status.issued = act.issued;
  if (act.expired) status.replaced_by = act.replaced_by;
  if (!day) return status;
  const Answer answer = in_force(act, *day);
  status.source = act.effective_source;
  if (answer == Answer::yes) status.status = ActStatus::in_force;
  if (answer == Answer::no && act.effective && *day < *act.effective) {
    status.status = dates_.effective ? ActStatus::not_yet : ActStatus::unknown;
    if (!dates_.effective) status.perhaps = ActStatus::not_yet;
    status.since = act.effective;
  } else if (answer == Answer::no) {
    const bool remembered = act.expiry_certainty == Certainty::memory;
    status.status = remembered ? ActStatus::unknown : ActStatus::expired;
    if (remembered) status.perhaps = ActStatus::expired;
    status.since = act.expired;
    status.source = act.expiry_source;
  }
  return status;
}

const std::vector<Amendment>& Facts::amendments_of(const std::string& number) {
  const auto known = amendments_.find(number);
  if (known != amendments_.end()) return known->second;
  const auto parsed = parse_act_number(number);
  std::vector<Amendment> rows =
      parsed ? registry_.amendments_of(*parsed, {}) : std::vector<Amendment>{};
  std::stable_sort(rows.begin(), rows.end(), [](const Amendment& a, const Amendment& b) {
    return a.effective < b.effective;
  });
  return amendments_.emplace(number, std::move(rows)).first->second;
}

/// The acts that changed the provision: as the text says beside it, and as the registry holds.
void Facts::add_amendments(const Citation& c, CitationStatus& status) {
  const auto add = [&](const std::string& number) {
    auto& all = status.amended_by;
    if (!number.empty() && std::find(all.begin(), all.end(), number) == all.end())
      all.push_back(number);
  };
  if (c.amended_by != kNoCitation) {
    const Citation& by = citation(c.amended_by);
    add(by.act.number ? by.act.number->text : status_[c.amended_by].number);
  }
  if (c.kind != CitationKind::external || !c.act.named() || status.number.empty()) return;
  for (const Amendment& row : amendments_of(status.number)) {
    // Of an act cited whole every change is one; of a provision those whose place is held.
    const bool whole = row.provision == Provision{};
    const bool met = std::any_of(c.targets.begin(), c.targets.end(), [&](const Target& target) {
      return !whole && meet(row.provision, target.provision);
    });
    if (!c.targets.empty() && !met) continue;
    add(row.by_number);
    if (c.targets.empty()) continue;  // which provisions they are would be a list of the act
    status.amendments.push_back(
        {row.by_number, row.provision, row.by_provision, row.effective, row.how});
  }
}

/// Whether the words name this very act, and not one that has its name on that day.
bool Facts::surely_means(const Citation& c) const {
  if (c.act.number) {
    // Councils and committees all count their own.
    const auto issuer = meaning_of(*c.act.number).issuer;
    const auto level = issuer ? level_of(*issuer) : std::nullopt;
    return !level || level == GovernmentLevel::central;
  }
  return c.act.year || c.act.date || from_grounds_.count(fold_phrase(c.act.name)) != 0;
}

void Facts::look_up_targets(std::size_t index) {
  const Citation& c = citation(index);
  CitationStatus& status = status_[index];
  status.target_status = c.status;
  if (c.kind != CitationKind::external || !c.act.named() || c.targets.empty()) return;
  const std::optional<DateRange> days = days_of_effect();
  const std::vector<ActRecord> found = resolve(c.act);
  const auto number = found.size() == 1 ? parse_act_number(found.front().number) : std::nullopt;
  if (!number || !days) return;
  // The last text from before the draft; one that is younger may have lost what was cited.
  std::optional<HeldUnits> held;
  for (HeldUnits& units : registry_.units_of(*number, found.front().type)) {
    if (units.text_of <= days->first && (!held || units.text_of >= held->text_of))
      held = std::move(units);
  }
  if (!held) return;
  // What the draft itself changes or adds need not be there yet.
  const std::vector<Change>& changes = recognition_.cited.changes;
  const bool changed_here = std::any_of(changes.begin(), changes.end(), [&](const Change& change) {
    return change.citation == index;
  });
  const bool amends = changed_here || c.context_act || c.amended_by != kNoCitation ||
                      fold_phrase(act().head.title).starts_with(fold_phrase("sửa đổi"));
  bool sure = surely_means(c) && status.status == ActStatus::in_force;
  bool all_there = true;
  for (const Target& target : c.targets) {
    bool changed = false;
    for (const Amendment& row : amendments_of(status.number)) {
      const bool later = (!row.effective || *row.effective > held->text_of) &&
                         (!row.effective || *row.effective <= days->last);
      if (!later) continue;
      sure = false;  // who changed the act may have added to it
      changed = changed || meet(row.provision, target.provision);
    }
    if (held->has(target.provision)) {
      all_there = all_there && !changed;
    } else {
      all_there = false;
      if (!amends && held->would_have(target.provision)) status.missing.push_back(target.provision);
    }
  }
  if (!status.missing.empty()) {
    status.perhaps_missing = !sure;
    if (sure) status.target_status = TargetStatus::missing;
    status.compared_with = "bản ngày " + vietnamese_date(held->text_of) + " (" + held->source + ")";
  } else if (all_there) {
    status.target_status = TargetStatus::resolved;
  }
}

std::optional<Date> Facts::other_date_held(std::size_t i) const {
  const Citation& c = citation(i);
  const std::optional<Date> printed = date_of(i);
  if (c.kind != CitationKind::external || !c.act.number || !c.act.number_printed || !printed)
    return std::nullopt;
  const SymbolMeaning meaning = meaning_of(*c.act.number);
  // Provinces count their own: the same number is of another act.
  const bool central = meaning.issuer && level_of(*meaning.issuer) == GovernmentLevel::central;
  const std::vector<ActRecord> found = registry_.find(*c.act.number, c.act.type);
  if (!central || found.size() != 1 || !found.front().issued || *found.front().issued == *printed)
    return std::nullopt;
  return found.front().issued;
}

bool Facts::expired_before(std::size_t i) const {
  const CitationStatus& status = citation_status()[i];
  if (status.status != ActStatus::expired || !status.since || (!dates_.effective && !dates_.issued))
    return false;
  const Date day = dates_.effective ? *dates_.effective : dates_.issued->last;
  if (*status.since >= day) return false;
  const std::vector<ActRecord> found = resolve(citation(i).act);
  const auto& own = act().head.number;
  if (!own || own->serial.empty()) return true;
  return std::none_of(found.begin(), found.end(), [&](const ActRecord& record) {
    return (" " + record.replaced_by + " ").find(" " + own->text + " ") != std::string::npos;
  });
}

// --- what is changed

bool Facts::is_changed(std::size_t i) const {
  const std::vector<Change>& changes = recognition_.cited.changes;
  return citation(i).act.number && std::any_of(changes.begin(), changes.end(),
                                               [&](const Change& c) { return c.citation == i; });
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

/// Whether the body named with a citation is the one that issues the draft: "Ủy ban nhân dân thành
/// phố Hà Nội"; "Ủy ban nhân dân tỉnh" without a name is the draft's own.
Answer same_body(const std::string& cited, const Head& head) {
  const std::string theirs = body_key(cited);
  const std::string own = body_key(head.issuer_name);
  if (theirs.empty() || own.empty()) return Answer::unknown;
  if (theirs == own || own.starts_with(theirs + " ")) return Answer::yes;
  if (theirs == fold_phrase("Bộ trưởng") + " " + own) return Answer::yes;
  return Answer::unknown;
}

/// Symbols of councils and committees name no place. No committee changes what a council resolved;
/// a council changes what the committee of its place did.
Answer of_another_local_body(const CitedAct& cited, const Head& head) {
  const std::optional<GovernmentLevel> level = level_of(head.issuer);
  const bool local = level && *level != GovernmentLevel::central;
  if (!local) return Answer::unknown;
  const bool by_council = head.issuer == Issuer::provincial_council ||
                          head.issuer == Issuer::district_council ||
                          head.issuer == Issuer::commune_council;
  const bool of_council = cited.number->symbol.ends_with("-HĐND");
  if (of_council && !by_council) return Answer::yes;
  const std::string council = fold_phrase("Hội đồng nhân dân");
  const std::string own = body_key(head.issuer_name);
  if (!by_council || of_council || !own.starts_with(council)) return Answer::unknown;
  const std::string committee = fold_phrase("Ủy ban nhân dân") + own.substr(council.size());
  return body_key(cited.issuer_name) == committee ? Answer::no : Answer::unknown;
}

/// "BGDĐT" of "QĐ-BGD&ĐT", "NHNN" of "QĐ-NHNN1": the body in a ministry's symbol.
std::string body_of(const std::string& symbol) {
  std::string body = symbol.substr(std::min(symbol.find('-') + 1, symbol.size()));
  std::erase(body, '&');
  while (!body.empty() && body.back() >= '0' && body.back() <= '9') body.pop_back();
  return body;
}

}  // namespace

Answer Facts::of_another_body(std::size_t i) const {
  const Citation& c = citation(i);
  const Head& head = act().head;
  if (!c.act.number || !c.act.type) return Answer::no;
  if (same_body(c.act.issuer_name, head) == Answer::yes) return Answer::no;
  const std::optional<Issuer> theirs = meaning_of(*c.act.number).issuer;
  if (theirs == Issuer::joint) return Answer::unknown;  // the issuer may be one of those who signed
  if (!theirs) return of_another_local_body(c.act, head);
  if (head.issuer == Issuer::other) return Answer::unknown;
  const auto own_rank = rank_of(head.type, head.issuer);
  const auto their_rank = rank_of(*c.act.type, *theirs);
  if (*theirs == head.issuer) {
    // Ministers sign with their ministry: another symbol may be a ministry merged since.
    const bool minister = head.issuer == Issuer::minister && head.number;
    return minister && body_of(head.number->symbol) != body_of(c.act.number->symbol)
               ? Answer::unknown
               : Answer::no;
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

// --- dates and amendments of citations

std::optional<Date> Facts::date_of(std::size_t i) const {
  const Citation& c = citation(i);
  const bool in_head = act().units[c.unit].kind == UnitKind::head;
  const bool own = in_head && c.act.date && dates_.issued && dates_.issued->first == *c.act.date;
  return own ? std::nullopt : c.act.date;
}

namespace {

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

/// Of each act, the first citation with each day and body.
void Facts::remember_dates() {
  for (std::size_t i = 0; i < recognition_.cited.citations.size(); ++i) {
    const CitedAct& act = citation(i).act;
    if (!act.number || !date_of(i)) continue;
    std::vector<std::size_t>& known = dated_[loose_key(act)];
    if (std::none_of(known.begin(), known.end(), [&](std::size_t k) {
          return citation(k).act.date == act.date && citation(k).act.issuer_name == act.issuer_name;
        }))
      known.push_back(i);
  }
}

std::optional<OtherDate> Facts::other_date(std::size_t i) const {
  const Citation& c = citation(i);
  if (!c.act.number || !date_of(i) || !c.act.number_printed) return std::nullopt;
  std::optional<OtherDate> other;
  const auto known = dated_.find(loose_key(c.act));
  if (known == dated_.end()) return std::nullopt;
  for (const std::size_t k : known->second) {
    const Citation& before = citation(k);
    if (k >= i) break;
    if (before.act.date == c.act.date) continue;
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
    if (row.provision.article.empty()) return std::nullopt;
    if (row.provision.article == c.targets.front().provision.article) return std::nullopt;
    instead = readable_provision(row.provision);
  }
  return instead;
}

}  // namespace soat
