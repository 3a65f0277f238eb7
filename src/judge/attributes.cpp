#include "judge/attributes.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "judge/cited_acts.h"
#include "judge/judge.h"
#include "text/vocabulary.h"

namespace soat {
namespace {

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
constexpr std::array<std::string_view, 18> kIssuers = {"quốc hội",
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
// In the order of GovernmentLevel.
constexpr std::array<std::string_view, 4> kLevels = {"trung ương", "cấp tỉnh", "cấp huyện",
                                                     "cấp xã"};
constexpr std::array<std::string_view, 4> kActions = {"đặt ra", "sửa đổi", "bãi bỏ", "dẫn chiếu"};
constexpr std::array<std::string_view, 3> kConfidences = {"chưa rõ", "có thể", "chắc"};
constexpr std::array<std::string_view, kProcedureParts> kParts = {"tên",
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
constexpr std::array<std::string_view, 8> kKinds = {"giá trị",  "danh mục", "tiêu chuẩn", "chế độ",
                                                    "chi tiết", "thủ tục",  "điều kiện",  "mẫu"};
constexpr std::array<std::string_view, 3> kCitations = {"văn bản khác", "trong văn bản",
                                                        "tương đối"};
constexpr std::array<std::string_view, 3> kTargets = {"tìm thấy", "thiếu", "chưa rõ"};
constexpr std::array<std::string_view, 4> kStatus = {"chưa rõ", "còn hiệu lực", "chưa có hiệu lực",
                                                     "hết hiệu lực"};

constexpr std::array<std::string_view, 4> kRanks = {"cao hơn", "ngang", "thấp hơn", "chưa rõ"};
constexpr std::array<std::string_view, 5> kNumberingFaults = {"trùng số", "nhảy số", "lùi số",
                                                              "bắt đầu sai", "chữ ngoài dãy"};
constexpr std::array<std::string_view, 3> kNumbered = {"điều", "khoản", "điểm"};
constexpr std::array<std::string_view, 5> kCharacterFaults = {
    "chữ đ sai mã", "chữ của hệ chữ khác", "chữ toàn khổ", "dấu tách rời", "bảng mã cũ"};

// In the order of FormerKind and of FormerWay.
constexpr std::array<std::string_view, 4> kFormerKinds = {"bộ", "tổng cục", "tỉnh", "cấp huyện"};
constexpr std::array<std::string_view, 4> kFormerWays = {"nguyên vẹn", "nhập", "chia", "thôi"};

template <class Table>
std::vector<std::string> folded(const Table& table) {
  std::vector<std::string> all;
  all.reserve(table.size());
  for (const std::string_view name : table) all.push_back(fold_phrase(name));
  return all;
}

const std::vector<RuleSubject> kAll = {
    RuleSubject::act,        RuleSubject::article,     RuleSubject::procedure,
    RuleSubject::delegation, RuleSubject::citation,    RuleSubject::character,
    RuleSubject::numbering,  RuleSubject::former_name, RuleSubject::effect};

Dialect make_dialect() {
  Dialect d;
  const auto add = [&](std::string_view name, std::vector<std::string> values,
                       std::vector<RuleSubject> subjects) {
    const AttributeKind kind = values.empty() ? AttributeKind::yes_or_no : AttributeKind::word;
    d.attributes.push_back({fold_phrase(name), std::move(values), std::move(subjects), kind});
  };
  add("loại văn bản", folded(kTypes), kAll);
  add("cơ quan ban hành", folded(kIssuers), kAll);
  add("cấp ban hành", folded(kLevels), kAll);
  add("văn bản quy phạm pháp luật", {}, kAll);
  add("văn bản có căn cứ ban hành", {}, kAll);
  add("văn bản đã ban hành", {}, kAll);
  add("văn bản có thủ tục", {}, {RuleSubject::act});
  add("văn bản cùng tên chưa được thay thế", {}, {RuleSubject::act});
  add("hành động", folded(kActions), {RuleSubject::procedure});
  add("mức chắc chắn", folded(kConfidences), {RuleSubject::procedure});
  add("đủ yếu tố của thủ tục hành chính", {}, {RuleSubject::procedure});
  add("bộ phận có", folded(kParts), {RuleSubject::procedure});
  add("bộ phận thiếu", folded(kParts), {RuleSubject::procedure});
  add("luật giao", {}, {RuleSubject::procedure, RuleSubject::delegation});
  add("luật/nghị quyết của Quốc hội giao", {}, {RuleSubject::procedure, RuleSubject::delegation});
  add("cơ quan được giao", folded(kIssuers), {RuleSubject::delegation});
  add("nội dung giao", folded(kKinds), {RuleSubject::delegation});
  add("giao thủ tục", {}, {RuleSubject::delegation});
  add("rộng hơn luật", {}, {RuleSubject::delegation});
  add("loại viện dẫn", folded(kCitations), {RuleSubject::citation});
  add("nơi viện dẫn", folded(kTargets), {RuleSubject::citation});
  add("hiệu lực của văn bản được viện dẫn", folded(kStatus), {RuleSubject::citation});
  add("viện dẫn làm căn cứ", {}, {RuleSubject::citation});
  add("viện dẫn trong nội dung trích dẫn", {}, {RuleSubject::citation});
  add("năm của số khác năm của ngày", {}, {RuleSubject::citation});
  add("đã viện dẫn với ngày khác", {}, {RuleSubject::citation});
  add("sửa đổi điều khác", {}, {RuleSubject::citation});
  add("bị sửa đổi hay bãi bỏ", {}, {RuleSubject::citation});
  add("thứ bậc của văn bản được viện dẫn", folded(kRanks), {RuleSubject::citation});
  add("văn bản được viện dẫn có tính quy phạm", {}, {RuleSubject::citation});
  add("ngày khác ngày trong sổ văn bản", {}, {RuleSubject::citation});
  add("tên khác tên trong sổ văn bản", {}, {RuleSubject::citation});
  add("cơ quan khác cơ quan theo ký hiệu", {}, {RuleSubject::citation});
  add("căn cứ trùng lặp", {}, {RuleSubject::citation});
  add("căn cứ thiếu luật được sửa đổi", {}, {RuleSubject::citation});
  add("tên luật đã được thay bằng tên khác", {}, {RuleSubject::citation});
  add("viện dẫn văn bản hết hiệu lực như đang có hiệu lực", {}, {RuleSubject::citation});
  add("đã hết hiệu lực sẵn", {}, {RuleSubject::citation});
  add("viện dẫn từ lớn đến nhỏ", {}, {RuleSubject::citation});
  add("văn bản của cơ quan khác", {}, {RuleSubject::citation});
  add("ngày ban hành của văn bản được sửa", {}, {RuleSubject::procedure});
  d.attributes.back().kind = AttributeKind::day;
  add("đặt ra điều kiện kinh doanh", {}, {RuleSubject::article});
  add("loại lỗi ký tự", folded(kCharacterFaults), {RuleSubject::character});
  add("lẫn hai cách ghi dấu", {}, {RuleSubject::character});
  add("loại lỗi đánh số", folded(kNumberingFaults), {RuleSubject::numbering});
  add("đơn vị đánh số", folded(kNumbered), {RuleSubject::numbering});
  add("loại tên cũ", folded(kFormerKinds), {RuleSubject::former_name});
  add("cách thay tên cũ", folded(kFormerWays), {RuleSubject::former_name});
  add("tên đã thôi dùng", {}, {RuleSubject::former_name});
  add("tên cũ được giữ", {}, {RuleSubject::former_name});
  add("cách ghi ngày có hiệu lực", folded(kEffectWordings), {RuleSubject::effect});
  add("có hiệu lực sớm hơn ngày ban hành", {}, {RuleSubject::effect});
  add("ngày thứ mấy từ khi ban hành", {}, {RuleSubject::effect});
  d.attributes.back().kind = AttributeKind::number;
  d.placeholders = {"đơn vị",
                    "lời văn",
                    "chữ đúng",
                    "ký tự",
                    "số nơi",
                    "tên",
                    "bộ phận có",
                    "bộ phận thiếu",
                    "nơi quy định bộ phận",
                    "cơ quan được giao",
                    "nội dung giao",
                    "luật",
                    "nội dung luật giao",
                    "phạm vi luật giao",
                    "ngày",
                    "ngày khác",
                    "số hiệu",
                    "văn bản được viện dẫn",
                    "điều được sửa",
                    "phần thiếu",
                    "đơn vị trước",
                    "số mong đợi",
                    "bản đối chiếu",
                    "từ ngày",
                    "văn bản sửa đổi",
                    "các tên cũ",
                    "tên nay",
                    "tên thay được",
                    "nguồn",
                    "số ngày",
                    "tên được ghi",
                    "tên trong sổ",
                    "văn bản mang tên đó",
                    "luật được sửa",
                    "văn bản cùng tên",
                    "thay bởi",
                    "cơ quan được ghi",
                    "cơ quan theo ký hiệu"};
  return d;
}

AttributeValue yes_no(bool value) { return {answer(value), {}, {}, {}, {}}; }
AttributeValue one_of(std::string_view value) { return {Answer::yes, {value}, {}, {}, {}}; }
AttributeValue days(std::vector<DateRange> all) {
  return {Answer::yes, {}, {}, std::move(all), {}};
}
AttributeValue not_known() { return {}; }

/// A procedure that is only likely may be none.
AttributeValue yes_no_or_not_known(Confidence confidence) {
  return confidence == Confidence::likely ? not_known() : yes_no(confidence == Confidence::sure);
}

/// A type or issuer the head does not tell is not known, rather than another.
AttributeValue act_value(const Facts& facts, const std::string& name) {
  const Head& head = facts.act().head;
  if (name == "loại văn bản") {
    return head.type == ActType::other ? not_known()
                                       : one_of(kTypes[static_cast<std::size_t>(head.type)]);
  }
  if (name == "cơ quan ban hành") {
    return head.issuer == Issuer::other ? not_known()
                                        : one_of(kIssuers[static_cast<std::size_t>(head.issuer)]);
  }
  if (name == "cấp ban hành") {
    const bool joint = head.type == ActType::joint_circular;  // of ministries and courts
    const std::optional<GovernmentLevel> level =
        joint ? std::optional(GovernmentLevel::central) : level_of(head.issuer);
    return level ? one_of(kLevels[static_cast<std::size_t>(*level)]) : not_known();
  }
  if (name == "văn bản quy phạm pháp luật") return {head.normative, {}, {}, {}, {}};
  if (name == "văn bản có căn cứ ban hành") return yes_no(facts.has_grounds());
  if (name == "văn bản đã ban hành") return yes_no(facts.issued());
  if (name == "văn bản cùng tên chưa được thay thế")
    return yes_no(facts.forgotten_predecessor().has_value());
  const auto& all = facts.recognition().procedures;
  Confidence most = Confidence::ask;
  for (const Procedure& p : all) {
    if (p.action <= ProcedureAction::amends) most = std::max(most, p.confidence);
  }
  return yes_no_or_not_known(most);
}

AttributeValue from_basis(Basis basis) {
  AttributeValue value;
  value.answer = basis.answer;
  value.basis = std::move(basis);
  return value;
}

/// The kinds of matter that a procedure's parts are.
std::uint16_t kinds_of(const Procedure& p) {
  const auto bit = [](SubjectKind kind) {
    return static_cast<std::uint16_t>(1U << static_cast<unsigned>(kind));
  };
  std::uint16_t kinds =
      p.part(ProcedurePart::condition).empty() ? std::uint16_t{0} : bit(SubjectKind::condition);
  for (const ProcedurePart part :
       {ProcedurePart::order, ProcedurePart::manner, ProcedurePart::dossier, ProcedurePart::sets,
        ProcedurePart::time_limit}) {
    if (!p.part(part).empty())
      kinds = static_cast<std::uint16_t>(kinds | bit(SubjectKind::procedure));
  }
  return kinds == 0 ? bit(SubjectKind::procedure) : kinds;
}

/// Parts whose absence says something: an article has a heading, and that is a name; forms, fees
/// and conditions stand only where they apply.
bool may_be_missing(std::size_t part) {
  const auto p = static_cast<ProcedurePart>(part);
  return p != ProcedurePart::name && p != ProcedurePart::sets && p != ProcedurePart::form &&
         p != ProcedurePart::fee && p != ProcedurePart::condition;
}

AttributeValue procedure_value(const Facts& facts, std::size_t index, const std::string& name) {
  const Procedure& p = facts.recognition().procedures[index];
  if (name == "hành động") return one_of(kActions[static_cast<std::size_t>(p.action)]);
  if (name == "mức chắc chắn") return one_of(kConfidences[static_cast<std::size_t>(p.confidence)]);
  if (name == "đủ yếu tố của thủ tục hành chính") {
    return yes_no_or_not_known(p.confidence);
  }
  if (name == "bộ phận có" || name == "bộ phận thiếu") {
    AttributeValue value{Answer::yes, {}, {}, {}, {}};
    for (std::size_t part = 0; part < kProcedureParts; ++part) {
      const bool own = !p.parts[part].empty();
      const bool missing = !own && !p.given_elsewhere[part] && may_be_missing(part);
      if (name == "bộ phận có" ? own : missing) value.values.push_back(kParts[part]);
    }
    return value;
  }
  if (name == "ngày ban hành của văn bản được sửa") return days(facts.issue_days_of_amended(p));
  const bool resolutions = name != "luật giao";
  return from_basis(
      facts.handed_by_law(p.units, {}, kinds_of(p), facts.act().head.issuer, resolutions));
}

AttributeValue delegation_value(const Facts& facts, std::size_t index, const std::string& name) {
  const Delegation& d = facts.recognition().delegations[index];
  if (name == "cơ quan được giao") return one_of(kIssuers[static_cast<std::size_t>(d.to)]);
  if (name == "giao thủ tục") return yes_no(d.procedure);
  if (name == "nội dung giao") {
    AttributeValue value{Answer::yes, {}, {}, {}, {}};
    for (std::size_t kind = 0; kind < kKinds.size(); ++kind) {
      if ((d.kinds & (1U << kind)) != 0) value.values.push_back(kKinds[kind]);
    }
    return value;
  }
  if (name == "rộng hơn luật") return from_basis(facts.wider_than_law(d));
  return from_basis(facts.handed_by_law({d.unit}, d.subject, d.kinds, d.to, name != "luật giao"));
}

AttributeValue citation_value(const Facts& facts, std::size_t index, const std::string& name) {
  const Citation& c = facts.citation(index);
  if (name == "loại viện dẫn") return one_of(kCitations[static_cast<std::size_t>(c.kind)]);
  if (name == "nơi viện dẫn") {
    const CitationStatus& status = facts.citation_status()[index];
    AttributeValue value = one_of(kTargets[static_cast<std::size_t>(status.target_status)]);
    if (status.perhaps_missing) {
      value.values.clear();
      value.possible.push_back(kTargets[static_cast<std::size_t>(TargetStatus::missing)]);
    }
    return value;
  }
  if (name == "hiệu lực của văn bản được viện dẫn") {
    const CitationStatus& status = facts.citation_status()[index];
    const auto name_of = [](ActStatus s) { return kStatus[static_cast<std::size_t>(s)]; };
    if (!status.perhaps) return one_of(name_of(status.status));
    AttributeValue value;
    value.answer = Answer::yes;
    value.possible.push_back(name_of(*status.perhaps));
    return value;
  }
  if (name == "viện dẫn làm căn cứ") return yes_no(facts.is_ground(index));
  if (name == "viện dẫn trong nội dung trích dẫn") return yes_no(facts.act().units[c.unit].quoted);
  if (name == "năm của số khác năm của ngày") {
    const std::optional<Date> date = facts.date_of(index);
    const bool both = c.act.number && c.act.number_printed && c.act.number->year && date;
    return yes_no(both && *c.act.number->year != static_cast<int>(date->year()));
  }
  if (name == "đã viện dẫn với ngày khác") {
    const auto other = facts.other_date(index);
    return {other ? other->same_act : Answer::no, {}, {}, {}, {}};
  }
  if (name == "bị sửa đổi hay bãi bỏ") return yes_no(facts.is_changed(index));
  if (name == "thứ bậc của văn bản được viện dẫn") {
    const auto rank = rank_against(c, facts.act().head);
    return one_of(rank ? kRanks[static_cast<std::size_t>(*rank)] : kRanks.back());
  }
  if (name == "văn bản được viện dẫn có tính quy phạm") return {is_normative(c), {}, {}, {}, {}};
  if (name == "ngày khác ngày trong sổ văn bản")
    return yes_no(facts.other_date_held(index).has_value());
  if (name == "tên khác tên trong sổ văn bản") return yes_no(facts.other_title(index).has_value());
  if (name == "cơ quan khác cơ quan theo ký hiệu")
    return yes_no(facts.other_body(index).has_value());
  if (name == "căn cứ trùng lặp") return yes_no(facts.repeats_ground(index));
  if (name == "căn cứ thiếu luật được sửa đổi")
    return yes_no(facts.base_not_among_grounds(index).has_value());
  if (name == "tên luật đã được thay bằng tên khác")
    return {facts.has_superseded_name(index), {}, {}, {}, {}};
  if (name == "viện dẫn văn bản hết hiệu lực như đang có hiệu lực")
    return {facts.cited_after_its_end(index), {}, {}, {}, {}};
  if (name == "đã hết hiệu lực sẵn") return yes_no(facts.expired_before(index));
  if (name == "viện dẫn từ lớn đến nhỏ") return yes_no(c.large_to_small);
  if (name == "văn bản của cơ quan khác") return {facts.of_another_body(index), {}, {}, {}, {}};
  return yes_no(facts.amended_instead(index).has_value());
}

AttributeValue character_value(const Facts& facts, std::size_t index, const std::string& name) {
  const CharacterFault& fault = facts.character_faults()[index];
  if (name == "loại lỗi ký tự") {
    return one_of(kCharacterFaults[static_cast<std::size_t>(fault.kind)]);
  }
  return yes_no(facts.mixes_marks());
}

AttributeValue former_value(const Facts& facts, std::size_t index, const std::string& name) {
  const FormerName& former = facts.former_names()[index];
  const FormerEntry& entry = facts.entry_of(former);
  if (name == "loại tên cũ") return one_of(kFormerKinds[static_cast<std::size_t>(entry.kind)]);
  if (name == "cách thay tên cũ") return one_of(kFormerWays[static_cast<std::size_t>(entry.way)]);
  if (name == "tên đã thôi dùng") return {facts.gone(former), {}, {}, {}, {}};
  return yes_no(former.kept);
}

AttributeValue effect_value(const Facts& facts, const std::string& name) {
  const EffectFacts& effect = facts.effect();
  if (name == "có hiệu lực sớm hơn ngày ban hành") return {effect.before_issue, {}, {}, {}, {}};
  AttributeValue value;
  if (name == "ngày thứ mấy từ khi ban hành") {
    value.numbers = effect.days;
    return value;
  }
  value.answer = Answer::yes;
  if (!effect.wording.empty()) value.values.push_back(effect.wording);
  return value;
}

AttributeValue numbering_value(const Facts& facts, std::size_t index, const std::string& name) {
  const NumberingFault& fault = facts.numbering_faults()[index];
  if (name == "loại lỗi đánh số")
    return one_of(kNumberingFaults[static_cast<std::size_t>(fault.kind)]);
  const UnitKind kind = facts.act().units[fault.unit].kind;
  return one_of(kind == UnitKind::article ? "điều" : kind == UnitKind::clause ? "khoản" : "điểm");
}

std::string joined(const std::vector<std::string_view>& words) {
  std::string out;
  for (const std::string_view word : words) out += (out.empty() ? "" : ", ") + std::string(word);
  return out;
}

std::string one_line(std::string_view words) {
  std::string out(words);
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

/// "«Bộ Giao thông vận tải» (nay là Bộ Xây dựng), «thị trấn»": the names of that kind, replaced in
/// that way, each once, that are not right where they stand.
std::string former_names_like(const Facts& facts, const FormerName& like) {
  std::set<std::uint32_t> said;
  std::string out;
  for (const FormerName& name : facts.former_names()) {
    const FormerEntry& entry = facts.entry_of(name);
    if (name.kept || facts.gone(name) == Answer::no || entry.kind != facts.entry_of(like).kind ||
        entry.way != facts.entry_of(like).way || !said.insert(name.entry).second)
      continue;
    out += (out.empty() ? "«" : ", «") + one_line(facts.act().text.words(name.span)) + "»";
    if (!entry.now.empty()) out += " (nay: " + entry.now + ")";
  }
  return out;
}

/// "khoản 1 Điều 2 quy định điều kiện; khoản 1 Điều 3 quy định thành phần hồ sơ, số lượng hồ sơ":
/// each place, down to the clause, with the parts it lays down; those given elsewhere are not here.
std::string parts_by_place(const Facts& facts, const Procedure& p) {
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

/// "khoản 3 Điều 5, khoản 4 Điều 5": of what a citation names, that which is not there.
std::string missing_targets(const Citation& citation, const CitationStatus& status) {
  std::string out;
  for (const Provision& provision : status.missing)
    out += (out.empty() ? "" : ", ") + readable_provision(provision);
  for (const Target& target : citation.targets) {
    if (target.status != TargetStatus::missing) continue;
    out += (out.empty() ? "" : ", ") + readable_provision(target.provision);
  }
  return out;
}

/// The title printed, that of the registry, or "; tên được ghi là của Luật số 27/2023/QH15".
std::string title_words(const std::optional<OtherTitle>& other, const std::string& name) {
  if (!other) return {};
  if (name == "tên được ghi") return one_line(other->printed);
  if (name == "tên trong sổ") return other->held.title;
  std::string bearers;
  for (const ActRecord& bearer : other->bearers) {
    if (bearers.find(bearer.number) != std::string::npos) continue;
    bearers += (bearers.empty() ? "" : ", ") + std::string(vietnamese_name(bearer.type)) + " số " +
               bearer.number;
  }
  return bearers.empty() ? "" : "; tên được ghi là của " + bearers;
}

/// "Luật Đất đai số 45/2013/QH13".
std::string cited_act(const Citation& c, const CitationStatus& status) {
  const std::string number = c.act.number ? c.act.number->text : status.number;
  std::string name = c.act.name;
  if (name.empty() && c.act.type) name = vietnamese_name(*c.act.type);
  if (number.empty() || name.find(number) != std::string::npos) return name;
  return name.empty() ? number : name + " số " + number;
}

}  // namespace

const Dialect& rule_dialect() {
  static const Dialect kDialect = make_dialect();
  return kDialect;
}

AttributeValue value_of(const Facts& facts, const Subject& subject, const std::string& attribute) {
  const auto& all = rule_dialect().attributes;
  const auto known =
      std::find_if(all.begin(), all.end(), [&](const auto& a) { return a.name == attribute; });
  if (known != all.end() && (known->subjects == kAll || subject.kind == RuleSubject::act))
    return act_value(facts, attribute);
  switch (subject.kind) {
    case RuleSubject::article:
      return yes_no(facts.lays_down_business_conditions(facts.articles()[subject.index]));
    case RuleSubject::procedure:
      return procedure_value(facts, subject.index, attribute);
    case RuleSubject::delegation:
      return delegation_value(facts, subject.index, attribute);
    case RuleSubject::character:
      return character_value(facts, subject.index, attribute);
    case RuleSubject::numbering:
      return numbering_value(facts, subject.index, attribute);
    case RuleSubject::former_name:
      return former_value(facts, subject.index, attribute);
    case RuleSubject::effect:
      return effect_value(facts, attribute);
    default:
      return citation_value(facts, subject.index, attribute);
  }
}

std::string placeholder(const Facts& facts, const Subject& subject, const std::string& name,
                        const Basis& basis) {
  const Recognition& r = facts.recognition();
  if (name == "luật") return law_words(basis);
  if (name == "phạm vi luật giao") return scope_words(basis);
  if (name == "nội dung luật giao") return handed_words(basis);
  if (subject.kind == RuleSubject::procedure) {
    if (name == "tên") return r.procedures[subject.index].name;
    if (name == "nơi quy định bộ phận") return parts_by_place(facts, r.procedures[subject.index]);
    if (name == "bộ phận có" || name == "bộ phận thiếu")
      return joined(procedure_value(facts, subject.index, name).values);
  }
  if (subject.kind == RuleSubject::delegation) {
    const Delegation& d = r.delegations[subject.index];
    if (name == "cơ quan được giao") return one_line(d.receiver);
    if (name == "nội dung giao") return one_line(facts.act().text.words(d.subject));
  }
  if (subject.kind == RuleSubject::former_name) {
    const FormerName& former = facts.former_names()[subject.index];
    const FormerEntry& entry = facts.entry_of(former);
    if (name == "tên nay") return entry.now;
    if (name == "tên thay được") return former.replaceable && !former.kept ? entry.now : "";
    if (name == "từ ngày") return vietnamese_date(entry.since);
    if (name == "nguồn") return entry.act;
    if (name == "các tên cũ") return former_names_like(facts, former);
  }
  if (name == "văn bản cùng tên") {
    const auto same = facts.forgotten_predecessor();
    return same ? std::string(vietnamese_name(same->type)) + " số " + same->number : "";
  }
  if (subject.kind == RuleSubject::effect) {
    const auto& days = facts.effect().days;
    if (name == "số ngày") return days ? std::to_string(days->first) : "";
  }
  if (subject.kind == RuleSubject::numbering) {
    const NumberingFault& fault = facts.numbering_faults()[subject.index];
    if (name == "số mong đợi") return fault.expected;
    if (name == "đơn vị trước")
      return fault.before == kNoUnit ? "" : readable_path(facts.act(), fault.before);
  }
  if (subject.kind == RuleSubject::character) {
    const auto& all = facts.character_faults();
    const CharacterFault& fault = all[subject.index];
    if (name == "chữ đúng") return fault.right;
    if (name == "ký tự") return fault.named;
    if (name == "số nơi") {
      return std::to_string(std::count_if(all.begin(), all.end(), [&](const CharacterFault& other) {
        return other.kind == fault.kind;
      }));
    }
  }
  if (subject.kind == RuleSubject::citation) {
    const Citation& c = facts.citation(subject.index);
    if (name == "số hiệu") return c.act.number ? c.act.number->text : c.act.name;
    if (name == "văn bản được viện dẫn")
      return cited_act(c, facts.citation_status()[subject.index]);
    if (name == "ngày") return c.act.date ? vietnamese_date(*c.act.date) : "";
    if (name == "luật được sửa") return facts.base_not_among_grounds(subject.index).value_or("");
    if (name == "thay bởi") {
      const std::string by = facts.replacements(subject.index);
      return by.empty() ? by : ", được thay thế bởi " + by;
    }
    if (name == "cơ quan được ghi") return c.act.issuer_name;
    if (name == "cơ quan theo ký hiệu") return facts.other_body(subject.index).value_or("");
    if (name == "tên được ghi" || name == "tên trong sổ" || name == "văn bản mang tên đó")
      return title_words(facts.other_title(subject.index), name);
    const auto other = facts.other_date(subject.index);
    if (name == "ngày khác") {
      if (other) return vietnamese_date(other->date);
      const auto held = facts.other_date_held(subject.index);
      return held ? vietnamese_date(*held) : "";
    }
    if (name == "phần thiếu") return missing_targets(c, facts.citation_status()[subject.index]);
    if (name == "điều được sửa") return facts.amended_instead(subject.index).value_or("");
    if (name == "bản đối chiếu") return facts.citation_status()[subject.index].compared_with;
    const auto since = facts.citation_status()[subject.index].since;
    if (name == "từ ngày") return since ? vietnamese_date(*since) : "";
    if (name == "văn bản sửa đổi" && c.amended_by != kNoCitation)
      return one_line(facts.act().text.words(facts.citation(c.amended_by).span));
  }
  return {};
}

}  // namespace soat
