#include "registry/held_text.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/one_line.h"
#include "registry/keys.h"
#include "text/vocabulary.h"

namespace soat {
namespace {

/// What the source of such a row begins with: by it the rows of an earlier text are known.
constexpr std::string_view kFromText = "đọc từ ";

std::string iso(const std::optional<Date>& day) { return day ? iso_date(*day) : std::string{}; }

/// "art_5__para_2" of a unit of the act's own; empty for what lies in quotations, annexes and
/// attached regulations.
std::string own_id(const Act& act, UnitIndex unit) {
  if (unit == kNoUnit || act.units[unit].quoted) return {};
  std::string id = unit_id(act, unit);
  return id.starts_with("art_") && id.find("qstr") == std::string::npos ? id : std::string{};
}

/// Whether articles, clauses and points follow each other without a gap, so that what is not there
/// is not there in the act either.
class Completeness {
 public:
  explicit Completeness(const Act& act) : act_(act) {
    for (UnitIndex i = 1; i < act.units.size(); ++i) {
      const Unit& unit = act.units[i];
      if (unit.kind == UnitKind::attachment) attached_ = true;
      if (unit.kind == UnitKind::end) ended_ = true;
      if (!unit.quoted && !unit.label.empty()) labels_.insert(unit.label.begin);
      if (unit.kind == UnitKind::article && !own_id(act, i).empty()) articles_.push_back(i);
    }
    follow_each_other();
    for (const UnitIndex article : articles_) {
      if (!sound(article)) doubtful_ += (doubtful_.empty() ? "" : " ") + own_id(act, article);
    }
  }

  [[nodiscard]] bool complete() const { return doubts_.empty() && !articles_.empty(); }
  [[nodiscard]] const std::vector<UnitIndex>& articles() const { return articles_; }
  [[nodiscard]] const std::string& doubtful() const { return doubtful_; }
  [[nodiscard]] std::vector<std::string> doubts() const { return doubts_; }

 private:
  void follow_each_other() {
    std::uint32_t next = 1;
    for (const UnitIndex article : articles_) {
      const UnitNumber& number = act_.units[article].number;
      if (number == UnitNumber(next)) {
        ++next;
        continue;
      }
      doubts_.push_back("thứ tự điều: sau Điều " + std::to_string(next - 1) + " là Điều " +
                        std::string(number.text()));
      break;
    }
    if (std::any_of(articles_.begin(), articles_.end(),
                    [&](UnitIndex article) { return counted_by_word(article); }))
      doubts_.emplace_back("số điều do Word tự đánh, mất một điều thì không thấy");
    if (attached_) doubts_.emplace_back("có văn bản ban hành kèm theo");
    if (!ended_) doubts_.emplace_back("không thấy phần ký, nơi nhận ở cuối");
  }

  /// The children of a kind are numbered 1, 2, 3 … and no line below looks like one that was
  /// missed.
  bool sound(UnitIndex article) {
    const UnitIndex end = act_.subtree_end(article);
    for (UnitIndex i = article; i < end; ++i) {
      if (act_.units[i].quoted) continue;
      std::uint32_t next = 1;
      for (UnitIndex c = act_.units[i].first_child; c != kNoUnit; c = act_.units[c].next_sibling) {
        const Unit& child = act_.units[c];
        if (child.kind != UnitKind::clause && child.kind != UnitKind::point) continue;
        const bool plain = child.kind == UnitKind::point || child.number == UnitNumber(next);
        if (child.repeat > 0 || child.number.value() != next || !plain || counted_by_word(c))
          return false;
        ++next;
      }
    }
    return no_line_missed(act_.units[article].span);
  }

  /// Whether the number is not in the file: what Word counts has no gap, whatever was lost.
  [[nodiscard]] bool counted_by_word(UnitIndex unit) const {
    const TextSpan label = act_.units[unit].label;
    if (label.empty()) return true;
    const std::uint32_t at = act_.text.source_offset(label.begin);
    const auto& pieces = act_.text.source().pieces;
    auto piece =
        std::upper_bound(pieces.begin(), pieces.end(), at,
                         [](std::uint32_t offset, const Piece& p) { return offset < p.end; });
    const std::uint32_t end = act_.text.source_offset(label.end - 1);
    for (; piece != pieces.end() && piece->begin <= end; ++piece) {
      if (piece->kind == PieceKind::generated) return true;
    }
    return false;
  }

  bool no_line_missed(TextSpan span) const {
    const Text& text = act_.text;
    if (text.paragraphs().empty()) return true;
    for (std::uint32_t p = text.paragraph_at(span.begin); p < text.paragraphs().size(); ++p) {
      const TextSpan line = text.paragraphs()[p].span;
      if (line.begin >= span.end) break;
      if (line.begin < span.begin || labels_.count(line.begin) != 0) continue;
      if (looks_numbered(text.words(line)) && !act_.units[act_.unit_at(line.begin)].quoted)
        return false;
    }
    return true;
  }

  /// "5. …", "a) …", "Điều 7 …".
  static bool looks_numbered(std::string_view line) {
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    if (digits > 0 && digits < 4 && digits < line.size())
      return line[digits] == '.' || line[digits] == ')';
    if (line.starts_with("Điều ")) return true;
    const std::size_t letter = line.starts_with("đ") ? std::string_view("đ").size() : 1;
    return line.size() > letter && line[letter] == ')';
  }

  const Act& act_;
  std::vector<UnitIndex> articles_;
  std::set<std::uint32_t> labels_;  // where they begin
  bool attached_ = false;
  bool ended_ = false;
  std::string doubtful_;
  std::vector<std::string> doubts_;
};

class TextRows {
 public:
  TextRows(const Recognition& recognition, const Registry& known, const std::string& file)
      : recognition_(recognition),
        act_(recognition.act()),
        known_(known),
        source_(std::string(kFromText) + file) {}

  HeldText rows(const Completeness& completeness, Date text_of) {
    const Head& head = act_.head;
    number_ = head.number->text;
    type_ = json_name(head.type);
    effective();
    held_.act = std::string(vietnamese_name(head.type)) + " số " + number_;
    for (const std::string& doubt : completeness.doubts())
      held_.doubts.push_back("chưa chắc đủ điều, khoản (" + doubt +
                             "): viện dẫn tới nơi không có sẽ không bị kết luận là thiếu");
    const bool dated = head.issued && head.issued->exact();
    // Title and day of issue stand in the head; a later act may have moved the day of effect.
    add(TableKind::acts, {{"type", type_},
                          {"number", number_},
                          {"title", head.title},
                          {"issuer", head.issuer_name},
                          {"issued", dated ? iso_date(head.issued->first) : ""},
                          {"effective", moved_ ? "" : effective_},
                          {"certainty", "verified"},
                          {"effective_certainty", "secondary"}});
    add(TableKind::units, {{"type", type_},
                           {"number", number_},
                           {"text_of", iso_date(text_of)},
                           {"complete", completeness.complete() ? "yes" : "no"},
                           {"doubtful", completeness.doubtful()},
                           {"ids", ids()}});
    amendments();
    delegations();
    procedures();
    return std::move(held_);
  }

 private:
  using Fields = std::vector<std::pair<std::string_view, std::string>>;

  void add(TableKind kind, const Fields& fields) {
    TableRow row{std::vector<std::string>(shape_of(kind).columns.size()), {}};
    for (const auto& [column, words] : fields) row.fields.at(column_of(kind, column)) = words;
    row.fields.at(column_of(kind, "source")) = source_;
    held_.tables.of(kind).push_back(std::move(row));
  }

  /// As the registry has it: a later act may have moved the day that the text names.
  void effective() {
    const auto held = known_.find(*act_.head.number, act_.head.type);
    const auto read = recognition_.effective ? recognition_.effective->date : std::nullopt;
    const auto day = held.size() == 1 ? held.front().effective : std::nullopt;
    effective_ = iso(day ? day : read);
    if (!day || !read || *day == *read) return;
    held_.doubts.push_back("ngày có hiệu lực đọc từ văn bản là " + vietnamese_date(*read) +
                           ", sổ ghi " + vietnamese_date(*day) + ": giữ ngày của sổ");
    moved_ = true;
  }

  [[nodiscard]] std::string ids() const {
    std::string all;
    for (UnitIndex i = 1; i < act_.units.size(); ++i) {
      const std::string id = own_id(act_, i);
      if (!id.empty()) all += (all.empty() ? "" : " ") + id;
    }
    return all;
  }

  void amendments() {
    for (const Change& change : recognition_.cited.changes) {
      const std::string by = own_id(act_, change.unit);
      const std::string amended = number_of(change.act);
      const std::string provision = provision_id(change.provision);
      if (by.empty() || amended.empty() || provision.empty() || !parse_provision_id(provision))
        continue;
      add(TableKind::amendments, {{"number", amended},
                                  {"provision", provision},
                                  {"by_number", number_},
                                  {"by_provision", by},
                                  {"effective", effective_},
                                  {"how", how(change.kind)},
                                  {"certainty", "secondary"}});
    }
  }

  /// As printed; of a bare name, the number that the opening gives it ("ban hành Luật sửa đổi … của
  /// Luật … số …"), or the one act of that year or day. A name alone may be of an older act.
  [[nodiscard]] std::string number_of(const CitedAct& act) const {
    if (act.number) return act.number->text;
    if (act.name.empty()) return {};
    const std::string name = fold_phrase(act.name);
    for (const Citation& c : recognition_.cited.citations) {
      const bool opening = act_.units[c.unit].kind == UnitKind::opening;
      if (opening && c.act.number && fold_phrase(c.act.name).ends_with("của " + name))
        return c.act.number->text;
    }
    if (!act.year && !act.date) return {};
    const auto held = known_.find_by_name(act.name, act.year, act.date);
    return held.size() == 1 ? held.front().number : std::string{};
  }

  static std::string how(ChangeKind kind) {
    constexpr std::array<const char*, 5> kWords = {"sửa đổi", "bổ sung", "thay thế", "bãi bỏ",
                                                   "đính chính"};
    return kWords.at(static_cast<std::size_t>(kind));
  }

  void delegations() {
    for (const Delegation& d : recognition_.delegations) {
      const std::string provision = own_id(act_, d.unit);
      if (provision.empty() || d.to == Issuer::other || d.kinds == 0) continue;
      std::string kinds;
      for (unsigned kind = 0; kind <= static_cast<unsigned>(SubjectKind::form); ++kind) {
        if ((d.kinds & (1U << kind)) == 0) continue;
        kinds +=
            (kinds.empty() ? "" : " ") + std::string(json_name(static_cast<SubjectKind>(kind)));
      }
      add(TableKind::delegations, {{"type", type_},
                                   {"number", number_},
                                   {"provision", provision},
                                   {"to", std::string(json_name(d.to))},
                                   {"subject", one_line(act_.text.words(d.subject))},
                                   {"kinds", kinds},
                                   {"first", effective_},
                                   {"certainty", "secondary"}});
    }
  }

  void procedures() {
    for (const Procedure& p : recognition_.procedures) {
      if (p.action != ProcedureAction::creates || p.confidence != Confidence::sure) continue;
      const auto& agency = p.part(ProcedurePart::agency);
      add(TableKind::procedures,
          {{"name", one_line(p.name)},
           {"agency", agency.empty() ? "" : one_line(act_.text.words(agency.front().span))},
           {"acts", number_}});
    }
  }

  const Recognition& recognition_;
  const Act& act_;
  const Registry& known_;
  std::string source_;
  std::string number_, type_, effective_;
  bool moved_ = false;
  HeldText held_;
};

}  // namespace

Result<HeldText> rows_of_text(const Recognition& recognition, const Registry& known,
                              const std::string& file) {
  const Head& head = recognition.act().head;
  const auto refused = [&](const std::string& what, const std::string& hint) {
    return Problem{file, "Không ghi vào sổ: " + what + ".", hint};
  };
  if (head.type == ActType::consolidated) {
    return refused("đây là văn bản hợp nhất", "Ghi văn bản gốc và từng văn bản sửa đổi, bổ sung.");
  }
  if (head.draft || !head.number || head.number->serial.empty() || head.type == ActType::other) {
    return refused("phần đầu không có đủ loại văn bản, số, ký hiệu",
                   "Chỉ ghi văn bản đã ban hành.");
  }
  std::optional<Date> issued;
  if (head.issued && head.issued->exact()) {
    issued = head.issued->first;
  } else {
    const auto held = known.find(*head.number, head.type);
    if (held.size() == 1) issued = held.front().issued;
  }
  if (!issued) return refused("phần đầu không có ngày ban hành", "Bổ sung ngày ban hành vào tệp.");
  const Completeness completeness(recognition.act());
  if (completeness.articles().empty())
    return refused("không thấy điều nào trong văn bản", "Kiểm tra bằng «soat outline».");
  return TextRows(recognition, known, file).rows(completeness, *issued);
}

void add_rows(RegistryTables& tables, const RegistryTables& added) {
  for (const TableRow& act : added.of(TableKind::acts)) {
    const std::string key = number_key(field_of(act, TableKind::acts, "number"));
    const std::string& type = field_of(act, TableKind::acts, "type");
    for (std::size_t i = 0; i < kTableCount; ++i) {
      const auto kind = static_cast<TableKind>(i);
      const char* column = kind == TableKind::amendments   ? "by_number"
                           : kind == TableKind::procedures ? "acts"
                                                           : "number";
      const bool typed = column_of(kind, "type") < shape_of(kind).columns.size();
      std::erase_if(tables.of(kind), [&](const TableRow& row) {
        return field_of(row, kind, "source").starts_with(kFromText) &&
               number_key(field_of(row, kind, column)) == key &&
               (!typed || field_of(row, kind, "type") == type);
      });
    }
  }
  for (std::size_t i = 0; i < kTableCount; ++i) {
    const auto kind = static_cast<TableKind>(i);
    std::vector<TableRow>& rows = tables.of(kind);
    for (const TableRow& row : added.of(kind)) {
      // A row that people wrote on the act says more than its head.
      const auto same = [&](const TableRow& known) {
        return field_of(known, kind, "type") == field_of(row, kind, "type") &&
               number_key(field_of(known, kind, "number")) ==
                   number_key(field_of(row, kind, "number"));
      };
      if (kind == TableKind::acts && std::any_of(rows.begin(), rows.end(), same)) continue;
      rows.push_back(row);
    }
  }
}

}  // namespace soat
