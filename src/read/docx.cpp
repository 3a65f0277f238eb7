#include "read/docx.h"

#include <set>

#include "read/docx_parts.h"
#include "read/docx_walk.h"

namespace soat {
namespace {

/// Headers and footers, each part once, in the order of the sections that ask for them.
void read_headers(DocxParts& parts, DocxWalk& walk, SourceBuilder& builder) {
  std::set<std::string> read;
  for (const HeaderPlace& place : walk.headers()) {
    const std::string name = parts.name_of_id(place.id);
    if (!read.insert(name).second) continue;
    const std::unique_ptr<XmlPart> part = name.empty() ? nullptr : parts.named(name);
    if (part == nullptr) {
      builder.not_checked("Thiếu phần đầu trang hoặc chân trang mà văn bản nhắc tới.");
      continue;
    }
    const std::uint32_t number = builder.add_part(name, std::move(part->bytes));
    walk.header(part->document.document_element(), number, place);
  }
}

void say_changes(const DocxTally& tally, Revisions revisions, SourceBuilder& builder) {
  if (tally.changes == 0 || revisions == Revisions::marked) return;
  builder.not_checked("Có " + std::to_string(tally.changes) + " chỗ sửa được theo dõi; đọc như " +
                      (revisions == Revisions::accepted ? "đã chấp nhận, phần bị xoá"
                                                        : "chưa sửa, phần chèn thêm") +
                      " không được đọc (xem --revisions).");
}

void say_what_was_left_out(const DocxParts& parts, const DocxTally& tally,
                           const Numbering& numbering, SourceBuilder& builder) {
  for (const std::string& broken : parts.broken()) builder.not_checked(broken);
  if (tally.pictures > 0) {
    builder.not_checked("Có " + std::to_string(tally.pictures) +
                        " hình ảnh; chữ trong hình không được đọc.");
  }
  if (tally.hidden > 0) {
    builder.not_checked("Có " + std::to_string(tally.hidden) +
                        " chỗ chữ ẩn không được đọc; chỗ đầu tiên " + tally.first_hidden + ".");
  }
  if (numbering.met_unknown_format()) {
    builder.not_checked("Có kiểu đánh số tự động không biết; số được ghi bằng chữ số thường.");
  }
  if (!parts.package().refused().empty()) {
    builder.not_checked("Tệp có thành phần trùng tên hoặc đường dẫn không hợp lệ, đã bỏ qua.");
  }
  if (!parts.name_of_macros().empty()) {
    builder.not_checked("Tệp có macro; macro không bao giờ được chạy.");
  }
}

}  // namespace

Result<Source> read_docx(std::string bytes, const std::string& name, const ReadOptions& options) {
  auto package = Package::open(std::move(bytes), name, options.package);
  if (!package) return package.problem();
  DocxParts parts(std::move(package).value(), options.package);
  auto document = parts.main();
  if (!document) return document.problem();
  const std::unique_ptr<XmlPart> main = std::move(document).value();

  const auto root_of = [](const std::unique_ptr<XmlPart>& part) {
    return part ? part->document.document_element() : pugi::xml_node{};
  };
  const Styles styles(root_of(parts.of_type("styles")));
  Numbering numbering(root_of(parts.of_type("numbering")), styles);
  DocxNotes footnotes(parts.of_type("footnotes"), parts.name_of_type("footnotes"));
  DocxNotes endnotes(parts.of_type("endnotes"), parts.name_of_type("endnotes"));

  SourceBuilder builder(name, SourceFormat::docx);
  const std::uint32_t part = builder.add_part(parts.main_name(), std::move(main->bytes));
  DocxWalk walk(builder, styles, numbering, footnotes, endnotes, options.revisions);
  walk.body(child(root_of(main), "body"), part);
  read_headers(parts, walk, builder);
  say_changes(walk.tally(), options.revisions, builder);
  say_what_was_left_out(parts, walk.tally(), numbering, builder);
  return builder.take();
}

}  // namespace soat
