#include "read/docx_parts.h"

namespace soat {
namespace {

constexpr std::string_view kUsualMain = "word/document.xml";

std::string folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string{} : std::string(part.substr(0, slash + 1));
}

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

DocxParts::DocxParts(Package package, const PackageLimits& limits)
    : package_(std::move(package)), limits_(limits) {}

Result<std::unique_ptr<XmlPart>> DocxParts::load(const std::string& part) {
  auto bytes = package_.read(part);
  if (!bytes) return bytes.problem();
  return parse_xml(std::move(bytes).value(), package_.file_name() + "/" + part,
                   limits_.max_xml_depth);
}

/// What the file says is its main part, if it is there, else the part of the usual name.
std::string DocxParts::find_main() {
  const Relationships root = relationships("");
  const auto found = root.by_type.find("officeDocument");
  if (found != root.by_type.end() && package_.has(found->second)) return found->second;
  return std::string(kUsualMain);
}

Result<std::unique_ptr<XmlPart>> DocxParts::main() {
  main_ = find_main();
  const std::string& file = package_.file_name();
  if (!package_.has(main_)) {
    return Problem{file, "Tệp nén này không phải văn bản Word (không có phần nội dung).",
                   "Soát đọc tệp .docx; bảng tính, bài trình chiếu hay tệp .zip thì không."};
  }
  auto document = load(main_);
  if (!document) return document.problem();
  const pugi::xml_node root = document.value()->document.document_element();
  const std::string_view name = local_name(root);
  if (name == "workbook" || name == "presentation") {
    return Problem{file,
                   name == "workbook"
                       ? "Đây là bảng tính (Excel), không phải văn bản Word."
                       : "Đây là bài trình chiếu (PowerPoint), không phải văn bản Word.",
                   "Soát đọc tệp .docx; chép phần văn bản sang Word rồi kiểm tra."};
  }
  if (!child(root, "body")) {
    return Problem{file, "Phần nội dung của tệp Word trống hoặc hỏng.",
                   "Mở tệp bằng Word rồi lưu lại."};
  }
  relations_ = relationships(main_);
  return document;
}

Relationships DocxParts::relationships(const std::string& part) {
  Relationships relations;
  const std::string folder = folder_of(part);
  const std::string path = folder + "_rels/" + part.substr(folder.size()) + ".rels";
  const std::unique_ptr<XmlPart> xml = named(path);
  if (xml == nullptr) return relations;
  for (const pugi::xml_node node : xml->document.document_element().children()) {
    if (attribute(node, "TargetMode") == "External") continue;
    const std::string_view type = attribute(node, "Type");
    std::string target = resolve(folder, attribute(node, "Target"));
    relations.by_id.try_emplace(std::string(attribute(node, "Id")), target);
    relations.by_type.try_emplace(std::string(type.substr(type.rfind('/') + 1)), std::move(target));
  }
  return relations;
}

std::string DocxParts::name_of_type(const std::string& type) const {
  const auto found = relations_.by_type.find(type);
  if (found != relations_.by_type.end()) return found->second;
  return folder_of(main_) + type + ".xml";
}

std::string DocxParts::name_of_id(std::string_view id) const {
  const auto found = relations_.by_id.find(id);
  return found == relations_.by_id.end() ? std::string{} : found->second;
}

std::unique_ptr<XmlPart> DocxParts::of_type(const std::string& type) {
  return named(name_of_type(type));
}

std::unique_ptr<XmlPart> DocxParts::named(const std::string& name) {
  if (!package_.has(name)) return nullptr;
  auto part = load(name);
  if (part) return std::move(part).value();
  constexpr std::size_t kNamed = 20;  // more tell nothing new
  if (broken_.size() < kNamed)
    broken_.push_back("Không đọc được phần " + name + " của tệp Word: " + part.problem().what);
  return nullptr;
}

}  // namespace soat
