// The graph as JSON and DOT.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "report/graph_report.h"

namespace soat {
namespace {

using nlohmann::json;
using testing::HasSubstr;

Graph small() {
  Graph graph;
  ActNode law{"law:45/2013/QH13", {}, 2, {}};
  law.act.type = ActType::law;
  law.act.number = parse_act_number("45/2013/QH13");
  law.act.name = "Luật Đất đai";
  law.act.status = ActStatus::expired;
  ActNode nameless{"doc1:law:luật \"lạ\"", {}, std::nullopt, {"a.txt"}};
  nameless.act.type = ActType::law;
  nameless.act.name = "Luật \"Lạ\" \\ khác";
  graph.acts = {law, nameless};
  Provision provision;
  provision.article = UnitNumber(143U);
  graph.provisions = {{"law:45/2013/QH13#art_143", "law:45/2013/QH13", provision}};
  Edge edge;
  edge.kind = EdgeKind::ground;
  edge.from = nameless.id;
  edge.from_unit = "ground_1";
  edge.to = law.id;
  edge.provisions = {"law:45/2013/QH13#art_143"};
  edge.words = "Điều 143 Luật Đất đai";
  edge.file = "a.txt";
  edge.at = {6, 8};
  graph.edges = {edge, edge};
  return graph;
}

std::string json_text() {
  std::string out;
  write_graph_json(small(), {"0.1", "2026-01-01", ""}, [&](std::string_view b) { out += b; });
  return out;
}

std::string dot_text() {
  std::string out;
  write_graph_dot(small(), [&](std::string_view b) { out += b; });
  return out;
}

TEST(GraphJson, NodesAndEdges) {
  const json g = json::parse(json_text());
  EXPECT_EQ(g["schema"], "soat.graph/1");
  EXPECT_EQ(g["tool"]["version"], "0.1");
  EXPECT_EQ(g["acts"][0]["id"], "law:45/2013/QH13");
  EXPECT_EQ(g["acts"][0]["type"], "law");
  EXPECT_EQ(g["acts"][0]["number"], "45/2013/QH13");
  EXPECT_EQ(g["acts"][0]["title"], "Luật Đất đai");
  EXPECT_EQ(g["acts"][0]["status"], "expired");
  EXPECT_EQ(g["acts"][1]["number"], nullptr);
  EXPECT_EQ(g["acts"][1]["files"], json::array({"a.txt"}));
  EXPECT_EQ(g["provisions"][0]["name"], "Điều 143");
  EXPECT_EQ(g["edges"].size(), 2U);
  EXPECT_EQ(g["edges"][0]["kind"], "ground");
  EXPECT_EQ(g["edges"][0]["from_unit"], "ground_1");
  EXPECT_EQ(g["edges"][0]["text"], "Điều 143 Luật Đất đai");
  EXPECT_EQ(g["edges"][0]["at"]["line"], 6);
  EXPECT_TRUE(g["bodies"].empty());
}

TEST(GraphDot, QuotesAndCountsAndClusters) {
  const std::string dot = dot_text();
  EXPECT_THAT(dot, HasSubstr("label=\"Luật, bộ luật, nghị quyết của Quốc hội\""));
  EXPECT_THAT(dot, HasSubstr("\"law:45/2013/QH13\" [label=\"Luật Đất đai\\nsố 45/2013/QH13\"]"));
  EXPECT_THAT(dot, HasSubstr("Luật \\\"Lạ\\\" \\\\ khác\\n(không rõ số)"));
  EXPECT_THAT(dot, HasSubstr("-> \"law:45/2013/QH13\" [label=\"căn cứ (2)\""));
  EXPECT_EQ(dot.find("->"), dot.rfind("->")) << "one line for two edges of a kind";
}

}  // namespace
}  // namespace soat
