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

void SourceBuilder::leave_stream() {
  assert(open_.size() > 1);
  if (in_paragraph()) end_paragraph();
  open_.pop_back();
}

void SourceBuilder::begin_paragraph(bool in_table, bool heading_style) {
  Draft& draft = current();
  assert(!draft.open);
  draft.open = true;
  const auto at = static_cast<std::uint32_t>(draft.text.size());
  draft.paragraphs.push_back({at, at, 0, in_table, heading_style});
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

Source SourceBuilder::take() {
  std::vector<std::uint32_t> begins;  // of each draft in the whole text
  for (std::size_t i = 0; i < drafts_.size(); ++i) {
    Draft& draft = drafts_[i];
    if (draft.open) {
      open_.assign(1, i);
      end_paragraph();
    }
    if (i > 0 && draft.paragraphs.empty()) {
      begins.push_back(static_cast<std::uint32_t>(source_.text.size()));
      continue;
    }
    const auto base = static_cast<std::uint32_t>(source_.text.size());
    begins.push_back(base);
    if (i == 0) {
      source_.text = std::move(draft.text);
    } else {
      source_.text += draft.text;
      draft.stream.anchor += begins[draft.anchor_stream];
    }
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
