// A graph over several documents: who is one act, who is not, and how they are tied.
#include <gmock/gmock.h>

#include <algorithm>

#include "shelf/graph.h"
#include "support/knowledge.h"

namespace soat {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::Not;

Graph graph_of(const std::vector<std::string>& documents) {
  GraphBuilder builder;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    builder.add(check(shipped_knowledge(),
                      read_source(documents[i], "tệp-" + std::to_string(i + 1) + ".txt").value(),
                      {}));
  }
  return std::move(builder).take();
}

std::string decree(const std::string& number, const std::string& rest) {
  return "CHÍNH PHỦ\nSố: " + number +
         "\nHà Nội, ngày 15 tháng 3 năm 2022\nNGHỊ ĐỊNH\nVề việc thử\n" + rest;
}

std::string decision(const std::string& province, const std::string& rest) {
  return "ỦY BAN NHÂN DÂN TỈNH " + province +
         "\nSố: 12/2022/QĐ-UBND\nngày 15 tháng 3 năm 2022\nQUYẾT ĐỊNH\nVề việc thử\n" + rest;
}

std::vector<std::string> kinds(const Graph& graph, const std::string& to) {
  std::vector<std::string> all;
  for (const Edge& edge : graph.edges)
    if (edge.to == to) all.emplace_back(json_name(edge.kind));
  return all;
}

TEST(Graph, EdgesSayWhatTiesTwoActs) {
  const Graph graph = graph_of({decree(
      "1/2022/NĐ-CP",
      "Căn cứ Luật Đất đai số 45/2013/QH13 ngày 29 tháng 11 năm 2013;\n"
      "Điều 1. Phạm vi\nNghị định này quy định chi tiết khoản 2 Điều 143 Luật Đất đai số "
      "45/2013/QH13.\nĐiều 2. Việc\n1. Hồ sơ theo Nghị định số 43/2014/NĐ-CP.\n2. Ủy ban nhân dân "
      "cấp tỉnh quy định diện tích tối thiểu được tách thửa.\nĐiều 3. Hiệu lực\nNghị định này thay "
      "thế Nghị định số 44/2014/NĐ-CP.\n")});
  EXPECT_THAT(kinds(graph, "law:45/2013/QH13"), ElementsAre("ground", "implements"));
  EXPECT_THAT(kinds(graph, "decree:43/2014/NĐ-CP"), ElementsAre("cites"));
  EXPECT_THAT(kinds(graph, "decree:44/2014/NĐ-CP"), ElementsAre("repeals"));
  EXPECT_THAT(kinds(graph, "body:provincial_committee"), ElementsAre("delegates"));
  const auto implements =
      std::find_if(graph.edges.begin(), graph.edges.end(),
                   [](const Edge& edge) { return edge.kind == EdgeKind::implements; });
  ASSERT_NE(implements, graph.edges.end());
  EXPECT_EQ(implements->from, "decree:1/2022/NĐ-CP");
  EXPECT_EQ(implements->from_unit, "art_1");
  EXPECT_THAT(implements->provisions, ElementsAre("law:45/2013/QH13#art_143__para_2"));
  EXPECT_EQ(implements->at.line, 8U);
  EXPECT_EQ(graph.provisions.size(), 1U);
}

// The decree stays when another takes the place of its annex.
TEST(Graph, AnActOfWhichAPartIsReplacedIsAmended) {
  const Graph graph = graph_of({decree(
      "1/2022/NĐ-CP",
      "Điều 1. Sửa đổi\n1. Sửa đổi khoản 2 Điều 5 Nghị định số 2/2011/NĐ-CP như sau:\n“2. Mới.”.\n"
      "2. Bãi bỏ Điều 9 Nghị định số 3/2011/NĐ-CP.\n3. Thay thế Phụ lục ban hành kèm theo Nghị "
      "định "
      "số 4/2011/NĐ-CP bằng Phụ lục ban hành kèm theo Nghị định này.\n")});
  EXPECT_THAT(kinds(graph, "decree:2/2011/NĐ-CP"), ElementsAre("amends"));
  EXPECT_THAT(kinds(graph, "decree:3/2011/NĐ-CP"), ElementsAre("repeals"));
  EXPECT_THAT(kinds(graph, "decree:4/2011/NĐ-CP"), ElementsAre("amends"));
}

TEST(Graph, ADocumentIsTheActThatAnotherCites) {
  const Graph graph =
      graph_of({decree("1/2022/NĐ-CP", "Điều 1. A\nB.\n"),
                decree("2/2022/NĐ-CP", "Điều 1. A\nTheo Nghị định số 1/2022/NĐ-CP.\n")});
  ASSERT_EQ(graph.acts.size(), 2U);
  EXPECT_THAT(graph.acts[0].files, ElementsAre("tệp-1.txt"));
  EXPECT_THAT(kinds(graph, "decree:1/2022/NĐ-CP"), ElementsAre("cites"));
}

// Each province has a decision 12/2022/QĐ-UBND.
TEST(Graph, ActsOfTwoProvincesAreTwo) {
  const Graph graph =
      graph_of({decision("NINH BÌNH", "Điều 1. A\nB.\n"), decision("HÀ NAM", "Điều 1. A\nB.\n"),
                decree("2/2022/NĐ-CP", "Điều 1. A\nTheo Quyết định số 12/2022/QĐ-UBND.\n")});
  EXPECT_EQ(graph.acts.size(), 4U) << "a citation that names no body is none of them";
  EXPECT_THAT(kinds(graph, graph.acts[0].id), ElementsAre());
}

TEST(Graph, WithoutANumberNothingIsMerged) {
  const std::string cites = "Điều 1. A\n1. Theo Luật Thử nghiệm lạ lùng.\n";
  const Graph graph = graph_of({decree("1/2022/NĐ-CP", cites), decree("2/2022/NĐ-CP", cites)});
  EXPECT_EQ(graph.acts.size(), 4U);
  EXPECT_EQ(std::count_if(graph.acts.begin(), graph.acts.end(),
                          [](const ActNode& node) { return !node.act.number; }),
            2);
}

TEST(Graph, ANumberWithoutAYearIsOneOfItsDay) {
  const Graph graph = graph_of({decree(
      "1/2022/NĐ-CP",
      "Điều 1. A\n1. Theo Quyết định số 100/QĐ-TTg ngày 05 tháng 01 năm 2020.\n2. Theo Quyết "
      "định số 100/QĐ-TTg ngày 06 tháng 02 năm 2021.\n")});
  EXPECT_EQ(graph.acts.size(), 3U);
}

TEST(Graph, TheSameInputGivesTheSameGraph) {
  const std::vector<std::string> documents = {
      decision("NINH BÌNH", "Điều 1. A\nTheo Luật Đất đai số 45/2013/QH13.\n"),
      decree("2/2022/NĐ-CP", "Điều 1. A\nTheo Luật Đất đai số 45/2013/QH13.\n")};
  const Graph one = graph_of(documents);
  const Graph two = graph_of(documents);
  ASSERT_EQ(one.acts.size(), two.acts.size());
  for (std::size_t i = 0; i < one.acts.size(); ++i) EXPECT_EQ(one.acts[i].id, two.acts[i].id);
  EXPECT_TRUE(std::is_sorted(one.acts.begin(), one.acts.end(),
                             [](const ActNode& a, const ActNode& b) { return a.id < b.id; }));
}

}  // namespace
}  // namespace soat
