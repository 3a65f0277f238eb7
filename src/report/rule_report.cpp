#include "report/rule_report.h"

#include <array>

namespace soat {
namespace {

std::string_view level_name(RuleLevel level) {
  constexpr std::array<std::string_view, 4> kNames = {"gợi ý", "hỏi", "cảnh báo", "lỗi"};
  return kNames[static_cast<std::size_t>(level)];
}

std::string period(std::optional<Date> first, std::optional<Date> last) {
  if (!first && !last) return "mọi ngày";
  std::string words;
  if (first) words += "từ " + vietnamese_date(*first);
  if (last) words += (words.empty() ? "đến " : " đến ") + vietnamese_date(*last);
  return words;
}

std::string certainty(const Rule& rule) {
  if (rule.certainty == "V") return "đã đọc nguyên văn điều khoản";
  if (rule.certainty == "V~") return "đọc ở bản sao bị cắt hoặc sửa, khớp với nguồn khác";
  return rule.certainty == "S" ? "theo nguồn thứ cấp" : "theo trí nhớ, chưa kiểm chứng";
}

/// The conditions as the file writes them, line by line.
std::string conditions(const Rule& rule) {
  std::string out;
  std::string_view source = rule.source;
  while (!source.empty()) {
    const std::size_t end = std::min(source.find('\n'), source.size());
    const std::string_view line = source.substr(0, end);
    source.remove_prefix(std::min(end + 1, source.size()));
    for (const std::string_view field : {"với mỗi", "khi", "và", "hoặc", "trừ khi"}) {
      if (line.starts_with(field) && line.size() > field.size() && line[field.size()] == ' ') {
        out += "  " + std::string(line) + "\n";
        break;
      }
    }
  }
  return out;
}

}  // namespace

std::string explain_rule(const Rule& rule) {
  std::string out = rule.name + "\n  " + rule.id + "\n\n";
  for (const RuleBasis& basis : rule.basis) {
    out += "Căn cứ:    " + basis.words;
    if (basis.first || basis.last) out += " (" + period(basis.first, basis.last) + ")";
    out += "\n";
  }
  out += "Độ chắc:   " + certainty(rule) + "\n";
  out += "Áp dụng:   văn bản ban hành " + period(rule.first, rule.last) + "\n";
  out += "Mức:       " + std::string(level_name(rule.level));
  if (rule.issued_level != rule.level)
    out += "; với văn bản đã ban hành: " + std::string(level_name(rule.issued_level));
  out += "\n\nQuy tắc hỏi:\n" + conditions(rule);
  if (!rule.reason.empty()) out += "\nVì sao:    " + rule.reason + "\n";
  out += "Báo:       " + rule.message + "\n";
  if (!rule.advice.empty()) out += "Đề nghị:   " + rule.advice + "\n";
  if (!rule.fix.empty()) out += "Sửa thành: " + rule.fix + "\n";
  if (!rule.check.empty()) out += "Tra cứu:   " + rule.check + "\n";
  for (const RuleExample& example : rule.examples) {
    const std::string_view kind = example.kind == ExampleKind::wrong   ? "Bị nêu"
                                  : example.kind == ExampleKind::right ? "Không bị nêu"
                                                                       : "Bị hỏi";
    out += "\n" + std::string(kind) + " — " + example.name + ":\n";
    std::string_view draft = example.draft;
    while (!draft.empty()) {
      const std::size_t end = std::min(draft.find('\n'), draft.size());
      out += "  | " + std::string(draft.substr(0, end)) + "\n";
      draft.remove_prefix(std::min(end + 1, draft.size()));
    }
  }
  return out;
}

std::string new_rule_text() {
  return "tên       (một câu nói điều sai)\n"
         "căn cứ    khoản … Điều … Luật số …/…/QH…\n"
         "độ chắc   V\n"
         "áp dụng   từ 01/01/2021\n"
         "mức       hỏi\n"
         "với mỗi   thủ tục\n"
         "khi       hành động là đặt ra\n"
         "báo       {đơn vị} …\n"
         "đề nghị   …\n"
         "tra cứu   …\n"
         "vì sao    …\n"
         "hỏi       (tên ví dụ bị nêu)\n"
         "    bối cảnh  quyết định của Ủy ban nhân dân tỉnh, ngày 12/5/2022, căn cứ Luật …\n"
         "    | Điều 1. …\n"
         "    | ⟦1. …⟧\n"
         "đúng      (tên ví dụ không bị nêu)\n"
         "    bối cảnh  quyết định của Ủy ban nhân dân tỉnh, ngày 12/5/2022, căn cứ Luật …\n"
         "    | Điều 1. …\n";
}

}  // namespace soat
