// What rules may ask of a citation.
#include "base/one_line.h"
#include "judge/attribute_rows.h"
#include "judge/cited_acts.h"
#include "judge/judge.h"

namespace soat {
namespace {

// In the order of CitationKind.
constexpr std::array<std::string_view, 3> kCitations = {"văn bản khác", "trong văn bản",
                                                        "tương đối"};
// In the order of TargetStatus.
constexpr std::array<std::string_view, 3> kTargets = {"tìm thấy", "thiếu", "chưa rõ"};
// In the order of ActStatus.
constexpr std::array<std::string_view, 4> kStatus = {"chưa rõ", "còn hiệu lực", "chưa có hiệu lực",
                                                     "hết hiệu lực"};
// In the order of the ranks, then: not known.
constexpr std::array<std::string_view, 4> kRanks = {"cao hơn", "ngang", "thấp hơn", "chưa rõ"};

AttributeValue kind(const Facts& facts, std::size_t index) {
  return one_of(value_in(kCitations, facts.citation(index).kind));
}

AttributeValue target(const Facts& facts, std::size_t index) {
  const CitationStatus& status = facts.citation_status()[index];
  return status.perhaps_missing ? perhaps_one_of(value_in(kTargets, TargetStatus::missing))
                                : one_of(value_in(kTargets, status.target_status));
}

AttributeValue status(const Facts& facts, std::size_t index) {
  const CitationStatus& status = facts.citation_status()[index];
  return status.perhaps ? perhaps_one_of(value_in(kStatus, *status.perhaps))
                        : one_of(value_in(kStatus, status.status));
}

AttributeValue is_ground(const Facts& facts, std::size_t index) {
  return yes_no(facts.is_ground(index));
}

AttributeValue is_quoted(const Facts& facts, std::size_t index) {
  return yes_no(facts.act().units[facts.citation(index).unit].quoted);
}

AttributeValue year_differs(const Facts& facts, std::size_t index) {
  const CitedAct& act = facts.citation(index).act;
  const std::optional<Date> date = facts.date_of(index);
  const bool both = act.number && act.number_printed && act.number->year && date;
  return yes_no(both && *act.number->year != static_cast<int>(date->year()));
}

AttributeValue dated_otherwise_before(const Facts& facts, std::size_t index) {
  const auto other = facts.other_date(index);
  return answered(other ? other->same_act : Answer::no);
}

AttributeValue rank(const Facts& facts, std::size_t index) {
  const auto rank = rank_against(facts.citation(index), facts.act().head);
  return one_of(rank ? value_in(kRanks, *rank) : kRanks.back());
}

AttributeValue amends_another(const Facts& facts, std::size_t index) {
  return yes_no(facts.amended_instead(index).has_value());
}

AttributeValue is_changed(const Facts& facts, std::size_t index) {
  return yes_no(facts.is_changed(index));
}

AttributeValue cited_normative(const Facts& facts, std::size_t index) {
  return answered(is_normative(facts.citation(index)));
}

AttributeValue dated_otherwise_in_registry(const Facts& facts, std::size_t index) {
  return yes_no(facts.other_date_held(index).has_value());
}

AttributeValue titled_otherwise(const Facts& facts, std::size_t index) {
  return yes_no(facts.other_title(index).has_value());
}

AttributeValue of_other_body_than_symbol(const Facts& facts, std::size_t index) {
  return yes_no(facts.other_body(index).has_value());
}

AttributeValue repeats_ground(const Facts& facts, std::size_t index) {
  return yes_no(facts.repeats_ground(index));
}

AttributeValue lacks_base(const Facts& facts, std::size_t index) {
  return yes_no(facts.base_not_among_grounds(index).has_value());
}

AttributeValue has_superseded_name(const Facts& facts, std::size_t index) {
  return answered(facts.has_superseded_name(index));
}

AttributeValue cited_after_its_end(const Facts& facts, std::size_t index) {
  return answered(facts.cited_after_its_end(index));
}

AttributeValue expired_before(const Facts& facts, std::size_t index) {
  return yes_no(facts.expired_before(index));
}

AttributeValue large_to_small(const Facts& facts, std::size_t index) {
  return yes_no(facts.citation(index).large_to_small);
}

AttributeValue of_another_body(const Facts& facts, std::size_t index) {
  return answered(facts.of_another_body(index));
}

/// "khoản 3 Điều 5, khoản 4 Điều 5": of what a citation names, that which is not there.
std::string missing_targets(const Facts& facts, std::size_t index, const Basis&) {
  std::string out;
  for (const Provision& provision : facts.citation_status()[index].missing)
    out += (out.empty() ? "" : ", ") + readable_provision(provision);
  for (const Target& target : facts.citation(index).targets) {
    if (target.status != TargetStatus::missing) continue;
    out += (out.empty() ? "" : ", ") + readable_provision(target.provision);
  }
  return out;
}

std::string printed_title(const Facts& facts, std::size_t index, const Basis&) {
  const auto other = facts.other_title(index);
  return other ? one_line(other->printed) : "";
}

std::string held_title(const Facts& facts, std::size_t index, const Basis&) {
  const auto other = facts.other_title(index);
  return other ? other->held.title : "";
}

/// "; tên được ghi là của Luật số 27/2023/QH15".
std::string bearers_of_title(const Facts& facts, std::size_t index, const Basis&) {
  const auto other = facts.other_title(index);
  std::string bearers;
  for (const ActRecord& bearer : other ? other->bearers : std::vector<ActRecord>{}) {
    if (bearers.find(bearer.number) != std::string::npos) continue;
    bearers += (bearers.empty() ? "" : ", ") + std::string(vietnamese_name(bearer.type)) + " số " +
               bearer.number;
  }
  return bearers.empty() ? "" : "; tên được ghi là của " + bearers;
}

/// "Luật Đất đai số 45/2013/QH13".
std::string cited_act(const Facts& facts, std::size_t index, const Basis&) {
  const Citation& c = facts.citation(index);
  const std::string number =
      c.act.number ? c.act.number->text : facts.citation_status()[index].number;
  std::string name = c.act.name;
  if (name.empty() && c.act.type) name = vietnamese_name(*c.act.type);
  if (number.empty() || name.find(number) != std::string::npos) return name;
  return name.empty() ? number : name + " số " + number;
}

std::string number(const Facts& facts, std::size_t index, const Basis&) {
  const CitedAct& act = facts.citation(index).act;
  return act.number ? act.number->text : act.name;
}

std::string date(const Facts& facts, std::size_t index, const Basis&) {
  const auto& date = facts.citation(index).act.date;
  return date ? vietnamese_date(*date) : "";
}

std::string other_date(const Facts& facts, std::size_t index, const Basis&) {
  if (const auto other = facts.other_date(index)) return vietnamese_date(other->date);
  const auto held = facts.other_date_held(index);
  return held ? vietnamese_date(*held) : "";
}

std::string base_law(const Facts& facts, std::size_t index, const Basis&) {
  return facts.base_not_among_grounds(index).value_or("");
}

std::string replaced_by(const Facts& facts, std::size_t index, const Basis&) {
  const std::string by = facts.replacements(index);
  return by.empty() ? by : ", được thay thế bởi " + by;
}

std::string printed_body(const Facts& facts, std::size_t index, const Basis&) {
  return facts.citation(index).act.issuer_name;
}

std::string body_of_symbol(const Facts& facts, std::size_t index, const Basis&) {
  return facts.other_body(index).value_or("");
}

std::string amended_instead(const Facts& facts, std::size_t index, const Basis&) {
  return facts.amended_instead(index).value_or("");
}

std::string compared_with(const Facts& facts, std::size_t index, const Basis&) {
  return facts.citation_status()[index].compared_with;
}

std::string since(const Facts& facts, std::size_t index, const Basis&) {
  const auto since = facts.citation_status()[index].since;
  return since ? vietnamese_date(*since) : "";
}

std::string amending_act(const Facts& facts, std::size_t index, const Basis&) {
  const std::uint32_t by = facts.citation(index).amended_by;
  return by == kNoCitation ? "" : one_line(facts.act().text.words(facts.citation(by).span));
}

constexpr std::array kCitation = {
    asked_for_words("loại viện dẫn", kCitations, kind),
    asked_for_words("nơi viện dẫn", kTargets, target),
    asked_for_words("hiệu lực của văn bản được viện dẫn", kStatus, status),
    AttributeRow{"viện dẫn làm căn cứ", {}, is_ground},
    AttributeRow{"viện dẫn trong nội dung trích dẫn", {}, is_quoted},
    AttributeRow{"năm của số khác năm của ngày", {}, year_differs},
    AttributeRow{"đã viện dẫn với ngày khác", {}, dated_otherwise_before},
    AttributeRow{"sửa đổi điều khác", {}, amends_another},
    AttributeRow{"bị sửa đổi hay bãi bỏ", {}, is_changed},
    asked_for_words("thứ bậc của văn bản được viện dẫn", kRanks, rank),
    AttributeRow{"văn bản được viện dẫn có tính quy phạm", {}, cited_normative},
    AttributeRow{"ngày khác ngày trong sổ văn bản", {}, dated_otherwise_in_registry},
    AttributeRow{"tên khác tên trong sổ văn bản", {}, titled_otherwise},
    AttributeRow{"cơ quan khác cơ quan theo ký hiệu", {}, of_other_body_than_symbol},
    AttributeRow{"căn cứ trùng lặp", {}, repeats_ground},
    AttributeRow{"căn cứ thiếu luật được sửa đổi", {}, lacks_base},
    AttributeRow{"tên luật đã được thay bằng tên khác", {}, has_superseded_name},
    AttributeRow{"viện dẫn văn bản hết hiệu lực như đang có hiệu lực", {}, cited_after_its_end},
    AttributeRow{"đã hết hiệu lực sẵn", {}, expired_before},
    AttributeRow{"viện dẫn từ lớn đến nhỏ", {}, large_to_small},
    AttributeRow{"văn bản của cơ quan khác", {}, of_another_body},
};
constexpr std::array kCitationWords = {
    PlaceholderRow{"số hiệu", number},
    PlaceholderRow{"văn bản được viện dẫn", cited_act},
    PlaceholderRow{"ngày", date},
    PlaceholderRow{"ngày khác", other_date},
    PlaceholderRow{"luật được sửa", base_law},
    PlaceholderRow{"thay bởi", replaced_by},
    PlaceholderRow{"cơ quan được ghi", printed_body},
    PlaceholderRow{"cơ quan theo ký hiệu", body_of_symbol},
    PlaceholderRow{"tên được ghi", printed_title},
    PlaceholderRow{"tên trong sổ", held_title},
    PlaceholderRow{"văn bản mang tên đó", bearers_of_title},
    PlaceholderRow{"phần thiếu", missing_targets},
    PlaceholderRow{"điều được sửa", amended_instead},
    PlaceholderRow{"bản đối chiếu", compared_with},
    PlaceholderRow{"từ ngày", since},
    PlaceholderRow{"văn bản sửa đổi", amending_act},
};

}  // namespace

SubjectRows citation_rows() { return {kCitation, kCitationWords}; }

}  // namespace soat
