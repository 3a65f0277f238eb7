// Who cites, amends and delegates, over many documents.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "judge/analysis.h"
#include "shelf/cited_acts.h"

namespace soat {

/// An act: one of the documents, or one that they cite.
struct ActNode {
  std::string id;
  KnownAct act;
  std::optional<int> rank;         ///< as rank_of
  std::vector<std::string> files;  ///< the documents that are this act, as the user named them
};

/// A provision of an act that an edge leads to.
struct ProvisionNode {
  std::string id;  ///< the act's, "#", "art_5__para_2"
  std::string act;
  Provision provision;
};

/// A body that rule-making is handed to: the enumeration's name where it has one, else as printed.
struct BodyNode {
  std::string id;
  std::string name;
};

enum class EdgeKind : std::uint8_t {
  ground,      ///< the act rests on it
  implements,  ///< "quy định chi tiết", "hướng dẫn thi hành"
  amends,
  repeals,
  delegates,  ///< to a body
  cites,      ///< any other citation of another act
};

struct Edge {
  EdgeKind kind = EdgeKind::cites;
  std::string from;                     ///< an act
  std::string from_unit;                ///< the unit of the words
  bool quoted = false;                  ///< the words are text of the amended act
  std::string to;                       ///< an act or a body
  std::vector<std::string> provisions;  ///< ids of provision nodes; none: the whole act
  std::string words;
  std::string subject;  ///< of `delegates`: what is handed over
  std::string file;
  Position at;
};

/// Nodes sorted by id; edges in the order of the documents and of their words.
struct Graph {
  std::vector<ActNode> acts;
  std::vector<ProvisionNode> provisions;
  std::vector<BodyNode> bodies;
  std::vector<Edge> edges;
};

/// Two acts are one node only where type and full number are the same, of local acts the body too;
/// an act without a number, or whose number does not name it, is a node of the document that cites
/// it by these words.
class GraphBuilder {
 public:
  void add(const Analysis& analysis);
  [[nodiscard]] Graph take() &&;

 private:
  struct Document;
  std::string node(const KnownAct& act, std::size_t document, bool itself);
  std::string provision_node(const std::string& act, const Provision& provision);
  void add_citations(const Document& document);
  void add_delegations(const Document& document);

  std::map<std::string, ActNode> acts_;
  std::map<std::string, ProvisionNode> provisions_;
  std::map<std::string, BodyNode> bodies_;
  std::vector<Edge> edges_;
  std::size_t documents_ = 0;
};

/// "cites", "amends" …: the words of the JSON output.
[[nodiscard]] std::string_view json_name(EdgeKind kind);

}  // namespace soat
