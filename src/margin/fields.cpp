// The part of the cut finder that knows fields. A field's result is made anew by whoever opens the
// file, and LibreOffice loses a comment that stands in it: only the words of a link are cut.
#include <algorithm>
#include <string>

#include "margin/cut.h"

namespace soat {

struct CutFinder::OpenField {
  std::uint32_t begin = 0;  // of its first w:fldChar
  std::uint32_t paragraph = kNoElement;
  std::string code;
};

CutFinder::CutFinder(std::string_view bytes, const ElementMap& map) : bytes_(bytes), map_(map) {
  find_fields();
  find_cdata();
}

std::uint32_t CutFinder::paragraph_of(std::uint32_t element) const {
  while (element != kNoElement && !is(element, "p")) element = map_.elements[element].parent;
  return element;
}

/// Fields that go over several paragraphs (a table of contents) may be cut.
void CutFinder::find_fields() {
  std::vector<OpenField> open;
  for (std::uint32_t i = 0; i < map_.elements.size(); ++i) {
    const Element& e = map_.elements[i];
    if (is(i, "instrText") && !open.empty()) {
      open.back().code += bytes_.substr(e.content, std::min(e.content_end - e.content, 64U));
    }
    if (!is(i, "fldChar")) continue;
    const StartTag tag = start_tag(bytes_, e);
    const StartTag::Attribute* type = tag.find_local("fldCharType");
    if (type == nullptr) continue;
    if (type->value == "begin") open.push_back({e.begin, paragraph_of(i), {}});
    if (type->value != "end" || open.empty()) continue;
    const OpenField field = std::move(open.back());
    open.pop_back();
    const std::size_t word = std::min(field.code.find_first_not_of(" \t\r\n"), field.code.size());
    if (field.code.compare(word, 9, "HYPERLINK") == 0 || field.paragraph != paragraph_of(i))
      continue;
    // A field holds those that ended inside it.
    while (!fields_.empty() && fields_.back().begin > field.begin) fields_.pop_back();
    fields_.push_back({field.begin, e.end});
  }
}

const ByteRange* CutFinder::field_at(std::uint32_t offset) const {
  const auto after =
      std::upper_bound(fields_.begin(), fields_.end(), offset,
                       [](std::uint32_t at, const ByteRange& field) { return at < field.begin; });
  if (after == fields_.begin()) return nullptr;
  const ByteRange& field = *(after - 1);
  return offset < field.end ? &field : nullptr;
}

}  // namespace soat
