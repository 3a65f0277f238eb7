#include "cite/mention.h"

#include <antlr4-runtime.h>

#include <mutex>

#include "CitationParser.h"

namespace soat {
namespace {

using Grammar = grammar::citation::CitationParser;

/// Shapes kept: a hundred cover nine tenths of what acts write, and hostile texts have no end of
/// them.
constexpr std::size_t kMaxShapes = 4000;

constexpr std::size_t kTypes[] = {
    Grammar::POINT,     Grammar::CLAUSE,      Grammar::ARTICLE,  Grammar::SUBSECTION,
    Grammar::SECTION,   Grammar::CHAPTER,     Grammar::PART,     Grammar::ANNEX,
    Grammar::FORM,      Grammar::NUMBER,      Grammar::LETTER,   Grammar::ALL,
    Grammar::THIS,      Grammar::FROM,        Grammar::TO,       Grammar::COMMA,
    Grammar::SEMICOLON, Grammar::AND,         Grammar::OF,       Grammar::IN,
    Grammar::NOTE,      Grammar::ISSUED_WITH, Grammar::THIS_ACT, Grammar::ACT};

/// Hands the signs of a run to ANTLR; the runtime's own lexer is never used.
class SignSource : public antlr4::TokenSource {
 public:
  explicit SignSource(std::span<const Sign> run) : run_(run) {}

  std::unique_ptr<antlr4::Token> nextToken() override {
    const bool more = at_ < run_.size();
    const std::size_t type =
        more ? kTypes[static_cast<std::size_t>(run_[at_].kind)] : antlr4::Token::EOF;
    ++at_;
    return std::make_unique<antlr4::CommonToken>(type);
  }
  [[nodiscard]] size_t getLine() const override { return 1; }
  size_t getCharPositionInLine() override { return at_; }
  antlr4::CharStream* getInputStream() override { return nullptr; }
  std::string getSourceName() override { return {}; }
  antlr4::TokenFactory<antlr4::CommonToken>* getTokenFactory() override { return nullptr; }

 private:
  std::span<const Sign> run_;
  std::size_t at_ = 0;
};

/// Reads mentions off the parse tree.
class ShapeReader {
 public:
  explicit ShapeReader(std::span<const Sign> run) : run_(run) {}

  std::vector<Mention> read(Grammar::WindowContext* window) const {
    std::vector<Mention> mentions;
    for (Grammar::MentionContext* context : window->mention()) {
      Mention mention;
      mention.first = index(context->getStart());
      mention.last = index(context->getStop()) + 1;
      if (context->here() != nullptr) {
        mention.kind = MentionKind::here;
      } else if (context->annexed() != nullptr) {
        mention.kind = MentionKind::annexed;
      } else if (context->provisions() != nullptr) {
        mention.kind = MentionKind::provisions;
      }
      read_items(mention);
      mentions.push_back(std::move(mention));
    }
    return mentions;
  }

 private:
  static std::uint32_t index(const antlr4::Token* token) {
    return static_cast<std::uint32_t>(token->getTokenIndex());
  }

  static bool is_level(SignKind kind) { return kind <= SignKind::form; }

  void read_items(Mention& mention) const {
    for (std::uint32_t i = mention.first; i < mention.last; ++i) {
      const SignKind kind = run_[i].kind;
      if (kind == SignKind::act || kind == SignKind::this_act)
        mention.origin = static_cast<std::int32_t>(i);
      if (is_level(kind)) {
        const bool again = i > mention.first && run_[i - 1].kind == SignKind::to &&
                           !mention.items.empty() &&
                           mention.items.back().level == kind;  // "từ Điều 5 đến Điều 9"
        if (!again) mention.items.push_back({kind, {}, {}, false});
      }
      if (mention.items.empty()) continue;
      ProvisionItem& item = mention.items.back();
      if (kind == SignKind::this_one) item.here = true;
      if (kind == SignKind::to && !item.ranges.empty()) item.ranges.back() = true;
      if (kind == SignKind::number || kind == SignKind::letter) {
        item.numbers.push_back(i);
        item.ranges.push_back(false);
      }
    }
  }

  std::span<const Sign> run_;
};

std::vector<Mention> parse_run(std::span<const Sign> run) {
  SignSource source(run);
  antlr4::CommonTokenStream stream(&source);
  Grammar parser(&stream);
  parser.removeErrorListeners();
  // The grammar needs no context to choose: the cheap prediction gives the same trees.
  parser.getInterpreter<antlr4::atn::ParserATNSimulator>()->setPredictionMode(
      antlr4::atn::PredictionMode::SLL);
  return ShapeReader(run).read(parser.window());
}

}  // namespace

std::shared_ptr<const std::vector<Mention>> MentionParser::parse(std::span<const Sign> run) {
  std::string shape;
  shape.reserve(run.size());
  for (const Sign& sign : run) shape.push_back(static_cast<char>(sign.kind));
  {
    const std::shared_lock reading(lock_);
    const auto known = shapes_.find(shape);
    if (known != shapes_.end()) return known->second;
  }
  auto mentions = std::make_shared<const std::vector<Mention>>(parse_run(run));
  const std::unique_lock writing(lock_);
  if (shapes_.size() < kMaxShapes) shapes_.emplace(std::move(shape), mentions);
  return mentions;
}

}  // namespace soat
