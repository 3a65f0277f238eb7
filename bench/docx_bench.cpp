// DOCX to findings, and what inflating, parsing and gathering its text cost alone.
#include <benchmark/benchmark.h>

#include "bench/samples.h"
#include "ooxml/package.h"
#include "ooxml/xml.h"
#include "support/knowledge.h"

namespace soat::bench {
namespace {

std::size_t gather(const pugi::xml_node& node, std::string& text) {
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_pcdata) text += child.value();
    gather(child, text);
  }
  return text.size();
}

void docx_floor(benchmark::State& state) {
  const std::string bytes = docx_of(150'000);
  for (auto _ : state) {
    Package package = Package::open(bytes, "bench.docx", {}).value();
    const std::string part = package.read("word/document.xml").value();
    pugi::xml_document document;
    document.load_buffer(part.data(), part.size(), pugi::parse_cdata | pugi::parse_ws_pcdata);
    std::string text;
    benchmark::DoNotOptimize(gather(document, text));
  }
}

void docx_check(benchmark::State& state) {
  const std::string bytes = docx_of(150'000);
  for (auto _ : state) {
    auto source = read_source(bytes, "bench.docx");
    benchmark::DoNotOptimize(check(shipped_knowledge(), std::move(source).value(), {}));
  }
}

void docx_read(benchmark::State& state) {
  const std::string bytes = docx_of(150'000);
  for (auto _ : state) benchmark::DoNotOptimize(read_source(bytes, "bench.docx"));
}

BENCHMARK(docx_floor)->Unit(benchmark::kMicrosecond);
BENCHMARK(docx_read)->Unit(benchmark::kMicrosecond);
BENCHMARK(docx_check)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace soat::bench
