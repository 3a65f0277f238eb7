// How an attribute or a placeholder of the rule language is read from a document: one row each, in
// the file of its subject. Inside the room only.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "judge/attributes.h"

namespace soat {

/// One question that rules may ask. `values` are what may be answered; none for yes or no, for days
/// and for numbers. `read` takes the index of the thing asked about (Subject::index).
struct AttributeRow {
  std::string_view name;
  std::span<const std::string_view> values;
  AttributeValue (*read)(const Facts& facts, std::size_t index);
  AttributeKind kind = AttributeKind::yes_or_no;
};

/// What stands in a message for {name}. `basis` is what the answers rested on.
struct PlaceholderRow {
  std::string_view name;
  std::string (*words)(const Facts& facts, std::size_t index, const Basis& basis);
};

struct SubjectRows {
  std::span<const AttributeRow> attributes;
  std::span<const PlaceholderRow> placeholders;
};

[[nodiscard]] SubjectRows document_rows();  ///< for whatever a rule looks at
[[nodiscard]] SubjectRows act_rows();
[[nodiscard]] SubjectRows article_rows();
[[nodiscard]] SubjectRows procedure_rows();
[[nodiscard]] SubjectRows delegation_rows();
[[nodiscard]] SubjectRows citation_rows();
[[nodiscard]] SubjectRows character_rows();
[[nodiscard]] SubjectRows numbering_rows();
[[nodiscard]] SubjectRows former_name_rows();
[[nodiscard]] SubjectRows effect_rows();

[[nodiscard]] constexpr AttributeRow asked_for_words(std::string_view name,
                                                     std::span<const std::string_view> values,
                                                     AttributeValue (*read)(const Facts&,
                                                                            std::size_t)) {
  return {name, values, read, AttributeKind::word};
}

[[nodiscard]] inline AttributeValue yes_no(bool value) { return {answer(value), {}, {}, {}, {}}; }
[[nodiscard]] inline AttributeValue answered(Answer value) { return {value, {}, {}, {}, {}}; }
[[nodiscard]] inline AttributeValue one_of(std::string_view value) {
  return {Answer::yes, {value}, {}, {}, {}};
}
/// A value that may hold, where it is not known that it does.
[[nodiscard]] inline AttributeValue perhaps_one_of(std::string_view value) {
  return {Answer::yes, {}, {value}, {}, {}};
}
[[nodiscard]] inline AttributeValue not_known() { return {}; }
[[nodiscard]] AttributeValue from_basis(Basis basis);
/// A procedure that is only likely may be none.
[[nodiscard]] AttributeValue yes_no_or_not_known(Confidence confidence);

/// The value of a table in the order of an enumeration.
template <class Table, class Enum>
[[nodiscard]] constexpr std::string_view value_in(const Table& table, Enum value) {
  return table[static_cast<std::size_t>(value)];
}

/// In the order of Issuer.
inline constexpr std::array<std::string_view, 18> kIssuers = {"quốc hội",
                                                              "ủy ban thường vụ quốc hội",
                                                              "chủ tịch nước",
                                                              "chính phủ",
                                                              "thủ tướng chính phủ",
                                                              "bộ trưởng",
                                                              "tòa án nhân dân tối cao",
                                                              "viện kiểm sát nhân dân tối cao",
                                                              "tổng kiểm toán nhà nước",
                                                              "hội đồng nhân dân cấp tỉnh",
                                                              "ủy ban nhân dân cấp tỉnh",
                                                              "chủ tịch ủy ban nhân dân cấp tỉnh",
                                                              "hội đồng nhân dân cấp huyện",
                                                              "ủy ban nhân dân cấp huyện",
                                                              "hội đồng nhân dân cấp xã",
                                                              "ủy ban nhân dân cấp xã",
                                                              "liên tịch",
                                                              "cơ quan khác"};

/// In the order of ProcedurePart.
inline constexpr std::array<std::string_view, kProcedureParts> kParts = {"tên",
                                                                         "trình tự",
                                                                         "cách thức",
                                                                         "thành phần hồ sơ",
                                                                         "số lượng hồ sơ",
                                                                         "thời hạn giải quyết",
                                                                         "đối tượng",
                                                                         "cơ quan giải quyết",
                                                                         "kết quả",
                                                                         "mẫu đơn",
                                                                         "phí",
                                                                         "điều kiện"};

}  // namespace soat
