// The acts of a quarter: which count in it, and what a province reports of each.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/analysis.h"

namespace soat {

struct Quarter {
  int year = 0;
  unsigned number = 1;  ///< 1 to 4

  [[nodiscard]] DateRange days() const;
};

/// "2024Q1", "2024q1", "Q1/2024", "I/2024", "quý I/2024".
[[nodiscard]] std::optional<Quarter> parse_quarter(std::string_view text);
/// "Quý I năm 2024".
[[nodiscard]] std::string vietnamese_name(Quarter quarter);

/// The papers that go with a draft that has procedures.
enum class DossierPaper : std::uint8_t { assessment, opinion, appraisal };
inline constexpr std::size_t kDossierPapers = 3;

/// Words that a title has where the paper is of that kind.
struct DossierWords {
  DossierPaper paper = DossierPaper::assessment;
  std::string words;  ///< folded
};

/// Why an act of the folder is not among those of the quarter.
enum class QuarterPlace : std::uint8_t {
  counted,
  outside,        ///< issued on another day
  day_not_known,  ///< its day, or whether it lies in the quarter
  draft,          ///< not issued yet
  not_normative,
  nature_not_known,  ///< whether it is normative
  dossier,           ///< a paper that goes with a draft
};

struct ReportedProcedure {
  std::string name;
  ProcedureAction action = ProcedureAction::creates;
  Confidence confidence = Confidence::likely;
  std::string places;
  Answer handed_by_law = Answer::unknown;
  std::vector<std::string> laws;  ///< that hand it over
};

/// Whether a paper of the dossier is in the folder: `unknown` where there is one that may be of
/// this act or another.
struct PaperFound {
  Answer answer = Answer::no;
  std::string file;
};

struct ReportedAct {
  QuarterPlace place = QuarterPlace::counted;
  std::string file;
  ActType type = ActType::other;
  Issuer issuer = Issuer::other;
  std::string number, title, issuer_name;
  std::string issued;  ///< the day, or what is known of it
  std::vector<ReportedProcedure> procedures;
  std::array<PaperFound, kDossierPapers> papers;
  std::array<std::size_t, 4> findings{};  ///< by FindingLevel
};

struct QuarterFigures {
  Quarter quarter;
  std::vector<ReportedAct> acts;  ///< all documents but the dossiers', in the order given
  std::size_t dossier_papers = 0;
};

/// Takes documents one at a time, so that no analysis need be kept.
class QuarterBuilder {
 public:
  QuarterBuilder(Quarter quarter, std::vector<DossierWords> words)
      : quarter_(quarter), words_(std::move(words)) {}

  /// `name`: the file's below the folder. `handed`: for each procedure of the analysis, whether a
  /// law hands it over, and which.
  struct Handed {
    Answer answer = Answer::unknown;
    std::vector<std::string> laws;
  };
  void add(const Analysis& analysis, const std::string& name, const std::vector<Handed>& handed);
  [[nodiscard]] QuarterFigures take() &&;

 private:
  struct Paper {
    DossierPaper kind = DossierPaper::assessment;
    std::string file;
    std::string folder;
    std::string words;  ///< folded: all it says, to find an act's number or title
  };
  void find_papers(ReportedAct& act) const;

  Quarter quarter_;
  std::vector<DossierWords> words_;
  std::vector<ReportedAct> acts_;
  std::vector<Paper> papers_;
};

}  // namespace soat
