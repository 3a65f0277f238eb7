#include "report/graph_report.h"

#include <nlohmann/json.hpp>

#include <array>
#include <map>
#include <tuple>

#include "base/one_line.h"
#include "report/finding_words.h"
#include "report/text_report.h"

namespace soat {
namespace {

using Json = nlohmann::ordered_json;
using Sink = std::function<void(std::string_view)>;

std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Json act_json(const ActNode& node) {
  const KnownAct& act = node.act;
  Json j;
  j["id"] = node.id;
  j["type"] = act.type ? Json(json_name(*act.type)) : Json();
  j["number"] = act.number ? Json(act.number->text) : Json();
  j["number_from"] = !act.number ? Json() : Json(act.number_by_registry ? "registry" : "text");
  j["title"] = act.name.empty() ? Json() : Json(act.name);
  j["issuer"] = act.issuer.empty() ? Json() : Json(act.issuer);
  j["issued"] = act.issued ? Json(iso_date(*act.issued)) : Json();
  j["status"] = act.status == ActStatus::unknown ? Json() : Json(json_name(act.status));
  j["rank"] = node.rank ? Json(*node.rank) : Json();
  j["files"] = Json::array();
  for (const std::string& file : node.files) j["files"].push_back(printable_name(file));
  return j;
}

Json edge_json(const Edge& edge) {
  Json j;
  j["kind"] = json_name(edge.kind);
  j["from"] = edge.from;
  j["from_unit"] = edge.from_unit;
  j["quoted"] = edge.quoted;
  j["to"] = edge.to;
  j["provisions"] = edge.provisions;
  j["text"] = edge.words;
  if (edge.kind == EdgeKind::delegates) j["subject"] = edge.subject;
  j["file"] = printable_name(edge.file);
  j["at"] = {{"line", edge.at.line}, {"column", edge.at.column}};
  return j;
}

template <class Node, class Print>
void write_list(std::string_view name, const std::vector<Node>& nodes, const Print& print,
                const Sink& sink) {
  sink(",\n\"" + std::string(name) + "\": [");
  bool first = true;
  for (const Node& node : nodes) {
    sink(first ? "\n" : ",\n");
    sink(dump(print(node)));
    first = false;
  }
  sink(first ? "]" : "\n]");
}

// --- DOT

/// A quoted string of DOT: only the quote and the backslash mean anything in it.
std::string dot_quoted(std::string_view words) {
  std::string out = "\"";
  for (const char c : words) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else if (byte >= 0x20 && byte != 0x7F) {
      out += c;
    }
  }
  return out + "\"";
}

/// Words for people, broken into lines that fit a box.
std::string boxed(const std::string& words) {
  return wrapped(shortened(one_line(words), 160), 32, "");
}

std::string act_label(const ActNode& node) {
  const KnownAct& act = node.act;
  std::string label;
  const std::string type = act.type ? std::string(vietnamese_name(*act.type)) : "Văn bản";
  const bool in_name = act.name.starts_with(type);
  label =
      act.name.empty() || in_name ? (act.name.empty() ? type : act.name) : type + ": " + act.name;
  label = boxed(label);
  label += act.number ? "\nsố " + act.number->text : std::string("\n(không rõ số)");
  return label;
}

std::string rank_label(std::optional<int> rank) {
  if (!rank) return "Không xếp bậc";
  constexpr std::array<std::string_view, 15> kNames = {
      "Hiến pháp",
      "Luật, bộ luật, nghị quyết của Quốc hội",
      "Pháp lệnh, nghị quyết của Ủy ban Thường vụ Quốc hội",
      "Lệnh, quyết định của Chủ tịch nước",
      "Nghị định, nghị quyết của Chính phủ",
      "Quyết định của Thủ tướng Chính phủ",
      "Nghị quyết của Hội đồng Thẩm phán Tòa án nhân dân tối cao",
      "Thông tư và văn bản ngang bậc",
      "Nghị quyết của Hội đồng nhân dân cấp tỉnh",
      "Quyết định của Ủy ban nhân dân cấp tỉnh",
      "Văn bản của đơn vị hành chính - kinh tế đặc biệt",
      "Nghị quyết của Hội đồng nhân dân cấp huyện",
      "Quyết định của Ủy ban nhân dân cấp huyện",
      "Nghị quyết của Hội đồng nhân dân cấp xã",
      "Quyết định của Ủy ban nhân dân cấp xã"};
  const auto at = static_cast<std::size_t>(*rank) - 1;
  return at < kNames.size() ? std::string(kNames[at]) : "Bậc " + std::to_string(*rank);
}

struct EdgeLook {
  std::string_view words;
  std::string_view style;
};

EdgeLook look_of(EdgeKind kind) {
  switch (kind) {
    case EdgeKind::ground:
      return {"căn cứ", "color=\"#1f6f3f\""};
    case EdgeKind::implements:
      return {"quy định chi tiết", "color=\"#1f4f8f\""};
    case EdgeKind::amends:
      return {"sửa đổi, bổ sung", "color=\"#b35c00\", penwidth=2"};
    case EdgeKind::repeals:
      return {"bãi bỏ, thay thế", "color=\"#a01010\", penwidth=2"};
    case EdgeKind::delegates:
      return {"giao quy định", "color=\"#6a2f8f\", style=dashed"};
    case EdgeKind::cites:
      break;
  }
  return {"viện dẫn", "color=\"#808080\""};
}

}  // namespace

void write_graph_json(const Graph& graph, const ToolInfo& tool, const Sink& sink) {
  Json about;
  about["name"] = "soat";
  about["version"] = tool.version;
  about["rules"] = tool.rules.empty() ? Json() : Json(tool.rules);
  about["registry"] = tool.registry.empty() ? Json() : Json(tool.registry);
  sink("{\"schema\": \"soat.graph/1\", \"tool\": " + dump(about));
  write_list("acts", graph.acts, act_json, sink);
  const auto provision = [](const ProvisionNode& node) {
    return Json{{"id", node.id},
                {"act", node.act},
                {"provision", provision_id(node.provision)},
                {"name", readable_provision(node.provision)}};
  };
  write_list("provisions", graph.provisions, provision, sink);
  const auto body = [](const BodyNode& node) { return Json{{"id", node.id}, {"name", node.name}}; };
  write_list("bodies", graph.bodies, body, sink);
  write_list("edges", graph.edges, edge_json, sink);
  sink("}\n");
}

void write_graph_dot(const Graph& graph, const Sink& sink) {
  sink(
      "digraph soat {\n"
      "  charset=\"UTF-8\"; rankdir=BT; fontname=\"sans-serif\";\n"
      "  node [shape=box, fontname=\"sans-serif\", fontsize=10];\n"
      "  edge [fontname=\"sans-serif\", fontsize=9];\n");
  std::map<int, std::vector<const ActNode*>> ranks;
  constexpr int kNoRank = 1000;
  for (const ActNode& node : graph.acts) ranks[node.rank.value_or(kNoRank)].push_back(&node);
  std::size_t cluster = 0;
  for (const auto& [rank, nodes] : ranks) {
    const auto known = rank == kNoRank ? std::nullopt : std::optional(rank);
    sink("  subgraph cluster_" + std::to_string(cluster++) +
         " {\n    label=" + dot_quoted(rank_label(known)) + "; color=\"#c0c0c0\";\n");
    for (const ActNode* node : nodes) {
      sink("    " + dot_quoted(node->id) + " [label=" + dot_quoted(act_label(*node)) +
           (node->files.empty() ? "" : ", style=bold") + "];\n");
    }
    sink("  }\n");
  }
  if (!graph.bodies.empty()) {
    sink("  subgraph cluster_" + std::to_string(cluster) +
         " {\n    label=\"Cơ quan được giao\"; color=\"#c0c0c0\";\n");
    for (const BodyNode& node : graph.bodies) {
      sink("    " + dot_quoted(node.id) + " [shape=ellipse, label=" + dot_quoted(boxed(node.name)) +
           "];\n");
    }
    sink("  }\n");
  }
  std::map<std::tuple<std::string, std::string, EdgeKind>, std::size_t> lines;
  for (const Edge& edge : graph.edges) ++lines[{edge.from, edge.to, edge.kind}];
  for (const auto& [line, count] : lines) {
    const auto& [from, to, kind] = line;
    const EdgeLook look = look_of(kind);
    const std::string times = count > 1 ? " (" + std::to_string(count) + ")" : std::string();
    sink("  " + dot_quoted(from) + " -> " + dot_quoted(to) + " [label=" +
         dot_quoted(std::string(look.words) + times) + ", " + std::string(look.style) + "];\n");
  }
  sink("}\n");
}

}  // namespace soat
