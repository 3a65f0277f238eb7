#include "margin/margin.h"

#include <optional>

#include "base/one_line.h"
#include "margin/anchor.h"
#include "margin/comment_parts.h"
#include "margin/new_document.h"
#include "margin/splicer.h"
#include "margin/word_fixes.h"
#include "ooxml/package.h"
#include "ooxml/word_file.h"
#include "report/finding_words.h"

namespace soat {
namespace {

constexpr std::string_view kAuthor = "Soát";
constexpr std::string_view kInitials = "S";

/// The document part, as it is before we write in it.
struct Draft {
  std::string archive;
  std::string main;                   ///< name of the document part
  PartText text;                      ///< of the document part
  std::vector<Written> written;       ///< given for a new document only
  std::optional<std::uint32_t> part;  ///< its number in the source, of a draft that is a DOCX
};

std::string_view stream_name(StreamKind kind) {
  switch (kind) {
    case StreamKind::footnote:
      return "Trong chú thích cuối trang";
    case StreamKind::endnote:
      return "Trong chú thích cuối văn bản";
    case StreamKind::text_box:
      return "Trong hộp chữ";
    case StreamKind::header:
      return "Trong phần đầu trang";
    case StreamKind::footer:
      return "Trong phần cuối trang";
    default:
      return {};
  }
}

std::vector<CommentParagraph> comment_words(const Act& act, const Finding& finding,
                                            StreamKind stream) {
  const FindingWords words = finding_words(act, finding);
  std::vector<CommentParagraph> all = {{words.level, true}};
  if (!stream_name(stream).empty()) {
    all.push_back({std::string(stream_name(stream)) + ": «" +
                       shortened(one_line(act.text.words(finding.span)), kQuotedBytes) + "»",
                   false});
  }
  for (const std::string& paragraph : words.paragraphs) all.push_back({paragraph, false});
  all.push_back({words.rule, false});
  return all;
}

/// Our markers of an earlier run; a run that holds nothing but one goes with it.
Removed earlier_markers(std::string_view bytes, const ElementMap& map,
                        const std::set<std::string>& ids) {
  std::vector<ByteRange> ranges;
  if (ids.empty()) return Removed{};
  const CutFinder cuts(bytes, map);
  for (std::uint32_t i = 0; i < map.elements.size(); ++i) {
    const bool reference = cuts.is(i, "commentReference");
    if (!reference && !cuts.is(i, "commentRangeStart") && !cuts.is(i, "commentRangeEnd")) continue;
    const Element& e = map.elements[i];
    const StartTag tag = start_tag(bytes, e);
    const StartTag::Attribute* id = tag.find_local("id");
    if (id == nullptr || ids.count(std::string(id->value)) == 0) continue;
    ByteRange range{e.begin, e.end};
    if (reference && cuts.is(e.parent, "r")) {
      const Element& run = map.elements[e.parent];
      const std::uint32_t properties = cuts.run_properties(e.parent);
      const bool first =
          (properties == kNoElement ? run.content : map.elements[properties].end) == e.begin;
      if (first && e.end == run.content_end) range = {run.begin, run.end};
    }
    ranges.push_back(range);
  }
  return Removed(std::move(ranges));
}

/// Numbers after "id=" of any element: more than tracked changes have, and none that they have is
/// missed.
FreeNumbers free_change_ids(std::string_view bytes) {
  FreeNumbers numbers(1);
  for (std::size_t at = bytes.find("id=\""); at != std::string_view::npos;
       at = bytes.find("id=\"", at + 4)) {
    std::uint32_t number = 0;
    for (std::size_t i = at + 4; i < bytes.size() && i < at + 13; ++i) {
      if (bytes[i] < '0' || bytes[i] > '9') break;
      number = number * 10 + static_cast<std::uint32_t>(bytes[i] - '0');
    }
    numbers.use(number);
  }
  return numbers;
}

std::uint32_t number_of(std::string_view digits) {
  std::uint32_t number = 0;
  for (const char c : digits.substr(0, 9)) {
    if (c < '0' || c > '9') break;
    number = number * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return number;
}

/// Where a comment goes whose words are nowhere in the document part: the first paragraph that can
/// hold one.
std::optional<Cut> first_place(const CutFinder& cuts, const ElementMap& map) {
  for (std::uint32_t i = 0; i < map.elements.size(); ++i) {
    if (!cuts.is(i, "p") || map.elements[i].without_content()) continue;
    const std::uint32_t next = i + 1;
    const bool properties =
        next < map.elements.size() && map.elements[next].parent == i && cuts.is(next, "pPr");
    return Cut{properties ? map.elements[next].end : map.elements[i].content};
  }
  return std::nullopt;
}

class MarginWriter {
 public:
  MarginWriter(Draft draft, Package package, const Analysis& analysis, const MarginOptions& options)
      : draft_(std::move(draft)),
        package_(std::move(package)),
        analysis_(analysis),
        options_(options),
        date_(iso_date(options.date) + "T00:00:00Z") {}

  Result<MarginFile> write() {
    const std::string where = package_.file_name() + "/" + draft_.main;
    auto before = map_elements(draft_.text.words, where);
    if (!before) return before.problem();
    const std::string_view space = before.value().space(before.value().elements[0]);
    if (space != kWordTransitional && space != kWordStrict) {
      return Problem{where,
                     "Phần nội dung của tệp Word theo định dạng lạ, không chèn được nhận xét.",
                     "Mở tệp bằng Word rồi lưu lại thành .docx, sau đó chạy lại."};
    }
    auto parts = CommentParts::open(package_, draft_.main, space,
                                    {std::string(kAuthor), std::string(kInitials), date_},
                                    options_.limits.max_xml_depth);
    if (!parts) return parts.problem();
    parts_.emplace(std::move(parts).value());
    const Removed removed = earlier_markers(draft_.text.words, before.value(), parts_->taken_out());
    if (!removed.empty()) {
      draft_.text.words = removed.apply(draft_.text.words);
      before = map_elements(draft_.text.words, where);
      if (!before) return before.problem();
    }
    map_ = std::move(before).value();
    if (auto done = splice(removed); !done) return done.problem();
    if (made_.comments == 0 && removed.empty()) {
      made_.bytes = std::move(draft_.archive);
      return std::move(made_);
    }
    return pack();
  }

 private:
  Result<bool> splice(const Removed& removed) {
    const Text& text = analysis_.act().text;
    const AnchorFinder anchors(
        text,
        draft_.part ? written_in(text.source(), *draft_.part, removed) : std::move(draft_.written),
        map_);
    const CutFinder cuts(draft_.text.words, map_);
    Splicer splicer(draft_.text.words, map_, WordNames::of(draft_.text.words, map_),
                    {std::string(kAuthor), date_}, free_change_ids(draft_.text.words));
    FreeNumbers ids = free_comment_ids();
    for (const Finding& finding : analysis_.findings) {
      if (finding.level < options_.min_level) continue;
      const auto anchor = anchors.find(finding.span);
      auto begin = anchor ? anchor->at.empty() ? cuts.beside(anchor->at.begin)
                                               : cuts.before(anchor->at.begin)
                          : std::nullopt;
      auto end = !begin || anchor->at.empty() ? begin : cuts.after(anchor->at.end);
      if (!end) begin = end = first_place(cuts, map_);
      if (!begin) {
        return Problem{package_.file_name(), "Tệp Word không có đoạn nào để đặt nhận xét.",
                       "Mở tệp bằng Word, kiểm tra nội dung rồi lưu lại."};
      }
      const std::uint32_t id = ids.take();
      splicer.comment(id, *begin, *end);
      parts_->add(
          id, comment_words(analysis_.act(), finding, anchor ? anchor->stream : StreamKind::body));
      ++made_.comments;
      if (options_.suggest) suggest_all(finding, anchors, splicer);
    }
    draft_.text.words = splicer.spliced();
    return true;
  }

  /// Of a finding that stands for several like it, all.
  void suggest_all(const Finding& finding, const AnchorFinder& anchors, Splicer& splicer) {
    if (finding.fix) suggest(*finding.fix, anchors, splicer);
    for (const RelatedPlace& place : finding.related) {
      if (place.fix) suggest(*place.fix, anchors, splicer);
    }
  }

  void suggest(const Fix& fix, const AnchorFinder& anchors, Splicer& splicer) {
    for (const Fix& word : fixes_of_words(analysis_.act().text, fix)) {
      const auto range = anchors.exact(word.span);
      if (range && splicer.suggest(*range, word.text)) ++made_.suggestions;
    }
  }

  /// Ids that neither a comment nor a marker in the document has.
  FreeNumbers free_comment_ids() {
    FreeNumbers ids(0);
    for (const std::string& id : parts_->left()) ids.use(number_of(id));
    for (const Element& e : map_.elements) {
      if (!map_.name(e).starts_with("comment")) continue;
      const StartTag tag = start_tag(draft_.text.words, e);
      if (const auto* id = tag.find_local("id")) ids.use(number_of(id->value));
    }
    return ids;
  }

  Result<MarginFile> pack() {
    auto parts = parts_->finish();
    if (!parts) return parts.problem();
    std::vector<PackagePart> all = {{draft_.main, encode_part(std::move(draft_.text))}};
    for (PackagePart& part : std::move(parts).value()) all.push_back(std::move(part));
    auto bytes = rewrite_package(draft_.archive, all, package_.file_name());
    if (!bytes) return bytes.problem();
    made_.bytes = std::move(bytes).value();
    return std::move(made_);
  }

  Draft draft_;
  Package package_;
  const Analysis& analysis_;
  const MarginOptions& options_;
  std::string date_;
  ElementMap map_;
  std::optional<CommentParts> parts_;
  MarginFile made_;
};

Result<MarginFile> in_new_document(const Analysis& analysis, const MarginOptions& options) {
  const Source& source = analysis.act().text.source();
  NewDocument made = new_document(source);
  Draft draft;
  draft.main = kWordDocumentPart;
  for (const PackagePart& part : made.parts) {
    if (part.name == draft.main) draft.text.words = part.bytes;
  }
  auto archive = rewrite_package({}, made.parts, source.name);
  if (!archive) return archive.problem();
  draft.archive = std::move(archive).value();
  draft.written = std::move(made.written);
  auto package = Package::open(draft.archive, source.name, options.limits);
  if (!package) return package.problem();
  return MarginWriter(std::move(draft), std::move(package).value(), analysis, options).write();
}

}  // namespace

Result<MarginFile> comments_in_margin(std::string original, const Analysis& analysis,
                                      const MarginOptions& options) {
  const Source& source = analysis.act().text.source();
  // What was converted for reading is no DOCX itself.
  const bool archive = original.starts_with("PK");
  if (source.format == SourceFormat::text || !archive) return in_new_document(analysis, options);
  auto package = Package::open(original, source.name, options.limits);
  if (!package) return package.problem();
  Package opened = std::move(package).value();
  const auto root = read_relationships(opened, "", options.limits.max_xml_depth);
  if (!root) return root.problem();
  Draft draft;
  draft.main = target_of(root.value(), "officeDocument");
  if (draft.main.empty()) draft.main = "word/document.xml";
  if (!opened.has(draft.main)) return in_new_document(analysis, options);
  auto bytes = opened.read(draft.main);
  if (!bytes) return bytes.problem();
  auto text = decode_part(std::move(bytes).value(), source.name + "/" + draft.main);
  if (!text) return text.problem();
  draft.text = std::move(text).value();
  draft.archive = std::move(original);
  for (std::uint32_t i = 0; i < source.parts.size(); ++i) {
    if (source.parts[i].name == draft.main && source.parts[i].bytes == draft.text.words)
      draft.part = i;
  }
  if (!draft.part) {
    return Problem{source.name, "Tệp đã thay đổi trong lúc kiểm tra.", "Chạy lại lệnh."};
  }
  return MarginWriter(std::move(draft), std::move(opened), analysis, options).write();
}

}  // namespace soat
