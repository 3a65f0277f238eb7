// What `judge` hands on, and every door shows: the findings, and all they rest on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "recognise/recognition.h"

namespace soat {

/// The law's own distinction: `error` is what would make the act unlawful (competence, content, day
/// of effect), `warning` a slip of grounds, form or technique, or a sign of unlawfulness in an act
/// already issued, `ask` what is to be explained or looked up, `hint` technique.
enum class FindingLevel : std::uint8_t { hint, ask, warning, error };

struct Fix {
  TextSpan span;
  std::string text;
};

struct RelatedPlace {
  UnitIndex unit = kNoUnit;
  TextSpan span;
  std::optional<Fix> fix = std::nullopt;
};

struct Finding {
  std::string rule;  ///< "authority/procedure-in-committee-decision"
  FindingLevel level = FindingLevel::ask;
  UnitIndex unit = kNoUnit;
  TextSpan span;                   ///< the words of the draft it is about
  std::string message;             ///< Vietnamese, whole sentences
  std::string advice;              ///< what to do; may be empty
  std::vector<std::string> basis;  ///< provisions, as the rule cites them
  std::vector<std::string> check;  ///< what to look up, where a condition could not be decided
  std::optional<Fix> fix;
  std::vector<RelatedPlace> related;
  std::string key;  ///< rule, unit path and words: stable when lines move
};

enum class ActStatus : std::uint8_t { unknown, in_force, not_yet, expired };

/// The state of an act on a day.
struct ActState {
  ActStatus status = ActStatus::unknown;
  std::optional<Date> since;  ///< of `expired` and `not_yet`: from when
  friend bool operator==(const ActState&, const ActState&) = default;
};

/// A change of the provision cited, or of what holds it or it holds.
struct CitedAmendment {
  std::string act;         ///< the number of the amending act
  Provision provision;     ///< what was amended
  Provision by_provision;  ///< in the amending act
  std::optional<Date> effective;
  std::string how;  ///< "sửa đổi", "bổ sung", "bãi bỏ", "thay thế"
};

/// What the registry says of the act a citation names, on the day the draft takes effect.
struct CitationStatus {
  ActStatus status = ActStatus::unknown;
  std::optional<Date> since;  ///< of `expired` and `not_yet`: from when
  std::string replaced_by;    ///< of an act that has or will have expired: numbers, by spaces
  std::string source;         ///< of the day that decides the status, where one is held
  /// On the day of review, where there is one and the act is held.
  std::optional<ActState> on_review;
  /// Where `status` is unknown: what it may be, to be looked up. Expired, as somebody remembers;
  /// not yet in force, where the draft's own day of effect is not known.
  std::optional<ActStatus> perhaps;
  std::string number;           ///< of the act as resolved, where the text has only its name
  std::string title;            ///< as the registry has it
  std::optional<ActType> type;  ///< the same
  std::optional<Date> issued;   ///< the same
  std::vector<std::string>
      amended_by;  ///< numbers of the acts that amended the provision or the act
  std::vector<CitedAmendment> amendments;  ///< as the registry holds them, in order of effect
  /// Of a provision of another act whose units are held: whether it is there. Else as `cite` has
  /// it. `perhaps_missing`: the text held has no such unit, but may not be the text that is cited.
  TargetStatus target_status = TargetStatus::unknown;
  bool perhaps_missing = false;
  std::vector<Provision> missing;  ///< those that are, or perhaps are
  std::string compared_with;       ///< what they were looked up in, in words for a reader
};

enum class DateSource : std::uint8_t { option, head, registry, unknown };

/// The days that decide which law applies: kept apart (see docs/rule-language.md).
struct ReviewDates {
  std::optional<DateRange> issued;  ///< the day whose law judges competence and content
  DateSource issued_from = DateSource::unknown;
  std::optional<Date> effective;  ///< the day on which grounds and cited acts must be in force
  std::optional<Date> as_of;      ///< the day of review, given by the door
};

/// Owns the recognition. Findings are sorted by place, then rule, without duplicates; the same
/// input gives the same bytes.
struct Analysis {
  Recognition recognition;
  ReviewDates dates;
  std::vector<CitationStatus>
      citation_status;  ///< one a citation; empty for the draft's own provisions
  /// What the registry says of this very act, on the day of review; unknown for a draft.
  CitationStatus own_status;
  std::vector<Finding> findings;
  std::vector<std::string> not_checked;  ///< Vietnamese: what was not looked at and why

  [[nodiscard]] const Act& act() const { return recognition.cited.act; }
};

[[nodiscard]] std::string_view json_name(FindingLevel level);
[[nodiscard]] std::string_view json_name(ActStatus status);
[[nodiscard]] std::string_view json_name(DateSource source);
/// "Không phù hợp", "Đề nghị chỉnh sửa", "Đề nghị làm rõ, đối chiếu", "Kỹ thuật".
[[nodiscard]] std::string_view vietnamese_name(FindingLevel level);

}  // namespace soat
