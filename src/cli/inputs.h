// The files a command works on.
#pragma once

#include <string>
#include <vector>

#include "base/problem.h"

namespace soat {

struct Inputs {
  std::vector<std::string> files;
  /// One a file: its name below the folder that was given, or its bare name.
  std::vector<std::string> names;
  bool many = false;  ///< more than one was given, or a folder
  std::vector<Problem> problems;
};

/// Folders are read through, files of the kinds we read, in order of name; links to folders are not
/// followed. A folder without such files is a problem.
[[nodiscard]] Inputs expand_inputs(const std::vector<std::string>& paths);

/// The image beside the program (its own path, links followed), or under the install prefix.
[[nodiscard]] std::string find_image();

}  // namespace soat
