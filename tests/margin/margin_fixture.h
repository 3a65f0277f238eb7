// A draft with findings at given words, and what comes back.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "margin/margin.h"
#include "ooxml/package.h"
#include "read/source.h"
#include "structure/act.h"
#include "support/docx_builder.h"

namespace soat {

inline constexpr const char* kW =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// An analysis of the file whose findings stand at these words (the first place of each).
inline Analysis analysis_of(const std::string& docx, const std::vector<std::string>& at,
                            const std::string& name = "d.docx") {
  auto source = read_source(docx, name);
  EXPECT_TRUE(source) << (source ? "" : source.problem().what);
  Vocabulary vocabulary;
  const StructureWords structure(vocabulary);
  Act act = parse_structure(Text(std::move(source).value(), vocabulary), structure);
  Analysis analysis{
      Recognition{CitedText{std::move(act), {}}, {}, {}, std::nullopt}, {}, {}, {}, {}, {}};
  for (const std::string& words : at) {
    const std::size_t place = analysis.act().text.buffer().find(words);
    EXPECT_NE(place, std::string::npos) << words;
    Finding finding;
    finding.rule = "test/rule-" + std::to_string(analysis.findings.size());
    finding.unit = 0;
    finding.span = {static_cast<std::uint32_t>(place),
                    static_cast<std::uint32_t>(place + words.size())};
    finding.message = "Lời nhận xét.";
    analysis.findings.push_back(std::move(finding));
  }
  return analysis;
}

inline MarginOptions options_of_test() {
  using namespace std::chrono_literals;  // NOLINT(google-build-using-namespace)
  MarginOptions options;
  options.date = 2026y / 11 / 25;
  return options;
}

inline std::string annotated(const std::string& docx, const Analysis& analysis,
                             const MarginOptions& options = options_of_test()) {
  const auto made = comments_in_margin(docx, analysis, options);
  EXPECT_TRUE(made) << (made ? "" : made.problem().where + made.problem().what);
  return made ? made.value().bytes : std::string{};
}
inline std::string annotated(const std::string& docx, const std::vector<std::string>& at) {
  return annotated(docx, analysis_of(docx, at));
}

inline std::string part_of(const std::string& docx, const std::string& entry) {
  auto package = Package::open(docx, "out.docx", {});
  EXPECT_TRUE(package);
  Package opened = std::move(package).value();
  auto bytes = opened.read(entry);
  EXPECT_TRUE(bytes) << entry;
  return bytes ? bytes.value() : std::string{};
}

/// What stands inside w:body, with the markers in short: ⟦0 … 0⟧ for a range, † for the run that
/// shows it.
inline std::string body_of(const std::string& docx) {
  std::string xml = part_of(docx, "word/document.xml");
  const std::size_t begin = xml.find("<w:body>") + 8;
  xml = xml.substr(begin, xml.find("</w:body>") - begin);
  for (int id = 0; id < 10; ++id) {
    const std::string n = std::to_string(id);
    const auto shorten = [&xml](const std::string& what, const std::string& with) {
      for (std::size_t at = xml.find(what); at != std::string::npos; at = xml.find(what))
        xml.replace(at, what.size(), with);
    };
    shorten("<w:commentRangeStart w:id=\"" + n + "\"/>", "⟦" + n);
    shorten("<w:commentRangeEnd w:id=\"" + n + "\"/>", n + "⟧");
    shorten("<w:r><w:commentReference w:id=\"" + n + "\"/></w:r>", "†");
  }
  return xml;
}

/// The body that comes back when these words are commented on.
inline std::string body_after(const std::string& xml, const std::vector<std::string>& at) {
  return body_of(annotated(DocxBuilder(xml).bytes(), at));
}

}  // namespace soat
