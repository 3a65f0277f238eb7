// A rule as it stands in its file: the provision it enforces, when it is law, what it asks, what it
// says.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/problem.h"

namespace soat {

/// What a rule looks at one by one.
enum class RuleSubject : std::uint8_t {
  act,
  article,
  procedure,
  delegation,
  citation,
  character,
  numbering,
  former_name,
  effect
};

enum class RuleLevel : std::uint8_t { hint, ask, warning, error };

/// A condition: a comparison with values, with a day or with a number, or others joined. Nodes own
/// their children.
struct Condition {
  enum class Kind : std::uint8_t { comparison, all, any, negation };
  Kind kind = Kind::comparison;
  std::string attribute;            ///< folded
  std::vector<std::string> values;  ///< folded; empty for a yes-or-no attribute
  std::optional<Date> before;       ///< "… trước 01/07/2016"
  std::vector<Condition> children;
  std::size_t column = 0;  ///< where a comparison begins, in code points of the text parsed, from 0
  std::optional<int> below = std::nullopt;  ///< "… dưới 45"
};

enum class ExampleKind : std::uint8_t { wrong, right, doubtful };

/// A draft the rule is tried on. `draft` is whole text; `spans` are the words marked ⟦…⟧, as byte
/// ranges of it, that a wrong or doubtful one must be flagged at.
struct RuleExample {
  ExampleKind kind = ExampleKind::wrong;
  std::string name;
  std::string draft;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> spans;
  std::size_t line = 0;
};

/// A provision of law that a rule rests on, as the rule cites it, and the days of issue for which
/// it is cited.
struct RuleBasis {
  std::string words;
  std::optional<Date> first;
  std::optional<Date> last;
  std::size_t line = 0;  ///< in the rule's file
};

struct Rule {
  std::string id;    ///< the file's path below its folder of rules, without its ending
  std::string path;  ///< of the file, as messages show it
  std::string name;
  std::vector<RuleBasis> basis;
  std::string certainty;      ///< V, V~, S or M: how sure the facts of law behind it are
  std::optional<Date> first;  ///< days of issue on which it is law, both included
  std::optional<Date> last;
  RuleLevel level = RuleLevel::ask;
  RuleLevel issued_level = RuleLevel::ask;  ///< for an act already issued
  RuleSubject subject = RuleSubject::act;
  Condition when;
  std::optional<Condition> unless;
  bool grouped = false;  ///< several findings on one draft come out as one with related places
  std::string message;
  std::string doubtful_message;  ///< said where a condition is not known; empty: `message` is
  std::string advice;
  std::string fix;    ///< what should stand in the place of the words; empty: no fix is offered
  std::string check;  ///< what to look up when an answer is not known
  std::string reason;
  std::vector<RuleExample> examples;
  std::string source;  ///< the file's text, for `explain`
};

/// How an attribute may be asked.
enum class AttributeKind : std::uint8_t { yes_or_no, word, day, number };

/// The words a rule may use: attributes by subject, the values each takes, placeholders of
/// messages.
struct Dialect {
  struct Attribute {
    std::string name;                 ///< folded
    std::vector<std::string> values;  ///< folded; of words only
    std::vector<RuleSubject> subjects;
    AttributeKind kind = AttributeKind::yes_or_no;
  };
  std::vector<Attribute> attributes;
  std::vector<std::string> placeholders;
};

/// Reads one rule file (UTF-8 or UTF-16). `path` is what messages call it; empty: rules/ID.rule, as
/// the shipped ones lie. Problem: place (file:line:column), the line with a caret, what was
/// expected, and the nearest valid word.
[[nodiscard]] Result<Rule> parse_rule(std::string_view text, const std::string& id,
                                      const Dialect& dialect, const std::string& path = {});

struct RuleFile {
  std::string id;
  std::string path;  ///< begins with the folder as it was given
};

/// The rule files of a folder and the folders in it, in order of id. Problem: the folder is
/// missing, cannot be read, or holds no rule.
[[nodiscard]] Result<std::vector<RuleFile>> rule_files(const std::string& folder);

/// All rules of a folder, in order of id. Problem: as `rule_files`, or a rule with a fault.
[[nodiscard]] Result<std::vector<Rule>> load_rules(const std::string& folder,
                                                   const Dialect& dialect);

/// The rules of a folder read and packed for the image, and back. Problem: as `load_rules`, paths
/// shown as those of shipped rules; bytes that are no such rules or were made for another dialect.
[[nodiscard]] Result<std::string> pack_rules(const std::string& folder, const Dialect& dialect);
[[nodiscard]] Result<std::vector<Rule>> unpack_rules(std::string_view section,
                                                     const Dialect& dialect);

}  // namespace soat
