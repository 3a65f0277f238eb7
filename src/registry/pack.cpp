// From the tables to the section of the image.
#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <unordered_map>

#include "registry/keys.h"
#include "registry/layout.h"
#include "registry/registry.h"
#include "text/vocabulary.h"

namespace soat {
namespace {

using MaybeProblem = std::optional<Problem>;

/// What may stand in a field, by the name of its column.
class FieldCheck {
 public:
  FieldCheck(TableKind kind, const TableRow& row) : kind_(kind), row_(row) {}

  MaybeProblem first_fault() {
    for (const std::string_view column : shape_of(kind_).columns) check(column);
    return std::move(fault_);
  }

 private:
  void check(std::string_view column) {
    const std::string& words = field_of(row_, kind_, column);
    if (column == "type" && !act_type_from_json(words))
      return refuse("Loại văn bản không có: «" + words + "».",
                    "Xem README của bảng: law, decree, circular …");
    for (const std::string_view day :
         {"issued", "effective", "expired", "status_until", "first", "last", "text_of"}) {
      if (column == day && !words.empty() && !parse_iso_date(words))
        return refuse("Ngày không hợp lệ: " + words + ".", "Viết theo dạng 2025-04-01.");
    }
    if (column.ends_with("certainty") && !words.empty() && !certainty_from(words))
      return refuse("Mức chắc chắn không có: «" + words + "».",
                    "Dùng verified, altered_copy, secondary hoặc memory.");
    if (column.ends_with("provision") && !parse_provision_id(words))
      return refuse("Mã điều khoản không hợp lệ: " + words + ".", "Viết theo dạng art_14__para_4.");
    if (column == "to" && words != "none" && !issuer_from_json(words))
      return refuse("Cơ quan được giao không có: «" + words + "».", "Xem README của bảng.");
    if (column == "kinds" && words.empty() && field_of(row_, kind_, "to") != "none")
      return refuse("Thiếu loại nội dung được giao.", "Điền cột kinds: value, procedure …");
    if (kind_ == TableKind::units && column == "text_of" && words.empty())
      return refuse("Thiếu ngày của bản văn bản.", "Điền cột text_of.");
  }
  void refuse(const std::string& what, const std::string& hint) {
    if (!fault_) fault_ = Problem{row_.where, what, hint};
  }

  TableKind kind_;
  const TableRow& row_;
  MaybeProblem fault_;
};

class Packer {
 public:
  explicit Packer(const RegistryTables& tables) : tables_(tables) {}

  Result<std::string> pack() {
    std::string body;
    for (std::size_t i = 0; i < kTableCount; ++i) {
      const auto kind = static_cast<TableKind>(i);
      if (auto fault = check(kind)) return *fault;
      head_.tables[i] = {static_cast<std::uint32_t>(sizeof head_ + body.size()),
                         static_cast<std::uint32_t>(tables_.of(kind).size())};
      add_table(kind, body);
    }
    head_.words_at = static_cast<std::uint32_t>(sizeof head_ + body.size());
    head_.words_size = static_cast<std::uint32_t>(pool_.size());
    std::string out(reinterpret_cast<const char*>(&head_), sizeof head_);
    return out + body + pool_;
  }

 private:
  MaybeProblem check(TableKind kind) {
    std::map<std::string, std::string> seen;  // acts: what names one, and where it stands
    for (const TableRow& row : tables_.of(kind)) {
      if (auto fault = FieldCheck(kind, row).first_fault()) return fault;
      if (kind != TableKind::acts) continue;
      if (const auto day = parse_iso_date(field_of(row, kind, "status_until")))
        head_.known_to = std::max(head_.known_to, day_number(*day));
      const std::string& number = field_of(row, kind, "number");
      if (number.empty()) continue;
      const auto [before, first] =
          seen.emplace(field_of(row, kind, "type") + "|" + number_key(number) + "|" +
                           fold_phrase(field_of(row, kind, "issuer")),
                       row.where);
      if (!first) {
        return Problem{row.where, "Văn bản số " + number + " đã có ở " + before->second + ".",
                       "Mỗi văn bản (loại, số, cơ quan ban hành) một dòng."};
      }
    }
    return std::nullopt;
  }

  static std::int32_t day_number(Date date) {
    return static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
  }

  static std::vector<std::string> keys_of(TableKind kind, const TableRow& row) {
    const auto field = [&](std::string_view column) { return field_of(row, kind, column); };
    switch (kind) {
      case TableKind::acts:
        return {number_key(field("number")), fold_phrase(field("title"))};
      case TableKind::amendments:
        return {number_key(field("number")), number_key(field("by_number"))};
      case TableKind::delegations:
      case TableKind::units:
        return {number_key(field("number"))};
      default:
        return {};
    }
  }

  void add_table(TableKind kind, std::string& body) {
    const std::size_t count = kKeys[static_cast<std::size_t>(kind)];
    std::vector<std::vector<std::string>> keys(count);
    for (const TableRow& row : tables_.of(kind)) {
      for (const std::string& field : row.fields) append(body, words(field));
      const std::vector<std::string> own = keys_of(kind, row);
      for (std::size_t k = 0; k < count; ++k) {
        append(body, words(own[k]));
        keys[k].push_back(own[k]);
      }
    }
    for (const std::vector<std::string>& key : keys) {
      std::vector<std::uint32_t> order(key.size());
      std::iota(order.begin(), order.end(), 0U);
      std::stable_sort(order.begin(), order.end(),
                       [&](std::uint32_t a, std::uint32_t b) { return key[a] < key[b]; });
      for (const std::uint32_t row : order) append(body, row);
    }
  }

  template <class Value>
  static void append(std::string& body, const Value& value) {
    body.append(reinterpret_cast<const char*>(&value), sizeof value);
  }

  Words words(const std::string& text) {
    const auto [known, added] = pool_index_.try_emplace(
        text,
        Words{static_cast<std::uint32_t>(pool_.size()), static_cast<std::uint32_t>(text.size())});
    if (added) pool_ += text;
    return known->second;
  }

  const RegistryTables& tables_;
  RegistryHead head_;
  std::string pool_;
  std::unordered_map<std::string, Words> pool_index_;
};

}  // namespace

std::string number_key(std::string_view number) {
  const auto parsed = parse_act_number(number);
  return parsed ? comparison_key(*parsed) : std::string(number);
}

std::optional<Certainty> certainty_from(std::string_view word) {
  if (word == "verified") return Certainty::verified;
  if (word == "altered_copy") return Certainty::altered_copy;
  if (word == "secondary") return Certainty::secondary;
  if (word == "memory") return Certainty::memory;
  return std::nullopt;
}

Result<std::string> pack_tables(const RegistryTables& tables) { return Packer(tables).pack(); }

Result<std::string> pack_registry(const std::string& folder) {
  const auto tables = read_tables(folder);
  if (!tables) return tables.problem();
  return pack_tables(tables.value());
}

}  // namespace soat
