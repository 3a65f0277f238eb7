#include "read/docx_parts.h"

namespace soat {
namespace {

constexpr std::string_view kUsualMain = "word/document.xml";

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
  auto all = read_relationships(package_, part, limits_.max_xml_depth);
  if (!all) {
    note_broken(relationships_part(part), all.problem());
    return relations;
  }
  for (const Relationship& r : all.value()) {
    if (r.external) continue;
    relations.by_id.try_emplace(r.id, r.target);
    relations.by_type.try_emplace(std::string(r.kind()), r.target);
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

std::string DocxParts::name_of_macros() const {
  constexpr std::string_view kUsual = "word/vbaProject.bin";
  const auto found = relations_.by_type.find("vbaProject");
  if (found != relations_.by_type.end() && package_.has(found->second)) return found->second;
  return package_.has(kUsual) ? std::string(kUsual) : std::string{};
}

std::unique_ptr<XmlPart> DocxParts::of_type(const std::string& type) {
  return named(name_of_type(type));
}

std::unique_ptr<XmlPart> DocxParts::named(const std::string& name) {
  if (!package_.has(name)) return nullptr;
  auto part = load(name);
  if (part) return std::move(part).value();
  note_broken(name, part.problem());
  return nullptr;
}

void DocxParts::note_broken(const std::string& part, const Problem& problem) {
  constexpr std::size_t kNamed = 20;  // more tell nothing new
  if (broken_.size() < kNamed)
    broken_.push_back("Không đọc được phần " + part + " của tệp Word: " + problem.what +
                      (problem.hint.empty() ? "" : " " + problem.hint));
}

}  // namespace soat
