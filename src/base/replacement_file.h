// A file that comes to stand at its name only when it is whole.
#pragma once

#include <string>
#include <string_view>

#include "base/problem.h"

namespace soat {

/// Written under a name of its own in the folder of its target, and moved there by `commit`.
/// Destroyed before that, it is removed and the target is as it was. Owns its descriptor.
class ReplacementFile {
 public:
  /// Creates the file; never opens one that exists. It takes mode and, where allowed, owner of the
  /// target. `target` is replaced as it is: a link there would be replaced itself. Problem: the
  /// folder is missing or cannot be written in.
  [[nodiscard]] static Result<ReplacementFile> beside(const std::string& target);

  ReplacementFile(ReplacementFile&& other) noexcept;
  ReplacementFile& operator=(ReplacementFile&&) = delete;
  ReplacementFile(const ReplacementFile&) = delete;
  ~ReplacementFile();

  /// After a failure nothing more is written; `commit` tells of it.
  void write(std::string_view bytes);
  /// What it is called until then.
  [[nodiscard]] const std::string& name() const { return name_; }
  /// Problem: something was not written (the target is then as it was), or it cannot be moved.
  [[nodiscard]] Result<bool> commit();

 private:
  ReplacementFile(std::string target, std::string name, int descriptor)
      : target_(std::move(target)), name_(std::move(name)), descriptor_(descriptor) {}

  std::string target_;
  std::string name_;
  int descriptor_ = -1;
  int error_ = 0;
};

/// Writes all bytes to a descriptor, in as many steps as it takes. 0, or the errno of the failure.
[[nodiscard]] int write_all(int descriptor, std::string_view bytes);

}  // namespace soat
