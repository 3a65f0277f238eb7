// The `meta` of a document and of its parts. Inside the room only.
#pragma once

#include <string>
#include <string_view>

#include "akn/iri.h"
#include "akn/references.h"
#include "akn/xml_writer.h"
#include "judge/analysis.h"

namespace soat {

class Metadata {
 public:
  Metadata(const Analysis& analysis, const References& references, std::string version);

  [[nodiscard]] DocumentKind kind() const { return kind_; }
  /// Of the whole document: identification, what it changes in other acts, references.
  void document(XmlWriter& xml) const;
  /// Of an attachment: identification only; `part` is its id.
  void attachment(XmlWriter& xml, std::string_view part) const;

 private:
  void identification(XmlWriter& xml, std::string_view part) const;
  void work(XmlWriter& xml, std::string_view part) const;
  void expression(XmlWriter& xml, std::string_view part) const;
  void manifestation(XmlWriter& xml, std::string_view part) const;
  void issued(XmlWriter& xml) const;
  void changes(XmlWriter& xml) const;
  void references(XmlWriter& xml) const;

  const Analysis& analysis_;
  const References& references_;
  std::string version_;
  DocumentKind kind_;
  KnownAct act_;
  std::string work_;
  std::string expression_;
};

}  // namespace soat
