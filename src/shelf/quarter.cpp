#include "shelf/quarter.h"

#include <algorithm>
#include <charconv>

#include "text/vocabulary.h"

namespace soat {
namespace {

constexpr std::array<std::string_view, 4> kRoman = {"i", "ii", "iii", "iv"};

std::string folder_of(const std::string& file) {
  const std::size_t slash = file.rfind('/');
  return slash == std::string::npos ? std::string{} : file.substr(0, slash);
}

std::optional<int> year_of(std::string_view text) {
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  const bool whole = error == std::errc{} && end == text.data() + text.size() && text.size() == 4;
  return whole && year >= 1945 ? std::optional(year) : std::nullopt;
}

std::optional<unsigned> quarter_number(std::string_view text) {
  if (text.starts_with("q")) text.remove_prefix(1);
  for (unsigned i = 0; i < kRoman.size(); ++i) {
    if (text == kRoman[i] || text == std::to_string(i + 1)) return i + 1;
  }
  return std::nullopt;
}

std::string issued_words(const std::optional<DateRange>& issued) {
  if (!issued) return {};
  if (issued->exact()) return vietnamese_date(issued->first);
  return "trong khoảng " + vietnamese_date(issued->first) + " – " + vietnamese_date(issued->last);
}

QuarterPlace place_of(const Analysis& analysis, const DateRange& quarter) {
  const Head& head = analysis.act().head;
  if (head.draft) return QuarterPlace::draft;
  if (head.normative == Answer::no) return QuarterPlace::not_normative;
  const auto& issued = analysis.dates.issued;
  if (!issued) return QuarterPlace::day_not_known;
  if (issued->last < quarter.first || quarter.last < issued->first) return QuarterPlace::outside;
  const bool inside = quarter.first <= issued->first && issued->last <= quarter.last;
  if (!inside) return QuarterPlace::day_not_known;
  return head.normative == Answer::yes ? QuarterPlace::counted : QuarterPlace::nature_not_known;
}

/// Reports, letters and papers whose kind the head does not name; an act may be about appraisal.
bool may_be_dossier(const Head& head) {
  return head.normative != Answer::yes &&
         (head.type == ActType::report || head.type == ActType::official_letter ||
          head.type == ActType::other);
}

/// What a paper says it is about: its title, of a letter without one how it begins.
std::string_view about(const Act& act) {
  constexpr std::size_t kBeginning = 1'500;  // bytes
  if (!act.head.title.empty()) return act.head.title;
  std::string_view words = act.text.buffer().substr(0, kBeginning);
  while (!words.empty() && (static_cast<unsigned char>(words.back()) & 0x80U) != 0)
    words.remove_suffix(1);
  return words;
}

}  // namespace

DateRange Quarter::days() const {
  const std::chrono::year y{year};
  const std::chrono::month first{number * 3 - 2};
  const std::chrono::month last{number * 3};
  return {y / first / 1, std::chrono::year_month_day{y / last / std::chrono::last}};
}

std::optional<Quarter> parse_quarter(std::string_view text) {
  std::string folded = fold_phrase(text);
  if (folded.starts_with("quý ")) folded.erase(0, std::string_view("quý ").size());
  const std::string_view words = folded;
  const std::size_t mark = words.find_first_of("q/-");
  if (mark == std::string_view::npos) return std::nullopt;
  std::string_view first = words.substr(0, mark);
  std::string_view second = words.substr(mark);
  if (mark == 0) {  // "Q1/2024"
    const std::size_t slash = words.find_first_of("/-");
    if (slash == std::string_view::npos) return std::nullopt;
    first = words.substr(0, slash);
    second = words.substr(slash);
  }
  if (second.starts_with('/') || second.starts_with('-')) second.remove_prefix(1);
  for (const auto& [year_words, number_words] : {std::pair{first, second}, {second, first}}) {
    const auto year = year_of(year_words);
    const auto number = quarter_number(number_words);
    if (year && number) return Quarter{*year, *number};
  }
  return std::nullopt;
}

std::string vietnamese_name(Quarter quarter) {
  constexpr std::array<std::string_view, 4> kNames = {"I", "II", "III", "IV"};
  return "Quý " + std::string(kNames[quarter.number - 1]) + " năm " + std::to_string(quarter.year);
}

void QuarterBuilder::add(const Analysis& analysis, const std::string& name,
                         const std::vector<Handed>& handed) {
  const Act& act = analysis.act();
  const std::string title = fold_phrase(about(act));
  const auto known = std::find_if(words_.begin(), words_.end(), [&](const DossierWords& w) {
    return title.find(w.words) != std::string::npos;
  });
  if (known != words_.end() && may_be_dossier(act.head)) {
    papers_.push_back({known->paper, name, folder_of(name), fold_phrase(act.text.buffer())});
    return;
  }
  ReportedAct one;
  one.place = place_of(analysis, quarter_.days());
  one.file = name;
  one.type = act.head.type;
  one.issuer = act.head.issuer;
  if (act.head.number && !act.head.number->serial.empty()) one.number = act.head.number->text;
  one.title = act.head.title;
  one.issuer_name = act.head.issuer_name;
  one.issued = issued_words(analysis.dates.issued);
  const std::vector<Procedure>& procedures = analysis.recognition.procedures;
  for (std::size_t i = 0; i < procedures.size(); ++i) {
    const Procedure& p = procedures[i];
    if (p.action == ProcedureAction::refers) continue;
    const Handed law = i < handed.size() ? handed[i] : Handed{};
    one.procedures.push_back(
        {p.name, p.action, p.confidence, readable_paths(act, p.units), law.answer, law.laws});
  }
  for (const Finding& finding : analysis.findings)
    ++one.findings[static_cast<std::size_t>(finding.level)];
  acts_.push_back(std::move(one));
}

/// A paper is of an act whose number or whole title it names, or that alone shares a folder of its
/// own with it.
void QuarterBuilder::find_papers(ReportedAct& act) const {
  const std::string folder = folder_of(act.file);
  const bool alone = !folder.empty() &&
                     std::count_if(acts_.begin(), acts_.end(),
                                   [&](const auto& o) { return folder_of(o.file) == folder; }) == 1;
  const std::string number = fold_phrase(act.number);
  const std::string title = fold_phrase(act.title);
  for (const Paper& paper : papers_) {
    PaperFound& found = act.papers[static_cast<std::size_t>(paper.kind)];
    const bool named = (!number.empty() && paper.words.find(number) != std::string::npos) ||
                       (title.size() > 20 && paper.words.find(title) != std::string::npos);
    if (named || (alone && paper.folder == folder)) {
      if (found.answer != Answer::yes) found = {Answer::yes, paper.file};
    } else if (found.answer == Answer::no) {
      const bool of_another =
          std::any_of(acts_.begin(), acts_.end(), [&](const ReportedAct& other) {
            const std::string n = fold_phrase(other.number);
            return &other != &act && !n.empty() && paper.words.find(n) != std::string::npos;
          });
      if (!of_another && paper.folder == folder) found = {Answer::unknown, paper.file};
    }
  }
}

QuarterFigures QuarterBuilder::take() && {
  for (ReportedAct& act : acts_) find_papers(act);
  return {quarter_, std::move(acts_), papers_.size()};
}

}  // namespace soat
