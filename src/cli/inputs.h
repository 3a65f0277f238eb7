// The files a command works on.
#pragma once

#include <string>
#include <vector>

#include "base/problem.h"
#include "convert/helpers.h"

namespace soat {

struct Inputs {
  std::vector<std::string> files;
  /// One a file: its name below the folder that was given, or its bare name.
  std::vector<std::string> names;
  bool many = false;  ///< more than one was given, or a folder
  std::vector<Problem> problems;
  std::vector<Problem> left_out;  ///< to be said, no failure: files of a folder that need a helper
};

/// Folders are read through, files of the kinds we read, in order of name; links to folders are not
/// followed, files that Word keeps beside an open document left out. A folder without such files is
/// a problem.
[[nodiscard]] Inputs expand_inputs(const std::vector<std::string>& paths, const Helpers& helpers);

/// The programs on PATH that read other kinds of files, and where temporary files go.
[[nodiscard]] Helpers find_helpers();

/// The image beside the program (its own path, links followed), or under the install prefix.
[[nodiscard]] std::string find_image();

}  // namespace soat
