#include "rule/example_draft.h"

#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include "base/utf8.h"

namespace soat {
namespace {

struct Kind {
  std::string_view phrase;
  std::string_view issuer;
  std::string_view symbol;
  std::string_view type;
};

// How the head of each kind of act is printed.
constexpr std::array<Kind, 20> kKinds = {{
    {"quyết định của Ủy ban nhân dân tỉnh", "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH", "QĐ-UBND",
     "QUYẾT ĐỊNH"},
    {"quyết định của Ủy ban nhân dân huyện", "ỦY BAN NHÂN DÂN HUYỆN YÊN KHÁNH", "QĐ-UBND",
     "QUYẾT ĐỊNH"},
    {"quyết định của Ủy ban nhân dân xã", "ỦY BAN NHÂN DÂN XÃ GIA VIỄN", "QĐ-UBND", "QUYẾT ĐỊNH"},
    {"nghị quyết của Hội đồng nhân dân tỉnh", "HỘI ĐỒNG NHÂN DÂN TỈNH NINH BÌNH", "NQ-HĐND",
     "NGHỊ QUYẾT"},
    {"nghị quyết của Hội đồng nhân dân huyện", "HỘI ĐỒNG NHÂN DÂN HUYỆN YÊN KHÁNH", "NQ-HĐND",
     "NGHỊ QUYẾT"},
    {"quyết định của Tổng Kiểm toán nhà nước", "KIỂM TOÁN NHÀ NƯỚC", "QĐ-KTNN", "QUYẾT ĐỊNH"},
    {"nghị định của Chính phủ", "CHÍNH PHỦ", "NĐ-CP", "NGHỊ ĐỊNH"},
    {"nghị quyết của Chính phủ", "CHÍNH PHỦ", "NQ-CP", "NGHỊ QUYẾT"},
    {"thông tư của Bộ Tư pháp", "BỘ TƯ PHÁP", "TT-BTP", "THÔNG TƯ"},
    {"quyết định của Bộ Tư pháp", "BỘ TƯ PHÁP", "QĐ-BTP", "QUYẾT ĐỊNH"},
    {"thông tư liên tịch của Bộ Tư pháp và Bộ Tài chính", "BỘ TƯ PHÁP - BỘ TÀI CHÍNH",
     "TTLT-BTP-BTC", "THÔNG TƯ LIÊN TỊCH"},
    {"thông tư liên tịch của Bộ Tư pháp và Tòa án nhân dân tối cao",
     "BỘ TƯ PHÁP - TÒA ÁN NHÂN DÂN TỐI CAO", "TTLT-BTP-TANDTC", "THÔNG TƯ LIÊN TỊCH"},
    {"thông tư của Tổng Kiểm toán nhà nước", "KIỂM TOÁN NHÀ NƯỚC", "TT-KTNN", "THÔNG TƯ"},
    {"chỉ thị của Ủy ban nhân dân tỉnh", "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH", "CT-UBND", "CHỈ THỊ"},
    {"quyết định của Chủ tịch Ủy ban nhân dân tỉnh", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH NINH BÌNH",
     "QĐ-CTUBND", "QUYẾT ĐỊNH"},
    {"nghị quyết của Hội đồng nhân dân xã", "HỘI ĐỒNG NHÂN DÂN XÃ GIA VIỄN", "NQ-HĐND",
     "NGHỊ QUYẾT"},
    {"quyết định cá biệt của Ủy ban nhân dân tỉnh", "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH", "QĐ-UBND",
     "QUYẾT ĐỊNH"},
    {"kế hoạch của Ủy ban nhân dân tỉnh", "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH", "KH-UBND", "KẾ HOẠCH"},
    {"báo cáo của Ủy ban nhân dân tỉnh", "ỦY BAN NHÂN DÂN TỈNH NINH BÌNH", "BC-UBND", "BÁO CÁO"},
    {"luật của Quốc hội", "QUỐC HỘI", "QH15", "LUẬT"},
}};

std::string after(std::string_view context, std::string_view word, std::string_view end) {
  const std::size_t at = context.find(word);
  if (at == std::string_view::npos) return {};
  context.remove_prefix(at + word.size());
  return std::string(context.substr(0, context.find(end)));
}

std::vector<std::string> split(std::string_view text, char mark) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(mark), text.size());
    std::string_view part = text.substr(0, end);
    while (part.starts_with(' ')) part.remove_prefix(1);
    if (!part.empty()) parts.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

constexpr std::size_t kEscape = 6;  // bytes

/// "\\u0301": for characters that an editor does not show, or shows as another.
std::optional<char32_t> escaped_character(std::string_view text) {
  if (!text.starts_with("\\u") || text.size() < kEscape) return std::nullopt;
  unsigned value = 0;
  const char* end = text.data() + kEscape;
  const auto read = std::from_chars(text.data() + 2, end, value, 16);
  const bool surrogate = value >= 0xD800 && value < 0xE000;
  if (read.ptr != end || value == 0 || surrogate) return std::nullopt;
  return static_cast<char32_t>(value);
}

}  // namespace

std::vector<std::string> example_kinds() {
  std::vector<std::string> phrases;
  phrases.reserve(kKinds.size());
  for (const Kind& kind : kKinds) phrases.emplace_back(kind.phrase);
  return phrases;
}

std::string example_head(std::string_view context) {
  const Kind* kind = nullptr;
  for (const Kind& known : kKinds) {
    if (context.starts_with(known.phrase)) kind = &known;
  }
  if (kind == nullptr) return {};
  const std::vector<std::string> day = split(after(context, "ngày ", ","), '/');
  const std::string year = day.size() == 3 ? day[2] : "";
  const bool issued = context.find("đã ban hành") != std::string_view::npos;
  const bool plain = kind->symbol.starts_with("KH") || kind->symbol.starts_with("BC") ||
                     kind->phrase.find("cá biệt") != std::string_view::npos;
  std::string head = std::string(kind->issuer) +
                     "\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n";
  const bool law = kind->type == "LUẬT";
  head += (law ? "Luật số: " : "Số: ") + std::string(issued ? "12" : "  ") +
          (plain ? "" : "/" + year) + "/" + std::string(kind->symbol) + "\n";
  if (day.size() == 3)
    head += "Ninh Bình, ngày " + day[0] + " tháng " + day[1] + " năm " + day[2] + "\n";
  const std::string title = after(context, "tên «", "»");
  head += std::string(kind->type) + "\n" + (title.empty() ? "Về việc thử quy tắc" : title) + "\n";
  for (const std::string& ground : split(after(context, "căn cứ ", "|"), ';'))
    head += "Căn cứ " + ground + ";\n";
  if (kind->type == "QUYẾT ĐỊNH") head += "QUYẾT ĐỊNH:\n";
  return head;
}

void finish_example(const std::string& head, std::string_view marked, RuleExample& example) {
  constexpr std::string_view kOpen = "⟦";
  constexpr std::string_view kClose = "⟧";
  example.draft = head;
  std::uint32_t begin = 0;
  while (!marked.empty()) {
    if (marked.starts_with(kOpen)) {
      begin = static_cast<std::uint32_t>(example.draft.size());
      marked.remove_prefix(kOpen.size());
    } else if (marked.starts_with(kClose)) {
      example.spans.emplace_back(begin, static_cast<std::uint32_t>(example.draft.size()));
      marked.remove_prefix(kClose.size());
    } else if (const auto escaped = escaped_character(marked)) {
      append_character(example.draft, *escaped);
      marked.remove_prefix(kEscape);
    } else {
      example.draft += marked.front();
      marked.remove_prefix(1);
    }
  }
}

}  // namespace soat
