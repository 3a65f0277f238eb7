#include "rule/condition.h"

#include <antlr4-runtime.h>

#include <charconv>

#include "ConditionLexer.h"
#include "ConditionParser.h"
#include "text/vocabulary.h"

namespace soat {
namespace {

using Parser = grammar::rule_condition::ConditionParser;

/// Keeps the first fault.
class FaultListener : public antlr4::BaseErrorListener {
 public:
  void syntaxError(antlr4::Recognizer* /*recognizer*/, antlr4::Token* token, size_t /*line*/,
                   size_t column, const std::string& /*message*/,
                   std::exception_ptr /*error*/) override {
    if (fault) return;
    const bool end = token == nullptr || token->getType() == antlr4::Token::EOF;
    fault = ConditionFault{column, end ? "Điều kiện chưa hết câu."
                                       : "Không hiểu từ «" + token->getText() + "» ở đây."};
  }
  std::optional<ConditionFault> fault;
};

std::string words_of(Parser::PhraseContext* phrase) {
  std::string words;
  for (auto* word : phrase->WORD()) words += (words.empty() ? "" : " ") + word->getText();
  return fold_phrase(words);
}

/// The number written; more days than any time limit has where it is too long.
int number_of(const std::string& digits) {
  constexpr int kMost = 1'000'000;
  int value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return read.ec == std::errc{} ? std::min(value, kMost) : kMost;
}

Condition joined(Condition::Kind kind, std::vector<Condition> children) {
  if (children.size() == 1) return std::move(children.front());
  return {kind, {}, {}, {}, std::move(children), 0};
}

Condition disjunction(Parser::DisjunctionContext* context);

Condition comparison(Parser::ComparisonContext* context) {
  Condition condition;
  const auto phrases = context->phrase();
  condition.attribute = words_of(phrases.front());
  condition.column = context->getStart()->getCharPositionInLine();
  for (std::size_t i = 1; i < phrases.size(); ++i) condition.values.push_back(words_of(phrases[i]));
  if (context->DAY() != nullptr)
    condition.before = parse_vietnamese_date(context->DAY()->getText());
  if (context->NUMBER() != nullptr) condition.below = number_of(context->NUMBER()->getText());
  return condition;
}

Condition negation(Parser::NegationContext* context) {
  Parser::PrimaryContext* primary = context->primary();
  Condition inner = primary->disjunction() != nullptr ? disjunction(primary->disjunction())
                                                      : comparison(primary->comparison());
  if (context->NOT() == nullptr) return inner;
  Condition condition{Condition::Kind::negation, {}, {}, {}, {}, 0};
  condition.children.push_back(std::move(inner));
  return condition;
}

Condition conjunction(Parser::ConjunctionContext* context) {
  std::vector<Condition> children;
  for (auto* child : context->negation()) children.push_back(negation(child));
  return joined(Condition::Kind::all, std::move(children));
}

Condition disjunction(Parser::DisjunctionContext* context) {
  std::vector<Condition> children;
  for (auto* child : context->conjunction()) children.push_back(conjunction(child));
  return joined(Condition::Kind::any, std::move(children));
}

/// Brackets within brackets, as the grammar follows them on the stack.
std::optional<ConditionFault> too_deep(const std::string& text) {
  constexpr int kDeepest = 50;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
    if (depth <= kDeepest) continue;
    return ConditionFault{0, "Ngoặc lồng nhau quá sâu."};
  }
  return std::nullopt;
}

}  // namespace

std::variant<Condition, ConditionFault> parse_condition(const std::string& text) {
  if (const auto fault = too_deep(text)) return *fault;
  // The runtime takes a mark at the start of its input for none, and elsewhere for a letter.
  if (text.find("\uFEFF") != std::string::npos)
    return ConditionFault{0, "Có ký tự ẩn U+FEFF trên dòng này."};
  antlr4::ANTLRInputStream input(text);
  grammar::rule_condition::ConditionLexer lexer(&input);
  antlr4::CommonTokenStream tokens(&lexer);
  Parser parser(&tokens);
  FaultListener faults;
  lexer.removeErrorListeners();
  parser.removeErrorListeners();
  lexer.addErrorListener(&faults);
  parser.addErrorListener(&faults);
  Parser::ConditionContext* tree = parser.condition();
  if (faults.fault) return *faults.fault;
  return disjunction(tree->disjunction());
}

}  // namespace soat
