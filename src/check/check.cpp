#include "check/check.h"

#include "image/image.h"

namespace soat {
namespace {

/// The day of issue: told by the door, else what the head says.
ReviewDates review_dates(const Recognition& recognition, const CheckOptions& options) {
  ReviewDates dates;
  dates.as_of = options.as_of;
  if (options.issued) {
    dates.issued = DateRange{*options.issued, *options.issued};
    dates.issued_from = DateSource::option;
  } else if (recognition.act().head.issued) {
    dates.issued = recognition.act().head.issued;
    dates.issued_from = DateSource::head;
  }
  if (recognition.effective) dates.effective = recognition.effective->date;
  return dates;
}

}  // namespace

Result<Knowledge> load_knowledge(const std::string& image_path) {
  auto image = Image::open(image_path);
  if (!image) return image.problem();
  const WordLists words = unpack_words(image.value().section("words"));
  Vocabulary vocabulary;
  const StructureWords structure(vocabulary);
  const CitationWords citation(vocabulary, words);
  const RecognitionWords recognition(vocabulary, words);
  return Knowledge{std::move(vocabulary), structure, citation, recognition};
}

Analysis check(const Knowledge& knowledge, Source source, const CheckOptions& options) {
  std::vector<std::string> not_checked = source.not_checked;
  Text text(std::move(source), knowledge.vocabulary);
  Act act = parse_structure(std::move(text), knowledge.structure);
  CitedText cited = cite(std::move(act), knowledge.citation);
  Recognition recognition = recognise(std::move(cited), knowledge.recognition);
  const ReviewDates dates = review_dates(recognition, options);
  return {std::move(recognition), dates, {}, {}, std::move(not_checked)};
}

}  // namespace soat
