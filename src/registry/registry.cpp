#include "registry/registry.h"

#include <algorithm>

#include "registry/layout.h"
#include "text/vocabulary.h"

namespace soat {
namespace {

std::optional<Date> date_of(std::int32_t day) {
  if (day == kNoDay) return std::nullopt;
  return Date{std::chrono::sys_days{std::chrono::days{day}}};
}

/// Where each table lies in the section.
class Layout {
 public:
  explicit Layout(std::string_view section)
      : section_(section), head_(row_at<RegistryHead>(section, 0)) {
    acts_ = sizeof(RegistryHead);
    by_name_ = acts_ + head_.acts * sizeof(ActRow);
    amendments_ = by_name_ + head_.acts * sizeof(std::uint32_t);
    by_amender_ = amendments_ + head_.amendments * sizeof(AmendmentRow);
    delegations_ = by_amender_ + head_.amendments * sizeof(std::uint32_t);
    end_ = delegations_ + head_.delegations * sizeof(DelegationRow);
  }
  [[nodiscard]] bool sound() const {
    return head_.version == kRegistryVersion && end_ == head_.words_at &&
           std::uint64_t{head_.words_at} + head_.words_size == section_.size();
  }
  [[nodiscard]] const RegistryHead& head() const { return head_; }
  [[nodiscard]] ActRow act(std::uint32_t i) const {
    return row_at<ActRow>(section_, acts_ + i * sizeof(ActRow));
  }
  [[nodiscard]] ActRow act_by_name(std::uint32_t i) const {
    return act(row_at<std::uint32_t>(section_, by_name_ + i * sizeof(std::uint32_t)));
  }
  [[nodiscard]] AmendmentRow amendment(std::uint32_t i) const {
    return row_at<AmendmentRow>(section_, amendments_ + i * sizeof(AmendmentRow));
  }
  [[nodiscard]] AmendmentRow amendment_by(std::uint32_t i) const {
    return amendment(row_at<std::uint32_t>(section_, by_amender_ + i * sizeof(std::uint32_t)));
  }
  [[nodiscard]] DelegationRow delegation(std::uint32_t i) const {
    return row_at<DelegationRow>(section_, delegations_ + i * sizeof(DelegationRow));
  }
  /// Empty where a broken image points beyond its end.
  [[nodiscard]] std::string_view words(Words w) const {
    if (w.at > head_.words_size || w.size > head_.words_size - w.at) return {};
    return section_.substr(head_.words_at + w.at, w.size);
  }

  /// Calls `visit` with each row of a sorted table whose key is `key`.
  template <class Get, class Key, class Visit>
  void each(std::uint32_t count, Get get, Key key_of, std::string_view key, Visit visit) const {
    std::uint32_t low = 0;
    for (std::uint32_t high = count; low < high;) {
      const std::uint32_t middle = low + (high - low) / 2;
      if (words(key_of(get(middle))) < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (; low < count && words(key_of(get(low))) == key; ++low) visit(get(low));
  }

 private:
  std::string_view section_;
  RegistryHead head_;
  std::size_t acts_ = 0, by_name_ = 0, amendments_ = 0, by_amender_ = 0, delegations_ = 0, end_ = 0;
};

ActRecord record(const Layout& layout, const ActRow& row) {
  ActRecord act;
  act.type =
      static_cast<ActType>(std::min<unsigned>(row.type, static_cast<unsigned>(ActType::other)));
  act.number = layout.words(row.number);
  act.title = layout.words(row.title);
  act.issuer = layout.words(row.issuer);
  act.replaced_by = layout.words(row.replaced_by);
  act.issued = date_of(row.issued);
  act.effective = date_of(row.effective);
  act.expired = date_of(row.expired);
  act.status_until = date_of(row.status_until);
  act.certainty = static_cast<Certainty>(std::min<unsigned>(row.certainty, 3));
  act.expiry_certainty = static_cast<Certainty>(std::min<unsigned>(row.expiry_certainty, 3));
  act.all_delegations = row.all_delegations != 0;
  return act;
}

Amendment amendment(const Layout& layout, const AmendmentRow& row) {
  Amendment a;
  a.number = layout.words(row.number);
  a.provision = parse_provision_id(layout.words(row.provision)).value_or(Provision{});
  a.by_number = layout.words(row.by_number);
  a.by_provision = parse_provision_id(layout.words(row.by_provision)).value_or(Provision{});
  a.how = layout.words(row.how);
  a.effective = date_of(row.effective);
  a.certainty = static_cast<Certainty>(std::min<unsigned>(row.certainty, 3));
  return a;
}

/// Whether one provision holds the other, or is it.
bool meet(const Provision& a, const Provision& b) {
  const auto level = [](const UnitNumber& x, const UnitNumber& y) {
    return x.empty() || y.empty() || x == y;
  };
  return level(a.article, b.article) && level(a.clause, b.clause) && level(a.point, b.point);
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

}  // namespace

Result<Registry> Registry::open(Image image) {
  Registry registry;
  registry.section_ = image.section("registry");
  registry.image_ = std::move(image);
  if (!Layout(registry.section_).sound()) {
    return Problem{"registry", "Sổ văn bản bị hỏng hoặc thuộc phiên bản khác.",
                   "Dựng lại bằng make."};
  }
  return registry;
}

std::optional<Date> Registry::known_to() const {
  return section_.empty() ? std::nullopt : date_of(Layout(section_).head().known_to);
}

std::vector<ActRecord> Registry::find(const ActNumber& number, std::optional<ActType> type) const {
  std::vector<ActRecord> found;
  const Layout layout(section_);
  if (section_.empty()) return found;
  layout.each(
      layout.head().acts, [&](std::uint32_t i) { return layout.act(i); },
      [](const ActRow& row) { return row.key; }, comparison_key(number),
      [&](const ActRow& row) {
        ActRecord act = record(layout, row);
        if (!type || act.type == *type) found.push_back(std::move(act));
      });
  return found;
}

std::vector<ActRecord> Registry::find_by_name(std::string_view name, std::optional<int> year,
                                              std::optional<Date> issued) const {
  std::vector<ActRecord> found;
  if (section_.empty()) return found;
  const Layout layout(section_);
  layout.each(
      layout.head().acts, [&](std::uint32_t i) { return layout.act_by_name(i); },
      [](const ActRow& row) { return row.name; }, title_key(name),
      [&](const ActRow& row) {
        ActRecord act = record(layout, row);
        if (issued && act.issued && *act.issued != *issued) return;
        if (year && act.issued && static_cast<int>(act.issued->year()) != *year) return;
        found.push_back(std::move(act));
      });
  return found;
}

std::vector<Amendment> Registry::amendments_of(const ActNumber& number,
                                               const Provision& provision) const {
  std::vector<Amendment> found;
  if (section_.empty()) return found;
  const Layout layout(section_);
  layout.each(
      layout.head().amendments, [&](std::uint32_t i) { return layout.amendment(i); },
      [](const AmendmentRow& row) { return row.key; }, comparison_key(number),
      [&](const AmendmentRow& row) {
        Amendment a = amendment(layout, row);
        if (meet(a.provision, provision)) found.push_back(std::move(a));
      });
  return found;
}

std::vector<Amendment> Registry::amendments_by(const ActNumber& number,
                                               const Provision& provision) const {
  std::vector<Amendment> found;
  if (section_.empty()) return found;
  const Layout layout(section_);
  layout.each(
      layout.head().amendments, [&](std::uint32_t i) { return layout.amendment_by(i); },
      [](const AmendmentRow& row) { return row.by_key; }, comparison_key(number),
      [&](const AmendmentRow& row) {
        Amendment a = amendment(layout, row);
        if (meet(a.by_provision, provision)) found.push_back(std::move(a));
      });
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
  if (section_.empty()) return found;
  const Layout layout(section_);
  layout.each(
      layout.head().delegations, [&](std::uint32_t i) { return layout.delegation(i); },
      [](const DelegationRow& row) { return row.key; }, comparison_key(number),
      [&](const DelegationRow& row) {
        HeldDelegation d;
        d.type = static_cast<ActType>(
            std::min<unsigned>(row.type, static_cast<unsigned>(ActType::other)));
        d.number = layout.words(row.number);
        d.provision = parse_provision_id(layout.words(row.provision)).value_or(Provision{});
        if (row.to != kNobody) {
          d.to =
              static_cast<Issuer>(std::min<unsigned>(row.to, static_cast<unsigned>(Issuer::other)));
        }
        d.subject = layout.words(row.subject);
        d.kinds = row.kinds;
        d.first = date_of(row.first);
        d.last = date_of(row.last);
        d.certainty = static_cast<Certainty>(std::min<unsigned>(row.certainty, 3));
        found.push_back(std::move(d));
      });
  return found;
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
