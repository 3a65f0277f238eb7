// Reads the examples of a rule: their names, their context, the lines of their drafts. Inside the
// room only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rule/first_fault.h"
#include "rule/rule.h"

namespace soat {

/// Fed line by line; the finished examples go to the rule. Views given to it are of the file's
/// text, `faults` and `examples` outlive it.
class ExampleReader {
 public:
  ExampleReader(std::vector<RuleExample>& examples, FirstFault& faults)
      : examples_(examples), faults_(faults) {}

  void start(ExampleKind kind, std::string_view name, const Place& place);
  /// A fault: outside an example, a second one, a kind of draft that is not known.
  void context(std::string_view value, const Place& place);
  /// A line of the draft, without its bar. A fault: outside an example, ⟦ and ⟧ not in pairs.
  void line(std::string_view words, const Place& place);
  /// Ends the example, if one is open. A fault: no line, a ⟦ left open.
  void finish();

 private:
  void marks(std::string_view words, const Place& place);

  std::vector<RuleExample>& examples_;
  FirstFault& faults_;
  std::optional<Place> started_;  ///< set inside an example
  std::optional<Place> context_;
  std::optional<Place> open_;  ///< of a ⟦ that waits for its ⟧
  bool marked_words_ = false;  ///< there are words after it
  RuleExample example_;
  std::string head_;
  std::string lines_;
};

}  // namespace soat
