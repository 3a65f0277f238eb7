// What rules may ask of a procedure and of a delegation.
#include <algorithm>
#include <map>

#include "base/one_line.h"
#include "judge/attribute_rows.h"

namespace soat {
namespace {

// In the order of ProcedureAction.
constexpr std::array<std::string_view, 4> kActions = {"đặt ra", "sửa đổi", "bãi bỏ", "dẫn chiếu"};
// In the order of Confidence.
constexpr std::array<std::string_view, 3> kConfidences = {"chưa rõ", "có thể", "chắc"};
// In the order of SubjectKind.
constexpr std::array<std::string_view, 8> kKinds = {"giá trị",  "danh mục", "tiêu chuẩn", "chế độ",
                                                    "chi tiết", "thủ tục",  "điều kiện",  "mẫu"};

const Procedure& procedure(const Facts& facts, std::size_t index) {
  return facts.recognition().procedures[index];
}
const Delegation& delegation(const Facts& facts, std::size_t index) {
  return facts.recognition().delegations[index];
}

/// Parts whose absence says something: an article has a heading, and that is a name; forms, fees
/// and conditions stand only where they apply.
bool may_be_missing(std::size_t part) {
  const auto p = static_cast<ProcedurePart>(part);
  return p != ProcedurePart::name && p != ProcedurePart::sets && p != ProcedurePart::form &&
         p != ProcedurePart::fee && p != ProcedurePart::condition;
}

AttributeValue action(const Facts& facts, std::size_t index) {
  return one_of(value_in(kActions, procedure(facts, index).action));
}

AttributeValue confidence(const Facts& facts, std::size_t index) {
  return one_of(value_in(kConfidences, procedure(facts, index).confidence));
}

AttributeValue is_procedure(const Facts& facts, std::size_t index) {
  return yes_no_or_not_known(procedure(facts, index).confidence);
}

AttributeValue parts_there(const Facts& facts, std::size_t index) {
  AttributeValue value = answered(Answer::yes);
  for (std::size_t part = 0; part < kProcedureParts; ++part) {
    if (!procedure(facts, index).parts[part].empty()) value.values.push_back(kParts[part]);
  }
  return value;
}

AttributeValue parts_missing(const Facts& facts, std::size_t index) {
  const Procedure& p = procedure(facts, index);
  AttributeValue value = answered(Answer::yes);
  // An amendment lacks no part that it does not change.
  if (p.action != ProcedureAction::creates) return value;
  for (std::size_t part = 0; part < kProcedureParts; ++part) {
    const bool elsewhere = p.given_elsewhere[part] || p.delegated[part];
    if (p.parts[part].empty() && !elsewhere && may_be_missing(part))
      value.values.push_back(kParts[part]);
  }
  return value;
}

AttributeValue handed_to_issuer(const Facts& facts, std::size_t index, bool resolutions) {
  return from_basis(facts.handed_by_law(procedure(facts, index), resolutions));
}
AttributeValue procedure_by_law(const Facts& facts, std::size_t index) {
  return handed_to_issuer(facts, index, false);
}
AttributeValue procedure_by_assembly(const Facts& facts, std::size_t index) {
  return handed_to_issuer(facts, index, true);
}

AttributeValue issue_days_of_amended(const Facts& facts, std::size_t index) {
  AttributeValue value = answered(Answer::yes);
  value.days = facts.issue_days_of_amended(procedure(facts, index));
  return value;
}

AttributeValue receiver(const Facts& facts, std::size_t index) {
  return one_of(value_in(kIssuers, delegation(facts, index).to));
}

AttributeValue matter(const Facts& facts, std::size_t index) {
  AttributeValue value = answered(Answer::yes);
  for (std::size_t kind = 0; kind < kKinds.size(); ++kind) {
    if ((delegation(facts, index).kinds & (1U << kind)) != 0) value.values.push_back(kKinds[kind]);
  }
  return value;
}

AttributeValue hands_procedure(const Facts& facts, std::size_t index) {
  return yes_no(delegation(facts, index).procedure);
}

AttributeValue wider_than_law(const Facts& facts, std::size_t index) {
  return from_basis(facts.wider_than_law(delegation(facts, index)));
}

AttributeValue handed_to_issuer(const Facts& facts, std::size_t index) {
  return from_basis(facts.handed_to_issuer(delegation(facts, index)));
}

AttributeValue handed_on(const Facts& facts, std::size_t index, bool resolutions) {
  const Delegation& d = delegation(facts, index);
  return from_basis(facts.handed_by_law({d.unit}, d.subject, d.kinds, d.to, resolutions));
}
AttributeValue delegation_by_law(const Facts& facts, std::size_t index) {
  return handed_on(facts, index, false);
}
AttributeValue delegation_by_assembly(const Facts& facts, std::size_t index) {
  return handed_on(facts, index, true);
}

std::string joined(const std::vector<std::string_view>& words) {
  std::string out;
  for (const std::string_view word : words) out += (out.empty() ? "" : ", ") + std::string(word);
  return out;
}

/// "khoản 1 Điều 2 quy định điều kiện; khoản 1 Điều 3 quy định thành phần hồ sơ, số lượng hồ sơ":
/// each place, down to the clause, with the parts it lays down; those given elsewhere are not here.
std::string places_of_parts(const Facts& facts, std::size_t index, const Basis&) {
  const Procedure& p = facts.recognition().procedures[index];
  const Act& act = facts.act();
  std::map<UnitIndex, std::vector<std::string_view>> places;
  for (std::size_t part = 0; part < kProcedureParts; ++part) {
    for (const Evidence& e : p.parts[part]) {
      if (e.unit == kNoUnit || act.units[e.unit].heading.contains(e.span.begin)) continue;
      const UnitIndex clause = act.enclosing(e.unit, UnitKind::clause);
      auto& parts = places[clause == kNoUnit ? e.unit : clause];
      if (std::find(parts.begin(), parts.end(), kParts[part]) == parts.end())
        parts.push_back(kParts[part]);
    }
  }
  std::string out;
  for (const auto& [unit, parts] : places) {
    out += (out.empty() ? "" : "; ") + readable_path(act, unit) + " quy định " + joined(parts);
  }
  return out;
}

std::string name(const Facts& facts, std::size_t index, const Basis&) {
  return procedure(facts, index).name;
}
std::string named_parts_there(const Facts& facts, std::size_t index, const Basis&) {
  return joined(parts_there(facts, index).values);
}
std::string named_parts_missing(const Facts& facts, std::size_t index, const Basis&) {
  return joined(parts_missing(facts, index).values);
}
std::string named_receiver(const Facts& facts, std::size_t index, const Basis&) {
  return one_line(delegation(facts, index).receiver);
}
std::string named_matter(const Facts& facts, std::size_t index, const Basis&) {
  return one_line(facts.act().text.words(delegation(facts, index).subject));
}

constexpr std::array kProcedure = {
    asked_for_words("hành động", kActions, action),
    asked_for_words("mức chắc chắn", kConfidences, confidence),
    AttributeRow{"đủ yếu tố của thủ tục hành chính", {}, is_procedure},
    asked_for_words("bộ phận có", kParts, parts_there),
    asked_for_words("bộ phận thiếu", kParts, parts_missing),
    AttributeRow{"luật giao", {}, procedure_by_law},
    AttributeRow{"luật/nghị quyết của Quốc hội giao", {}, procedure_by_assembly},
    AttributeRow{
        "ngày ban hành của văn bản được sửa", {}, issue_days_of_amended, AttributeKind::day},
};
constexpr std::array kProcedureWords = {
    PlaceholderRow{"tên", name},
    PlaceholderRow{"nơi quy định bộ phận", places_of_parts},
    PlaceholderRow{"bộ phận có", named_parts_there},
    PlaceholderRow{"bộ phận thiếu", named_parts_missing},
};
constexpr std::array kDelegation = {
    asked_for_words("cơ quan được giao", kIssuers, receiver),
    asked_for_words("nội dung giao", kKinds, matter),
    AttributeRow{"giao thủ tục", {}, hands_procedure},
    AttributeRow{"luật giao", {}, delegation_by_law},
    AttributeRow{"luật/nghị quyết của Quốc hội giao", {}, delegation_by_assembly},
    AttributeRow{"rộng hơn luật", {}, wider_than_law},
    AttributeRow{"luật giao chính cơ quan ban hành", {}, handed_to_issuer},
};
constexpr std::array kDelegationWords = {
    PlaceholderRow{"cơ quan được giao", named_receiver},
    PlaceholderRow{"nội dung giao", named_matter},
};

}  // namespace

SubjectRows procedure_rows() { return {kProcedure, kProcedureWords}; }
SubjectRows delegation_rows() { return {kDelegation, kDelegationWords}; }

}  // namespace soat
