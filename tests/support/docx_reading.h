// What is read of a Word file that a test made.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "read/source.h"

namespace soat {

/// What is read of a file; a test failure and an empty Source if it is a Problem.
[[nodiscard]] inline Source read_docx_bytes(std::string bytes,
                                            Revisions revisions = Revisions::accepted) {
  ReadOptions options;
  options.revisions = revisions;
  auto source = read_source(std::move(bytes), "test.docx", options);
  EXPECT_TRUE(source) << (source ? "" : source.problem().what);
  return source ? std::move(source).value() : Source{};
}

/// The paragraphs of the streams of one kind, in order.
[[nodiscard]] inline std::vector<std::string> paragraphs(const Source& source,
                                                         StreamKind kind = StreamKind::body) {
  std::vector<std::string> all;
  for (const SourceParagraph& p : source.paragraphs) {
    if (source.streams[p.stream].kind == kind)
      all.push_back(source.text.substr(p.begin, p.end - p.begin));
  }
  return all;
}

}  // namespace soat
