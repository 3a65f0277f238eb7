#include "rule/rule_reader.h"

#include <algorithm>
#include <array>

#include "base/nearest.h"
#include "base/one_line.h"
#include "rule/period.h"

namespace soat {
namespace {

// A name that begins another stands after it.
const std::vector<std::string> kFields = {
    "tên",    "căn cứ",   "độ chắc",  "áp dụng", "mức khi đã ban hành", "mức", "với mỗi", "khi",
    "và",     "hoặc",     "trừ khi",  "gộp",     "báo khi chưa rõ",     "báo", "đề nghị", "tra cứu",
    "vì sao", "bối cảnh", "sửa thành"};
constexpr std::array<std::string_view, 3> kRepeated = {"căn cứ", "và", "hoặc"};
constexpr std::array<std::string_view, 3> kExamples = {"sai", "đúng", "hỏi"};
constexpr std::array<std::pair<std::string_view, RuleLevel>, 4> kLevels = {
    {{"lỗi", RuleLevel::error},
     {"cảnh báo", RuleLevel::warning},
     {"hỏi", RuleLevel::ask},
     {"gợi ý", RuleLevel::hint}}};
constexpr std::array<std::pair<std::string_view, RuleSubject>, 9> kSubjects = {
    {{"văn bản", RuleSubject::act},
     {"điều", RuleSubject::article},
     {"thủ tục", RuleSubject::procedure},
     {"việc giao", RuleSubject::delegation},
     {"viện dẫn", RuleSubject::citation},
     {"lỗi ký tự", RuleSubject::character},
     {"lỗi đánh số", RuleSubject::numbering},
     {"tên cơ quan, đơn vị cũ", RuleSubject::former_name},
     {"ngày có hiệu lực", RuleSubject::effect}}};
constexpr const char* kGuide = "Xem docs/rule-language.md.";

std::string_view trimmed(std::string_view s) {
  const auto first = s.find_first_not_of(" \t\r");
  return first == std::string_view::npos ? std::string_view{}
                                         : s.substr(first, s.find_last_not_of(" \t\r") - first + 1);
}

bool has_field(std::string_view words, std::string_view name) {
  return words.starts_with(name) &&
         (words.size() == name.size() || words[name.size()] == ' ' || words[name.size()] == '\t');
}

/// The field that as many words at the start of the line come nearest to.
std::string nearest_field(std::string_view line) {
  const auto spaces = [](std::string_view s) { return std::count(s.begin(), s.end(), ' '); };
  std::string best;
  for (std::size_t end = line.find(' ');; end = line.find(' ', end + 1)) {
    const std::string_view start = line.substr(0, end);
    const std::string near = nearest(start, kFields);
    if (!near.empty() && spaces(near) == spaces(start)) best = near;
    if (end == std::string_view::npos || spaces(start) > 4) return best;
  }
}

/// The value that a word of a table stands for; null, with a fault, if it has none.
template <class Table>
auto value_of(const Table& table, std::string_view word, const std::string& what,
              const Place& place, FirstFault& faults) -> decltype(&table[0].second) {
  std::vector<std::string> names;
  std::string all;
  for (const auto& [name, value] : table) {
    if (name == word) return &value;
    names.emplace_back(name);
    all += (all.empty() ? "" : ", ") + names.back();
  }
  const std::string near = nearest(word, names);
  faults.at(place, "Không có " + what + " «" + std::string(word) + "».",
            (near.empty() ? "" : did_you_mean(near, "") + " ") + "Dùng: " + all + ".");
  return nullptr;
}

std::string way_to_ask(AttributeKind kind) {
  switch (kind) {
    case AttributeKind::yes_or_no:
      return "chỉ có đúng hoặc không, không so sánh.";
    case AttributeKind::word:
      return "cần so sánh với giá trị.";
    case AttributeKind::day:
      return "cần so sánh với ngày: «… trước 01/07/2016».";
    case AttributeKind::number:
      return "cần so sánh với số: «… dưới 45».";
  }
  return {};
}

/// "Các giá trị: đặt ra, sửa đổi."
std::string all_of(const std::vector<std::string>& values) {
  std::string all;
  for (const std::string& value : values) all += (all.empty() ? "Các giá trị: " : ", ") + value;
  return all + ".";
}

/// The byte at which a condition of the line is wrong.
Place place_in(const Place& start, std::size_t code_points) {
  Place place = start;
  for (std::size_t left = code_points; place.byte < place.line.size() && left > 0; ++place.byte) {
    const bool last = place.byte + 1 >= place.line.size();
    if (last || (static_cast<unsigned char>(place.line[place.byte + 1]) & 0xC0U) != 0x80) --left;
  }
  return place;
}

}  // namespace

RuleReader::RuleReader(std::string text, const std::string& id, const std::string& path,
                       const Dialect& dialect)
    : text_(std::move(text)), dialect_(dialect), faults_(path), examples_(rule_.examples, faults_) {
  rule_.id = id;
  rule_.path = path;
  rule_.source = text_;
}

Result<Rule> RuleReader::read() {
  const std::string_view text = text_;
  for (std::size_t at = 0; at < text.size() && !faults_.problem();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    line_ = {line_.number + 1, text.substr(at, end - at), 0};
    one_line();
    at = end + 1;
  }
  examples_.finish();
  if (!faults_.problem()) finish();
  if (faults_.problem()) return *faults_.problem();
  return std::move(rule_);
}

void RuleReader::one_line() {
  const std::string_view words = trimmed(line_.line);
  if (words.empty() || words.starts_with("#")) return;
  const Place start = place_of(words, line_);
  if (words.starts_with("|")) return examples_.line(words.substr(1), start);
  if (continues(words, start)) return;
  for (const std::string_view name : kExamples) {
    if (has_field(words, name))
      return start_example(name, trimmed(words.substr(name.size())), start);
  }
  for (const std::string_view name : kFields) {
    if (has_field(words, name)) return field(name, trimmed(words.substr(name.size())), start);
  }
  const std::string first(words.substr(0, words.find_first_of(" \t")));
  faults_.at(start, "Không có mục «" + first + "».", did_you_mean(nearest_field(words), kGuide));
}

/// A line further in goes on with the sentence above it, whatever word it begins with.
bool RuleReader::continues(std::string_view words, const Place& place) {
  if (place.byte < 4 || continued_ == nullptr) return false;
  *continued_ += (continued_->empty() ? "" : " ") + std::string(words);
  if (filled_in_) check_placeholders(words, place);
  return true;
}

void RuleReader::field(std::string_view name, std::string_view value, const Place& start) {
  continued_ = nullptr;
  const Place place = value.empty() ? start : place_of(value, start);
  if (name == "bối cảnh") return examples_.context(value, place);
  examples_.finish();
  if (!may_stand(name, value, start)) return;
  given_.emplace(name, place);
  take(name, value, place);
}

/// Whether a field may stand here, given those before it.
bool RuleReader::may_stand(std::string_view name, std::string_view value, const Place& start) {
  const bool repeated = std::find(kRepeated.begin(), kRepeated.end(), name) != kRepeated.end();
  const auto before = given_.find(name);
  const std::string field = "Mục «" + std::string(name) + "»";
  if (!repeated && before != given_.end()) {
    faults_.at(start, field + " đã có ở dòng " + std::to_string(before->second.number) + ".",
               "Mỗi mục viết một lần; chỉ «căn cứ», «và», «hoặc» được lặp lại.");
    return false;
  }
  if ((name == "và" || name == "hoặc") && given_.count("khi") == 0 && !in_unless_) {
    faults_.at(start, field + " phải đứng sau «khi» hoặc «trừ khi».", kGuide);
    return false;
  }
  if (name == "với mỗi" && (given_.count("khi") != 0 || in_unless_)) {
    faults_.at(start, field + " phải đứng trước «khi».",
               "Điều kiện được đọc theo đối tượng của quy tắc.");
    return false;
  }
  if (name == "gộp" && !value.empty()) {
    faults_.at(place_of(value, start), field + " đứng một mình, không có giá trị.",
               "Không gộp thì bỏ dòng này.");
    return false;
  }
  return true;
}

void RuleReader::take(std::string_view name, std::string_view value, const Place& place) {
  if (name == "tên") return sentence(rule_.name, value, false, place);
  if (name == "vì sao") return sentence(rule_.reason, value, false, place);
  if (name == "báo") return sentence(rule_.message, value, true, place);
  if (name == "báo khi chưa rõ") return sentence(rule_.doubtful_message, value, true, place);
  if (name == "đề nghị") return sentence(rule_.advice, value, true, place);
  if (name == "sửa thành") return sentence(rule_.fix, value, true, place);
  if (name == "tra cứu") return sentence(rule_.check, value, true, place);
  if (name == "gộp") {
    rule_.grouped = true;
    return;
  }
  if (value.empty())
    return faults_.at(place, "Mục «" + std::string(name) + "» chưa có nội dung.", kGuide);
  if (name == "căn cứ") return basis(value, place);
  if (name == "độ chắc") return certainty(value, place);
  if (name == "áp dụng") return days_of_rule(value, place);
  if (name == "mức") return level(rule_.level, value, place);
  if (name == "mức khi đã ban hành") return level(rule_.issued_level, value, place);
  if (name == "với mỗi") return subject(value, place);
  if (name == "khi" || name == "trừ khi") in_unless_ = name == "trừ khi";
  const std::string join = name == "và" ? " và " : name == "hoặc" ? " hoặc " : "";
  condition(in_unless_ ? unless_ : when_, value, join, place);
}

void RuleReader::sentence(std::string& target, std::string_view value, bool filled_in,
                          const Place& place) {
  target = value;
  continued_ = &target;
  filled_in_ = filled_in;
  if (filled_in) check_placeholders(value, place);
}

/// "Điều 68 Nghị định số 78/2025/NĐ-CP [từ 01/04/2025]": the provision, and when it is cited.
void RuleReader::basis(std::string_view value, const Place& place) {
  RuleBasis& basis = rule_.basis.emplace_back();
  basis.line = place.number;
  const std::size_t open = value.find('[');
  if (open == std::string_view::npos) return sentence(basis.words, value, false, place);
  basis.words = trimmed(value.substr(0, open));
  const Place bracket = place_of(value.substr(open), place);
  const std::size_t close = value.find(']', open);
  if (close == std::string_view::npos || close + 1 != value.size()) {
    return faults_.at(bracket, "Khoảng ngày của căn cứ chưa đóng ngoặc.", "Dạng: [từ 01/04/2025].");
  }
  const Period days = read_period(value.substr(open + 1, close - open - 1), bracket, faults_);
  basis.first = days.first;
  basis.last = days.last;
}

void RuleReader::certainty(std::string_view value, const Place& place) {
  if (value != "V" && value != "V~" && value != "S" && value != "M") {
    faults_.at(place, "Độ chắc phải là V, V~, S hoặc M.",
               "V: đã đọc nguyên văn; V~: đọc ở bản sao bị cắt hoặc sửa; S: nguồn thứ cấp; "
               "M: theo trí nhớ.");
  }
  rule_.certainty = value;
}

void RuleReader::days_of_rule(std::string_view value, const Place& place) {
  if (value == "mọi ngày") return;
  if (!has_field(value, "từ") && !has_field(value, "đến")) {
    return faults_.at(place, "Cần khoảng ngày: «từ 01/01/2021 đến 31/03/2025», hoặc «mọi ngày».",
                      "");
  }
  const Period days = read_period(value, place, faults_);
  rule_.first = days.first;
  rule_.last = days.last;
}

void RuleReader::level(RuleLevel& target, std::string_view value, const Place& place) {
  if (const auto* found = value_of(kLevels, value, "mức", place, faults_)) target = *found;
}

void RuleReader::subject(std::string_view value, const Place& place) {
  if (const auto* found = value_of(kSubjects, value, "đối tượng", place, faults_))
    rule_.subject = *found;
}

/// Conditions are parsed line by line, so that a fault is shown in its line, and again as a whole.
void RuleReader::condition(std::string& whole, std::string_view value, const std::string& join,
                           const Place& place) {
  const auto parsed = parse_condition(std::string(value));
  if (const auto* wrong = std::get_if<ConditionFault>(&parsed)) {
    return faults_.at(place_in(place, wrong->column), wrong->what,
                      "Dạng: thuộc tính là giá trị; thuộc tính thuộc (giá trị, giá trị).");
  }
  check_words(std::get<Condition>(parsed), place);
  whole += join + "(" + std::string(value) + ")";
}

void RuleReader::check_words(const Condition& c, const Place& place) {
  for (const Condition& child : c.children) check_words(child, place);
  if (c.kind != Condition::Kind::comparison) return;
  std::vector<std::string> names;
  for (const Dialect::Attribute& a : dialect_.attributes) {
    const bool fits =
        std::find(a.subjects.begin(), a.subjects.end(), rule_.subject) != a.subjects.end();
    if (fits) names.push_back(a.name);
    if (!fits || a.name != c.attribute) continue;
    const AttributeKind asked = c.before           ? AttributeKind::day
                                : c.below          ? AttributeKind::number
                                : c.values.empty() ? AttributeKind::yes_or_no
                                                   : AttributeKind::word;
    if (asked != a.kind)
      return faults_.at(place_in(place, c.column), "«" + a.name + "» " + way_to_ask(a.kind), "");
    for (const std::string& value : c.values) {
      if (std::find(a.values.begin(), a.values.end(), value) != a.values.end()) continue;
      return faults_.at(place_in(place, c.column),
                        "«" + a.name + "» không có giá trị «" + value + "».",
                        did_you_mean(nearest(value, a.values), all_of(a.values)));
    }
    return;
  }
  faults_.at(place_in(place, c.column), "Không có thuộc tính «" + c.attribute + "».",
             did_you_mean(nearest(c.attribute, names), kGuide));
}

void RuleReader::check_placeholders(std::string_view words, const Place& place) {
  const auto& known = dialect_.placeholders;
  for (std::size_t at = words.find('{'); at != std::string_view::npos;
       at = words.find('{', at + 1)) {
    const Place here = place_of(words.substr(at), place);
    const std::size_t close = words.find('}', at);
    if (close == std::string_view::npos) {
      return faults_.at(here, "Chỗ điền chưa đóng ngoặc } trên dòng này.", "Dạng: {đơn vị}.");
    }
    const std::string name(words.substr(at + 1, close - at - 1));
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    const std::string near = nearest(name, known);
    return faults_.at(here, "Không có chỗ điền {" + name + "}.",
                      near.empty() ? kGuide : "Có phải {" + near + "}?");
  }
}

void RuleReader::start_example(std::string_view kind, std::string_view name, const Place& place) {
  continued_ = nullptr;
  examples_.start(kind == "sai"    ? ExampleKind::wrong
                  : kind == "đúng" ? ExampleKind::right
                                   : ExampleKind::doubtful,
                  name, place);
}

void RuleReader::finish() {
  line_ = {1, std::string_view(text_).substr(0, text_.find('\n')), 0};
  check_whole();
  check_certainty();
  if (faults_.problem()) return;
  if (given_.count("mức khi đã ban hành") == 0) rule_.issued_level = rule_.level;
  rule_.when = std::get<Condition>(parse_condition(when_));
  if (!unless_.empty()) rule_.unless = std::get<Condition>(parse_condition(unless_));
}

void RuleReader::check_whole() {
  if (given_.empty() && rule_.examples.empty())
    return faults_.at(line_, "Tệp quy tắc trống.", "«soat rule new» tạo tệp để điền.");
  std::string missing;
  const auto need = [&](const char* name, bool there) {
    if (!there) missing += (missing.empty() ? "" : ", ") + std::string(name);
  };
  need("tên", !rule_.name.empty());
  need("căn cứ", !rule_.basis.empty());
  need("độ chắc", !rule_.certainty.empty());
  need("áp dụng", given_.count("áp dụng") != 0);
  need("khi", !when_.empty());
  need("báo", !rule_.message.empty());
  if (!missing.empty()) return faults_.at(line_, "Quy tắc thiếu mục: " + missing + ".", kGuide);
  const auto has = [&](ExampleKind kind) {
    return std::any_of(rule_.examples.begin(), rule_.examples.end(),
                       [&](const RuleExample& e) { return e.kind == kind; });
  };
  const bool flagged = has(ExampleKind::wrong) || has(ExampleKind::doubtful);
  if (flagged && has(ExampleKind::right)) return;
  faults_.at(line_, "Quy tắc phải có ít nhất một ví dụ «sai» (hoặc «hỏi») và một ví dụ «đúng».",
             "Ví dụ được chạy như phép thử.");
}

/// What nobody read in the law itself asks and does not accuse.
void RuleReader::check_certainty() {
  if (rule_.certainty != "S" && rule_.certainty != "M") return;
  for (const auto& [name, level] :
       {std::pair("mức", rule_.level), std::pair("mức khi đã ban hành", rule_.issued_level)}) {
    const auto given = given_.find(name);
    if (given == given_.end() || level <= RuleLevel::ask) continue;
    faults_.at(
        given->second,
        "Căn cứ chỉ có nguồn thứ cấp (độ chắc " + rule_.certainty + ") thì mức không quá «hỏi».",
        "Hạ mức, hoặc đọc nguyên văn điều khoản rồi ghi độ chắc V.");
  }
}

}  // namespace soat
