#include "assess/costs.h"

#include <algorithm>
#include <cmath>

namespace soat {
namespace {

bool is_hours(CostItem item) {
  return item == CostItem::travel || item == CostItem::form || item == CostItem::document;
}

const CostRow* single(const CostInputs& inputs, std::size_t procedure, CostSide side,
                      CostItem item) {
  for (const CostRow& row : inputs.rows) {
    if (row.item == item && row.procedure == procedure && (procedure == 0 || row.side == side))
      return &row;
  }
  return nullptr;
}

double norm(const CostNorms& norms, std::string_view key) {
  const auto found = norms.find(key);
  return found == norms.end() ? 0 : found->second;
}

/// Given, or the product of a year for each head and working hour.
void find_wage(const CostInputs& inputs, const CostNorms& norms, Cost& cost) {
  if (const CostRow* given = single(inputs, 0, CostSide::draft, CostItem::wage);
      given != nullptr && given->value) {
    cost.wage = given->value;
    cost.wage_source = given->source;
    return;
  }
  const CostRow* product = single(inputs, 0, CostSide::draft, CostItem::product);
  const CostRow* heads = single(inputs, 0, CostSide::draft, CostItem::population);
  const double hours =
      norm(norms, "thang-mot-nam") * norm(norms, "ngay-mot-thang") * norm(norms, "gio-mot-ngay");
  if (product == nullptr || heads == nullptr || !product->value || !heads->value ||
      *heads->value <= 0 || hours <= 0)
    return;
  cost.wage = *product->value / (*heads->value * hours);
  cost.wage_source = "tổng sản phẩm trong nước " + money_words(*product->value) +
                     " đồng / (số dân " + money_words(*heads->value) + " × " +
                     number_words(norm(norms, "thang-mot-nam")) + " tháng × " +
                     number_words(norm(norms, "ngay-mot-thang")) + " ngày × " +
                     number_words(norm(norms, "gio-mot-ngay")) + " giờ)";
  if (!product->source.empty()) cost.wage_source += "; " + product->source;
}

CostLine line_of(const CostRow& row, const std::optional<double>& wage) {
  CostLine line{row.item, row.words, {}, {}, row.reckoning, row.source};
  if (!is_hours(row.item)) {
    if (row.value) line.amount = std::round(*row.value);
    return line;
  }
  line.hours = row.value;
  if (row.value && *row.value == 0) line.amount = 0;
  if (row.value && wage) line.amount = std::round(*row.value * *wage);
  return line;
}

/// The sum of the lines of one kind; empty where there is none or one is not known.
std::optional<double> sum(const std::vector<CostLine>& lines, bool fees) {
  std::optional<double> total;
  for (const CostLine& line : lines) {
    if ((line.item == CostItem::fee) != fees) continue;
    if (!line.amount) return std::nullopt;
    total = total.value_or(0) + *line.amount;
  }
  return total;
}

void add_counts(const CostInputs& inputs, std::size_t procedure, CostSide side, Cost& cost) {
  if (const CostRow* times = single(inputs, procedure, side, CostItem::times)) {
    cost.times = times->value;
    if (!cost.times) cost.missing.emplace_back("số lần thực hiện trong một năm");
  } else if (cost.given) {
    cost.times = 1;
    cost.times_by_default = true;
  }
  const CostRow* heads = single(inputs, procedure, side, CostItem::applicants);
  if (heads != nullptr) {
    cost.applicants = heads->value;
    cost.not_forecast = heads->not_forecast;
  }
  if (!cost.applicants && !cost.not_forecast)
    cost.missing.emplace_back("số lượng đối tượng tuân thủ trong một năm");
}

}  // namespace

Cost cost_of(const CostInputs& inputs, const CostNorms& norms, std::size_t procedure,
             CostSide side) {
  Cost cost;
  find_wage(inputs, norms, cost);
  bool hours = false;
  for (const CostRow& row : inputs.rows) {
    if (row.procedure != procedure || row.side != side) continue;
    cost.given = true;
    if (row.item == CostItem::times || row.item == CostItem::applicants) continue;
    cost.lines.push_back(line_of(row, cost.wage));
    hours = hours || (is_hours(row.item) && row.value.value_or(1) != 0);
  }
  cost.work = sum(cost.lines, false);
  cost.fees = sum(cost.lines, true);
  if (hours && !cost.wage) cost.missing.emplace_back("thu nhập bình quân một giờ làm việc");
  if (!cost.work && (cost.wage || !hours))
    cost.missing.emplace_back("thời gian, chi phí thực hiện công việc");
  if (!cost.fees) cost.missing.emplace_back("phí, lệ phí và chi phí khác (không phải nộp: ghi 0)");
  if (cost.work && cost.fees) cost.once = *cost.work + *cost.fees;
  add_counts(inputs, procedure, side, cost);
  if (cost.once && cost.times && cost.applicants)
    cost.year = std::round(*cost.once * *cost.times * *cost.applicants);
  return cost;
}

Saving saving_of(ProcedureAction action, const Cost& present, const Cost& draft) {
  const bool ends = action == ProcedureAction::abolishes;
  if (action != ProcedureAction::amends && !ends) return {};
  if (present.year && (ends || draft.year))
    return {*present.year - (ends ? 0 : *draft.year), false};
  const bool cases = present.not_forecast && (ends || draft.not_forecast);
  if (cases && present.once && (ends || draft.once))
    return {*present.once - (ends ? 0 : *draft.once), true};
  return {};
}

std::string money_words(double amount) {
  std::string digits = std::to_string(std::llabs(std::llround(amount)));
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ".");
  return (std::llround(amount) < 0 ? "-" : "") + digits;
}

std::string number_words(double number) {
  const double rounded = std::round(number * 100) / 100;
  std::string words = money_words(std::trunc(rounded));
  const auto hundredths =
      static_cast<int>(std::lround(std::abs(rounded - std::trunc(rounded)) * 100));
  if (hundredths == 0) return words;
  words += "," + std::string(hundredths < 10 ? "0" : "") + std::to_string(hundredths);
  while (words.back() == '0') words.pop_back();
  return words;
}

}  // namespace soat
