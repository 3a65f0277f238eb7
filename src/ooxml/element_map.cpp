#include "ooxml/element_map.h"

#include <expat.h>

#include <algorithm>
#include <limits>
#include <map>
#include <memory>

namespace soat {
namespace {

constexpr char kSeparator = '\x01';  // cannot stand in a URI or name: XML does not allow it

struct ParserFree {
  void operator()(XML_ParserStruct* parser) const { XML_ParserFree(parser); }
};

/// Collects elements while expat reads.
class Mapper {
 public:
  Mapper() : parser_(XML_ParserCreateNS("UTF-8", kSeparator)) {
    map_.spaces.emplace_back();
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), start, end);
    XML_SetStartDoctypeDeclHandler(parser_.get(), doctype);
  }

  bool read(std::string_view bytes) {
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) return false;
    return XML_Parse(parser_.get(), bytes.data(), static_cast<int>(bytes.size()), 1) ==
           XML_STATUS_OK;
  }
  ElementMap take() { return std::move(map_); }

 private:
  static void start(void* self, const XML_Char* name, const XML_Char** /*attributes*/) {
    static_cast<Mapper*>(self)->open(name);
  }
  static void end(void* self, const XML_Char* /*name*/) { static_cast<Mapper*>(self)->close(); }
  static void doctype(void* self, const XML_Char* /*name*/, const XML_Char* /*system*/,
                      const XML_Char* /*public*/, int /*internal*/) {
    XML_StopParser(static_cast<Mapper*>(self)->parser_.get(), XML_FALSE);
  }

  [[nodiscard]] std::uint32_t here() const {
    return static_cast<std::uint32_t>(XML_GetCurrentByteIndex(parser_.get()));
  }
  [[nodiscard]] std::uint32_t length() const {
    return static_cast<std::uint32_t>(XML_GetCurrentByteCount(parser_.get()));
  }

  void open(std::string_view name) {
    const std::size_t cut = name.find(kSeparator);
    const std::string_view uri =
        cut == std::string_view::npos ? std::string_view{} : name.substr(0, cut);
    Element e;
    e.begin = here();
    e.content = e.begin + length();
    e.parent = open_.empty() ? kNoElement : open_.back();
    e.depth = static_cast<std::uint32_t>(open_.size());
    e.space = number(uri, spaces_, map_.spaces);
    e.name =
        number(cut == std::string_view::npos ? name : name.substr(cut + 1), names_, map_.names);
    open_.push_back(static_cast<std::uint32_t>(map_.elements.size()));
    map_.elements.push_back(e);
  }
  /// For `<a/>` expat reports the end at the end of the tag.
  void close() {
    Element& e = map_.elements[open_.back()];
    open_.pop_back();
    const bool empty = here() <= e.content && length() == 0;
    e.content_end = empty ? e.content : here();
    e.end = empty ? e.content : here() + length();
  }

  /// The number of a word; all past the last number share it (no real part has so many names).
  static std::uint16_t number(std::string_view word,
                              std::map<std::string, std::uint16_t, std::less<>>& known,
                              std::vector<std::string>& all) {
    if (word.empty() && !all.empty() && all.front().empty()) return 0;
    const auto found = known.find(word);
    if (found != known.end()) return found->second;
    if (all.size() >= std::numeric_limits<std::uint16_t>::max()) {
      if (all.size() == std::numeric_limits<std::uint16_t>::max()) all.emplace_back("?");
      return std::numeric_limits<std::uint16_t>::max();
    }
    const auto fresh = static_cast<std::uint16_t>(all.size());
    all.emplace_back(word);
    known.emplace(word, fresh);
    return fresh;
  }

  std::unique_ptr<XML_ParserStruct, ParserFree> parser_;
  ElementMap map_;
  std::vector<std::uint32_t> open_;
  std::map<std::string, std::uint16_t, std::less<>> spaces_;
  std::map<std::string, std::uint16_t, std::less<>> names_;
};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::string_view local(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

Result<ElementMap> map_elements(std::string_view bytes, const std::string& where) {
  Mapper mapper;
  if (!mapper.read(bytes)) {
    return Problem{where, "Phần này của tệp Word không phải XML đúng chuẩn, không chèn được.",
                   "Mở tệp bằng Word rồi lưu lại, sau đó chạy lại."};
  }
  return mapper.take();
}

std::uint32_t ElementMap::at(std::uint32_t offset) const {
  const auto after =
      std::upper_bound(elements.begin(), elements.end(), offset,
                       [](std::uint32_t place, const Element& e) { return place < e.begin; });
  if (after == elements.begin()) return kNoElement;
  auto index = static_cast<std::uint32_t>(after - elements.begin()) - 1;
  while (index != kNoElement && !elements[index].holds(offset)) index = elements[index].parent;
  return index;
}

std::vector<std::uint32_t> ElementMap::children(std::uint32_t parent) const {
  std::vector<std::uint32_t> all;
  for (std::uint32_t i = parent + 1;
       i < elements.size() && elements[i].begin < elements[parent].content_end; ++i) {
    if (elements[i].parent == parent) all.push_back(i);
  }
  return all;
}

const StartTag::Attribute* StartTag::find(std::string_view qualified_name) const {
  for (const Attribute& a : attributes) {
    if (a.name == qualified_name) return &a;
  }
  return nullptr;
}

const StartTag::Attribute* StartTag::find_local(std::string_view wanted) const {
  for (const Attribute& a : attributes) {
    if (!a.name.starts_with("xmlns") && local(a.name) == wanted) return &a;
  }
  return nullptr;
}

std::string_view StartTag::prefix_of(std::string_view uri) const {
  for (const Attribute& a : attributes) {
    if (a.name.starts_with("xmlns:") && a.value == uri) return a.name.substr(6);
  }
  return {};
}

StartTag start_tag(std::string_view bytes, const Element& element) {
  const std::string_view tag = bytes.substr(element.begin, element.content - element.begin);
  StartTag out;
  std::size_t at = 1;
  const auto name_end = [&](std::size_t from) {
    return std::min(tag.find_first_of(" \t\r\n=/>", from), tag.size());
  };
  out.name = tag.substr(at, name_end(at) - at);
  at += out.name.size();
  while (true) {
    while (at < tag.size() && is_space(tag[at])) ++at;
    if (at >= tag.size() || tag[at] == '>' || tag[at] == '/') return out;
    StartTag::Attribute a;
    a.name = tag.substr(at, name_end(at) - at);
    const std::size_t quote = tag.find_first_of("\"'", at);
    const std::size_t close =
        quote == std::string_view::npos ? quote : tag.find(tag[quote], quote + 1);
    if (close == std::string_view::npos) return out;  // expat has seen to it
    a.value = tag.substr(quote + 1, close - quote - 1);
    a.begin = static_cast<std::uint32_t>(quote + 1);
    out.attributes.push_back(a);
    at = close + 1;
  }
}

}  // namespace soat
