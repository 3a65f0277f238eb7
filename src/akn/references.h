// Where citations lead in the XML. Inside the room only.
#pragma once

#include <optional>
#include <string>

#include "akn/iri.h"
#include "shelf/cited_acts.h"

namespace soat {

/// Over one analysis, which must outlive it.
class References {
 public:
  explicit References(const Analysis& analysis) : analysis_(analysis), acts_(analysis) {}

  /// True where a citation names this very document and no part of it.
  [[nodiscard]] bool itself(std::size_t citation) const;
  /// The whole act of a citation without targets; nullopt where nobody knows which it is.
  [[nodiscard]] std::optional<std::string> act(std::size_t citation) const;
  /// "#art_5" in this document, "/akn/…/!main~art_5" in another; nullopt where it does not stand in
  /// this act or the act is not known.
  [[nodiscard]] std::optional<std::string> target(std::size_t citation, std::size_t target) const;

 private:
  const Analysis& analysis_;
  CitedActs acts_;
};

}  // namespace soat
