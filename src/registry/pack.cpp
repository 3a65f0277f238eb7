// From the tables to the section of the image.
#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "base/csv.h"
#include "base/file.h"
#include "registry/layout.h"
#include "registry/registry.h"
#include "text/vocabulary.h"

namespace soat {
namespace {

std::int32_t day_number(Date date) {
  return static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}

Certainty certainty_of(std::string_view word) {
  if (word == "verified") return Certainty::verified;
  if (word == "altered_copy") return Certainty::altered_copy;
  return word == "memory" ? Certainty::memory : Certainty::secondary;
}

std::string key_of(std::string_view number) {
  const auto parsed = parse_act_number(number);
  return parsed ? comparison_key(*parsed) : std::string(number);
}

/// Kinds by their JSON names, separated by spaces.
std::uint16_t kinds_of(std::string_view words) {
  std::uint16_t bits = 0;
  for (unsigned kind = 0; kind <= static_cast<unsigned>(SubjectKind::form); ++kind) {
    const std::string_view name = json_name(static_cast<SubjectKind>(kind));
    if ((" " + std::string(words) + " ").find(" " + std::string(name) + " ") != std::string::npos) {
      bits = static_cast<std::uint16_t>(bits | (1U << kind));
    }
  }
  return bits;
}

class Packer {
 public:
  explicit Packer(std::string folder) : folder_(std::move(folder)) {}

  Result<std::string> pack() {
    if (auto problem = read_acts()) return *problem;
    if (auto problem = read_amendments()) return *problem;
    if (auto problem = read_delegations()) return *problem;
    sort_by_key(acts_);
    sort_by_key(amendments_);
    sort_by_key(delegations_);
    return write();
  }

 private:
  using MaybeProblem = std::optional<Problem>;

  Words words(std::string_view text) {
    const auto known = pool_index_.find(std::string(text));
    if (known != pool_index_.end()) return known->second;
    const Words at{static_cast<std::uint32_t>(pool_.size()),
                   static_cast<std::uint32_t>(text.size())};
    pool_ += text;
    pool_index_.emplace(text, at);
    return at;
  }
  [[nodiscard]] std::string_view text_of(Words w) const {
    return std::string_view(pool_).substr(w.at, w.size);
  }

  Result<CsvTable> table(const std::string& name) {
    const std::string path = folder_ + "/" + name;
    auto text = read_whole_file(path);
    if (!text) return text.problem();
    return CsvTable::parse(text.value(), path);
  }

  /// A day, or none where the field is empty. What is neither is remembered as the fault of its
  /// line.
  std::int32_t day(std::string_view text, const std::string& where) {
    if (text.empty()) return kNoDay;
    const auto date = parse_iso_date(text);
    if (!date) {
      if (!fault_)
        fault_ = Problem{where, "Ngày không hợp lệ: " + std::string(text) + ".",
                         "Viết theo dạng 2025-04-01."};
      return kNoDay;
    }
    return day_number(*date);
  }

  MaybeProblem read_acts() {
    auto acts = table("acts.csv");
    if (!acts) return acts.problem();
    const CsvTable& t = acts.value();
    for (const CsvTable::Row& row : t.rows()) {
      const std::string where = folder_ + "/acts.csv:" + std::to_string(row.line);
      const auto type = act_type_from_json(t.at(row, "type"));
      if (!type)
        return Problem{where, "Loại văn bản không có: " + std::string(t.at(row, "type")) + ".",
                       "Xem README của bảng."};
      ActRow act;
      act.key = words(key_of(t.at(row, "number")));
      act.name = words(fold_phrase(t.at(row, "title")));
      act.number = words(t.at(row, "number"));
      act.title = words(t.at(row, "title"));
      act.issuer = words(t.at(row, "issuer"));
      act.replaced_by = words(t.at(row, "replaced_by"));
      act.issued = day(t.at(row, "issued"), where);
      act.effective = day(t.at(row, "effective"), where);
      act.expired = day(t.at(row, "expired"), where);
      act.status_until = day(t.at(row, "status_until"), where);
      known_to_ = std::max(known_to_, act.status_until);
      act.type = static_cast<std::uint8_t>(*type);
      act.certainty = static_cast<std::uint8_t>(certainty_of(t.at(row, "certainty")));
      act.expiry_certainty = static_cast<std::uint8_t>(certainty_of(t.at(row, "expiry_certainty")));
      act.all_delegations = t.at(row, "holds") == "delegations" ? 1 : 0;
      acts_.push_back(act);
    }
    return fault_;
  }

  MaybeProblem read_amendments() {
    auto amendments = table("amendments.csv");
    if (!amendments) return amendments.problem();
    const CsvTable& t = amendments.value();
    for (const CsvTable::Row& row : t.rows()) {
      const std::string where = folder_ + "/amendments.csv:" + std::to_string(row.line);
      for (const char* column : {"provision", "by_provision"}) {
        if (!parse_provision_id(t.at(row, column))) {
          return Problem{where,
                         "Mã điều khoản không hợp lệ: " + std::string(t.at(row, column)) + ".",
                         "Viết theo dạng art_14__para_4."};
        }
      }
      AmendmentRow a;
      a.key = words(key_of(t.at(row, "number")));
      a.by_key = words(key_of(t.at(row, "by_number")));
      a.number = words(t.at(row, "number"));
      a.provision = words(t.at(row, "provision"));
      a.by_number = words(t.at(row, "by_number"));
      a.by_provision = words(t.at(row, "by_provision"));
      a.how = words(t.at(row, "how"));
      a.effective = day(t.at(row, "effective"), where);
      a.certainty = static_cast<std::uint8_t>(certainty_of(t.at(row, "certainty")));
      amendments_.push_back(a);
    }
    return fault_;
  }

  MaybeProblem read_delegations() {
    auto delegations = table("delegations.csv");
    if (!delegations) return delegations.problem();
    const CsvTable& t = delegations.value();
    for (const CsvTable::Row& row : t.rows()) {
      const std::string where = folder_ + "/delegations.csv:" + std::to_string(row.line);
      const auto type = act_type_from_json(t.at(row, "type"));
      const auto to = issuer_from_json(t.at(row, "to"));
      const std::uint16_t kinds = kinds_of(t.at(row, "kinds"));
      const bool nobody = t.at(row, "to") == "none";
      if (!type || (!nobody && (!to || kinds == 0)) ||
          !parse_provision_id(t.at(row, "provision"))) {
        return Problem{where, "Dòng giao quy định có cột không hợp lệ.", "Xem README của bảng."};
      }
      DelegationRow d;
      d.key = words(key_of(t.at(row, "number")));
      d.number = words(t.at(row, "number"));
      d.provision = words(t.at(row, "provision"));
      d.subject = words(t.at(row, "subject"));
      d.first = day(t.at(row, "first"), where);
      d.last = day(t.at(row, "last"), where);
      d.kinds = kinds;
      d.type = static_cast<std::uint8_t>(*type);
      d.to = nobody ? kNobody : static_cast<std::uint8_t>(*to);
      d.certainty = static_cast<std::uint8_t>(certainty_of(t.at(row, "certainty")));
      delegations_.push_back(d);
    }
    return fault_;
  }

  template <class Row>
  void sort_by_key(std::vector<Row>& rows) const {
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const Row& a, const Row& b) { return text_of(a.key) < text_of(b.key); });
  }

  template <class Row, class Field>
  [[nodiscard]] std::vector<std::uint32_t> order_by(const std::vector<Row>& rows,
                                                    Field field) const {
    std::vector<std::uint32_t> order(rows.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return text_of(rows[a].*field) < text_of(rows[b].*field);
    });
    return order;
  }

  [[nodiscard]] std::string write() const {
    RegistryHead head;
    head.acts = static_cast<std::uint32_t>(acts_.size());
    head.amendments = static_cast<std::uint32_t>(amendments_.size());
    head.delegations = static_cast<std::uint32_t>(delegations_.size());
    head.known_to = known_to_;
    std::string body;
    const auto append = [&](const auto& rows) {
      body.append(reinterpret_cast<const char*>(rows.data()), rows.size() * sizeof(rows[0]));
    };
    append(acts_);
    append(order_by(acts_, &ActRow::name));
    append(amendments_);
    append(order_by(amendments_, &AmendmentRow::by_key));
    append(delegations_);
    head.words_at = static_cast<std::uint32_t>(sizeof head + body.size());
    head.words_size = static_cast<std::uint32_t>(pool_.size());
    std::string out(reinterpret_cast<const char*>(&head), sizeof head);
    return out + body + pool_;
  }

  std::string folder_;
  std::string pool_;
  std::unordered_map<std::string, Words> pool_index_;
  std::vector<ActRow> acts_;
  std::vector<AmendmentRow> amendments_;
  std::vector<DelegationRow> delegations_;
  std::int32_t known_to_ = kNoDay;
  MaybeProblem fault_;
};

}  // namespace

Result<std::string> pack_registry(const std::string& folder) { return Packer(folder).pack(); }

}  // namespace soat
