#include "recognise/sign_words.h"

#include <map>
#include <string>
#include <string_view>

namespace soat {
namespace {

const std::vector<WordEntry>& list(const WordLists& lists, std::string_view name) {
  static const std::vector<WordEntry> kNone;
  const auto found = lists.find(name);
  return found == lists.end() ? kNone : found->second;
}

/// Phrases from lists and from here, the bits of one phrase added up.
class SignCollector {
 public:
  void add(std::string_view phrase, std::uint32_t bits) { bits_[fold_phrase(phrase)] |= bits; }
  void add(const WordLists& lists, std::string_view name, std::uint32_t bits) {
    for (const WordEntry& entry : list(lists, name)) add(entry.phrase, bits);
  }
  [[nodiscard]] Phrases build(Vocabulary& vocabulary) const {
    Phrases set;
    for (const auto& [phrase, bits] : bits_) set.add(vocabulary, phrase, bits);
    return set;
  }

 private:
  std::map<std::string, std::uint32_t> bits_;
};

std::uint32_t look_alike_bit(std::string_view value) {
  if (value == "sanction") return kSanction;
  if (value == "court") return kCourt;
  if (value == "inspection") return kInspection;
  return kInternal;
}

}  // namespace

Phrases collect_signs(Vocabulary& vocabulary, const WordLists& lists) {
  SignCollector signs;
  signs.add(lists, "applicants", kApplicant);
  signs.add(lists, "settling-bodies", kBody);
  signs.add(lists, "receivers", kBody);
  signs.add(lists, "ministries", kBody);
  signs.add(lists, "results", kResult);
  signs.add(lists, "result-verbs", kResultVerb);
  signs.add(lists, "submission-verbs", kSubmission);
  for (const WordEntry& entry : list(lists, "dossier-words")) {
    const bool dossier = entry.phrase == "hồ sơ" || entry.phrase == "bộ hồ sơ";
    signs.add(entry.phrase, dossier ? kDossier : kDossier | kRequestPaper);
  }
  for (const std::string_view words : {"nộp đơn", "gửi đơn", "làm đơn", "có đơn"})
    signs.add(words, kSubmission | kDossier | kRequestPaper);
  signs.add(lists, "refusal", kRefusal);
  signs.add(lists, "manners", kManner);
  for (const WordEntry& entry : list(lists, "conditions")) {
    const bool word = entry.value == "word";
    signs.add(entry.phrase, word ? kConditionWord : kCondition);
    if (!word) signs.add("phải " + entry.phrase, kCondition | kMust);
  }
  signs.add(lists, "not-grants", 0);
  signs.add(lists, "settling-verbs", kSettles);
  signs.add(lists, "papers", kPaper);
  for (const WordEntry& entry : list(lists, "look-alikes")) {
    signs.add(entry.phrase, look_alike_bit(entry.value));
  }
  for (const std::string_view words : {"gồm", "bao gồm", "gồm có"}) signs.add(words, kConsists);
  for (const std::string_view words :
       {"kể từ ngày nhận", "từ ngày nhận", "kể từ khi nhận", "từ khi nhận", "sau khi nhận",
        "kể từ thời điểm nhận", "ngay khi nhận", "khi nhận được", "kể từ ngày tiếp nhận",
        "sau khi tiếp nhận", "kể từ ngày thụ lý", "kể từ ngày có", "kể từ khi tiếp nhận",
        "kể từ ngày người", "kể từ thời điểm tiếp nhận", "kể từ ngày hồ sơ"}) {
    signs.add(words, kReceipt);
  }
  for (const std::string_view words :
       {"lệ phí", "phí", "nộp phí", "phí thẩm định", "phí, lệ phí", "mức phí"}) {
    signs.add(words, kFee);
  }
  for (const std::string_view words : {"theo mẫu số #", "mẫu số #", "theo mẫu", "biểu mẫu số #"}) {
    signs.add(words, kForm);
  }
  for (const std::string_view words :
       {"xem xét, quyết định", "quyết định cho phép", "cho phép", "chấp thuận", "phê duyệt",
        "công nhận", "chấp thuận bằng văn bản", "xem xét, phê duyệt", "quyết định việc",
        "xem xét quyết định"}) {
    signs.add(words, kDecides);
  }
  for (const std::string_view words :
       {"có nhu cầu", "có yêu cầu", "đề nghị", "người yêu cầu", "theo đề nghị của",
        "theo yêu cầu của", "có nguyện vọng", "muốn"}) {
    signs.add(words, kNeed);
  }
  for (const std::string_view words :
       {"trong thời hạn", "trong vòng", "trong thời gian", "chậm nhất", "không quá", "muộn nhất"})
    signs.add(words, kWithin);
  for (const std::string_view words : {"phải có", "phải là", "phải đáp ứng", "phải bảo đảm",
                                       "phải đủ", "phải thuộc", "phải đạt", "phải được"})
    signs.add(words, kMust);
  for (const std::string_view words :
       {"có hiệu lực", "có giá trị", "có giá trị sử dụng", "có thời hạn", "hết hiệu lực",
        "thời hạn hiệu lực", "thời hạn sử dụng", "thời hạn của", "hết giá trị"})
    signs.add(words, kValid);
  for (const std::string_view words :
       {"thực hiện theo quy định tại", "thực hiện theo quy định của",
        "được thực hiện theo quy định", "theo quy định của pháp luật", "thực hiện theo pháp luật",
        "thực hiện theo Điều", "áp dụng theo quy định", "được áp dụng theo",
        "theo quy định tại Nghị định", "theo quy định của Luật", "thực hiện theo các quy định"}) {
    signs.add(words, kElsewhere);
  }
  for (const WordEntry& entry : list(lists, "compounds")) signs.add(entry.phrase, kUnlike);
  return signs.build(vocabulary);
}

Phrases counted_things(Vocabulary& vocabulary) {
  Phrases set;
  for (const std::string_view unit : {"ngày", "ngày làm việc", "giờ", "giờ làm việc", "tháng"})
    set.add(vocabulary, unit, kTime);
  set.add(vocabulary, "bộ", kSets);
  set.add(vocabulary, "bộ hồ sơ", kSets | kDossier);
  return set;
}

}  // namespace soat
