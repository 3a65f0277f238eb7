// The program over the files of corpus/hostile, and what is too large to keep there: each gets an
// answer within bounds of memory and time, and nothing from a file reaches the terminal raw.
#include <gmock/gmock.h>

#include <map>
#include <sstream>

#include "program_fixture.h"

namespace soat {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string kFolder = SOAT_SOURCE_DIR "/corpus/hostile/";

// The sanitizers set aside more addresses than any limit leaves.
#ifdef __SANITIZE_ADDRESS__
const std::string kBounds = "ulimit -t 120; ";
#else
const std::string kBounds = "ulimit -v 2000000; ulimit -t 20; ";  // KiB, seconds of processor
#endif

class HostileFiles : public ProgramTest {
 protected:
  [[nodiscard]] Outcome bounded(const std::string& arguments) const {
    return shell(kBounds + "'" SOAT_PROGRAM "' " + arguments);
  }
};

struct Row {
  std::string file;
  std::string options;
  int code = 0;
  std::string words;
};

std::vector<Row> rows() {
  std::vector<Row> all;
  std::istringstream lines(read_whole_file(kFolder + "expected.tsv").value());
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream fields(line);
    Row row;
    std::string code;
    std::getline(fields, row.file, '\t');
    std::getline(fields, row.options, '\t');
    std::getline(fields, code, '\t');
    std::getline(fields, row.words);
    if (row.options == "-") row.options.clear();
    row.code = std::stoi(code);
    all.push_back(std::move(row));
  }
  return all;
}

/// Whether a terminal would do something else than show it.
bool has_controls(const std::string& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto byte = static_cast<unsigned char>(words[i]);
    if ((byte < 0x20 && byte != '\n') || byte == 0x7F) return true;
    if (byte == 0xC2 && i + 1 < words.size() && static_cast<unsigned char>(words[i + 1]) < 0xA0)
      return true;
  }
  return false;
}

/// Line breaks are where the report is wrapped.
std::string in_one_line(const Outcome& outcome) {
  std::string out;
  for (const char c : outcome.out + " " + outcome.err) {
    const char shown = c == '\n' ? ' ' : c;
    if (shown != ' ' || (!out.empty() && out.back() != ' ')) out += shown;
  }
  return out;
}

TEST_F(HostileFiles, EachIsAnsweredAsExpected) {
  std::map<std::string, Outcome> ran;
  for (const Row& row : rows()) {
    const std::string arguments = "check " + row.options + " '" + kFolder + row.file + "'";
    auto at = ran.find(arguments);
    if (at == ran.end()) at = ran.emplace(arguments, bounded(arguments)).first;
    const std::string all = in_one_line(at->second);
    EXPECT_EQ(at->second.code, row.code) << arguments << "\n" << all;
    EXPECT_FALSE(has_controls(at->second.out + at->second.err)) << arguments;
    if (row.words.starts_with("! ")) {
      EXPECT_THAT(all, Not(HasSubstr(row.words.substr(2)))) << arguments;
    } else {
      EXPECT_THAT(all, HasSubstr(row.words)) << arguments;
    }
  }
}

/// Comments go into what can be read, and what comes back can be read again.
TEST_F(HostileFiles, EachComesBackWithCommentsOrAReason) {
  std::map<std::string, int> codes;
  for (const Row& row : rows()) {
    if (row.options.empty()) codes[row.file] = row.code;
  }
  for (const auto& [name, code] : codes) {
    const Outcome made =
        bounded("check --format docx -o '" + name + ".docx' '" + kFolder + name + "'");
    EXPECT_THAT(made.code, testing::AnyOf(code, 2)) << name << made.err;
    EXPECT_EQ(made.code == 2, made.err.find("soat: ") != std::string::npos &&
                                  !std::filesystem::exists(work() / (name + ".docx")))
        << name << made.err;
    EXPECT_FALSE(has_controls(made.err)) << name;
    if (made.code == 2) continue;
    EXPECT_EQ(bounded("text '" + name + ".docx'").code, 0) << name;
  }
}

TEST_F(HostileFiles, AllAreSmallAndHaveAnExpectation) {
  std::set<std::string> expected = {"README.md", "make.py", "expected.tsv"};
  for (const Row& row : rows()) expected.insert(row.file);
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
    EXPECT_EQ(expected.erase(entry.path().filename().string()), 1U) << entry.path();
    EXPECT_LT(entry.file_size(), 20'000U) << entry.path();
  }
  EXPECT_THAT(expected, testing::IsEmpty());
}

TEST_F(HostileFiles, TenThousandNestedQuotes) {
  std::string words = "NGHỊ ĐỊNH\nSửa đổi một số điều\n";
  for (int i = 1; i <= 10'000; ++i)
    words += "“Điều " + std::to_string(i) + ". Sửa đổi khoản 1 như sau:\n";
  for (int i = 0; i < 10'000; ++i) words += "”.\n";
  file("long.txt", words);
  const Outcome checked = bounded("check long.txt");
  EXPECT_NE(checked.code, 2) << checked.err;
  EXPECT_THAT(checked.out, HasSubstr("Tổng hợp"));
}

TEST_F(HostileFiles, AFileWithoutEndMeetsTheLimit) {
  const Outcome endless = bounded("check --max-file 20M /dev/zero");
  EXPECT_EQ(endless.code, 2);
  EXPECT_THAT(endless.err, HasSubstr("Tệp lớn hơn giới hạn 20 MiB."));
}

TEST_F(HostileFiles, WithoutMemoryTheOthersAreStillDone) {
#ifndef __SANITIZE_ADDRESS__
  file("nho.txt", "BÁO CÁO\nVề việc nhỏ\n");
  const Outcome both =
      shell("head -c 100000000 /dev/zero | tr '\\0' 'a' > to.txt; ulimit -v 250000; '" SOAT_PROGRAM
            "' check to.txt nho.txt");
  EXPECT_EQ(both.code, 2);
  EXPECT_THAT(both.err, HasSubstr("Không đủ bộ nhớ"));
  EXPECT_THAT(both.out, HasSubstr("Về việc nhỏ"));
#endif
}

}  // namespace
}  // namespace soat
