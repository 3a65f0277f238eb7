#include "report/registry_report.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

#include "judge/analysis.h"
#include "report/shown.h"

namespace soat {
namespace {

using Json = nlohmann::ordered_json;

std::string certainty_words(Certainty certainty) {
  constexpr std::array<const char*, 4> kWords = {"theo trí nhớ, cần tra cứu", "nguồn thứ cấp",
                                                 "đọc ở bản chép có cắt, sửa",
                                                 "đã đọc điều khoản gốc"};
  return kWords[static_cast<std::size_t>(certainty)];
}

/// "[nguồn thứ cấp; Bộ pháp điển]".
std::string proof(Certainty certainty, const std::string& source) {
  return "  [" + certainty_words(certainty) + (source.empty() ? "" : "; " + source) + "]";
}

std::string day_words(const std::optional<Date>& day) {
  return day ? vietnamese_date(*day) : std::string("chưa rõ");
}

std::string name_of(const ActRecord& act) {
  std::string name(vietnamese_name(act.type));
  if (!act.number.empty()) name += " số " + act.number;
  if (!act.title.empty()) name += " – " + act.title;
  return name;
}

ActStatus status_on(const ActRecord& act, Date day) {
  const Answer answer = in_force(act, day);
  if (answer == Answer::yes) return ActStatus::in_force;
  if (answer == Answer::unknown) return ActStatus::unknown;
  return act.effective && day < *act.effective ? ActStatus::not_yet : ActStatus::expired;
}

std::string status_words(const ActRecord& act, Date day) {
  switch (status_on(act, day)) {
    case ActStatus::in_force:
      return "còn hiệu lực";
    case ActStatus::not_yet:
      return "chưa có hiệu lực (đến ngày " + day_words(act.effective) + ")";
    case ActStatus::expired:
      return "hết hiệu lực từ ngày " + day_words(act.expired);
    default:
      if (!act.effective) return "chưa rõ (sổ không có ngày có hiệu lực)";
      if (act.status_until) {
        return "chưa rõ (đối chiếu lần cuối ngày " + vietnamese_date(*act.status_until) +
               ": còn hiệu lực)";
      }
      return "chưa rõ (sổ không ghi đã đối chiếu việc hết hiệu lực)";
  }
}

std::string with_place(const Provision& provision, const std::string& act) {
  const std::string place = readable_provision(provision);
  return place.empty() ? act : place + " " + act;
}

/// "khoản 1 đến …" would mislead where a number has a letter: how many there are is enough.
std::string units_words(const HeldUnits& units) {
  std::size_t articles = 0;
  std::size_t clauses = 0;
  std::size_t points = 0;
  for (std::size_t at = 0; at < units.ids.size();) {
    const std::size_t end = std::min(units.ids.find(' ', at), units.ids.size());
    const std::string id = units.ids.substr(at, end - at);
    if (id.find("__point_") != std::string::npos) {
      ++points;
    } else if (id.find("__para_") != std::string::npos) {
      ++clauses;
    } else {
      ++articles;
    }
    at = end + 1;
  }
  std::string words = std::to_string(articles) + " điều, " + std::to_string(clauses) + " khoản, " +
                      std::to_string(points) + " điểm của bản ngày " +
                      vietnamese_date(units.text_of);
  if (!units.complete) return words + " (chưa chắc đủ)";
  if (units.doubtful.empty()) return words + " (đủ)";
  std::string doubtful;
  for (std::size_t at = 0; at < units.doubtful.size();) {
    const std::size_t end = std::min(units.doubtful.find(' ', at), units.doubtful.size());
    const auto provision = parse_provision_id(units.doubtful.substr(at, end - at));
    if (provision) doubtful += (doubtful.empty() ? "" : ", ") + readable_provision(*provision);
    at = end + 1;
  }
  return words + " (đủ, trừ các khoản, điểm của " + doubtful + ")";
}

class Dossier {
 public:
  Dossier(const Registry& registry, const RegistryQuestion& question, const ActRecord& act)
      : registry_(registry), question_(question), act_(act), number_(parse_act_number(act.number)) {
    if (!number_) return;
    amendments_ = registry.amendments_of(*number_, question.provision);
    std::stable_sort(
        amendments_.begin(), amendments_.end(),
        [](const Amendment& a, const Amendment& b) { return a.effective < b.effective; });
    for (HeldDelegation& d : registry.delegations_of(*number_)) {
      if (d.type == act.type && meet(d.provision, question.provision))
        delegations_.push_back(std::move(d));
    }
    units_ = registry.units_of(*number_, act.type);
  }

  [[nodiscard]] std::string text() const {
    std::string out = name_of(act_) + "\n";
    const auto line = [&](const std::string& label, const std::string& words) {
      out += "  " + label + words + "\n";
    };
    if (!act_.issuer.empty()) line("Cơ quan ban hành:   ", act_.issuer);
    line("Ngày ban hành:      ", day_words(act_.issued) + proof(act_.certainty, act_.source));
    line("Ngày có hiệu lực:   ",
         day_words(act_.effective) + proof(act_.effective_certainty, act_.effective_source));
    if (act_.issued && act_.effective && *act_.effective < *act_.issued)
      line("                    ", "(trước ngày ban hành: cần đối chiếu)");
    if (act_.expired) {
      line("Ngày hết hiệu lực:  ",
           day_words(act_.expired) + proof(act_.expiry_certainty, act_.expiry_source));
    }
    each_number(act_.replaced_by, [&](const std::string& number) {
      line("Được thay bằng:     ", replacement(number));
    });
    line("Tình trạng:         ",
         "ngày " + vietnamese_date(question_.on) + " " + status_words(act_, question_.on));
    if (!act_.expired && act_.status_until)
      line("Đối chiếu đến ngày: ",
           vietnamese_date(*act_.status_until) + proof(act_.expiry_certainty, act_.expiry_source));
    if (!amendments_.empty())
      line("Sửa đổi, bổ sung:   ", std::to_string(amendments_.size()) + " chỗ");
    for (const Amendment& a : amendments_) line("  ", amendment_words(a));
    if (!delegations_.empty() || act_.all_delegations) {
      line("Giao quy định:      ", std::to_string(delegations_.size()) + " chỗ" +
                                       (act_.all_delegations ? " (sổ giữ đủ)" : ""));
    }
    for (const HeldDelegation& d : delegations_) line("  ", delegation_words(d));
    for (const HeldUnits& units : units_) {
      line("Điều, khoản, điểm:  ", units_words(units) + "  [" + units.source + "]");
      if (!(question_.provision == Provision{})) line("  ", held_words(units));
    }
    return out;
  }

  [[nodiscard]] Json json() const {
    Json j;
    j["type"] = json_name(act_.type);
    j["number"] = act_.number.empty() ? Json() : Json(act_.number);
    j["title"] = act_.title;
    j["issuer"] = act_.issuer;
    j["issued"] = fact(act_.issued, act_.certainty, act_.source);
    j["effective"] = fact(act_.effective, act_.effective_certainty, act_.effective_source);
    j["expired"] = fact(act_.expired, act_.expiry_certainty, act_.expiry_source);
    j["status_until"] = fact(act_.status_until, act_.expiry_certainty, act_.expiry_source);
    j["replaced_by"] = Json::array();
    each_number(act_.replaced_by,
                [&](const std::string& number) { j["replaced_by"].push_back(number); });
    j["status"] = json_name(status_on(act_, question_.on));
    j["amendments"] = Json::array();
    for (const Amendment& a : amendments_) {
      j["amendments"].push_back({{"provision", provision_id(a.provision)},
                                 {"act", a.by_number},
                                 {"by_provision", provision_id(a.by_provision)},
                                 {"effective", day(a.effective)},
                                 {"how", a.how},
                                 {"certainty", json_name(a.certainty)},
                                 {"source", a.source}});
    }
    j["delegations"] = Json::array();
    for (const HeldDelegation& d : delegations_) {
      j["delegations"].push_back({{"provision", provision_id(d.provision)},
                                  {"to", d.to ? Json(json_name(*d.to)) : Json()},
                                  {"subject", d.subject},
                                  {"first", day(d.first)},
                                  {"last", day(d.last)},
                                  {"certainty", json_name(d.certainty)},
                                  {"source", d.source}});
    }
    j["all_delegations"] = act_.all_delegations;
    j["units"] = Json::array();
    for (const HeldUnits& units : units_) {
      j["units"].push_back({{"text_of", iso_date(units.text_of)},
                            {"complete", units.complete},
                            {"doubtful", units.doubtful},
                            {"ids", units.ids},
                            {"source", units.source}});
    }
    return j;
  }

 private:
  template <class Visit>
  static void each_number(const std::string& numbers, Visit visit) {
    for (std::size_t at = 0; at < numbers.size();) {
      const std::size_t end = std::min(numbers.find(' ', at), numbers.size());
      visit(numbers.substr(at, end - at));
      at = end + 1;
    }
  }

  [[nodiscard]] std::string replacement(const std::string& number) const {
    const auto parsed = parse_act_number(number);
    const auto known = parsed ? registry_.find(*parsed) : std::vector<ActRecord>{};
    return known.size() == 1 ? name_of(known.front()) : number;
  }
  [[nodiscard]] std::string amendment_words(const Amendment& a) const {
    const std::string place = readable_provision(a.provision);
    std::string words = (place.empty() ? "(chưa rõ điều nào)" : place) + ": " + a.how + " tại " +
                        with_place(a.by_provision, a.by_number);
    if (a.effective) words += ", từ ngày " + vietnamese_date(*a.effective);
    return words + proof(a.certainty, a.source);
  }
  [[nodiscard]] static std::string delegation_words(const HeldDelegation& d) {
    const std::string to = d.to ? "giao " + std::string(vietnamese_name(*d.to)) : "không giao";
    std::string words = readable_provision(d.provision) + ": " + to + " «" + d.subject + "»";
    if (d.last) words += ", đến ngày " + vietnamese_date(*d.last);
    return words + proof(d.certainty, d.source);
  }
  [[nodiscard]] std::string held_words(const HeldUnits& units) const {
    const std::string place = readable_provision(question_.provision);
    if (units.has(question_.provision)) return "Bản đó có " + place + ".";
    if (units.would_have(question_.provision)) return "Bản đó không có " + place + ".";
    return "Chưa rõ bản đó có " + place + " không.";
  }
  static Json day(const std::optional<Date>& date) { return date ? Json(iso_date(*date)) : Json(); }
  static Json fact(const std::optional<Date>& date, Certainty certainty,
                   const std::string& source) {
    if (!date) return {};
    return {{"value", iso_date(*date)}, {"certainty", json_name(certainty)}, {"source", source}};
  }

  const Registry& registry_;
  const RegistryQuestion& question_;
  const ActRecord& act_;
  std::optional<ActNumber> number_;
  std::vector<Amendment> amendments_;
  std::vector<HeldDelegation> delegations_;
  std::vector<HeldUnits> units_;
};

}  // namespace

std::string acts_report(const Registry& registry, const RegistryQuestion& question,
                        const std::vector<ActRecord>& acts) {
  const Answer best = in_force(acts.front(), question.on);
  std::string out;
  std::string others;
  for (const ActRecord& act : acts) {
    if (in_force(act, question.on) != best) {
      others += "  " + name_of(act) + ": " + status_words(act, question.on) + "\n";
    } else {
      out += (out.empty() ? "" : "\n") + Dossier(registry, question, act).text();
    }
  }
  if (!others.empty()) out += "\nCòn có, theo cùng số hoặc cùng tên:\n" + others;
  return shown_words(out);
}

std::string not_held_report(const Registry& registry, const RegistryQuestion& question,
                            const std::vector<ActRecord>& near) {
  std::string out = "«" + question.words + "» không có trong cơ sở dữ liệu.\n";
  const auto known = registry.known_to();
  if (known) out += "Sổ văn bản biết đến ngày " + vietnamese_date(*known) + ".\n";
  if (near.empty()) return shown_words(out);
  out += "Gần nhất:\n";
  for (const ActRecord& act : near) out += "  " + name_of(act) + "\n";
  return shown_words(out);
}

std::string acts_json(const Registry& registry, const RegistryQuestion& question,
                      const std::vector<ActRecord>& acts, const std::vector<ActRecord>& near) {
  Json j;
  j["schema"] = "soat.registry/1";
  j["asked"] = question.words;
  j["on"] = iso_date(question.on);
  const auto known = registry.known_to();
  j["known_to"] = known ? Json(iso_date(*known)) : Json();
  j["provision"] =
      question.provision == Provision{} ? Json() : Json(provision_id(question.provision));
  j["acts"] = Json::array();
  for (const ActRecord& act : acts) j["acts"].push_back(Dossier(registry, question, act).json());
  j["near"] = Json::array();
  for (const ActRecord& act : near) {
    j["near"].push_back(
        {{"type", json_name(act.type)}, {"number", act.number}, {"title", act.title}});
  }
  return j.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace soat
