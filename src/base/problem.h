// What goes wrong outside our own code: an input that cannot be read, a rule that is broken. A
// fault in a draft is a Finding instead, and our own bug is an assertion.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace soat {

/// `where` names the file (and line, column where there is one), `what` says what is wrong and
/// `hint` what the reader can do about it; `what` and `hint` are Vietnamese, shown as they are.
struct Problem {
  std::string where;
  std::string what;
  std::string hint;
};

/// A value or the Problem that kept it from being made.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}            // NOLINT(google-explicit-constructor)
  Result(Problem problem) : state_(std::move(problem)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }

  [[nodiscard]] const T& value() const& {
    assert(ok());
    return *std::get_if<T>(&state_);
  }
  [[nodiscard]] T&& value() && {
    assert(ok());
    return std::move(*std::get_if<T>(&state_));
  }
  [[nodiscard]] const Problem& problem() const {
    assert(!ok());
    return *std::get_if<Problem>(&state_);
  }

 private:
  std::variant<T, Problem> state_;
};

}  // namespace soat
