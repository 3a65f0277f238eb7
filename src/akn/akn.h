// The act as Akoma Ntoso 3.0 (OASIS LegalDocML), docs/akoma-ntoso.md.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "judge/analysis.h"

namespace soat {

/// Takes the bytes of a result piece by piece, in order.
using ByteSink = std::function<void(std::string_view)>;

/// Writes one document, valid against the schema of Akoma Ntoso 3.0: every word of the text once
/// and in order, notes and text boxes where their marks stand; the heads and feet of pages are left
/// out. Units have the ids of docs/output.md as `eId`. What is not known (a day, a number, an act
/// that is cited) is said to be unknown or left without a reference, never made up. Same input,
/// same bytes. `version` is the program's.
void write_akn(const Analysis& analysis, const std::string& version, const ByteSink& sink);

}  // namespace soat
