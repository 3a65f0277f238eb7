#include "margin/root_edit.h"

#include <vector>

#include "margin/byte_range.h"

namespace soat {
namespace {

constexpr std::string_view kCompatibility =
    "http://schemas.openxmlformats.org/markup-compatibility/2006";

Result<bool> remap(ListPart& part) {
  auto map = map_elements(part.text.words, part.name);
  if (!map) return map.problem();
  part.map = std::move(map).value();
  part.changed = true;
  return true;
}

std::string free_prefix(const StartTag& root, std::string_view wanted) {
  std::string prefix(wanted);
  for (int n = 2; root.find("xmlns:" + prefix) != nullptr; ++n)
    prefix = std::string(wanted) + "x" + std::to_string(n);
  return prefix;
}

}  // namespace

Result<ListPart> read_list(Package& package, const std::string& name, std::string_view fresh) {
  ListPart part;
  part.name = name;
  part.there = package.has(name);
  if (part.there) {
    auto bytes = package.read(name);
    if (!bytes) return bytes.problem();
    auto text = decode_part(std::move(bytes).value(), package.file_name() + "/" + name);
    if (!text) return text.problem();
    part.text = std::move(text).value();
  } else {
    part.text.words = fresh;
  }
  auto map = map_elements(part.text.words, package.file_name() + "/" + name);
  if (!map) return map.problem();
  part.map = std::move(map).value();
  return part;
}

Result<bool> remove_rows(ListPart& part, const std::set<std::uint32_t>& rows) {
  if (rows.empty()) return false;
  std::vector<ByteRange> ranges;
  ranges.reserve(rows.size());
  for (const std::uint32_t row : rows)
    ranges.push_back({part.map.elements[row].begin, part.map.elements[row].end});
  part.text.words = Removed(std::move(ranges)).apply(part.text.words);
  return remap(part);
}

Result<bool> append_rows(ListPart& part, std::string_view rows) {
  if (rows.empty()) return false;
  const Element& root = part.map.elements[0];
  std::string& words = part.text.words;
  if (root.without_content()) {
    const std::string name(start_tag(words, root).name);
    const std::size_t slash = words.rfind('/', root.content);
    words.replace(slash, root.content - slash, ">" + std::string(rows) + "</" + name + ">");
  } else {
    words.insert(root.content_end, rows);
  }
  return remap(part);
}

Result<std::string> bind_prefix(ListPart& part, std::string_view uri, std::string_view wanted) {
  const StartTag root = part.tag(0);
  std::string prefix(root.prefix_of(uri));
  if (!prefix.empty()) return prefix;
  prefix = free_prefix(root, wanted);
  std::string declared = " xmlns:" + prefix + "=\"" + std::string(uri) + "\"";
  std::string compatible(root.prefix_of(kCompatibility));
  const StartTag::Attribute* ignorable =
      compatible.empty() ? nullptr : root.find(compatible + ":Ignorable");
  const std::uint32_t name_end =
      part.map.elements[0].begin + 1 + static_cast<std::uint32_t>(root.name.size());
  if (ignorable == nullptr) {
    if (compatible.empty()) {
      compatible = free_prefix(root, "mc");
      declared += " xmlns:" + compatible + "=\"" + std::string(kCompatibility) + "\"";
    }
    declared += " " + compatible + ":Ignorable=\"" + prefix + "\"";
  } else {
    const std::size_t end = part.map.elements[0].begin + ignorable->begin + ignorable->value.size();
    part.text.words.insert(end, (ignorable->value.empty() ? "" : " ") + prefix);
  }
  part.text.words.insert(name_end, declared);
  if (auto mapped = remap(part); !mapped) return mapped.problem();
  return prefix;
}

}  // namespace soat
