// What the other articles of an act say of a procedure's matter. Inside the room only.
#pragma once

#include <vector>

#include "recognise/assess.h"

namespace soat {

/// Ties procedures to articles whose headings name the same matter ("Điều kiện tách thửa đất", "Hồ
/// sơ tách thửa đất") and to those that their own articles cite. A part that only such an article
/// lays down is given elsewhere, not missing. Conditions that are tied to a sure procedure are sure
/// to be of one (khoản 4 Điều 3 of the decree on procedures); those tied to none are asked about.
void tie_by_matter(const CitedText& cited, const RecognitionLexicon& words,
                   const std::vector<AssessedUnit>& items, std::vector<Procedure>& procedures);

}  // namespace soat
