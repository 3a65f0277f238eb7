// soat-pack SOURCE_DIR IMAGE: puts word lists and registry into the image that the program maps.
// Runs at build time only.
#include <filesystem>
#include <iostream>

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
  const auto tables = read_tables(source + "/corpus/registry");
  if (!tables) return fail(tables.problem());
  for (const std::string& name : law_names(tables.value().of(TableKind::acts)))
    lists["law-names"].push_back({name, {}});
  auto registry = pack_tables(tables.value());
  if (!registry) return fail(registry.problem());
  // The rules are read here once, so that a fault stops the build and not the user.
  auto rules = pack_rules(source + "/rules", rule_dialect());
  if (!rules) return fail(rules.problem());
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
