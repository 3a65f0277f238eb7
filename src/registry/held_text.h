// What the text of an act tells of the act: its days, its units, what it amends and hands over, the
// procedures it lays down. Facts read by the program from one text; nobody has checked them.
#pragma once

#include <string>
#include <vector>

#include "base/problem.h"
#include "recognise/recognition.h"
#include "registry/registry.h"
#include "registry/tables.h"

namespace soat {

struct HeldText {
  RegistryTables tables;
  std::string act;                  ///< "Luật số 45/2013/QH13"
  std::vector<std::string> doubts;  ///< what is held only in part, or left out: Vietnamese
};

/// The rows that an act's text gives, with `file` as their source. `known` tells the day of issue
/// of a text whose head has none, as those of laws. Problem: a draft, a consolidated text, one
/// whose head gives no type or number, one whose day of issue is not known, one without articles.
[[nodiscard]] Result<HeldText> rows_of_text(const Recognition& recognition, const Registry& known,
                                            const std::string& file);

/// Puts them into `tables`, in the place of what an earlier text of the same act gave.
void add_rows(RegistryTables& tables, const RegistryTables& added);

}  // namespace soat
