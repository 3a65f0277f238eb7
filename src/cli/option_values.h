// Options whose values are checked here, so that what is wrong with one is said in Vietnamese. Each
// returns the option, for more settings. What is stored must outlive the parse.
#pragma once

#include <CLI/CLI.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/nearest.h"
#include "cli/messages.h"
#include "shelf/quarter.h"

namespace soat {

/// A value by the word for it, and the Vietnamese word, which may be empty.
template <class T>
struct Choice {
  std::string word;
  std::string vietnamese;
  T value;
};

/// "Các mức: error (lỗi), warning (cảnh báo)."
[[nodiscard]] std::string list_of(const std::vector<std::string>& words);

/// An option that takes one of `choices`; `what` names their kind in messages ("mức").
template <class T>
CLI::Option* add_choice(CLI::App* app, const std::string& name, T& target, const std::string& what,
                        const std::vector<Choice<T>>& choices, const std::string& help) {
  const auto store = [&target, name, what, choices](const std::string& typed) {
    std::vector<std::string> words;
    std::vector<std::string> shown;
    for (const Choice<T>& choice : choices) {
      if (CLI::detail::to_lower(typed) == choice.word ||
          (!typed.empty() && typed == choice.vietnamese)) {
        target = choice.value;
        return;
      }
      words.push_back(choice.word);
      if (!choice.vietnamese.empty()) words.push_back(choice.vietnamese);
      shown.push_back(choice.word +
                      (choice.vietnamese.empty() ? "" : " (" + choice.vietnamese + ")"));
    }
    const std::string near = nearest(typed, words);
    throw CLI::ValidationError(name, "Không có " + what + " " + quoted(typed) + "." +
                                         (near.empty() ? "" : " Có phải «" + near + "»?") +
                                         " Dùng: " + list_of(shown) + ".");
  };
  return app->add_option_function<std::string>(name, store, help);
}

/// A day, as 2025-04-01 or 01/04/2025.
CLI::Option* add_day(CLI::App* app, const std::string& name, std::optional<Date>& day,
                     const std::string& help);

/// A quarter, as 2024Q1 or I/2024.
CLI::Option* add_quarter(CLI::App* app, const std::string& name, std::optional<Quarter>& quarter,
                         const std::string& help);

/// A size in bytes up to `most`: "512M", "1G", "200K", "1000" (1 K is 1024 bytes).
CLI::Option* add_size(CLI::App* app, const std::string& name, std::uint64_t& size,
                      std::uint64_t most, const std::string& help);

/// A whole number from 1 to `most`; `type` names it in the help.
CLI::Option* add_count(CLI::App* app, const std::string& name, std::uint32_t& count,
                       std::uint32_t most, const std::string& type, const std::string& help);

/// A name of a file or folder (`type` says which to the reader); an empty one is refused, since it
/// is mostly a variable of a script that was not set.
CLI::Option* add_path(CLI::App* app, const std::string& name, std::string& path,
                      const std::string& type, const std::string& help);

}  // namespace soat
