// One read-only file of named sections: the registry, the word lists, the compiled rules. Made at
// build time, mapped into memory, read in place.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/problem.h"
#include "text/word_lists.h"

namespace soat {

/// Sections by name. Bytes live as long as any copy of the Image; each section begins at a multiple
/// of eight bytes.
class Image {
 public:
  /// Problem: missing, of another version, or cut short.
  [[nodiscard]] static Result<Image> open(const std::string& path);

  /// Empty if there is none of that name.
  [[nodiscard]] std::string_view section(std::string_view name) const;

 private:
  struct Mapping;
  std::shared_ptr<const Mapping> mapping_;
  std::map<std::string, std::string_view, std::less<>> sections_;
};

/// The bytes of an image.
[[nodiscard]] std::string image_bytes(const std::map<std::string, std::string>& sections);

/// Writes an image beside `path` and renames it.
[[nodiscard]] Result<bool> write_image(const std::string& path,
                                       const std::map<std::string, std::string>& sections);

/// Word lists as a section: "list\tphrase\tvalue\n".
[[nodiscard]] std::string pack_words(const WordLists& lists);
[[nodiscard]] WordLists unpack_words(std::string_view section);

}  // namespace soat
