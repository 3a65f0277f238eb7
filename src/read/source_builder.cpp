#include "read/source_builder.h"

#include <algorithm>
#include <cassert>

namespace soat {

SourceBuilder::SourceBuilder(std::string name, SourceFormat format) {
  source_.name = std::move(name);
  source_.format = format;
  drafts_.emplace_back();
  open_.push_back(0);
}

void SourceBuilder::enter_stream(StreamKind kind) {
  Draft draft;
  draft.stream.kind = kind;
  draft.stream.anchor = static_cast<std::uint32_t>(current().text.size());
  draft.anchor_stream = static_cast<std::uint32_t>(open_.back());
  drafts_.push_back(std::move(draft));
  open_.push_back(drafts_.size() - 1);
}

void SourceBuilder::enter_stream(StreamKind kind, std::uint32_t body_anchor) {
  enter_stream(kind);
  drafts_.back().stream.anchor = body_anchor;
  drafts_.back().anchor_stream = 0;
}

void SourceBuilder::drop_stream() {
  if (in_paragraph()) end_paragraph();
  // What hangs on it, which comes after it, then hangs where it did.
  for (std::size_t i = open_.back() + 1; i < drafts_.size(); ++i) {
    if (drafts_[i].anchor_stream != open_.back()) continue;
    drafts_[i].stream.anchor = current().stream.anchor;
    drafts_[i].anchor_stream = current().anchor_stream;
  }
  current().text.clear();
  current().pieces.clear();
  current().paragraphs.clear();
  leave_stream();
}

void SourceBuilder::leave_stream() {
  assert(open_.size() > 1);
  if (in_paragraph()) end_paragraph();
  open_.pop_back();
}

std::uint32_t SourceBuilder::add_cell(TableCell cell) {
  source_.cells.push_back(cell);
  return static_cast<std::uint32_t>(source_.cells.size()) - 1;
}

void SourceBuilder::begin_paragraph(bool in_table, bool heading_style, std::uint32_t cell) {
  Draft& draft = current();
  assert(!draft.open);
  draft.open = true;
  const auto at = static_cast<std::uint32_t>(draft.text.size());
  draft.paragraphs.push_back({at, at, 0, in_table, heading_style, cell});
}

void SourceBuilder::end_paragraph() {
  Draft& draft = current();
  assert(draft.open);
  draft.open = false;
  draft.paragraphs.back().end = static_cast<std::uint32_t>(draft.text.size());
  draft.text.push_back('\n');
}

bool SourceBuilder::paragraph_empty() const {
  return current().open && current().paragraphs.back().begin == current().text.size();
}

void SourceBuilder::append_verbatim(std::string_view words, std::uint32_t part,
                                    std::uint32_t begin) {
  append(words, PieceKind::verbatim,
         {part, begin, begin + static_cast<std::uint32_t>(words.size())});
}

void SourceBuilder::append_converted(std::string_view words, SourceSpan at, LetterCode code) {
  append(words, PieceKind::converted, at, code);
}

void SourceBuilder::append_generated(std::string_view words) {
  append(words, PieceKind::generated, {});
}

void SourceBuilder::append(std::string_view words, PieceKind kind, SourceSpan at, LetterCode code) {
  if (words.empty()) return;
  Draft& draft = current();
  assert(draft.open);
  const auto begin = static_cast<std::uint32_t>(draft.text.size());
  draft.text.append(words);
  draft.pieces.push_back({begin, static_cast<std::uint32_t>(draft.text.size()), kind, at, code});
}

std::uint32_t SourceBuilder::add_part(std::string part_name, std::string bytes) {
  parts_.push_back({std::move(part_name), std::move(bytes)});
  return static_cast<std::uint32_t>(parts_.size() - 1);
}

void SourceBuilder::not_checked(std::string what) {
  auto& all = source_.not_checked;
  if (std::find(all.begin(), all.end(), what) == all.end()) all.push_back(std::move(what));
}

/// The body, then each stream by the place in the body that it, or what it hangs on, hangs on.
std::vector<std::size_t> SourceBuilder::order_of_drafts() const {
  std::vector<std::uint32_t> places(drafts_.size());
  std::vector<std::size_t> order(drafts_.size());
  for (std::size_t i = 1; i < drafts_.size(); ++i) {  // what it hangs on comes before it
    order[i] = i;
    const Draft& draft = drafts_[i];
    places[i] = draft.anchor_stream == 0 ? draft.stream.anchor : places[draft.anchor_stream];
  }
  if (!order.empty()) {
    std::stable_sort(order.begin() + 1, order.end(),
                     [&](std::size_t a, std::size_t b) { return places[a] < places[b]; });
  }
  return order;
}

Source SourceBuilder::take() {
  std::vector<std::uint32_t> begins(drafts_.size());  // of each draft in the whole text
  for (const std::size_t i : order_of_drafts()) {
    Draft& draft = drafts_[i];
    if (draft.open) {
      open_.assign(1, i);
      end_paragraph();
    }
    const auto base = static_cast<std::uint32_t>(source_.text.size());
    begins[i] = base;
    if (i > 0 && draft.paragraphs.empty()) continue;
    if (i == 0) {
      source_.streams.push_back(draft.stream);
      source_.text = std::move(draft.text);
      source_.pieces = std::move(draft.pieces);
      source_.paragraphs = std::move(draft.paragraphs);
      continue;
    }
    source_.text += draft.text;
    draft.stream.anchor += begins[draft.anchor_stream];
    const auto stream = static_cast<std::uint32_t>(source_.streams.size());
    source_.streams.push_back(draft.stream);
    for (Piece piece : draft.pieces) {
      piece.begin += base;
      piece.end += base;
      source_.pieces.push_back(piece);
    }
    for (SourceParagraph paragraph : draft.paragraphs) {
      paragraph.begin += base;
      paragraph.end += base;
      paragraph.stream = stream;
      source_.paragraphs.push_back(paragraph);
    }
  }
  source_.parts = std::move(parts_);
  return std::move(source_);
}

}  // namespace soat
