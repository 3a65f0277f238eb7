// What the registry costs: opening it, and one lookup of each kind, against a look into a hash map
// of the same acts in memory, the floor for finding one by its number.
#include <benchmark/benchmark.h>

#include <string>
#include <unordered_map>
#include <vector>

#include "check/office_registry.h"
#include "support/knowledge.h"

namespace soat::bench {
namespace {

const std::string kImage = SOAT_BINARY_DIR "/share/soat/soat.img";

/// Numbers of acts all over the table.
std::vector<ActNumber> numbers() {
  std::vector<ActNumber> all;
  const auto rows = shipped_knowledge().registry.rows(TableKind::acts);
  for (std::size_t i = 0; i < rows.size(); i += 97) {
    const auto number = parse_act_number(field_of(rows[i], TableKind::acts, "number"));
    if (number) all.push_back(*number);
  }
  return all;
}

void registry_floor(benchmark::State& state) {
  std::unordered_map<std::string, ActRecord> known;
  const std::vector<ActNumber> all = numbers();
  for (const ActNumber& number : all)
    known.emplace(comparison_key(number), shipped_knowledge().registry.find(number).front());
  std::size_t i = 0;
  for (auto _ : state) {
    const ActRecord copy = known.find(comparison_key(all[i++ % all.size()]))->second;
    benchmark::DoNotOptimize(copy);
  }
}

void registry_find(benchmark::State& state) {
  const Registry& registry = shipped_knowledge().registry;
  const std::vector<ActNumber> all = numbers();
  std::size_t i = 0;
  for (auto _ : state) benchmark::DoNotOptimize(registry.find(all[i++ % all.size()]));
}

void registry_find_by_name(benchmark::State& state) {
  const Registry& registry = shipped_knowledge().registry;
  for (auto _ : state)
    benchmark::DoNotOptimize(registry.find_by_name("Luật Đất đai", std::nullopt, std::nullopt));
}

/// With an office's registry of as many acts beside it.
void registry_find_in_two(benchmark::State& state) {
  const Registry both = shipped_knowledge().registry.with(shipped_knowledge().registry);
  const std::vector<ActNumber> all = numbers();
  std::size_t i = 0;
  for (auto _ : state) benchmark::DoNotOptimize(both.find(all[i++ % all.size()]));
}

void registry_target(benchmark::State& state) {
  const Registry& registry = shipped_knowledge().registry;
  const ActNumber number = *parse_act_number("45/2013/QH13");
  const Provision provision = *parse_provision_id("art_143__para_9");
  for (auto _ : state) {
    const auto units = registry.units_of(number, ActType::law);
    benchmark::DoNotOptimize(units.front().has(provision));
  }
}

void registry_open(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(open_shipped_registry(kImage));
}

BENCHMARK(registry_floor);
BENCHMARK(registry_find);
BENCHMARK(registry_find_by_name);
BENCHMARK(registry_find_in_two);
BENCHMARK(registry_target);
BENCHMARK(registry_open);

}  // namespace
}  // namespace soat::bench
