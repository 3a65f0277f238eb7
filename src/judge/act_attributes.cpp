// What rules may ask of a document, of the act as a whole, and of an article.
#include <algorithm>

#include "judge/attribute_rows.h"

namespace soat {
namespace {

// In the order of ActType.
constexpr std::array<std::string_view, 17> kTypes = {"hiến pháp",
                                                     "bộ luật",
                                                     "luật",
                                                     "pháp lệnh",
                                                     "lệnh",
                                                     "nghị quyết",
                                                     "nghị quyết liên tịch",
                                                     "nghị định",
                                                     "quyết định",
                                                     "thông tư",
                                                     "thông tư liên tịch",
                                                     "chỉ thị",
                                                     "công văn",
                                                     "kế hoạch",
                                                     "báo cáo",
                                                     "văn bản hợp nhất",
                                                     "văn bản khác"};
// In the order of GovernmentLevel.
constexpr std::array<std::string_view, 4> kLevels = {"trung ương", "cấp tỉnh", "cấp huyện",
                                                     "cấp xã"};

/// A type or issuer that the head does not tell is not known, rather than another.
AttributeValue type(const Facts& facts, std::size_t) {
  const ActType type = facts.act().head.type;
  return type == ActType::other ? not_known() : one_of(value_in(kTypes, type));
}

AttributeValue issuer(const Facts& facts, std::size_t) {
  const Issuer issuer = facts.act().head.issuer;
  return issuer == Issuer::other ? not_known() : one_of(value_in(kIssuers, issuer));
}

AttributeValue level(const Facts& facts, std::size_t) {
  const Head& head = facts.act().head;
  const bool joint = head.type == ActType::joint_circular;  // of ministries and courts
  const std::optional<GovernmentLevel> level =
      joint ? std::optional(GovernmentLevel::central) : level_of(head.issuer);
  return level ? one_of(value_in(kLevels, *level)) : not_known();
}

AttributeValue normative(const Facts& facts, std::size_t) {
  return answered(facts.act().head.normative);
}

AttributeValue has_grounds(const Facts& facts, std::size_t) { return yes_no(facts.has_grounds()); }

AttributeValue issued(const Facts& facts, std::size_t) { return yes_no(facts.issued()); }

AttributeValue has_procedures(const Facts& facts, std::size_t) {
  Confidence most = Confidence::ask;
  for (const Procedure& p : facts.recognition().procedures) {
    if (p.action <= ProcedureAction::amends) most = std::max(most, p.confidence);
  }
  return yes_no_or_not_known(most);
}

AttributeValue forgets_predecessor(const Facts& facts, std::size_t) {
  return yes_no(facts.forgotten_predecessor().has_value());
}

AttributeValue issuer_is_sure(const Facts& facts, std::size_t) {
  return yes_no(facts.issuer_is_sure());
}

AttributeValue numbered_by_year(const Facts& facts, std::size_t) {
  return yes_no(facts.numbered_by_year());
}

AttributeValue joint_of_ministries(const Facts& facts, std::size_t) {
  return answered(facts.joint_of_ministries());
}

AttributeValue names_law(const Facts& facts, std::size_t) {
  return yes_no(facts.names_law_on_matter(false));
}

AttributeValue names_law_or_resolution(const Facts& facts, std::size_t) {
  return yes_no(facts.names_law_on_matter(true));
}

AttributeValue names_council_resolution(const Facts& facts, std::size_t) {
  return yes_no(facts.names_council_resolution());
}

AttributeValue sets_price(const Facts& facts, std::size_t) { return yes_no(facts.sets_price()); }

AttributeValue lays_down_business_conditions(const Facts& facts, std::size_t index) {
  return yes_no(facts.heading_begins_with(facts.articles()[index], "business-conditions"));
}

AttributeValue sets_spending(const Facts& facts, std::size_t index) {
  return yes_no(facts.heading_begins_with(facts.articles()[index], "spending-headings"));
}

AttributeValue sets_fees(const Facts& facts, std::size_t index) {
  return yes_no(facts.heading_begins_with(facts.articles()[index], "fee-headings"));
}

std::string predecessor(const Facts& facts, std::size_t, const Basis&) {
  const auto same = facts.forgotten_predecessor();
  return same ? std::string(vietnamese_name(same->type)) + " số " + same->number : "";
}

std::string law(const Facts&, std::size_t, const Basis& basis) { return law_words(basis); }
std::string scope(const Facts&, std::size_t, const Basis& basis) { return scope_words(basis); }
std::string handed(const Facts&, std::size_t, const Basis& basis) { return handed_words(basis); }

constexpr std::array kDocument = {
    asked_for_words("loại văn bản", kTypes, type),
    asked_for_words("cơ quan ban hành", kIssuers, issuer),
    asked_for_words("cấp ban hành", kLevels, level),
    AttributeRow{"văn bản quy phạm pháp luật", {}, normative},
    AttributeRow{"văn bản có căn cứ ban hành", {}, has_grounds},
    AttributeRow{"văn bản đã ban hành", {}, issued},
    AttributeRow{"biết rõ cơ quan ban hành", {}, issuer_is_sure},
    AttributeRow{"số hiệu có năm", {}, numbered_by_year},
    AttributeRow{"thông tư liên tịch chỉ giữa các bộ", {}, joint_of_ministries},
    AttributeRow{"văn bản nêu luật về nội dung", {}, names_law},
    AttributeRow{
        "văn bản nêu luật hay nghị quyết của Quốc hội về nội dung", {}, names_law_or_resolution},
    AttributeRow{"văn bản nêu nghị quyết của Hội đồng nhân dân", {}, names_council_resolution},
    AttributeRow{"tên văn bản định giá", {}, sets_price},
};
constexpr std::array kDocumentWords = {
    PlaceholderRow{"luật", law},
    PlaceholderRow{"phạm vi luật giao", scope},
    PlaceholderRow{"nội dung luật giao", handed},
};
constexpr std::array kAct = {
    AttributeRow{"văn bản có thủ tục", {}, has_procedures},
    AttributeRow{"văn bản cùng tên chưa được thay thế", {}, forgets_predecessor},
};
constexpr std::array kActWords = {PlaceholderRow{"văn bản cùng tên", predecessor}};
constexpr std::array kArticle = {
    AttributeRow{"đặt ra điều kiện kinh doanh", {}, lays_down_business_conditions},
    AttributeRow{"đặt ra mức hỗ trợ hay mức chi", {}, sets_spending},
    AttributeRow{"đặt ra mức phí", {}, sets_fees},
};

}  // namespace

SubjectRows document_rows() { return {kDocument, kDocumentWords}; }
SubjectRows act_rows() { return {kAct, kActWords}; }
SubjectRows article_rows() { return {kArticle, {}}; }

}  // namespace soat
