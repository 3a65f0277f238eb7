#include "read/text_layout.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "read/lines.h"
#include "read/page_layout.h"
#include "read/page_notes.h"
#include "read/source_builder.h"

namespace soat {
namespace {

class TextLayout {
 public:
  TextLayout(std::string utf8, std::string name, bool pages)
      : builder_(std::move(name), SourceFormat::text) {
    builder_.add_part({}, std::move(utf8));
    paged_ = pages || looks_paged(builder_.part(0));
    if (paged_) return;
    lines_ = file_lines(builder_.part(0));
    markdown_ = is_markdown();
    wrapped_ = is_wrapped();
  }

  Source lay_out() {
    if (paged_) {
      lay_out_pages();
    } else if (wrapped_) {
      join_lines();
    } else {
      for (const FileLine& line : lines_) {
        if (markdown_) {
          append_markdown(line);
        } else {
          append_line(line);
        }
      }
    }
    for (const FileLine& note : notes_) {
      builder_.enter_stream(StreamKind::footnote);
      builder_.begin_paragraph(false, false);
      append_inline(note);
      builder_.leave_stream();
    }
    append_aside(StreamKind::furniture, furniture_);
    return builder_.take();
  }

 private:
  [[nodiscard]] bool is_markdown() const {
    return std::any_of(lines_.begin(), lines_.end(), [](const FileLine& line) {
      const std::size_t hashes = line.words.find_first_not_of('#');
      const bool heading = hashes != std::string_view::npos && hashes >= 1 && hashes <= 6 &&
                           line.words[hashes] == ' ';
      const bool bold = line.words.starts_with("**") && line.words.find("**", 2) != line.words.npos;
      return heading || bold || line.words.starts_with("|--") || line.words.starts_with("| --") ||
             line.words.starts_with("|:-");
    });
  }

  /// Printers break sentences: many lines then begin in lower case. Lines of one paragraph do not.
  [[nodiscard]] bool is_wrapped() const {
    if (markdown_) return false;
    std::size_t all = 0;
    std::size_t lower = 0;
    for (const FileLine& line : lines_) {
      if (line.words.empty()) continue;
      ++all;
      if (starts_lower(line.words) && !starts_unit(line.words)) ++lower;
      width_ = std::max(width_, std::min<std::size_t>(count_characters(line.words), 120));
    }
    return all >= 20 && lower * 100 > all * 20;
  }

  void append_line(const FileLine& line) {
    builder_.begin_paragraph(false, false);
    builder_.append_verbatim(line.words, 0, line.begin);
    builder_.end_paragraph();
  }

  // --- pages of a PDF
  void lay_out_pages() {
    std::vector<PageLine> lines = page_lines(builder_.part(0));
    take_notes_of(lines);
    const LineJoiner joiner(lines);
    const PageLine* above = nullptr;  // the last line of the open paragraph
    for (std::size_t i = 0; i < lines.size();) {
      const PageLine& line = lines[i];
      if (line.furniture) {
        if (!line.note) furniture_.push_back(line.line);
        ++i;
        continue;
      }
      std::size_t next = i;
      const std::vector<TableRow> rows = table_rows(lines, i, next);
      if (!rows.empty()) {
        if (builder_.in_paragraph()) builder_.end_paragraph();
        for (const PageLine* at = &line; at != lines.data() + next; ++at) {
          if (at->furniture && !at->note) furniture_.push_back(at->line);
        }
        ++tables_;
        for (std::size_t row = 0; row < rows.size(); ++row)
          append_row(rows[row], static_cast<std::uint32_t>(row));
        above = nullptr;
        i = next;
        continue;
      }
      go_on_or_begin(line.line, above != nullptr && joiner.goes_on(*above, line), false);
      above = &line;
      ++i;
    }
    if (builder_.in_paragraph()) builder_.end_paragraph();
  }

  void take_notes_of(std::vector<PageLine>& lines) {
    std::vector<NumberedLine> numbered;
    std::vector<PageLine*> from;
    for (PageLine& line : lines) {
      if (line.furniture) continue;
      numbered.push_back({line.line, line.page, line.after_blank});
      from.push_back(&line);
    }
    page_notes_ = take_notes(numbered);
    for (std::size_t i = 0; i < numbered.size(); ++i) {
      if (numbered[i].note) from[i]->furniture = from[i]->note = true;
    }
  }

  /// Words of the text; a note's number is left out and the note stands in a stream of its own.
  void append_words(const FileLine& line) {
    std::string_view rest = line.words;
    std::uint32_t at = line.begin;
    for (; next_note_ < page_notes_.size(); ++next_note_) {
      const PageNote& note = page_notes_[next_note_];
      if (note.mark >= line.begin + line.words.size()) break;
      if (note.mark >= at) {  // else its words come later, in another column
        const std::uint32_t before = note.mark - at;
        builder_.append_verbatim(rest.substr(0, before), 0, at);
        rest.remove_prefix(before + note.mark_size);
        at += before + note.mark_size;
      }
      append_note(note);
    }
    builder_.append_verbatim(rest, 0, at);
  }

  void append_note(const PageNote& note) {
    builder_.enter_stream(StreamKind::footnote);
    std::string_view above;
    for (const FileLine& line : note.lines) {
      const bool on = !above.empty() && (starts_lower(line.words) || asks_for_more(above) ||
                                         (!ends_sentence(above) && !starts_unit(line.words)));
      if (on) {
        join(line);
      } else {
        if (builder_.in_paragraph()) builder_.end_paragraph();
        builder_.begin_paragraph(false, false);
      }
      builder_.append_verbatim(line.words, 0, line.begin);
      above = line.words;
    }
    builder_.leave_stream();
  }

  void join(const FileLine& line) {
    if (!breaks_at_hyphen(builder_.stream_text(), line.words)) builder_.append_generated("\n");
  }

  void go_on_or_begin(const FileLine& line, bool goes_on, bool in_table,
                      std::uint32_t cell = kNoCell) {
    if (goes_on) {
      join(line);
    } else {
      if (builder_.in_paragraph()) builder_.end_paragraph();
      builder_.begin_paragraph(in_table, false, cell);
    }
    append_words(line);
  }

  void append_row(const TableRow& row, std::uint32_t number) {
    for (const std::vector<Segment>& cell : row) {
      const std::uint32_t at = builder_.add_cell({tables_, number, 1});
      std::string_view above;
      for (const Segment& segment : cell) {
        const std::string_view words = segment.line.words;
        const bool on = !above.empty() && !starts_unit(words) &&
                        (starts_lower(words) || asks_for_more(above) ||
                         (row.size() > 2 && in_capitals(words) == in_capitals(above)));
        go_on_or_begin(segment.line, on, true, at);
        above = words;
      }
      if (builder_.in_paragraph()) builder_.end_paragraph();
    }
  }

  // --- hard-wrapped text
  [[nodiscard]] static bool is_furniture(std::string_view words) {
    return is_gazette_head(words) || (!words.empty() && words.size() <= 4 &&
                                      std::all_of(words.begin(), words.end(), is_digit));
  }

  /// Pages of the gazette end where the head of the next begins.
  [[nodiscard]] std::vector<bool> take_notes_of_gazette() {
    std::vector<NumberedLine> numbered;
    std::vector<std::size_t> from;
    std::uint32_t page = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (is_gazette_head(lines_[i].words)) ++page;
      const std::size_t stamp = stamp_lines(lines_, i);
      if (stamp > 0) i += stamp - 1;
      if (stamp > 0 || lines_[i].words.empty() || is_furniture(lines_[i].words)) continue;
      numbered.push_back({lines_[i], page, i > 0 && lines_[i - 1].words.empty()});
      from.push_back(i);
    }
    std::vector<bool> notes(lines_.size());
    if (page == 0) return notes;
    page_notes_ = take_notes(numbered);
    for (std::size_t i = 0; i < numbered.size(); ++i) notes[from[i]] = numbered[i].note;
    return notes;
  }

  void join_lines() {
    const std::vector<bool> notes = take_notes_of_gazette();
    const FileLine* above = nullptr;  // the last line of the open paragraph
    bool blank_between = false;
    bool furniture_between = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const FileLine& line = lines_[i];
      if (line.words.empty()) {
        blank_between = true;
        continue;
      }
      if (notes[i]) {
        furniture_between = true;
        continue;
      }
      const std::size_t furniture = is_furniture(line.words) ? 1 : stamp_lines(lines_, i);
      if (furniture > 0) {
        for (std::size_t n = 0; n < furniture; ++n) furniture_.push_back(lines_[i + n]);
        i += furniture - 1;
        furniture_between = true;
        continue;
      }
      const bool adjoins = !blank_between || furniture_between;
      go_on_or_begin(line, above != nullptr && adjoins && goes_on(*above, line), false);
      above = &line;
      blank_between = furniture_between = false;
    }
    if (builder_.in_paragraph()) builder_.end_paragraph();
  }

  [[nodiscard]] bool goes_on(const FileLine& above, const FileLine& line) const {
    if (breaks_at_hyphen(above.words, line.words)) return true;
    if (asks_for_more(above.words) && !line.words.starts_with("“")) return true;
    if (starts_unit(line.words)) return false;
    if (starts_lower(line.words)) return true;
    if (in_capitals(line.words) != in_capitals(above.words)) return false;
    if (ends_sentence(above.words)) return false;
    if (line.words.starts_with("Điều ")) return true;  // a citation: an article has its full stop
    return count_characters(above.words) * 4 >= width_ * 3;
  }

  void append_aside(StreamKind kind, const std::vector<FileLine>& lines) {
    if (lines.empty()) return;
    builder_.enter_stream(kind);
    for (const FileLine& line : lines) append_line(line);
    builder_.leave_stream();
  }

  // --- Markdown
  void append_markdown(FileLine line) {
    const std::size_t hashes = std::min(line.words.find_first_not_of('#'), line.words.size());
    const bool heading = hashes >= 1 && hashes <= 6;
    if (heading) {
      const std::size_t first =
          std::min(line.words.find_first_not_of(kSpaces, hashes), line.words.size());
      drop(line, first);
    }
    if (line.words.starts_with("|")) return append_markdown_row(line);
    if (line.words.starts_with("<sup>") && line.words.find("</sup>") != std::string_view::npos) {
      notes_.push_back(line);
      return;
    }
    builder_.begin_paragraph(false, heading);
    append_inline(line);
    builder_.end_paragraph();
  }

  static void drop(FileLine& line, std::size_t bytes) {
    line.begin += static_cast<std::uint32_t>(bytes);
    line.words.remove_prefix(bytes);
  }

  void append_markdown_row(FileLine row) {
    if (row.words.find_first_not_of("|-: ") == std::string_view::npos) return;
    while (!row.words.empty()) {
      drop(row, 1);  // the bar
      const std::size_t end = std::min(row.words.find('|'), row.words.size());
      FileLine cell{row.begin, row.words.substr(0, end)};
      const std::size_t first = std::min(cell.words.find_first_not_of(kSpaces), cell.words.size());
      drop(cell, first);
      cell.words = cell.words.substr(0, cell.words.find_last_not_of(kSpaces) + 1);
      if (!cell.words.empty()) {
        builder_.begin_paragraph(true, false);
        append_inline(cell);
        builder_.end_paragraph();
      }
      drop(row, end);
      if (row.words.size() <= 1) break;
    }
  }

  /// Words without emphasis marks and superscript note marks.
  void append_inline(const FileLine& line) {
    std::string_view rest = line.words;
    std::uint32_t at = line.begin;
    while (!rest.empty()) {
      const std::size_t mark = rest.find_first_of("*<");
      const std::size_t plain = std::min(mark, rest.size());
      builder_.append_verbatim(rest.substr(0, plain), 0, at);
      rest.remove_prefix(plain);
      at += static_cast<std::uint32_t>(plain);
      std::size_t skip = 0;
      if (rest.starts_with("<sup>")) {
        const std::size_t end = rest.find("</sup>");
        if (end <= 12) skip = end + 6;
      } else if (rest.starts_with("*")) {
        skip = std::min(rest.find_first_not_of('*'), rest.size());
      }
      if (skip == 0 && !rest.empty()) {
        builder_.append_verbatim(rest.substr(0, 1), 0, at);
        skip = 1;
      }
      rest.remove_prefix(skip);
      at += static_cast<std::uint32_t>(skip);
    }
  }

  SourceBuilder builder_;
  std::vector<FileLine> lines_;
  std::vector<FileLine> furniture_;
  std::vector<FileLine> notes_;       // of Markdown
  std::vector<PageNote> page_notes_;  // in order of their marks
  std::size_t next_note_ = 0;
  bool paged_ = false;
  bool markdown_ = false;
  bool wrapped_ = false;
  std::uint32_t tables_ = 0;
  mutable std::size_t width_ = 0;
};

}  // namespace

Source lay_out_text(std::string utf8, std::string name, bool pages) {
  return TextLayout(std::move(utf8), std::move(name), pages).lay_out();
}

}  // namespace soat
