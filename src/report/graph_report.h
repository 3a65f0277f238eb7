// A graph of acts as JSON, `soat.graph/1`, and as DOT for Graphviz (docs/output.md).
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "report/json_report.h"
#include "shelf/graph.h"

namespace soat {

/// One object; nodes and edges a line each, handed out as they are made.
void write_graph_json(const Graph& graph, const ToolInfo& tool,
                      const std::function<void(std::string_view)>& sink);

/// Acts in a cluster for each rank of legal force, bodies in one of their own; the edges of one
/// kind between two nodes are one line that says how many they are. Labels in Vietnamese.
void write_graph_dot(const Graph& graph, const std::function<void(std::string_view)>& sink);

}  // namespace soat
