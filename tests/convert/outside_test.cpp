// The same draft as .docx, .doc, .odt, .rtf and .pdf is the same draft. Needs LibreOffice and
// pdftotext (packaging/packages-test-all.txt).
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>

#include "base/file.h"
#include "check/check.h"
#include "ooxml/package.h"
#include "support/docx_builder.h"

namespace soat {
namespace {
namespace fs = std::filesystem;

const std::string kSoffice = "/usr/bin/soffice";
const std::string kPdftotext = "/usr/bin/pdftotext";

/// The draft in a font whose Vietnamese letters are single signs: the drafts' own is fixed in width
/// and sets marks beside letters in a PDF, where they come back as "điề u".
std::string in_usual_font(const std::string& bytes) {
  Package package = Package::open(bytes, "draft", {}).value();
  std::map<std::string, std::string> entries;
  for (const char* name : {"_rels/.rels", "docProps/core.xml", "docProps/app.xml",
                           "word/_rels/document.xml.rels", "word/document.xml", "word/styles.xml",
                           "word/fontTable.xml", "word/settings.xml", "[Content_Types].xml"}) {
    if (!package.has(name)) continue;
    static const std::regex kFont("DejaVu (Sans Mono|Sans|Serif)");
    entries[name] = std::regex_replace(package.read(name).value(), kFont, "Liberation Serif");
  }
  return zip_bytes(entries);
}

class OutsideTest : public testing::TestWithParam<const char*> {
 protected:
  OutsideTest()
      : folder_(fs::path(testing::TempDir()) / ("soat_outside_" + std::to_string(getpid()))) {
    fs::create_directories(folder_);
  }
  ~OutsideTest() override { fs::remove_all(folder_); }

  void SetUp() override {
    if (!fs::exists(kSoffice) || !fs::exists(kPdftotext))
      GTEST_SKIP() << "needs libreoffice-writer and poppler-utils";
  }

  std::string convert_to(const std::string& kind, const std::string& file) const {
    const std::string command = kSoffice + " '-env:UserInstallation=file://" + folder_.string() +
                                "/profile' --headless --convert-to " + kind + " --outdir '" +
                                folder_.string() + "' '" + file + "' >/dev/null 2>&1";
    EXPECT_EQ(std::system(command.c_str()), 0);  // NOLINT(cert-env33-c)
    return fs::path(file).replace_extension(kind).string();
  }

  fs::path folder_;
};

struct Seen {
  std::vector<std::string> units;
  std::vector<std::string> findings;
};

Seen seen(const std::string& path) {
  static const Knowledge kKnowledge =
      load_knowledge(SOAT_BINARY_DIR "/share/soat/soat.img").value();
  ReadOptions options;
  options.helpers.soffice = kSoffice;
  options.helpers.pdftotext = kPdftotext;
  auto source = read_file(path, options);
  EXPECT_TRUE(source) << source.problem().what;
  if (!source) return {};
  const Analysis analysis = check(kKnowledge, std::move(source).value(), {});
  Seen all;
  for (UnitIndex id = 0; id < analysis.act().units.size(); ++id)
    all.units.push_back(unit_id(analysis.act(), id));
  for (const Finding& finding : analysis.findings) {
    std::string key = finding.key;  // with words of the draft, where lines of a PDF end elsewhere
    std::replace(key.begin(), key.end(), '\n', ' ');
    all.findings.push_back(key);
  }
  return all;
}

TEST_P(OutsideTest, TheSameDraftInEveryKindOfFile) {
  const std::string draft = (folder_ / (std::string(GetParam()) + ".docx")).string();
  const std::string shipped = SOAT_SOURCE_DIR "/corpus/drafts/" + std::string(GetParam()) + ".docx";
  ASSERT_TRUE(write_whole_file(draft, in_usual_font(read_whole_file(shipped).value())));
  const Seen word = seen(draft);
  EXPECT_FALSE(word.units.empty());
  for (const char* kind : {"doc", "odt", "rtf", "pdf"}) {
    SCOPED_TRACE(kind);
    const Seen other = seen(convert_to(kind, draft));
    EXPECT_EQ(other.units, word.units);
    EXPECT_EQ(other.findings, word.findings);
  }
}

INSTANTIATE_TEST_SUITE_P(Drafts, OutsideTest,
                         testing::Values("tach-thua-2023", "giao-rong-hon-luat", "bao-cao-2024"));

TEST_F(OutsideTest, ABrokenFileIsAProblemAndNothingHangs) {
  ReadOptions options;
  options.helpers.soffice = kSoffice;
  options.helpers.pdftotext = kPdftotext;
  EXPECT_FALSE(read_source("%PDF-1.7\nkhông phải PDF", "a.pdf", options));
  std::string doc("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
  for (const char c : std::string_view("WordDocument")) doc += {c, '\0'};
  EXPECT_FALSE(read_source(doc, "a.doc", options));
}

}  // namespace
}  // namespace soat
