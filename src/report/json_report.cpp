#include "report/json_report.h"

#include <nlohmann/json.hpp>

#include <array>

namespace soat {
namespace {

using Json = nlohmann::ordered_json;

class JsonWriter {
 public:
  explicit JsonWriter(const Analysis& analysis)
      : analysis_(analysis), act_(analysis.act()), positions_(act_.text.source()) {}

  [[nodiscard]] Json document() const {
    Json d;
    d["file"] = printable_name(act_.text.source().name);
    d["act"] = head();
    d["reviewed_as_of"] = analysis_.dates.as_of ? Json(iso_date(*analysis_.dates.as_of)) : Json();
    d["units"] = units();
    d["citations"] = citations();
    d["procedures"] = procedures();
    d["delegations"] = delegations();
    d["findings"] = findings();
    d["not_checked"] = analysis_.not_checked;
    return d;
  }

 private:
  [[nodiscard]] Json at(TextSpan span) const {
    const Position begin = positions_.at(act_.text.source_offset(span.begin));
    const Position end = positions_.at(act_.text.source_offset(span.end));
    return {{"line", begin.line},
            {"column", begin.column},
            {"end_line", end.line},
            {"end_column", end.column}};
  }
  [[nodiscard]] Json words(TextSpan span) const { return std::string(act_.text.words(span)); }
  [[nodiscard]] Json id(UnitIndex unit) const {
    return unit == kNoUnit ? Json() : Json(unit_id(act_, unit));
  }

  [[nodiscard]] Json head() const {
    const Head& h = act_.head;
    const ReviewDates& dates = analysis_.dates;
    Json j;
    j["type"] = json_name(h.type);
    // "Số:     /BC-UBND" has no number yet.
    j["number"] = h.number && !h.number->serial.empty() ? Json(h.number->text) : Json();
    j["issuer"] = json_name(h.issuer);
    j["level"] = h.level ? Json(json_name(*h.level)) : Json();
    j["issued"] =
        dates.issued && dates.issued->exact() ? Json(iso_date(dates.issued->first)) : Json();
    if (dates.issued && !dates.issued->exact()) {
      j["issued_between"] = {iso_date(dates.issued->first), iso_date(dates.issued->last)};
    }
    j["issued_from"] = json_name(dates.issued_from);
    j["effective"] = dates.effective ? Json(iso_date(*dates.effective)) : Json();
    j["title"] = h.title;
    j["normative"] = h.normative == Answer::unknown ? Json() : Json(h.normative == Answer::yes);
    j["draft"] = h.draft;
    const CitationStatus& own = analysis_.own_status;
    j["status_as_of"] = own.status == ActStatus::unknown ? Json() : Json(json_name(own.status));
    if (own.status != ActStatus::unknown && own.since) j["since"] = iso_date(*own.since);
    return j;
  }

  [[nodiscard]] Json units() const {
    Json all = Json::array();
    for (UnitIndex i = 1; i < act_.units.size(); ++i) {
      const Unit& u = act_.units[i];
      Json j;
      j["id"] = unit_id(act_, i);
      j["kind"] = json_name(u.kind);
      j["number"] = u.number.empty() ? Json() : Json(u.number.text());
      j["heading"] = u.heading.empty() ? Json() : words(u.heading);
      j["parent"] = u.parent == 0 ? Json() : id(u.parent);
      j["at"] = at(u.span);
      all.push_back(std::move(j));
    }
    return all;
  }

  [[nodiscard]] std::string target_id(const Target& target) const {
    const bool own = target.unit != kNoUnit && !act_.units[target.unit].quoted;
    return own ? unit_id(act_, target.unit) : provision_id(target.provision);
  }

  [[nodiscard]] Json citations() const {
    Json all = Json::array();
    for (std::size_t i = 0; i < analysis_.recognition.cited.citations.size(); ++i) {
      const Citation& c = analysis_.recognition.cited.citations[i];
      Json j;
      j["unit"] = id(c.unit);
      j["text"] = words(c.span);
      j["kind"] = json_name(c.kind);
      j["act"] = number_of(i, c);
      j["act_type"] = c.act.type ? Json(json_name(*c.act.type)) : Json();
      j["act_name"] = c.act.name.empty() ? Json() : Json(c.act.name);
      j["act_date"] = c.act.date ? Json(iso_date(*c.act.date)) : Json();
      j["targets"] = Json::array();
      for (const Target& target : c.targets) j["targets"].push_back(target_id(target));
      j["target_status"] = json_name(i < analysis_.citation_status.size()
                                         ? analysis_.citation_status[i].target_status
                                         : c.status);
      add_status(i, c, j);
      j["at"] = at(c.span);
      all.push_back(std::move(j));
    }
    return all;
  }

  /// As printed or defined in the text; else as the registry has it, where only one act can be
  /// meant.
  [[nodiscard]] Json number_of(std::size_t i, const Citation& c) const {
    if (c.act.number) return c.act.number->text;
    const bool known = c.kind == CitationKind::external && i < analysis_.citation_status.size() &&
                       !analysis_.citation_status[i].number.empty();
    return known ? Json(analysis_.citation_status[i].number) : Json();
  }

  void add_status(std::size_t i, const Citation& c, Json& j) const {
    if (c.kind != CitationKind::external || i >= analysis_.citation_status.size()) {
      j["act_status"] =
          c.kind == CitationKind::external ? Json(json_name(ActStatus::unknown)) : Json();
      j["since"] = Json();
      j["amended_by"] = Json::array();
      return;
    }
    const CitationStatus& status = analysis_.citation_status[i];
    j["act_status"] = json_name(status.status);
    j["since"] = status.since ? Json(iso_date(*status.since)) : Json();
    j["amended_by"] = status.amended_by;
    if (!status.replaced_by.empty()) j["replaced_by"] = numbers_in(status.replaced_by);
    if (!status.source.empty()) j["act_source"] = status.source;
    for (const CitedAmendment& a : status.amendments) {
      j["amendments"].push_back({{"act", a.act},
                                 {"provision", provision_id(a.provision)},
                                 {"by_provision", provision_id(a.by_provision)},
                                 {"effective", a.effective ? Json(iso_date(*a.effective)) : Json()},
                                 {"how", a.how}});
    }
    if (!status.missing.empty()) {
      for (const Provision& p : status.missing) j["missing"].push_back(provision_id(p));
      j["compared_with"] = status.compared_with;
    }
    // On the day of review, where that says something else.
    if (status.on_review && *status.on_review != ActState{status.status, status.since}) {
      const ActState& review = *status.on_review;
      j["act_status_as_of"] = json_name(review.status);
      j["since_as_of"] = review.since ? Json(iso_date(*review.since)) : Json();
    }
  }

  static Json numbers_in(const std::string& words) {
    Json numbers = Json::array();
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t end = std::min(words.find(' ', at), words.size());
      numbers.push_back(words.substr(at, end - at));
      at = end + 1;
    }
    return numbers;
  }

  [[nodiscard]] Json procedures() const {
    Json all = Json::array();
    for (const Procedure& p : analysis_.recognition.procedures) {
      Json j;
      j["name"] = p.name;
      j["action"] = json_name(p.action);
      j["confidence"] = json_name(p.confidence);
      j["units"] = Json::array();
      for (const UnitIndex unit : p.units) j["units"].push_back(id(unit));
      j["related"] = Json::array();
      for (const UnitIndex unit : p.related) j["related"].push_back(id(unit));
      j["parts"] = Json::object();
      j["missing"] = Json::array();
      j["given_elsewhere"] = Json::array();
      j["delegated"] = Json::array();
      for (std::size_t part = 0; part < kProcedureParts; ++part) {
        const std::string name(json_name(static_cast<ProcedurePart>(part)));
        if (p.parts[part].empty()) {
          if (p.given_elsewhere[part]) {
            j["given_elsewhere"].push_back(name);
          } else if (p.delegated[part]) {
            j["delegated"].push_back(name);
          } else if (p.action == ProcedureAction::creates &&
                     always(static_cast<ProcedurePart>(part))) {
            j["missing"].push_back(name);
          }
          continue;
        }
        for (const Evidence& e : p.parts[part]) {
          j["parts"][name].push_back(
              {{"unit", id(e.unit)}, {"text", words(e.span)}, {"at", at(e.span)}});
        }
      }
      all.push_back(std::move(j));
    }
    return all;
  }

  /// The parts that every procedure must have.
  static bool always(ProcedurePart part) {
    switch (part) {
      case ProcedurePart::name:
      case ProcedurePart::order:
      case ProcedurePart::manner:
      case ProcedurePart::dossier:
      case ProcedurePart::time_limit:
      case ProcedurePart::applicant:
      case ProcedurePart::agency:
        return true;
      default:
        return false;
    }
  }

  [[nodiscard]] Json delegations() const {
    Json all = Json::array();
    for (const Delegation& d : analysis_.recognition.delegations) {
      all.push_back({{"unit", id(d.unit)},
                     {"from", json_name(d.from)},
                     {"to", json_name(d.to)},
                     {"receiver", d.receiver},
                     {"subject", words(d.subject)},
                     {"subject_kind", json_name(d.kind)},
                     {"procedure", d.procedure},
                     {"at", at(d.span)}});
    }
    return all;
  }

  [[nodiscard]] Json findings() const {
    Json all = Json::array();
    for (const Finding& f : analysis_.findings) {
      Json j;
      j["rule"] = f.rule;
      j["level"] = json_name(f.level);
      j["unit"] = id(f.unit);
      j["text"] = words(f.span);
      j["message"] = f.message;
      j["advice"] = f.advice;
      j["basis"] = f.basis;
      j["check"] = f.check;
      j["fix"] = f.fix ? Json{{"at", at(f.fix->span)}, {"text", f.fix->text}} : Json();
      j["related"] = Json::array();
      for (const RelatedPlace& r : f.related) {
        Json place{{"unit", id(r.unit)}, {"at", at(r.span)}, {"text", words(r.span)}};
        if (r.fix) place["fix"] = {{"at", at(r.fix->span)}, {"text", r.fix->text}};
        j["related"].push_back(std::move(place));
      }
      j["key"] = f.key;
      j["at"] = at(f.span);
      all.push_back(std::move(j));
    }
    return all;
  }

  const Analysis& analysis_;
  const Act& act_;
  PositionIndex positions_;
};

std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// The length of the well-formed UTF-8 character at `at`; 0 if there is none.
std::size_t character_length(std::string_view s, std::size_t at) {
  const auto lead = static_cast<unsigned char>(s[at]);
  const std::size_t size = lead < 0x80                   ? 1
                           : lead >= 0xC2 && lead < 0xE0 ? 2
                           : lead >= 0xE0 && lead < 0xF0 ? 3
                           : lead >= 0xF0 && lead < 0xF5 ? 4
                                                         : 0;
  if (size == 0 || at + size > s.size()) return 0;
  for (std::size_t i = 1; i < size; ++i) {
    if ((static_cast<unsigned char>(s[at + i]) & 0xC0U) != 0x80) return 0;
  }
  return size;
}

}  // namespace

std::string printable_name(const std::string& name) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (std::size_t i = 0; i < name.size();) {
    const std::size_t size = character_length(name, i);
    if (size > 0) {
      out += name.substr(i, size);
      i += size;
      continue;
    }
    const auto byte = static_cast<unsigned char>(name[i++]);
    out += '%';
    out += kHex[byte >> 4U];
    out += kHex[byte & 15U];
  }
  return out;
}

std::string document_json(const Analysis& analysis) {
  return dump(JsonWriter(analysis).document());
}

std::string problem_json(const std::string& file, const Problem& problem) {
  Json j;
  j["file"] = printable_name(file);
  j["problem"] = problem.what;
  j["hint"] = problem.hint;
  for (const char* list :
       {"units", "citations", "procedures", "delegations", "findings", "not_checked"}) {
    j[list] = Json::array();
  }
  return dump(j);
}

std::string json_opening(const ToolInfo& tool) {
  Json j;
  j["name"] = "soat";
  j["version"] = tool.version;
  j["rules"] = tool.rules.empty() ? Json() : Json(tool.rules);
  j["registry"] = tool.registry.empty() ? Json() : Json(tool.registry);
  return "{\"schema\": \"soat.analysis/1\", \"tool\": " + dump(j) + ", \"documents\": [";
}

}  // namespace soat
