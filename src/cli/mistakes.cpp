#include "cli/mistakes.h"

#include <filesystem>
#include <vector>

#include "base/nearest.h"
#include "cli/messages.h"
#include "cli/option_values.h"

namespace soat {
namespace {

/// The command that was reached.
const CLI::App& innermost(const CLI::App& app) {
  const CLI::App* at = &app;
  while (!at->get_subcommands().empty()) at = at->get_subcommands().front();
  return *at;
}

bool is_menu(const CLI::App& app) { return !app.get_subcommands({}).empty(); }

std::vector<std::string> commands_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* sub : app.get_subcommands({})) names.push_back(sub->get_name());
  return names;
}

/// "soat rule test".
std::string full_name(const CLI::App& app) {
  const CLI::App* parent = app.get_parent();
  return (parent == nullptr ? "" : full_name(*parent) + " ") + app.get_name();
}

std::vector<std::string> options_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    for (const std::string& name : option->get_snames()) names.push_back("-" + name);
  }
  return names;
}

std::string perhaps(const std::string& near) {
  return near.empty() ? "" : " Có phải «" + near + "»?";
}

/// A word that the command could not place.
std::string unknown_word(const CLI::App& app, const std::string& word) {
  if (word.size() > 1 && word.front() == '-') {
    const std::string name = word.substr(0, word.find('='));
    return quoted(full_name(app)) + " không có tùy chọn " + quoted(name) + "." +
           perhaps(nearest(name, options_of(app)));
  }
  if (!is_menu(app)) return "Không dùng đến " + quoted(word) + "; bỏ từ này.";
  const std::vector<std::string> names = commands_of(app);
  std::string words = "Không có lệnh " + quoted(word) + "." + perhaps(nearest(word, names));
  std::error_code error;
  if (app.get_parent() == nullptr && std::filesystem::exists(word, error))
    words += " Để kiểm tra tệp này: soat check " + quoted(word) + ".";
  return words + " Các lệnh: " + list_of(names) + ".";
}

/// The first word that some command could not place; empty if there is none.
std::string left_over(const CLI::App& app) {
  for (const CLI::App* at = &app;; at = at->get_subcommands().front()) {
    const std::vector<std::string> words = at->remaining();
    if (!words.empty()) return unknown_word(*at, words.front());
    if (at->get_subcommands().empty()) return {};
  }
}

std::string missing(const CLI::App& app) {
  if (is_menu(app)) return "Chưa nêu lệnh. Các lệnh: " + list_of(commands_of(app)) + ".";
  for (const CLI::Option* option : app.get_options()) {
    if (!option->get_required() || option->count() > 0) continue;
    return quoted(full_name(app)) + " cần " + option->get_name() + ": " +
           option->get_description() + ".";
  }
  return "Dòng lệnh còn thiếu.";
}

/// The library tells which option it means only within its English words.
const CLI::Option* option_in(const CLI::App& app, const std::string& words) {
  for (const CLI::Option* option : app.get_options()) {
    const std::string name = option->get_name();
    if (words.rfind(name + ":", 0) == 0 || words.rfind(name + " ", 0) == 0 ||
        words.find(" " + name + ",") != std::string::npos)
      return option;
  }
  return nullptr;
}

std::string wrong_count(const CLI::App& app, const std::string& words) {
  const CLI::Option* option = option_in(app, words);
  if (option == nullptr) return "Có tùy chọn thiếu giá trị hoặc thừa giá trị.";
  const std::string name = "Tùy chọn " + option->get_name(false, true);
  if (option->get_expected_max() == 0) return name + " không nhận giá trị.";
  if (option->count() > 1) return name + " được nêu hơn một lần; chỉ nêu một lần.";
  return name + " cần một giá trị (" + option->get_type_name() + ").";
}

std::string what_is_wrong(const CLI::App& app, const CLI::ParseError& error) {
  std::string words = error.what();
  if (dynamic_cast<const CLI::ValidationError*>(&error) != nullptr) return words;
  std::string leftover = left_over(app);
  if (!leftover.empty()) return leftover;
  const CLI::App& at = innermost(app);
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) return missing(at);
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) return wrong_count(at, words);
  return "Không hiểu dòng lệnh.";
}

}  // namespace

std::string explain_mistake(const CLI::App& app, const CLI::ParseError& error) {
  return "soat: " + what_is_wrong(app, error) + "\nXem: " + full_name(innermost(app)) + " --help\n";
}

bool names_no_command(const CLI::App& app) {
  const CLI::App& at = innermost(app);
  if (!is_menu(at)) return false;
  const std::vector<std::string> words = at.remaining();
  return !words.empty() && words.front().front() != '-';
}

}  // namespace soat
