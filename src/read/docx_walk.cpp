#include "read/docx_walk.h"

#include <algorithm>
#include <utility>

namespace soat {
namespace {

constexpr int kMaxNesting = 200;  // of tables, text boxes and controls in our own walk

bool holds_blocks(std::string_view name) {
  return name == "tr" || name == "sdt" || name == "sdtContent" || name == "customXml" ||
         name == "smartTag";
}

/// Extensions of the format whose content we read; in other branches stand things like ink.
bool understood(std::string_view required) {
  while (!required.empty()) {
    const std::size_t space = std::min(required.find(' '), required.size());
    const std::string_view prefix = required.substr(0, space);
    const bool known = prefix.starts_with("wp") || prefix.starts_with("w1") ||
                       prefix.starts_with("a14") || prefix.starts_with("v") || prefix.empty();
    if (!known) return false;
    required.remove_prefix(std::min(space + 1, required.size()));
  }
  return true;
}

/// Letters, not figures, rules and dots alone: a page number is no text.
bool has_letter(std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool ascii = (byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z' && byte < 0x80;
    if (ascii || (byte >= 0xC3 && byte <= 0xDF) || byte == 0xE1) return true;
  }
  return false;
}

}  // namespace

DocxNotes::DocxNotes(std::unique_ptr<XmlPart> part, std::string name)
    : part_(std::move(part)), name_(std::move(name)) {
  if (part_ == nullptr) return;
  for (const pugi::xml_node node : part_->document.document_element().children()) {
    notes_.try_emplace(attribute(node, "id"), node);
  }
}

pugi::xml_node DocxNotes::take(std::string_view id) {
  const auto found = notes_.find(id);
  return found == notes_.end() ? pugi::xml_node{} : std::exchange(found->second, {});
}

std::uint32_t DocxNotes::part_in(SourceBuilder& builder) {
  if (number_ == kNotAdded && part_ != nullptr) {
    number_ = builder.add_part(name_, std::move(part_->bytes));
  }
  return number_;
}

pugi::xml_node chosen_branch(const pugi::xml_node& alternate) {
  for (const pugi::xml_node branch : alternate.children()) {
    if (local_name(branch) == "Choice" && understood(attribute(branch, "Requires"))) return branch;
  }
  const pugi::xml_node fallback = child(alternate, "Fallback");
  return fallback ? fallback : child(alternate, "Choice");
}

DocxWalk::DocxWalk(SourceBuilder& builder, const Styles& styles, Numbering& numbering,
                   DocxNotes& footnotes, DocxNotes& endnotes, Revisions revisions)
    : builder_(builder),
      styles_(styles),
      numbering_(numbering),
      footnotes_(footnotes),
      endnotes_(endnotes),
      revisions_(revisions),
      words_(builder),
      letters_(styles) {}

void DocxWalk::body(const pugi::xml_node& body, std::uint32_t part) {
  words_.enter_part(part);
  alone(body, 0);
}

void DocxWalk::header(const pugi::xml_node& root, std::uint32_t part, const HeaderPlace& place) {
  words_.enter_part(part);
  letters_.forget();  // the header before is gone
  in_header_ = place.kind;
  context_ = {};
  builder_.enter_stream(place.kind, place.anchor);
  alone(root, 0);
  if (has_letter(builder_.stream_text())) {
    builder_.leave_stream();
  } else {
    builder_.drop_stream();
  }
  in_header_.reset();
}

/// Blocks whose last paragraph ends with them: a cell, a note, the body.
void DocxWalk::alone(const pugi::xml_node& parent, int depth) {
  blocks(parent, depth);
  end_paragraph();
}

void DocxWalk::blocks(const pugi::xml_node& parent, int depth) {
  if (depth > kMaxNesting) {
    builder_.not_checked("Nội dung lồng nhau quá sâu, phần bên trong không được đọc.");
    return;
  }
  for (pugi::xml_node node = parent.first_child(); node; node = node.next_sibling()) {
    const std::string_view name = local_name(node);
    if (name == "p") {
      paragraph(node, depth);
    } else if (name == "tbl") {
      table(node, depth + 1);
    } else if (name == "tc") {
      if (!is_gone(node)) cell(node, depth + 1);
    } else if (holds_blocks(name)) {
      if (name == "tr" && context_.tables == 1) ++context_.row;
      if (name != "tr" || !is_gone(node)) blocks(node, depth + 1);
    } else if (name == "ins" || name == "moveTo") {
      if (revisions_ != Revisions::original) blocks(node, depth + 1);
    } else if (name == "del" || name == "moveFrom") {
      if (revisions_ != Revisions::accepted) blocks(node, depth + 1);
    } else if (name == "AlternateContent") {
      blocks(chosen_branch(node), depth + 1);
    } else if (name == "sectPr") {
      section(node);
    } else if (name == "altChunk") {
      builder_.not_checked("Phần văn bản nhúng (altChunk) không được đọc.");
    }
  }
}

void DocxWalk::table(const pugi::xml_node& node, int depth) {
  end_paragraph();
  if (++context_.tables == 1) {
    ++tables_;
    context_.row = 0;
  }
  blocks(node, depth);
  --context_.tables;
}

/// A table inside a cell stays one cell of the outer table.
void DocxWalk::cell(const pugi::xml_node& node, int depth) {
  const bool outermost = context_.tables == 1;
  if (outermost) {
    const auto columns = number_value(child(child(node, "tcPr"), "gridSpan"));
    const std::uint32_t spanned = std::clamp(columns.value_or(1), 1U, 1000U);
    context_.cell = builder_.add_cell({tables_, context_.row, spanned});
  }
  alone(node, depth);
  if (outermost) context_.cell = kNoCell;
}

void DocxWalk::paragraph(const pugi::xml_node& node, int depth) {
  const bool joined = mark_is_gone(node);
  const bool hidden = mark_is_hidden(node);
  const pugi::xml_node properties = properties_of(node);
  style_ = styles_.of_paragraph(attribute(child(properties, "pStyle"), "val"));
  // A hidden paragraph is not there at all: it has no number, and no empty line stands for it.
  const bool absent = hidden && !builder_.in_paragraph() && !shows_anything(node, style_);
  if (!builder_.in_paragraph() && !absent) begin_paragraph(node);
  inlines(node, depth + 1);
  if (!joined && !hidden) end_paragraph();
  if (const auto last = child(child(node, "pPr"), "sectPr")) section(last);
}

/// A paragraph whose mark is deleted becomes part of the one after it, and looks like that.
void DocxWalk::begin_paragraph(const pugi::xml_node& node) {
  const pugi::xml_node properties = properties_of(surviving(node));
  const Style* style = styles_.of_paragraph(attribute(child(properties, "pStyle"), "val"));
  const auto outline = number_value(child(properties, "outlineLvl"));
  const bool heading = outline            ? *outline < 9
                       : style != nullptr ? style->outline.value_or(9) < 9
                                          : false;
  builder_.begin_paragraph(context_.tables > 0, heading, context_.cell);
  const bool new_number = static_cast<bool>(child(child(properties, "numPr"), "ins"));
  if (new_number && revisions_ == Revisions::original) return;
  if (const auto place = numbering_.place_of(properties, styles_, style)) {
    builder_.append_generated(numbering_.next(*place));
  }
}

void DocxWalk::end_paragraph() {
  if (!builder_.in_paragraph()) return;
  words_.end_change();
  builder_.end_paragraph();
  in_hidden_ = false;
}

/// Properties as they stand, or as they were before a tracked change of them.
pugi::xml_node DocxWalk::properties_of(const pugi::xml_node& paragraph) const {
  const pugi::xml_node now = child(paragraph, "pPr");
  if (revisions_ != Revisions::original) return now;
  const pugi::xml_node before = child(child(now, "pPrChange"), "pPr");
  return before ? before : now;
}

bool DocxWalk::mark_is_gone(const pugi::xml_node& paragraph) const {
  const pugi::xml_node properties = child(paragraph, "pPr");
  if (!properties) return false;
  const std::string_view first_letter = attribute(child(properties, "framePr"), "dropCap");
  if (first_letter == "drop" || first_letter == "margin") return true;
  const pugi::xml_node mark = child(properties, "rPr");
  if (!mark || revisions_ == Revisions::marked) return false;
  if (revisions_ == Revisions::original) return child(mark, "ins") || child(mark, "moveTo");
  return child(mark, "del") || child(mark, "moveFrom");
}

bool DocxWalk::mark_is_hidden(const pugi::xml_node& paragraph) const {
  const pugi::xml_node properties = child(paragraph, "pPr");
  const pugi::xml_node mark = child(properties, "rPr");
  if (!mark) return false;
  return look_of(mark, styles_.of_paragraph(attribute(child(properties, "pStyle"), "val"))).hidden;
}

/// The paragraph whose mark ends this one.
pugi::xml_node DocxWalk::surviving(pugi::xml_node paragraph) const {
  pugi::xml_node last = paragraph;
  for (pugi::xml_node at = paragraph; at; at = at.next_sibling()) {
    const std::string_view name = local_name(at);
    if (name == "tbl" || name == "AlternateContent" || holds_blocks(name)) break;
    if (name != "p") continue;
    last = at;
    if (!mark_is_gone(at)) break;
  }
  return last;
}

/// A row or cell that a tracked change took away, or had not yet put in.
bool DocxWalk::is_gone(const pugi::xml_node& row_or_cell) const {
  if (revisions_ == Revisions::marked) return false;
  const bool row = local_name(row_or_cell) == "tr";
  const pugi::xml_node properties = child(row_or_cell, row ? "trPr" : "tcPr");
  const bool now = revisions_ == Revisions::accepted;
  if (row) return static_cast<bool>(child(properties, now ? "del" : "ins"));
  return static_cast<bool>(child(properties, now ? "cellDel" : "cellIns"));
}

bool DocxWalk::shows_anything(const pugi::xml_node& parent, const Style* style) const {
  for (const pugi::xml_node node : parent.children()) {
    const std::string_view name = local_name(node);
    if (name == "pPr") continue;
    if (name == "r" && !look_of(child(node, "rPr"), style).hidden) return true;
    if (name != "r" && shows_anything(node, style)) return true;
  }
  return false;
}

/// What follows belongs to the next section; its headers stand apart from the body.
void DocxWalk::section(const pugi::xml_node& properties) {
  if (in_note_ || in_header_) return;
  for (const pugi::xml_node node : properties.children()) {
    const std::string_view name = local_name(node);
    if (name != "headerReference" && name != "footerReference") continue;
    const StreamKind kind = name == "headerReference" ? StreamKind::header : StreamKind::footer;
    headers_.push_back({std::string(attribute(node, "id")), kind, section_start_});
  }
  section_start_ = builder_.body_size();
}

/// Blocks of a stream of their own, read in the middle of a paragraph of another.
void DocxWalk::stream(const pugi::xml_node& content, StreamKind kind, int depth) {
  Context outer = std::exchange(context_, {});
  const Style* outer_style = style_;
  const RunLook outer_look = words_.look();
  const Change outer_change = words_.exchange_open_change(Change::none);
  builder_.enter_stream(kind);
  alone(content, depth);
  builder_.leave_stream();
  static_cast<void>(words_.exchange_open_change(outer_change));
  words_.set_look(outer_look);
  style_ = outer_style;
  context_ = std::move(outer);
}

}  // namespace soat
