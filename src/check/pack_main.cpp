// soat-pack SOURCE_DIR IMAGE: puts word lists and registry into the image that the program maps.
// Runs at build time only.
#include <algorithm>
#include <filesystem>
#include <iostream>

#include "base/csv.h"
#include "base/file.h"
#include "check/rule_basis.h"
#include "image/image.h"
#include "judge/judge.h"
#include "registry/registry.h"

namespace {

using namespace soat;

int fail(const Problem& problem) {
  std::cerr << problem.where << ": " << problem.what << " " << problem.hint << "\n";
  return 1;
}

/// Names of laws as people cite them: the type word, then the title without it. An amending law has
/// no name of its own.
void add_law_names(const CsvTable& acts, WordLists& lists) {
  std::vector<WordEntry>& names = lists["law-names"];
  for (const CsvTable::Row& row : acts.rows()) {
    const std::string_view type = acts.at(row, "type");
    const std::string_view word = type == "law"         ? "Luật"
                                  : type == "code"      ? "Bộ luật"
                                  : type == "ordinance" ? "Pháp lệnh"
                                                        : "";
    const std::string_view title = acts.at(row, "title");
    if (word.empty() || title.empty() || title.find("ửa đổi") != std::string_view::npos) continue;
    if (title.find('(') != std::string_view::npos || title.size() > 160) continue;
    const bool typed = title.starts_with(std::string(word) + " ") && title != "Luật sư";
    names.push_back(
        {typed ? std::string(title) : std::string(word) + " " + std::string(title), {}});
  }
  std::sort(names.begin(), names.end(),
            [](const auto& a, const auto& b) { return a.phrase < b.phrase; });
  names.erase(std::unique(names.begin(), names.end()), names.end());
}

/// The rules' provisions against the registry, both as the image holds them.
int check_basis(const std::string& image) {
  const auto knowledge = load_knowledge(image);
  if (!knowledge) return fail(knowledge.problem());
  int faults = 0;
  for (const Rule& rule : knowledge.value().rules) {
    for (const Problem& problem : faults_of_basis(knowledge.value(), rule)) faults = fail(problem);
  }
  return faults;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: soat-pack SOURCE_DIR IMAGE\n";
    return 2;
  }
  const std::string source = argv[1];
  WordLists lists;
  for (const auto& entry : std::filesystem::directory_iterator(source + "/rules/words")) {
    if (entry.path().extension() != ".txt") continue;
    auto text = read_whole_file(entry.path().string());
    if (!text) return fail(text.problem());
    lists[entry.path().stem().string()] = parse_word_list(text.value());
  }
  const std::string acts_path = source + "/corpus/registry/acts.csv";
  auto acts_text = read_whole_file(acts_path);
  if (!acts_text) return fail(acts_text.problem());
  auto acts = CsvTable::parse(acts_text.value(), acts_path);
  if (!acts) return fail(acts.problem());
  add_law_names(acts.value(), lists);
  auto registry = pack_registry(source + "/corpus/registry");
  if (!registry) return fail(registry.problem());
  // The rules are read here once, so that a fault stops the build and not the user.
  auto rules = pack_rules(source + "/rules");
  if (!rules) return fail(rules.problem());
  auto readable = unpack_rules(rules.value(), rule_dialect());
  if (!readable) return fail(readable.problem());
  auto day = read_whole_file(source + "/rules/version.txt");
  if (!day) return fail(day.problem());
  const auto written = write_image(argv[2], {{"words", pack_words(lists)},
                                             {"registry", std::move(registry).value()},
                                             {"rules", std::move(rules).value()},
                                             {"rules-day", day.value().substr(0, 10)}});
  if (!written) return fail(written.problem());
  const int faults = check_basis(argv[2]);
  if (faults != 0) std::filesystem::remove(argv[2]);
  return faults;
}
