// The parts of a Word file and how they hang together. Inside the room only.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ooxml/package.h"
#include "ooxml/relationships.h"
#include "ooxml/xml.h"
#include "read/source.h"

namespace soat {

/// Where a part's relationships point, inside the file. Of two of one type or id the first counts.
struct Relationships {
  std::map<std::string, std::string, std::less<>> by_type;  ///< by the last word of the type
  std::map<std::string, std::string, std::less<>> by_id;
};

/// Opens parts by what they are to the document. What is broken is noted in `broken` and read as if
/// it were not there; only a broken main part is a Problem.
class DocxParts {
 public:
  DocxParts(Package package, const PackageLimits& limits);

  /// The main part, its root a w:document with a body. Problem: there is none, another kind of
  /// office file, or broken.
  [[nodiscard]] Result<std::unique_ptr<XmlPart>> main();
  [[nodiscard]] const std::string& main_name() const { return main_; }

  /// A part that the main one is related to by type ("styles"), else of the usual name; null if
  /// there is none or it cannot be read.
  [[nodiscard]] std::unique_ptr<XmlPart> of_type(const std::string& type);
  [[nodiscard]] std::string name_of_type(const std::string& type) const;
  /// The name of a part by the id of its relationship; empty if there is none.
  [[nodiscard]] std::string name_of_id(std::string_view id) const;
  /// Null if it is not there or cannot be read.
  [[nodiscard]] std::unique_ptr<XmlPart> named(const std::string& name);

  /// The part that holds macros, under whatever name; empty if there is none.
  [[nodiscard]] std::string name_of_macros() const;

  [[nodiscard]] const Package& package() const { return package_; }
  /// Vietnamese, for Source::not_checked.
  [[nodiscard]] const std::vector<std::string>& broken() const { return broken_; }

 private:
  [[nodiscard]] Result<std::unique_ptr<XmlPart>> load(const std::string& part);
  [[nodiscard]] std::string find_main();
  [[nodiscard]] Relationships relationships(const std::string& part);
  void note_broken(const std::string& part, const Problem& problem);

  Package package_;
  PackageLimits limits_;
  std::string main_;
  Relationships relations_;
  std::vector<std::string> broken_;
};

}  // namespace soat
