#include "ooxml/relationships.h"

#include "ooxml/xml.h"

namespace soat {
namespace {

/// A target as the name of an entry; ".." that leaves the file stays at its top.
std::string resolve(std::string_view base_folder, std::string_view target) {
  if (target.starts_with("/")) return std::string(target.substr(1));
  std::string folder(base_folder);
  while (target.starts_with("../") || target.starts_with("./")) {
    const bool up = target.starts_with("../");
    target.remove_prefix(up ? 3 : 2);
    if (!up || folder.empty()) continue;
    folder.pop_back();
    folder = folder_of(folder);
  }
  return folder + std::string(target);
}

}  // namespace

std::string_view Relationship::kind() const {
  return std::string_view(type).substr(type.rfind('/') + 1);
}

std::string folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string{} : std::string(part.substr(0, slash + 1));
}

std::string relationships_part(std::string_view part) {
  const std::string folder = folder_of(part);
  return folder + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
}

Result<std::vector<Relationship>> read_relationships(Package& package, const std::string& part,
                                                     std::uint32_t max_xml_depth) {
  std::vector<Relationship> all;
  const std::string path = relationships_part(part);
  if (!package.has(path)) return all;
  auto bytes = package.read(path);
  if (!bytes) return bytes.problem();
  const auto xml =
      parse_xml(std::move(bytes).value(), package.file_name() + "/" + path, max_xml_depth);
  if (!xml) return xml.problem();
  for (const pugi::xml_node node : xml.value()->document.document_element().children()) {
    if (local_name(node) != "Relationship") continue;
    Relationship r;
    r.id = attribute(node, "Id");
    r.type = attribute(node, "Type");
    r.external = attribute(node, "TargetMode") == "External";
    r.target = r.external ? std::string(attribute(node, "Target"))
                          : resolve(folder_of(part), attribute(node, "Target"));
    all.push_back(std::move(r));
  }
  return all;
}

std::string target_of(const std::vector<Relationship>& all, std::string_view kind) {
  for (const Relationship& r : all) {
    if (!r.external && r.kind() == kind) return r.target;
  }
  return {};
}

}  // namespace soat
