// The zip archive of a DOCX.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "ooxml/limits.h"

namespace soat {

/// Entries by name, inflated on demand within the limits. Names with ".." or a leading "/" are not
/// listed; of two entries of one name the first counts.
class Package {
 public:
  [[nodiscard]] static Result<Package> open(std::string bytes, const std::string& name,
                                            const PackageLimits& limits);
  Package(Package&&) noexcept;
  ~Package();

  [[nodiscard]] bool has(std::string_view entry) const;
  /// Problem: no such entry, over a limit, or bytes that do not inflate.
  [[nodiscard]] Result<std::string> read(std::string_view entry);
  [[nodiscard]] const std::string& file_name() const { return name_; }
  /// Of all entries that are listed, in order of name.
  [[nodiscard]] std::vector<std::string> names() const;
  /// Names that were left out, for the report.
  [[nodiscard]] const std::vector<std::string>& refused() const { return refused_; }

 private:
  struct Archive;
  Package(std::unique_ptr<Archive> archive, std::string name, PackageLimits limits);

  std::unique_ptr<Archive> archive_;
  std::string name_;
  PackageLimits limits_;
  std::uint64_t unpacked_ = 0;
  std::map<std::string, std::uint64_t, std::less<>> entries_;  // name -> index
  std::vector<std::string> refused_;
};

}  // namespace soat
