// Runs the program in a folder of its own, as a user does.
#pragma once

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "base/file.h"

namespace soat {

struct Outcome {
  int code = -1;
  std::string out;
  std::string err;
};

class ProgramTest : public testing::Test {
 protected:
  ProgramTest()
      : folder_(std::filesystem::path(testing::TempDir()) /
                ("soat_cli_" + std::to_string(getpid()))) {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_ / "lam-viec");
  }
  ~ProgramTest() override { std::filesystem::remove_all(folder_); }

  /// `arguments` are for the shell: redirections and quotes do what they do there.
  [[nodiscard]] Outcome soat(const std::string& arguments) const {
    return shell("'" SOAT_PROGRAM "' " + arguments);
  }
  [[nodiscard]] Outcome shell(const std::string& command) const {
    const std::string out = (folder_ / "out").string();
    const std::string err = (folder_ / "err").string();
    const int status = std::system(("cd '" + work().string() + "' && { " + command + "; } >'" +
                                    out + "' 2>'" + err + "' </dev/null")
                                       .c_str());  // NOLINT(cert-env33-c)
    return {WEXITSTATUS(status), read_whole_file(out).value(), read_whole_file(err).value()};
  }
  void file(const std::string& name, const std::string& words) const {
    std::filesystem::create_directories((work() / name).parent_path());
    std::ofstream(work() / name) << words;
  }
  [[nodiscard]] std::string read(const std::string& name) const {
    const auto words = read_whole_file((work() / name).string());
    return words ? words.value() : "(không có)";
  }
  /// All that lies in the folder of work, hidden files too.
  [[nodiscard]] std::set<std::string> names() const {
    std::set<std::string> all;
    for (const auto& entry : std::filesystem::directory_iterator(work()))
      all.insert(entry.path().filename().string());
    return all;
  }
  [[nodiscard]] std::filesystem::path work() const { return folder_ / "lam-viec"; }

  std::filesystem::path folder_;
};

inline const std::string kDrafts = SOAT_SOURCE_DIR "/corpus/drafts/";

}  // namespace soat
