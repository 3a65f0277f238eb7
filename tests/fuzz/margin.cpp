// Any bytes as the body of a Word document (behind a byte 1F, as its notes; behind another, as its
// comments) that gets comments and suggestions at places the bytes choose: the words stay what they
// were, the file stays one that is read, and a second run changes nothing.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <utility>

#include "margin/margin.h"
#include "read/source.h"
#include "structure/act.h"
#include "support/docx_builder.h"

namespace {

using namespace soat;

std::string draft_of(std::string_view bytes) {
  const std::size_t notes = std::min(bytes.find('\x1f'), bytes.size());
  DocxBuilder builder{std::string(bytes.substr(0, notes))};
  if (notes == bytes.size()) return builder.bytes();
  bytes.remove_prefix(notes + 1);
  const std::size_t comments = std::min(bytes.find('\x1f'), bytes.size());
  builder.inside("footnotes", std::string(bytes.substr(0, comments)));
  if (comments < bytes.size()) builder.inside("comments", std::string(bytes.substr(comments + 1)));
  return builder.bytes();
}

Analysis parsed(Source source) {
  Vocabulary vocabulary;
  const StructureWords structure(vocabulary);
  Act act = parse_structure(Text(std::move(source), vocabulary), structure);
  return Analysis{
      Recognition{CitedText{std::move(act), {}}, {}, {}, std::nullopt}, {}, {}, {}, {}, {}};
}

/// Findings on words that the seed picks, each second with a fix.
void strew_findings(Analysis& analysis, std::uint32_t seed) {
  const auto tokens = analysis.act().text.tokens();
  const auto pick = [&seed](std::size_t below) {
    seed = seed * 1664525U + 1013904223U;
    return static_cast<std::size_t>(seed >> 8U) % below;
  };
  for (std::size_t i = 0; i < 6 && !tokens.empty(); ++i) {
    const std::size_t first = pick(tokens.size());
    const std::size_t last = std::min(first + pick(6), tokens.size() - 1);
    Finding finding;
    finding.rule = "fuzz/rule";
    finding.unit = 0;
    finding.message = "Lời.";
    finding.span = {tokens[first].begin, tokens[last].end};
    if (i % 2 == 0) finding.fix = Fix{finding.span, "X"};
    analysis.findings.push_back(std::move(finding));
  }
}

std::string text_of(const std::string& docx, Revisions revisions) {
  ReadOptions options;
  options.revisions = revisions;
  auto source = read_source(docx, "fuzz.docx", options);
  if (!source) std::abort();
  return source.value().text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string docx = draft_of({reinterpret_cast<const char*>(data), size});
  auto source = read_source(docx, "fuzz.docx");
  if (!source) return 0;
  std::uint32_t seed = 0;
  for (std::size_t i = 0; i < size; ++i) seed = seed * 31 + data[i];
  Analysis analysis = parsed(std::move(source).value());
  strew_findings(analysis, seed);
  MarginOptions options;
  options.date = Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{25}};

  const auto made = comments_in_margin(docx, analysis, options);
  if (!made) return 0;
  const std::string& with = made.value().bytes;
  if (text_of(with, Revisions::accepted) != analysis.act().text.source().text) std::abort();

  auto second = read_source(with, "fuzz.docx");
  if (!second) std::abort();
  Analysis again = parsed(std::move(second).value());
  strew_findings(again, seed);
  const auto twice = comments_in_margin(with, again, options);
  if (!twice || twice.value().bytes != with) std::abort();

  options.suggest = true;
  const auto changed = comments_in_margin(docx, analysis, options);
  if (!changed) std::abort();
  if (text_of(changed.value().bytes, Revisions::original) != text_of(docx, Revisions::original))
    std::abort();
  return 0;
}
