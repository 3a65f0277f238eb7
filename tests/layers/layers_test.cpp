// What must never depend on what, and why; and what no source may hold.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "base/composed.h"
#include "base/file.h"
#include "text/normaliser.h"

namespace soat {
namespace {
namespace fs = std::filesystem;

const fs::path kRoot = SOAT_SOURCE_DIR;

/// The rooms a room may include. The line is straight: a room sees those before it, never a later
/// one.
const std::map<std::string, std::set<std::string>> kMayInclude = {
    {"base", {}},
    {"identity", {"base"}},
    {"ooxml", {"base"}},
    {"convert", {"base", "ooxml"}},  // an OpenDocument file is a zip as well
    {"read", {"base", "ooxml", "convert"}},
    {"text", {"base", "read"}},  // the Source it owns
    {"structure", {"base", "identity", "read", "text"}},
    {"cite", {"base", "identity", "structure", "text"}},
    {"recognise", {"base", "identity", "structure", "text", "cite"}},
    {"image", {"base", "text"}},
    {"registry", {"base", "identity", "image", "text", "cite", "recognise"}},
    {"rule", {"base", "text"}},
    {"judge", {"base", "identity", "structure", "text", "cite", "recognise", "registry", "rule"}},
    {"shelf", {"base", "identity", "read", "structure", "text", "cite", "recognise", "judge"}},
    {"akn", {"base", "identity", "read", "structure", "text", "cite", "judge", "shelf"}},
    {"report",
     {"base", "identity", "read", "structure", "text", "cite", "recognise", "registry", "judge",
      "rule", "shelf"}},  // what the registry holds is shown too
    {"margin", {"base", "ooxml", "read", "structure", "text", "judge", "report"}},
    {"assess",
     {"base", "read", "ooxml", "structure", "text", "recognise", "judge", "shelf", "report"}},
    {"check",
     {"base", "read", "structure", "text", "cite", "recognise", "registry", "rule", "judge",
      "image"}},
    {"cli",
     {"base", "convert", "read", "check", "registry", "report", "margin", "judge", "rule", "shelf",
      "akn", "assess"}},  // it finds the helpers and keeps registries
};

struct Ban {
  std::string header;           ///< a regular expression
  std::set<std::string> rooms;  ///< where it may stand
  std::string reason;
};

const std::vector<Ban> kBans = {
    {"zip\\.h|libdeflate\\.h", {"ooxml"}, "one room opens and unpacks files from strangers"},
    {"expat\\.h", {"ooxml"}, "one room knows where the elements of a part lie"},
    {"pugixml\\.hpp", {"ooxml", "read"}, "only these know what a DOCX is made of"},
    {"sys/wait\\.h|sys/prctl\\.h|sched\\.h|spawn\\.h",
     {"convert"},
     "one room runs programs of others, without a shell and within limits"},
    {"antlr4-runtime\\.h",
     {"structure", "cite", "rule"},
     "grammars serve three rooms, in their sources"},
    {"CLI/.*", {"cli"}, "options belong to the command line"},
    {"xlsxwriter\\.h", {"assess"}, "a workbook is one of the forms of a paper"},
    {"sqlite3\\.h", {"registry"}, "the database is how the registry is built, not how it is read"},
    {"nlohmann/.*", {"report", "rule", "image", "assess"}, "JSON is a form of output"},
};

std::vector<fs::path> sources(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const fs::path ending = entry.path().extension();
    if (entry.is_regular_file() && (ending == ".cpp" || ending == ".h"))
      files.push_back(entry.path());
  }
  return files;
}

std::string contents(const fs::path& path) {
  auto text = read_whole_file(path.string());
  EXPECT_TRUE(text) << path;
  return text ? text.value() : std::string{};
}

std::string room_of(const fs::path& file) {
  return fs::relative(file, kRoot / "src").begin()->string();
}

std::vector<std::string> includes(const std::string& text) {
  static const std::regex kInclude("#include [\"<]([^\">]+)[\">]");
  std::vector<std::string> all;
  for (std::sregex_iterator at(text.begin(), text.end(), kInclude), end; at != end; ++at)
    all.push_back((*at)[1]);
  return all;
}

TEST(Layers, ARoomSeesOnlyTheRoomsBeforeIt) {
  for (const fs::path& file : sources(kRoot / "src")) {
    const std::string room = room_of(file);
    const auto known = kMayInclude.find(room);
    ASSERT_NE(known, kMayInclude.end()) << "no row for the room of " << file;
    for (const std::string& header : includes(contents(file))) {
      const std::string other = header.substr(0, header.find('/'));
      if (kMayInclude.count(other) == 0 || other == room) continue;
      EXPECT_TRUE(known->second.count(other) != 0)
          << file << " includes " << header << ": " << room << " must not see " << other;
    }
  }
}

TEST(Layers, LibrariesStayInTheRoomsTheyAreFor) {
  for (const fs::path& file : sources(kRoot / "src")) {
    for (const std::string& header : includes(contents(file))) {
      for (const Ban& ban : kBans) {
        if (!std::regex_match(header, std::regex(ban.header))) continue;
        EXPECT_TRUE(ban.rooms.count(room_of(file)) != 0)
            << file << " includes " << header << ": " << ban.reason;
      }
    }
  }
}

TEST(Layers, AntlrStaysOutOfHeaders) {
  for (const fs::path& file : sources(kRoot / "src")) {
    if (file.extension() != ".h") continue;
    for (const std::string& header : includes(contents(file)))
      EXPECT_NE(header, "antlr4-runtime.h") << file;
  }
}

/// The law lives in rules/ and corpus/. A comment may show a number as an example of a form. Line
/// by line: std::regex recurses for every character it passes, and a whole source would end the
/// stack.
TEST(Layers, SourcesNameNoAct) {
  static const std::regex kAct("\"[^\"]*[0-9]+/(19|20)[0-9]{2}/(QH|N[ĐD]|TT|Q[ĐD]|NQ)[^\"]*\"");
  for (const fs::path& file : sources(kRoot / "src")) {
    std::istringstream lines(contents(file));
    for (std::string line; std::getline(lines, line);) {
      const std::string code = line.substr(0, line.find("//"));
      EXPECT_FALSE(std::regex_search(code, kAct)) << file << ": " << code;
    }
  }
}

TEST(Layers, SourcesAreNfc) {
  for (const char* folder : {"src", "tests", "rules", "grammar", "docs", "corpus/drafts"}) {
    if (!fs::exists(kRoot / folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
      const std::string ending = entry.path().extension().string();
      if (!entry.is_regular_file() || ending == ".docx" || ending == ".png") continue;
      const std::string text = contents(entry.path());
      std::string composed;
      std::vector<Anchor> anchors;
      EXPECT_FALSE(
          !surely_composed(text) &&
          append_composed(text, 0, static_cast<std::uint32_t>(text.size()), composed, anchors))
          << entry.path();
    }
  }
}

/// Guides that name paths long gone are the commonest fault of guides.
TEST(Layers, EveryPathThatAGuideNamesExists) {
  static const std::regex kPath(
      "`((src|tests|rules|grammar|corpus|docs|packaging|cmake)/[A-Za-z0-9_./-]*)`");
  for (const auto& entry : fs::recursive_directory_iterator(kRoot)) {
    const fs::path& file = entry.path();
    if (file.extension() != ".md" || file.string().find("/build/") != std::string::npos) continue;
    const std::string text = contents(file);
    for (std::sregex_iterator at(text.begin(), text.end(), kPath), end; at != end; ++at) {
      EXPECT_TRUE(fs::exists(kRoot / (*at)[1].str())) << file << " names " << (*at)[1];
    }
  }
}

TEST(Layers, EveryRoomSaysWhatLivesThere) {
  for (const auto& entry : fs::directory_iterator(kRoot / "src")) {
    if (!entry.is_directory() || fs::is_empty(entry)) continue;
    EXPECT_TRUE(fs::exists(entry.path() / "README.md")) << entry.path();
  }
}

}  // namespace
}  // namespace soat
