// Puts markers of comments, and changes for people to accept, into the bytes of a document part.
// Inside the room only.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "margin/byte_range.h"
#include "margin/cut.h"
#include "margin/numbers.h"
#include "margin/word_names.h"

namespace soat {

/// Who makes a change, as attributes of w:ins and w:del.
struct Authorship {
  std::string author;
  std::string date;  ///< "2026-11-25T00:00:00Z"
};

/// Collects what is to be written, then splices it in one pass. `bytes` and `map` must outlive it.
class Splicer {
 public:
  /// `changes` gives w:ids that no tracked change of the document has.
  Splicer(std::string_view bytes, const ElementMap& map, WordNames names, Authorship who,
          FreeNumbers changes);

  /// A comment from one cut to another, which is not before it.
  void comment(std::uint32_t id, const Cut& begin, const Cut& end);

  /// The bytes, which hold whole characters, are struck out and `words` put behind them, as a
  /// tracked change. False, with nothing done: they are not plain runs of one paragraph, or they
  /// overlap an earlier change.
  bool suggest(ByteRange at, std::string_view words);

  [[nodiscard]] std::string spliced();

 private:
  /// What stands at one place, in this order.
  struct Site {
    Cut cut;
    bool closes_deletion = false;
    std::string insertion;
    std::string ends;
    std::string references;
    std::string starts;
    bool opens_deletion = false;
  };
  struct Change {
    std::uint32_t offset = 0;
    std::uint32_t erased = 0;
    std::string written;
  };

  Site& site(const Cut& cut);
  [[nodiscard]] std::uint32_t run_at(std::uint32_t offset) const;
  [[nodiscard]] bool plain(std::uint32_t first_run, std::uint32_t last_run, ByteRange at) const;
  [[nodiscard]] bool may_change(std::uint32_t container) const;
  [[nodiscard]] bool deleted_before(std::uint32_t offset) const;
  [[nodiscard]] bool deleted_after(std::uint32_t offset) const;

  [[nodiscard]] std::string change_tag(std::string_view name);
  [[nodiscard]] std::string run_opening(std::uint32_t run);
  [[nodiscard]] std::string text_name(std::uint32_t text, bool deleted) const;
  [[nodiscard]] std::string text_opening(std::uint32_t text, bool deleted) const;
  [[nodiscard]] std::string write(const Site& site);
  void keep_white_space(std::uint32_t text);
  void rename_deleted_texts(std::uint32_t run, ByteRange at);

  std::string_view bytes_;
  const ElementMap& map_;
  CutFinder cuts_;
  WordNames names_;
  Authorship who_;
  FreeNumbers changes_;
  std::map<std::uint32_t, Site> sites_;               // by offset
  std::map<std::uint32_t, Change> tags_;              // changes inside tags, by offset
  std::map<std::uint32_t, std::uint32_t> deletions_;  // begin -> end
};

}  // namespace soat
