#include "rule/example_reader.h"

#include "base/nearest.h"
#include "rule/example_draft.h"

namespace soat {
namespace {

constexpr std::string_view kOpen = "⟦";
constexpr std::string_view kClose = "⟧";
constexpr const char* kPairs = "Chữ bị nêu đứng giữa ⟦ và ⟧.";

}  // namespace

void ExampleReader::start(ExampleKind kind, std::string_view name, const Place& place) {
  finish();
  started_ = place;
  example_ = {};
  example_.kind = kind;
  example_.name = name;
  example_.line = place.number;
  context_.reset();
  head_.clear();
  lines_.clear();
}

void ExampleReader::context(std::string_view value, const Place& place) {
  if (!started_)
    return faults_.at(place, "«bối cảnh» chỉ đứng trong ví dụ.", "Đặt sau sai, đúng hoặc hỏi.");
  if (context_)
    return faults_.at(place,
                      "Mục «bối cảnh» đã có ở dòng " + std::to_string(context_->number) + ".",
                      "Mỗi ví dụ có một bối cảnh.");
  context_ = place;
  head_ = example_head(value);
  if (!head_.empty()) return;
  const std::string kind(value.substr(0, value.find(',')));
  faults_.at(value.empty() ? place : place_of(value, place), "Không hiểu bối cảnh.",
             did_you_mean(nearest(kind, example_kinds()),
                          "Bắt đầu bằng loại văn bản: «quyết định của Ủy ban nhân dân tỉnh, "
                          "ngày …»."));
}

void ExampleReader::line(std::string_view words, const Place& place) {
  if (!started_)
    return faults_.at(place, "Dòng dự thảo chỉ đứng trong ví dụ.", "Đặt sau sai, đúng hoặc hỏi.");
  if (words.starts_with(' ')) words.remove_prefix(1);
  marks(words, place);
  lines_ += std::string(words) + "\n";
}

void ExampleReader::marks(std::string_view words, const Place& place) {
  while (!words.empty()) {
    if (words.starts_with(kOpen)) {
      if (open_) return faults_.at(*open_, "Dấu ⟦ chưa có ⟧ đi kèm.", kPairs);
      open_ = place_of(words, place);
      marked_words_ = false;
      words.remove_prefix(kOpen.size());
    } else if (words.starts_with(kClose)) {
      const Place here = place_of(words, place);
      if (!open_) return faults_.at(here, "Dấu ⟧ không có ⟦ đứng trước.", kPairs);
      if (!marked_words_) return faults_.at(*open_, "Giữa ⟦ và ⟧ không có chữ nào.", kPairs);
      open_.reset();
      words.remove_prefix(kClose.size());
    } else {
      marked_words_ = marked_words_ || words.front() != ' ';
      words.remove_prefix(1);
    }
  }
}

void ExampleReader::finish() {
  if (!started_) return;
  if (open_) faults_.at(*open_, "Dấu ⟦ chưa có ⟧ đi kèm.", kPairs);
  if (lines_.empty()) {
    faults_.at(*started_, "Ví dụ không có dòng dự thảo nào.",
               "Mỗi dòng dự thảo bắt đầu bằng dấu |.");
  }
  finish_example(head_, lines_, example_);
  examples_.push_back(std::move(example_));
  started_.reset();
  open_.reset();
}

}  // namespace soat
