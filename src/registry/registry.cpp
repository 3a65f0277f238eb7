#include "registry/registry.h"

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "registry/keys.h"
#include "registry/layout.h"
#include "text/vocabulary.h"

namespace soat {
namespace {

/// The tables of one section.
class Section {
 public:
  explicit Section(std::string_view bytes)
      : bytes_(bytes), head_(value_at<RegistryHead>(bytes, 0)) {}
  [[nodiscard]] TableView table(TableKind kind) const { return {bytes_, head_, kind}; }
  [[nodiscard]] const RegistryHead& head() const { return head_; }
  [[nodiscard]] bool sound() const {
    std::uint64_t end = sizeof(RegistryHead);
    for (std::size_t i = 0; i < kTableCount; ++i) {
      if (head_.tables[i].at != end) return false;
      end += table(static_cast<TableKind>(i)).size();
    }
    return head_.version == kRegistryVersion && end == head_.words_at &&
           std::uint64_t{head_.words_at} + head_.words_size == bytes_.size();
  }

 private:
  std::string_view bytes_;
  RegistryHead head_;
};

/// A row, its fields by the names of their columns.
class RowView {
 public:
  RowView(const TableView& table, TableKind kind, std::uint32_t row, const std::string& registry)
      : table_(table), kind_(kind), row_(row), registry_(registry) {}

  [[nodiscard]] std::string_view operator[](std::string_view column) const {
    return table_.field(row_, column_of(kind_, column));
  }
  [[nodiscard]] std::string words(std::string_view column) const {
    return std::string((*this)[column]);
  }
  [[nodiscard]] std::optional<Date> day(std::string_view column) const {
    const std::string_view words = (*this)[column];
    return words.empty() ? std::nullopt : parse_iso_date(words);
  }
  [[nodiscard]] std::optional<Certainty> certainty(std::string_view column) const {
    return certainty_from((*this)[column]);
  }
  [[nodiscard]] ActType type() const {
    return act_type_from_json((*this)["type"]).value_or(ActType::other);
  }
  [[nodiscard]] Provision provision(std::string_view column) const {
    return parse_provision_id((*this)[column]).value_or(Provision{});
  }
  /// The source, and the registry that has it, where that is not the shipped one.
  [[nodiscard]] std::string source(std::string_view column) const {
    const std::string_view words = (*this)[column];
    if (registry_.empty()) return std::string(words);
    return words.empty() ? registry_ : std::string(words) + " (" + registry_ + ")";
  }

 private:
  const TableView& table_;
  TableKind kind_;
  std::uint32_t row_;
  const std::string& registry_;
};

ActRecord act_of(const RowView& row) {
  ActRecord act;
  act.type = row.type();
  act.number = row.words("number");
  act.title = row.words("title");
  act.issuer = row.words("issuer");
  act.replaced_by = row.words("replaced_by");
  act.issued = row.day("issued");
  act.effective = row.day("effective");
  act.expired = row.day("expired");
  act.status_until = row.day("status_until");
  act.certainty = row.certainty("certainty").value_or(Certainty::secondary);
  act.effective_certainty = row.certainty("effective_certainty").value_or(act.certainty);
  act.expiry_certainty = row.certainty("expiry_certainty").value_or(Certainty::secondary);
  act.source = row.source("source");
  act.effective_source = act.source;
  if (act.expired || act.status_until) {
    act.expiry_source = row["expiry_source"].empty() ? act.source : row.source("expiry_source");
  }
  act.all_delegations = row["holds"] == "delegations";
  return act;
}

Amendment amendment_of(const RowView& row) {
  Amendment a;
  a.number = row.words("number");
  a.provision = row.provision("provision");
  a.by_number = row.words("by_number");
  a.by_provision = row.provision("by_provision");
  a.how = row.words("how");
  a.effective = row.day("effective");
  a.certainty = row.certainty("certainty").value_or(Certainty::secondary);
  a.source = row.source("source");
  return a;
}

/// Kinds by their JSON names, separated by spaces.
std::uint16_t kinds_of(std::string_view words) {
  std::uint16_t bits = 0;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    for (unsigned kind = 0; kind <= static_cast<unsigned>(SubjectKind::form); ++kind) {
      if (words.substr(0, end) == json_name(static_cast<SubjectKind>(kind)))
        bits = static_cast<std::uint16_t>(bits | (1U << kind));
    }
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return bits;
}

HeldDelegation delegation_of(const RowView& row) {
  HeldDelegation d;
  d.type = row.type();
  d.number = row.words("number");
  d.provision = row.provision("provision");
  d.to = issuer_from_json(row["to"]);
  d.subject = row.words("subject");
  d.kinds = kinds_of(row["kinds"]);
  d.first = row.day("first");
  d.last = row.day("last");
  d.certainty = row.certainty("certainty").value_or(Certainty::secondary);
  d.source = row.source("source");
  return d;
}

/// Whether what another registry says counts more: surer, or as sure and not checked earlier.
bool counts_more(Certainty theirs, const ActRecord& other, Certainty own, const ActRecord& act) {
  if (theirs != own) return theirs > own;
  return !act.status_until || (other.status_until && *other.status_until >= *act.status_until);
}

void take(ActRecord& act, const ActRecord& other) {
  const ActRecord before = act;
  const bool surer = counts_more(other.certainty, other, before.certainty, before);
  if (!other.title.empty() && (surer || before.title.empty())) act.title = other.title;
  if (!other.issuer.empty() && (surer || before.issuer.empty())) act.issuer = other.issuer;
  if (other.issued && (surer || !before.issued)) {
    act.issued = other.issued;
    act.certainty = other.certainty;
    act.source = other.source;
  }
  const bool effect_counts = !before.effective || counts_more(other.effective_certainty, other,
                                                              before.effective_certainty, before);
  if (other.effective && effect_counts) {
    act.effective = other.effective;
    act.effective_certainty = other.effective_certainty;
    act.effective_source = other.effective_source;
  }
  const bool none = !before.expired && !before.status_until;
  if ((other.expired || other.status_until) &&
      (none || counts_more(other.expiry_certainty, other, before.expiry_certainty, before))) {
    act.expired = other.expired;
    act.replaced_by = other.replaced_by;
    act.status_until = other.status_until;
    act.expiry_certainty = other.expiry_certainty;
    act.expiry_source = other.expiry_source;
  }
  act.all_delegations = act.all_delegations || other.all_delegations;
}

bool same_act(const ActRecord& a, const ActRecord& b) {
  if (a.type != b.type || a.number.empty() || number_key(a.number) != number_key(b.number))
    return false;
  // Councils and committees all count their own.
  const auto number = parse_act_number(a.number);
  const auto issuer = number ? meaning_of(*number).issuer : std::nullopt;
  const bool local = issuer && level_of(*issuer) && *level_of(*issuer) != GovernmentLevel::central;
  return !local || a.issuer.empty() || b.issuer.empty() ||
         fold_phrase(a.issuer) == fold_phrase(b.issuer);
}

/// The name without its type word, folded: what the table of titles has.
std::string title_key(std::string_view name) {
  std::string folded = fold_phrase(name);
  for (const std::string_view type : {"bộ luật ", "luật ", "pháp lệnh ", "nghị quyết "}) {
    if (folded.starts_with(type) && folded != "luật sư") {
      folded.erase(0, type.size());
      break;
    }
  }
  return folded;
}

/// Calls `visit` with each of the words between spaces.
template <class Visit>
void each_word(std::string_view words, Visit visit) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    visit(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

bool among(std::string_view words, std::string_view word) {
  bool found = false;
  each_word(words, [&](std::string_view one) { found = found || one == word; });
  return found;
}

}  // namespace

bool meet(const Provision& a, const Provision& b) {
  const auto level = [](const UnitNumber& x, const UnitNumber& y) {
    return x.empty() || y.empty() || x == y;
  };
  return level(a.article, b.article) && level(a.clause, b.clause) && level(a.point, b.point);
}

std::string_view json_name(Certainty certainty) {
  constexpr std::array<std::string_view, 4> kNames = {"memory", "secondary", "altered_copy",
                                                      "verified"};
  return kNames[static_cast<std::size_t>(certainty)];
}

bool HeldUnits::has(const Provision& provision) const {
  return among(ids, provision_id(provision));
}

bool HeldUnits::would_have(const Provision& provision) const {
  const Provision named{{}, {}, {}, {}, provision.article, provision.clause, provision.point,
                        {}, {}};
  if (!complete || provision.article.empty() || !(named == provision)) return false;
  const Provision article{{}, {}, {}, {}, provision.article, {}, {}, {}, {}};
  return !among(doubtful, provision_id(article));
}

std::vector<std::string> HeldUnits::below(const Provision& provision) const {
  const std::string prefix = provision_id(provision) + "__";
  std::vector<std::string> numbers;
  each_word(ids, [&](std::string_view id) {
    if (!id.starts_with(prefix) || id.find("__", prefix.size()) != std::string_view::npos) return;
    const std::size_t mark = id.find('_', prefix.size());
    if (mark != std::string_view::npos) numbers.emplace_back(id.substr(mark + 1));
  });
  return numbers;
}

Result<Registry> Registry::open(Image image, const std::string& name) {
  const std::string_view section = image.section("registry");
  if (!Section(section).sound()) {
    return Problem{
        name.empty() ? "registry" : name, "Sổ văn bản bị hỏng hoặc thuộc phiên bản khác.",
        name.empty() ? "Dựng lại bằng make." : "Dựng lại bằng «soat registry build» hoặc «add»."};
  }
  Registry registry;
  registry.layers_.push_back({std::move(image), section, name});
  return registry;
}

Registry Registry::with(const Registry& other) const {
  Registry both = *this;
  both.layers_.insert(both.layers_.end(), other.layers_.begin(), other.layers_.end());
  return both;
}

std::optional<Date> Registry::known_to() const {
  std::int32_t day = kNoDay;
  for (const Layer& layer : layers_) day = std::max(day, Section(layer.section).head().known_to);
  if (day == kNoDay) return std::nullopt;
  return Date{std::chrono::sys_days{std::chrono::days{day}}};
}

std::vector<ActRecord> Registry::with_key(std::string_view key) const {
  std::vector<ActRecord> found;
  for (const Layer& layer : layers_) {
    const TableView acts = Section(layer.section).table(TableKind::acts);
    acts.each(0, key, [&](std::uint32_t row) {
      ActRecord act = act_of({acts, TableKind::acts, row, layer.name});
      const auto known = std::find_if(found.begin(), found.end(),
                                      [&](const ActRecord& a) { return same_act(a, act); });
      if (known != found.end() && layers_.size() > 1) {
        take(*known, act);
      } else {
        found.push_back(std::move(act));
      }
    });
  }
  return found;
}

/// With what every registry says of each.
std::vector<ActRecord> Registry::whole(const std::vector<ActRecord>& found) const {
  if (layers_.size() < 2) return found;
  std::vector<ActRecord> all;
  for (const ActRecord& act : found) {
    if (act.number.empty()) {
      all.push_back(act);
      continue;
    }
    for (ActRecord& one : with_key(number_key(act.number))) {
      const bool known =
          std::any_of(all.begin(), all.end(), [&](const ActRecord& a) { return same_act(a, one); });
      if (!known && same_act(act, one)) all.push_back(std::move(one));
    }
  }
  return all;
}

std::vector<ActRecord> Registry::find(const ActNumber& number, std::optional<ActType> type) const {
  std::vector<ActRecord> found = with_key(comparison_key(number));
  std::erase_if(found, [&](const ActRecord& act) { return type && act.type != *type; });
  return found;
}

std::vector<ActRecord> Registry::find_beginning(std::string_view number) const {
  const std::string prefix = fold_phrase(number) + "/";
  std::vector<ActRecord> found;
  for (const Layer& layer : layers_) {
    const TableView acts = Section(layer.section).table(TableKind::acts);
    for (std::uint32_t i = acts.first_at(0, prefix); i < acts.rows(); ++i) {
      const std::uint32_t row = acts.in_order(0, i);
      if (!acts.key(row, 0).starts_with(prefix)) break;
      found.push_back(act_of({acts, TableKind::acts, row, layer.name}));
    }
  }
  return whole(found);
}

std::vector<ActRecord> Registry::find_by_name(std::string_view name, std::optional<int> year,
                                              std::optional<Date> issued) const {
  std::vector<ActRecord> found;
  const std::string key = title_key(name);
  for (const Layer& layer : layers_) {
    const TableView acts = Section(layer.section).table(TableKind::acts);
    acts.each(1, key, [&](std::uint32_t row) {
      found.push_back(act_of({acts, TableKind::acts, row, layer.name}));
    });
  }
  found = whole(found);
  std::erase_if(found, [&](const ActRecord& act) {
    if (!act.issued) return false;
    return (issued && *act.issued != *issued) ||
           (year && static_cast<int>(act.issued->year()) != *year);
  });
  return found;
}

std::vector<Amendment> Registry::amendments_of(const ActNumber& number,
                                               const Provision& provision) const {
  std::vector<Amendment> found;
  const std::string key = comparison_key(number);
  for (const Layer& layer : layers_) {
    const TableView table = Section(layer.section).table(TableKind::amendments);
    table.each(0, key, [&](std::uint32_t row) {
      Amendment a = amendment_of({table, TableKind::amendments, row, layer.name});
      if (meet(a.provision, provision)) found.push_back(std::move(a));
    });
  }
  return found;
}

std::vector<Amendment> Registry::amendments_by(const ActNumber& number,
                                               const Provision& provision) const {
  std::vector<Amendment> found;
  const std::string key = comparison_key(number);
  for (const Layer& layer : layers_) {
    const TableView table = Section(layer.section).table(TableKind::amendments);
    table.each(1, key, [&](std::uint32_t row) {
      Amendment a = amendment_of({table, TableKind::amendments, row, layer.name});
      if (meet(a.by_provision, provision)) found.push_back(std::move(a));
    });
  }
  // A table by articles says less than one by clauses: where the clause asked for has rows of its
  // own, those are the answer.
  const auto exact = [&](const Amendment& a) { return a.by_provision == provision; };
  if (std::any_of(found.begin(), found.end(), exact)) {
    std::erase_if(found, [&](const Amendment& a) { return !exact(a); });
  }
  return found;
}

std::vector<HeldDelegation> Registry::delegations_of(const ActNumber& number) const {
  std::vector<HeldDelegation> found;
  const std::string key = comparison_key(number);
  for (const Layer& layer : layers_) {
    const TableView table = Section(layer.section).table(TableKind::delegations);
    const std::size_t before = found.size();  // those of the registries before this one
    table.each(0, key, [&](std::uint32_t row) {
      HeldDelegation d = delegation_of({table, TableKind::delegations, row, layer.name});
      // One provision, one receiver: the surer reading counts.
      const auto end = found.begin() + static_cast<std::ptrdiff_t>(before);
      const auto known = std::find_if(found.begin(), end, [&](const HeldDelegation& k) {
        return k.type == d.type && k.provision == d.provision && k.to == d.to;
      });
      if (known == end) {
        found.push_back(std::move(d));
      } else if (d.certainty > known->certainty) {
        *known = std::move(d);
      }
    });
  }
  return found;
}

std::vector<HeldUnits> Registry::units_of(const ActNumber& number, ActType type) const {
  std::vector<HeldUnits> found;
  const std::string key = comparison_key(number);
  for (const Layer& layer : layers_) {
    const TableView table = Section(layer.section).table(TableKind::units);
    table.each(0, key, [&](std::uint32_t row_number) {
      const RowView row(table, TableKind::units, row_number, layer.name);
      const auto text_of = row.day("text_of");
      if (row.type() != type || !text_of) return;
      found.push_back({row.type(), row.words("number"), *text_of, row["complete"] == "yes",
                       row.words("doubtful"), row.words("ids"), row.source("source")});
    });
  }
  return found;
}

std::vector<TableRow> Registry::rows(TableKind kind) const {
  std::vector<TableRow> all;
  for (const Layer& layer : layers_) {
    const TableView table = Section(layer.section).table(kind);
    for (std::uint32_t row = 0; row < table.rows(); ++row) {
      TableRow out;
      for (std::size_t column = 0; column < shape_of(kind).columns.size(); ++column)
        out.fields.emplace_back(table.field(row, column));
      all.push_back(std::move(out));
    }
  }
  return all;
}

RegistryTables Registry::tables() const {
  RegistryTables all;
  for (std::size_t i = 0; i < kTableCount; ++i) all.tables.at(i) = rows(static_cast<TableKind>(i));
  return all;
}

Answer in_force(const ActRecord& act, Date day) {
  if (act.effective && day < *act.effective) return Answer::no;
  if (act.expired && day >= *act.expired) return Answer::no;
  if (!act.effective) return Answer::unknown;
  if (act.expired) return Answer::yes;
  return act.status_until && day <= *act.status_until ? Answer::yes : Answer::unknown;
}

std::optional<Provision> parse_provision_id(std::string_view id) {
  Provision provision;
  while (!id.empty()) {
    const std::size_t end = std::min(id.find("__"), id.size());
    const std::string_view step = id.substr(0, end);
    id.remove_prefix(std::min(end + 2, id.size()));
    const std::size_t mark = step.find('_');
    if (mark == std::string_view::npos || mark + 1 == step.size()) return std::nullopt;
    const std::string_view level = step.substr(0, mark);
    const UnitNumber number(step.substr(mark + 1));
    if (level == "art")
      provision.article = number;
    else if (level == "para")
      provision.clause = number;
    else if (level == "point")
      provision.point = number;
    else if (level == "annex")
      provision.annex = number;
    else
      return std::nullopt;
  }
  return provision;
}

}  // namespace soat
