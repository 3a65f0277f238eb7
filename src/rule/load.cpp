// Reads rule files: fields at the margin, continuation lines further in, examples with their
// drafts.
#include <algorithm>
#include <array>
#include <filesystem>
#include <map>

#include "base/file.h"
#include "base/utf8.h"
#include "rule/condition.h"
#include "rule/example_draft.h"
#include "rule/rule.h"
#include "text/vocabulary.h"

namespace soat {
namespace {

constexpr std::array<std::string_view, 19> kFields = {
    "tên",    "căn cứ",   "độ chắc",  "áp dụng", "mức khi đã ban hành", "mức", "với mỗi", "khi",
    "và",     "hoặc",     "trừ khi",  "gộp",     "báo khi chưa rõ",     "báo", "đề nghị", "tra cứu",
    "vì sao", "bối cảnh", "sửa thành"};
constexpr std::array<std::string_view, 3> kExamples = {"sai", "đúng", "hỏi"};
const std::map<std::string, RuleLevel, std::less<>> kLevels = {{"lỗi", RuleLevel::error},
                                                               {"cảnh báo", RuleLevel::warning},
                                                               {"hỏi", RuleLevel::ask},
                                                               {"gợi ý", RuleLevel::hint}};
const std::map<std::string, RuleSubject, std::less<>> kSubjects = {
    {"văn bản", RuleSubject::act},       {"điều", RuleSubject::article},
    {"thủ tục", RuleSubject::procedure}, {"việc giao", RuleSubject::delegation},
    {"viện dẫn", RuleSubject::citation}, {"lỗi ký tự", RuleSubject::character}};

std::string_view trimmed(std::string_view s) {
  const auto first = s.find_first_not_of(" \t\r");
  return first == std::string_view::npos ? std::string_view{}
                                         : s.substr(first, s.find_last_not_of(" \t\r") - first + 1);
}

std::u32string characters(std::string_view text) {
  std::u32string all;
  for (std::uint32_t at = 0; at < text.size();) all.push_back(next_character(text, at));
  return all;
}

/// Steps of insertion, deletion and change between two words.
std::size_t distance(std::u32string_view a, std::u32string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t k = 0; k <= b.size(); ++k) row[k] = k;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t above_left = row[0];
    row[0] = i;
    for (std::size_t k = 1; k <= b.size(); ++k) {
      const std::size_t here =
          std::min({row[k] + 1, row[k - 1] + 1, above_left + (a[i - 1] == b[k - 1] ? 0 : 1)});
      above_left = std::exchange(row[k], here);
    }
  }
  return row[b.size()];
}

template <class Names>
std::string nearest(std::string_view word, const Names& names) {
  std::string best;
  const std::u32string written = characters(word);
  std::size_t least = written.size() / 2 + 1;
  for (const auto& name : names) {
    const std::size_t d = distance(written, characters(name));
    if (d < least) {
      least = d;
      best = name;
    }
  }
  return best;
}

class RuleReader {
 public:
  RuleReader(std::string_view text, const std::string& id, const Dialect& dialect)
      : text_(text), dialect_(dialect) {
    rule_.id = id;
    rule_.source = text;
  }

  Result<Rule> read() {
    for (std::size_t at = 0; at < text_.size() && !problem_;) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      line_ = text_.substr(at, end - at);
      ++number_;
      one_line();
      at = end + 1;
    }
    finish_example_lines();
    if (!problem_) finish();
    if (problem_) return *problem_;
    return std::move(rule_);
  }

 private:
  /// A fault at a byte of the line, shown with a caret under its code point.
  void fault(std::size_t byte, const std::string& what, const std::string& hint) {
    if (problem_) return;
    std::size_t column = 0;
    for (std::size_t i = 0; i < std::min(byte, line_.size()); ++i) {
      column += (static_cast<unsigned char>(line_[i]) & 0xC0U) != 0x80 ? 1 : 0;
    }
    problem_ = Problem{
        "rules/" + rule_.id + ".rule:" + std::to_string(number_) + ":" + std::to_string(column + 1),
        what + "\n    " + std::string(line_) + "\n    " + std::string(column, ' ') + "^", hint};
  }

  void one_line() {
    const std::string_view words = trimmed(line_);
    if (words.empty() || words.starts_with("#")) return;
    const auto start = static_cast<std::size_t>(words.data() - line_.data());
    if (words.starts_with("|")) return example_line(words.substr(1));
    for (const std::string_view name : kExamples) {
      if (has_field(words, name)) return start_example(name, trimmed(words.substr(name.size())));
    }
    for (const std::string_view name : kFields) {
      if (!has_field(words, name)) continue;
      const std::string_view value = trimmed(words.substr(name.size()));
      return field(name, value, static_cast<std::size_t>(value.data() - line_.data()));
    }
    if (start >= 4 && continued_ != nullptr) {
      *continued_ += " " + std::string(words);
      return;
    }
    const std::string first(words.substr(0, words.find(' ')));
    const std::string near = nearest_field(words);
    fault(start, "Không có mục «" + first + "».",
          near.empty() ? "Xem docs/rule-language.md." : "Có phải «" + near + "»?");
  }

  /// The field that as many words at the start of the line come nearest to.
  static std::string nearest_field(std::string_view line) {
    std::string best;
    for (std::size_t end = line.find(' ');; end = line.find(' ', end + 1)) {
      const std::string near = nearest(line.substr(0, end), kFields);
      const auto spaces = [](std::string_view s) { return std::count(s.begin(), s.end(), ' '); };
      if (!near.empty() && spaces(near) == spaces(line.substr(0, end))) best = near;
      if (end == std::string_view::npos || spaces(line.substr(0, end)) > 4) return best;
    }
  }

  static bool has_field(std::string_view words, std::string_view name) {
    return words.starts_with(name) && (words.size() == name.size() || words[name.size()] == ' ');
  }

  void field(std::string_view name, std::string_view value, std::size_t at) {
    continued_ = nullptr;
    if (name == "bối cảnh") return context(value, at);
    finish_example_lines();
    if (name == "tên")
      set(rule_.name, value);
    else if (name == "căn cứ")
      basis(value, at);
    else if (name == "độ chắc")
      certainty(value, at);
    else if (name == "áp dụng")
      days_of_rule(value, at);
    else if (name == "mức")
      level(rule_.level, value, at);
    else if (name == "mức khi đã ban hành") {
      level(rule_.issued_level, value, at);
      issued_level_ = true;
    } else if (name == "với mỗi")
      subject(value, at);
    else if (name == "khi")
      condition(when_, value, at, "");
    else if (name == "và")
      condition(in_unless_ ? unless_ : when_, value, at, " và ");
    else if (name == "hoặc")
      condition(in_unless_ ? unless_ : when_, value, at, " hoặc ");
    else if (name == "trừ khi") {
      in_unless_ = true;
      condition(unless_, value, at, "");
    } else if (name == "gộp")
      rule_.grouped = true;
    else if (name == "báo khi chưa rõ")
      set(rule_.doubtful_message, value);
    else if (name == "báo")
      set(rule_.message, value);
    else if (name == "đề nghị")
      set(rule_.advice, value);
    else if (name == "sửa thành")
      set(rule_.fix, value);
    else if (name == "tra cứu")
      set(rule_.check, value);
    else
      set(rule_.reason, value);
  }

  void set(std::string& target, std::string_view value) {
    target = value;
    continued_ = &target;
  }

  /// "Điều 68 Nghị định số 78/2025/NĐ-CP [từ 01/04/2025]": the provision, and when it is cited.
  void basis(std::string_view value, std::size_t at) {
    RuleBasis& basis = rule_.basis.emplace_back();
    basis.line = number_;
    const std::size_t open = value.find('[');
    if (open == std::string_view::npos) return set(basis.words, value);
    basis.words = trimmed(value.substr(0, open));
    const std::size_t close = value.find(']', open);
    if (close == std::string_view::npos || close + 1 != value.size()) {
      return fault(at + open, "Khoảng ngày của căn cứ chưa đóng ngoặc.", "Dạng: [từ 01/04/2025].");
    }
    period(value.substr(open + 1, close - open - 1), at + open + 1, basis.first, basis.last);
    if (!basis.first && !basis.last) {
      fault(at + open, "Cần khoảng ngày trong ngoặc.", "Dạng: [từ 01/01/2021 đến 31/03/2025].");
    }
  }

  void certainty(std::string_view value, std::size_t at) {
    if (value != "V" && value != "V~" && value != "S" && value != "M") {
      fault(at, "Độ chắc phải là V, V~, S hoặc M.",
            "V: đã đọc nguyên văn; S: nguồn thứ cấp; M: theo trí nhớ.");
    }
    rule_.certainty = value;
  }

  void period(std::string_view value, std::size_t at, std::optional<Date>& first,
              std::optional<Date>& last) {
    const auto day_after = [&](std::string_view word) -> std::optional<Date> {
      const std::size_t found = value.find(word);
      if (found == std::string_view::npos) return std::nullopt;
      std::string_view day = trimmed(value.substr(found + word.size()));
      day = day.substr(0, day.find(' '));
      const auto date = parse_vietnamese_date(day);
      if (!date)
        fault(at + found, "«" + std::string(day) + "» không phải ngày.",
              "Viết theo dạng 01/01/2021.");
      return date;
    };
    first = day_after("từ ");
    last = day_after("đến ");
  }

  void days_of_rule(std::string_view value, std::size_t at) {
    period(value, at, rule_.first, rule_.last);
    if (!rule_.first && !rule_.last && value != "mọi ngày") {
      fault(at, "Cần khoảng ngày: «từ 01/01/2021 đến 31/03/2025», hoặc «mọi ngày».", "");
    }
  }

  void level(RuleLevel& target, std::string_view value, std::size_t at) {
    const auto found = kLevels.find(value);
    if (found == kLevels.end())
      return fault(at, "Không có mức «" + std::string(value) + "».",
                   "Các mức: lỗi, cảnh báo, hỏi, gợi ý.");
    target = found->second;
  }

  void subject(std::string_view value, std::size_t at) {
    const auto found = kSubjects.find(value);
    if (found == kSubjects.end()) {
      return fault(at, "Không có đối tượng «" + std::string(value) + "».",
                   "Các đối tượng: văn bản, điều, thủ tục, việc giao, viện dẫn, lỗi ký tự.");
    }
    rule_.subject = found->second;
  }

  /// Conditions are parsed line by line, so that a fault is shown in its line, and again as a
  /// whole.
  void condition(std::string& whole, std::string_view value, std::size_t at,
                 const std::string& join) {
    const auto parsed = parse_condition(std::string(value));
    if (const auto* wrong = std::get_if<ConditionFault>(&parsed)) {
      std::size_t byte = at;
      for (std::size_t left = wrong->column; byte < line_.size() && left > 0; ++byte) {
        if (byte + 1 >= line_.size() ||
            (static_cast<unsigned char>(line_[byte + 1]) & 0xC0U) != 0x80)
          --left;
      }
      return fault(byte, wrong->what,
                   "Dạng: thuộc tính là giá trị; thuộc tính thuộc (giá trị, giá trị).");
    }
    check_words(std::get<Condition>(parsed), at);
    whole += (whole.empty() ? "" : join) + "(" + std::string(value) + ")";
  }

  static std::string way_to_ask(AttributeKind kind) {
    switch (kind) {
      case AttributeKind::yes_or_no:
        return "chỉ có đúng hoặc không, không so sánh.";
      case AttributeKind::word:
        return "cần so sánh với giá trị.";
      case AttributeKind::day:
        return "cần so sánh với ngày: «… trước 01/07/2016».";
    }
    return {};
  }

  void check_words(const Condition& c, std::size_t at) {
    for (const Condition& child : c.children) check_words(child, at);
    if (c.kind != Condition::Kind::comparison) return;
    std::vector<std::string> names;
    for (const Dialect::Attribute& a : dialect_.attributes) {
      const bool fits =
          std::find(a.subjects.begin(), a.subjects.end(), rule_.subject) != a.subjects.end();
      if (fits) names.push_back(a.name);
      if (!fits || a.name != c.attribute) continue;
      const AttributeKind asked = c.before           ? AttributeKind::day
                                  : c.values.empty() ? AttributeKind::yes_or_no
                                                     : AttributeKind::word;
      if (asked != a.kind) return fault(at, "«" + a.name + "» " + way_to_ask(a.kind), "");
      for (const std::string& value : c.values) {
        if (std::find(a.values.begin(), a.values.end(), value) != a.values.end()) continue;
        const std::string near = nearest(value, a.values);
        return fault(at, "«" + a.name + "» không có giá trị «" + value + "».",
                     near.empty() ? "" : "Có phải «" + near + "»?");
      }
      return;
    }
    const std::string near = nearest(c.attribute, names);
    fault(at, "Không có thuộc tính «" + c.attribute + "».",
          near.empty() ? "Xem docs/rule-language.md." : "Có phải «" + near + "»?");
  }

  // --- examples
  void start_example(std::string_view kind, std::string_view name) {
    finish_example_lines();
    continued_ = nullptr;
    RuleExample example;
    example.kind = kind == "sai"    ? ExampleKind::wrong
                   : kind == "đúng" ? ExampleKind::right
                                    : ExampleKind::doubtful;
    example.name = name;
    example.line = number_;
    rule_.examples.push_back(std::move(example));
    in_example_ = true;
    head_.clear();
    marked_.clear();
  }

  void context(std::string_view value, std::size_t at) {
    if (!in_example_)
      return fault(at, "«bối cảnh» chỉ đứng trong ví dụ.", "Đặt sau sai, đúng hoặc hỏi.");
    head_ = example_head(value);
    if (head_.empty())
      fault(at, "Không hiểu bối cảnh.",
            "Bắt đầu bằng loại văn bản: «quyết định của Ủy ban nhân dân tỉnh, ngày …».");
  }

  void example_line(std::string_view words) {
    if (!in_example_)
      return fault(0, "Dòng dự thảo chỉ đứng trong ví dụ.", "Đặt sau sai, đúng hoặc hỏi.");
    if (words.starts_with(' ')) words.remove_prefix(1);
    marked_ += std::string(words) + "\n";
  }

  void finish_example_lines() {
    if (in_example_) finish_example(head_, marked_, rule_.examples.back());
    in_example_ = false;
  }

  // --- the whole
  void finish() {
    line_ = text_.substr(0, std::min(text_.find('\n'), text_.size()));
    number_ = 1;
    if (rule_.name.empty() || rule_.message.empty() || when_.empty() || rule_.certainty.empty() ||
        rule_.basis.empty()) {
      return fault(0, "Quy tắc thiếu một trong các mục: tên, căn cứ, độ chắc, khi, báo.",
                   "Xem docs/rule-language.md.");
    }
    const auto has = [&](ExampleKind kind) {
      return std::any_of(rule_.examples.begin(), rule_.examples.end(),
                         [&](const RuleExample& e) { return e.kind == kind; });
    };
    const bool flagged = has(ExampleKind::wrong) || has(ExampleKind::doubtful);
    if (!flagged || !has(ExampleKind::right)) {
      return fault(0, "Quy tắc phải có ít nhất một ví dụ «sai» (hoặc «hỏi») và một ví dụ «đúng».",
                   "Ví dụ được chạy như phép thử.");
    }
    const bool weak = rule_.certainty == "S" || rule_.certainty == "M";
    if (weak && rule_.level > RuleLevel::ask) {
      return fault(0, "Căn cứ chỉ có nguồn thứ cấp (S, M) thì mức không quá «hỏi».", "");
    }
    if (!issued_level_) rule_.issued_level = rule_.level;
    check_placeholders(rule_.message);
    check_placeholders(rule_.doubtful_message);
    check_placeholders(rule_.advice);
    check_placeholders(rule_.fix);
    check_placeholders(rule_.check);
    rule_.when = std::get<Condition>(parse_condition(when_));
    if (!unless_.empty()) rule_.unless = std::get<Condition>(parse_condition(unless_));
  }

  void check_placeholders(std::string_view words) {
    for (std::size_t at = words.find('{'); at != std::string_view::npos;
         at = words.find('{', at + 1)) {
      const std::string name(words.substr(at + 1, words.find('}', at) - at - 1));
      if (std::find(dialect_.placeholders.begin(), dialect_.placeholders.end(), name) !=
          dialect_.placeholders.end())
        continue;
      const std::string near = nearest(name, dialect_.placeholders);
      return fault(0, "Không có chỗ điền {" + name + "}.",
                   near.empty() ? "" : "Có phải {" + near + "}?");
    }
  }

  std::string_view text_;
  const Dialect& dialect_;
  Rule rule_;
  std::optional<Problem> problem_;
  std::string_view line_;
  std::size_t number_ = 0;
  std::string* continued_ = nullptr;
  std::string when_, unless_, head_, marked_;
  bool in_unless_ = false, in_example_ = false, issued_level_ = false;
};

constexpr char kBetweenRules = '\x1e';
constexpr char kAfterId = '\x1f';

}  // namespace

Result<Rule> parse_rule(std::string_view text, const std::string& id, const Dialect& dialect) {
  return RuleReader(text, id, dialect).read();
}

Result<std::string> pack_rules(const std::string& folder) {
  namespace fs = std::filesystem;
  std::map<std::string, std::string> sources;
  std::error_code error;
  for (const auto& entry : fs::recursive_directory_iterator(folder, error)) {
    if (entry.path().extension() != ".rule") continue;
    auto text = read_whole_file(entry.path().string());
    if (!text) return text.problem();
    sources[fs::relative(entry.path(), folder).replace_extension().generic_string()] =
        std::move(text).value();
  }
  if (error) return Problem{folder, "Không đọc được thư mục quy tắc.", "Kiểm tra đường dẫn."};
  std::string out;
  for (const auto& [id, text] : sources) {
    out += id;
    out += kAfterId;
    out += text;
    out += kBetweenRules;
  }
  return out;
}

Result<std::vector<Rule>> unpack_rules(std::string_view section, const Dialect& dialect) {
  std::vector<Rule> rules;
  while (!section.empty()) {
    const std::size_t end = std::min(section.find(kBetweenRules), section.size());
    const std::string_view one = section.substr(0, end);
    section.remove_prefix(std::min(end + 1, section.size()));
    const std::size_t mark = one.find(kAfterId);
    if (mark == std::string_view::npos) continue;
    auto rule = parse_rule(one.substr(mark + 1), std::string(one.substr(0, mark)), dialect);
    if (!rule) return rule.problem();
    rules.push_back(std::move(rule).value());
  }
  return rules;
}

Result<std::vector<Rule>> load_rules(const std::string& folder, const Dialect& dialect) {
  auto packed = pack_rules(folder);
  if (!packed) return packed.problem();
  return unpack_rules(packed.value(), dialect);
}

}  // namespace soat
