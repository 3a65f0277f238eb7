#include "akn/metadata.h"

#include <set>
#include <utility>
#include <vector>

namespace soat {
namespace {

/// FRBRdate cannot be left out. The day that the convention's tools put for one nobody knows; its
/// name says so.
constexpr std::string_view kNoDay = "0001-01-01";

std::string_view mod_type(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::adds:
      return "insertion";
    case ChangeKind::repeals:
      return "repeal";
    default:
      break;
  }
  return "substitution";
}

std::string component(std::string_view part) {
  return "/!" + std::string(part.empty() ? "main" : part);
}

}  // namespace

Metadata::Metadata(const Analysis& analysis, const References& references, std::string version)
    : analysis_(analysis),
      references_(references),
      version_(std::move(version)),
      kind_(document_kind(analysis.act().head)),
      act_(act_itself(analysis)),
      work_(work_iri(kind_, act_)),
      expression_(work_ + "/vie@" + (act_.issued ? iso_date(*act_.issued) : std::string())) {}

void Metadata::document(XmlWriter& xml) const {
  xml.line();
  xml.start("meta");
  identification(xml, {});
  changes(xml);
  references(xml);
  xml.end_below();
}

void Metadata::attachment(XmlWriter& xml, std::string_view part) const {
  xml.line();
  xml.start("meta");
  identification(xml, part);
  xml.end_below();
}

void Metadata::identification(XmlWriter& xml, std::string_view part) const {
  xml.line();
  xml.start("identification");
  xml.attribute("source", "#soat");
  work(xml, part);
  expression(xml, part);
  manifestation(xml, part);
  xml.end_below();
}

void Metadata::issued(XmlWriter& xml) const {
  const auto& issued = analysis_.dates.issued;
  if (!issued) return xml.leaf("FRBRdate", {{"date", kNoDay}, {"name", "unknown"}});
  if (issued->exact())
    return xml.leaf("FRBRdate", {{"date", iso_date(issued->first)}, {"name", "issued"}});
  xml.leaf("FRBRdate", {{"date", iso_date(issued->first)}, {"name", "notBefore"}});
  xml.leaf("FRBRdate", {{"date", iso_date(issued->last)}, {"name", "notAfter"}});
}

void Metadata::work(XmlWriter& xml, std::string_view part) const {
  const Head& head = analysis_.act().head;
  xml.line();
  xml.start("FRBRWork");
  xml.leaf("FRBRthis", {{"value", work_ + component(part)}});
  xml.leaf("FRBRuri", {{"value", work_}});
  issued(xml);
  xml.leaf("FRBRauthor", {{"href", "#issuer"}});
  xml.leaf("FRBRcountry", {{"value", "vn"}});
  if (part.empty() && head.type != ActType::other)
    xml.leaf("FRBRsubtype",
             {{"value", slug(vietnamese_name(head.type))}, {"showAs", vietnamese_name(head.type)}});
  if (act_.number) xml.leaf("FRBRnumber", {{"value", act_.number->text}});
  if (part.empty() && !head.title.empty()) xml.leaf("FRBRname", {{"value", head.title}});
  if (head.normative != Answer::unknown)
    xml.leaf("FRBRprescriptive", {{"value", head.normative == Answer::yes ? "true" : "false"}});
  xml.end_below();
}

void Metadata::expression(XmlWriter& xml, std::string_view part) const {
  xml.line();
  xml.start("FRBRExpression");
  xml.leaf("FRBRthis", {{"value", expression_ + component(part)}});
  xml.leaf("FRBRuri", {{"value", expression_}});
  issued(xml);
  xml.leaf("FRBRauthor", {{"href", "#issuer"}});
  xml.leaf("FRBRlanguage", {{"language", "vie"}});
  xml.end_below();
}

void Metadata::manifestation(XmlWriter& xml, std::string_view part) const {
  xml.line();
  xml.start("FRBRManifestation");
  xml.leaf("FRBRthis", {{"value", expression_ + component(part) + ".xml"}});
  xml.leaf("FRBRuri", {{"value", expression_ + ".xml"}});
  if (analysis_.dates.as_of) {
    xml.leaf("FRBRdate", {{"date", iso_date(*analysis_.dates.as_of)}, {"name", "markup"}});
  } else {
    xml.leaf("FRBRdate", {{"date", kNoDay}, {"name", "unknown"}});
  }
  xml.leaf("FRBRauthor", {{"href", "#soat"}});
  xml.leaf("FRBRformat", {{"value", "application/akn+xml"}});
  xml.end_below();
}

/// Each provision changed is a modification, with the new text where the act quotes it.
void Metadata::changes(XmlWriter& xml) const {
  const Act& act = analysis_.act();
  bool open = false;
  for (const Change& change : analysis_.recognition.cited.changes) {
    const auto to = references_.act(change.citation);
    if (!to) continue;
    if (!open) {
      xml.line();
      xml.start("analysis");
      xml.attribute("source", "#soat");
      xml.line();
      xml.start("activeModifications");
      open = true;
    }
    xml.line();
    xml.start("textualMod");
    xml.attribute("type", mod_type(change.kind));
    xml.leaf("source", {{"href", "#" + unit_id(act, change.unit)}});
    xml.leaf("destination", {{"href", *to + provision_part(change.provision)}});
    if (change.quotation != kNoUnit)
      xml.leaf("new", {{"href", "#" + unit_id(act, change.quotation)}});
    xml.end_below();
  }
  if (!open) return;
  xml.end_below();
  xml.end_below();
}

void Metadata::references(XmlWriter& xml) const {
  const Head& head = analysis_.act().head;
  const std::string name = !head.issuer_name.empty() ? head.issuer_name
                           : head.issuer != Issuer::other
                               ? std::string(vietnamese_name(head.issuer))
                               : std::string();
  xml.line();
  xml.start("references");
  xml.attribute("source", "#soat");
  xml.leaf("TLCOrganization",
           {{"eId", "issuer"},
            {"href", "/akn/ontology/organization/vn/" + (name.empty() ? "unknown" : slug(name))},
            {"showAs", name.empty() ? "không rõ" : name}});
  xml.leaf("TLCOrganization", {{"eId", "soat"},
                               {"href", "/akn/ontology/organization/soat"},
                               {"showAs", "Soát " + version_}});
  xml.end_below();
}

}  // namespace soat
