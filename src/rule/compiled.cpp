#include "rule/compiled.h"

#include <cstring>
#include <type_traits>

namespace soat {
namespace {

/// Raised when a field of a rule comes, goes or changes its meaning.
constexpr std::uint64_t kFormat = 2;
constexpr std::uint32_t kDeepest = 64;  // conditions within conditions; a rule has three or four

/// Tells dialects apart: a rule made for another may ask what this one does not know.
std::uint64_t mark_of(const Dialect& dialect) {
  std::uint64_t mark = 0xCBF29CE484222325U;  // FNV-1a
  const auto add = [&](std::string_view words) {
    for (const char c : words) mark = (mark ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    mark = (mark ^ 0xFFU) * 0x100000001B3U;
  };
  for (const Dialect::Attribute& attribute : dialect.attributes) {
    add(attribute.name);
    for (const std::string& value : attribute.values) add(value);
  }
  for (const std::string& name : dialect.placeholders) add(name);
  return mark;
}

class Writer {
 public:
  template <class Number>
  void number(Number value) {
    static_assert(std::is_trivially_copyable_v<Number>);
    out_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void field(std::string_view words) {
    number(static_cast<std::uint32_t>(words.size()));
    out_ += words;
  }
  void field(bool value) { number(static_cast<std::uint8_t>(value ? 1 : 0)); }
  void field(std::size_t value) { number(static_cast<std::uint64_t>(value)); }
  void field(std::uint32_t value) { number(value); }
  void field(int value) { number(value); }
  template <class Enum>
  requires std::is_enum_v<Enum>
  void field(Enum value) { number(static_cast<std::uint8_t>(value)); }
  void field(const Date& day) {
    number(static_cast<std::int32_t>(std::chrono::sys_days(day).time_since_epoch().count()));
  }
  template <class Value>
  void field(const std::optional<Value>& value) {
    field(value.has_value());
    if (value) field(*value);
  }
  template <class Value>
  void field(const std::vector<Value>& all) {
    number(static_cast<std::uint32_t>(all.size()));
    for (const Value& one : all) field(one);
  }
  template <class A, class B>
  void field(const std::pair<A, B>& both) {
    field(both.first);
    field(both.second);
  }
  void field(const Condition& c);
  void field(const RuleBasis& basis);
  void field(const RuleExample& example);
  void field(const Rule& rule);

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

/// Reads what Writer wrote; after a fault everything comes out empty.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] bool whole() const { return sound_ && bytes_.empty(); }

  template <class Number>
  void number(Number& value) {
    if (bytes_.size() < sizeof value) return fail();
    std::memcpy(&value, bytes_.data(), sizeof value);
    bytes_.remove_prefix(sizeof value);
  }
  void field(std::string& words) {
    std::uint32_t size = 0;
    number(size);
    if (size > bytes_.size()) return fail();
    words = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
  }
  void field(bool& value) {
    std::uint8_t byte = 0;
    number(byte);
    value = byte != 0;
  }
  void field(std::size_t& value) {
    std::uint64_t wide = 0;
    number(wide);
    value = static_cast<std::size_t>(wide);
  }
  void field(std::uint32_t& value) { number(value); }
  void field(int& value) { number(value); }
  template <class Enum>
  requires std::is_enum_v<Enum>
  void field(Enum& value) {
    std::uint8_t byte = 0;
    number(byte);
    value = static_cast<Enum>(byte);
  }
  void field(Date& day) {
    std::int32_t count = 0;
    number(count);
    day = Date{std::chrono::sys_days{std::chrono::days{count}}};
  }
  template <class Value>
  void field(std::optional<Value>& value) {
    bool there = false;
    field(there);
    if (there && sound_) field(value.emplace());
  }
  template <class Value>
  void field(std::vector<Value>& all) {
    std::uint32_t size = 0;
    number(size);
    if (size > bytes_.size()) return fail();  // each takes a byte at least
    for (std::uint32_t i = 0; i < size && sound_; ++i) field(all.emplace_back());
  }
  template <class A, class B>
  void field(std::pair<A, B>& both) {
    field(both.first);
    field(both.second);
  }
  void field(Condition& c);
  void field(RuleBasis& basis);
  void field(RuleExample& example);
  void field(Rule& rule);

 private:
  void fail() {
    sound_ = false;
    bytes_ = {};
  }

  std::string_view bytes_;
  bool sound_ = true;
  std::uint32_t depth_ = 0;
};

// One list of fields for writing and for reading. The bindings name every member in order: a member
// that is added and not written here does not compile.

template <class Io, class C>
void fields_of_condition(Io& io, C& c) {
  auto& [kind, attribute, values, before, children, column, below] = c;
  io.field(kind);
  io.field(attribute);
  io.field(values);
  io.field(before);
  io.field(children);
  io.field(column);
  io.field(below);
}

template <class Io, class B>
void fields_of_basis(Io& io, B& basis) {
  auto& [words, first, last, line] = basis;
  io.field(words);
  io.field(first);
  io.field(last);
  io.field(line);
}

template <class Io, class E>
void fields_of_example(Io& io, E& example) {
  auto& [kind, name, draft, spans, line] = example;
  io.field(kind);
  io.field(name);
  io.field(draft);
  io.field(spans);
  io.field(line);
}

template <class Io, class R>
void fields_of_rule(Io& io, R& rule) {
  auto& [id, path, name, basis, certainty, first, last, level, issued_level, subject, when, unless,
         grouped, message, doubtful_message, advice, fix, check, reason, examples, source] = rule;
  io.field(id);
  io.field(path);
  io.field(name);
  io.field(basis);
  io.field(certainty);
  io.field(first);
  io.field(last);
  io.field(level);
  io.field(issued_level);
  io.field(subject);
  io.field(when);
  io.field(unless);
  io.field(grouped);
  io.field(message);
  io.field(doubtful_message);
  io.field(advice);
  io.field(fix);
  io.field(check);
  io.field(reason);
  io.field(examples);
  io.field(source);
}

void Writer::field(const Condition& c) { fields_of_condition(*this, c); }
void Writer::field(const RuleBasis& basis) { fields_of_basis(*this, basis); }
void Writer::field(const RuleExample& example) { fields_of_example(*this, example); }
void Writer::field(const Rule& rule) { fields_of_rule(*this, rule); }

void Reader::field(Condition& c) {
  if (++depth_ > kDeepest) return fail();
  fields_of_condition(*this, c);
  --depth_;
}
void Reader::field(RuleBasis& basis) { fields_of_basis(*this, basis); }
void Reader::field(RuleExample& example) { fields_of_example(*this, example); }
void Reader::field(Rule& rule) { fields_of_rule(*this, rule); }

}  // namespace

std::string compiled_rules(const std::vector<Rule>& rules, const Dialect& dialect) {
  Writer writer;
  writer.number(kFormat);
  writer.number(mark_of(dialect));
  writer.field(rules);
  return writer.take();
}

std::optional<std::vector<Rule>> rules_of(std::string_view bytes, const Dialect& dialect) {
  Reader reader(bytes);
  std::uint64_t format = 0;
  std::uint64_t mark = 0;
  reader.number(format);
  reader.number(mark);
  if (format != kFormat || mark != mark_of(dialect)) return std::nullopt;
  std::vector<Rule> rules;
  reader.field(rules);
  if (!reader.whole()) return std::nullopt;
  return rules;
}

}  // namespace soat
