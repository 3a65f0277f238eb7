#include "margin/comment_parts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "margin/word_names.h"
#include "ooxml/word_file.h"
#include "ooxml/xml.h"

namespace soat {
namespace {

/// What Word calls each part; `extensible` is Word's own, never made here.
struct PartKind {
  std::string_view relationship;  ///< last word of its type
  std::string_view type_base;     ///< what stands before; empty: by transitional or strict
  std::string_view content_type;
  std::string_view root;
  std::string_view prefix;
  std::string_view space;
};
constexpr std::array<PartKind, 5> kParts = {{
    {"comments", "", "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml",
     "comments", "w", ""},
    {"commentsExtended", "http://schemas.microsoft.com/office/2011/relationships/",
     "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml",
     "commentsEx", "w15", "http://schemas.microsoft.com/office/word/2012/wordml"},
    {"commentsIds", "http://schemas.microsoft.com/office/2016/09/relationships/",
     "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsIds+xml",
     "commentsIds", "w16cid", "http://schemas.microsoft.com/office/word/2016/wordml/cid"},
    {"commentsExtensible", "http://schemas.microsoft.com/office/2018/08/relationships/", "",
     "commentsExtensible", "w16cex", "http://schemas.microsoft.com/office/word/2018/wordml/cex"},
    {"people", "http://schemas.microsoft.com/office/2011/relationships/",
     "application/vnd.openxmlformats-officedocument.wordprocessingml.people+xml", "people", "w15",
     "http://schemas.microsoft.com/office/word/2012/wordml"},
}};
constexpr std::string_view kTransitionalType =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view kStrictType = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
constexpr std::string_view kParagraphIds = "http://schemas.microsoft.com/office/word/2010/wordml";
constexpr std::string_view kHeader =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::uint32_t kFirstParagraphId = 0x50A70001;  // must stay below 0x80000000

std::string fresh_root(const PartKind& kind, std::string_view space) {
  return std::string(kHeader) + "<" + std::string(kind.prefix) + ":" + std::string(kind.root) +
         " xmlns:" + std::string(kind.prefix) + "=\"" + std::string(space) + "\"/>";
}

std::string value_of(const StartTag& tag, std::string_view local) {
  const StartTag::Attribute* a = tag.find_local(local);
  return a == nullptr ? std::string{} : decode_entities(a->value);
}

std::string same_case(std::string_view name) {
  std::string out(name);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return out;
}

/// "word/comments.xml", or the next such name that the package does not have.
std::string free_name(const Package& package, const std::string& folder, std::string_view kind) {
  std::string name = folder + std::string(kind) + ".xml";
  for (int n = 2; package.has(name); ++n)
    name = folder + std::string(kind) + std::to_string(n) + ".xml";
  return name;
}

}  // namespace

CommentParts::CommentParts(Package& package, CommentAuthor author, bool strict)
    : package_(&package),
      author_(std::move(author)),
      strict_(strict),
      para_ids_(kFirstParagraphId) {}

Result<CommentParts> CommentParts::open(Package& package, const std::string& main,
                                        std::string_view word_space, const CommentAuthor& author,
                                        std::uint32_t max_xml_depth) {
  CommentParts parts(package, author, word_space == kWordStrict);
  const std::string rels = relationships_part(main);
  auto relationships =
      read_list(package, rels,
                std::string(kHeader) +
                    "<Relationships "
                    "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>");
  if (!relationships) return relationships.problem();
  parts.relationships_ = std::move(relationships).value();
  auto types = read_list(
      package, "[Content_Types].xml",
      std::string(kHeader) +
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
  if (!types) return types.problem();
  parts.types_ = std::move(types).value();
  const auto all = read_relationships(package, main, max_xml_depth);
  if (!all) return all.problem();
  for (const PartKind& kind : kParts) {
    std::string name = target_of(all.value(), kind.relationship);
    const bool there = !name.empty() && package.has(name);
    if (!there) name = free_name(package, folder_of(main), kind.relationship);
    auto part =
        read_list(package, name, fresh_root(kind, kind.space.empty() ? word_space : kind.space));
    if (!part) return part.problem();
    parts.parts_.push_back(std::move(part).value());
    if (parts.parts_.back().map.name(parts.parts_.back().map.elements[0]) != kind.root) {
      return Problem{package.file_name() + "/" + name,
                     "Phần nhận xét của tệp Word bị hỏng, không thêm nhận xét được.",
                     "Mở tệp bằng Word rồi lưu lại, sau đó chạy lại."};
    }
  }
  if (auto done = parts.take_out(); !done) return done.problem();
  parts.find_used_ids(main);
  return parts;
}

/// Paragraph ids that somebody's answer names as what it answers.
std::set<std::string> CommentParts::answered() const {
  std::set<std::string> all;
  const ListPart& part = parts_[extended];
  for (const std::uint32_t row : part.map.children(0)) {
    const std::string parent = value_of(part.tag(row), "paraIdParent");
    if (!parent.empty()) all.insert(parent);
  }
  return all;
}

Result<bool> CommentParts::take_out() {
  ListPart& list = parts_[comments];
  const std::set<std::string> kept = answered();
  std::set<std::uint32_t> rows;
  std::set<std::string> gone;  // ids of paragraphs, then of what Word keeps for them
  for (const std::uint32_t row : list.map.children(0)) {
    const StartTag tag = list.tag(row);
    const std::string id = value_of(tag, "id");
    std::set<std::string> paragraphs;
    bool answered = false;
    for (std::uint32_t e = row + 1;
         e < list.map.elements.size() && list.map.elements[row].holds(list.map.elements[e].begin);
         ++e) {
      const std::string paragraph = value_of(list.tag(e), "paraId");
      if (paragraph.empty()) continue;
      paragraphs.insert(paragraph);
      answered = answered || kept.count(paragraph) != 0;
    }
    if (answered || value_of(tag, "author") != author_.name) {
      left_.insert(id);
      continue;
    }
    rows.insert(row);
    taken_out_.insert(id);
    gone.insert(paragraphs.begin(), paragraphs.end());
  }
  if (auto done = remove_rows(list, rows); !done) return done.problem();
  for (const Kind kind : {extended, ids, extensible}) {
    ListPart& part = parts_[kind];
    rows.clear();
    for (const std::uint32_t row : part.map.children(0)) {
      const StartTag tag = part.tag(row);
      const std::string durable = value_of(tag, "durableId");
      if (gone.count(value_of(tag, "paraId")) == 0 && gone.count(durable) == 0) continue;
      rows.insert(row);
      if (!durable.empty()) gone.insert(durable);
    }
    if (auto done = remove_rows(part, rows); !done) return done.problem();
  }
  return true;
}

/// Ids of paragraphs must be unique among all parts of the text.
void CommentParts::find_used_ids(const std::string& main) {
  const std::string folder = folder_of(main);
  const auto note = [this](std::string_view words) {
    for (const std::string_view what : {"paraId=", "durableId="}) {
      for (std::size_t at = words.find(what); at != std::string_view::npos;
           at = words.find(what, at + 1)) {
        const std::string_view digits = words.substr(at + what.size() + 1, 8);
        std::uint32_t id = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), id, 16);
        para_ids_.use(id);
      }
    }
  };
  for (const ListPart& part : parts_) note(part.text.words);
  for (const std::string& name : package_->names()) {
    const bool ours = std::any_of(parts_.begin(), parts_.end(),
                                  [&](const ListPart& part) { return part.name == name; });
    if (ours || folder_of(name) != folder || !name.ends_with(".xml")) continue;
    if (const auto bytes = package_->read(name)) note(bytes.value());
  }
}

void CommentParts::add(std::uint32_t id, const std::vector<CommentParagraph>& paragraphs) {
  added_.push_back({id, paragraphs});
}

std::string CommentParts::eight_digits() {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  const std::uint32_t number = para_ids_.take();
  for (int shift = 28; shift >= 0; shift -= 4)
    out += kHex[(number >> static_cast<unsigned>(shift)) & 15U];
  return out;
}

/// The formatting is told here, since the draft's own styles are made for its text: large letters,
/// first lines moved in, old
/// letters' fonts.
std::string CommentParts::comment_xml(const NewComment& comment, const std::string& para_prefix,
                                      std::vector<std::string>& para_ids) {
  const WordNames names = WordNames::of(parts_[comments].text.words, parts_[comments].map);
  const std::string side = strict_ ? "start" : "left";
  const auto empty = [&](std::string_view name, const std::string& attributes) {
    return "<" + names.name(name) + attributes + "/>";
  };
  const std::string paragraph_properties =
      "<" + names.name("pPr") + ">" +
      empty("spacing", names.attribute("before", "0") + names.attribute("after", "0") +
                           names.attribute("line", "240") + names.attribute("lineRule", "auto")) +
      empty("ind", names.attribute(side, "0") + names.attribute("firstLine", "0")) +
      empty("jc", names.attribute("val", side)) + "</" + names.name("pPr") + ">";
  const std::string font = names.attribute("ascii", "Times New Roman") +
                           names.attribute("hAnsi", "Times New Roman") +
                           names.attribute("cs", "Times New Roman");
  const std::string size =
      empty("sz", names.attribute("val", "18")) + empty("szCs", names.attribute("val", "18"));
  std::string out = names.open("comment") + names.attribute("id", std::to_string(comment.id)) +
                    names.attribute("author", escaped(author_.name)) +
                    names.attribute("date", author_.date) +
                    names.attribute("initials", escaped(author_.initials)) + ">";
  const std::string before_id = "<" + names.name("p") + " " + para_prefix + ":paraId=\"";
  const std::string behind_id = "\">" + paragraph_properties + "<" + names.name("r") + "><" +
                                names.name("rPr") + ">" + empty("rFonts", font);
  const std::string bold = empty("b", "");
  const std::string behind_bold = size + "</" + names.name("rPr") + ">";
  const std::string text = "<" + names.name("t") + " xml:space=\"preserve\">";
  const std::string end =
      "</" + names.name("t") + "></" + names.name("r") + "></" + names.name("p") + ">";
  std::string reference = empty("annotationRef", "");  // in the first paragraph only
  for (const CommentParagraph& paragraph : comment.paragraphs) {
    para_ids.push_back(eight_digits());
    out += before_id;
    out += para_ids.back();
    out += behind_id;
    if (paragraph.bold) out += bold;
    out += behind_bold;
    out += std::exchange(reference, {});
    out += text;
    out += escaped(paragraph.words);
    out += end;
  }
  return out + "</" + names.name("comment") + ">";
}

Result<bool> CommentParts::write_rows() {
  const auto w14 = bind_prefix(parts_[comments], kParagraphIds, "w14");
  if (!w14) return w14.problem();
  const auto w15 = bind_prefix(parts_[extended], kParts[extended].space, "w15");
  if (!w15) return w15.problem();
  const auto cid = bind_prefix(parts_[ids], kParts[ids].space, "w16cid");
  if (!cid) return cid.problem();
  std::array<std::string, 3> rows;
  for (const NewComment& comment : added_) {
    std::vector<std::string> para_ids;
    rows[comments] += comment_xml(comment, w14.value(), para_ids);
    // Word knows a comment by its last paragraph.
    rows[extended] += "<" + w15.value() + ":commentEx " + w15.value() + ":paraId=\"" +
                      para_ids.back() + "\" " + w15.value() + ":done=\"0\"/>";
    rows[ids] += "<" + cid.value() + ":commentId " + cid.value() + ":paraId=\"" + para_ids.back() +
                 "\" " + cid.value() + ":durableId=\"" + para_ids.back() + "\"/>";
  }
  for (const Kind kind : {comments, extended, ids}) {
    if (auto done = append_rows(parts_[kind], rows[kind]); !done) return done.problem();
  }
  ListPart& who = parts_[people];
  for (const std::uint32_t row : who.map.children(0)) {
    if (value_of(who.tag(row), "author") == author_.name) return true;
  }
  const auto person = bind_prefix(who, kParts[people].space, "w15");
  if (!person) return person.problem();
  const std::string& p = person.value();
  return append_rows(who, "<" + p + ":person " + p + ":author=\"" + escaped(author_.name) + "\"><" +
                              p + ":presenceInfo " + p + ":providerId=\"None\" " + p +
                              ":userId=\"" + escaped(author_.name) + "\"/></" + p + ":person>");
}

/// The content type and the relationship of each part that is new.
Result<bool> CommentParts::name_parts() {
  std::set<std::string> typed;
  for (const std::uint32_t row : types_.map.children(0))
    typed.insert(same_case(value_of(types_.tag(row), "PartName")));
  std::set<std::string> used;
  for (const std::uint32_t row : relationships_.map.children(0))
    used.insert(value_of(relationships_.tag(row), "Id"));
  std::string type_rows;
  std::string rows;
  const std::string types_prefix(prefix_part(types_.tag(0).name));
  const std::string rows_prefix(prefix_part(relationships_.tag(0).name));
  int number = 1;
  for (std::size_t kind = 0; kind < parts_.size(); ++kind) {
    const ListPart& part = parts_[kind];
    if (part.there || !part.changed) continue;
    if (typed.count(same_case("/" + part.name)) == 0) {
      type_rows += "<" + types_prefix + "Override PartName=\"/" + escaped(part.name) +
                   "\" ContentType=\"" + std::string(kParts[kind].content_type) + "\"/>";
    }
    while (used.count("rIdSoat" + std::to_string(number)) != 0) ++number;
    const std::string_view base = !kParts[kind].type_base.empty() ? kParts[kind].type_base
                                  : strict_                       ? kStrictType
                                                                  : kTransitionalType;
    rows += "<" + rows_prefix + "Relationship Id=\"rIdSoat" + std::to_string(number++) +
            "\" Type=\"" + std::string(base) + std::string(kParts[kind].relationship) +
            "\" Target=\"" + escaped(part.name.substr(folder_of(part.name).size())) + "\"/>";
  }
  if (auto done = append_rows(types_, type_rows); !done) return done.problem();
  return append_rows(relationships_, rows);
}

Result<std::vector<PackagePart>> CommentParts::finish() {
  if (!added_.empty()) {
    if (auto done = write_rows(); !done) return done.problem();
    if (auto done = name_parts(); !done) return done.problem();
  }
  std::vector<PackagePart> out;
  const auto put = [&out](ListPart& part) {
    if (part.changed) out.push_back({part.name, encode_part(std::move(part.text))});
  };
  put(types_);
  put(relationships_);
  for (ListPart& part : parts_) put(part);
  return out;
}

}  // namespace soat
