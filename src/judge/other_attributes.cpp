// What rules may ask of characters, numbers of units, former names and the day of effect.
#include <algorithm>
#include <set>

#include "base/one_line.h"
#include "judge/attribute_rows.h"

namespace soat {
namespace {

// In the order of CharacterFaultKind.
constexpr std::array<std::string_view, 5> kCharacterFaults = {
    "chữ đ sai mã", "chữ của hệ chữ khác", "chữ toàn khổ", "dấu tách rời", "bảng mã cũ"};
// In the order of NumberingFaultKind.
constexpr std::array<std::string_view, 5> kNumberingFaults = {"trùng số", "nhảy số", "lùi số",
                                                              "bắt đầu sai", "chữ ngoài dãy"};
// In the order of FormerKind.
constexpr std::array<std::string_view, 4> kFormerKinds = {"bộ", "tổng cục", "tỉnh", "cấp huyện"};
// In the order of FormerWay.
constexpr std::array<std::string_view, 4> kFormerWays = {"nguyên vẹn", "nhập", "chia", "thôi"};
constexpr std::array<std::string_view, 3> kNumbered = {"điều", "khoản", "điểm"};

// --- characters

AttributeValue character_fault(const Facts& facts, std::size_t index) {
  return one_of(value_in(kCharacterFaults, facts.character_faults()[index].kind));
}
AttributeValue mixes_marks(const Facts& facts, std::size_t) { return yes_no(facts.mixes_marks()); }

std::string right_letters(const Facts& facts, std::size_t index, const Basis&) {
  return facts.character_faults()[index].right;
}
std::string named_characters(const Facts& facts, std::size_t index, const Basis&) {
  return facts.character_faults()[index].named;
}
std::string number_of_places(const Facts& facts, std::size_t index, const Basis&) {
  const auto& all = facts.character_faults();
  return std::to_string(std::count_if(all.begin(), all.end(), [&](const CharacterFault& other) {
    return other.kind == all[index].kind;
  }));
}

// --- numbers of units

AttributeValue numbering_fault(const Facts& facts, std::size_t index) {
  return one_of(value_in(kNumberingFaults, facts.numbering_faults()[index].kind));
}
AttributeValue numbered_unit(const Facts& facts, std::size_t index) {
  const UnitKind kind = facts.act().units[facts.numbering_faults()[index].unit].kind;
  return one_of(kind == UnitKind::article  ? kNumbered[0]
                : kind == UnitKind::clause ? kNumbered[1]
                                           : kNumbered[2]);
}

std::string expected_number(const Facts& facts, std::size_t index, const Basis&) {
  return facts.numbering_faults()[index].expected;
}
std::string unit_before(const Facts& facts, std::size_t index, const Basis&) {
  const UnitIndex before = facts.numbering_faults()[index].before;
  return before == kNoUnit ? "" : readable_path(facts.act(), before);
}

// --- former names

const FormerEntry& entry(const Facts& facts, std::size_t index) {
  return facts.entry_of(facts.former_names()[index]);
}

AttributeValue former_kind(const Facts& facts, std::size_t index) {
  return one_of(value_in(kFormerKinds, entry(facts, index).kind));
}
AttributeValue former_way(const Facts& facts, std::size_t index) {
  return one_of(value_in(kFormerWays, entry(facts, index).way));
}
AttributeValue is_gone(const Facts& facts, std::size_t index) {
  return answered(facts.gone(facts.former_names()[index]));
}
AttributeValue is_kept(const Facts& facts, std::size_t index) {
  return yes_no(facts.former_names()[index].kept);
}

std::string name_now(const Facts& facts, std::size_t index, const Basis&) {
  return entry(facts, index).now;
}
std::string name_to_put(const Facts& facts, std::size_t index, const Basis&) {
  const FormerName& former = facts.former_names()[index];
  return former.replaceable && !former.kept ? entry(facts, index).now : "";
}
std::string gone_since(const Facts& facts, std::size_t index, const Basis&) {
  return vietnamese_date(entry(facts, index).since);
}
std::string gone_by(const Facts& facts, std::size_t index, const Basis&) {
  return entry(facts, index).act;
}

/// "«Bộ Giao thông vận tải» (nay là Bộ Xây dựng), «thị trấn»": the names of that kind, replaced in
/// that way, each once, that are not right where they stand.
std::string former_names_like(const Facts& facts, std::size_t index, const Basis&) {
  const FormerName& like = facts.former_names()[index];
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

// --- the day of effect

AttributeValue effect_wording(const Facts& facts, std::size_t) {
  AttributeValue value = answered(Answer::yes);
  if (!facts.effect().wording.empty()) value.values.push_back(facts.effect().wording);
  return value;
}
AttributeValue before_issue(const Facts& facts, std::size_t) {
  return answered(facts.effect().before_issue);
}
AttributeValue days_from_issue(const Facts& facts, std::size_t) {
  AttributeValue value;
  value.numbers = facts.effect().days;
  return value;
}

std::string number_of_days(const Facts& facts, std::size_t, const Basis&) {
  const auto& days = facts.effect().days;
  return days ? std::to_string(days->first) : "";
}

constexpr std::array kCharacter = {
    asked_for_words("loại lỗi ký tự", kCharacterFaults, character_fault),
    AttributeRow{"lẫn hai cách ghi dấu", {}, mixes_marks},
};
constexpr std::array kCharacterWords = {
    PlaceholderRow{"chữ đúng", right_letters},
    PlaceholderRow{"ký tự", named_characters},
    PlaceholderRow{"số nơi", number_of_places},
};
constexpr std::array kNumbering = {
    asked_for_words("loại lỗi đánh số", kNumberingFaults, numbering_fault),
    asked_for_words("đơn vị đánh số", kNumbered, numbered_unit),
};
constexpr std::array kNumberingWords = {
    PlaceholderRow{"số mong đợi", expected_number},
    PlaceholderRow{"đơn vị trước", unit_before},
};
constexpr std::array kFormerName = {
    asked_for_words("loại tên cũ", kFormerKinds, former_kind),
    asked_for_words("cách thay tên cũ", kFormerWays, former_way),
    AttributeRow{"tên đã thôi dùng", {}, is_gone},
    AttributeRow{"tên cũ được giữ", {}, is_kept},
};
constexpr std::array kFormerNameWords = {
    PlaceholderRow{"tên nay", name_now},
    PlaceholderRow{"tên thay được", name_to_put},
    PlaceholderRow{"từ ngày", gone_since},
    PlaceholderRow{"nguồn", gone_by},
    PlaceholderRow{"các tên cũ", former_names_like},
};
constexpr std::array kEffect = {
    asked_for_words("cách ghi ngày có hiệu lực", kEffectWordings, effect_wording),
    AttributeRow{"có hiệu lực sớm hơn ngày ban hành", {}, before_issue},
    AttributeRow{"ngày thứ mấy từ khi ban hành", {}, days_from_issue, AttributeKind::number},
};
constexpr std::array kEffectWords = {PlaceholderRow{"số ngày", number_of_days}};

}  // namespace

SubjectRows character_rows() { return {kCharacter, kCharacterWords}; }
SubjectRows numbering_rows() { return {kNumbering, kNumberingWords}; }
SubjectRows former_name_rows() { return {kFormerName, kFormerNameWords}; }
SubjectRows effect_rows() { return {kEffect, kEffectWords}; }

}  // namespace soat
