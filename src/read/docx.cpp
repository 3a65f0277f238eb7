#include "read/docx.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>
#include <vector>

#include "ooxml/package.h"
#include "ooxml/xml.h"
#include "read/numbering.h"
#include "read/run_letters.h"
#include "read/source_builder.h"

namespace soat {
namespace {

constexpr int kMaxNesting = 200;  // of tables, text boxes and controls in our own walk

/// Targets of a part's relationships by id, and by the last word of their type.
struct Relationships {
  std::map<std::string, std::string, std::less<>> by_type;
};

std::string folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string{} : std::string(part.substr(0, slash + 1));
}

std::string resolve(std::string_view base_folder, std::string_view target) {
  if (target.starts_with("/")) return std::string(target.substr(1));
  std::string folder(base_folder);
  while (target.starts_with("../")) {
    target.remove_prefix(3);
    if (!folder.empty()) folder.pop_back();
    folder = folder_of(folder);
  }
  return folder + std::string(target);
}

class DocxReader {
 public:
  DocxReader(Package package, const ReadOptions& options)
      : package_(std::move(package)),
        options_(options),
        builder_(package_.file_name(), SourceFormat::docx) {}

  Result<Source> read() {
    const std::string main = main_part();
    if (!package_.has(main)) {
      return Problem{package_.file_name(),
                     "Tệp nén này không phải văn bản Word (không có phần nội dung).",
                     "Soát đọc tệp .docx; bảng tính, bài trình chiếu hay tệp .zip thì không."};
    }
    auto document = load(main);
    if (!document) return document.problem();
    const Relationships relations = relationships(main);
    auto numbering_part = load_optional(relations, main, "numbering");
    auto styles_part = load_optional(relations, main, "styles");
    Numbering numbering(
        numbering_part ? numbering_part->document.document_element() : pugi::xml_node{},
        styles_part ? styles_part->document.document_element() : pugi::xml_node{});
    numbering_ = &numbering;
    RunLetters letters(
        RunFonts(styles_part ? styles_part->document.document_element() : pugi::xml_node{}));
    letters_ = &letters;
    const pugi::xml_node body = child(document.value()->document.document_element(), "body");
    if (!body) {
      return Problem{package_.file_name(), "Phần nội dung của tệp Word trống hoặc hỏng.",
                     "Mở tệp bằng Word rồi lưu lại."};
    }
    footnotes_ = load_optional(relations, main, "footnotes");
    endnotes_ = load_optional(relations, main, "endnotes");
    enter_part(main, document.value()->bytes);
    blocks(body, 0);
    if (builder_.in_paragraph()) builder_.end_paragraph();
    say_what_was_left_out();
    return builder_.take();
  }

 private:
  Result<std::unique_ptr<XmlPart>> load(const std::string& part) {
    auto bytes = package_.read(part);
    if (!bytes) return bytes.problem();
    return parse_xml(std::move(bytes).value(), package_.file_name() + "/" + part,
                     options_.package.max_xml_depth);
  }

  std::string main_part() {
    const Relationships root = relationships("");
    const auto found = root.by_type.find("officeDocument");
    return found == root.by_type.end() ? "word/document.xml" : found->second;
  }

  Relationships relationships(const std::string& part) {
    Relationships relations;
    const std::string folder = folder_of(part);
    const std::string path = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    if (!package_.has(path)) return relations;
    auto xml = load(path);
    if (!xml) {
      builder_.not_checked("Phần liên kết của tệp Word bị hỏng: " + path);
      return relations;
    }
    for (const pugi::xml_node node : xml.value()->document.document_element().children()) {
      const std::string_view type = attribute(node, "Type");
      if (attribute(node, "TargetMode") == "External") continue;
      relations.by_type.try_emplace(std::string(type.substr(type.rfind('/') + 1)),
                                    resolve(folder, attribute(node, "Target")));
    }
    return relations;
  }

  std::unique_ptr<XmlPart> load_optional(const Relationships& relations, const std::string& main,
                                         const std::string& type) {
    const auto found = relations.by_type.find(type);
    const std::string path =
        found == relations.by_type.end() ? folder_of(main) + type + ".xml" : found->second;
    if (!package_.has(path)) return nullptr;
    auto part = load(path);
    if (part) return std::move(part).value();
    builder_.not_checked("Không đọc được phần " + path + " của tệp Word: " + part.problem().what);
    return nullptr;
  }

  void enter_part(const std::string& name, const std::string& bytes) {
    part_ = builder_.add_part(name, bytes);
  }

  // --- blocks: paragraphs, tables, and what wraps them
  void blocks(const pugi::xml_node& parent, int depth) {
    if (depth > kMaxNesting) {
      builder_.not_checked("Nội dung lồng nhau quá sâu, phần bên trong không được đọc.");
      return;
    }
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "p") {
        paragraph(node, depth);
      } else if (name == "tbl") {
        ++tables_;
        blocks(node, depth + 1);
        --tables_;
      } else if (name == "tr" || name == "tc" || name == "sdt" || name == "sdtContent" ||
                 name == "customXml" || name == "ins" || name == "moveTo" || name == "smartTag") {
        if (name == "tr" && is_deleted_row(node)) continue;
        blocks(node, depth + 1);
      } else if (name == "AlternateContent") {
        blocks(chosen(node), depth + 1);
      } else if (name == "altChunk") {
        builder_.not_checked("Phần văn bản nhúng (altChunk) không được đọc.");
      }
    }
  }

  static bool is_deleted_row(const pugi::xml_node& row) {
    return static_cast<bool>(child(child(row, "trPr"), "del"));
  }

  static pugi::xml_node chosen(const pugi::xml_node& alternate) {
    const pugi::xml_node choice = child(alternate, "Choice");
    return choice ? choice : child(alternate, "Fallback");
  }

  void paragraph(const pugi::xml_node& node, int depth) {
    const pugi::xml_node properties = child(node, "pPr");
    if (!builder_.in_paragraph()) {
      builder_.begin_paragraph(tables_ > 0, numbering_->is_heading(properties));
      if (const auto place = numbering_->place_of(properties)) {
        builder_.append_generated(numbering_->next(*place));
      }
    }
    inlines(node, depth + 1);
    // A deleted paragraph mark joins the paragraph to the next.
    if (child(child(properties, "rPr"), "del")) return;
    builder_.end_paragraph();
  }

  // --- inside a paragraph
  void inlines(const pugi::xml_node& parent, int depth) {
    if (depth > kMaxNesting) return;
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = local_name(node);
      if (name == "r") {
        run(node, depth + 1);
      } else if (name == "del" || name == "moveFrom" || name == "pPr") {
        continue;
      } else if (name == "AlternateContent") {
        inlines(chosen(node), depth + 1);
      } else if (name == "fldSimple" || name == "hyperlink" || name == "ins" || name == "moveTo" ||
                 name == "sdt" || name == "sdtContent" || name == "smartTag" ||
                 name == "customXml" || name == "dir" || name == "bdo") {
        inlines(node, depth + 1);
      } else if (name == "oMath" || name == "oMathPara") {
        builder_.not_checked("Công thức toán không được đọc.");
      }
    }
  }

  void run(const pugi::xml_node& node, int depth) {
    if (is_on(child(child(node, "rPr"), "vanish"))) {
      if (child(node, "t")) ++hidden_;
      return;
    }
    const RunCode outer = std::exchange(run_code_, letters_->code_of(node));
    for (const pugi::xml_node item : node.children()) run_item(item, depth);
    run_code_ = outer;
  }

  void run_item(const pugi::xml_node& item, int depth) {
    const std::string_view name = local_name(item);
    if (name == "fldChar") {
      field(attribute(item, "fldCharType"));
    } else if (in_field_code()) {
      return;
    } else if (name == "t") {
      for (const pugi::xml_node words : item.children()) text(words);
    } else if (name == "tab" || name == "ptab") {
      builder_.append_generated("\t");
    } else if (name == "br" || name == "cr") {
      builder_.append_generated("\n");
    } else if (name == "softHyphen") {
      soft_hyphen(item);
    } else if (name == "noBreakHyphen") {
      builder_.append_generated("-");
    } else if (name == "sym") {
      builder_.not_checked("Ký hiệu của phông chữ riêng (w:sym) không được đọc.");
    } else if (name == "footnoteReference") {
      note(footnotes_.get(), "footnotes", attribute(item, "id"), StreamKind::footnote, depth);
    } else if (name == "endnoteReference") {
      note(endnotes_.get(), "endnotes", attribute(item, "id"), StreamKind::endnote, depth);
    } else if (name == "AlternateContent") {
      for (const pugi::xml_node inner : chosen(item).children()) run_item(inner, depth + 1);
    } else if (name == "drawing" || name == "pict" || name == "object") {
      drawing(item, depth + 1);
    }
  }

  // Fields: the code between begin and separate is not text; the result after it is.
  void field(std::string_view type) {
    if (type == "begin") fields_.push_back(true);
    if (fields_.empty()) return;
    if (type == "separate") fields_.back() = false;
    if (type == "end") fields_.pop_back();
  }
  [[nodiscard]] bool in_field_code() const {
    return std::find(fields_.begin(), fields_.end(), true) != fields_.end();
  }

  /// Text as its bytes stand in the part; only entities are converted.
  void text(const pugi::xml_node& words) {
    std::string_view rest = words.value();
    const std::ptrdiff_t offset = words.offset_debug();
    if (offset < 0) return;
    auto at = static_cast<std::uint32_t>(offset);
    while (!rest.empty()) {
      const std::size_t amp = std::min(rest.find('&'), rest.size());
      append(rest.substr(0, amp), PieceKind::verbatim,
             {part_, at, at + static_cast<std::uint32_t>(amp)});
      rest.remove_prefix(amp);
      at += static_cast<std::uint32_t>(amp);
      if (rest.empty()) break;
      const std::size_t end = std::min(rest.find(';'), rest.size() - 1) + 1;
      append(decode_entities(rest.substr(0, end)), PieceKind::converted,
             {part_, at, at + static_cast<std::uint32_t>(end)});
      rest.remove_prefix(end);
      at += static_cast<std::uint32_t>(end);
    }
  }

  /// Words of the run we stand in, its old letters converted.
  void append(std::string_view words, PieceKind kind, SourceSpan at) {
    if (run_code_.code == LetterCode::unicode) return append_piece(words, kind, at, run_code_.code);
    for (const RunPiece& piece : run_pieces(words, kind, at, run_code_))
      append_piece(piece.words, piece.kind, piece.at, piece.code);
  }

  void append_piece(std::string_view words, PieceKind kind, SourceSpan at, LetterCode code) {
    if (kind == PieceKind::verbatim) return builder_.append_verbatim(words, at.part, at.begin);
    builder_.append_converted(words, at, code);
  }

  /// Word writes the character AD, which is ư in TCVN3, as an element.
  void soft_hyphen(const pugi::xml_node& node) {
    const std::ptrdiff_t name = node.offset_debug();
    if (run_code_.code != LetterCode::tcvn3 || name < 1) return;
    const std::string_view bytes = builder_.part(part_);
    const std::size_t end =
        std::min(bytes.find('>', static_cast<std::size_t>(name)), bytes.size() - 1);
    append("\xC2\xAD", PieceKind::converted,
           {part_, static_cast<std::uint32_t>(name - 1), static_cast<std::uint32_t>(end + 1)});
  }

  void note(const XmlPart* notes, const std::string& name, std::string_view id, StreamKind kind,
            int depth) {
    if (notes == nullptr || in_note_) return;
    for (const pugi::xml_node node : notes->document.document_element().children()) {
      if (attribute(node, "id") != id) continue;
      const std::uint32_t main = part_;
      in_note_ = true;
      if (note_parts_.find(name) == note_parts_.end()) {
        note_parts_[name] = builder_.add_part(name, notes->bytes);
      }
      part_ = note_parts_[name];
      builder_.enter_stream(kind);
      blocks(node, depth + 1);
      builder_.leave_stream();
      part_ = main;
      in_note_ = false;
      return;
    }
  }

  /// Text boxes are streams of their own; pictures are said not to be read.
  void drawing(const pugi::xml_node& node, int depth) {
    if (depth > kMaxNesting) return;
    for (const pugi::xml_node inner : node.children()) {
      const std::string_view name = local_name(inner);
      if (name == "txbxContent") {
        builder_.enter_stream(StreamKind::text_box);
        const std::vector<bool> fields = std::move(fields_);
        fields_.clear();
        blocks(inner, depth + 1);
        fields_ = fields;
        builder_.leave_stream();
      } else if (name == "pic" || name == "imagedata") {
        ++pictures_;
      } else if (name == "chart" || name == "OLEObject") {
        builder_.not_checked("Biểu đồ hoặc đối tượng nhúng không được đọc.");
      } else if (name == "AlternateContent") {
        drawing(chosen(inner), depth + 1);
      } else {
        drawing(inner, depth + 1);
      }
    }
  }

  void say_what_was_left_out() {
    if (pictures_ > 0) {
      builder_.not_checked("Có " + std::to_string(pictures_) +
                           " hình ảnh; chữ trong hình không được đọc.");
    }
    if (hidden_ > 0) {
      builder_.not_checked("Có " + std::to_string(hidden_) + " đoạn chữ ẩn không được đọc.");
    }
    if (!package_.refused().empty()) {
      builder_.not_checked("Tệp có thành phần với đường dẫn không hợp lệ, đã bỏ qua.");
    }
    if (package_.has("word/vbaProject.bin")) {
      builder_.not_checked("Tệp có macro; macro không bao giờ được chạy.");
    }
  }

  Package package_;
  ReadOptions options_;
  SourceBuilder builder_;
  Numbering* numbering_ = nullptr;
  RunLetters* letters_ = nullptr;
  RunCode run_code_;  // of the run we stand in
  std::unique_ptr<XmlPart> footnotes_;
  std::unique_ptr<XmlPart> endnotes_;
  std::map<std::string, std::uint32_t> note_parts_;
  std::uint32_t part_ = 0;
  int tables_ = 0;
  bool in_note_ = false;
  std::vector<bool> fields_;  // open fields: whether we stand in the code
  std::size_t pictures_ = 0;
  std::size_t hidden_ = 0;
};

}  // namespace

Result<Source> read_docx(std::string bytes, const std::string& name, const ReadOptions& options) {
  auto package = Package::open(std::move(bytes), name, options.package);
  if (!package) return package.problem();
  return DocxReader(std::move(package).value(), options).read();
}

}  // namespace soat
