#include "shelf/graph.h"

#include <algorithm>
#include <array>

#include "base/one_line.h"
#include "text/vocabulary.h"

namespace soat {
namespace {

/// "Ủy ban nhân dân tỉnh Ninh Bình", not "Ủy ban nhân dân tỉnh", which each province has.
bool names_one_body(std::string_view issuer) {
  const std::string folded = fold_phrase(issuer);
  if (folded.empty()) return false;
  static constexpr std::array<std::string_view, 8> kLevels = {
      "tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn"};
  for (const std::string_view level : kLevels) {
    const std::string word = fold_phrase(level);
    const std::size_t at = folded.find(" " + word + " ");
    if (folded.ends_with(" " + word)) return false;
    if (at != std::string::npos) return true;
  }
  return false;
}

/// Whether type and number alone name one act in the country; of local acts the body must be known.
std::optional<std::string> key_of(const KnownAct& act) {
  if (!act.number || !act.type) return std::nullopt;
  std::string key = std::string(json_name(*act.type)) + ":" + act.number->text;
  const bool local = !act.level || *act.level != GovernmentLevel::central;
  if (local && !names_one_body(act.issuer)) return std::nullopt;
  if (local) key += "@" + fold_phrase(act.issuer);
  if (act.number->year) return key;
  if (!act.issued) return std::nullopt;  // "119/QĐ-TTg": a number of every year
  return key + "," + iso_date(*act.issued);
}

std::string local_key(const KnownAct& act, std::size_t document, bool itself) {
  std::string key = "doc" + std::to_string(document);
  if (itself) return key;
  key += ":";
  if (act.type) key += std::string(json_name(*act.type)) + ":";
  key += act.number ? act.number->text : fold_phrase(act.name);
  if (!act.number && act.year) key += "," + std::to_string(*act.year);
  return act.issued ? key + "," + iso_date(*act.issued) : key;
}

std::optional<int> rank(const KnownAct& act, Issuer known) {
  if (!act.type) return std::nullopt;
  Issuer issuer = known;
  if (issuer == Issuer::other && act.number)
    issuer = meaning_of(*act.number).issuer.value_or(Issuer::other);
  return rank_of(*act.type, issuer);
}

}  // namespace

struct GraphBuilder::Document {
  const Analysis& analysis;
  std::size_t number;
  std::string id;
  CitedActs cited;
  PositionIndex positions;
};

void GraphBuilder::add(const Analysis& analysis) {
  const std::size_t number = ++documents_;
  const KnownAct self = act_itself(analysis);
  const std::string id = node(self, number, true);
  ActNode& own = acts_.at(id);
  own.files.push_back(analysis.act().text.source().name);
  own.rank = rank(self, analysis.act().head.issuer);
  if (!self.name.empty()) own.act.name = self.name;
  const Document document{analysis, number, id, CitedActs(analysis),
                          PositionIndex(analysis.act().text.source())};
  add_citations(document);
  add_delegations(document);
}

std::string GraphBuilder::node(const KnownAct& act, std::size_t document, bool itself) {
  const auto key = key_of(act);
  std::string id = key ? *key : local_key(act, document, itself);
  const auto [at, added] = acts_.try_emplace(id, ActNode{id, act, rank(act, Issuer::other), {}});
  ActNode& held = at->second;
  if (added) return id;
  if (held.act.name.empty()) held.act.name = act.name;
  if (!held.act.issued) held.act.issued = act.issued;
  if (held.act.status == ActStatus::unknown) held.act.status = act.status;
  return id;
}

std::string GraphBuilder::provision_node(const std::string& act, const Provision& provision) {
  std::string id = act + "#" + provision_id(provision);
  provisions_.try_emplace(id, ProvisionNode{id, act, provision});
  return id;
}

namespace {

/// The ground itself is the first act it names, or one after ";": what its title mentions is not.
bool is_ground(const Analysis& analysis, std::size_t i) {
  const auto& citations = analysis.recognition.cited.citations;
  const Citation& c = citations[i];
  const Act& act = analysis.act();
  if (act.units[c.unit].kind != UnitKind::ground || act.aside(c.span.begin)) return false;
  if (i == 0 || citations[i - 1].unit != c.unit) return true;
  const std::string_view between = act.text.words({citations[i - 1].span.end, c.span.begin});
  return between.find(';') != std::string_view::npos;
}

/// "Nghị định này quy định chi tiết Điều 5 Luật …", or a title that begins so.
bool implements(const Analysis& analysis, const Citation& c) {
  const Act& act = analysis.act();
  const Unit& unit = act.units[c.unit];
  if (unit.quoted || act.aside(c.span.begin)) return false;
  const bool in_title = act.head.title_span.contains(c.span.begin);
  if (!in_title && unit.kind != UnitKind::article && unit.kind != UnitKind::clause &&
      unit.kind != UnitKind::point)
    return false;
  const std::uint32_t from =
      in_title ? act.head.title_span.begin
               : std::min(std::max(unit.span.begin, unit.label.end), c.span.begin);
  const std::string lead = fold_phrase(act.text.words({from, c.span.begin}));
  // "đã được sửa đổi theo …", "theo quy định tại …", "sau đây gọi là …" tell of other things.
  static constexpr std::array<std::string_view, 4> kAside = {"theo", "quy định tại", "gọi là",
                                                             "gọi tắt là"};
  if (!in_title && lead.find(fold_phrase("được sửa đổi")) != std::string::npos) return false;
  if (std::any_of(kAside.begin(), kAside.end(),
                  [&](std::string_view words) { return lead.ends_with(fold_phrase(words)); }))
    return false;
  static constexpr std::array<std::string_view, 3> kVerbs = {
      "quy định chi tiết", "hướng dẫn thi hành", "hướng dẫn thực hiện"};
  return std::any_of(kVerbs.begin(), kVerbs.end(), [&](std::string_view verb) {
    const std::string folded = fold_phrase(verb);
    if (in_title) return lead.find(folded) != std::string::npos;
    return lead.find(fold_phrase("này") + " " + folded) != std::string::npos;
  });
}

/// An act that another takes the place of ends with it; one whose only annex is replaced does not
/// ("Phụ lục ban hành kèm theo Nghị định …" names no number).
EdgeKind kind_of(const Act& act, const Citation& c, const Change& change) {
  static const std::array<std::string, 3> kParts = {fold_phrase("phụ lục"), fold_phrase("mẫu"),
                                                    fold_phrase("danh mục")};
  const std::string words = fold_phrase(act.text.words(c.span));
  const bool whole = change.provision == Provision{} &&
                     std::none_of(kParts.begin(), kParts.end(),
                                  [&](const std::string& part) { return words.starts_with(part); });
  const bool ends =
      change.kind == ChangeKind::repeals || (change.kind == ChangeKind::replaces && whole);
  return ends ? EdgeKind::repeals : EdgeKind::amends;
}

}  // namespace

void GraphBuilder::add_citations(const Document& document) {
  const Analysis& analysis = document.analysis;
  const Act& act = analysis.act();
  std::map<std::size_t, EdgeKind> changes;
  for (const Change& change : analysis.recognition.cited.changes)
    changes.emplace(change.citation,
                    kind_of(act, analysis.recognition.cited.citations[change.citation], change));
  const auto& citations = analysis.recognition.cited.citations;
  for (std::size_t i = 0; i < citations.size(); ++i) {
    const Citation& c = citations[i];
    if (c.inside_name) continue;
    const auto cited = document.cited.act(i);
    if (!cited) continue;
    Edge edge;
    const auto change = changes.find(i);
    if (change != changes.end()) {
      edge.kind = change->second;
    } else if (is_ground(analysis, i)) {
      edge.kind = EdgeKind::ground;
    } else if (implements(analysis, c)) {
      edge.kind = EdgeKind::implements;
    }
    edge.from = document.id;
    edge.from_unit = unit_id(act, c.unit);
    edge.quoted = act.units[c.unit].quoted;
    edge.to = node(*cited, document.number, false);
    for (const Target& target : c.targets) {
      if (target.provision == Provision{}) continue;
      edge.provisions.push_back(provision_node(edge.to, target.provision));
    }
    edge.words = one_line(act.text.words(c.span));
    edge.file = act.text.source().name;
    edge.at = document.positions.at(act.text.source_offset(c.span.begin));
    edges_.push_back(std::move(edge));
  }
}

void GraphBuilder::add_delegations(const Document& document) {
  const Act& act = document.analysis.act();
  for (const Delegation& d : document.analysis.recognition.delegations) {
    Edge edge;
    edge.kind = EdgeKind::delegates;
    edge.from = document.id;
    edge.from_unit = unit_id(act, d.unit);
    edge.quoted = act.units[d.unit].quoted;
    const bool named = d.to == Issuer::other || d.to == Issuer::minister || d.to == Issuer::joint;
    const std::string receiver = one_line(d.receiver);
    edge.to = "body:" + std::string(json_name(d.to));
    if (named) edge.to += ":" + fold_phrase(receiver);
    bodies_.try_emplace(edge.to,
                        BodyNode{edge.to, named ? receiver : std::string(vietnamese_name(d.to))});
    edge.words = one_line(act.text.words(d.span));
    edge.subject = one_line(act.text.words(d.subject));
    edge.file = act.text.source().name;
    edge.at = document.positions.at(act.text.source_offset(d.span.begin));
    edges_.push_back(std::move(edge));
  }
}

Graph GraphBuilder::take() && {
  Graph graph;
  for (auto& [id, node] : acts_) graph.acts.push_back(std::move(node));
  for (auto& [id, node] : provisions_) graph.provisions.push_back(std::move(node));
  for (auto& [id, node] : bodies_) graph.bodies.push_back(std::move(node));
  graph.edges = std::move(edges_);
  return graph;
}

std::string_view json_name(EdgeKind kind) {
  constexpr std::array<std::string_view, 6> kNames = {"ground",  "implements", "amends",
                                                      "repeals", "delegates",  "cites"};
  return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace soat
