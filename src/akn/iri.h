// Names of acts and of what is in them, after the naming convention of Akoma Ntoso
// (docs/akoma-ntoso.md). Inside the room only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/answer.h"
#include "shelf/cited_acts.h"

namespace soat {

/// What a document is by the schema's meaning: `act` a normative act, `bill` the draft of one,
/// `doc` everything else (decisions on one case, letters, plans, reports).
enum class DocumentKind { act, bill, doc };

/// Not known whether normative: an act where its type has a place among normative acts.
[[nodiscard]] DocumentKind document_kind(const Head& head);
[[nodiscard]] std::string_view element_name(DocumentKind kind);

/// "45-2013-qh13" of "45/2013/QH13": without diacritics, lower case, all else a single "-".
[[nodiscard]] std::string slug(std::string_view words);

/// "/akn/vn/act/luat/2013-11-29/45-2013-qh13"; the body that issued it before the day where it is a
/// local one and known. "nd" and "nn" stand for a day and a number nobody knows.
[[nodiscard]] std::string work_iri(DocumentKind kind, const KnownAct& act);

/// The same of an act that is cited; nullopt where the words do not name one act: no number, or
/// neither a day nor a year.
[[nodiscard]] std::optional<std::string> cited_iri(const KnownAct& act);

/// "/!main~art_143__para_2" below an act; empty for the whole act.
[[nodiscard]] std::string provision_part(const Provision& provision);

}  // namespace soat
