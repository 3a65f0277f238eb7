#include "report/text_report.h"

#include <algorithm>
#include <array>

#include "base/one_line.h"
#include "report/finding_words.h"
#include "report/shown.h"

namespace soat {
namespace {

class Painter {
 public:
  explicit Painter(bool on) : on_(on) {}
  [[nodiscard]] std::string bold(std::string_view s) const { return paint("1", s); }
  [[nodiscard]] std::string dim(std::string_view s) const { return paint("2", s); }
  [[nodiscard]] std::string level(FindingLevel level, std::string_view s) const {
    constexpr std::array<std::string_view, 4> kColours = {"36", "34", "33", "31"};
    return paint(kColours[static_cast<std::size_t>(level)], s);
  }

 private:
  [[nodiscard]] std::string paint(std::string_view code, std::string_view s) const {
    if (!on_) return std::string(s);
    return "\x1b[" + std::string(code) + "m" + std::string(s) + "\x1b[0m";
  }
  bool on_;
};

std::string issued_line(const ReviewDates& dates) {
  if (!dates.issued) return "chưa rõ (văn bản không ghi; nêu bằng --issued)";
  constexpr std::array<std::string_view, 4> kFrom = {"theo --issued", "theo phần đầu văn bản",
                                                     "theo sổ văn bản", "chưa rõ"};
  const std::string from =
      " (" + std::string(kFrom[static_cast<std::size_t>(dates.issued_from)]) + ")";
  if (dates.issued->exact()) return vietnamese_date(dates.issued->first) + from;
  return "từ " + vietnamese_date(dates.issued->first) + " đến " +
         vietnamese_date(dates.issued->last) + from;
}

/// "1/2024/NĐ-CP, 2/2024/NĐ-CP" of numbers separated by spaces.
std::string listed(std::string numbers) {
  for (std::size_t at = 0; (at = numbers.find(' ', at)) != std::string::npos; at += 2)
    numbers.replace(at, 1, ", ");
  return numbers;
}

std::string act_line(const Head& head) {
  std::string line(vietnamese_name(head.type));
  if (head.number)
    line += " số " + (head.number->serial.empty() ? "…" : std::string()) + head.number->text;
  if (head.issuer != Issuer::other) line += ", " + std::string(vietnamese_name(head.issuer));
  if (head.draft) line += " (dự thảo)";
  return line;
}

class CheckReport {
 public:
  CheckReport(const Analysis& analysis, const ToolInfo& tool, FindingLevel min_level,
              const TextStyle& style)
      : analysis_(analysis),
        act_(analysis.act()),
        tool_(tool),
        min_(min_level),
        paint_(style.colour),
        width_(style.width),
        place_word_(counts_lines(act_.text.source()) ? "dòng" : "đoạn"),
        positions_(act_.text.source()) {}

  std::string write() {
    opening();
    for (const Finding& finding : analysis_.findings) {
      if (finding.level >= min_) write_finding(finding);
    }
    summary();
    return std::move(out_);
  }

 private:
  void line(std::string_view label, const std::string& words) {
    out_ += paint_.dim(label) + shown_words(words) + "\n";
  }
  void paragraph(const std::string& words, std::string_view indent = "  ") {
    out_ += wrapped(shown_words(words), width_, indent) + "\n";
  }
  void opening() {
    out_ += paint_.bold(shown_name(act_.text.source().name)) + "\n";
    line("  Văn bản:        ", act_line(act_.head));
    if (!act_.head.title.empty())
      line("  Trích yếu:      ", shortened(one_line(act_.head.title), 200));
    line("  Ngày ban hành:  ", issued_line(analysis_.dates));
    if (analysis_.dates.as_of) line("  Ngày rà soát:   ", vietnamese_date(*analysis_.dates.as_of));
    if (analysis_.own_status.status == ActStatus::expired && analysis_.own_status.since) {
      line("  Tình trạng:     ", "hết hiệu lực từ ngày " +
                                     vietnamese_date(*analysis_.own_status.since) +
                                     " (theo sổ văn bản)");
    }
    const std::string rules = tool_.rules.empty() ? "chưa có" : tool_.rules;
    const std::string registry = tool_.registry.empty() ? "chưa có" : tool_.registry;
    line("  Dữ liệu:        ", "quy tắc " + rules + ", sổ văn bản " + registry);
    if (!analysis_.not_checked.empty()) {
      line("  Chưa kiểm tra:  ",
           std::to_string(analysis_.not_checked.size()) + " mục, nêu ở cuối báo cáo");
    }
    out_ += "\n";
  }

  void write_finding(const Finding& f) {
    const Position at = positions_.at(act_.text.source_offset(f.span.begin));
    out_ += paint_.level(f.level, "● " + std::string(vietnamese_name(f.level))) + "  " +
            paint_.bold(shown_words(readable_path(act_, f.unit))) +
            paint_.dim("  (" + place_word_ + " " + std::to_string(at.line) + ")") + "\n";
    paragraph("«" + shortened(one_line(act_.text.words(f.span)), kQuotedBytes) + "»", "    ");
    const FindingWords words = finding_words(act_, f);
    for (const std::string& words_of_one : words.paragraphs) paragraph(words_of_one);
    out_ += paint_.dim("  " + f.rule) + "\n\n";
  }

  void summary() {
    const auto& r = analysis_.recognition;
    std::array<std::size_t, 4> counts{};
    for (const Finding& f : analysis_.findings) ++counts[static_cast<std::size_t>(f.level)];
    out_ += paint_.bold("Tổng hợp") + "\n";
    paragraph(std::to_string(r.procedures.size()) +
              " thủ tục hành chính (hoặc phần của thủ tục), " +
              std::to_string(r.delegations.size()) + " quy định giao việc ban hành, " +
              std::to_string(r.cited.citations.size()) + " viện dẫn.");
    if (!tool_.rules.empty()) {
      std::string levels = "Nhận xét: ";
      for (int level = 3; level >= 0; --level) {
        levels += std::string(vietnamese_name(static_cast<FindingLevel>(level))) + " " +
                  std::to_string(counts[static_cast<std::size_t>(level)]) +
                  (level > 0 ? " · " : ".");
      }
      paragraph(levels);
    }
    since_then();
    for (const std::string& what : analysis_.not_checked) paragraph("Chưa kiểm tra: " + what);
  }

  /// Acts cited that were in force when the draft takes effect, and are not on the day of review.
  void since_then() {
    constexpr std::size_t kShown = 12;
    std::vector<std::string> gone;
    for (const CitationStatus& status : analysis_.citation_status) {
      if (!status.on_review || status.on_review->status != ActStatus::expired ||
          status.status == ActStatus::expired || !status.on_review->since)
        continue;
      std::string words =
          status.number + " (hết hiệu lực từ ngày " + vietnamese_date(*status.on_review->since);
      if (!status.replaced_by.empty()) words += ", được thay bằng " + listed(status.replaced_by);
      words += ")";
      if (std::find(gone.begin(), gone.end(), words) == gone.end())
        gone.push_back(std::move(words));
    }
    if (gone.empty()) return;
    std::string all =
        std::to_string(gone.size()) + " văn bản được viện dẫn nay đã hết hiệu lực (ngày rà soát): ";
    for (std::size_t i = 0; i < std::min(gone.size(), kShown); ++i)
      all += (i > 0 ? "; " : "") + gone[i];
    paragraph(all + (gone.size() > kShown ? "; …" : "."));
  }

  const Analysis& analysis_;
  const Act& act_;
  const ToolInfo& tool_;
  FindingLevel min_;
  Painter paint_;
  std::size_t width_;
  std::string place_word_;  ///< what the numbers of places count
  PositionIndex positions_;
  std::string out_;
};

std::string_view action_name(ProcedureAction action) {
  constexpr std::array<std::string_view, 4> kNames = {"đặt ra", "sửa đổi", "bãi bỏ", "dẫn chiếu"};
  return kNames[static_cast<std::size_t>(action)];
}

std::string_view part_name(std::size_t part) {
  constexpr std::array<std::string_view, kProcedureParts> kNames = {"tên",
                                                                    "trình tự",
                                                                    "cách thức",
                                                                    "thành phần hồ sơ",
                                                                    "số lượng hồ sơ",
                                                                    "thời hạn giải quyết",
                                                                    "đối tượng",
                                                                    "cơ quan giải quyết",
                                                                    "kết quả",
                                                                    "mẫu đơn, tờ khai",
                                                                    "phí, lệ phí",
                                                                    "yêu cầu, điều kiện"};
  return kNames[part];
}

}  // namespace

std::string check_report(const Analysis& analysis, const ToolInfo& tool, FindingLevel min_level,
                         const TextStyle& style) {
  return CheckReport(analysis, tool, min_level, style).write();
}

std::string outline_report(const Analysis& analysis) {
  const Act& act = analysis.act();
  std::string out;
  for (UnitIndex i = 1; i < act.units.size(); ++i) {
    const Unit& u = act.units[i];
    std::size_t depth = 0;
    for (UnitIndex above = u.parent; above != 0 && above != kNoUnit;
         above = act.units[above].parent)
      ++depth;
    out += std::string(depth * 2, ' ') + unit_id(act, i);
    if (!u.heading.empty()) out += "  " + one_line(act.text.words(u.heading));
    out += "\n";
  }
  return shown_words(out);
}

namespace {

std::string state_name(const ActState& state) {
  const std::string since = state.since ? " từ ngày " + vietnamese_date(*state.since) : "";
  switch (state.status) {
    case ActStatus::in_force:
      return "còn hiệu lực";
    case ActStatus::not_yet:
      return "chưa có hiệu lực" +
             (state.since ? " (đến ngày " + vietnamese_date(*state.since) + ")" : "");
    case ActStatus::expired:
      return "hết hiệu lực" + since;
    default:
      return "chưa rõ hiệu lực";
  }
}

/// "còn hiệu lực; ngày rà soát: hết hiệu lực từ ngày 01/08/2024, được thay bằng …; sửa đổi tại …":
/// of a citation of another act.
std::string state_words(const Analysis& analysis, std::size_t index) {
  const CitationStatus& status = analysis.citation_status[index];
  if (analysis.recognition.cited.citations[index].kind != CitationKind::external) return {};
  if (status.number.empty()) return "không có trong sổ văn bản";
  const ActState then{status.status, status.since};
  std::string words = state_name(then);
  if (status.on_review && *status.on_review != then)
    words += "; ngày rà soát: " + state_name(*status.on_review);
  const bool expired = status.status == ActStatus::expired ||
                       (status.on_review && status.on_review->status == ActStatus::expired);
  if (expired && !status.replaced_by.empty())
    words += ", được thay bằng " + listed(status.replaced_by);
  for (const CitedAmendment& a : status.amendments) {
    const std::string place = readable_provision(a.by_provision);
    words += "; " + a.how + " tại " + (place.empty() ? "" : place + " ") + a.act;
  }
  return words;
}

}  // namespace

std::string citations_report(const Analysis& analysis) {
  const Act& act = analysis.act();
  std::string out;
  const auto& citations = analysis.recognition.cited.citations;
  for (std::size_t index = 0; index < citations.size(); ++index) {
    const Citation& c = citations[index];
    out += unit_id(act, c.unit) + "\t" + std::string(json_name(c.kind)) + "\t" +
           one_line(act.text.words(c.span)) + "\t";
    for (std::size_t i = 0; i < c.targets.size(); ++i) {
      if (i > 0) out += ", ";
      const bool own = c.targets[i].unit != kNoUnit && !act.units[c.targets[i].unit].quoted;
      out +=
          own ? readable_path(act, c.targets[i].unit) : readable_provision(c.targets[i].provision);
    }
    const CitationStatus& status = analysis.citation_status[index];
    if (status.target_status == TargetStatus::missing) out += " (không có trong văn bản)";
    if (status.perhaps_missing) out += " (có thể không có trong văn bản)";
    out += "\t" + state_words(analysis, index) + "\n";
  }
  return shown_words(out);
}

namespace {

/// A line of parts that the act does not lay down itself; nothing where there are none.
std::string parts_line(std::string_view title, const std::array<bool, kProcedureParts>& parts) {
  std::string names;
  for (std::size_t part = 0; part < kProcedureParts; ++part) {
    if (!parts[part]) continue;
    names += (names.empty() ? "" : ", ") + std::string(part_name(part));
  }
  return names.empty() ? names : "  - " + std::string(title) + ": " + names + "\n";
}

}  // namespace

std::string procedures_report(const Analysis& analysis) {
  const Act& act = analysis.act();
  std::string out;
  for (const Procedure& p : analysis.recognition.procedures) {
    out += p.name + "\n  " + std::string(action_name(p.action));
    if (p.confidence == Confidence::ask) out += " (chưa chắc)";
    out += ", tại: ";
    for (std::size_t i = 0; i < p.units.size(); ++i)
      out += (i > 0 ? "; " : "") + readable_path(act, p.units[i]);
    out += "\n";
    for (std::size_t part = 0; part < kProcedureParts; ++part) {
      if (p.parts[part].empty()) continue;
      const Evidence& e = p.parts[part].front();
      out += "  - " + std::string(part_name(part)) + ": «" +
             shortened(one_line(act.text.words(e.span)), 120) + "» (" + readable_path(act, e.unit) +
             ")\n";
    }
    out += parts_line("quy định ở điều khác", p.given_elsewhere);
    out += parts_line("giao cơ quan khác quy định", p.delegated);
  }
  return shown_words(out);
}

std::string delegations_report(const Analysis& analysis) {
  const Act& act = analysis.act();
  std::string out;
  for (const Delegation& d : analysis.recognition.delegations) {
    out += readable_path(act, d.unit) + "\n  giao: " + one_line(d.receiver) +
           "\n  nội dung: " + shortened(one_line(act.text.words(d.subject)), 300) + "\n  " +
           (d.procedure ? "có thủ tục, điều kiện hoặc mẫu\n" : "không phải thủ tục\n");
  }
  return shown_words(out);
}

}  // namespace soat
