// What complying with a procedure costs: the inputs that an office gives, in a table, and the
// formula of the guidance on impact assessment (its norms are in `templates/norms.csv`). Amounts
// are in đồng; each line is rounded to whole đồng before it is added, so that a reader's own sum
// agrees.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "recognise/recognition.h"

namespace soat {

/// Hours of a turn or a page by scope and terrain, and what an hourly income is divided by.
using CostNorms = std::map<std::string, double, std::less<>>;
[[nodiscard]] Result<CostNorms> read_norms(std::string_view csv, const std::string& name);

enum class CostItem : std::uint8_t {
  travel,      ///< hours of going there
  form,        ///< hours of filling in forms
  document,    ///< hours of making other papers
  service,     ///< đồng: copies, certification, translation, post
  fee,         ///< đồng: fees and other costs as laid down
  times,       ///< a year
  applicants,  ///< a year
  wage,        ///< đồng an hour
  product,     ///< gross domestic product of the year before, đồng
  population,  ///< of the same year
};
enum class CostSide : std::uint8_t { present, draft };

struct CostRow {
  std::size_t line = 0;
  std::size_t procedure = 0;  ///< from 1; 0: of all (the wage and what it is made of)
  CostSide side = CostSide::draft;
  CostItem item = CostItem::travel;
  std::string words;            ///< what for
  std::optional<double> value;  ///< hours, đồng or a count; hours already by the norm
  bool not_forecast = false;    ///< of applicants: nobody can say how many
  std::string reckoning;        ///< "2 × 3 giờ (cap-tinh/nong-thon)", where a norm was applied
  std::string source;
};

/// A procedure that the table may speak of.
struct CostedProcedure {
  std::string name;
  ProcedureAction action = ProcedureAction::creates;
};

struct CostInputs {
  std::vector<CostRow> rows;      ///< those that can be read; `value` is empty where it cannot
  std::vector<Problem> problems;  ///< with file and line
};

/// Reads the table. What is missing, negative or no number becomes a problem and a row without a
/// value; nothing is guessed ("1.500" may be 1500 or 1,5 and is asked back). Columns may be set
/// apart by commas or semicolons. `csv` is UTF-8 without a mark.
[[nodiscard]] CostInputs read_costs(std::string_view csv, const std::string& name,
                                    const CostNorms& norms,
                                    const std::vector<CostedProcedure>& procedures);

/// A table for an office to fill in: a row for each input of each procedure, without figures.
[[nodiscard]] std::string empty_costs(const std::vector<CostedProcedure>& procedures);

struct CostLine {
  CostItem item = CostItem::travel;
  std::string words;
  std::optional<double> hours;   ///< of travel, forms and papers
  std::optional<double> amount;  ///< whole đồng
  std::string reckoning;
  std::string source;
};

/// Of one procedure, as it is or as the draft has it. Empty where an input is missing: `missing`
/// says which.
struct Cost {
  bool given = false;  ///< the table has rows for it
  std::vector<CostLine> lines;
  std::optional<double> wage;
  std::string wage_source;
  std::optional<double> work;  ///< all lines but fees
  std::optional<double> fees;
  std::optional<double> once;
  std::optional<double> times;
  bool times_by_default = false;  ///< not in the table: taken as once
  std::optional<double> applicants;
  bool not_forecast = false;
  std::optional<double> year;
  std::vector<std::string> missing;
};

[[nodiscard]] Cost cost_of(const CostInputs& inputs, const CostNorms& norms, std::size_t procedure,
                           CostSide side);

/// What the change saves (a loss is negative): of amended and abolished procedures. In a year; of
/// one case where neither side can be forecast. Empty where a side is not known.
struct Saving {
  std::optional<double> amount;
  bool one_case = false;
};
[[nodiscard]] Saving saving_of(ProcedureAction action, const Cost& present, const Cost& draft);

/// "1.240.000", "-5.000"; hours "2,25".
[[nodiscard]] std::string money_words(double amount);
[[nodiscard]] std::string number_words(double number);

}  // namespace soat
