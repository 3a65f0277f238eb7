// A folder of our own for a while. Inside the room only.
#pragma once

#include <string>

#include "base/problem.h"

namespace soat {

/// Made for this user alone; removed with all that is in it.
class TemporaryFolder {
 public:
  /// Below `parent`. Problem: it cannot be made.
  [[nodiscard]] static Result<TemporaryFolder> make(const std::string& parent);
  TemporaryFolder(TemporaryFolder&& other) noexcept;
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  ~TemporaryFolder();

  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  explicit TemporaryFolder(std::string path) : path_(std::move(path)) {}
  std::string path_;
};

}  // namespace soat
