// The sample drafts against what a legal officer would find in them (`corpus/drafts/README.md`).
#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

#include "base/file.h"
#include "check/check.h"
#include "support/knowledge.h"

namespace soat {
namespace {
namespace fs = std::filesystem;

std::optional<FindingLevel> level_named(const std::string& name) {
  for (const FindingLevel level :
       {FindingLevel::hint, FindingLevel::ask, FindingLevel::warning, FindingLevel::error}) {
    if (json_name(level) == name) return level;
  }
  return std::nullopt;
}

bool in_unit(const std::string& unit, const std::string& above) {
  return unit == above || unit.starts_with(above + "__");
}

/// What a reviewer wrote down, one line at a time.
class Expectations {
 public:
  explicit Expectations(const Analysis& analysis) : analysis_(analysis) {}

  void line(const std::string& text) {
    std::istringstream words(text);
    std::string first;
    if (!(words >> first) || first == "#" || first.starts_with("#")) return;
    SCOPED_TRACE(text);
    if (first == "no") return none(words);
    if (first == "procedures" || first == "delegations") return count(first, words);
    const auto level = level_named(first);
    ASSERT_TRUE(level) << "not an expectation";
    finding(*level, words);
  }

 private:
  [[nodiscard]] std::string all() const {
    std::string out;
    for (const Finding& f : analysis_.findings) {
      out += "\n  " + std::string(json_name(f.level)) + " " + f.rule + " " +
             unit_id(analysis_.act(), f.unit) + " «" +
             std::string(analysis_.act().text.words(f.span)) + "»";
    }
    return out;
  }

  void finding(FindingLevel level, std::istringstream& words) {
    std::string rule;
    std::string unit;
    std::string quoted;
    words >> rule >> unit;
    std::getline(words >> std::ws, quoted);
    bool found = false;
    for (const Finding& f : analysis_.findings) {
      found = found || (f.level == level && f.rule == rule &&
                        (unit.empty() || in_unit(unit_id(analysis_.act(), f.unit), unit)) &&
                        analysis_.act().text.words(f.span).find(quoted) != std::string_view::npos);
    }
    EXPECT_TRUE(found) << all();
  }

  void none(std::istringstream& words) {
    std::string name;
    std::string unit;
    words >> name >> unit;
    const auto level = level_named(name);
    ASSERT_TRUE(level);
    for (const Finding& f : analysis_.findings) {
      const bool here = unit.empty() || in_unit(unit_id(analysis_.act(), f.unit), unit);
      EXPECT_FALSE(here && f.level >= *level) << all();
    }
  }

  void count(const std::string& what, std::istringstream& words) {
    std::size_t least = 0;
    words >> least;
    const auto& r = analysis_.recognition;
    EXPECT_GE(what == "procedures" ? r.procedures.size() : r.delegations.size(), least);
  }

  const Analysis& analysis_;
};

TEST(Drafts, AreFoundAsTheirReviewersFoundThem) {
  int drafts = 0;
  for (const auto& entry : fs::directory_iterator(SOAT_SOURCE_DIR "/corpus/drafts")) {
    const fs::path& path = entry.path();
    if (path.extension() != ".txt" && path.extension() != ".docx") continue;
    SCOPED_TRACE(path.filename().string());
    ++drafts;
    const auto expected = read_whole_file(fs::path(path).replace_extension(".expected").string());
    ASSERT_TRUE(expected) << "a draft without expectations";
    auto source = read_file(path.string());
    ASSERT_TRUE(source) << source.problem().what;
    const Analysis analysis = check(shipped_knowledge(), std::move(source).value(), {});
    Expectations expectations(analysis);
    std::istringstream lines(expected.value());
    for (std::string line; std::getline(lines, line);) expectations.line(line);
  }
  EXPECT_GE(drafts, 10);
}

TEST(Drafts, TheSameDraftGivesTheSameFindingsTwice) {
  const std::string path = SOAT_SOURCE_DIR "/corpus/drafts/tach-thua-2023.txt";
  const auto keys = [&] {
    std::vector<std::string> all;
    for (const Finding& f : check(shipped_knowledge(), read_file(path).value(), {}).findings)
      all.push_back(f.key + f.message);
    return all;
  };
  EXPECT_EQ(keys(), keys());
  EXPECT_FALSE(keys().empty());
}

}  // namespace
}  // namespace soat
