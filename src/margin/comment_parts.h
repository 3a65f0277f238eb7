// The parts of a Word file that hold its comments: comments, commentsExtended, commentsIds, people,
// and what names them. Inside the room only.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "margin/numbers.h"
#include "margin/root_edit.h"
#include "ooxml/package_writer.h"
#include "ooxml/relationships.h"

namespace soat {

/// Whom the comments are from.
struct CommentAuthor {
  std::string name;
  std::string initials;
  std::string date;  ///< "2026-11-25T00:00:00Z"
};

struct CommentParagraph {
  std::string words;
  bool bold = false;
};

/// Reads the parts, takes the author's earlier comments out, puts new ones in.
class CommentParts {
 public:
  /// `main` is the document part, `word_space` its namespace, `max_xml_depth` what its
  /// relationships may have. The package must outlive it.
  [[nodiscard]] static Result<CommentParts> open(Package& package, const std::string& main,
                                                 std::string_view word_space,
                                                 const CommentAuthor& author,
                                                 std::uint32_t max_xml_depth);

  /// w:ids of the author's earlier comments, which are gone from the parts. One that somebody has
  /// answered is left where it is.
  [[nodiscard]] const std::set<std::string>& taken_out() const { return taken_out_; }
  /// w:ids of all others.
  [[nodiscard]] const std::set<std::string>& left() const { return left_; }

  void add(std::uint32_t id, const std::vector<CommentParagraph>& paragraphs);

  /// The parts that had to change. Call once.
  [[nodiscard]] Result<std::vector<PackagePart>> finish();

 private:
  enum Kind : std::uint8_t { comments, extended, ids, extensible, people, kKinds };

  CommentParts(Package& package, CommentAuthor author, bool strict);
  [[nodiscard]] Result<bool> take_out();
  [[nodiscard]] std::set<std::string> answered() const;
  void find_used_ids(const std::string& main);
  [[nodiscard]] Result<bool> name_parts();
  [[nodiscard]] Result<bool> write_rows();
  [[nodiscard]] std::string eight_digits();

  struct NewComment {
    std::uint32_t id = 0;
    std::vector<CommentParagraph> paragraphs;
  };
  [[nodiscard]] std::string comment_xml(const NewComment& comment, const std::string& para_prefix,
                                        std::vector<std::string>& para_ids);

  Package* package_;
  CommentAuthor author_;
  bool strict_;
  std::vector<ListPart> parts_;  // by Kind
  ListPart relationships_;
  ListPart types_;
  std::set<std::string> taken_out_;
  std::set<std::string> left_;
  FreeNumbers para_ids_;
  std::vector<NewComment> added_;
};

}  // namespace soat
