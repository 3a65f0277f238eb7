// Reads one rule file: fields at the margin, continuation lines further in, examples with their
// drafts. Inside the room only.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "rule/condition.h"
#include "rule/example_reader.h"
#include "rule/first_fault.h"
#include "rule/rule.h"

namespace soat {

/// Used once: made with the whole text (UTF-8), then `read`. `dialect` outlives it.
class RuleReader {
 public:
  RuleReader(std::string text, const std::string& id, const std::string& path,
             const Dialect& dialect);
  RuleReader(const RuleReader&) = delete;
  RuleReader& operator=(const RuleReader&) = delete;

  Result<Rule> read();

 private:
  void one_line();
  bool continues(std::string_view words, const Place& place);
  void field(std::string_view name, std::string_view value, const Place& start);
  [[nodiscard]] bool may_stand(std::string_view name, std::string_view value, const Place& start);
  void take(std::string_view name, std::string_view value, const Place& place);
  void sentence(std::string& target, std::string_view value, bool filled_in, const Place& place);
  void basis(std::string_view value, const Place& place);
  void certainty(std::string_view value, const Place& place);
  void days_of_rule(std::string_view value, const Place& place);
  void level(RuleLevel& target, std::string_view value, const Place& place);
  void subject(std::string_view value, const Place& place);
  void condition(std::string& whole, std::string_view value, const std::string& join,
                 const Place& place);
  void check_words(const Condition& condition, const Place& place);
  void check_placeholders(std::string_view words, const Place& place);
  void start_example(std::string_view kind, std::string_view name, const Place& place);
  void finish();
  void check_whole();
  void check_certainty();

  const std::string text_;
  const Dialect& dialect_;
  Rule rule_;
  FirstFault faults_;
  ExampleReader examples_;
  Place line_;                                            ///< the line at hand, its first byte
  std::map<std::string_view, Place, std::less<>> given_;  ///< each field's value, where it stood
  std::string* continued_ = nullptr;  ///< of rule_; what a line further in goes on with
  bool filled_in_ = false;            ///< … and whether it may hold placeholders
  std::string when_, unless_;
  bool in_unless_ = false;
};

}  // namespace soat
