// How far one comes along the straight line, room after room: what a room costs is its row less the
// row above.
#include <benchmark/benchmark.h>

#include "bench/samples.h"
#include "support/knowledge.h"

namespace soat::bench {
namespace {

enum class Room { read, text, structure, cite, recognise, judge };

void walk_to(Room last, const std::string& bytes) {
  const Knowledge& knowledge = shipped_knowledge();
  auto source = read_source(bytes, "bench.txt");
  if (last == Room::read) return benchmark::DoNotOptimize(source);
  if (last == Room::judge)
    return benchmark::DoNotOptimize(check(knowledge, std::move(source).value(), {}));
  Text text(std::move(source).value(), knowledge.vocabulary);
  if (last == Room::text) return benchmark::DoNotOptimize(text);
  Act act = parse_structure(std::move(text), knowledge.structure);
  if (last == Room::structure) return benchmark::DoNotOptimize(act);
  CitedText cited = cite(std::move(act), knowledge.citation);
  if (last == Room::cite) return benchmark::DoNotOptimize(cited);
  benchmark::DoNotOptimize(recognise(std::move(cited), knowledge.recognition));
}

/// A name of its own, so that a profiler can leave out what the first text costs once.
[[gnu::noinline]] void walk_again(Room last, const std::string& text) { walk_to(last, text); }

void room(benchmark::State& state, Room last) {
  const std::string text = text_of(150'000);
  walk_to(last, text);
  for (auto _ : state) walk_again(last, text);
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

BENCHMARK_CAPTURE(room, read, Room::read)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(room, text, Room::text)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(room, structure, Room::structure)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(room, cite, Room::cite)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(room, recognise, Room::recognise)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(room, judge, Room::judge)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace soat::bench
