// Where a rule file is wrong, and how that is shown. Inside the room only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/problem.h"

namespace soat {

/// A byte of a line of a rule file. `line` is of the reader's text, which outlives it.
struct Place {
  std::size_t number = 0;  ///< from 1
  std::string_view line;
  std::size_t byte = 0;
};

/// The place of a part of `line`, which must lie in it.
[[nodiscard]] Place place_of(std::string_view part, const Place& line);

/// Keeps the first fault of a file: what comes after often follows from it.
class FirstFault {
 public:
  explicit FirstFault(std::string path) : path_(std::move(path)) {}

  /// A fault, shown with the line and a caret. Control characters of the line are shown as spaces.
  void at(const Place& place, const std::string& what, const std::string& hint);
  [[nodiscard]] const std::optional<Problem>& problem() const { return problem_; }

 private:
  std::string path_;
  std::optional<Problem> problem_;
};

/// "Có phải «lỗi»?", or `otherwise` where there is no near word.
[[nodiscard]] std::string did_you_mean(const std::string& near, const std::string& otherwise);

}  // namespace soat
