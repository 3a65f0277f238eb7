#include "report/finding_words.h"

#include <algorithm>

namespace soat {
namespace {

constexpr std::size_t kPlaces = 6;  // other places named for a finding

std::string other_places(const Act& act, const Finding& finding) {
  std::string places;
  std::vector<UnitIndex> named;
  for (const RelatedPlace& r : finding.related) {
    if (std::find(named.begin(), named.end(), r.unit) != named.end() || named.size() == kPlaces)
      continue;
    named.push_back(r.unit);
    places += (places.empty() ? "" : "; ") + readable_path(act, r.unit);
  }
  if (finding.related.size() > named.size()) places += "; …";
  return places;
}

}  // namespace

FindingWords finding_words(const Act& act, const Finding& f) {
  FindingWords words{std::string(vietnamese_name(f.level)), {f.message}, f.rule};
  if (!f.related.empty()) words.paragraphs.push_back("Xem cùng: " + other_places(act, f));
  for (const std::string& basis : f.basis) words.paragraphs.push_back("Căn cứ: " + basis);
  if (!f.advice.empty()) words.paragraphs.push_back("Đề nghị: " + f.advice);
  for (const std::string& check : f.check) words.paragraphs.push_back("Tra cứu: " + check);
  return words;
}

std::string shortened(std::string words, std::size_t bytes) {
  if (words.size() <= bytes) return words;
  while (bytes > 0 && (static_cast<unsigned char>(words[bytes]) & 0xC0U) == 0x80) --bytes;
  words.resize(bytes);
  return words + "…";
}

}  // namespace soat
