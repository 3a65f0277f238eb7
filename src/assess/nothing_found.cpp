// What to say of a draft in which there is no procedure to assess.
#include "assess/assessment.h"

namespace soat {
namespace {

constexpr std::size_t kNamed = 4;

/// The annexes, forms and tables of the act, the first few by name.
std::string beside_articles(const Act& act) {
  std::vector<std::string> names;
  for (UnitIndex i = 1; i < act.units.size(); ++i) {
    const UnitKind kind = act.units[i].kind;
    if (kind == UnitKind::annex || kind == UnitKind::form) names.push_back(readable_path(act, i));
  }
  UnitIndex last = kNoUnit;
  for (const Paragraph& paragraph : act.text.paragraphs()) {
    if (!paragraph.in_table || paragraph.span.empty()) continue;
    const UnitIndex unit = act.unit_holding(paragraph.span.begin);
    const UnitKind kind = act.units[unit].kind;
    const bool heads = kind == UnitKind::head || kind == UnitKind::end || kind == UnitKind::act;
    const bool named = act.enclosing(unit, UnitKind::annex) != kNoUnit ||
                       act.enclosing(unit, UnitKind::form) != kNoUnit;
    if (unit != last && !heads && !named) names.push_back("bảng tại " + readable_path(act, unit));
    last = unit;
  }
  std::string out;
  for (std::size_t i = 0; i < names.size() && i < kNamed; ++i)
    out += (out.empty() ? "" : ", ") + names[i];
  if (names.size() > kNamed) out += " và " + std::to_string(names.size() - kNamed) + " nơi khác";
  return out;
}

}  // namespace

std::optional<Problem> nothing_to_assess(const Analysis& analysis) {
  if (!assessed_procedures(analysis).empty()) return std::nullopt;
  const Act& act = analysis.act();
  std::string what = "Không thấy thủ tục hành chính nào được đặt ra, sửa đổi hoặc bãi bỏ.";
  bool articles = false;
  for (const Unit& unit : act.units) articles = articles || unit.kind == UnitKind::article;
  if (!articles) what += " Văn bản không có điều nào: phải đủ các dòng «Điều 1. …».";
  const std::string beside = beside_articles(act);
  if (!beside.empty()) {
    what +=
        " Nội dung của phụ lục, biểu mẫu, bảng không được coi là quy định thủ tục; xem: " + beside +
        ".";
  }
  return Problem{act.text.source().name, std::move(what),
                 "Để xem chương trình đọc thế nào: soat outline TỆP, soat procedures TỆP."};
}

}  // namespace soat
