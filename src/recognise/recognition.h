// What `recognise` hands on: the administrative procedures the act lays down, changes, ends or
// points to, the clauses that hand rule-making to others, and the days it names. Each carries the
// words that prove it. The definition of a procedure is that of Nghị định 63/2010/NĐ-CP, Điều 3
// khoản 1.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "cite/citation.h"
#include "text/word_lists.h"

namespace soat {

enum class ProcedureAction : std::uint8_t { creates, amends, abolishes, refers };
enum class Confidence : std::uint8_t { ask, likely, sure };

/// The component parts of a procedure (Điều 8 khoản 2 of the same decree).
enum class ProcedurePart : std::uint8_t {
  name,
  order,
  manner,
  dossier,
  sets,
  time_limit,
  applicant,
  agency,
  result,
  form,
  fee,
  condition,
};
inline constexpr std::size_t kProcedureParts = 12;

/// Words of the act that prove something, and the innermost unit they stand in.
struct Evidence {
  UnitIndex unit = kNoUnit;
  TextSpan span;
};

struct Procedure {
  std::string name;  ///< as the act names it; made from its matter where it does not
  ProcedureAction action = ProcedureAction::creates;
  Confidence confidence = Confidence::likely;
  std::vector<UnitIndex> units;  ///< those that themselves lay down, change or end a part, in order
  std::vector<UnitIndex> related;  ///< those that only belong to the matter
  std::array<std::vector<Evidence>, kProcedureParts> parts;  ///< by ProcedurePart, in reading order
  /// Parts that another provision of the act gives, one that this procedure cites or that is of the
  /// same matter.
  std::array<bool, kProcedureParts> given_elsewhere{};
  /// Parts that the act does not give, but lets another body lay down.
  std::array<bool, kProcedureParts> delegated{};

  [[nodiscard]] const std::vector<Evidence>& part(ProcedurePart p) const {
    return parts[static_cast<std::size_t>(p)];
  }
  [[nodiscard]] std::vector<Evidence>& part(ProcedurePart p) {
    return parts[static_cast<std::size_t>(p)];
  }
};

/// What kind of matter a delegation hands over. The first five are quantities and lists, the others
/// procedures or parts of them.
enum class SubjectKind : std::uint8_t {
  value,      ///< mức, hạn mức, diện tích, giá, tỷ lệ
  list,       ///< danh mục
  standard,   ///< tiêu chuẩn, quy chuẩn, định mức
  regime,     ///< chế độ, chính sách, cơ chế, tổ chức
  detail,     ///< "quy định chi tiết Điều này": what the article holds
  procedure,  ///< trình tự, thủ tục, hồ sơ
  condition,  ///< điều kiện
  form,       ///< mẫu, biểu mẫu
};

struct Delegation {
  UnitIndex unit = kNoUnit;
  TextSpan span;                  ///< the words that hand over, receiver to subject
  ActType from = ActType::other;  ///< the type of this act (of the amended act inside a quotation)
  Issuer to = Issuer::other;
  std::string receiver;  ///< as printed: "Ủy ban nhân dân cấp tỉnh"
  TextSpan subject;
  SubjectKind kind = SubjectKind::regime;
  /// Every kind of matter the subject holds, a bit each (1 << SubjectKind): "điều kiện tách thửa và
  /// diện tích tối thiểu" holds a condition and a value.
  std::uint16_t kinds = 0;
  bool procedure = false;  ///< the matter, as worded, holds a procedure or its conditions
  Confidence confidence = Confidence::sure;
};

/// How an effect clause names the day.
enum class EffectWording : std::uint8_t {
  day,         ///< "từ ngày 01 tháng 7 năm 2020"
  signing,     ///< "từ ngày ký", "từ ngày thông qua"
  days_after,  ///< "sau 45 ngày kể từ ngày ký"
  gazette,     ///< counted from the day of publication
  blank,       ///< "từ ngày … tháng … năm 2025"
  other,       ///< otherwise: "từ năm ngân sách 2017"
};

/// When the act takes effect, as its effect clause says.
struct EffectiveDate {
  EffectWording wording = EffectWording::day;
  std::optional<Date> date;            ///< as printed
  std::optional<unsigned> days_after;  ///< after the day of issue: 0 for `signing`
  UnitIndex unit = kNoUnit;
  TextSpan span;

  /// The day itself, where it is printed or follows from the day of issue.
  [[nodiscard]] std::optional<Date> on(const std::optional<DateRange>& issued) const {
    if (date || !days_after || !issued || !issued->exact()) return date;
    return Date{std::chrono::sys_days(issued->first) + std::chrono::days(*days_after)};
  }
};

/// Owns the cited text.
struct Recognition {
  CitedText cited;
  std::vector<Procedure> procedures;    ///< by first unit
  std::vector<Delegation> delegations;  ///< in reading order
  std::optional<EffectiveDate> effective;

  [[nodiscard]] const Act& act() const { return cited.act; }
};

struct RecognitionLexicon;

/// The vocabularies of `rules/words/` that this room uses (applicants, bodies, matters, results …),
/// numbered in the vocabulary that the texts will be read with.
class RecognitionWords {
 public:
  RecognitionWords(Vocabulary& vocabulary, const WordLists& lists);
  [[nodiscard]] const RecognitionLexicon& lexicon() const { return *lexicon_; }

 private:
  std::shared_ptr<const RecognitionLexicon> lexicon_;
};

/// Finds procedures, delegations and the day of effect in an act.
[[nodiscard]] Recognition recognise(CitedText cited, const RecognitionWords& words);

[[nodiscard]] std::string_view json_name(ProcedureAction action);
[[nodiscard]] std::string_view json_name(Confidence confidence);
[[nodiscard]] std::string_view json_name(ProcedurePart part);
[[nodiscard]] std::string_view json_name(SubjectKind kind);

}  // namespace soat
