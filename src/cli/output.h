// Where a command's result goes.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"

namespace soat {

class Output {
 public:
  virtual ~Output() = default;
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  /// After a failure nothing more is written; `finish` tells of it.
  virtual void write(std::string_view bytes) = 0;
  /// Once, when all is written. Problem: not everything reached its place; a file is then as it was
  /// before. An Output destroyed without `finish`, or a program ended by a signal, also leaves the
  /// file as it was and nothing beside it.
  [[nodiscard]] virtual Result<bool> finish() = 0;
  [[nodiscard]] virtual bool is_terminal() const { return false; }

 protected:
  Output() = default;
};

/// `path`: empty or "-" for standard output. A file is written beside its name and takes its place
/// when all is done; links are followed, so that the file they name is replaced and not they. What
/// is no regular file (a device, a named pipe) is written as it is and never replaced.
///
/// Checked before anything is created. Problem: a folder; a folder that is missing; one of `inputs`
/// under whatever name or link; no permission; a whole disk.
[[nodiscard]] Result<std::unique_ptr<Output>> open_output(const std::string& path,
                                                          const std::vector<std::string>& inputs);

}  // namespace soat
