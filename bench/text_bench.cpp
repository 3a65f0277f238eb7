// The whole line over plain text, and the floor below it.
#include <benchmark/benchmark.h>
#include <hs/hs.h>
#include <unicode/normalizer2.h>

#include <memory>
#include <vector>

#include "bench/samples.h"
#include "support/knowledge.h"

namespace soat::bench {
namespace {

/// 300 phrases of the shipped lists, for a scan that finds them all.
hs_database_t* phrases() {
  std::vector<const char*> words;
  std::vector<unsigned> flags;
  std::vector<unsigned> ids;
  std::vector<std::size_t> sizes;
  for (const auto& [name, entries] : shipped_knowledge().words.lists) {
    for (const WordEntry& entry : entries) {
      if (words.size() == 300) break;
      words.push_back(entry.phrase.c_str());
      sizes.push_back(entry.phrase.size());
      flags.push_back(0U);
      ids.push_back(static_cast<unsigned>(ids.size()));
    }
  }
  hs_database_t* database = nullptr;
  hs_compile_error_t* error = nullptr;
  hs_compile_lit_multi(words.data(), flags.data(), ids.data(), sizes.data(),
                       static_cast<unsigned>(words.size()), HS_MODE_BLOCK, nullptr, &database,
                       &error);
  return database;
}

void set_rate(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(bytes));
}

void text_floor(benchmark::State& state) {
  const std::string text = text_of(static_cast<std::size_t>(state.range(0)));
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(error);
  hs_database_t* database = phrases();
  hs_scratch_t* scratch = nullptr;
  hs_alloc_scratch(database, &scratch);
  const auto count = [](unsigned, unsigned long long, unsigned long long, unsigned, void* found) {
    ++*static_cast<std::size_t*>(found);
    return 0;
  };
  for (auto _ : state) {
    std::size_t found = 0;
    bool composed = nfc->isNormalizedUTF8(
                        icu::StringPiece(text.data(), static_cast<int>(text.size())), error) != 0;
    hs_scan(database, text.data(), static_cast<unsigned>(text.size()), 0, scratch, count, &found);
    benchmark::DoNotOptimize(composed);
    benchmark::DoNotOptimize(found);
  }
  set_rate(state, text.size());
  hs_free_scratch(scratch);
  hs_free_database(database);
}

void text_check(benchmark::State& state) {
  const std::string text = text_of(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    auto source = read_source(text, "bench.txt");
    benchmark::DoNotOptimize(check(shipped_knowledge(), std::move(source).value(), {}));
  }
  set_rate(state, text.size());
}

void start(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(load_knowledge(SOAT_BINARY_DIR "/share/soat/soat.img"));
}

constexpr std::int64_t kKilo = 1000;
BENCHMARK(text_floor)->Arg(150 * kKilo)->Unit(benchmark::kMicrosecond);
BENCHMARK(text_check)
    ->Arg(10 * kKilo)
    ->Arg(150 * kKilo)
    ->Arg(1000 * kKilo)
    ->Arg(10'000 * kKilo)
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(start)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace soat::bench
