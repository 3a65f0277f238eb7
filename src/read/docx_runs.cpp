// The half of DocxWalk that reads what stands inside a paragraph.
#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "base/utf8.h"
#include "read/docx_walk.h"
#include "read/symbols.h"

namespace soat {
namespace {

constexpr int kMaxNesting = 200;
constexpr std::size_t kQuoted = 40;  // bytes of hidden text that are quoted

bool holds_inlines(std::string_view name) {
  return name == "hyperlink" || name == "fldSimple" || name == "sdt" || name == "sdtContent" ||
         name == "smartTag" || name == "customXml" || name == "dir" || name == "bdo";
}

/// Fields that print without a result in the file, or print what we cannot know.
bool prints_by_itself(std::string_view code) {
  code.remove_prefix(std::min(code.find_first_not_of(" \t\r\n"), code.size()));
  const std::string_view name = code.substr(0, code.find_first_of(" \t\r\n\\"));
  return name == "AUTONUM" || name == "AUTONUMLGL" || name == "AUTONUMOUT" || name == "LISTNUM" ||
         name == "SYMBOL" || name == "EQ";
}

std::string shortened(std::string_view words) {
  if (words.size() <= kQuoted) return std::string(words);
  std::size_t end = kQuoted;
  while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80) --end;
  return std::string(words.substr(0, end)) + "…";
}

std::string_view place_in(StreamKind kind) {
  switch (kind) {
    case StreamKind::footnote:
    case StreamKind::endnote:
      return "trong chú thích";
    case StreamKind::text_box:
      return "trong hộp chữ";
    case StreamKind::header:
    case StreamKind::footer:
      return "ở đầu hoặc chân trang";
    default:
      return "ở đoạn ";
  }
}

}  // namespace

void DocxWalk::inlines(const pugi::xml_node& parent, int depth) {
  if (depth > kMaxNesting) {
    builder_.not_checked("Nội dung lồng nhau quá sâu, phần bên trong không được đọc.");
    return;
  }
  for (pugi::xml_node node = parent.first_child(); node; node = node.next_sibling()) {
    const std::string_view name = local_name(node);
    if (name == "r") {
      run(node, depth + 1);
    } else if (name == "ins" || name == "moveTo") {
      changed(node, true, depth + 1);
    } else if (name == "del" || name == "moveFrom") {
      changed(node, false, depth + 1);
    } else if (holds_inlines(name)) {
      inlines(node, depth + 1);
    } else if (name == "AlternateContent") {
      inlines(chosen_branch(node), depth + 1);
    } else if (name == "oMath" || name == "oMathPara") {
      builder_.not_checked("Công thức toán không được đọc.");
    } else if (name == "subDoc") {
      builder_.not_checked("Văn bản con (subDoc) không được đọc.");
    }
  }
}

/// A tracked change: read, left out, or read within marks.
void DocxWalk::changed(const pugi::xml_node& node, bool inserted, int depth) {
  ++tally_.changes;
  if (revisions_ == (inserted ? Revisions::original : Revisions::accepted)) return;
  const Change outer = change_;
  if (revisions_ == Revisions::marked) {
    // What was put in and taken out again is gone for good.
    change_ = inserted && outer != Change::deleted ? Change::inserted : Change::deleted;
  }
  inlines(node, depth);
  change_ = outer;
}

/// w:vanish is a toggle: styles of paragraph and run cancel each other, the run itself decides.
RunLook DocxWalk::look_of(const pugi::xml_node& run_properties, const Style* style) const {
  RunLook look;
  look.change = change_;
  std::optional<bool> hidden;
  std::optional<std::string_view> font;
  const Style* own = nullptr;
  for (pugi::xml_node property = run_properties.first_child(); property;
       property = property.next_sibling()) {
    const std::string_view name = local_name(property);
    if (name == "rFonts") font = font_of(property);
    if (name == "vanish") hidden = is_on(property);
    if (name == "rStyle") own = styles_.find(attribute(property, "val"));
  }
  const bool by_paragraph = style != nullptr && style->hidden.value_or(false);
  const bool by_run = own != nullptr && own->hidden.value_or(false);
  look.hidden = hidden.value_or(by_paragraph != by_run);
  if (font) {
    look.font = *font;
  } else if (own != nullptr && own->font) {
    look.font = *own->font;
  } else if (style != nullptr && style->font) {
    look.font = *style->font;
  } else {
    look.font = styles_.default_font();
  }
  return look;
}

void DocxWalk::run(const pugi::xml_node& node, int depth) {
  const pugi::xml_node first = node.first_child();
  const bool has_properties = local_name(first) == "rPr";
  RunLook look = look_of(has_properties ? first : child(node, "rPr"), style_);
  if (look.hidden) return hidden_run(node);
  look.letters = letters_.code_of(node);
  words_.set_look(look);
  for (pugi::xml_node item = node.first_child(); item; item = item.next_sibling()) {
    run_item(item, depth);
  }
}

/// Hidden text is counted, its first words are kept; fields go on beneath it.
void DocxWalk::hidden_run(const pugi::xml_node& node) {
  for (const pugi::xml_node item : node.children()) {
    const std::string_view name = local_name(item);
    if (name == "fldChar") field(item, false);
    const std::string_view words = name == "t" ? item.child_value() : "";
    const bool blank = words.find_first_not_of(" \t\r\n") == std::string_view::npos;
    if (blank || in_field_code() || in_hidden_) continue;
    in_hidden_ = true;
    if (tally_.hidden++ > 0) continue;
    const StreamKind kind = builder_.stream_kind();
    tally_.first_hidden = place_in(kind);
    if (kind == StreamKind::body) tally_.first_hidden += std::to_string(builder_.paragraph_count());
    tally_.first_hidden += ": «" + shortened(decode_entities(words)) + "»";
  }
}

void DocxWalk::run_item(const pugi::xml_node& item, int depth) {
  const std::string_view name = local_name(item);
  if (name == "rPr") return;
  if (name == "fldChar") return field(item, true);
  if (in_field_code()) {
    if (name == "instrText" && context_.code.size() < kQuoted) {
      context_.code += item.child_value();
    }
    return;
  }
  if (name == "t" || (name == "delText" && revisions_ != Revisions::accepted)) {
    words_.text(item);
    in_hidden_ = false;
  } else if (name == "tab" || name == "ptab") {
    words_.generated("\t");
  } else if (name == "br" || name == "cr") {
    line_break(item);
  } else if (name == "noBreakHyphen") {
    words_.element("-", item);
  } else if (name == "softHyphen") {
    words_.element("\xC2\xAD", item);
  } else if (name == "sym") {
    symbol(item);
  } else if (name == "footnoteReference") {
    note(footnotes_, attribute(item, "id"), StreamKind::footnote, depth);
  } else if (name == "endnoteReference") {
    note(endnotes_, attribute(item, "id"), StreamKind::endnote, depth);
  } else if (name == "AlternateContent") {
    for (const pugi::xml_node inner : chosen_branch(item).children()) run_item(inner, depth + 1);
  } else if (name == "drawing" || name == "pict" || name == "object") {
    drawing(item, depth + 1);
  } else if (name == "ruby") {
    inlines(child(item, "rubyBase"), depth + 1);
  }
}

/// Lines and pages part words; before the first word of a paragraph there is nothing to part.
void DocxWalk::line_break(const pugi::xml_node& item) {
  const std::string_view type = attribute(item, "type");
  const bool page = type == "page" || type == "column";
  if (page && (!builder_.in_paragraph() || builder_.paragraph_empty())) return;
  words_.generated("\n");
}

void DocxWalk::symbol(const pugi::xml_node& item) {
  const std::string_view digits = attribute(item, "char");
  std::uint32_t code = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
  const auto seen = error == std::errc{} && end == digits.data() + digits.size()
                        ? symbol_character(attribute(item, "font"), code)
                        : std::nullopt;
  if (!seen) {
    builder_.not_checked("Có ký hiệu của phông chữ riêng (w:sym) không đọc được.");
    return;
  }
  std::string character;
  append_character(character, *seen);
  words_.element(character, item);
}

/// Fields: the code between begin and separate is not text; the result after it is.
void DocxWalk::field(const pugi::xml_node& character, bool shown) {
  const std::string_view type = attribute(character, "fldCharType");
  std::vector<bool>& fields = context_.fields;
  if (type == "begin") {
    const pugi::xml_node data = child(character, "ffData");
    if (data && shown && !in_field_code()) form_field(data);
    fields.push_back(true);
    ++context_.codes;
    context_.code.clear();
    return;
  }
  if (fields.empty() || (type != "separate" && type != "end")) return;
  if (fields.back()) {
    --context_.codes;
    if (type == "end" && !in_field_code() && prints_by_itself(context_.code)) {
      builder_.not_checked("Có trường tự in chữ hoặc số (AUTONUM, LISTNUM, EQ …) không đọc được.");
    }
  }
  fields.back() = false;
  if (type == "end") fields.pop_back();
}

/// What a form's field shows that has no words of its own: a box, the entry chosen in a list.
void DocxWalk::form_field(const pugi::xml_node& data) {
  if (const pugi::xml_node box = child(data, "checkBox")) {
    const pugi::xml_node checked = child(box, "checked");
    words_.generated(is_on(checked ? checked : child(box, "default")) ? "☒" : "☐");
  }
  if (const pugi::xml_node list = child(data, "ddList")) {
    const pugi::xml_node chosen = child(list, "result");
    std::uint32_t left = number_value(chosen ? chosen : child(list, "default")).value_or(0);
    for (const pugi::xml_node entry : list.children()) {
      if (local_name(entry) != "listEntry" || left-- > 0) continue;
      words_.generated(decode_entities(attribute(entry, "val")));
      return;
    }
  }
}

void DocxWalk::note(DocxNotes& notes, std::string_view id, StreamKind kind, int depth) {
  if (in_note_) return;
  if (!notes.knows(id)) builder_.not_checked("Thiếu chú thích mà văn bản nhắc tới.");
  const pugi::xml_node node = notes.take(id);
  if (!node) return;
  const std::uint32_t outer = words_.part();
  words_.enter_part(notes.part_in(builder_));
  in_note_ = true;
  stream(node, kind, depth + 1);
  in_note_ = false;
  words_.enter_part(outer);
}

/// Text boxes are streams of their own; pictures are said not to be read.
void DocxWalk::drawing(const pugi::xml_node& node, int depth) {
  if (depth > kMaxNesting) return;
  const StreamKind kind = in_header_.value_or(StreamKind::text_box);
  for (const pugi::xml_node inner : node.children()) {
    const std::string_view name = local_name(inner);
    if (name == "txbxContent") {
      stream(inner, kind, depth + 1);
    } else if (name == "txBody") {
      drawn_text(inner, depth + 1);
    } else if (name == "pic" || name == "imagedata") {
      ++tally_.pictures;
    } else if (name == "chart" || name == "OLEObject" || name == "relIds") {
      builder_.not_checked("Biểu đồ hoặc đối tượng nhúng không được đọc.");
    } else if (name == "AlternateContent") {
      drawing(chosen_branch(inner), depth + 1);
    } else {
      drawing(inner, depth + 1);
    }
  }
}

/// The text of a shape in the language of drawings (a:p, a:r, a:t).
void DocxWalk::drawn_text(const pugi::xml_node& body, int depth) {
  if (depth > kMaxNesting) return;
  const RunLook outer = words_.look();
  const Change outer_change = words_.exchange_open_change(Change::none);
  builder_.enter_stream(in_header_.value_or(StreamKind::text_box));
  words_.set_look({});
  for (const pugi::xml_node paragraph : body.children()) {
    if (local_name(paragraph) != "p") continue;
    builder_.begin_paragraph(false, false);
    for (const pugi::xml_node piece : paragraph.children()) {
      if (local_name(piece) == "br") words_.generated("\n");
      if (const pugi::xml_node words = child(piece, "t")) words_.text(words);
    }
    builder_.end_paragraph();
  }
  builder_.leave_stream();
  static_cast<void>(words_.exchange_open_change(outer_change));
  words_.set_look(outer);
}

}  // namespace soat
