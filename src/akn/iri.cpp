#include "akn/iri.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace soat {
namespace {

std::string_view folder_of(const KnownAct& act) {
  const bool plain = act.number && meaning_of(*act.number).normative == Answer::no;
  if (plain || !act.type) return plain ? "doc" : "act";
  switch (*act.type) {
    case ActType::official_letter:
    case ActType::plan:
    case ActType::report:
    case ActType::other:
      return "doc";
    default:
      return "act";
  }
}

/// The body, where the same number may be of many: only the local ones share their symbols.
std::string author_part(const KnownAct& act) {
  if (act.issuer.empty() || (act.level && *act.level == GovernmentLevel::central)) return {};
  return "/" + slug(act.issuer);
}

std::string iri(std::string_view folder, const KnownAct& act) {
  std::string out = "/akn/vn/" + std::string(folder);
  if (act.type && *act.type != ActType::other) out += "/" + slug(vietnamese_name(*act.type));
  out += author_part(act);
  out += "/" + (act.issued ? iso_date(*act.issued)
                : act.year ? std::to_string(*act.year)
                           : std::string("nd"));
  return out + "/" + (act.number ? slug(act.number->text) : std::string("nn"));
}

}  // namespace

DocumentKind document_kind(const Head& head) {
  const bool ranked = rank_of(head.type, head.issuer).has_value();
  if (head.normative == Answer::no || (head.normative == Answer::unknown && !ranked))
    return DocumentKind::doc;
  return head.draft ? DocumentKind::bill : DocumentKind::act;
}

std::string_view element_name(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::act:
      return "act";
    case DocumentKind::bill:
      return "bill";
    case DocumentKind::doc:
      break;
  }
  return "doc";
}

std::string slug(std::string_view words) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(error);
  icu::UnicodeString text =
      icu::UnicodeString::fromUTF8({words.data(), static_cast<std::int32_t>(words.size())});
  if (U_SUCCESS(error)) text = decompose->normalize(text, error);
  std::string out;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = u_tolower(text.char32At(i));
    if (u_getCombiningClass(c) != 0) continue;
    if (c == U'đ' || c == U'ð') {
      out += 'd';
    } else if (c < 0x80 && u_isalnum(c) != 0) {
      out += static_cast<char>(c);
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out.empty() ? "nn" : out;
}

std::string work_iri(DocumentKind kind, const KnownAct& act) {
  return iri(element_name(kind), act);
}

std::optional<std::string> cited_iri(const KnownAct& act) {
  if (!act.number || (!act.issued && !act.year)) return std::nullopt;
  return iri(folder_of(act), act);
}

std::string provision_part(const Provision& provision) {
  const std::string id = provision_id(provision);
  return id.empty() ? id : "/!main~" + id;
}

}  // namespace soat
